package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.policy.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * The distances that a sound margin schedule keeps; see {@link Buffers} for their meaning.
 *
 * @param maxMaintenanceShareOfInitial highest maintenance / initial at the smallest size
 * @param minGapShareOfInitial least (initial - maintenance) / initial
 * @param maxLeverageCliff highest leverage of a step / leverage of the next
 * @param statedLeverageTolerance how far stated leverage times stated initial ratio may be from 1
 * @param maxCredibleTierCap a cap above this is a sentinel
 */
public record Distances(
        @WhenAbsent("the policy sets no highest share of maintenance in initial margin") @Nullable
        Rational maxMaintenanceShareOfInitial,

        @WhenAbsent("the policy sets no least gap between initial and maintenance margin") @Nullable
        Rational minGapShareOfInitial,

        @WhenAbsent("the policy sets no highest leverage cliff") @Nullable
        Rational maxLeverageCliff,

        @WhenAbsent("the policy sets no tolerance for stated leverage") @Nullable
        Rational statedLeverageTolerance,

        @WhenAbsent("the policy sets no highest credible tier cap") @Nullable
        Rational maxCredibleTierCap) {

    /** No distance is asked for. */
    static final Distances NONE = new Distances(null, null, null, null, null);

    /** The distances of a policy. */
    static Distances of(Buffers buffers) {
        return new Distances(
                Limits.exact(buffers.maxMaintenanceShareOfInitial()),
                Limits.exact(buffers.minGapShareOfInitial()),
                Limits.exact(buffers.maxLeverageCliff()),
                Limits.exact(buffers.statedLeverageTolerance()),
                Limits.exact(buffers.maxCredibleTierCap()));
    }
}
