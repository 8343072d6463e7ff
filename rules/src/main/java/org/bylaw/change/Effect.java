package org.bylaw.change;

import java.util.List;
import java.util.Optional;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.Direction;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;

/**
 * What a change does, computed from the two configurations alone and over all sizes; what it is called plays no part.
 *
 * @param aspects each thing that it does, new risk first, in the order of the file's sections
 * @param initial the initial margin before and after; {@code null} where they cannot be compared, or there is no before or no after
 * @param maintenance the maintenance margin before and after, likewise
 */
public record Effect(
        List<Aspect> aspects,
        @Nullable CurveChange initial,
        @Nullable CurveChange maintenance) {

    /** Copies the aspects. */
    public Effect {
        aspects = List.copyOf(aspects);
    }

    /**
     * What becomes of {@code current} by {@code next}.
     *
     * @param current {@code null} for a market that there is not yet
     * @param next {@code null} for a market that is taken off
     * @param yardsticks what the two are measured with
     */
    public static Effect between(@Nullable MarketConfig current, @Nullable MarketConfig next, Yardsticks yardsticks) {
        if (current == null || next == null) {
            return WholeMarket.effect(current, next);
        }
        Aspects aspects = new Aspects();
        new ClassificationEffect(current, next, aspects).collect(yardsticks.policy());
        MarginComparison margins = MarginComparison.of(current.margin(), next.margin(), yardsticks.priceUsd());
        new MarginEffect(aspects).collect(current, next, margins);
        new TermsEffect(current, next, aspects).collect(yardsticks);
        return new Effect(aspects.inOrder(), margins.initial(), margins.maintenance());
    }

    /**
     * What one field of the change does with everything else as it was; {@code null} where it cannot be changed by itself, or where
     * the margins cannot be compared then although those of the whole change can.
     *
     * @param current what is in force
     */
    public @Nullable Effect ofField(MarketConfig current, FieldChange field, Yardsticks yardsticks) {
        try {
            Effect alone = between(current, MarketFields.with(current, field.pointer(), field.after()), yardsticks);
            return initial != null && alone.initial == null ? null : alone;
        } catch (IllegalArgumentException inseparable) {
            return null;
        }
    }

    /** Which way the change goes for {@code side}. */
    public Direction direction(Side side) {
        Direction sum = Direction.NEUTRAL;
        for (Aspect aspect : aspects) {
            if (aspect.side() == side) {
                sum = sum.and(aspect.direction());
            }
        }
        return sum;
    }

    /** Which way the change goes for either side through the parameters of {@code family}. */
    public Direction direction(ParameterFamily family) {
        Direction sum = Direction.NEUTRAL;
        for (Aspect aspect : aspects) {
            if (aspect.family() == family) {
                sum = sum.and(aspect.direction());
            }
        }
        return sum;
    }

    /** Which way the change goes for both sides together. */
    public Direction direction() {
        return direction(Side.NEW_RISK).and(direction(Side.OPEN_POSITIONS));
    }

    /** Whether something of it lets traders do what they could not do before. */
    public boolean loosens() {
        return direction().loosens();
    }

    /** Whether something of it asks more of positions that are open, or may do so. */
    public boolean tightensOpenPositions() {
        return direction(Side.OPEN_POSITIONS).tightens();
    }

    /** The first thing that it does to {@code side} that is not {@code declared}. */
    public Optional<Aspect> firstOther(Side side, Direction declared) {
        return aspects.stream()
                .filter(aspect -> aspect.side() == side && aspect.direction() != declared)
                .findFirst();
    }
}
