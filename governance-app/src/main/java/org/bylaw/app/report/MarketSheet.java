package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bylaw.app.curve.CurveDrawing;
import org.bylaw.app.curve.CurvePicture;
import org.bylaw.app.curve.MarginCurves;
import org.bylaw.app.curve.SizeAxis;
import org.bylaw.app.curve.SizeMark;
import org.bylaw.app.curve.SizeRow;
import org.bylaw.app.curve.SizeTable;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.market.OpenInterestLimits;
import org.jspecify.annotations.Nullable;

/** A market as it stands, in words and drawings for pages of the review app. Every text in a drawing is escaped. */
public final class MarketSheet {

    private static final String TIERS = "/margin/tiers/";
    private static final MarginCurves NONE = new MarginCurves(null, null, null, null, null, null);

    private final MarketConfig market;
    private final @Nullable String unit;
    private final MarginCurves curves;

    private MarketSheet(MarketConfig market, @Nullable MarginSchedule schedule) {
        this.market = market;
        this.unit = ChangeTable.sizeUnit(market);
        this.curves = schedule == null
                ? NONE
                : new MarginCurves(null, schedule.initialCurve(), null, schedule.maintenanceCurve(), null, null);
    }

    /** The sheet of a market. One whose margin does not hold together has neither curves nor sizes. */
    public static MarketSheet of(MarketConfig market) {
        MarginSchedule schedule = null;
        try {
            MarginSchedule read = MarginSchedule.of(market.margin());
            schedule = read.faults().isEmpty() ? read : null;
        } catch (IllegalArgumentException impossible) {
            // The shape check speaks of it.
        }
        return new MarketSheet(market, schedule);
    }

    /**
     * A field in words.
     *
     * @param pointer its JSON pointer
     * @param label what it is called
     * @param value its value with its unit
     */
    public record Line(String pointer, String label, String value) {}

    /**
     * A field that was changed, in words.
     *
     * @param label what it is called
     * @param before {@code none} where it was not stated
     * @param after {@code none} where it is not stated any more
     */
    public record ChangedLine(String label, String before, String after) {}

    /**
     * What the market asks of a size.
     *
     * @param size the size, without its unit
     * @param leverage the maximum leverage
     * @param initial the initial margin ratio
     * @param maintenance the maintenance margin ratio
     */
    public record SizeLine(String size, String leverage, String initial, String maintenance) {}

    /**
     * A leverage tier in words.
     *
     * @param from the smallest size in it
     * @param to the size at which it ends; {@code none} where it does not
     * @param leverage the maximum leverage
     * @param initial the initial margin ratio; {@code none} where the file leaves it to the leverage
     * @param maintenance the maintenance margin ratio
     * @param amount the maintenance amount
     */
    public record TierLine(
            String from, String to, String leverage, String initial, String maintenance, String amount) {}

    /** The leverage tiers; none where the market has no table of them. */
    public List<TierLine> tiers() {
        return market.margin() instanceof MarginTerms.Tiers terms
                ? terms.tiers().stream()
                        .map(tier -> new TierLine(
                                FieldMeasure.NUMBER.words(tier.floor(), null),
                                FieldMeasure.NUMBER.words(tier.cap(), null),
                                FieldMeasure.LEVERAGE.words(tier.maxLeverage(), null),
                                FieldMeasure.RATIO.words(tier.initialMarginRatio(), null),
                                FieldMeasure.RATIO.words(tier.maintenanceMarginRatio(), null),
                                FieldMeasure.AMOUNT.words(tier.maintenanceAmount(), null)))
                        .toList()
                : List.of();
    }

    /** Every field that the file states but {@link #tiers()}, in its order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Object> leaf : MarketFields.leaves(market).entrySet()) {
            if (leaf.getKey().startsWith(TIERS)) {
                continue;
            }
            FieldMeaning meaning = FieldMeaning.of(leaf.getKey(), market);
            lines.add(new Line(leaf.getKey(), meaning.label(), meaning.measure().words(leaf.getValue(), unit)));
        }
        return lines;
    }

    /** One field in words; {@code none} where the file does not state it. */
    public String value(String pointer) {
        return FieldMeaning.of(pointer, market).measure().words(MarketFields.at(market, pointer), unit);
    }

    /** What differs between two configurations of a market, in the order of the file. */
    public static List<ChangedLine> between(MarketConfig before, MarketConfig after) {
        List<ChangedLine> lines = new ArrayList<>();
        for (FieldChange field : MarketFields.between(before, after)) {
            FieldMeaning meaning = FieldMeaning.of(field.pointer(), field.after() == null ? before : after);
            lines.add(new ChangedLine(
                    meaning.label(),
                    meaning.measure().words(field.before(), ChangeTable.sizeUnit(before)),
                    meaning.measure().words(field.after(), ChangeTable.sizeUnit(after))));
        }
        return lines;
    }

    /** The initial margin ratio of the smallest positions; {@code null} where there is none. */
    public @Nullable Surd initial() {
        return smallest(curves.initialAfter());
    }

    /** The maintenance margin ratio of the smallest positions; {@code null} where there is none. */
    public @Nullable Surd maintenance() {
        return smallest(curves.maintenanceAfter());
    }

    private static @Nullable Surd smallest(@Nullable MarginCurve curve) {
        return curve == null ? null : curve.justAbove(Rational.ZERO);
    }

    /** A margin ratio as {@code 5%}; a dash for none. */
    public static String percent(@Nullable Surd ratio) {
        return ratio == null ? "-" : Figures.percent(ratio);
    }

    /** The leverage that an initial margin ratio allows, {@code 20x}; a dash for none. */
    public static String leverage(@Nullable Surd initialRatio) {
        return initialRatio == null ? "-" : Figures.leverageOf(initialRatio);
    }

    /** What sizes are counted in, {@code base units}; empty where the margin depends on no size. */
    public String unit() {
        return Objects.requireNonNullElse(unit, "");
    }

    /** Whether there are curves to draw. */
    public boolean drawn() {
        return !curves.empty();
    }

    /**
     * The initial margin over sizes, as SVG; empty where there is none.
     *
     * @param id a name that nothing else on the page has, of letters, digits and hyphens
     */
    public String initialDrawing(String id) {
        return drawing(id, "Initial margin", true, curves.initialAfter());
    }

    /**
     * The maintenance margin over sizes, as SVG; empty where there is none.
     *
     * @param id a name that nothing else on the page has, of letters, digits and hyphens
     */
    public String maintenanceDrawing(String id) {
        return drawing(id, "Maintenance margin", false, curves.maintenanceAfter());
    }

    private String drawing(String id, String title, boolean initial, @Nullable MarginCurve curve) {
        if (curve == null) {
            return "";
        }
        List<Rational> caps = caps();
        Surd least = smallest(curve);
        return CurveDrawing.svg(
                id,
                CurvePicture.standing(
                        title + " of " + market.market(),
                        "From " + percent(least) + " for the smallest positions on. The table below has the numbers.",
                        SizeAxis.around(curves, caps, unit),
                        initial,
                        curve,
                        caps.stream()
                                .map(cap -> new SizeMark(cap, "open-interest cap"))
                                .toList()));
    }

    /** The sizes at which something happens, with what the market asks there. */
    public List<SizeLine> sizes() {
        List<SizeLine> lines = new ArrayList<>();
        for (SizeRow row : SizeTable.of(curves, caps())) {
            SizeRow.Ratios initial = row.initial();
            SizeRow.Ratios maintenance = row.maintenance();
            lines.add(new SizeLine(
                    switch (row.place()) {
                        case SMALLEST -> unit == null ? "every size" : "smallest";
                        case AT -> Figures.size(row.size());
                        case JUST_ABOVE -> "just above " + Figures.size(row.size());
                    },
                    SizeCells.leverage(initial.after(), initial.coveredAfter()),
                    SizeCells.ratio(initial.after(), initial.coveredAfter()),
                    SizeCells.ratio(maintenance.after(), maintenance.coveredAfter())));
        }
        return lines;
    }

    /** The open-interest cap, where it is counted as sizes are. */
    private List<Rational> caps() {
        OpenInterestLimits limits = market.openInterest();
        if (limits == null) {
            return List.of();
        }
        Cap cap = "base units".equals(unit)
                ? limits.maxBaseSize()
                : "quote units".equals(unit) ? limits.maxNotionalUsd() : null;
        return Stream.ofNullable(cap)
                .map(Cap::amount)
                .filter(Objects::nonNull)
                .map(Rational::of)
                .toList();
    }
}
