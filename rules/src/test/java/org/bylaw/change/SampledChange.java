package org.bylaw.change;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.CurveStretch;
import org.bylaw.margin.Direction;
import org.bylaw.margin.SizeBySize;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/** What a change of margin terms does at many sizes, one after the other. */
record SampledChange(Direction newRisk, Direction openPositions) {

    static SampledChange of(MarginTerms before, MarginTerms after, Effect computed) {
        Sampled initial =
                sampled(SizeBySize.initial(before), SizeBySize.initial(after), Rational.ONE, computed.initial());
        Sampled maintenance = sampled(
                SizeBySize.maintenance(before), SizeBySize.maintenance(after), Rational.ONE, computed.maintenance());
        return new SampledChange(
                Direction.of(initial.lower() || initial.added(), initial.higher() || initial.gone()),
                Direction.of(maintenance.lower(), maintenance.higher() || maintenance.gone()));
    }

    /** Whether somewhere more than {@code factor} times the maintenance margin is asked, or a size is allowed no longer. */
    static boolean raisesMaintenance(
            MarginTerms before, MarginTerms after, Rational factor, @Nullable CurveChange computed) {
        // The ratio after over the factor times that before: looked at the other way round.
        Sampled maintenance = sampled(SizeBySize.maintenance(after), SizeBySize.maintenance(before), factor, computed);
        return maintenance.lower() || maintenance.added();
    }

    /** What was seen: a ratio below, above {@code 1 / factor}; sizes allowed newly, or no longer. */
    private record Sampled(boolean lower, boolean higher, boolean added, boolean gone) {}

    private static Sampled sampled(
            SizeBySize before, SizeBySize after, Rational factor, @Nullable CurveChange computed) {
        boolean lower = false;
        boolean higher = false;
        boolean added = false;
        boolean gone = false;
        for (Rational size : SizeBySize.sizes(List.of(before, after), turns(computed))) {
            if (before.covers(size) && after.covers(size)) {
                int sign = before.compare(size, factor, after);
                lower |= sign > 0;
                higher |= sign < 0;
            } else {
                added |= after.covers(size);
                gone |= before.covers(size);
            }
        }
        return new Sampled(lower, higher, added, gone);
    }

    /** Where the product says that it turns: looked at from both sides, and believed in nothing. */
    static List<Rational> turns(@Nullable CurveChange computed) {
        List<Rational> turns = new ArrayList<>();
        if (computed != null) {
            computed.stretches().stream().limit(20).map(CurveStretch::from).forEach(turns::add);
            for (CurveFactor factor : new CurveFactor[] {computed.largestLoosening(), computed.largestTightening()}) {
                if (factor != null && factor.size() != null) {
                    turns.add(factor.size());
                }
            }
        }
        return turns;
    }
}
