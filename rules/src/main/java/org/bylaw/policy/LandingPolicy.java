package org.bylaw.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a change lands on the venue: what the venue puts in where a file says nothing, how far its programs let a value move at
 * once, and in which order the parts of a change take effect.
 *
 * @param defaults values that the venue takes for fields that a file does not state
 * @param clamps how far the venue's programs let a value move in one change
 * @param order the steps in which the parts of a change take effect; what none of them names takes effect with the last. Absent
 *     where everything takes effect at once
 */
public record LandingPolicy(
        @Nullable List<@Valid @NotNull VenueDefault> defaults,
        @Nullable List<@Valid @NotNull VenueClamp> clamps,

        @Nullable List<@Valid @NotNull EnactmentStep> order) {}
