package org.bylaw.specs.mutation;

import java.util.Comparator;
import java.util.List;

/**
 * One way to break a rule's text.
 *
 * @param edits what to write instead; they do not overlap
 * @param lawful whether what comes of it may keep the laws of rule files; otherwise it calls {@link Broken}, which no rule may
 * @param words what becomes of it, as the list of mutants names it
 * @param missing the scenario that would notice it
 */
record Change(List<Edit> edits, boolean lawful, String words, String missing) {

    /**
     * Other words for a stretch of the text.
     *
     * @param start where the stretch starts
     * @param end where it ends, exclusive
     * @param words what stands there instead
     */
    record Edit(int start, int end, String words) {}

    /** A change of one stretch. */
    static Change of(Span stretch, String instead, String words, String missing) {
        return new Change(List.of(new Edit(stretch.start(), stretch.end(), instead)), true, words, missing);
    }

    /** {@code stretch}, a value that a rule reads, handed to a method of {@link Broken} first. */
    static Change broken(RuleAnatomy rule, Span stretch, String method, String words, String missing) {
        Edit call = new Edit(
                stretch.start(),
                stretch.end(),
                Broken.class.getSimpleName() + "." + method + "(" + stretch.in(rule.text()) + ")");
        return new Change(List.of(rule.importOf(Broken.class), call), false, words, missing);
    }

    /** The text with the change. */
    String in(String text) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.words()));
        return changed.toString();
    }
}
