package org.bylaw.app.curve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.app.curve.SizeRow.Place;
import org.bylaw.app.curve.SizeRow.Ratios;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.CurvePiece;
import org.bylaw.margin.CurveStretch;
import org.bylaw.margin.MarginCurve;
import org.jspecify.annotations.Nullable;

/** The sizes at which something happens to the margin of a market, with the ratios there. */
public final class SizeTable {

    /** Below it the programs that count in whole numbers know no position. */
    private static final Rational SMALLEST = Rational.of("0.000000001");

    private SizeTable() {}

    /**
     * The smallest positions, every boundary of the curves, every size at which the change turns, and those at which it goes
     * furthest, in order. What holds just above a size has a row of its own where it differs.
     *
     * @param marks other sizes that matter to the market
     */
    public static List<SizeRow> of(MarginCurves curves, Collection<Rational> marks) {
        List<SizeRow> rows = new ArrayList<>();
        if (curves.empty()) {
            return rows;
        }
        rows.add(row(curves, Rational.ZERO, Place.SMALLEST));
        TreeSet<Rational> sizes = new TreeSet<>(sizes(curves));
        sizes.addAll(marks);
        for (Rational size : sizes) {
            SizeRow at = row(curves, size, Place.AT);
            SizeRow above = row(curves, size, Place.JUST_ABOVE);
            rows.add(at);
            if (!at.initial().equals(above.initial()) || !at.maintenance().equals(above.maintenance())) {
                rows.add(above);
            }
        }
        return List.copyOf(rows);
    }

    /** The sizes above zero of the table, in order. */
    public static List<Rational> sizes(MarginCurves curves) {
        TreeSet<Rational> sizes = new TreeSet<>();
        curves.all().forEach(curve -> boundaries(curve, sizes));
        curves.changes().forEach(change -> {
            turns(change).forEach(sizes::add);
            add(change.largestLoosening(), sizes);
            add(change.largestTightening(), sizes);
        });
        sizes.removeIf(size -> size.compareTo(SMALLEST) <= 0);
        return List.copyOf(sizes);
    }

    /** The sizes above zero at which a change turns. */
    static List<Rational> turns(CurveChange change) {
        return change.stretches().stream()
                .map(CurveStretch::from)
                .filter(size -> size.compareTo(SMALLEST) > 0)
                .toList();
    }

    private static void boundaries(MarginCurve curve, Set<Rational> sizes) {
        for (CurvePiece piece : curve.pieces()) {
            sizes.add(piece.from());
        }
        if (curve.cap() != null) {
            sizes.add(curve.cap());
        }
    }

    private static void add(@Nullable CurveFactor factor, Set<Rational> sizes) {
        if (factor != null && factor.size() != null) {
            sizes.add(factor.size());
        }
    }

    private static SizeRow row(MarginCurves curves, Rational size, Place place) {
        return new SizeRow(
                size,
                place,
                Ratios.at(curves.initialBefore(), curves.initialAfter(), size, place),
                Ratios.at(curves.maintenanceBefore(), curves.maintenanceAfter(), size, place));
    }
}
