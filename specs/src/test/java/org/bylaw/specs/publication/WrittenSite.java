package org.bylaw.specs.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The site that the scenarios' run has left behind. */
final class WrittenSite {

    /** Its root. */
    static final Path ROOT = Path.of(
                    System.getProperty("repository.root", ".."), "specs", "target", "living-documentation")
            .toAbsolutePath()
            .normalize();

    private WrittenSite() {}

    /** Its pages, as paths from the root. */
    static List<String> pages() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("the scenarios write the site; run them first", missing);
        }
    }

    /** The text of a page. */
    static String text(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Where a browser finds a page. */
    static String address(String page) {
        return ROOT.resolve(page).toUri().toString();
    }
}
