package org.bylaw.specs.app;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Words as browsers look for them, whose regular expressions know no quotation. */
final class Words {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]");

    private Words() {}

    /** What a row of a scenario's table says under a name. */
    static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), () -> "the table has no " + name);
    }

    /** Text that contains these words in this order, whatever stands between. */
    static Pattern inOrder(String... parts) {
        StringBuilder pattern = new StringBuilder();
        for (String part : parts) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(literally(part));
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** These words and no others. */
    static Pattern only(String words) {
        return Pattern.compile("^\\s*" + literally(words) + "\\s*$");
    }

    private static String literally(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }
}
