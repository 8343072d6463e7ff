package org.bylaw.account;

import java.util.function.Predicate;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account that an action would leave covers what its pools demand. The pool that takes on risk is held to its initial
 * requirement, every other pool that holds a position to its maintenance requirement where the venue asks for that. A pool that
 * collateral is moved to is not asked: adding to one that falls short must never be refused.
 *
 * <p>Source: drift-labs/protocol-v2 {@code meets_place_order_margin_requirement}, which does so for orders; for collateral that
 * is taken out the same is asked here.
 */
record PoolChecks(AccountMargin margin, MarketPrices prices) {

    /** The cross pool takes on risk. */
    Outcome afterRiskOnPool(Account after) {
        return firstRefusal(
                after,
                initial(margin.cross(after, prices, MarginKind.INITIAL)),
                isolatedAtMaintenance(after, market -> true));
    }

    /** The cross pool takes on risk, for the good of the isolated position in {@code receiver}. */
    Outcome afterMoveToIsolated(Account after, String receiver) {
        return firstRefusal(
                after,
                initial(margin.cross(after, prices, MarginKind.INITIAL)),
                isolatedAtMaintenance(after, market -> !market.equals(receiver)));
    }

    /** The isolated position in {@code risky}, which may be gone, takes on risk. */
    Outcome afterRiskOnIsolated(Account after, String risky) {
        return firstRefusal(
                after,
                isolatedAtInitial(after, risky),
                crossAtMaintenance(after),
                isolatedAtMaintenance(after, market -> !market.equals(risky)));
    }

    /** What is left of the isolated position in {@code giver} takes on risk, for the good of the cross pool. */
    Outcome afterMoveToPool(Account after, String giver) {
        return firstRefusal(
                after, isolatedAtInitial(after, giver), isolatedAtMaintenance(after, market -> !market.equals(giver)));
    }

    /** Something is taken away from a position of the cross pool. */
    Outcome afterReducingPool(Account after) {
        return firstRefusal(after, maintenance(margin.crossToReduce(after, prices)));
    }

    /** Something is taken away from the isolated position in {@code market}. */
    Outcome afterReducingIsolated(Account after, String market) {
        return after.isolated().containsKey(market)
                ? firstRefusal(after, maintenance(margin.isolatedToReduce(after, market, prices)))
                : new Outcome.Accepted(after);
    }

    private @Nullable Outcome isolatedAtInitial(Account after, String market) {
        return after.isolated().containsKey(market)
                ? initial(margin.isolated(after, market, prices, MarginKind.INITIAL))
                : null;
    }

    /** A pool without positions is asked, too: it may owe. */
    private @Nullable Outcome crossAtMaintenance(Account after) {
        return margin.asksOtherPools() ? maintenance(margin.cross(after, prices, MarginKind.MAINTENANCE)) : null;
    }

    private @Nullable Outcome isolatedAtMaintenance(Account after, Predicate<String> counts) {
        if (!margin.asksOtherPools()) {
            return null;
        }
        for (IsolatedMargin each : after.isolated().values()) {
            if (counts.test(each.market())) {
                Outcome refused = maintenance(margin.isolated(after, each.market(), prices, MarginKind.MAINTENANCE));
                if (refused != null) {
                    return refused;
                }
            }
        }
        return null;
    }

    private static Outcome firstRefusal(Account after, @Nullable Outcome... refusals) {
        for (Outcome refusal : refusals) {
            if (refusal != null) {
                return refusal;
            }
        }
        return new Outcome.Accepted(after);
    }

    private static @Nullable Outcome initial(MarginHealth health) {
        return covered(health, Refusal.INITIAL_MARGIN);
    }

    private static @Nullable Outcome maintenance(MarginHealth health) {
        return covered(health, Refusal.MAINTENANCE_MARGIN);
    }

    private static @Nullable Outcome covered(MarginHealth health, Refusal reason) {
        Rational shortage = health.shortage();
        return shortage.signum() == 0 ? null : new Outcome.Refused(reason, shortage);
    }
}
