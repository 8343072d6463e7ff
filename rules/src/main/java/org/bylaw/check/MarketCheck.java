package org.bylaw.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveComparison;
import org.bylaw.margin.CurveViolation;
import org.bylaw.margin.LeverageStep;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.ScheduleFault;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A market joined with its venue's policy: what is resolved once and read by many rules. A section of the file in which a field
 * is not possible by itself is left out here; {@link #broken()} says why.
 */
public final class MarketCheck {

    /** The facet of the margin schedule as a whole, in {@link #broken()}. */
    public static final String SCHEDULE = "schedule";

    private final String key;
    private final MarketConfig config;
    private final Limits limits;
    private final Limits highLeverageLimits;
    private final Bounds bounds;
    private final Bounds highLeverageBounds;
    private final Distances distances;
    private final VenueLaw law;
    private final List<LeverageStep> allSteps;
    private final List<ScheduleFault> faults;
    private final @Nullable Margins margins;
    private final @Nullable Witness ratioFall;
    private final @Nullable Fees fees;
    private final @Nullable Liquidation liquidation;
    private final @Nullable Rational maxSpreadRatio;
    private final @Nullable HighLeverageTerms highLeverage;
    private final Map<String, String> broken;

    private MarketCheck(String key, MarketConfig config, @Nullable VenuePolicy policy, Sections sound) {
        this.key = key;
        this.config = config;
        Map<String, String> reasons = new LinkedHashMap<>(sound.broken());
        Optional<CategoryLimits> category =
                policy != null && sound.has("limits") ? policy.category(config.category()) : Optional.empty();
        this.limits = category.map(Limits::of).orElse(Limits.NONE);
        this.highLeverageLimits = category.map(Limits::ofHighLeverage).orElse(Limits.NONE);
        this.bounds = policy == null || policy.bounds() == null ? Bounds.NONE : Bounds.of(policy.bounds());
        this.highLeverageBounds =
                policy == null || policy.bounds() == null ? Bounds.NONE : Bounds.ofHighLeverage(policy.bounds());
        this.distances = policy == null || policy.buffers() == null ? Distances.NONE : Distances.of(policy.buffers());
        this.law = policy == null ? VenueLaw.NONE : VenueLaw.of(policy);
        this.fees = config.fees() == null || !sound.has("fees") ? null : Fees.of(config.fees());
        this.liquidation = config.liquidation() == null || !sound.has("liquidation")
                ? null
                : new Liquidation(
                        law.countedFees(config.liquidation()),
                        VenueLaw.allFees(config.liquidation()),
                        Boolean.TRUE.equals(config.liquidation().feeCappedByRemainingCollateral()));
        this.maxSpreadRatio =
                config.spread() == null || config.spread().maxSpreadRatio() == null || !sound.has("maxSpreadRatio")
                        ? null
                        : Rational.of(config.spread().maxSpreadRatio());
        this.highLeverage = sound.has("highLeverage") ? config.highLeverage() : null;
        MarginTerms terms = sound.margin().terms();
        MarginSchedule schedule = terms == null ? null : MarginSchedule.of(terms);
        this.allSteps = schedule == null ? List.of() : schedule.steps();
        this.faults = schedule == null ? List.of() : schedule.faults();
        if (schedule == null || !faults.isEmpty() || !sound.has("margins")) {
            this.margins = null;
            this.ratioFall = null;
        } else {
            Margins compared = null;
            Witness fall = null;
            try {
                MarginCurve maintenance = schedule.maintenanceCurve();
                compared =
                        maintenance == null ? null : new Margins(schedule, maintenance, limits, distances, law, fees);
                fall = allSteps.get(0).tier() ? null : fall(schedule);
            } catch (ArithmeticException undecided) {
                reasons.put("margins", "the curves cannot be compared: " + undecided.getMessage());
                reasons.put("formula", "the curves cannot be compared: " + undecided.getMessage());
            }
            this.margins = compared;
            this.ratioFall = fall;
        }
        this.broken = Collections.unmodifiableMap(reasons);
    }

    /**
     * Joins a market with its policy.
     *
     * @param key a name that is unique among the facts of one check
     * @param config the market
     * @param policy the policy with the defaults below it; {@code null} judges without a policy
     * @param shapeFaults the fields that are not possible by themselves
     */
    public static MarketCheck of(
            String key, MarketConfig config, @Nullable VenuePolicy policy, List<ShapeFault> shapeFaults) {
        return new MarketCheck(key, config, policy, Sections.of(config, shapeFaults));
    }

    private static @Nullable Witness fall(MarginSchedule schedule) {
        MarginCurve initial = schedule.initialCurve();
        MarginCurve maintenance = schedule.maintenanceCurve();
        CurveViolation first = CurveComparison.firstFall(initial);
        CurveViolation second = maintenance == null ? null : CurveComparison.firstFall(maintenance);
        CurveViolation found =
                second != null && (first == null || second.size().compareTo(first.size()) < 0) ? second : first;
        return found == null ? null : Margins.witness(found, initial, maintenance, Margins.unitOf(schedule));
    }

    /** The name that is unique among the facts of one check. */
    public String key() {
        return key;
    }

    /** The market file. */
    public MarketConfig config() {
        return config;
    }

    /** What the committee allows for the market's category. */
    public Limits limits() {
        return limits;
    }

    /** What the venue allows. */
    public Bounds bounds() {
        return bounds;
    }

    /** The policy's distances. */
    public Distances distances() {
        return distances;
    }

    /** How the venue reckons. */
    public VenueLaw law() {
        return law;
    }

    /** Why a facet is missing although the file has it: facet's name to reason. A rule that needs it could not run. */
    public Map<String, String> broken() {
        return broken;
    }

    /** The faults of the margin schedule. */
    public List<ScheduleFault> faults() {
        return faults;
    }

    /** Smallest initial ratio: that of the smallest sizes. */
    @WhenAbsent("the market's margin could not be read")
    public @Nullable Rational initialRatio() {
        return allSteps.isEmpty() ? null : allSteps.get(0).initialRatio();
    }

    /** Maintenance rate of the smallest sizes. */
    @WhenAbsent("the venue publishes leverage alone, no maintenance margin")
    public @Nullable Rational maintenanceRatio() {
        return allSteps.isEmpty() ? null : allSteps.get(0).maintenanceRatio();
    }

    /** Maintenance / initial ratio of the smallest sizes. */
    public @Nullable Rational maintenanceShareOfInitial() {
        Rational initial = initialRatio();
        Rational maintenance = maintenanceRatio();
        return initial == null || maintenance == null ? null : maintenance.dividedBy(initial);
    }

    /** A leverage that the file states. */
    @WhenAbsent("the market states ratios, no leverage")
    public @Nullable Rational statedLeverage() {
        return allSteps.stream()
                .map(LeverageStep::statedLeverage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** An initial ratio that the file states. */
    @WhenAbsent("the market states leverage, no initial ratio")
    public @Nullable Rational statedInitialRatio() {
        return allSteps.stream()
                .map(LeverageStep::statedInitialRatio)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The leverage steps in sound order, where there are at least two. */
    @WhenAbsent("the margin schedule has a single step")
    public @Nullable List<LeverageStep> steps() {
        return allSteps.size() < 2 || geometryFaulty() || broken.containsKey("steps") ? null : allSteps;
    }

    /** The rows of the tier table. */
    @WhenAbsent("the market has no tiers")
    public @Nullable List<LeverageStep> tiers() {
        return allSteps.isEmpty() || !allSteps.get(0).tier() ? null : allSteps;
    }

    /** True where the tiers state maintenance amounts. */
    @WhenAbsent("the tiers state no maintenance amounts")
    public @Nullable Boolean amounts() {
        boolean stated = allSteps.stream().anyMatch(step -> step.tier() && step.maintenanceAmount() != null)
                || faults.stream().anyMatch(fault -> fault.kind() == ScheduleFault.Kind.MISSING_AMOUNT);
        return stated ? Boolean.TRUE : null;
    }

    /** True where the table's rates apply to the whole position. */
    @WhenAbsent("the tiers state maintenance amounts")
    public @Nullable Boolean rateOnWholePosition() {
        return allSteps.stream().allMatch(step -> step.maintenanceAmount() == null) ? Boolean.TRUE : null;
    }

    /** Initial and maintenance margin compared over every size. */
    @WhenAbsent("the venue publishes leverage alone, no maintenance margin")
    public @Nullable Margins margins() {
        return margins;
    }

    /** True where the ratios follow a formula of size; the steps of a tier table are compared by rules of their own. */
    @WhenAbsent("the market has tiers, which are compared one by one")
    public @Nullable Boolean formula() {
        return allSteps.isEmpty() || allSteps.get(0).tier() ? null : Boolean.TRUE;
    }

    /** The smallest size at which a ratio falls as size grows, in a schedule without tiers. */
    public @Nullable Witness ratioFall() {
        return ratioFall;
    }

    /** What a trader pays to trade. */
    @WhenAbsent("the market states no trading fees")
    public @Nullable Fees fees() {
        return fees;
    }

    /** What a liquidation costs. */
    @WhenAbsent("the market states no liquidation terms")
    public @Nullable Liquidation liquidation() {
        return liquidation;
    }

    /** Widest spread of the venue's market maker. */
    @WhenAbsent("the market states no maximum spread")
    public @Nullable Rational maxSpreadRatio() {
        return maxSpreadRatio;
    }

    /** The pair for accounts in high-leverage mode. */
    @WhenAbsent("the market has no pair for high-leverage mode")
    public @Nullable HighLeverageTerms highLeverage() {
        return highLeverage;
    }

    /**
     * The slippage up to which a liquidation leaves no bad debt: {@code (m - f) / (1 - f)} with maintenance ratio m and all
     * fees of the liquidation and of closing f. {@code null} where maintenance or fees are unknown.
     */
    public @Nullable Rational slippageTolerance() {
        Rational maintenance = maintenanceRatio();
        if (maintenance == null || liquidation == null || liquidation.allFees() == null) {
            return null;
        }
        Rational close = fees == null || fees.closeFeeRatio() == null ? Rational.ZERO : fees.closeFeeRatio();
        Rational fee = liquidation.allFees().plus(close);
        return fee.compareTo(Rational.ONE) >= 0
                ? maintenance.minus(fee)
                : maintenance.minus(fee).dividedBy(Rational.ONE.minus(fee));
    }

    /** The field at {@code pointer}. */
    public Place at(String pointer) {
        return new Place(key, null, pointer, null);
    }

    /** The field at {@code pointer}, with words that say for which sizes. */
    public Place at(String pointer, String where) {
        return new Place(key, null, pointer, where);
    }

    /** The margin section. */
    public Place atMargin() {
        return at("/margin");
    }

    /** The field that states the initial margin of the smallest sizes. */
    public Place atInitial() {
        String field = allSteps.isEmpty() || allSteps.get(0).statedInitialRatio() != null
                ? "initialMarginRatio"
                : "maxLeverage";
        return at(tiers() == null ? "/margin/" + field : "/margin/tiers/0/" + field);
    }

    /** The field that states the maintenance margin of the smallest sizes. */
    public Place atMaintenance() {
        return atMaintenance(Rational.ZERO);
    }

    /** The field that states the maintenance margin at the size of {@code witness}. */
    public Place atMaintenance(Witness witness) {
        return atMaintenance(witness.size());
    }

    private Place atMaintenance(Rational size) {
        List<LeverageStep> rows = tiers();
        if (rows == null) {
            boolean fraction = config.margin() instanceof MarginTerms.OpenInterest;
            boolean root = config.margin() instanceof MarginTerms.SquareRoot;
            return at("/margin/"
                    + (fraction ? "maintenanceFraction" : root ? "maintenanceFactor" : "maintenanceMarginRatio"));
        }
        int index = 0;
        for (LeverageStep row : rows) {
            if (row.floor().compareTo(size) <= 0) {
                index = row.index();
            }
        }
        return at("/margin/tiers/" + index + "/maintenanceMarginRatio");
    }

    /** The facts that rules look at besides this one: a step each, a fault each, each fault of the high-leverage pair. */
    public List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        boolean sound = !geometryFaulty();
        for (int index = 0; index < allSteps.size(); index++) {
            LeverageStep previous = index > 0 && sound ? allSteps.get(index - 1) : null;
            LeverageStep step = allSteps.get(index);
            // A later step of a formula is what the formula makes of its first: one violation is one finding.
            boolean stated = index == 0 || step.tier();
            parts.add(new StepCheck(
                    this,
                    step,
                    previous,
                    index == allSteps.size() - 1,
                    false,
                    stated ? limits : Limits.NONE,
                    stated ? bounds : Bounds.NONE));
        }
        LeverageStep pair = highLeverageStep();
        if (pair != null) {
            parts.add(new StepCheck(this, pair, null, false, true, highLeverageLimits, highLeverageBounds));
        }
        faults.forEach(fault -> parts.add(new ScheduleFaultCheck(this, fault)));
        parts.addAll(HighLeverageCheck.of(this, law.highLeverageMode()));
        return parts;
    }

    private @Nullable LeverageStep highLeverageStep() {
        if (highLeverage == null || highLeverage.initialMarginRatio() == null) {
            return null;
        }
        Rational initial = Rational.of(highLeverage.initialMarginRatio());
        Rational maintenance = highLeverage.maintenanceMarginRatio() == null
                ? null
                : Rational.of(highLeverage.maintenanceMarginRatio());
        return new LeverageStep(
                0, Rational.ZERO, null, initial.reciprocal(), initial, maintenance, null, initial, null, false);
    }

    private boolean geometryFaulty() {
        return faults.stream().anyMatch(fault -> switch (fault.kind()) {
            case FIRST_FLOOR_NOT_ZERO, EMPTY_TIER, GAP, OVERLAP -> true;
            case FIRST_AMOUNT_NOT_ZERO, BROKEN_AMOUNT, MISSING_AMOUNT -> false;
        });
    }
}
