package org.bylaw.change;

import static org.bylaw.change.PolicySense.ALLOWANCE;
import static org.bylaw.change.PolicySense.CATEGORY;
import static org.bylaw.change.PolicySense.CHOICES;
import static org.bylaw.change.PolicySense.DEMAND;
import static org.bylaw.change.PolicySense.DEMANDS;
import static org.bylaw.change.PolicySense.EXEMPTIONS;
import static org.bylaw.change.PolicySense.HIGHER_IS_LOOSER;
import static org.bylaw.change.PolicySense.HIGHER_IS_TIGHTER;
import static org.bylaw.change.PolicySense.MODES;
import static org.bylaw.change.PolicySense.NOTHING;
import static org.bylaw.change.PolicySense.ORDER;
import static org.bylaw.change.PolicySense.PERMISSION;
import static org.bylaw.change.PolicySense.UNKNOWN;
import static org.bylaw.change.PolicyTerm.ABSENT;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which way each decision of a policy is looser.
 *
 * <p>Keys are places in the file without {@code /value}, with {@code *} for a row or a key of a map. A list of rows has its own
 * term where having no row, or the order of the rows, decides something; a section where having it does.
 */
final class PolicyTerms {

    private static final Map<String, PolicyTerm> TERMS = new LinkedHashMap<>();

    static {
        add("/$schema", NOTHING, "the schema");
        // A reader refuses a policy that names another venue than its folder.
        add("/venue", NOTHING, "the venue");
        add("/program", DEMAND, "the program whose checks are mirrored");
        ranked(
                "/marginComparison",
                "the comparison of maintenance with initial margin",
                List.of(Set.of("non-strict", ABSENT), Set.of("strict")));
        // Where nothing is said, the rules count a position at the line as liquidated, and accounts count it as
        // healthy.
        ranked(
                "/equalityAtLiquidation",
                "the state of a position exactly at the liquidation line",
                List.of(Set.of("healthy"), Set.of(ABSENT), Set.of("liquidatable")));
        add("/liquidationFeesCounted", DEMANDS, "the liquidation fees that maintenance must exceed");
        bounds();
        distances();
        modesAndOpenInterest();
        prices();
        change();
        categories();
    }

    private PolicyTerms() {}

    private static void bounds() {
        add("/bounds/maxLeverage", HIGHER_IS_LOOSER, "the venue's maximum leverage");
        add("/bounds/minInitialMarginRatio", HIGHER_IS_TIGHTER, "the venue's lowest initial margin ratio");
        add("/bounds/maxInitialMarginRatio", HIGHER_IS_LOOSER, "the venue's highest initial margin ratio");
        add("/bounds/minMaintenanceMarginRatio", HIGHER_IS_TIGHTER, "the venue's lowest maintenance margin ratio");
        add("/bounds/maxMaintenanceMarginRatio", HIGHER_IS_LOOSER, "the venue's highest maintenance margin ratio");
        add("/bounds/maxImfFactor", HIGHER_IS_LOOSER, "the venue's highest IMF factor");
        add(
                "/bounds/maxUnrealizedPnlImfFactor",
                HIGHER_IS_LOOSER,
                "the venue's highest IMF factor of unrealized profit");
        add("/bounds/maxLiquidatorFeeRatio", HIGHER_IS_LOOSER, "the highest liquidator's fee");
        add("/bounds/maxInsuranceFundFeeRatio", HIGHER_IS_LOOSER, "the highest liquidation fee of the insurance fund");
        add("/bounds/maxProtocolFeeRatio", HIGHER_IS_LOOSER, "the highest liquidation fee of the protocol");
        add("/bounds/maxPenaltyRatio", HIGHER_IS_LOOSER, "the highest liquidation penalty");
        // Without the section the venue has no such mode, and no market may offer it.
        add("/bounds/highLeverage", PERMISSION, "the venue's high-leverage mode");
        add("/bounds/highLeverage/minMarginRatio", HIGHER_IS_TIGHTER, "the lowest ratio of the high-leverage pair");
        add("/bounds/highLeverage/maxMarginRatio", HIGHER_IS_LOOSER, "the highest ratio of the high-leverage pair");
    }

    private static void distances() {
        add(
                "/buffers/maxMaintenanceShareOfInitial",
                HIGHER_IS_LOOSER,
                "the highest share of maintenance in initial margin");
        add("/buffers/minGapShareOfInitial", HIGHER_IS_TIGHTER, "the least gap of maintenance below initial margin");
        add("/buffers/maxLeverageCliff", HIGHER_IS_LOOSER, "the highest fall of leverage from one step to the next");
        add("/buffers/statedLeverageTolerance", HIGHER_IS_LOOSER, "the tolerance of stated leverage");
        add("/buffers/maxCredibleTierCap", HIGHER_IS_LOOSER, "the highest credible cap of a leverage tier");
        add(
                "/caps/unrealizedPnlInitialMarginCapUsd",
                HIGHER_IS_LOOSER,
                "the highest cap on unrealized profit in the initial requirement");
        add("/caps/insuranceUsdByContractTier/*", HIGHER_IS_LOOSER, "the highest insurance of contract tier %s");
    }

    private static void modesAndOpenInterest() {
        add("/marginModes/offered", MODES, "the margin modes of the venue");
        add("/marginModes/isolatedOnlyMarkets", DEMANDS, "the markets that may not offer cross margin");
        add("/marginModes/isolatedOnlyCategories", DEMANDS, "the categories that may not offer cross margin");
        add(
                "/marginModes/maxSpeculativeCrossLeverage",
                HIGHER_IS_LOOSER,
                "the maximum leverage of speculative markets in cross margin");
        ranked(
                "/openInterest/capRequired",
                "the demand for an open-interest cap",
                List.of(Set.of("false", ABSENT), Set.of("true")));
        add("/openInterest/maxMultipleOfDepth", HIGHER_IS_LOOSER, "the highest open-interest cap by depth");
        add(
                "/openInterest/maxShareOfCirculatingValue",
                HIGHER_IS_LOOSER,
                "the highest open-interest cap by circulating value");
        add(
                "/openInterest/maxAccountShareOfCap",
                HIGHER_IS_LOOSER,
                "the highest share of one account in the open-interest cap");
        add(
                "/openInterest/maxUsdWithoutSizeScaling",
                HIGHER_IS_LOOSER,
                "the highest open-interest cap in US dollars of a market whose margin does not grow with size");
        add("/openInterest/equalAccounts", HIGHER_IS_TIGHTER, "the number of accounts that are thought to act as one");
    }

    private static void prices() {
        add(
                "/volatility/standardDeviations",
                HIGHER_IS_TIGHTER,
                "the number of standard deviations that maintenance must outlast");
        add("/volatility/liquidationDelayMinutes", HIGHER_IS_TIGHTER, "the delay of a liquidation in minutes");
        add("/volatility/impactCoefficient", HIGHER_IS_TIGHTER, "the coefficient of market impact");
        add("/oracle/sources", CHOICES, "the trusted price feeds");
        add("/oracle/maxStalenessSeconds", HIGHER_IS_LOOSER, "the highest age of a price in seconds");
        add("/oracle/maxConfidenceRatio", HIGHER_IS_LOOSER, "the highest confidence interval of a price");
        add("/evidence/maxAgeDays/*", HIGHER_IS_LOOSER, "the highest age of evidence of %s in days");
    }

    private static void change() {
        add(
                "/change/step/maxInitialRelativeDecrease",
                HIGHER_IS_LOOSER,
                "the largest relative decrease of initial margin in one change");
        add(
                "/change/step/maxInitialAbsoluteDecrease",
                HIGHER_IS_LOOSER,
                "the largest absolute decrease of initial margin in one change");
        add(
                "/change/step/maxMaintenanceRelativeDecrease",
                HIGHER_IS_LOOSER,
                "the largest relative decrease of maintenance margin in one change");
        add(
                "/change/step/maxMaintenanceAbsoluteDecrease",
                HIGHER_IS_LOOSER,
                "the largest absolute decrease of maintenance margin in one change");
        add(
                "/change/step/maxCapRelativeIncrease",
                HIGHER_IS_LOOSER,
                "the largest relative increase of a cap in one change");
        add("/change/cooldownDays/*", HIGHER_IS_TIGHTER, "the cooldown of %s in days");
        add("/change/budget/windowDays", HIGHER_IS_TIGHTER, "the window of the loosening budget in days");
        add("/change/budget/maxInitialFactor", HIGHER_IS_LOOSER, "the loosening budget of initial margin");
        add("/change/budget/maxMaintenanceFactor", HIGHER_IS_LOOSER, "the loosening budget of maintenance margin");
        add("/change/budget/maxCapOverMarginFactor", HIGHER_IS_LOOSER, "the loosening budget of cap over margin");
        add("/change/budget/maxVenueFactor", HIGHER_IS_LOOSER, "the loosening budget of the venue");
        add("/change/leverageJumpFactor", HIGHER_IS_LOOSER, "the factor from which on a jump of leverage is remarked");
        add("/change/magnitudeSlips", DEMANDS, "the factors of slips of magnitude");
        add("/change/noticeDays", HIGHER_IS_TIGHTER, "the notice to holders of open positions in days");
        add("/change/majorCategories", EXEMPTIONS, "the major categories");
        add("/change/evidenceForLoosening", DEMANDS, "the evidence that a loosening rests on");
        add("/change/reviewMoveFactor", HIGHER_IS_LOOSER, "the factor of price or volume that asks for a review");
        add(
                "/change/impactNotionalTimesInitialMarginUsd",
                DEMAND,
                "the link of impact notional and initial margin in US dollars");
        add("/change/lawWaitingDays", HIGHER_IS_TIGHTER, "the waiting period of the law in days");
        add(
                "/change/emergency/maxMaintenanceRelativeIncrease",
                ALLOWANCE,
                "the largest rise of maintenance margin without waiting");
        add("/change/landing/defaults", UNKNOWN, "the list of the venue's defaults");
        add("/change/landing/defaults/*", UNKNOWN, "the venue's default of %s");
        add("/change/landing/defaults/*/field", NOTHING, "the field of the default of %s");
        add("/change/landing/defaults/*/value", UNKNOWN, "the venue's default of %s");
        add("/change/landing/clamps", UNKNOWN, "the list of the venue's clamps");
        add("/change/landing/clamps/*", UNKNOWN, "the venue's clamp of %s");
        add("/change/landing/clamps/*/field", NOTHING, "the field of the clamp of %s");
        add(
                "/change/landing/clamps/*/maxRelativeIncrease",
                UNKNOWN,
                "the largest rise of %s that the venue lets through");
        add(
                "/change/landing/clamps/*/maxRelativeDecrease",
                UNKNOWN,
                "the largest fall of %s that the venue lets through");
        add("/change/landing/clamps/*/min", UNKNOWN, "the lowest value of %s that the venue lets through");
        add("/change/landing/clamps/*/max", UNKNOWN, "the highest value of %s that the venue lets through");
        add("/change/landing/order", UNKNOWN, "the order in which a change takes effect");
        add("/change/landing/order/*", UNKNOWN, "step %s in which a change takes effect");
        add("/change/landing/order/*/fields", UNKNOWN, "the set of fields of step %s in which a change takes effect");
    }

    private static void categories() {
        add("/categories/*", CATEGORY, "category %s");
        add("/categories/*/name", NOTHING, "the name of category %s");
        add("/categories/*/maxLeverage", HIGHER_IS_LOOSER, "the maximum leverage of category %s");
        add(
                "/categories/*/maxHighLeverage",
                HIGHER_IS_LOOSER,
                "the maximum leverage in high-leverage mode of category %s");
        add(
                "/categories/*/minMaintenanceMarginRatio",
                HIGHER_IS_TIGHTER,
                "the lowest maintenance margin ratio of category %s");
        add("/categories/*/stressSlippageRatio", HIGHER_IS_TIGHTER, "the slippage under stress of category %s");
        add("/categories/*/maxLeverageAtCap", HIGHER_IS_LOOSER, "the maximum leverage at the cap of category %s");
        add("/categories/*/stressMoveRatio", HIGHER_IS_TIGHTER, "the price move under stress of category %s");
        add(
                "/categories/*/maxPositionNotionalUsd",
                HIGHER_IS_LOOSER,
                "the largest position in US dollars of category %s");
        add("/riskOrder", ORDER, "the order of categories by risk");
        add("/traderExperience", DEMAND, "the list of leverage limits by experience");
        // A level takes its traders from its neighbours, whose limit may have been higher or lower.
        add("/traderExperience/*", UNKNOWN, "the level of experience %s");
        add("/traderExperience/*/level", NOTHING, "the name of the level of experience %s");
        add("/traderExperience/*/maxLeverage", HIGHER_IS_LOOSER, "the maximum leverage of the level of experience %s");
        add("/marginAlerts/*", DEMAND, "the margin alert %s");
        add("/marginAlerts/*/level", NOTHING, "the name of the margin alert %s");
        add("/marginAlerts/*/marginBuffer", HIGHER_IS_TIGHTER, "the margin buffer at which the alert %s is given");
    }

    private static void add(String pattern, PolicySense sense, String phrase) {
        TERMS.put(pattern, PolicyTerm.of(sense, phrase));
    }

    private static void ranked(String pattern, String phrase, List<Set<String>> fromLoosest) {
        TERMS.put(pattern, new PolicyTerm(PolicySense.RANKED, phrase, fromLoosest));
    }

    /** The term of a section or of a list of rows, where it has one of its own. */
    static Optional<PolicyTerm> find(String pattern) {
        return Optional.ofNullable(TERMS.get(pattern));
    }

    /**
     * The term of a decision.
     *
     * @throws IllegalArgumentException if there is none
     */
    static PolicyTerm of(String pattern) {
        return find(pattern)
                .orElseThrow(() -> new IllegalArgumentException("nothing says which way " + pattern + " is looser"));
    }

    /** All terms by their places. */
    static Map<String, PolicyTerm> all() {
        return Collections.unmodifiableMap(TERMS);
    }
}
