package org.bylaw.app.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bylaw.app.curve.MarginCurves;
import org.bylaw.app.curve.SizeRow;
import org.bylaw.app.curve.SizeTable;
import org.bylaw.change.Aspect;
import org.bylaw.change.Effect;
import org.bylaw.change.Lane;
import org.bylaw.change.MarketChange;
import org.bylaw.change.Side;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.SizeWords;
import org.bylaw.exact.Rational;
import org.bylaw.margin.Direction;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/** A change field by field, in a committee's words. */
final class ChangeTable {

    private final ChangeCheck check;
    private final MarketChange change;
    private final @Nullable String unit;

    /**
     * One field.
     *
     * @param field the field
     * @param label what it is called
     * @param before its value before, in words
     * @param after its value after, in words
     * @param factor after / before; {@code null} where one of them is no number above zero
     */
    record Row(
            FieldChange field,
            String label,
            String before,
            String after,
            @Nullable Rational factor) {

        /** The factor in words; empty where there is none. */
        String factorWords() {
            return factor == null ? "" : Figures.factor(factor);
        }
    }

    private ChangeTable(ChangeCheck check) {
        this.check = check;
        this.change = check.market();
        this.unit = unit(change);
    }

    /** The table of a change. */
    static ChangeTable of(ChangeCheck check) {
        return new ChangeTable(check);
    }

    /** Every field that differs, in the order of the file. */
    List<Row> rows() {
        return rows(change.fields(), change.current(), change.landed());
    }

    /** What the venue makes of the proposal: fields as proposed and as they land. */
    List<Row> landed() {
        return change.landing() == null
                ? List.of()
                : rows(
                        change.landing().adjusted(),
                        change.landing().proposed(),
                        change.landing().landed());
    }

    /** What a configuration changes of the current one. */
    List<Row> to(MarketConfig config) {
        MarketConfig current = change.current();
        return current == null ? List.of() : rows(MarketFields.between(current, config), current, config);
    }

    /** The unit of sizes in words; {@code null} where the margin depends on none. */
    @Nullable
    String unit() {
        return unit;
    }

    /** The margin before and after. Placeholders of a market before its launch are no before. */
    MarginCurves curves() {
        boolean base = change.lane() == Lane.CHANGE || change.lane() == Lane.REMOVAL;
        return MarginCurves.of(check.effect(), base ? change.current() : null, change.landed());
    }

    /** The open-interest caps, where they are counted as sizes are. */
    List<Rational> caps() {
        return Stream.of(change.current(), change.landed())
                .filter(Objects::nonNull)
                .map(MarketConfig::openInterest)
                .filter(Objects::nonNull)
                .map(limits -> "base units".equals(unit)
                        ? limits.maxBaseSize()
                        : "quote units".equals(unit) ? limits.maxNotionalUsd() : null)
                .filter(Objects::nonNull)
                .map(Cap::amount)
                .filter(Objects::nonNull)
                .map(Rational::of)
                .distinct()
                .toList();
    }

    /** The sizes at which something happens, with the margin there. */
    List<SizeRow> sizes() {
        return SizeTable.of(curves(), caps());
    }

    /**
     * Which way a field goes for {@code side} with everything else as it was; where it cannot be changed alone, which way all do
     * that stand in its section.
     */
    Direction direction(FieldChange field, Side side) {
        MarketConfig current = change.current();
        Effect alone = current == null || change.lane() != Lane.CHANGE || change.comesOrGoesWithItsPlace(field)
                ? null
                : check.effect().ofField(current, field, check.yardsticks());
        return alone == null ? ofSection(field, side) : alone.direction(side);
    }

    private Direction ofSection(FieldChange field, Side side) {
        Direction sum = Direction.NEUTRAL;
        for (Aspect aspect : check.effect().aspects()) {
            if (aspect.side() == side && (field.pointer() + "/").startsWith(aspect.pointer() + "/")) {
                sum = sum.and(aspect.direction());
            }
        }
        return sum;
    }

    private List<Row> rows(List<FieldChange> fields, @Nullable MarketConfig before, @Nullable MarketConfig after) {
        return fields.stream().map(field -> row(field, before, after)).toList();
    }

    private Row row(FieldChange field, @Nullable MarketConfig before, @Nullable MarketConfig after) {
        FieldMeaning meaning = FieldMeaning.of(field.pointer(), field.after() == null ? before : after);
        return new Row(
                field,
                meaning.label(),
                meaning.measure().words(field.before(), sizeUnit(before)),
                meaning.measure().words(field.after(), sizeUnit(after)),
                factor(field));
    }

    /** After / before; {@code null} where one of them is no number above zero. */
    static @Nullable Rational factor(FieldChange field) {
        BigDecimal before = number(field.before());
        BigDecimal after = number(field.after());
        return before == null || after == null || before.signum() <= 0 || after.signum() <= 0
                ? null
                : Rational.of(after).dividedBy(Rational.of(before));
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof Cap cap ? cap.amount() : value instanceof BigDecimal number ? number : null;
    }

    private static @Nullable String unit(MarketChange change) {
        MarketConfig before = change.current();
        MarketConfig after = change.landed();
        if (before == null || after == null) {
            return sizeUnit(before == null ? after : before);
        }
        String one = sizeUnit(before);
        String other = sizeUnit(after);
        // Kinds or units that differ are compared at a price, in quote units.
        return one == null
                        || other == null
                        || !one.equals(other)
                        || before.margin().getClass() != after.margin().getClass()
                ? one == null && other == null ? null : "quote units"
                : one;
    }

    /** What the sizes of a market are counted in; {@code null} where its margin depends on none. */
    static @Nullable String sizeUnit(@Nullable MarketConfig market) {
        if (market == null) {
            return null;
        }
        if (market.margin() instanceof MarginTerms.OpenInterest) {
            return "USD of open interest";
        }
        try {
            return SizeWords.unit(market);
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }
}
