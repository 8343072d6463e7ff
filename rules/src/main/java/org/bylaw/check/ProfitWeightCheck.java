package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * One weight of unrealized profit beside the highest that it may be: the maintenance weight for the initial one, and 1, all of
 * the profit, for both.
 *
 * @param market the market
 * @param field the field that states the weight
 * @param weight fraction of the profit that counts
 * @param highest the highest that the fraction may be
 * @param where the requirement in which it counts, in words
 */
public record ProfitWeightCheck(MarketCheck market, String field, Rational weight, Rational highest, String where) {

    /** How unrealized profit counts. */
    @WhenAbsent("the market's terms of unrealized profit could not be read")
    public @Nullable UnrealizedPnl unrealizedPnl() {
        return market.unrealizedPnl();
    }

    /** The field. */
    public Place at() {
        return market.at("/unrealizedPnl/" + field, where);
    }

    /** One fact per weight that is stated. */
    static List<ProfitWeightCheck> of(MarketCheck market) {
        UnrealizedPnl terms = market.unrealizedPnl();
        if (terms == null) {
            return List.of();
        }
        List<ProfitWeightCheck> checks = new ArrayList<>();
        Rational initial = terms.initialAssetWeight();
        Rational maintenance = terms.maintenanceAssetWeight();
        if (initial != null) {
            Rational highest =
                    maintenance != null && maintenance.compareTo(Rational.ONE) < 0 ? maintenance : Rational.ONE;
            checks.add(new ProfitWeightCheck(
                    market, "initialAssetWeight", initial, highest, "in the initial requirement"));
        }
        if (maintenance != null) {
            checks.add(new ProfitWeightCheck(
                    market, "maintenanceAssetWeight", maintenance, Rational.ONE, "in the maintenance requirement"));
        }
        return checks;
    }
}
