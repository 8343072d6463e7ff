package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import org.bylaw.exact.Rational;
import org.bylaw.market.OpenInterestMeasure;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenInterestTest {

    private static final VenuePolicy NONE = policy().build();

    private static OpenInterest of(OpenInterestMeasure measure, String cap, Known known) {
        return MarketDraft.flat("0.05", "0.03")
                .baseCap(measure, cap, null)
                .under(NONE, known.under(NONE))
                .openInterest();
    }

    @ParameterizedTest
    @CsvSource({"PER_SIDE, 1000", "LARGER_SIDE, 1000", ", 1000", "TOTAL, 1900"})
    void isMeasuredAsTheCapIs(OpenInterestMeasure measure, String expected) {
        assertThat(of(measure, "1", Known.nothing().longs("1000").shorts("900")).currentBaseSize())
                .isEqualTo(Rational.of(expected));
        assertThat(of(measure, "1", Known.nothing().longs("900").shorts("1000")).currentBaseSize())
                .isEqualTo(Rational.of(expected));
    }

    @Test
    void oneSideCountsWhereItIsAboveTheCapByItself() {
        OpenInterest decided =
                of(OpenInterestMeasure.TOTAL, "999", Known.nothing().shorts("1000"));
        assertThat(decided.currentBaseSize()).isEqualTo(Rational.of(1000));
        assertThat(decided.atExcess().where()).isEqualTo("on the short side, 1 too many");

        OpenInterest open =
                of(OpenInterestMeasure.TOTAL, "1000", Known.nothing().shorts("1000"));
        assertThat(open.currentBaseSize()).isNull();
        assertThat(open.whyAbsent("currentBaseSize")).isEqualTo("the evidence does not state the long open interest");
        assertThat(of(OpenInterestMeasure.TOTAL, "1000", Known.nothing().longs("1000"))
                        .whyAbsent("currentBaseSize"))
                .isEqualTo("the evidence does not state the short open interest");
    }

    @Test
    void theExcessNamesItsSide() {
        Known both = Known.nothing().longs("1000.5").shorts("900");
        assertThat(of(OpenInterestMeasure.PER_SIDE, "1000", both).atExcess())
                .isEqualTo(new Place("sample", null, "/openInterest/maxBaseSize", "on the long side, 0.5 too many"));
        assertThat(of(OpenInterestMeasure.TOTAL, "1900", both).atExcess().where())
                .isEqualTo("on both sides together, 0.5 too many");
    }
}
