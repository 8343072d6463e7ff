package org.bylaw.app.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A file as a URI (RFC 3986).
 *
 * @param text the reference, percent-encoded, with slashes
 * @param relative whether it is below the folder that it is seen from, and relative to that
 */
record FileUri(String text, boolean relative) {

    private static final String UNRESERVED = "-._~";

    /** The file as it is seen from {@code folder}: absolute where it is not below that. Nothing is looked up on the disk. */
    static FileUri of(Path file, Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        Path absolute = from.resolve(file).normalize();
        if (absolute.startsWith(from)) {
            return new FileUri(encoded(from.relativize(absolute)), true);
        }
        String root = String.valueOf(absolute.getRoot()).replace('\\', '/');
        return new FileUri("file://" + (root.startsWith("/") ? "" : "/") + root + encoded(absolute), false);
    }

    private static String encoded(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(name -> encoded(name.toString()))
                .collect(Collectors.joining("/"));
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte part : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (part & 0xff);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) character));
            }
        }
        return encoded.toString();
    }
}
