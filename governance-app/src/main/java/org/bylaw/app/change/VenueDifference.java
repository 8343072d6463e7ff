package org.bylaw.app.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bylaw.app.check.SubjectFiles;
import org.bylaw.change.LawChange;
import org.bylaw.change.LawComparison;
import org.bylaw.change.LawDifference;
import org.bylaw.change.Notice;
import org.bylaw.committee.Committee;
import org.bylaw.file.ConfigFile;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.AcceptedSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/** What differs of one venue between the base and the work tree. Files are known by their paths in the repository. */
public final class VenueDifference {

    /**
     * A market that differs.
     *
     * @param file its file, that of the base where it is taken off
     * @param formerFile its file at the base, where that is another one; {@code null} otherwise
     * @param current what it is; {@code null} for a new one
     * @param proposed what it is to be; {@code null} for one that is taken off
     * @param renamedFrom the name that it gives up; {@code null} where it keeps its name
     */
    public record Changed(
            Path file,
            @Nullable Path formerFile,
            @Nullable MarketSubject current,
            @Nullable MarketSubject proposed,
            @Nullable String renamedFrom) {}

    /**
     * A venue on one side.
     *
     * @param subject its markets and the law that judges them
     * @param committee who decides; {@code null} where it has no committee
     */
    public record Side(VenueSubject subject, @Nullable ConfigFile<Committee> committee) {

        /** The venue called {@code name}; {@code null} where {@code files} have none. */
        public static @Nullable Side of(SubjectFiles files, String name) {
            VenueSubject subject = files.byName().get(name);
            return subject == null ? null : new Side(subject, files.committees().get(name));
        }
    }

    private static final VenueSubject NOTHING = new VenueSubject(null, null, List.of(), false);

    private final VenueSubject before;
    private final VenueSubject after;
    private final @Nullable ConfigFile<Committee> committeeBefore;
    private final @Nullable ConfigFile<Committee> committeeAfter;
    private final boolean isNew;
    private final Function<String, Path> inRepository;
    private final List<Changed> changed = new ArrayList<>();
    private final Map<Path, @Nullable MarketConfig> landing = new LinkedHashMap<>();
    private int unchanged;
    private boolean marketsChanged;

    private VenueDifference(@Nullable Side before, @Nullable Side after, Function<String, Path> inRepository) {
        this.inRepository = inRepository;
        this.before = before == null ? NOTHING : before.subject();
        this.after = after == null ? NOTHING : after.subject();
        this.committeeBefore = before == null ? null : before.committee();
        this.committeeAfter = after == null ? null : after.committee();
        this.isNew = before == null;
    }

    /**
     * Compares a venue.
     *
     * @param before {@code null} for a venue that there is not at the base
     * @param after {@code null} for a venue that is taken off
     * @param inRepository the path in the repository of a file of either side
     * @param renamed the former path of each file that was renamed
     * @param asked which files are asked about; the others are looked at for what the venue does as a whole
     */
    public static VenueDifference of(
            @Nullable Side before,
            @Nullable Side after,
            Function<String, Path> inRepository,
            Map<Path, Path> renamed,
            Predicate<Path> asked) {
        VenueDifference difference = new VenueDifference(before, after, inRepository);
        difference.compare(renamed);
        difference.marketsChanged = !difference.changed.isEmpty();
        difference.changed.removeIf(each -> !asked.test(each.file()));
        return difference;
    }

    private void compare(Map<Path, Path> renamed) {
        Map<Path, MarketSubject> current = byFile(before);
        Map<Path, MarketSubject> proposed = byFile(after);
        Set<Path> found = new LinkedHashSet<>();
        proposed.forEach((file, market) -> {
            Path former = renamed.get(file);
            boolean moved = !current.containsKey(file)
                    && former != null
                    && current.containsKey(former)
                    && !proposed.containsKey(former);
            MarketSubject base = current.get(moved && former != null ? former : file);
            found.add(moved && former != null ? former : file);
            landing.put(file, market.config());
            if (base != null
                    && MarketFields.between(base.config(), market.config()).isEmpty()) {
                unchanged++;
            } else {
                changed.add(new Changed(
                        file,
                        moved ? former : null,
                        base,
                        market,
                        moved && base != null ? base.config().market() : null));
            }
        });
        current.forEach((file, market) -> {
            if (!found.contains(file)) {
                landing.put(file, null);
                changed.add(new Changed(file, null, named(market, file), null, null));
            }
        });
    }

    /** A market of the base under the path that its file has in the repository. */
    private static MarketSubject named(MarketSubject market, Path file) {
        return new MarketSubject(
                market.config(), file.toString().replace('\\', '/'), market.shapeFaults(), market.evidence());
    }

    private Map<Path, MarketSubject> byFile(VenueSubject venue) {
        Map<Path, MarketSubject> markets = new LinkedHashMap<>();
        for (MarketSubject market : venue.markets()) {
            markets.put(inRepository.apply(Objects.requireNonNull(market.file())), market);
        }
        return markets;
    }

    /** The markets that differ, of those that are asked about. */
    public List<Changed> changed() {
        return changed;
    }

    /** How many markets do not differ. */
    int unchanged() {
        return unchanged;
    }

    /** Every market file of either side, those that are given up for another name among them. */
    public Collection<Path> files() {
        Set<Path> files = new LinkedHashSet<>(landing.keySet());
        changed.stream().map(Changed::formerFile).filter(Objects::nonNull).forEach(files::add);
        return files;
    }

    /** What each market file is to hold; {@code null} for one that is taken off. */
    public Map<Path, @Nullable MarketConfig> landing() {
        return landing;
    }

    /** The names of all markets of either side. */
    public Set<String> marketNames() {
        Set<String> names = new LinkedHashSet<>();
        for (VenueSubject side : List.of(before, after)) {
            side.markets().stream()
                    .map(market -> market.config().market())
                    .filter(Objects::nonNull)
                    .forEach(names::add);
        }
        return names;
    }

    /** The law that judges: the base's; a venue that the base does not have is judged by the law that it comes with. */
    public VenueChange.Law law() {
        VenueSubject side = isNew ? after : before;
        return new VenueChange.Law(side.policy(), side.accepted());
    }

    /** The proposed law; {@code null} where it stays. */
    public VenueChange.@Nullable Law proposedLaw() {
        boolean stays = isNew
                || after.equals(NOTHING)
                || (digest(before.policy()).equals(digest(after.policy()))
                        && digest(before.accepted()).equals(digest(after.accepted())));
        return stays ? null : new VenueChange.Law(after.policy(), after.accepted());
    }

    private static String digest(@Nullable PolicySubject policy) {
        return policy == null ? "" : policy.digest();
    }

    private static String digest(@Nullable AcceptedSubject accepted) {
        return accepted == null ? "" : accepted.digest();
    }

    /** What differs of the law; {@code null} where nothing does, or where the whole venue is new or gone. */
    public @Nullable LawChange lawChange(@Nullable Notice notice) {
        if (isNew || after.equals(NOTHING)) {
            return null;
        }
        List<String> files = new ArrayList<>();
        List<LawDifference> differences = new ArrayList<>();
        if (!digest(before.policy()).equals(digest(after.policy()))) {
            files.add(file(file(before.policy()), file(after.policy())));
            differences.addAll(LawComparison.ofPolicies(policy(before.policy()), policy(after.policy())));
        }
        if (!digest(before.accepted()).equals(digest(after.accepted()))) {
            files.add(file(file(before.accepted()), file(after.accepted())));
            differences.addAll(LawComparison.ofAccepted(accepted(before.accepted()), accepted(after.accepted())));
        }
        List<LawDifference> ofCommittees = LawComparison.ofCommittees(value(committeeBefore), value(committeeAfter));
        if (!ofCommittees.isEmpty()) {
            files.add(file(name(committeeBefore), name(committeeAfter)));
            differences.addAll(ofCommittees);
        }
        if (differences.isEmpty()) {
            // Sources and texts may differ, which decide nothing.
            return null;
        }
        return new LawChange(
                files,
                words(differences, true),
                words(differences, false),
                marketsChanged,
                notice == null ? null : notice.effectiveOn());
    }

    private static List<String> words(List<LawDifference> differences, boolean looser) {
        return differences.stream()
                .filter(each -> looser ? each.way().loosens() : each.way().tightens())
                .map(LawDifference::words)
                .toList();
    }

    /** The file of the law, as it was named; one that goes has the path that it has in the repository. */
    private String file(@Nullable String before, @Nullable String after) {
        if (after != null) {
            return after;
        }
        return inRepository.apply(Objects.requireNonNull(before)).toString().replace('\\', '/');
    }

    private static @Nullable String file(@Nullable PolicySubject subject) {
        return subject == null ? null : subject.file();
    }

    private static @Nullable String file(@Nullable AcceptedSubject subject) {
        return subject == null ? null : subject.file();
    }

    private static @Nullable String name(@Nullable ConfigFile<Committee> committee) {
        return committee == null ? null : committee.name();
    }

    private static @Nullable VenuePolicy policy(@Nullable PolicySubject subject) {
        return subject == null ? null : subject.policy();
    }

    private static @Nullable AcceptedFindings accepted(@Nullable AcceptedSubject subject) {
        return subject == null ? null : subject.accepted();
    }

    private static @Nullable Committee value(@Nullable ConfigFile<Committee> file) {
        return file == null ? null : file.value();
    }
}
