package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;
import static org.bylaw.check.PolicyDraft.stated;

import java.math.BigDecimal;
import java.util.Map;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.EvidencePolicy;
import org.bylaw.policy.OpenInterestPolicy;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReliedEvidenceTest {

    private static OpenInterestPolicy openInterest(
            @Nullable String depth,
            @Nullable String circulating,
            @Nullable String account,
            @Nullable String withoutScaling) {
        return new OpenInterestPolicy(
                null, stated(depth), stated(circulating), stated(account), stated(withoutScaling), null);
    }

    private static ReliedEvidence of(MarketDraft draft, PolicyDraft law) {
        return draft.under(law.build()).reliedEvidence();
    }

    private static MarketDraft flat() {
        return MarketDraft.flat("0.05", "0.03");
    }

    @Test
    void nothingIsAskedForWhereNoLimitIsSet() {
        ReliedEvidence none = of(flat().baseCap(null, "10", null), policy());
        assertThat(none.properties()).isNull();
        assertThat(none.lackingCount()).isEqualTo(Rational.ZERO);
    }

    @Test
    void aLimitOfTheCapAsksForNothingWithoutACap() {
        PolicyDraft law = policy().openInterest(openInterest("10", "0.1", null, null));
        assertThat(of(flat(), law).properties()).isNull();
        assertThat(of(flat().usdCap("10"), law).properties())
                .containsExactly("depthWithin2PercentUsd", "circulatingValueUsd");
        assertThat(of(flat().baseCap(null, "10", null), law).properties())
                .containsExactly("referencePriceUsd", "depthWithin2PercentUsd", "circulatingValueUsd");
        assertThat(of(flat().usdCap("10").status(MarketStatus.DELISTED), law).properties())
                .isNull();
    }

    @Test
    void theInsuranceFundIsAskedForWhereThereIsALossThatItMayPay() {
        PolicyDraft law = policy().stressed("major-crypto", null, "0.05");
        assertThat(of(flat().usdCap("10"), law).properties()).containsExactly("insuranceAvailableUsd");
        assertThat(of(flat().baseCap(null, "10", null).insurance("5"), law).properties())
                .containsExactly("referencePriceUsd", "insuranceAvailableUsd");
        assertThat(of(flat().baseCap(null, "10", null).insurance("0"), law).properties())
                .containsExactly("referencePriceUsd");
        assertThat(of(MarketDraft.flat("0.1", "0.05").baseCap(null, "10", null), law)
                        .properties())
                .isNull();
    }

    @Test
    void aMarginThatDoesNotGrowWithSizeAsksForThePriceOfItsCap() {
        PolicyDraft law = policy().openInterest(openInterest(null, null, null, "1000000"));
        assertThat(of(flat().baseCap(null, "10", null), law).properties()).containsExactly("referencePriceUsd");
        assertThat(of(flat().usdCap("10"), law).properties()).isNull();
        assertThat(of(MarketDraft.sizePremium("0.05", "0.03", "0").baseCap(null, "10", null), law)
                        .properties())
                .containsExactly("referencePriceUsd");
        assertThat(of(MarketDraft.sizePremium("0.05", "0.03", "0.0001").baseCap(null, "10", null), law)
                        .properties())
                .isNull();
    }

    @Test
    void sizesInAnotherUnitThanTheCapAskForThePrice() {
        PolicyDraft atCap = policy().stressed("major-crypto", "5", null);
        assertThat(of(MarketDraft.sizePremium("0.05", "0.03", "0.0001").usdCap("10"), atCap)
                        .properties())
                .containsExactly("referencePriceUsd");
        assertThat(of(MarketDraft.sizePremium("0.05", "0.03", "0.0001").baseCap(null, "10", null), atCap)
                        .properties())
                .isNull();

        PolicyDraft account = policy().openInterest(openInterest(null, null, "0.2", null));
        MarketDraft table = MarketDraft.tiers("0 100 50", "100 200 25");
        assertThat(of(table.baseCap(null, "10", null), account).properties()).containsExactly("referencePriceUsd");
        assertThat(of(table.usdCap("10"), account).properties()).isNull();
        assertThat(of(flat().baseCap(null, "10", null), account).properties()).isNull();
    }

    @Test
    void aMoveToOutlastAsksForVolatilityAndVolumeOfAnyMarketThatKeepsMargin() {
        PolicyDraft whole = policy().volatility("3", "10", "1");
        assertThat(of(flat(), whole).properties()).containsExactly("dailyVolatilityRatio", "averageDailyVolumeUsd");
        assertThat(of(MarketDraft.sizePremium("0.05", "0.03", "0.0001"), whole).properties())
                .containsExactly("referencePriceUsd", "dailyVolatilityRatio", "averageDailyVolumeUsd");
        assertThat(of(MarketDraft.leverage("20", null), whole).properties()).isNull();
        assertThat(of(flat(), policy().volatility("3", null, "1")).properties()).isNull();
    }

    @Test
    void aCategoryThatIsNotKnownLeavesOpenWhatACapAsksFor() {
        ShapeFault category = new ShapeFault("/category", "x", "category is x");
        assertThat(flat().usdCap("10").under(policy().build(), category).broken())
                .containsEntry("reliedEvidence", "SHAPE: category is x");
        assertThat(flat().under(policy().build(), category).broken()).doesNotContainKey("reliedEvidence");
    }

    @Test
    void whatIsLackingIsCountedAndNamedWithItsReason() {
        VenuePolicy law = policy().openInterest(openInterest("10", "0.1", null, null))
                .stressed("major-crypto", null, "0.05")
                .evidence(new EvidencePolicy(Map.of(EvidenceKind.DEPTH, new Sourced<>(new BigDecimal("7"), "a test"))))
                .build();
        Known known = Known.nothing()
                .price("20")
                .seenOn(Known.TODAY.minusDays(8))
                .depth("500")
                .seenOn(Known.TODAY.plusDays(1))
                .insurance("5");
        ReliedEvidence relied =
                flat().baseCap(null, "10", null).under(law, known.under(law)).reliedEvidence();
        assertThat(relied.lackingCount()).isEqualTo(Rational.of(3));
        assertThat(relied.atLacking())
                .isEqualTo(new Place(
                        "sample",
                        null,
                        "/market",
                        "depth within 2% of mid (8 days old, at most 7 allowed), circulating value (not stated),"
                                + " insurance available (dated 2026-11-22, after the day of the check)"));
    }
}
