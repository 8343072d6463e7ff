package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the policy asks of a market's oracle, beside what the market states.
 *
 * @param market the market
 * @param field the field that states it
 * @param observed what is stated; {@code null} where nothing is
 * @param limit what the policy asks for
 * @param met whether what is stated is what the policy asks for
 * @param words what is stated against what is asked for
 */
public record OracleCheck(
        MarketCheck market, String field, @Nullable Object observed, Object limit, boolean met, String words) {

    /** What the policy asks of oracles. */
    public OracleLaw oracleLaw() {
        return market.oracleLaw();
    }

    /** The market's oracle. */
    @WhenAbsent("the market's oracle terms could not be read")
    public @Nullable Oracle oracle() {
        return market.oracle();
    }

    /** The field, with words; the section where the market has none. */
    public Place at() {
        Oracle terms = market.oracle();
        return market.at(terms == null ? "/oracle" : terms.pointer(field), words);
    }

    /** One fact per limit that the policy sets. */
    static List<OracleCheck> of(MarketCheck market) {
        Oracle terms = market.oracle();
        if (terms == null) {
            return List.of();
        }
        OracleLaw law = market.oracleLaw();
        List<OracleCheck> checks = new ArrayList<>();
        List<String> trusted = law.sources();
        if (trusted != null) {
            String names = String.join(", ", trusted);
            checks.add(new OracleCheck(
                    market,
                    "source",
                    terms.source(),
                    names,
                    terms.source() != null && trusted.contains(terms.source()),
                    words("the source", terms.source(), "the policy trusts " + names)));
        }
        add(market, "maxStalenessSeconds", terms.maxStalenessSeconds(), law.maxStalenessSeconds(), checks);
        add(market, "maxConfidenceRatio", terms.maxConfidenceRatio(), law.maxConfidenceRatio(), checks);
        return checks;
    }

    private static void add(
            MarketCheck market,
            String field,
            @Nullable Rational stated,
            @Nullable Rational highest,
            List<OracleCheck> checks) {
        if (highest != null) {
            checks.add(new OracleCheck(
                    market,
                    field,
                    stated,
                    highest,
                    stated != null && stated.compareTo(highest) <= 0,
                    words(field, stated, "the policy allows at most " + highest)));
        }
    }

    private static String words(String name, @Nullable Object stated, String asked) {
        return name + (stated == null ? " is not stated; " : " is " + stated + "; ") + asked;
    }
}
