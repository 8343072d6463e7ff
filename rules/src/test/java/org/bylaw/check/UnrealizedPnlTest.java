package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.market.ContractTier;
import org.bylaw.market.ShapeFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unrealized profit, insurance and funding as the rules see them. */
class UnrealizedPnlTest {

    private static MarketDraft market() {
        return MarketDraft.flat("0.05", "0.03");
    }

    private static UnrealizedPnl terms(MarketDraft market) {
        return Objects.requireNonNull(market.under(null).unrealizedPnl());
    }

    private static UnrealizedPnl weights(@Nullable String initial, @Nullable String maintenance) {
        return terms(market().unrealizedPnl(initial, maintenance, null, null));
    }

    @Test
    void withoutTheSectionNothingIsStated() {
        UnrealizedPnl none = terms(market());
        assertThat(none).isEqualTo(new UnrealizedPnl(null, null, null, null, false));
        assertThat(none.pointer("initialMarginCapUsd")).isEqualTo("/unrealizedPnl");
        assertThat(terms(market().unrealizedPnl("0.1", "1", "100", "0")))
                .isEqualTo(new UnrealizedPnl(Rational.of("0.1"), Rational.ONE, Rational.of(100), Rational.ZERO, true));
        assertThat(weights("0", null).pointer("initialMarginCapUsd")).isEqualTo("/unrealizedPnl/initialMarginCapUsd");
    }

    @Test
    void profitIsWeightedWhereAWeightIsStated() {
        assertThat(weights("0", null).weighted()).isTrue();
        assertThat(weights(null, "0").weighted()).isTrue();
        assertThat(weights(null, null).weighted()).isNull();
    }

    @Test
    void profitCountsInTheInitialRequirementFromTheFirstBitOn() {
        assertThat(weights("0.0001", "1").countedInInitial()).isTrue();
        assertThat(weights("0", "1").countedInInitial()).isNull();
        assertThat(weights("0", "1").whyAbsent("countedInInitial")).isNull();
        assertThat(weights(null, "1").countedInInitial()).isNull();
        assertThat(weights(null, "1").whyAbsent("countedInInitial"))
                .isEqualTo("the market does not say how much of unrealized profit counts in the initial requirement");
        assertThat(weights(null, "1").whyAbsent("weighted")).isNull();
    }

    private static List<String> checks(@Nullable String initial, @Nullable String maintenance) {
        return market().unrealizedPnl(initial, maintenance, null, null).under(null).parts().stream()
                .filter(ProfitWeightCheck.class::isInstance)
                .map(ProfitWeightCheck.class::cast)
                .map(check -> check.at().pointer() + " " + check.weight() + " at most " + check.highest())
                .toList();
    }

    @Test
    void theInitialWeightIsBoundedByTheMaintenanceWeightAndBothByOne() {
        assertThat(checks("0.9", "0.8"))
                .containsExactly(
                        "/unrealizedPnl/initialAssetWeight 0.9 at most 0.8",
                        "/unrealizedPnl/maintenanceAssetWeight 0.8 at most 1");
        assertThat(checks("1.3", "1.2"))
                .containsExactly(
                        "/unrealizedPnl/initialAssetWeight 1.3 at most 1",
                        "/unrealizedPnl/maintenanceAssetWeight 1.2 at most 1");
        assertThat(checks("1.1", null)).containsExactly("/unrealizedPnl/initialAssetWeight 1.1 at most 1");
        assertThat(checks(null, "1")).containsExactly("/unrealizedPnl/maintenanceAssetWeight 1 at most 1");
        assertThat(checks(null, null)).isEmpty();
    }

    @Test
    void insuranceAndFundingAreReadWhereTheyAreStated() {
        MarketCheck stated = market().insurance("0").funding("0.0002").under(null);
        assertThat(stated.insurance()).isEqualTo(new Insurance(Rational.ZERO));
        assertThat(stated.funding()).isEqualTo(new Funding(Rational.of("0.0002")));
        MarketCheck blank = market().insurance(null).funding(null).under(null);
        assertThat(blank.insurance()).isEqualTo(new Insurance(null));
        assertThat(blank.funding()).isEqualTo(new Funding(null));
        assertThat(market().under(null).insurance()).isEqualTo(new Insurance(null));
        assertThat(market().under(null).funding()).isEqualTo(new Funding(null));
    }

    @Test
    void theCapsAreThoseOfTheContractTier() {
        PolicyDraft policy = policy().caps("100", ContractTier.B, "1000000");
        assertThat(market().contractTier(ContractTier.B).under(policy.build()).capsLaw())
                .isEqualTo(new CapsLaw(Rational.of(100), Rational.of(1000000)));
        assertThat(market().contractTier(ContractTier.C).under(policy.build()).capsLaw())
                .isEqualTo(new CapsLaw(Rational.of(100), null));
        assertThat(market().under(policy.build()).capsLaw()).isEqualTo(new CapsLaw(Rational.of(100), null));
        assertThat(market().contractTier(ContractTier.B).under(null).capsLaw()).isEqualTo(new CapsLaw(null, null));
    }

    @Test
    void aSectionThatCannotBeIsNotRead() {
        MarketCheck market = market().unrealizedPnl("0", "1", "100", null)
                .insurance("5")
                .funding("0.1")
                .oracle("pyth", null, null, null)
                .under(
                        policy().oracle(List.of("other"), null, null).build(),
                        new ShapeFault("/unrealizedPnl/initialAssetWeight", null, "is odd"),
                        new ShapeFault("/insurance/maxUsd", null, "is odd"),
                        new ShapeFault("/oracle/source", null, "is odd"),
                        new ShapeFault("/funding/maxRatioPerInterval", null, "is odd"));
        assertThat(market.unrealizedPnl()).isNull();
        assertThat(market.insurance()).isNull();
        assertThat(market.oracle()).isNull();
        assertThat(market.funding()).isNull();
        assertThat(market.broken())
                .containsOnlyKeys(
                        "unrealizedPnl",
                        "unrealizedPnlImfFactor",
                        "insurance",
                        "stressedLoss",
                        "reliedEvidence",
                        "oracle",
                        "funding");
        assertThat(market.parts()).hasSize(1).allMatch(StepCheck.class::isInstance);
    }
}
