package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import org.bylaw.exact.Rational;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StressedLossTest {

    private static final VenuePolicy FIVE_PERCENT =
            policy().stressed("major-crypto", null, "0.05").build();

    private static StressedLoss of(MarketDraft draft, Known known) {
        return draft.under(FIVE_PERCENT, known.under(FIVE_PERCENT)).stressedLoss();
    }

    private static MarketDraft holding(@Nullable String maintenance) {
        return MarketDraft.flat("0.1", maintenance);
    }

    @Test
    void isTheMoveBeyondTheMarginOnEveryDollarOfTheCap() {
        StressedLoss loss = of(holding("0.03").usdCap("1000"), Known.nothing());
        assertThat(loss.lossUsd()).isEqualTo(Rational.of(20));
        assertThat(loss.atLoss())
                .isEqualTo(new Place(
                        "sample", null, "/openInterest/maxNotionalUsd", "a move of 5% before any liquidation"));
        assertThat(of(holding("0.03").baseCap(null, "10", null), Known.nothing().price("50"))
                        .lossUsd())
                .isEqualTo(Rational.of(10));
    }

    @Test
    void isZeroAtAnyPriceWhereTheMarginCoversTheMove() {
        StressedLoss none = of(holding("0.05").baseCap(null, "10", null), Known.nothing());
        assertThat(none.lossUsd()).isEqualTo(Rational.ZERO);
        assertThat(none.availableUsd()).isEqualTo(Rational.ZERO);
        assertThat(none.possible()).isFalse();
        assertThat(of(holding("0.06").usdCap("10"), Known.nothing()).lossUsd()).isEqualTo(Rational.ZERO);
    }

    @Test
    void isNotKnownWithoutACapOrAPrice() {
        StressedLoss uncapped = of(holding("0.03"), Known.nothing());
        assertThat(uncapped.lossUsd()).isNull();
        assertThat(uncapped.whyAbsent("lossUsd")).isEqualTo("the market has no open-interest cap");
        StressedLoss unpriced = of(holding("0.03").baseCap(null, "10", null), Known.nothing());
        assertThat(unpriced.lossUsd()).isNull();
        assertThat(unpriced.whyAbsent("lossUsd")).isEqualTo("the evidence does not state the reference price");
        assertThat(of(holding(null).usdCap("1000"), Known.nothing()).lossUsd()).isNull();
    }

    @Test
    void theFundPaysWhatItHoldsAndNoMoreThanTheMarketMayDraw() {
        Known known = Known.nothing().insurance("15");
        assertThat(of(holding("0.03").usdCap("1000"), known).availableUsd()).isEqualTo(Rational.of(15));
        assertThat(of(holding("0.03").usdCap("1000").insurance("12"), known).availableUsd())
                .isEqualTo(Rational.of(12));
        assertThat(of(holding("0.03").usdCap("1000").insurance("18"), known).availableUsd())
                .isEqualTo(Rational.of(15));
    }

    @Test
    void theMarketsOwnLimitDecidesWhereTheLossIsAboveIt() {
        MarketDraft market = holding("0.03").usdCap("1000");
        StressedLoss above = of(market.insurance("19.99"), Known.nothing());
        assertThat(above.availableUsd()).isEqualTo(Rational.of("19.99"));
        assertThat(above.drawsOnInsurance()).isTrue();

        StressedLoss at = of(market.insurance("20"), Known.nothing());
        assertThat(at.availableUsd()).isNull();
        assertThat(at.whyAbsent("availableUsd")).isEqualTo("the evidence does not state the insurance available");

        StressedLoss uninsured = of(market.insurance("0"), Known.nothing());
        assertThat(uninsured.availableUsd()).isEqualTo(Rational.ZERO);
        assertThat(uninsured.drawsOnInsurance()).isFalse();
    }
}
