package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;
import static org.bylaw.check.PolicyDraft.stated;

import org.bylaw.exact.Rational;
import org.bylaw.policy.OpenInterestPolicy;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowedOpenInterestTest {

    private static final VenuePolicy NONE = policy().build();
    private static final VenuePolicy BOTH = law(null, "10", "0.1", "0.2", null);

    private static VenuePolicy law(
            @Nullable Boolean required,
            @Nullable String depth,
            @Nullable String circulating,
            @Nullable String account,
            @Nullable String accounts) {
        return policy().openInterest(new OpenInterestPolicy(
                        required == null ? null : new Sourced<>(required, "a test"),
                        stated(depth),
                        stated(circulating),
                        stated(account),
                        null,
                        stated(accounts)))
                .build();
    }

    private static AllowedOpenInterest of(MarketDraft draft, VenuePolicy law, Known known) {
        return draft.under(law, known.under(law)).allowedOpenInterest();
    }

    private static MarketDraft flat() {
        return MarketDraft.flat("0.05", "0.03");
    }

    @Test
    void aCapIsExpectedOfASectionAndWhereThePolicyAsks() {
        AllowedOpenInterest silent = flat().under(NONE).allowedOpenInterest();
        assertThat(silent.capExpected()).isNull();
        assertThat(silent.capMissing()).isFalse();

        AllowedOpenInterest asked =
                flat().under(law(true, null, null, null, null)).allowedOpenInterest();
        assertThat(asked.capExpected()).isTrue();
        assertThat(asked.capMissing()).isTrue();
        assertThat(asked.atMissingCap()).isEqualTo(new Place("sample", null, "/openInterest", "has no cap"));

        AllowedOpenInterest notAsked =
                flat().under(law(false, null, null, null, null)).allowedOpenInterest();
        assertThat(notAsked.capExpected()).isNull();

        AllowedOpenInterest unlimited = flat().usdCap("unlimited").under(NONE).allowedOpenInterest();
        assertThat(unlimited.capMissing()).isTrue();
        assertThat(unlimited.atMissingCap())
                .isEqualTo(new Place("sample", null, "/openInterest/maxNotionalUsd", "is unlimited"));

        AllowedOpenInterest capped = flat().usdCap("5").under(NONE).allowedOpenInterest();
        assertThat(capped.capExpected()).isTrue();
        assertThat(capped.capMissing()).isFalse();
    }

    @Test
    void theSmallerOfDepthAndCirculatingValueLimits() {
        Known known = Known.nothing().depth("500").circulating("60000");
        AllowedOpenInterest byDepth = of(flat().usdCap("1"), BOTH, known);
        assertThat(byDepth.maxUsd()).isEqualTo(Rational.of(5000));
        assertThat(byDepth.atMaxUsd().where()).isEqualTo("10 times the depth within 2% of mid");

        AllowedOpenInterest byValue = of(flat().usdCap("1"), BOTH, known.circulating("40000"));
        assertThat(byValue.maxUsd()).isEqualTo(Rational.of(4000));
        assertThat(byValue.atMaxUsd().where()).isEqualTo("10% of the circulating value");
    }

    @Test
    void oneFactorAloneAsksForItsOwnValueAlone() {
        Known known = Known.nothing().depth("500").circulating("60000");
        assertThat(of(flat().usdCap("1"), law(null, "10", null, null, null), known)
                        .maxUsd())
                .isEqualTo(Rational.of(5000));
        assertThat(of(flat().usdCap("1"), law(null, null, "0.1", null, null), known)
                        .maxUsd())
                .isEqualTo(Rational.of(6000));
        assertThat(of(flat().usdCap("1"), NONE, known).maxUsd()).isNull();
        assertThat(of(flat().usdCap("1"), NONE, known).whyAbsent("maxUsd")).isNull();
    }

    @Test
    void oneKnownValueDecidesWhereTheCapIsAboveItsLimit() {
        Known depthAlone = Known.nothing().depth("500");
        assertThat(of(flat().usdCap("5000.01"), BOTH, depthAlone).maxUsd()).isEqualTo(Rational.of(5000));
        AllowedOpenInterest open = of(flat().usdCap("5000"), BOTH, depthAlone);
        assertThat(open.maxUsd()).isNull();
        assertThat(open.whyAbsent("maxUsd")).isEqualTo("the evidence does not state the circulating value");
        assertThat(of(flat().usdCap("5000"), BOTH, Known.nothing().circulating("60000"))
                        .whyAbsent("maxUsd"))
                .isEqualTo("the evidence does not state the depth within 2% of mid");
    }

    @Test
    void oneAccountMayHoldItsShareOfTheCap() {
        assertThat(of(flat().usdCap("5000"), BOTH, Known.nothing()).maxAccountSize())
                .isEqualTo(Rational.of(1000));
        assertThat(of(flat().usdCap("5000"), NONE, Known.nothing()).maxAccountSize())
                .isNull();
        assertThat(of(flat(), BOTH, Known.nothing()).maxAccountSize()).isNull();
    }

    @Test
    void equalAccountsAreThoughtOfWhereNothingCapsTheMarket() {
        VenuePolicy nineteen = law(true, null, null, null, "19");
        MarketDraft table = MarketDraft.tiers("0 100 50", "100 200 25");
        assertThat(table.under(nineteen).allowedOpenInterest().equalAccounts()).isNotNull();
        assertThat(table.under(NONE).allowedOpenInterest().equalAccounts()).isNull();
        assertThat(table.usdCap("5000").under(nineteen).allowedOpenInterest().equalAccounts())
                .isNull();
        assertThat(flat().under(nineteen).allowedOpenInterest().equalAccounts()).isNull();
    }
}
