package org.bylaw.specs.mutation;

/**
 * What came of one mutant.
 *
 * @param mutant the broken rule
 * @param fate what became of it
 * @param by the first scenario that noticed it, or why it could not run; empty for a survivor
 */
record Trial(Mutant mutant, Fate fate, String by) {

    /** What can become of a mutant. */
    enum Fate {
        /** A scenario that names the rule failed. */
        NOTICED,
        /** Every scenario that names the rule came out as it says. */
        SURVIVED,
        /** The laws of rule files, or Drools, refused it; no scenario ran. */
        REFUSED
    }
}
