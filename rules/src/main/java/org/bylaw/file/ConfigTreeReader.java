package org.bylaw.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bylaw.committee.Committee;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.VenueName;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Reads market files and folders of them, with the policy, the accepted findings and the committee of their venues. All files are
 * read before it gives up on any.
 *
 * <p>A market file has the market's name and, in a venue's folder, states that venue; no market has two files, not even such
 * as differ in case alone, and no venue has two folders. The same path given twice is read once.
 */
public final class ConfigTreeReader {

    /** What is wrong with a folder in which there is no market file. */
    public static final String NO_MARKET_FILE = "holds no market file; market files are <venue>/markets/<MARKET>.json";

    private static final Comparator<FileFault> BY_FILE = Comparator.comparing(FileFault::file)
            .thenComparingInt(FileFault::line)
            .thenComparingInt(FileFault::column);

    private final @Nullable Path configs;
    private final List<FileFault> faults = new ArrayList<>();
    private final SortedMap<String, List<ConfigFile<MarketConfig>>> markets = new TreeMap<>();
    private final Map<String, Path> folders = new HashMap<>();

    private final ReadingProgress progress;

    private ConfigTreeReader(@Nullable Path configs, ReadingProgress progress) {
        this.configs = configs;
        this.progress = progress;
    }

    /**
     * Reads {@code paths}: market files, {@code markets} folders, venues' folders, or folders of those.
     *
     * @param configs the folder of venues whose policies, accepted findings and committees hold; {@code null} for those beside the markets
     */
    public static ConfigTree read(List<Path> paths, @Nullable Path configs) {
        return read(paths, configs, (files, all) -> {});
    }

    /**
     * Reads {@code paths}, and says how far it is.
     *
     * @param configs as above
     * @param progress is told of each market file that was read
     */
    public static ConfigTree read(List<Path> paths, @Nullable Path configs, ReadingProgress progress) {
        return new ConfigTreeReader(configs, progress).read(MarketFiles.under(paths));
    }

    private ConfigTree read(MarketFiles found) {
        faults.addAll(found.faults());
        found.folders().forEach(this::folder);
        Map<String, ConfigFile<MarketConfig>> byKey = new HashMap<>();
        List<Path> paths = found.files();
        for (int index = 0; index < paths.size(); index++) {
            Path file = paths.get(index);
            ConfigFile<MarketConfig> market = keep(StrictJsonReader.MARKET.read(file), file);
            progress.read(index + 1, paths.size());
            if (market != null && named(market) && single(market, byKey)) {
                markets.computeIfAbsent(venue(market), venue -> new ArrayList<>())
                        .add(market);
            }
        }
        List<VenueFolder> venues = new ArrayList<>();
        markets.forEach((venue, files) -> {
            files.sort(Comparator.comparing(ConfigTreeReader::marketName).thenComparing(ConfigFile::name));
            Path folder =
                    configs == null ? folders.get(venue) : VenueName.allows(venue) ? configs.resolve(venue) : null;
            venues.add(new VenueFolder(
                    venue,
                    policy(folder, venue),
                    accepted(folder),
                    committee(folder),
                    files,
                    evidence(folder, venue, files)));
        });
        return new ConfigTree(venues, faults.stream().sorted(BY_FILE).toList());
    }

    private void folder(Path folder) {
        String venue = MarketFiles.name(folder);
        Path first = folders.putIfAbsent(venue, folder);
        markets.putIfAbsent(venue, new ArrayList<>());
        if (first != null) {
            faults.add(FileFault.whole(
                    Shown.path(folder),
                    "is a second folder of %s beside %s; check one at a time".formatted(venue, Shown.path(first))));
        }
    }

    /** The market's name is the file's, and the venue's the folder's; what is not stated is a matter of shape. */
    private boolean named(ConfigFile<MarketConfig> market) {
        int before = faults.size();
        String stated = market.value().market();
        String file = MarketFiles.name(market.path());
        if (stated != null && !file.equals(stated + ".json")) {
            fault(market, "/market", "market is %s but the file is %s; make them the same".formatted(stated, file));
        }
        Path folder = MarketFiles.folderOf(market.path());
        String venue = market.value().venue();
        if (folder != null && venue != null && !venue.equals(MarketFiles.name(folder))) {
            fault(
                    market,
                    "/venue",
                    "venue is %s but the folder is %s; make them the same".formatted(venue, MarketFiles.name(folder)));
        }
        return faults.size() == before;
    }

    private boolean single(ConfigFile<MarketConfig> market, Map<String, ConfigFile<MarketConfig>> byKey) {
        String key = venue(market) + "/" + marketName(market).toLowerCase(Locale.ROOT);
        ConfigFile<MarketConfig> first = byKey.putIfAbsent(key, market);
        if (first == null) {
            return true;
        }
        boolean same = marketName(first).equals(marketName(market));
        fault(
                market,
                "/market",
                same
                        ? "%s has a file already, %s; keep one".formatted(marketName(market), first.name())
                        : "%s differs from %s in %s by case alone; rename one"
                                .formatted(marketName(market), marketName(first), first.name()));
        return false;
    }

    private static String venue(ConfigFile<MarketConfig> market) {
        String stated = market.value().venue();
        Path folder = MarketFiles.folderOf(market.path());
        return stated != null ? stated : folder != null ? MarketFiles.name(folder) : "";
    }

    private static String marketName(ConfigFile<MarketConfig> market) {
        String stated = market.value().market();
        return stated != null ? stated : MarketFiles.name(market.path());
    }

    private @Nullable ConfigFile<VenuePolicy> policy(@Nullable Path folder, String venue) {
        ConfigFile<VenuePolicy> policy = besides(folder, MarketFiles.POLICY, StrictJsonReader.POLICY::read);
        String stated = policy == null ? null : policy.value().venue();
        if (policy != null && stated != null && !stated.equals(venue)) {
            fault(policy, "/venue", "venue is %s but the folder is %s; make them the same".formatted(stated, venue));
            return null;
        }
        return policy;
    }

    private @Nullable ConfigFile<AcceptedFindings> accepted(@Nullable Path folder) {
        return besides(folder, MarketFiles.ACCEPTED, StrictJsonReader.ACCEPTED::read);
    }

    private @Nullable ConfigFile<Committee> committee(@Nullable Path folder) {
        return besides(folder, MarketFiles.COMMITTEE, CommitteeReader::read);
    }

    /** The evidence of {@code files}, which stands beside their folder, each file named as its market. */
    private Map<Path, ConfigFile<MarketEvidence>> evidence(
            @Nullable Path folder, String venue, List<ConfigFile<MarketConfig>> files) {
        Map<Path, ConfigFile<MarketEvidence>> known = new HashMap<>();
        Path evidence = folder == null ? null : folder.resolve(MarketFiles.EVIDENCE);
        for (ConfigFile<MarketConfig> file : files) {
            ConfigFile<MarketEvidence> found =
                    besides(evidence, MarketFiles.name(file.path()), StrictJsonReader.EVIDENCE::read);
            if (found != null && speaksOf(found, venue, file)) {
                known.put(file.path(), found);
            }
        }
        return known;
    }

    private boolean speaksOf(ConfigFile<MarketEvidence> evidence, String venue, ConfigFile<MarketConfig> market) {
        int before = faults.size();
        String statedVenue = evidence.value().venue();
        String statedMarket = evidence.value().market();
        if (statedVenue != null && !statedVenue.equals(venue)) {
            fault(
                    evidence,
                    "/venue",
                    "venue is %s but the folder is %s; make them the same".formatted(statedVenue, venue));
        }
        if (statedMarket != null && !statedMarket.equals(market.value().market())) {
            fault(
                    evidence,
                    "/market",
                    "market is %s but the market file is of %s; make them the same"
                            .formatted(statedMarket, marketName(market)));
        }
        return faults.size() == before;
    }

    private <T> @Nullable ConfigFile<T> besides(@Nullable Path folder, String name, Function<Path, Read<T>> reader) {
        if (folder == null) {
            return null;
        }
        Path file = folder.resolve(name);
        return Files.exists(file) || Files.isSymbolicLink(file) ? keep(reader.apply(file), file) : null;
    }

    private <T> @Nullable ConfigFile<T> keep(Read<T> read, Path file) {
        if (read instanceof Read.Ok<T> ok) {
            return new ConfigFile<>(file, ok.value(), ok.lines());
        }
        faults.addAll(((Read.Faulty<T>) read).faults());
        return null;
    }

    private void fault(ConfigFile<?> file, String pointer, String message) {
        faults.add(FileFault.at(file.name(), file.lines().at(pointer), pointer, message));
    }
}
