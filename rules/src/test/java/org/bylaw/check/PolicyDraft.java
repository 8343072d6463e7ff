package org.bylaw.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.policy.Buffers;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.ExperienceLimit;
import org.bylaw.policy.HighLeverageBounds;
import org.bylaw.policy.LiquidationFee;
import org.bylaw.policy.MarginComparison;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueBounds;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** A policy in the making, for tests: nothing is limited until it is stated. */
public final class PolicyDraft {

    private @Nullable Sourced<MarginComparison> comparison;
    private @Nullable Sourced<EqualityAtLiquidation> equality;
    private @Nullable Sourced<List<LiquidationFee>> counted;
    private @Nullable VenueBounds bounds;
    private @Nullable Buffers buffers;
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
                new HighLeverageBounds(sourced(minMarginRatio), sourced(maxMarginRatio)));
        return this;
    }

    public PolicyDraft category(
            String name,
            @Nullable String maxLeverage,
            @Nullable String maxHighLeverage,
            @Nullable String minMaintenance) {
        categories.add(
                new CategoryLimits(name, stated(maxLeverage), stated(maxHighLeverage), stated(minMaintenance), null));
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
                null,
                categories.isEmpty() ? null : List.copyOf(categories),
                riskOrder,
                levels.isEmpty() ? null : List.copyOf(levels));
    }
}
