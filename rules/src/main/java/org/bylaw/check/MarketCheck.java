package org.bylaw.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveComparison;
import org.bylaw.margin.CurveViolation;
import org.bylaw.margin.LeverageStep;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.margin.ScheduleFault;
import org.bylaw.market.ContractTier;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.ShapeFault;
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
    private final ResolvedPolicy policy;
    private final CurrentEvidence evidence;
    private final OpenInterestCap cap;
    private final List<LeverageStep> allSteps;
    private final List<ScheduleFault> faults;
    private final boolean geometryFaulty;
    private final boolean amountsStated;
    private final boolean amountsInSteps;
    private final @Nullable Rational statedLeverage;
    private final @Nullable Rational statedInitialRatio;
    private final @Nullable OpenInterestScaling openInterestScaling;
    private final @Nullable TierReach tierReach;
    private final OpenInterest openInterest;
    private final AllowedOpenInterest allowedOpenInterest;
    private final StressedLoss stressedLoss;
    private final ReliedEvidence reliedEvidence;
    private final @Nullable Margins margins;
    private final @Nullable Witness ratioFall;
    private final @Nullable SizeScaling scaling;
    private final @Nullable Volatility volatility;
    private final @Nullable Rational unrealizedPnlImfFactor;
    private final @Nullable Fees fees;
    private final @Nullable Liquidation liquidation;
    private final @Nullable Rational maxSpreadRatio;
    private final @Nullable HighLeverageTerms highLeverage;
    private final CapsLaw capsLaw;
    private final boolean onlyIsolated;
    private final @Nullable MarginModes marginModes;
    private final @Nullable UnrealizedPnl unrealizedPnl;
    private final @Nullable Insurance insurance;
    private final @Nullable Oracle oracle;
    private final @Nullable Funding funding;
    private final Map<String, String> broken;

    private MarketCheck(
            String key, MarketConfig config, ResolvedPolicy policy, Sections sound, CurrentEvidence evidence) {
        this.key = key;
        this.config = config;
        this.policy = policy;
        this.evidence = evidence;
        Map<String, String> reasons = new LinkedHashMap<>(sound.broken());
        if (!policy.namesIsolatedOnly()) {
            // Neither name nor category decides anything then, so it does not matter that one of them cannot be.
            reasons.remove("onlyIsolated");
        }
        this.limits = sound.has("limits") ? policy.limits(config.category()) : Limits.NONE;
        this.highLeverageLimits = sound.has("limits") ? policy.highLeverageLimits(config.category()) : Limits.NONE;
        this.fees = config.fees() == null || !sound.has("fees") ? null : Fees.of(config.fees());
        this.liquidation = config.liquidation() == null || !sound.has("liquidation")
                ? null
                : new Liquidation(
                        policy.law().countedFees(config.liquidation()),
                        VenueLaw.allFees(config.liquidation()),
                        Liquidation.penaltyShares(config.liquidation()),
                        Boolean.TRUE.equals(config.liquidation().feeCappedByRemainingCollateral()));
        this.maxSpreadRatio =
                config.spread() == null || config.spread().maxSpreadRatio() == null || !sound.has("maxSpreadRatio")
                        ? null
                        : Rational.of(config.spread().maxSpreadRatio());
        this.highLeverage = sound.has("highLeverage") ? config.highLeverage() : null;
        this.onlyIsolated = sound.has("onlyIsolated") && policy.onlyIsolated(config.market(), config.category());
        this.capsLaw = policy.capsLaw(config.contractTier());
        this.marginModes = sound.has("marginModes")
                ? new MarginModes(
                        config, policy.marginModeLaw(), reasons.containsKey("onlyIsolated") ? null : onlyIsolated)
                : null;
        this.unrealizedPnl = sound.has("unrealizedPnl") ? UnrealizedPnl.of(config.unrealizedPnl()) : null;
        this.insurance = sound.has("insurance") ? Insurance.of(config.insurance()) : null;
        this.oracle = sound.has("oracle") ? Oracle.of(config.oracle()) : null;
        this.funding = sound.has("funding") ? Funding.of(config.funding()) : null;
        MarginTerms terms = sound.margin().terms();
        MarginSchedule schedule = terms == null ? null : MarginSchedule.of(terms);
        this.allSteps = schedule == null ? List.of() : schedule.steps();
        this.faults = schedule == null ? List.of() : schedule.faults();
        this.geometryFaulty = faults.stream().anyMatch(MarketCheck::ofGeometry);
        this.amountsInSteps = allSteps.stream().anyMatch(step -> step.maintenanceAmount() != null);
        this.amountsStated = allSteps.stream().anyMatch(step -> step.tier() && step.maintenanceAmount() != null)
                || faults.stream().anyMatch(fault -> fault.kind() == ScheduleFault.Kind.MISSING_AMOUNT);
        this.statedLeverage = firstStated(LeverageStep::statedLeverage);
        this.statedInitialRatio = firstStated(LeverageStep::statedInitialRatio);
        this.cap = new OpenInterestCap(
                sound.has("cap") ? config.openInterest() : null,
                evidence,
                schedule == null ? null : schedule.unit(),
                schedule instanceof OpenInterestSchedule);
        this.openInterestScaling = OpenInterestScaling.of(terms);
        this.tierReach = schedule == null || schedule.unit() == null || tiers() == null || geometryFaulty
                ? null
                : new TierReach(key, allSteps, schedule.unit(), cap, distances().maxCredibleTierCap());
        this.openInterest = new OpenInterest(key, cap, evidence);
        this.allowedOpenInterest = new AllowedOpenInterest(
                key, config.openInterest() != null, cap, openInterestLaw(), evidence, tierReach);
        this.stressedLoss = new StressedLoss(
                key,
                cap,
                maintenanceRatio(),
                limits.stressMoveRatio(),
                insurance == null ? null : insurance.maxUsd(),
                evidence);
        if (schedule == null || !faults.isEmpty() || !sound.has("margins")) {
            this.margins = null;
            this.ratioFall = null;
        } else {
            Margins compared = null;
            Witness fall = null;
            try {
                MarginCurve maintenance = schedule.maintenanceCurve();
                compared = maintenance == null
                        ? null
                        : new Margins(schedule, maintenance, limits, distances(), law(), fees);
                fall = allSteps.get(0).tier() ? null : fall(schedule);
            } catch (ArithmeticException undecided) {
                reasons.put("margins", "the curves cannot be compared: " + undecided.getMessage());
                reasons.put("formula", "the curves cannot be compared: " + undecided.getMessage());
            }
            this.margins = compared;
            this.ratioFall = fall;
        }
        if (terms == null || schedule == null || !faults.isEmpty()) {
            this.scaling = null;
            this.volatility = null;
        } else {
            this.scaling = sound.has("scaling") ? new SizeScaling(terms, schedule, cap, limits) : null;
            this.volatility = sound.has("volatility") ? volatility(schedule, reasons) : null;
        }
        this.unrealizedPnlImfFactor = config.unrealizedPnl() == null
                        || config.unrealizedPnl().imfFactor() == null
                        || !sound.has("unrealizedPnlImfFactor")
                ? null
                : Rational.of(config.unrealizedPnl().imfFactor());
        String limitsUnknown = sound.broken().get("limits");
        if (limitsUnknown != null && cap.stated()) {
            // What a category limits is about the cap: without one it asks for no evidence.
            reasons.putIfAbsent("reliedEvidence", limitsUnknown);
        }
        this.reliedEvidence = ReliedEvidence.of(
                key,
                config.status() != MarketStatus.DELISTED,
                scaling == null || scaling.grows(),
                tierReach != null,
                maintenanceRatio() != null,
                cap,
                stressedLoss,
                limits,
                openInterestLaw(),
                volatilityLaw(),
                evidence);
        this.broken = Collections.unmodifiableMap(reasons);
    }

    private @Nullable Volatility volatility(MarginSchedule schedule, Map<String, String> reasons) {
        Rational close = fees == null ? null : fees.closeFeeRatio();
        Rational counted = liquidation == null ? null : liquidation.countedFees();
        Rational exit = (close == null ? Rational.ZERO : close).plus(counted == null ? Rational.ZERO : counted);
        try {
            return new Volatility(schedule, cap, volatilityLaw(), evidence, exit);
        } catch (ArithmeticException undecided) {
            reasons.put("volatility", "the curves cannot be compared: " + undecided.getMessage());
            return null;
        }
    }

    /**
     * Joins a market with its policy.
     *
     * @param key a name that is unique among the facts of one check
     * @param config the market
     * @param policy the policy with the defaults below it; {@link ResolvedPolicy#NONE} judges without one
     * @param shapeFaults the fields that are not possible by themselves
     * @param evidence what is known of the live market
     */
    public static MarketCheck of(
            String key,
            MarketConfig config,
            ResolvedPolicy policy,
            List<ShapeFault> shapeFaults,
            CurrentEvidence evidence) {
        return new MarketCheck(key, config, policy, Sections.of(config, shapeFaults), evidence);
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
        return policy.bounds();
    }

    /** The policy's distances. */
    public Distances distances() {
        return policy.distances();
    }

    /** How the venue reckons. */
    public VenueLaw law() {
        return policy.law();
    }

    /** Which margin modes markets may offer. */
    public MarginModeLaw marginModeLaw() {
        return policy.marginModeLaw();
    }

    /** True where the policy names the market or its category isolated-only. */
    @WhenAbsent("the policy names neither the market nor its category isolated-only")
    public @Nullable Boolean onlyIsolated() {
        return onlyIsolated ? Boolean.TRUE : null;
    }

    /** What the venue's programs cap. */
    public CapsLaw capsLaw() {
        return capsLaw;
    }

    /** How much may be open in a market. */
    public OpenInterestLaw openInterestLaw() {
        return policy.openInterestLaw();
    }

    /** The move that the maintenance margin must outlast. */
    public VolatilityLaw volatilityLaw() {
        return policy.volatilityLaw();
    }

    /** Which prices a market may be reckoned at. */
    public OracleLaw oracleLaw() {
        return policy.oracleLaw();
    }

    /** What is known of the live market and recent enough. */
    public CurrentEvidence evidence() {
        return evidence;
    }

    /** The market's open-interest cap. */
    public OpenInterestCap cap() {
        return cap;
    }

    /** What is open in the market. */
    public OpenInterest openInterest() {
        return openInterest;
    }

    /** Between which open interests the initial margin grows. */
    @WhenAbsent("the margin does not grow with open interest")
    public @Nullable OpenInterestScaling openInterestScaling() {
        return openInterestScaling;
    }

    /** How far the positions of the tiers reach, where the tiers are sound. */
    @WhenAbsent("the market has no tiers")
    public @Nullable TierReach tierReach() {
        return tierReach;
    }

    /** What the policy makes of the open-interest cap. */
    public AllowedOpenInterest allowedOpenInterest() {
        return allowedOpenInterest;
    }

    /** What a sudden move costs the venue when the market is full. */
    public StressedLoss stressedLoss() {
        return stressedLoss;
    }

    /** The evidence that limits of the policy rely on. */
    public ReliedEvidence reliedEvidence() {
        return reliedEvidence;
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
        return statedLeverage;
    }

    /** An initial ratio that the file states. */
    @WhenAbsent("the market states leverage, no initial ratio")
    public @Nullable Rational statedInitialRatio() {
        return statedInitialRatio;
    }

    private @Nullable Rational firstStated(Function<LeverageStep, @Nullable Rational> statement) {
        for (LeverageStep step : allSteps) {
            Rational stated = statement.apply(step);
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    /** The leverage steps in sound order, where there are at least two. */
    @WhenAbsent("the margin schedule has a single step")
    public @Nullable List<LeverageStep> steps() {
        return allSteps.size() < 2 || geometryFaulty || broken.containsKey("steps") ? null : allSteps;
    }

    /** The rows of the tier table. */
    @WhenAbsent("the market has no tiers")
    public @Nullable List<LeverageStep> tiers() {
        return allSteps.isEmpty() || !allSteps.get(0).tier() ? null : allSteps;
    }

    /** True where the tiers state maintenance amounts. */
    @WhenAbsent("the tiers state no maintenance amounts")
    public @Nullable Boolean amounts() {
        return amountsStated ? Boolean.TRUE : null;
    }

    /** True where the table's rates apply to the whole position. */
    @WhenAbsent("the tiers state maintenance amounts")
    public @Nullable Boolean rateOnWholePosition() {
        return amountsInSteps ? null : Boolean.TRUE;
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

    /** How margin grows with size. */
    @WhenAbsent("the market's margin could not be read")
    public @Nullable SizeScaling scaling() {
        return scaling;
    }

    /** The maintenance margin against the move that it must outlast. */
    @WhenAbsent("the market's margin could not be read")
    public @Nullable Volatility volatility() {
        return volatility;
    }

    /** IMF factor of the size discount of unrealized profit. */
    @WhenAbsent("the market's unrealized profit has no IMF factor")
    public @Nullable Rational unrealizedPnlImfFactor() {
        return unrealizedPnlImfFactor;
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

    /** The margin modes that the market offers. */
    @WhenAbsent("the market's margin modes could not be read")
    public @Nullable MarginModes marginModes() {
        return marginModes;
    }

    /** How unrealized profit counts. */
    @WhenAbsent("the market's terms of unrealized profit could not be read")
    public @Nullable UnrealizedPnl unrealizedPnl() {
        return unrealizedPnl;
    }

    /** What stands behind the market's bad debt. */
    @WhenAbsent("the market's insurance terms could not be read")
    public @Nullable Insurance insurance() {
        return insurance;
    }

    /** The price that margin is reckoned at. */
    @WhenAbsent("the market's oracle terms could not be read")
    public @Nullable Oracle oracle() {
        return oracle;
    }

    /** What longs and shorts pay each other. */
    @WhenAbsent("the market's funding terms could not be read")
    public @Nullable Funding funding() {
        return funding;
    }

    /** The venue's risk class of the market. */
    @WhenAbsent("the market has no contract tier")
    public @Nullable ContractTier contractTier() {
        return config.contractTier();
    }

    /** True where the market is on its way to being closed. */
    @WhenAbsent("the market is not being delisted")
    public @Nullable Boolean delisting() {
        return config.status() == MarketStatus.DELISTING ? Boolean.TRUE : null;
    }

    /** Highest leverage at any size, for accounts in the ordinary mode. */
    @WhenAbsent("the market's margin could not be read")
    public @Nullable Rational maxLeverage() {
        LeverageStep step = stepOfMaxLeverage();
        return step == null ? null : step.maxLeverage();
    }

    /** The field that states the highest leverage. */
    public Place atMaxLeverage() {
        LeverageStep step = stepOfMaxLeverage();
        return step == null ? atMargin() : new StepCheck(this, step, null, false, false, limits, bounds()).atLeverage();
    }

    private @Nullable LeverageStep stepOfMaxLeverage() {
        return allSteps.stream()
                .max(Comparator.comparing(LeverageStep::maxLeverage))
                .orElse(null);
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

    /**
     * The facts that rules look at besides this one: a step each, a fault each, each fault of the high-leverage pair, each weight
     * of unrealized profit, each liquidation fee, each limit on the oracle.
     */
    public List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        boolean sound = !geometryFaulty;
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
                    stated ? bounds() : Bounds.NONE));
        }
        LeverageStep pair = highLeverageStep();
        if (pair != null) {
            parts.add(new StepCheck(this, pair, null, false, true, highLeverageLimits, policy.highLeverageBounds()));
        }
        faults.forEach(fault -> parts.add(new ScheduleFaultCheck(this, fault)));
        parts.addAll(HighLeverageCheck.of(this, law().highLeverageMode()));
        parts.addAll(ProfitWeightCheck.of(this));
        parts.addAll(LiquidationFeeCheck.of(this, policy.liquidationFeeBounds()));
        parts.addAll(OracleCheck.of(this));
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

    private static boolean ofGeometry(ScheduleFault fault) {
        return switch (fault.kind()) {
            case FIRST_FLOOR_NOT_ZERO, EMPTY_TIER, GAP, OVERLAP -> true;
            case FIRST_AMOUNT_NOT_ZERO, BROKEN_AMOUNT, MISSING_AMOUNT -> false;
        };
    }
}
