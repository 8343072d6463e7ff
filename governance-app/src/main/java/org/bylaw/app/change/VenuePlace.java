package org.bylaw.app.change;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the law of a market file stands. */
final class VenuePlace {

    private static final String MARKETS = "markets";

    private VenuePlace() {}

    /** The folder of the venue of a market file or of a folder of market files; any other path itself. */
    static Path around(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean folder = Files.isDirectory(absolute);
        Path markets = folder ? absolute : absolute.getParent();
        if (markets == null || markets.getFileName() == null || markets.getParent() == null) {
            return path;
        }
        if (!markets.getFileName().toString().equals(MARKETS)) {
            return path;
        }
        // As it was given, as far as that goes, since reports name files by it.
        Path given = folder ? path : path.getParent();
        return given != null && given.getParent() != null && !given.endsWith("..")
                ? given.getParent()
                : markets.getParent();
    }
}
