package org.bylaw.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.exact.Rational;
import org.bylaw.market.ParameterFamily;
import org.bylaw.policy.ChangePolicy;
import org.bylaw.policy.LooseningBudget;
import org.bylaw.policy.LooseningStep;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * How far and how fast a market may be changed.
 *
 * @param step how far one change may loosen
 * @param cooldownDays least time between two loosenings of a family of parameters, by family
 * @param budget how far all changes of a window may loosen
 * @param leverageJumpFactor from which factor on a rise or fall of the maximum leverage is remarkable
 * @param magnitudeSlips factors by which a value changes when a digit or a unit slips
 * @param noticeDays notice that holders of open positions get
 * @param evidenceForLoosening the kinds of evidence that a loosening rests on
 * @param reviewMoveFactor how far price or volume may move from the last review
 * @param impactNotionalTimesInitialMarginUsd impact notional times initial margin ratio, in US dollars
 * @param lawWaitingDays time between the proposal of a looser law and its first day
 * @param maxEmergencyMaintenanceIncrease how far an emergency may raise the maintenance margin of open positions, as a fraction
 * @param majorCategories categories of the markets that the venue calls major; none where the policy does not say
 * @param stated whether there is a policy
 */
public record ChangeLaw(
        @WhenAbsent("the policy bounds no step of a change") @Nullable
        LooseningStep step,

        @WhenAbsent("the policy asks for no time between two loosenings") @Nullable
        Map<ParameterFamily, Rational> cooldownDays,

        @WhenAbsent("the policy sets no budget for a window of time") @Nullable
        LooseningBudget budget,

        @WhenAbsent("the policy does not say from where on a change of leverage is remarkable") @Nullable
        Rational leverageJumpFactor,

        @WhenAbsent("the policy names no factors of slips") @Nullable
        List<Rational> magnitudeSlips,

        @WhenAbsent("the policy asks for no notice") @Nullable
        Rational noticeDays,

        @WhenAbsent("the policy names no evidence that a loosening rests on") @Nullable
        List<EvidenceKind> evidenceForLoosening,

        @WhenAbsent("the policy does not say how far price and volume may move between reviews") @Nullable
        Rational reviewMoveFactor,

        @WhenAbsent("the venue links no impact notional to the initial margin") @Nullable
        Rational impactNotionalTimesInitialMarginUsd,

        @WhenAbsent("the policy asks for no waiting period of the law") @Nullable
        Rational lawWaitingDays,

        @Nullable Rational maxEmergencyMaintenanceIncrease,
        List<String> majorCategories,
        boolean stated)
        implements SaysWhyAbsent {

    /** The law of {@code policy}, in exact numbers; nothing is asked for where there is none. */
    static ChangeLaw of(@Nullable VenuePolicy policy) {
        ChangePolicy changes = policy == null ? null : policy.change();
        return of(changes == null ? ChangePolicy.NONE : changes, policy != null);
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        return stated ? null : "judged without a policy";
    }

    private static ChangeLaw of(ChangePolicy policy, boolean stated) {
        return new ChangeLaw(
                policy.step(),
                cooldown(policy.cooldownDays()),
                policy.budget() == null || policy.budget().windowDays() == null ? null : policy.budget(),
                Limits.exact(policy.leverageJumpFactor()),
                policy.magnitudeSlips() == null
                        ? null
                        : policy.magnitudeSlips().value().stream()
                                .map(Rational::of)
                                .toList(),
                Limits.exact(policy.noticeDays()),
                policy.evidenceForLoosening() == null
                        ? null
                        : policy.evidenceForLoosening().value(),
                Limits.exact(policy.reviewMoveFactor()),
                Limits.exact(policy.impactNotionalTimesInitialMarginUsd()),
                Limits.exact(policy.lawWaitingDays()),
                policy.emergency() == null
                        ? null
                        : Limits.exact(policy.emergency().maxMaintenanceRelativeIncrease()),
                policy.majorCategories() == null
                        ? List.of()
                        : policy.majorCategories().value(),
                stated);
    }

    private static @Nullable Map<ParameterFamily, Rational> cooldown(
            @Nullable Map<ParameterFamily, Sourced<BigDecimal>> stated) {
        if (stated == null || stated.isEmpty()) {
            return null;
        }
        Map<ParameterFamily, Rational> exact = new EnumMap<>(ParameterFamily.class);
        stated.forEach((family, days) -> exact.put(family, Rational.of(days.value())));
        return Collections.unmodifiableMap(exact);
    }
}
