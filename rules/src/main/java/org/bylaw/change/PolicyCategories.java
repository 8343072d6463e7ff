package org.bylaw.change;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.bylaw.margin.Direction;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which way categories go that come, go, or state a leverage of their own in high-leverage mode. A market may name no category
 * that the policy does not have, so one that goes allows less, and one that comes allows more where no category before allowed as
 * much.
 */
final class PolicyCategories {

    private PolicyCategories() {}

    /** A category that only one of two policies has. */
    static LawDifference presence(
            @Nullable CategoryLimits before,
            @Nullable CategoryLimits after,
            VenuePolicy policyBefore,
            VenuePolicy policyAfter,
            PolicyPlace place) {
        if (after == null) {
            return place.difference(before == null ? null : before.name(), null, Direction.TIGHTER, "goes");
        }
        boolean allowedBefore = of(policyBefore)
                .anyMatch(category ->
                        !PolicyComparison.ofLimits(category, after, policyAfter).loosens()
                                && (onlyIsolated(policyAfter, after) || !onlyIsolated(policyBefore, category)));
        return place.difference(
                null,
                after.name(),
                allowedBefore ? Direction.NEUTRAL : Direction.LOOSER,
                allowedBefore
                        ? "appears, which allows no more than one there was"
                        : "appears, which allows what none there was allows");
    }

    private static Stream<CategoryLimits> of(VenuePolicy policy) {
        return policy.categories() == null
                ? Stream.empty()
                : policy.categories().stream().filter(Objects::nonNull);
    }

    /** Whether the first policy has a category of that name and the second does not. */
    static boolean goes(String name, VenuePolicy before, VenuePolicy after) {
        return names(before, name) && !names(after, name);
    }

    private static boolean names(VenuePolicy policy, String name) {
        return of(policy).anyMatch(category -> name.equals(category.name()));
    }

    private static boolean onlyIsolated(VenuePolicy policy, CategoryLimits category) {
        return policy.marginModes() != null
                && policy.marginModes().isolatedOnlyCategories() != null
                && policy.marginModes().isolatedOnlyCategories().value().contains(category.name());
    }

    /**
     * The difference with its true way, where it is one of the leverage in high-leverage mode of the category at {@code place}:
     * where none is stated, the ordinary one counts.
     */
    static LawDifference inHighLeverage(
            LawDifference difference, CategoryLimits before, CategoryLimits after, PolicyPlace place) {
        if (!difference.pointer().equals(place.field("maxHighLeverage").value().pointer())) {
            return difference;
        }
        return new LawDifference(
                difference.pointer(),
                difference.before(),
                difference.after(),
                Numbers.limit(inHighLeverage(before), inHighLeverage(after)),
                difference.words());
    }

    private static @Nullable BigDecimal inHighLeverage(CategoryLimits category) {
        Sourced<BigDecimal> stated =
                category.maxHighLeverage() == null ? category.maxLeverage() : category.maxHighLeverage();
        return stated == null ? null : stated.value();
    }
}
