package org.bylaw.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.bylaw.account.drift.PositionMargin;
import org.bylaw.account.drift.StoredLiquidationTerms;
import org.bylaw.account.drift.StoredMarket;
import org.bylaw.account.drift.StoredMoment;
import org.bylaw.account.drift.StoredPnlTerms;
import org.bylaw.margin.HighLeverageSchedule;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.margin.StoredRatio;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarginTerms;

/** What several files ask of the arithmetic of Drift and Velocity. */
final class StoredCases {

    private static final int FACTOR_SCALE = 6;
    private static final long ONE = 1_000_000;

    private StoredCases() {}

    /** A market of stored numbers; a high-leverage ratio of 0 is not stated. */
    static StoredMarket market(
            long initial,
            long maintenance,
            long imfFactor,
            long modeInitial,
            long modeMaintenance,
            StoredPnlTerms pnl,
            boolean inSettlement) {
        SizePremiumSchedule ratios = new SizePremiumSchedule(new MarginTerms.SizePremium(
                ratio(initial), ratio(maintenance), BigDecimal.valueOf(imfFactor, FACTOR_SCALE)));
        HighLeverageTerms mode = new HighLeverageTerms(
                modeInitial == 0 ? null : ratio(modeInitial), modeMaintenance == 0 ? null : ratio(modeMaintenance));
        return new StoredMarket(
                ratios,
                new HighLeverageSchedule(ratios, mode),
                pnl,
                new StoredLiquidationTerms(0, 0, 0),
                1,
                inSettlement);
    }

    private static BigDecimal ratio(long stored) {
        return BigDecimal.valueOf(stored, StoredRatio.SCALE);
    }

    /** The weight with its size premium, never below the weight itself. */
    static Map<String, String> sizePremium(Case each) {
        requireRatioPrecision(each);
        long weight = each.number("weight");
        return Map.of(
                "",
                Long.toString(
                        Math.max(weight, StoredRatio.withPremium(weight, each.bigNumber("size"), each.number("imf")))));
    }

    static void requireRatioPrecision(Case each) {
        if (each.number("precision") != 10_000) {
            throw new IllegalStateException("ratios of another precision than 0.0001: " + each);
        }
    }

    /** The ratio that counts for a position and what it requires. */
    static Map<String, String> effectiveRatio(Case each, long base) {
        MarginKind kind = each.kind(each.has("kind") ? "kind" : "margin_type");
        StoredMarket market = market(
                each.number("margin_ratio_initial"),
                each.number("margin_ratio_maintenance"),
                each.number("imf_factor"),
                0,
                0,
                new StoredPnlTerms(0, 0, 0, 0),
                false);
        long marketRatio = market.ratioAt(kind, Math.abs(base), false);
        long effectiveRatio = PositionMargin.effectiveRatio(
                kind,
                marketRatio,
                each.number("user_max_margin_ratio"),
                each.number("position_max_margin_ratio"),
                each.number("margin_ratio_override", 0));
        long liability;
        long requirement;
        try {
            liability = PositionMargin.liabilityValue(base, new StoredMoment(each.number("oracle_price"), ONE, 0));
            requirement = PositionMargin.requirement(liability, effectiveRatio);
        } catch (ArithmeticException refused) {
            throw beyond64Bits(each, refused);
        }
        return Map.of(
                "market_margin_ratio", Long.toString(marketRatio),
                "effective_margin_ratio", Long.toString(effectiveRatio),
                "liability_value", Long.toString(liability),
                "margin_requirement", Long.toString(requirement));
    }

    /** A refusal where an expected amount has more than 64 bits; anywhere else the refusal itself. */
    private static RuntimeException beyond64Bits(Case each, ArithmeticException refused) {
        BigInteger requirement =
                new BigInteger(each.expected().path("margin_requirement").asText());
        boolean expected = requirement.bitLength() >= Long.SIZE;
        return expected ? new Beyond64BitsException(refused) : refused;
    }
}
