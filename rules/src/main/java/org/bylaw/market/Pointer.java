package org.bylaw.market;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** JSON pointers (RFC 6901). */
public final class Pointer {

    /** By fields' names and, within a list, by position. */
    public static final Comparator<String> ORDER = Comparator.comparing(Pointer::padded);

    private Pointer() {}

    /** The pointer of the member {@code key} of the object at {@code parent}. */
    public static String child(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** The keys and positions that {@code pointer} names, outermost first. */
    public static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static String padded(String pointer) {
        return String.join(
                "/",
                segments(pointer).stream()
                        .map(segment ->
                                segment.matches("[0-9]{1,9}") ? "0".repeat(9 - segment.length()) + segment : segment)
                        .toList());
    }
}
