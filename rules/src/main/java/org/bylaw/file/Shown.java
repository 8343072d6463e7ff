package org.bylaw.file;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import org.bylaw.market.Cap;
import org.bylaw.market.Words;
import org.jspecify.annotations.Nullable;

/** How values appear in messages: on one line, and no longer than a reader cares for. */
final class Shown {

    private static final int LONGEST_TEXT = 60;

    private Shown() {}

    /** {@code text} in quotes, with everything escaped that would break the line, cut where it is long. */
    static String text(String text) {
        var shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST_TEXT).forEach(point -> {
            if (point == '"' || point == '\\') {
                shown.append('\\').appendCodePoint(point);
            } else if (unprintable(point)) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        boolean cut = text.codePointCount(0, text.length()) > LONGEST_TEXT;
        return shown.append(cut ? "...\"" : "\"").toString();
    }

    /** {@code path} as given, with slashes, on one line. */
    static String path(Path path) {
        var shown = new StringBuilder();
        path.toString().replace(File.separatorChar, '/').codePoints().forEach(point -> {
            if (unprintable(point)) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** A value of a record as a reader of the file knows it. */
    static String value(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof CharSequence text) {
            return text(text.toString());
        } else if (value instanceof Cap cap) {
            return cap.amount() == null ? Cap.UNLIMITED_WORD : cap.amount().toPlainString();
        } else if (value instanceof Enum<?> word) {
            return Words.of(word);
        } else if (value instanceof Collection<?> values) {
            return String.join(", ", values.stream().map(Shown::value).toList());
        }
        return String.valueOf(value);
    }

    private static boolean unprintable(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
