package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;
import static org.bylaw.market.MarginMode.CROSS;
import static org.bylaw.market.MarginMode.ISOLATED;

import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.market.ContractTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarginModesTest {

    private static final VenuePolicy UNKNOWN = policy().build();
    private static final VenuePolicy BOTH =
            policy().marginModes(List.of(CROSS, ISOLATED)).build();
    private static final VenuePolicy CROSS_ALONE =
            policy().marginModes(List.of(CROSS)).build();
    private static final VenuePolicy ISOLATED_ALONE =
            policy().marginModes(List.of(ISOLATED)).build();

    private static MarketDraft market(MarginMode... modes) {
        return MarketDraft.flat("0.05", "0.03").offering(modes);
    }

    private static MarginModes modes(VenuePolicy policy, MarginMode... modes) {
        return modes(market(modes), policy);
    }

    private static MarginModes modes(MarketDraft market, VenuePolicy policy) {
        return Objects.requireNonNull(market.under(policy).marginModes());
    }

    @Test
    void theFirstModeIsTheDefault() {
        MarginModes offered = modes(UNKNOWN, ISOLATED, CROSS);
        assertThat(offered.offered()).containsExactly(ISOLATED, CROSS);
        assertThat(offered.defaultMode()).isEqualTo(ISOLATED);
        assertThat(offered.crossOffered()).isTrue();
        assertThat(offered.crossPointer()).isEqualTo("/marginModes/1");
        assertThat(modes(UNKNOWN, ISOLATED).crossOffered()).isFalse();
        assertThat(modes(UNKNOWN, ISOLATED).crossPointer()).isEqualTo("/marginModes");
    }

    @Test
    void aModeIsForeignWhereTheVenueIsKnownNotToHaveIt() {
        assertThat(modes(CROSS_ALONE, CROSS, ISOLATED).foreign()).isEqualTo(ISOLATED);
        assertThat(modes(CROSS_ALONE, CROSS, ISOLATED).foreignPointer()).isEqualTo("/marginModes/1");
        assertThat(modes(ISOLATED_ALONE, CROSS, ISOLATED).foreign()).isEqualTo(CROSS);
        assertThat(modes(ISOLATED_ALONE, CROSS, ISOLATED).foreignPointer()).isEqualTo("/marginModes/0");
        assertThat(modes(BOTH, CROSS, ISOLATED).foreign()).isNull();
        assertThat(modes(BOTH, CROSS, ISOLATED).foreignPointer()).isEqualTo("/marginModes");
        assertThat(modes(UNKNOWN, CROSS, ISOLATED).foreign()).isNull();
    }

    @Test
    void theVenuesDefaultIsAskedForWhereTheMarketMayAndDoesOfferIt() {
        assertThat(modes(BOTH, ISOLATED, CROSS).venueDefault()).isEqualTo(CROSS);
        assertThat(modes(BOTH, ISOLATED, CROSS).whyAbsent("venueDefault")).isNull();
        assertThat(modes(BOTH, ISOLATED).venueDefault()).isNull();
        assertThat(modes(BOTH, ISOLATED).whyAbsent("venueDefault")).isNull();
        assertThat(modes(UNKNOWN, CROSS).venueDefault()).isNull();
        assertThat(modes(UNKNOWN, CROSS).whyAbsent("venueDefault"))
                .isEqualTo("the policy does not say which margin modes the venue has");
        MarginModes forbidden = modes(
                policy().marginModes(List.of(CROSS, ISOLATED), "SAMPLE-PERP").build(), ISOLATED, CROSS);
        assertThat(forbidden.venueDefault()).isNull();
        assertThat(forbidden.whyAbsent("venueDefault"))
                .isEqualTo("the policy forbids the market the venue's default margin mode");
        assertThat(modes(
                                policy().marginModes(List.of(ISOLATED, CROSS), "SAMPLE-PERP")
                                        .build(),
                                ISOLATED)
                        .venueDefault())
                .isEqualTo(ISOLATED);
    }

    @Test
    void isolatedMarginIsThereUnlessTheVenueIsKnownNotToHaveIt() {
        assertThat(modes(BOTH, CROSS).isolatedAvailable()).isTrue();
        assertThat(modes(UNKNOWN, CROSS).isolatedAvailable()).isTrue();
        assertThat(modes(CROSS_ALONE, CROSS).isolatedAvailable()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ContractTier.class)
    void theThreeRiskiestContractTiersAreSpeculative(ContractTier tier) {
        boolean speculative = List.of(ContractTier.SPECULATIVE, ContractTier.HIGHLY_SPECULATIVE, ContractTier.ISOLATED)
                .contains(tier);
        MarginModes cross = modes(market(ISOLATED, CROSS).contractTier(tier), UNKNOWN);
        assertThat(cross.speculativeCross()).isEqualTo(speculative ? Boolean.TRUE : null);
        assertThat(cross.whyAbsent("speculativeCross"))
                .isEqualTo(speculative ? "the market offers no cross margin" : null);
        assertThat(modes(market(ISOLATED).contractTier(tier), UNKNOWN).speculativeCross())
                .isNull();
    }

    @Test
    void aMarketWithoutAContractTierIsNotSpeculative() {
        assertThat(modes(UNKNOWN, CROSS).speculativeCross()).isNull();
        assertThat(market(CROSS).under(UNKNOWN).contractTier()).isNull();
        assertThat(market(CROSS).contractTier(ContractTier.C).under(UNKNOWN).contractTier())
                .isEqualTo(ContractTier.C);
    }

    @Test
    void theContractTierIsolatedForbidsNothing() {
        MarketDraft market = market(CROSS).contractTier(ContractTier.ISOLATED);
        assertThat(market.under(BOTH).onlyIsolated()).isNull();
    }

    @Test
    void crossMarginIsForbiddenByNameOrByCategory() {
        assertThat(market(CROSS)
                        .under(policy().marginModes(null, "SAMPLE-PERP").build())
                        .onlyIsolated())
                .isTrue();
        assertThat(market(CROSS)
                        .under(policy().marginModes(null, "other", "major-crypto")
                                .build())
                        .onlyIsolated())
                .isTrue();
        assertThat(market(CROSS)
                        .under(policy().marginModes(null, "other").build())
                        .onlyIsolated())
                .isNull();
        assertThat(market(CROSS).under(null).onlyIsolated()).isNull();
    }

    @Test
    void onlyAMarketOnItsWayOutIsBeingDelisted() {
        assertThat(market(CROSS).status(MarketStatus.DELISTING).under(UNKNOWN).delisting())
                .isTrue();
        assertThat(market(CROSS).status(MarketStatus.DELISTED).under(UNKNOWN).delisting())
                .isNull();
        assertThat(market(CROSS).under(UNKNOWN).delisting()).isNull();
    }

    @Test
    void theHighestLeverageIsThatOfTheWholeTable() {
        MarketCheck table = MarketDraft.tiers("0 100 10 0.01", "100 200 25 0.01", "200 300 25 0.01")
                .under(UNKNOWN);
        assertThat(table.maxLeverage()).isEqualTo(Rational.of(25));
        assertThat(table.atMaxLeverage().pointer()).isEqualTo("/margin/tiers/1/maxLeverage");
        MarketCheck flat =
                MarketDraft.flat("0.25", "0.1").highLeverage("0.1", "0.05").under(UNKNOWN);
        assertThat(flat.maxLeverage()).isEqualTo(Rational.of(4));
        assertThat(flat.atMaxLeverage()).isEqualTo(flat.at("/margin/initialMarginRatio"));
        MarketCheck unreadable =
                MarketDraft.flat("0.05", "0.03").under(UNKNOWN, new ShapeFault("/margin", null, "is missing"));
        assertThat(unreadable.maxLeverage()).isNull();
        assertThat(unreadable.broken()).containsKey("maxLeverage");
        assertThat(unreadable.atMaxLeverage().pointer()).isEqualTo("/margin");
    }

    @Test
    void modesThatCannotBeAreNotRead() {
        MarketCheck market = market(CROSS)
                .under(
                        policy().marginModes(null, "SAMPLE-PERP").build(),
                        new ShapeFault("/marginModes", null, "is empty"));
        assertThat(market.marginModes()).isNull();
        assertThat(market.broken()).containsOnlyKeys("marginModes");
        assertThat(market.onlyIsolated()).isTrue();
        MarketCheck nowhere = market(CROSS)
                .under(
                        policy().marginModes(null, "SAMPLE-PERP").build(),
                        new ShapeFault("/category", null, "is missing"));
        assertThat(nowhere.onlyIsolated()).isNull();
        assertThat(nowhere.broken()).containsOnlyKeys("limits", "onlyIsolated");
        MarketCheck unlisted = market(CROSS).under(BOTH, new ShapeFault("/category", null, "is missing"));
        assertThat(unlisted.broken()).containsOnlyKeys("limits");
        MarketCheck listed = market(CROSS)
                .under(policy().marginModes(null, "a-category").build(), new ShapeFault("/market", null, "is missing"));
        assertThat(listed.broken()).containsOnlyKeys("onlyIsolated");
    }

    @Test
    void aCategoryThatCannotBeLeavesOpenWhetherTheVenuesDefaultIsForbidden() {
        MarketCheck market = market(ISOLATED, CROSS)
                .under(
                        policy().marginModes(List.of(CROSS, ISOLATED), "a-category")
                                .build(),
                        new ShapeFault("/category", null, "is missing"));
        assertThat(market.marginModes()).isNotNull().satisfies(modes -> {
            assertThat(modes.venueDefault()).isNull();
            assertThat(modes.whyAbsent("venueDefault"))
                    .isEqualTo(
                            "whether the policy forbids the market cross margin depends on its category, which is not"
                                    + " possible");
        });
    }
}
