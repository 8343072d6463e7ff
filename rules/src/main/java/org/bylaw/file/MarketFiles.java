package org.bylaw.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds market files and venue folders. A file given by name is a market file; under a folder, be it of venues, of one venue
 * or of markets, they are {@code <venue>/markets/*.json}. It never goes deeper than that, so no loop of links can hold it.
 */
final class MarketFiles {

    static final String MARKETS = "markets";
    static final String POLICY = "policy.json";
    static final String ACCEPTED = "accepted.json";
    static final String COMMITTEE = "committee.json";
    static final String EVIDENCE = "evidence";
    private static final String JSON = ".json";

    private final Map<Path, Path> files = new LinkedHashMap<>();
    private final Map<Path, Path> folders = new LinkedHashMap<>();
    private final Set<Path> evidenceFolders = new HashSet<>();
    private final List<FileFault> faults = new ArrayList<>();

    private MarketFiles() {}

    /** Finds all under {@code paths}. */
    static MarketFiles under(List<Path> paths) {
        var found = new MarketFiles();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.folder(path);
            } else {
                found.add(path);
            }
        }
        return found;
    }

    /** Each market file once, as it was found first. */
    List<Path> files() {
        return List.copyOf(files.values());
    }

    /** Each venue's folder once, as it was found first. */
    List<Path> folders() {
        return List.copyOf(folders.values());
    }

    /** What could not be looked through. */
    List<FileFault> faults() {
        return faults;
    }

    /** The venue's folder of a market file; {@code null} for a file that stands elsewhere. */
    static @Nullable Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || !MARKETS.equals(name(parent))) {
            return null;
        }
        Path given = file.getParent() == null ? null : file.getParent().getParent();
        return given != null ? given : parent.getParent();
    }

    /** The last name of a path, wherever it is seen from. */
    static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private void folder(Path folder) {
        int before = files.size();
        int faultsBefore = faults.size();
        if (isVenue(folder)) {
            venue(folder);
        } else if (name(folder).equals(MARKETS)) {
            markets(folder);
        } else {
            entries(folder).forEach(entry -> {
                if (Files.isSymbolicLink(entry) && !Files.exists(entry)) {
                    faults.add(FileFault.whole(
                            Shown.path(entry), "is a symbolic link that leads nowhere; mend or remove it"));
                } else if (Files.isDirectory(entry) && !Files.isExecutable(entry)) {
                    faults.add(
                            FileFault.whole(Shown.path(entry), "cannot be looked through: this user may not read it"));
                } else if (isVenue(entry)) {
                    venue(entry);
                }
            });
        }
        boolean known = files.keySet().stream().anyMatch(file -> file.startsWith(real(folder)));
        if (files.size() == before && faults.size() == faultsBefore && !known) {
            faults.add(FileFault.whole(Shown.path(folder), ConfigTreeReader.NO_MARKET_FILE));
        }
    }

    private static boolean isVenue(Path folder) {
        return Files.isDirectory(folder.resolve(MARKETS))
                || Files.exists(folder.resolve(POLICY))
                || Files.exists(folder.resolve(ACCEPTED))
                || Files.exists(folder.resolve(COMMITTEE));
    }

    private void venue(Path folder) {
        folders.putIfAbsent(real(folder), folder);
        Path markets = folder.resolve(MARKETS);
        if (Files.isDirectory(markets)) {
            markets(markets);
        }
        Path evidence = folder.resolve(EVIDENCE);
        if (Files.isDirectory(evidence) && evidenceFolders.add(real(evidence))) {
            evidence(evidence, markets);
        }
    }

    /** Evidence is read with its market; what goes with none would go unread, and its market would be judged without it. */
    private void evidence(Path folder, Path markets) {
        for (Path entry : entries(folder)) {
            String name = name(entry);
            if (!name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(JSON)) {
                if (!name.endsWith(JSON)) {
                    faults.add(FileFault.whole(Shown.path(entry), "would go unread; end its name in .json"));
                } else if (Files.notExists(markets.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    faults.add(FileFault.whole(
                            Shown.path(entry),
                            "goes with no market file; name it as the market's, %s/<MARKET>.json, or remove it"
                                    .formatted(MARKETS)));
                }
            }
        }
    }

    private void markets(Path folder) {
        for (Path entry : entries(folder)) {
            String name = name(entry);
            if (name.startsWith(".")) {
                continue;
            }
            if (name.endsWith(JSON)) {
                add(entry);
            } else if (name.toLowerCase(Locale.ROOT).endsWith(JSON)) {
                faults.add(FileFault.whole(Shown.path(entry), "would go unread; end its name in .json"));
            }
        }
    }

    private void add(Path file) {
        files.putIfAbsent(real(file), file);
        Path folder = folderOf(file);
        if (folder != null) {
            folders.putIfAbsent(real(folder), folder);
        }
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException exception) {
            faults.add(FileFault.whole(Shown.path(folder), "cannot be looked through: " + TextFile.reason(exception)));
            return List.of();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }
}
