package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bylaw.margin.SizeNotAllowedException;

/** What came of the cases of one file, by function. */
final class Tally {

    /** How a case says that the program fails. */
    private static final String FAILS = "ERR";

    private static final int SHOWN = 5;
    private static final int LONGEST = 1_000;

    private static final class Counts {
        private int asked;
        private int agreed;
        private int beyond64Bits;
        private int notRun;
    }

    private final Map<String, Counts> functions = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** A case whose function nobody knows: not run, and a failure. */
    void notRun(Case unknown) {
        counts(unknown).notRun++;
        differences.add(unknown.function() + ": not run, the function is not known");
    }

    /**
     * Asks for the answer to {@code each} and compares it, value by value, with what is expected. Where a failure of the program
     * is expected, a refusal agrees.
     */
    void ask(Case each, Function<Case, Map<String, String>> answer) {
        Counts counts = counts(each);
        counts.asked++;
        Map<String, String> expected = expected(each.expected());
        Map<String, String> answered;
        try {
            answered = answer.apply(each);
        } catch (Beyond64BitsException refused) {
            counts.beyond64Bits++;
            return;
        } catch (SizeNotAllowedException | ArithmeticException | IllegalArgumentException refused) {
            answered = Map.of("", FAILS + ": " + refused.getMessage());
        }
        if (agree(expected, answered)) {
            counts.agreed++;
        } else {
            differences.add(shortened(each + "\n    answered " + answered));
        }
    }

    private static Map<String, String> expected(JsonNode value) {
        Map<String, String> expected = new TreeMap<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(field ->
                            expected.put(field.getKey(), field.getValue().asText()));
        } else {
            expected.put("", value.asText());
        }
        return expected;
    }

    private static boolean agree(Map<String, String> expected, Map<String, String> answered) {
        return !expected.isEmpty()
                && expected.entrySet().stream().allMatch(each -> {
                    String answer = answered.getOrDefault(each.getKey(), "nothing");
                    return each.getValue().startsWith(FAILS)
                            ? answer.startsWith(FAILS)
                            : each.getValue().equals(answer);
                });
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private Counts counts(Case each) {
        return functions.computeIfAbsent(each.function(), name -> new Counts());
    }

    /** Whether there were cases and every one agreed. */
    boolean allAgree() {
        return !functions.isEmpty() && differences.isEmpty();
    }

    /** Prints a line per function and the first differences. */
    void print(String file, PrintStream out) {
        functions.forEach((function, counts) -> out.println(file + " " + function + ": "
                + counts.agreed + " of " + (counts.asked + counts.notRun) + " agree"
                + (counts.beyond64Bits == 0 ? "" : ", " + counts.beyond64Bits + " beyond 64 bits are refused")
                + (counts.notRun == 0 ? "" : ", " + counts.notRun + " not run")));
        if (functions.isEmpty()) {
            out.println(file + ": no cases");
        }
        differences.stream().limit(SHOWN).forEach(difference -> out.println("  " + difference));
        if (differences.size() > SHOWN) {
            out.println("  and " + (differences.size() - SHOWN) + " more");
        }
    }
}
