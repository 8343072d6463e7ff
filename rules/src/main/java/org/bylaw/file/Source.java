package org.bylaw.file;

/** What a rule or a policy rests on. */
public sealed interface Source permits Statement, ProgramConstraint, HouseDecision {

    /** {@code DPERP-05}, {@code drift:validate_margin#1} or {@code house/margin-gap}. */
    String id();

    /** What it says, in one sentence of our own. */
    String says();

    /** Where that is to be found: the document, the program's file, or who decided and on what evidence. */
    String document();

    /** What it says together with what of it is not true. */
    default String summary() {
        return says();
    }
}
