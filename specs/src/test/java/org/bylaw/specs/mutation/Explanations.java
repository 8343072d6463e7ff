package org.bylaw.specs.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why some mutants are noticed by nothing: each differs from what it was made of in no case that can occur.
 *
 * <p>In the file a mutant's key stands at the start of a line and the reason, indented, on those below; lines that start with
 * {@code #} are for the reader.
 *
 * @param reasons the reasons, by the keys of the mutants
 */
record Explanations(Map<String, String> reasons) {

    /**
     * Reads the file's text.
     *
     * @throws IllegalArgumentException if a mutant has no reason, a reason no mutant, or a mutant two reasons
     */
    static Explanations of(String text) {
        Map<String, StringBuilder> reasons = new LinkedHashMap<>();
        StringBuilder reason = null;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                if (reason == null) {
                    throw new IllegalArgumentException("a reason without a mutant: " + line.strip());
                }
                reason.append(reason.isEmpty() ? "" : " ").append(line.strip());
            } else {
                reason = new StringBuilder();
                if (reasons.put(line.strip(), reason) != null) {
                    throw new IllegalArgumentException("explained twice: " + line.strip());
                }
            }
        }
        Map<String, String> read = new LinkedHashMap<>();
        reasons.forEach((key, words) -> {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no reason is given: " + key);
            }
            read.put(key, words.toString());
        });
        return new Explanations(read);
    }

    /** The survivors that are not explained. */
    List<String> unexplained(Collection<String> survivors) {
        return survivors.stream().filter(key -> !reasons.containsKey(key)).toList();
    }

    /** The explanations of what is no survivor. */
    List<String> idle(Collection<String> survivors) {
        List<String> idle = new ArrayList<>(reasons.keySet());
        idle.removeAll(survivors);
        return idle;
    }
}
