package org.bylaw.change;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.margin.Direction;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which way another risk category goes: by the limits of the two, and where those agree by the order of risk that the policy
 * states. Without a policy that names both nothing is known, which counts as mixed.
 */
final class Reclassification {

    private Reclassification() {}

    static Direction direction(String before, String after, @Nullable VenuePolicy policy) {
        if (before.equals(after)) {
            return Direction.NEUTRAL;
        }
        CategoryLimits left = policy == null ? null : policy.category(before).orElse(null);
        CategoryLimits right = policy == null ? null : policy.category(after).orElse(null);
        if (policy == null || left == null || right == null) {
            return Direction.MIXED;
        }
        return Numbers.limit(value(left.maxLeverage()), value(right.maxLeverage()))
                .and(Numbers.limit(inHighLeverage(left), inHighLeverage(right)))
                .and(Numbers.limit(value(left.maxLeverageAtCap()), value(right.maxLeverageAtCap())))
                .and(Numbers.limit(value(left.maxPositionNotionalUsd()), value(right.maxPositionNotionalUsd())))
                .and(Numbers.charge(value(left.minMaintenanceMarginRatio()), value(right.minMaintenanceMarginRatio())))
                .and(Numbers.charge(value(left.stressSlippageRatio()), value(right.stressSlippageRatio())))
                .and(Numbers.charge(value(left.stressMoveRatio()), value(right.stressMoveRatio())))
                .and(byRisk(before, after, policy));
    }

    /** Where a category has no limit of its own for high-leverage mode, the ordinary one counts there. */
    private static @Nullable BigDecimal inHighLeverage(CategoryLimits category) {
        BigDecimal own = value(category.maxHighLeverage());
        return own == null ? value(category.maxLeverage()) : own;
    }

    private static Direction byRisk(String before, String after, VenuePolicy policy) {
        List<String> order =
                policy.riskOrder() == null ? List.of() : policy.riskOrder().value();
        if (!order.contains(before) || !order.contains(after)) {
            return Direction.NEUTRAL;
        }
        return order.indexOf(after) < order.indexOf(before) ? Direction.LOOSER : Direction.TIGHTER;
    }

    private static @Nullable BigDecimal value(@Nullable Sourced<BigDecimal> limit) {
        return limit == null ? null : limit.value();
    }
}
