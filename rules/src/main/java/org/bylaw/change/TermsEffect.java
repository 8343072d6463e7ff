package org.bylaw.change;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.bylaw.margin.Direction;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.OracleTerms;
import org.bylaw.market.ParameterFamily;
import org.bylaw.market.UnrealizedPnlTerms;
import org.jspecify.annotations.Nullable;

/** What it does to change liquidation fees, the open-interest cap, the credit for profit and the price that counts. */
final class TermsEffect {

    private final MarketConfig current;
    private final MarketConfig next;
    private final Aspects aspects;

    TermsEffect(MarketConfig current, MarketConfig next, Aspects aspects) {
        this.current = current;
        this.next = next;
        this.aspects = aspects;
    }

    void collect(Yardsticks yardsticks) {
        liquidation();
        Direction cap = CapChange.of(current.openInterest(), next.openInterest(), yardsticks.priceUsd())
                .direction();
        aspects.add(
                Side.NEW_RISK,
                ParameterFamily.CAPS,
                "/openInterest",
                cap,
                "the open-interest cap " + Verbs.ofLimit(cap));
        profit();
        oracle();
    }

    private void liquidation() {
        fee("liquidatorFeeRatio", "the liquidator's fee", LiquidationTerms::liquidatorFeeRatio);
        fee("insuranceFundFeeRatio", "the insurance fund's fee", LiquidationTerms::insuranceFundFeeRatio);
        fee("protocolFeeRatio", "the protocol's fee", LiquidationTerms::protocolFeeRatio);
        fee("penaltyRatio", "the liquidation penalty", LiquidationTerms::penaltyRatio);
        boolean capped = feesCapped(current.liquidation());
        boolean caps = feesCapped(next.liquidation());
        if (capped != caps) {
            aspects.add(
                    Side.OPEN_POSITIONS,
                    ParameterFamily.LIQUIDATION_FEES,
                    "/liquidation/feeCappedByRemainingCollateral",
                    caps ? Direction.LOOSER : Direction.TIGHTER,
                    "a liquidation may take " + (caps ? "no more" : "more") + " than what is left");
        }
    }

    private static boolean feesCapped(@Nullable LiquidationTerms terms) {
        return terms != null && Boolean.TRUE.equals(terms.feeCappedByRemainingCollateral());
    }

    private void fee(String field, String subject, Function<LiquidationTerms, @Nullable BigDecimal> fee) {
        Direction direction = Numbers.charge(of(current.liquidation(), fee), of(next.liquidation(), fee));
        aspects.add(
                Side.OPEN_POSITIONS,
                ParameterFamily.LIQUIDATION_FEES,
                "/liquidation/" + field,
                direction,
                subject + " " + Verbs.ofRequirement(direction));
    }

    private void profit() {
        weight(Side.NEW_RISK, "initialAssetWeight", "initial", UnrealizedPnlTerms::initialAssetWeight);
        profit(
                Side.NEW_RISK,
                "imfFactor",
                "the discount of profit for size",
                Numbers.charge(
                        profitField(current, UnrealizedPnlTerms::imfFactor),
                        profitField(next, UnrealizedPnlTerms::imfFactor)),
                true);
        limit("initialMarginCapUsd", "the cap of the profit that counts", UnrealizedPnlTerms::initialMarginCapUsd);
        limit("maxImbalanceUsd", "the imbalance from which profit is discounted", UnrealizedPnlTerms::maxImbalanceUsd);
        weight(
                Side.OPEN_POSITIONS,
                "maintenanceAssetWeight",
                "maintenance",
                UnrealizedPnlTerms::maintenanceAssetWeight);
    }

    private void weight(
            Side side, String field, String requirement, Function<UnrealizedPnlTerms, @Nullable BigDecimal> weight) {
        profit(
                side,
                field,
                "the share of profit that counts in the " + requirement + " requirement",
                Numbers.credit(profitField(current, weight), profitField(next, weight)),
                false);
    }

    private void limit(String field, String subject, Function<UnrealizedPnlTerms, @Nullable BigDecimal> limit) {
        profit(
                Side.NEW_RISK,
                field,
                subject,
                Numbers.limit(profitField(current, limit), profitField(next, limit)),
                false);
    }

    private void profit(Side side, String field, String subject, Direction direction, boolean requirement) {
        aspects.add(
                side,
                ParameterFamily.PROFIT_CREDIT,
                "/unrealizedPnl/" + field,
                direction,
                subject + " " + (requirement ? Verbs.ofRequirement(direction) : Verbs.ofLimit(direction)));
    }

    private static @Nullable BigDecimal profitField(
            MarketConfig market, Function<UnrealizedPnlTerms, @Nullable BigDecimal> field) {
        return of(market.unrealizedPnl(), field);
    }

    private static <T> @Nullable BigDecimal of(@Nullable T section, Function<T, @Nullable BigDecimal> field) {
        return section == null ? null : field.apply(section);
    }

    private void oracle() {
        OracleTerms before = current.oracle();
        if (!Objects.equals(before, next.oracle())) {
            aspects.add(
                    Side.OPEN_POSITIONS,
                    ParameterFamily.PRICE,
                    "/oracle",
                    Direction.MIXED,
                    "the price that margin is reckoned at is another one, or is trusted otherwise");
        }
    }
}
