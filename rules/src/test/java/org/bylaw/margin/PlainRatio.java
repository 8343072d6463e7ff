package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/**
 * One ratio of a market by the transcriptions {@link PlainMargin} and {@link StoredMargin}, as a fraction to a power: square
 * roots are compared by their squares.
 *
 * @param power 1 or 2
 * @param formula the ratio to that power
 * @param bends sizes at which the formula changes
 * @param cap where sizes end, excluded; {@code null} where they have no end
 * @param stored whether sizes are whole numbers of a billionth
 */
record PlainRatio(
        int power,
        PlainMargin.Formula formula,
        List<Quotient> bends,
        @Nullable Quotient cap,
        boolean stored) {

    static PlainRatio of(MarginTerms terms, MarginKind kind) {
        if (terms instanceof MarginTerms.SizePremium premium) {
            return stored(StoredMargin.of(premium), kind);
        }
        PlainMargin margin = PlainMargin.of(terms);
        if (margin instanceof PlainMargin.RootMargin root) {
            return root(root, kind);
        }
        PlainMargin.Rationals rationals = (PlainMargin.Rationals) margin;
        return new PlainRatio(
                1,
                kind == MarginKind.INITIAL ? rationals::initial : rationals::maintenance,
                margin.bends(),
                margin.cap(),
                false);
    }

    private static PlainRatio stored(StoredMargin margin, MarginKind kind) {
        BigInteger billion = BigInteger.TEN.pow(9);
        List<Quotient> bends = new ArrayList<>();
        for (long step : margin.steps(3)) {
            bends.add(new Quotient(BigInteger.valueOf(step), billion));
        }
        return new PlainRatio(
                1,
                size -> {
                    BigInteger stored = size.top().multiply(billion).divide(size.bottom());
                    long ratio = kind == MarginKind.INITIAL ? margin.initialAt(stored) : margin.maintenanceAt(stored);
                    return Quotient.of(BigDecimal.valueOf(ratio, 4));
                },
                bends,
                null,
                true);
    }

    private static PlainRatio root(PlainMargin.RootMargin root, MarginKind kind) {
        PlainMargin.Formula initial = size -> {
            Quotient square = root.least().times(root.least());
            return size.compareTo(root.shift()) <= 0
                    ? square
                    : square.larger(root.factor().times(root.factor()).times(size.minus(root.shift())));
        };
        return new PlainRatio(
                2,
                kind == MarginKind.INITIAL
                        ? initial
                        : size -> root.minimum()
                                .times(root.minimum())
                                .larger(root.share().times(root.share()).times(initial.at(size))),
                root.bends(),
                null,
                false);
    }

    Quotient at(Quotient size) {
        return formula.at(size);
    }

    boolean covers(Quotient size) {
        return cap == null || size.compareTo(cap) < 0;
    }

    /** {@code factor} to the power of the ratio. */
    Quotient powered(Rational factor) {
        Quotient quotient = Quotient.of(factor);
        return power == 1 ? quotient : quotient.times(quotient);
    }
}
