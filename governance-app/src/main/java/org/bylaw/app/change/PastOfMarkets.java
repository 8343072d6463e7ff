package org.bylaw.app.change;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.FileVersion;
import org.bylaw.app.git.History;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.PastConfiguration;
import org.bylaw.file.Read;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.file.TableChange;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** The configurations that market files had in git. */
public final class PastOfMarkets {

    private final Map<Path, List<PastConfiguration>> past = new LinkedHashMap<>();
    private final Map<Path, String> formerNames = new LinkedHashMap<>();
    private final @Nullable Instant cutAt;
    private int unreadable;

    private PastOfMarkets(@Nullable Instant cutAt) {
        this.cutAt = cutAt;
    }

    /** Reads every version of every file. */
    public static PastOfMarkets of(History history) {
        PastOfMarkets all = new PastOfMarkets(history.complete() ? null : history.reachesBackTo());
        history.versions().forEach(all::read);
        return all;
    }

    private void read(Path file, List<FileVersion> versions) {
        List<PastConfiguration> configurations = new ArrayList<>();
        for (FileVersion version : versions) {
            if (version.renamedFrom() != null) {
                formerNames.put(file, marketOf(version.renamedFrom()));
            }
            if (!version.exists()) {
                configurations.add(past(version, null));
            } else if (read(version) instanceof Read.Ok<MarketConfig> ok
                    && ShapeCheck.of(ok.value()).isEmpty()) {
                configurations.add(past(version, ok.value()));
            } else {
                unreadable++;
            }
        }
        past.put(file, configurations);
    }

    private static Read<MarketConfig> read(FileVersion version) {
        var content = version.content();
        return StrictJsonReader.MARKET.read(version.path(), content == null ? new byte[0] : content.bytes());
    }

    private static PastConfiguration past(FileVersion version, @Nullable MarketConfig config) {
        return new PastConfiguration(
                version.committed().atOffset(ZoneOffset.UTC).toLocalDate(),
                config,
                CommitId.shortened(version.commit()),
                version.recorded());
    }

    private static String marketOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }

    /** Each change from one configuration to the next, by market. */
    List<TableChange> changes() {
        List<TableChange> changes = new ArrayList<>();
        for (List<PastConfiguration> configurations : past.values()) {
            for (int index = 1; index < configurations.size(); index++) {
                MarketConfig before = configurations.get(index - 1).config();
                MarketConfig after = configurations.get(index).config();
                if (before != null && after != null) {
                    changes.add(new TableChange(configurations.get(index).since(), after.market(), before, after));
                }
            }
        }
        return changes;
    }

    /** How many versions could not be read, and are left out. */
    int unreadable() {
        return unreadable;
    }

    /** How many configurations there are. */
    long configurations() {
        return past.values().stream().mapToLong(List::size).sum();
    }

    /** How many of them came from outside. */
    long outside() {
        return past.values().stream()
                .flatMap(List::stream)
                .filter(each -> !each.recorded())
                .count();
    }

    /**
     * The past of one market beside that of the others.
     *
     * @param file the market's file in the repository
     * @param formerFile the file that it is renamed from by the proposal; {@code null} where it is not
     * @param renamedFrom the name that the proposal gives up for this one; {@code null} where it renames nothing
     * @param landing what stands or is proposed of each file, by the file; {@code null} where it is taken off
     */
    public ChangeHistory of(
            Path file,
            @Nullable Path formerFile,
            @Nullable String renamedFrom,
            LocalDate today,
            Map<Path, @Nullable MarketConfig> landing) {
        List<List<PastConfiguration>> others = new ArrayList<>();
        past.forEach((other, configurations) -> {
            MarketConfig last = landing.get(other);
            if (!other.equals(file) && !other.equals(formerFile) && last != null) {
                List<PastConfiguration> withLast = new ArrayList<>(configurations);
                withLast.add(new PastConfiguration(today, last, "this proposal", true));
                others.add(withLast);
            }
        });
        List<PastConfiguration> own = past.getOrDefault(formerFile == null ? file : formerFile, List.of());
        String inherited = renamedFrom == null ? formerNames.get(file) : renamedFrom;
        boolean relisted = own.stream().anyMatch(each -> each.config() == null);
        return new ChangeHistory(
                null,
                own,
                cutAt == null ? null : cutAt.atOffset(ZoneOffset.UTC).toLocalDate(),
                inherited == null && relisted
                        ? marketOf(file.toString().replace('\\', '/')) + ", taken off before"
                        : inherited,
                others);
    }
}
