package org.bylaw.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bylaw.change.Effect;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.Direction;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * One field that the change changes.
 *
 * @param change the change
 * @param field the field, before and after
 */
public record FieldCheck(ChangeCheck change, FieldChange field) {

    private static final Set<String> NO_PARAMETERS =
            Set.of("/source", "/venueSymbol", "/marketIndex", "/market", "/venue");

    /** Whether the proposal names the field. */
    public boolean named() {
        return field.after() == Cap.UNLIMITED && field.pointer().equals("/margin")
                || change.declaration().names(field.pointer());
    }

    /** Whether it lets something happen that could not happen before. */
    public boolean loosens() {
        return direction().loosens();
    }

    /** Whether a number gave way to none or to no limit; a row that is gone, or a margin of another kind, is neither. */
    public boolean leftWithoutLimit() {
        return !change.market().comesOrGoesWithItsPlace(field)
                && number(field.before()) != null
                && number(field.after()) == null
                && !(field.after() instanceof String);
    }

    /**
     * Which way the field goes by itself, with everything else as it was; that of the whole change where it cannot be changed by
     * itself.
     */
    public Direction direction() {
        if (!change.effect().loosens()) {
            // What is nowhere looser as a whole has no part that loosens it.
            return change.effect().direction();
        }
        MarketConfig current = change.market().current();
        Effect alone = current == null || change.market().comesOrGoesWithItsPlace(field)
                ? null
                : change.effect().ofField(current, field, change.yardsticks());
        return (alone == null ? change.effect() : alone).direction();
    }

    /**
     * The factor of a slip that lies exactly between before and after; {@code null} where none does, or where rows that were added or
     * taken away let the rows of one place not be the same.
     */
    public @Nullable Rational slip() {
        if (rows(change.market().current()) != rows(change.market().landed())) {
            return null;
        }
        Rational before = number(field.before());
        Rational after = number(field.after());
        List<Rational> slips = change.law().magnitudeSlips();
        if (before == null || after == null || slips == null || before.signum() <= 0 || after.signum() <= 0) {
            return null;
        }
        Rational factor = before.compareTo(after) > 0 ? before.dividedBy(after) : after.dividedBy(before);
        return slips.contains(factor) ? factor : null;
    }

    /** What the field held. */
    public @Nullable Object before() {
        return written(field.before());
    }

    /** What the field will hold. */
    public @Nullable Object after() {
        return written(field.after());
    }

    /** The field. */
    public Place at() {
        return change.at(field.pointer());
    }

    /** The field, with the factor of its slip in words: {@code 1,000 times as much}. */
    public Place atSlip() {
        Rational factor = slip();
        Rational before = number(field.before());
        Rational after = number(field.after());
        if (factor == null || before == null || after == null) {
            return at();
        }
        String times = NumberWords.of(factor, NumberWords::grouped);
        return change.at(
                field.pointer(), after.compareTo(before) > 0 ? times + " times as much" : "one part in " + times);
    }

    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Cap cap) {
            return cap.amount() == null ? Cap.UNLIMITED_WORD : cap.amount();
        }
        return value;
    }

    private static @Nullable Rational number(@Nullable Object value) {
        Object written = written(value);
        return written instanceof BigDecimal decimal ? Rational.of(decimal) : null;
    }

    /** One fact per field of a market in use that is changed; where the numbers come from is no parameter. */
    static List<FieldCheck> of(ChangeCheck change) {
        if (change.ofMarketInUse() == null) {
            return List.of();
        }
        List<FieldCheck> checks = new ArrayList<>();
        FieldCheck ofPositions = withoutLargestPosition(change);
        if (ofPositions != null) {
            checks.add(ofPositions);
        }
        change.market().fields().stream()
                .filter(field -> NO_PARAMETERS.stream().noneMatch(field.pointer()::startsWith))
                .map(field -> new FieldCheck(change, field))
                .forEach(checks::add);
        return checks;
    }

    /** A table that had an end and has none any more gives up the limit of a position, whichever of its fields says so. */
    private static @Nullable FieldCheck withoutLargestPosition(ChangeCheck change) {
        CurveChange initial = change.effect().initial();
        Rational cap = initial == null ? null : initial.current().cap();
        if (initial == null || cap == null || initial.next().cap() != null) {
            return null;
        }
        BigDecimal largest = cap.asDecimal();
        return largest == null
                ? null
                : new FieldCheck(change, new FieldChange("/margin", Cap.of(largest), Cap.UNLIMITED));
    }

    private static int rows(@Nullable MarketConfig market) {
        return market != null && market.margin() instanceof MarginTerms.Tiers table
                ? table.tiers().size()
                : 0;
    }
}
