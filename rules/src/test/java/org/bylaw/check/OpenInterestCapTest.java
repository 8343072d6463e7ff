package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.OpenInterestMeasure;
import org.bylaw.market.PositionUnit;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;

class OpenInterestCapTest {

    private static final VenuePolicy NONE = policy().build();
    private static final CurrentEvidence PRICE = Known.nothing().price("20").under(NONE);

    private static OpenInterestCap flat(String baseCap, String step) {
        return MarketDraft.flat("0.05", "0.03")
                .baseCap(null, baseCap, step)
                .under(NONE)
                .cap();
    }

    @Test
    void aMultipleOfTheStepIsLeftAlone() {
        assertThat(flat("1.2", "0.1").nearestMultipleOfStep()).isNull();
        assertThat(flat("0.1", "0.1").nearestMultipleOfStep()).isNull();
    }

    @Test
    void theNearestMultipleBelowAndNeverZero() {
        assertThat(flat("1.25", "0.1").nearestMultipleOfStep()).isEqualTo(Rational.of("1.2"));
        assertThat(flat("1.29", "0.1").nearestMultipleOfStep()).isEqualTo(Rational.of("1.2"));
        assertThat(flat("0.09", "0.1").nearestMultipleOfStep()).isEqualTo(Rational.of("0.1"));
        assertThat(flat("0.09", "0.1").stepWords()).isEqualTo("of 0.1");
    }

    @Test
    void baseUnitsAndDollarsAreConvertedAtTheReferencePrice() {
        OpenInterestCap base = MarketDraft.flat("0.05", "0.03")
                .baseCap(OpenInterestMeasure.TOTAL, "30", null)
                .under(NONE, PRICE)
                .cap();
        assertThat(base.stated()).isTrue();
        assertThat(base.unlimited()).isFalse();
        assertThat(base.measure()).isEqualTo(OpenInterestMeasure.TOTAL);
        assertThat(base.baseSize()).isEqualTo(Rational.of(30));
        assertThat(base.usd()).isEqualTo(Rational.of(600));
        assertThat(base.size()).isEqualTo(Rational.of(600));
        assertThat(base.sizeNeedsPrice()).isTrue();
        assertThat(base.pointer()).isEqualTo("/openInterest/maxBaseSize");

        OpenInterestCap usd =
                MarketDraft.flat("0.05", "0.03").usdCap("30").under(NONE, PRICE).cap();
        assertThat(usd.baseSize()).isEqualTo(Rational.of("1.5"));
        assertThat(usd.usd()).isEqualTo(Rational.of(30));
        assertThat(usd.sizeNeedsPrice()).isFalse();
        assertThat(usd.pointer()).isEqualTo("/openInterest/maxNotionalUsd");
    }

    @Test
    void withoutAPriceOnlyWhatIsStatedIsKnown() {
        OpenInterestCap cap = flat("30", "0.1");
        assertThat(cap.baseSize()).isEqualTo(Rational.of(30));
        assertThat(cap.usd()).isNull();
        assertThat(cap.whyAbsent("usd")).isEqualTo("there is no evidence of the market");
        assertThat(cap.whyAbsent("statedBaseSize")).isNull();
    }

    @Test
    void theSizeIsInTheUnitOfTheSchedule() {
        OpenInterestCap premium = MarketDraft.sizePremium("0.05", "0.03", "0.0001")
                .usdCap("600")
                .under(NONE, PRICE)
                .cap();
        assertThat(premium.size()).isEqualTo(Rational.of(30));
        assertThat(premium.sizesInBase()).isTrue();
        assertThat(premium.sizeNeedsPrice()).isTrue();

        OpenInterestCap contracts = MarketDraft.of(new MarginTerms.Linear(
                        new BigDecimal("0.05"),
                        new BigDecimal("0.03"),
                        new BigDecimal("0.001"),
                        PositionUnit.CONTRACTS))
                .baseCap(null, "30", null)
                .under(NONE, PRICE)
                .cap();
        assertThat(contracts.size()).isNull();
        assertThat(contracts.sizesInContracts()).isTrue();
        assertThat(contracts.sizeNeedsPrice()).isFalse();
        assertThat(contracts.whyAbsent("size"))
                .isEqualTo("the market's sizes are in contracts, and what a contract is worth is not known");
    }

    @Test
    void unlimitedIsNoCapAndStaysAtItsField() {
        OpenInterestCap usd =
                MarketDraft.flat("0.05", "0.03").usdCap("unlimited").under(NONE).cap();
        assertThat(usd.stated()).isFalse();
        assertThat(usd.unlimited()).isTrue();
        assertThat(usd.pointer()).isEqualTo("/openInterest/maxNotionalUsd");
        assertThat(usd.whyAbsent("usd")).isEqualTo("the market has no open-interest cap");
        assertThat(flat("unlimited", "0.1").unlimited()).isTrue();
    }

    @Test
    void aMarketWithoutTheSection() {
        OpenInterestCap cap = MarketDraft.flat("0.05", "0.03").under(NONE).cap();
        assertThat(cap.stated()).isFalse();
        assertThat(cap.unlimited()).isFalse();
        assertThat(cap.measure()).isNull();
        assertThat(cap.nearestMultipleOfStep()).isNull();
        assertThat(cap.pointer()).isEqualTo("/openInterest");
    }
}
