package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.ExperienceLimit;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * What a venue's policy allows to one trader in one market, beside what the market demands.
 *
 * @param maxLeverage highest leverage that the trader's experience allows, 5 = 5x; {@code null} where the policy sets none
 * @param maxNotional largest value of a position in the market, in the quote currency; {@code null} where the policy sets none
 */
public record TraderLimits(
        @Nullable Rational maxLeverage, @Nullable Rational maxNotional) {

    /** No limit. */
    public static final TraderLimits NONE = new TraderLimits(null, null);

    /**
     * The limits of {@code policy}.
     *
     * @param experience the trader's level of experience, as the policy names it; {@code null} where it plays no part
     * @param category the market's category
     * @throws PositionException if the policy knows no such level, or has categories and not this one
     */
    public static TraderLimits of(VenuePolicy policy, @Nullable String experience, String category) {
        return new TraderLimits(
                experience == null ? null : maxLeverage(policy, experience), maxNotional(policy, category));
    }

    private static @Nullable Rational maxNotional(VenuePolicy policy, String category) {
        if (policy.categories() == null) {
            return null;
        }
        CategoryLimits limits = policy.category(category)
                .orElseThrow(() ->
                        new PositionException("category", "is " + category + ", of which the policy knows nothing"));
        return limits.maxPositionNotionalUsd() == null
                ? null
                : Rational.of(limits.maxPositionNotionalUsd().value());
    }

    private static Rational maxLeverage(VenuePolicy policy, String experience) {
        if (policy.traderExperience() != null) {
            for (ExperienceLimit limit : policy.traderExperience()) {
                if (limit.level().equals(experience)) {
                    return Rational.of(limit.maxLeverage().value());
                }
            }
        }
        throw new PositionException("experience", "is " + experience + ", of which the policy knows nothing");
    }
}
