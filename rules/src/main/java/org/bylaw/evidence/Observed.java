package org.bylaw.evidence;

import java.time.LocalDate;

/**
 * A value that was observed; {@link WithSourceAndDay} sees to it that all three are stated.
 *
 * @param value the value, in the unit of the field
 * @param source where it was seen: an account, an exchange's answer, a report; precise enough to look it up again
 * @param asOf the day of the observation, UTC
 * @param <T> the value's type
 */
public record Observed<T>(T value, String source, LocalDate asOf) {}
