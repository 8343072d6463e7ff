package org.bylaw.rulebook;

/**
 * A finding that the current configuration has too, and that the change makes no worse. It stops nothing.
 *
 * @param finding the finding after the change
 * @param improved whether the change makes it better
 */
public record StandingFinding(Finding finding, boolean improved) {}
