package org.bylaw.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.check.AgedEvidence;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a finding that are in base units, in US dollars: what 14,400 base units are worth changes from day to day, so
 * they are shown at the price of the evidence, which has a day, and at half and twice that price.
 *
 * @param priceUsd the reference price, in US dollars per base unit
 * @param asOf the day of the price
 * @param figures the numbers of the finding that are in base units
 */
public record DollarReading(Rational priceUsd, LocalDate asOf, List<Figure> figures) {

    private static final Rational TWO = Rational.of(2);

    /**
     * One number.
     *
     * @param name what it is in the finding: {@code size}, {@code observed} or {@code limit}
     * @param baseSize the number in base units
     * @param usd its worth at the price
     * @param usdAtHalfPrice its worth at half the price
     * @param usdAtTwicePrice its worth at twice the price
     */
    public record Figure(
            String name, Rational baseSize, Rational usd, Rational usdAtHalfPrice, Rational usdAtTwicePrice) {}

    /** Keeps a copy that cannot change. */
    public DollarReading {
        figures = List.copyOf(figures);
    }

    /** The reading of what a rule said; {@code null} where it has no number in base units, or where no price is known. */
    static @Nullable DollarReading of(Spoken spoken, @Nullable AgedEvidence price) {
        if (price == null) {
            return null;
        }
        Rational priceUsd = Rational.of(price.value().observed().value());
        MessageTemplate template = MessageTemplate.of(spoken.rule());
        List<Figure> figures = new ArrayList<>();
        if (spoken.witness() != null && "base".equals(spoken.witness().unit())) {
            add("size", spoken.witness().size(), priceUsd, figures);
        }
        if (template.writesObservedAs(FigureFormat.BASE)) {
            add("observed", spoken.observed(), priceUsd, figures);
        }
        if (template.writesLimitAs(FigureFormat.BASE)) {
            add("limit", spoken.limit(), priceUsd, figures);
        }
        return figures.isEmpty()
                ? null
                : new DollarReading(priceUsd, price.value().observed().asOf(), figures);
    }

    private static void add(String name, @Nullable Object number, Rational priceUsd, List<Figure> figures) {
        Rational baseSize = number instanceof Surd surd ? surd.asRational() : number instanceof Rational r ? r : null;
        if (baseSize != null && baseSize.signum() != 0) {
            Rational usd = baseSize.times(priceUsd);
            figures.add(new Figure(name, baseSize, usd, usd.dividedBy(TWO), usd.times(TWO)));
        }
    }
}
