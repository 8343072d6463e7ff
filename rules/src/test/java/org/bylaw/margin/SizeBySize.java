package org.bylaw.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/** A margin ratio of a market answered size by size, by arithmetic apart from the product's own: for tests outside this package. */
public final class SizeBySize {

    private static final BigInteger BILLION = BigInteger.TEN.pow(9);

    private final PlainRatio ratio;

    private SizeBySize(PlainRatio ratio) {
        this.ratio = ratio;
    }

    /** The kinds of generated terms. */
    public static Stream<String> kinds() {
        return Arrays.stream(GeneratedMarkets.values()).map(Enum::name);
    }

    /** Terms of a kind, without faults. */
    public static MarginTerms generated(String kind, SplittableRandom random) {
        while (true) {
            MarginTerms terms = GeneratedMarkets.valueOf(kind).next(random);
            if (MarginSchedule.of(terms).faults().isEmpty()) {
                return terms;
            }
        }
    }

    /** The initial margin ratio of {@code terms}. */
    public static SizeBySize initial(MarginTerms terms) {
        return new SizeBySize(PlainRatio.of(terms, MarginKind.INITIAL));
    }

    /** The maintenance margin ratio of {@code terms}. */
    public static SizeBySize maintenance(MarginTerms terms) {
        return new SizeBySize(PlainRatio.of(terms, MarginKind.MAINTENANCE));
    }

    /** Whether a position of that size may be held. */
    public boolean covers(Rational size) {
        return ratio.covers(Quotient.of(size));
    }

    /** The sign of this ratio less {@code factor} times the other, at a size that both cover. */
    public int compare(Rational size, Rational factor, SizeBySize other) {
        Quotient at = Quotient.of(size);
        return ratio.at(at).compareTo(ratio.powered(factor).times(other.ratio.at(at)));
    }

    /**
     * Sizes at which something may change between curves of one kind: around every bend, where one curve crosses another, far out and
     * close to zero.
     *
     * @param curves the curves
     * @param turns where the product says that something turns, to be looked at from both sides
     */
    public static List<Rational> sizes(Collection<SizeBySize> curves, Collection<Rational> turns) {
        TreeSet<Rational> centres = new TreeSet<>(turns);
        boolean stored = false;
        for (SizeBySize curve : curves) {
            stored |= curve.ratio.stored();
            curve.ratio.bends().forEach(bend -> centres.add(bend.reduced()));
            Quotient cap = curve.ratio.cap();
            if (cap != null) {
                centres.add(cap.reduced());
            }
        }
        List<Rational> sizes = new ArrayList<>();
        Rational last = null;
        for (Rational centre : centres) {
            for (String width : List.of("0.000000001", "0.1", "3", "1000")) {
                for (int index = -3; index <= 3; index++) {
                    add(centre.plus(Rational.of(width).times(Rational.of(index))), stored, sizes);
                }
            }
            if (last != null) {
                add(last.plus(centre).dividedBy(Rational.of(2)), stored, sizes);
            }
            last = centre;
        }
        for (int power = -9; power <= 12; power++) {
            add(power(power), stored, sizes);
        }
        // As far as the transcription in whole numbers goes; 10^40 elsewhere.
        sizes.add(power(stored ? 19 : 40));
        return sizes;
    }

    private static void add(@Nullable Rational size, boolean stored, List<Rational> sizes) {
        if (size != null && size.signum() > 0) {
            Rational held =
                    stored ? Rational.of(size.numerator().multiply(BILLION).divide(size.denominator()), BILLION) : size;
            if (held.signum() > 0) {
                sizes.add(held);
            }
        }
    }

    private static Rational power(int exponent) {
        Rational power = Rational.of(BigInteger.TEN.pow(Math.abs(exponent)));
        return exponent < 0 ? power.reciprocal() : power;
    }
}
