package org.bylaw.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.market.NonNegativeAmount;
import org.bylaw.market.ParameterFamily;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * How far and how fast a market may be changed. Days are whole days.
 *
 * @param step how far one change may loosen
 * @param cooldownDays least time between two loosenings of the same family of parameters, by family
 * @param budget how far all changes of a window of time together may loosen
 * @param leverageJumpFactor from which factor on a rise or fall of the maximum leverage is remarkable, 2 = doubled or halved
 * @param magnitudeSlips factors by which a value changes when a digit or a unit slips: 10, 100, 1000, 1000000
 * @param noticeDays notice that holders of open positions get before their requirement rises
 * @param majorCategories categories of the markets that the venue calls major
 * @param evidenceForLoosening the kinds of evidence that a loosening rests on
 * @param reviewMoveFactor how far price or volume may move from the last review of limits in base units, 2 = doubled or halved
 * @param impactNotionalTimesInitialMarginUsd impact notional times initial margin ratio, where the venue links the two, in US dollars
 * @param lawWaitingDays time between the proposal of a looser law and its first day
 * @param emergency what may be done without waiting
 * @param landing how a change lands on the venue
 */
public record ChangePolicy(
        @Valid @Nullable LooseningStep step,
        @Nullable Map<ParameterFamily, @WithSource Sourced<@NonNegativeAmount BigDecimal>> cooldownDays,
        @Valid @Nullable LooseningBudget budget,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> leverageJumpFactor,

        @WithSource @Nullable
        Sourced<@NotEmpty(message = "list at least one factor") List<@NotNull @PositiveAmount BigDecimal>>
                magnitudeSlips,

        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> noticeDays,
        @WithSource @Nullable Sourced<List<@NotNull String>> majorCategories,

        @WithSource @Nullable
        Sourced<@NotEmpty(message = "list at least one kind of evidence") List<@NotNull EvidenceKind>>
                evidenceForLoosening,

        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> reviewMoveFactor,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> impactNotionalTimesInitialMarginUsd,
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> lawWaitingDays,
        @Valid @Nullable EmergencyPolicy emergency,
        @Valid @Nullable LandingPolicy landing) {

    /** No limit at all. */
    public static final ChangePolicy NONE =
            new ChangePolicy(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** This with what it does not state taken from {@code defaults}. */
    ChangePolicy over(ChangePolicy defaults) {
        return new ChangePolicy(
                Overlay.merged(step, defaults.step, LooseningStep::over),
                Overlay.merged(cooldownDays, defaults.cooldownDays, ChangePolicy::byFamily),
                Overlay.merged(budget, defaults.budget, LooseningBudget::over),
                Overlay.first(leverageJumpFactor, defaults.leverageJumpFactor),
                Overlay.first(magnitudeSlips, defaults.magnitudeSlips),
                Overlay.first(noticeDays, defaults.noticeDays),
                Overlay.first(majorCategories, defaults.majorCategories),
                Overlay.first(evidenceForLoosening, defaults.evidenceForLoosening),
                Overlay.first(reviewMoveFactor, defaults.reviewMoveFactor),
                Overlay.first(impactNotionalTimesInitialMarginUsd, defaults.impactNotionalTimesInitialMarginUsd),
                Overlay.first(lawWaitingDays, defaults.lawWaitingDays),
                Overlay.merged(emergency, defaults.emergency, EmergencyPolicy::over),
                Overlay.first(landing, defaults.landing));
    }

    private static <T> Map<ParameterFamily, T> byFamily(Map<ParameterFamily, T> own, Map<ParameterFamily, T> general) {
        Map<ParameterFamily, T> merged = new EnumMap<>(ParameterFamily.class);
        merged.putAll(general);
        merged.putAll(own);
        return Collections.unmodifiableMap(merged);
    }
}
