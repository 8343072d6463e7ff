package org.bylaw.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bylaw.market.ContractTier;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.Buffers;
import org.bylaw.policy.Caps;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.ChangePolicy;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.EvidencePolicy;
import org.bylaw.policy.ExperienceLimit;
import org.bylaw.policy.HighLeverageBounds;
import org.bylaw.policy.LiquidationFee;
import org.bylaw.policy.MarginComparison;
import org.bylaw.policy.MarginModePolicy;
import org.bylaw.policy.OpenInterestPolicy;
import org.bylaw.policy.OraclePolicy;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueBounds;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.policy.VolatilityPolicy;
import org.jspecify.annotations.Nullable;

/** A policy in the making, for tests: nothing is limited until it is stated. */
public final class PolicyDraft {

    private @Nullable Sourced<MarginComparison> comparison;
    private @Nullable Sourced<EqualityAtLiquidation> equality;
    private @Nullable Sourced<List<LiquidationFee>> counted;
    private @Nullable VenueBounds bounds;
    private @Nullable Buffers buffers;
    private @Nullable Caps caps;
    private @Nullable MarginModePolicy marginModes;
    private @Nullable OraclePolicy oracle;
    private @Nullable EvidencePolicy evidence;
    private @Nullable ChangePolicy change;
    private @Nullable OpenInterestPolicy openInterest;
    private @Nullable VolatilityPolicy volatility;
    private @Nullable Sourced<List<String>> riskOrder;
    private final List<CategoryLimits> categories = new ArrayList<>();
    private final List<ExperienceLimit> levels = new ArrayList<>();

    /** A policy without any limit. */
    public static PolicyDraft policy() {
        return new PolicyDraft();
    }

    /** A number with its source; {@code null} for none. */
    public static @Nullable Sourced<BigDecimal> stated(@Nullable String number) {
        return number == null ? null : new Sourced<>(new BigDecimal(number), "a test");
    }

    private static Sourced<BigDecimal> sourced(String number) {
        return new Sourced<>(new BigDecimal(number), "a test");
    }

    /** How old evidence may be. */
    public PolicyDraft evidence(EvidencePolicy ages) {
        this.evidence = ages;
        return this;
    }

    public PolicyDraft openInterest(OpenInterestPolicy law) {
        this.openInterest = law;
        return this;
    }

    /** The number of standard deviations, the minutes of a liquidation and the impact coefficient. */
    public PolicyDraft volatility(
            @Nullable String deviations, @Nullable String minutes, @Nullable String impactCoefficient) {
        this.volatility = new VolatilityPolicy(stated(deviations), stated(minutes), stated(impactCoefficient));
        return this;
    }

    /** A category that limits nothing but the leverage at the cap and the move under stress. */
    public PolicyDraft stressed(String name, @Nullable String maxLeverageAtCap, @Nullable String move) {
        categories.add(new CategoryLimits(name, null, null, null, null, stated(maxLeverageAtCap), stated(move), null));
        return this;
    }

    public PolicyDraft strict() {
        this.comparison = new Sourced<>(MarginComparison.STRICT, "a test");
        return this;
    }

    public PolicyDraft equalityHealthy() {
        this.equality = new Sourced<>(EqualityAtLiquidation.HEALTHY, "a test");
        return this;
    }

    public PolicyDraft counts(LiquidationFee... fees) {
        this.counted = new Sourced<>(List.of(fees), "a test");
        return this;
    }

    /** The buffers in the order of {@link Buffers}. */
    public PolicyDraft buffers(
            @Nullable String share,
            @Nullable String gap,
            @Nullable String cliff,
            @Nullable String tolerance,
            @Nullable String cap) {
        this.buffers = new Buffers(stated(share), stated(gap), stated(cliff), stated(tolerance), stated(cap));
        return this;
    }

    /** The least gap alone. */
    public PolicyDraft gap(String share) {
        return buffers(null, share, null, null, null);
    }

    public PolicyDraft bounds(
            @Nullable String maxLeverage,
            @Nullable String minInitial,
            @Nullable String maxInitial,
            @Nullable String minMaintenance,
            @Nullable String maxMaintenance) {
        this.bounds = new VenueBounds(
                stated(maxLeverage),
                stated(minInitial),
                stated(maxInitial),
                stated(minMaintenance),
                stated(maxMaintenance),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return this;
    }

    /** The bounds of both modes: the ordinary initial ratio from {@code minInitial}, the pair between the other two. */
    public PolicyDraft highLeverageBounds(String minInitial, String minMarginRatio, String maxMarginRatio) {
        this.bounds = new VenueBounds(
                null,
                stated(minInitial),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new HighLeverageBounds(sourced(minMarginRatio), sourced(maxMarginRatio)));
        return this;
    }

    /** The highest liquidation fees of liquidator, insurance fund and protocol, and the highest penalty. */
    public PolicyDraft feeBounds(
            @Nullable String liquidator,
            @Nullable String insuranceFund,
            @Nullable String protocol,
            @Nullable String penalty) {
        this.bounds = new VenueBounds(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                stated(liquidator),
                stated(insuranceFund),
                stated(protocol),
                stated(penalty),
                null);
        return this;
    }

    /** The cap on unrealized profit, and the insurance that one contract tier allows. */
    public PolicyDraft caps(@Nullable String profitUsd, ContractTier tier, String insuranceUsd) {
        this.caps = new Caps(stated(profitUsd), Map.of(tier, sourced(insuranceUsd)));
        return this;
    }

    /** The venue's modes; {@code null} is not stated. No market or category in {@code isolatedOnly} may offer cross margin. */
    public PolicyDraft marginModes(@Nullable List<MarginMode> offered, String... isolatedOnly) {
        Sourced<List<String>> names = isolatedOnly.length == 0 ? null : new Sourced<>(List.of(isolatedOnly), "a test");
        this.marginModes =
                new MarginModePolicy(offered == null ? null : new Sourced<>(offered, "a test"), names, names, null);
        return this;
    }

    /** What is asked of an oracle; {@code null} is not asked. */
    public PolicyDraft oracle(
            @Nullable List<String> sources, @Nullable String maxStaleness, @Nullable String maxConfidence) {
        this.oracle = new OraclePolicy(
                sources == null ? null : new Sourced<>(sources, "a test"), stated(maxStaleness), stated(maxConfidence));
        return this;
    }

    public PolicyDraft category(
            String name,
            @Nullable String maxLeverage,
            @Nullable String maxHighLeverage,
            @Nullable String minMaintenance) {
        categories.add(new CategoryLimits(
                name, stated(maxLeverage), stated(maxHighLeverage), stated(minMaintenance), null, null, null, null));
        return this;
    }

    public PolicyDraft riskOrder(String... names) {
        this.riskOrder = new Sourced<>(List.of(names), "a test");
        return this;
    }

    public PolicyDraft level(String name, String maxLeverage) {
        levels.add(new ExperienceLimit(name, sourced(maxLeverage)));
        return this;
    }

    public PolicyDraft change(ChangePolicy stated) {
        this.change = stated;
        return this;
    }

    /** The policy. */
    public VenuePolicy build() {
        return new VenuePolicy(
                null,
                "sample",
                null,
                comparison,
                equality,
                counted,
                bounds,
                buffers,
                caps,
                marginModes,
                openInterest,
                volatility,
                oracle,
                evidence,
                change,
                categories.isEmpty() ? null : List.copyOf(categories),
                riskOrder,
                levels.isEmpty() ? null : List.copyOf(levels),
                null);
    }
}
