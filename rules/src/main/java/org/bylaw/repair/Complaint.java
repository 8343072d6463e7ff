package org.bylaw.repair;

/**
 * What stands in a market's way: a rule that speaks of a field, or one that could not run.
 *
 * @param rule the rule's id
 * @param path JSON pointer of the field; {@link #COULD_NOT_RUN} where the rule could not judge
 * @param place which of several findings of the rule about the field, from 0
 */
record Complaint(String rule, String path, int place) {

    /** In place of a field. */
    static final String COULD_NOT_RUN = "could not run";

    /** That {@code rule} could not judge. */
    static Complaint couldNotRun(String rule) {
        return new Complaint(rule, COULD_NOT_RUN, 0);
    }
}
