package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.market.OpenInterestMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What is open in the market, measured as its cap measures it: longs and shorts added for {@code total}, otherwise the larger
 * side, which is what a cap of each side binds first and what a cap that does not say its measure binds at the least.
 */
public final class OpenInterest implements SaysWhyAbsent {

    private final String market;
    private final OpenInterestCap cap;
    private final CurrentEvidence evidence;

    OpenInterest(String market, OpenInterestCap cap, CurrentEvidence evidence) {
        this.market = market;
        this.cap = cap;
        this.evidence = evidence;
    }

    /**
     * What is open now, in base units. Where one side alone is known it counts as far as it decides: it is given where it is
     * above the cap by itself.
     */
    @WhenAbsent("the open interest is not known")
    public @Nullable Rational currentBaseSize() {
        Rational longs = evidence.longBaseSize();
        Rational shorts = evidence.shortBaseSize();
        if (longs != null && shorts != null) {
            return cap.measure() == OpenInterestMeasure.TOTAL ? longs.plus(shorts) : longs.max(shorts);
        }
        Rational known = longs != null ? longs : shorts;
        Rational most = cap.baseSize();
        return known != null && most != null && known.compareTo(most) > 0 ? known : null;
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        if (!property.equals("currentBaseSize")) {
            return null;
        }
        String longs = evidence.whyAbsent("longBaseSize");
        return longs != null ? longs : evidence.whyAbsent("shortBaseSize");
    }

    /** The field of the cap, with words on which side is above it and by how much. */
    public Place atExcess() {
        Rational current = currentBaseSize();
        Rational most = cap.baseSize();
        String excess =
                current == null || most == null ? "" : ", " + Amounts.grouped(current.minus(most)) + " too many";
        return new Place(market, null, cap.pointer(), side(current) + excess);
    }

    private String side(@Nullable Rational current) {
        Rational longs = evidence.longBaseSize();
        if (cap.measure() == OpenInterestMeasure.TOTAL && longs != null && evidence.shortBaseSize() != null) {
            return "on both sides together";
        }
        return longs != null && longs.equals(current) ? "on the long side" : "on the short side";
    }
}
