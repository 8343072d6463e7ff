package org.bylaw.rulebook;

import java.time.LocalDate;

/**
 * By whom and why a finding is lived with.
 *
 * @param by who accepted it
 * @param reason why
 * @param reviewOn the day by which a review is due
 */
public record Acceptance(String by, String reason, LocalDate reviewOn) {}
