package org.bylaw.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bylaw.market.Cap;
import org.bylaw.market.ConfigSource;
import org.bylaw.market.ContractTier;
import org.bylaw.market.FundingTerms;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.InsuranceTerms;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.OpenInterestMeasure;
import org.bylaw.market.OracleTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.ShapeFault;
import org.bylaw.market.SpreadTerms;
import org.bylaw.market.TradingFees;
import org.bylaw.market.UnrealizedPnlTerms;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** A market in the making, for tests: of the category {@code major-crypto}, with nothing but its margin until more is stated. */
public final class MarketDraft {

    private final MarginTerms margin;
    private String market = "SAMPLE-PERP";
    private String category = "major-crypto";
    private @Nullable TradingFees fees;
    private @Nullable LiquidationTerms liquidation;
    private @Nullable MarketStatus status;
    private @Nullable OpenInterestLimits openInterest;
    private @Nullable InsuranceTerms insurance;
    private @Nullable SpreadTerms spread;
    private @Nullable HighLeverageTerms highLeverage;
    private @Nullable ContractTier contractTier;
    private List<MarginMode> marginModes = List.of(MarginMode.CROSS);
    private @Nullable UnrealizedPnlTerms unrealizedPnl;
    private @Nullable OracleTerms oracle;
    private @Nullable FundingTerms funding;

    private MarketDraft(MarginTerms margin) {
        this.margin = margin;
    }

    /** A market of these terms. */
    public static MarketDraft of(MarginTerms margin) {
        return new MarketDraft(margin);
    }

    /** One pair of ratios at every size; a maintenance ratio that is {@code null} is not stated. */
    public static MarketDraft flat(String initial, @Nullable String maintenance) {
        return of(new MarginTerms.Flat(new BigDecimal(initial), null, decimal(maintenance)));
    }

    /** One stated leverage at every size. */
    public static MarketDraft leverage(String maxLeverage, @Nullable String maintenance) {
        return of(new MarginTerms.Flat(null, new BigDecimal(maxLeverage), decimal(maintenance)));
    }

    /** Ratios with Drift's size premium. */
    public static MarketDraft sizePremium(String initial, String maintenance, String imfFactor) {
        return of(new MarginTerms.SizePremium(
                new BigDecimal(initial), new BigDecimal(maintenance), new BigDecimal(imfFactor)));
    }

    /**
     * A table of tiers in quote, each {@code floor cap leverage maintenanceRatio maintenanceAmount initialRatio}; what is written
     * {@code -} or left off at the end is not stated.
     */
    public static MarketDraft tiers(String... rows) {
        List<LeverageTier> tiers = new ArrayList<>();
        for (String row : rows) {
            String[] fields = Arrays.copyOf(row.split(" ", -1), 6);
            tiers.add(new LeverageTier(
                    new BigDecimal(fields[0]),
                    decimal(fields[1]),
                    new BigDecimal(fields[2]),
                    decimal(fields[5]),
                    decimal(fields[3]),
                    decimal(fields[4])));
        }
        return of(new MarginTerms.Tiers(PositionUnit.QUOTE, tiers));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null || text.equals("-") ? null : new BigDecimal(text);
    }

    public MarketDraft named(String name) {
        this.market = name;
        return this;
    }

    public MarketDraft category(String name) {
        this.category = name;
        return this;
    }

    public MarketDraft fees(@Nullable String open, @Nullable String close) {
        this.fees = new TradingFees(decimal(open), decimal(close));
        return this;
    }

    /** Liquidation fees; {@code null} is not stated. */
    public MarketDraft liquidation(
            @Nullable String liquidator,
            @Nullable String insurance,
            @Nullable String protocol,
            @Nullable String penalty) {
        this.liquidation = new LiquidationTerms(
                decimal(liquidator), decimal(insurance), decimal(protocol), decimal(penalty), null, null, null);
        return this;
    }

    public MarketDraft cappedLiquidation(String liquidator) {
        this.liquidation = new LiquidationTerms(decimal(liquidator), null, null, null, null, null, true);
        return this;
    }

    /** A penalty and its shares; {@code null} is not stated. */
    public MarketDraft penalty(
            @Nullable String penalty, @Nullable String liquidatorShare, @Nullable String insuranceFundShare) {
        this.liquidation = new LiquidationTerms(
                null, null, null, decimal(penalty), decimal(liquidatorShare), decimal(insuranceFundShare), null);
        return this;
    }

    public MarketDraft status(MarketStatus stage) {
        this.status = stage;
        return this;
    }

    public MarketDraft contractTier(ContractTier tier) {
        this.contractTier = tier;
        return this;
    }

    /** The modes offered, the default first. */
    public MarketDraft offering(MarginMode... modes) {
        this.marginModes = List.of(modes);
        return this;
    }

    /** Weights, cap and imbalance limit of unrealized profit; {@code null} is not stated. */
    public MarketDraft unrealizedPnl(
            @Nullable String initialWeight,
            @Nullable String maintenanceWeight,
            @Nullable String capUsd,
            @Nullable String maxImbalanceUsd) {
        this.unrealizedPnl = new UnrealizedPnlTerms(
                decimal(initialWeight), decimal(maintenanceWeight), null, decimal(capUsd), decimal(maxImbalanceUsd));
        return this;
    }

    /** A cap in base units with the step of order sizes; {@code null} is not stated, {@code unlimited} is none. */
    public MarketDraft baseCap(@Nullable OpenInterestMeasure measure, @Nullable String cap, @Nullable String step) {
        this.openInterest = new OpenInterestLimits(measure, cap(cap), null, decimal(step));
        return this;
    }

    /** A cap in US dollars; {@code unlimited} is none. */
    public MarketDraft usdCap(String cap) {
        this.openInterest = new OpenInterestLimits(null, null, cap(cap), null);
        return this;
    }

    private static @Nullable Cap cap(@Nullable String text) {
        return text == null ? null : text.equals(Cap.UNLIMITED_WORD) ? Cap.UNLIMITED : Cap.of(new BigDecimal(text));
    }

    public MarketDraft insurance(@Nullable String maxUsd) {
        this.insurance = new InsuranceTerms(decimal(maxUsd));
        return this;
    }

    /** An oracle; {@code null} is not stated. */
    public MarketDraft oracle(
            @Nullable String source, @Nullable String staleness, @Nullable String confidence, @Nullable String band) {
        this.oracle = new OracleTerms(source, decimal(staleness), decimal(confidence), decimal(band));
        return this;
    }

    public MarketDraft funding(@Nullable String maxRatioPerInterval) {
        this.funding = new FundingTerms(null, decimal(maxRatioPerInterval), null);
        return this;
    }

    public MarketDraft spread(String maxSpreadRatio) {
        this.spread = new SpreadTerms(decimal(maxSpreadRatio));
        return this;
    }

    public MarketDraft highLeverage(@Nullable String initial, @Nullable String maintenance) {
        this.highLeverage = new HighLeverageTerms(decimal(initial), decimal(maintenance));
        return this;
    }

    /** The market. */
    public MarketConfig config() {
        return new MarketConfig(
                null,
                "sample",
                market,
                null,
                null,
                category,
                status,
                contractTier,
                null,
                marginModes,
                margin,
                highLeverage,
                fees,
                liquidation,
                openInterest,
                spread,
                unrealizedPnl,
                insurance,
                oracle,
                funding,
                new ConfigSource("a test", null, null));
    }

    /** The market joined with a policy. */
    public MarketCheck under(@Nullable VenuePolicy policy, ShapeFault... faults) {
        return under(policy, CurrentEvidence.NONE, faults);
    }

    /** The market joined with a policy and with what is known of the live market. */
    public MarketCheck under(@Nullable VenuePolicy policy, CurrentEvidence evidence, ShapeFault... faults) {
        return MarketCheck.of(
                "sample",
                config(),
                policy == null ? ResolvedPolicy.NONE : ResolvedPolicy.of(policy),
                List.of(faults),
                evidence);
    }
}
