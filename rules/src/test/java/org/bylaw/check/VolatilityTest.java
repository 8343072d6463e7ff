package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.NeededMargin;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;

class VolatilityTest {

    private static ScaledMarket contracts() {
        return ScaledMarket.of(new MarginTerms.Tiers(
                PositionUnit.CONTRACTS,
                List.of(new LeverageTier(BigDecimal.ZERO, null, BigDecimal.TEN, null, new BigDecimal("0.02"), null))));
    }

    private static Rational number(String text) {
        return Rational.of(text);
    }

    private static Surd ratio(String text) {
        return Surd.of(number(text));
    }

    /** Volatility 4%, volume 200 million: three deviations over ten minutes are 1%, a position of 5 million adds 0.63%. */
    @Test
    void theNeedIsMoveImpactAndFees() {
        NeededMargin needed = Objects.requireNonNull(ScaledMarket.flat("0.05", "0.03")
                .at(null, "200000000", "0.04")
                .volatility("3", "10", "1", "0.0055")
                .needed());
        assertThat(needed).isEqualTo(new NeededMargin(number("0.0155"), number("0.04"), number("200000000")));
        assertThat(needed.at(number("5000000")).toDecimal(3, RoundingMode.HALF_EVEN))
                .isEqualTo(new BigDecimal("0.0218"));
    }

    @Test
    void baseUnitsAreValuedAtTheReferencePrice() {
        NeededMargin needed = ScaledMarket.sizePremium("0.05", "0.03", "0.00005")
                .at("160", "200000000", "0.04")
                .volatility("3", "10", "2", "0")
                .needed();
        assertThat(needed).isEqualTo(new NeededMargin(number("0.01"), number("0.08"), number("1250000")));
    }

    @Test
    void anIrrationalDelayIsRoundedUp() {
        NeededMargin needed = Objects.requireNonNull(ScaledMarket.flat("0.05", "0.03")
                .at(null, "200000000", "0.04")
                .volatility("3", "5", "1", "0.0055")
                .needed());
        Rational move = needed.least().minus(number("0.0055"));
        Rational square = number("0.0144").times(Rational.of(1, 288));
        assertThat(move.squared()).isGreaterThan(square);
        Rational lower = move.minus(Rational.of(BigDecimal.ONE.movePointLeft(41)));
        assertThat(lower.squared()).isLessThan(square);
    }

    @Test
    void theMarginFallsShortFromTheFirstSizeOn() {
        ScaledMarket market = ScaledMarket.flat("0.05", "0.0195").at(null, "200000000", "0.04");
        assertThat(market.maxUsd("11281250").volatility("3", "10", "1", "0").shortfall())
                .isNull();
        assertThat(market.maxUsd("11281250.01").volatility("3", "10", "1", "0").shortfall())
                .isEqualTo(new Witness(
                        number("11281250"),
                        "quote",
                        false,
                        ratio("0.05"),
                        ratio("0.0195"),
                        ratio("0.0195"),
                        ratio("0.0195")));
    }

    @Test
    void withoutACapTheSmallestPositionsAreJudged() {
        ScaledMarket market = ScaledMarket.flat("0.05", "0.01").at(null, "200000000", "0.04");
        assertThat(market.volatility("3", "10", "1", "0").shortfall()).isNull();
        assertThat(market.volatility("3", "10", "1", "0.0001").shortfall())
                .isEqualTo(new Witness(
                        Rational.ZERO, "quote", true, ratio("0.05"), ratio("0.01"), ratio("0.01"), ratio("0.0101")));
    }

    @Test
    void aPremiumIsJudgedInItsOwnWholeNumbers() {
        Witness witness = Objects.requireNonNull(ScaledMarket.sizePremium("0.05", "0.03", "0.00005")
                .maxBaseSize("2000000")
                .at("143.21", "200000000", "0.05")
                .volatility("3", "10", "1", "0.015")
                .shortfall());
        // (0.25% / 5%)^2 of the day's volume in base units, and the next size on the grid
        Rational meeting = number("0.0025").times(number("200000000")).dividedBy(number("143.21"));
        assertThat(witness.size().minus(meeting)).isBetween(Rational.ZERO, number("0.000000001"));
        assertThat(witness.unit()).isEqualTo("base");
        assertThat(witness.maintenance()).isEqualTo(ratio("0.03"));
        assertThat(witness.limit()).isGreaterThan(ratio("0.03"));
    }

    @Test
    void theSizesOfAnOpenInterestScalingAreThoseOfPositionsHere() {
        assertThat(ScaledMarket.openInterest("0.2", "5000000", "10000000")
                        .maxUsd("1000000")
                        .at(null, "1000000", "0.2")
                        .volatility("3", "10", "1", "0")
                        .shortfall())
                .extracting(Witness::size, Witness::unit)
                .containsExactly(number("62500"), "quote");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        ScaledMarket premium =
                ScaledMarket.sizePremium("0.05", "0.03", "0.00005").at(null, "200000000", "0.04");
        assertThat(premium.volatility("3", "10", "1", "0").needed()).isNull();
        assertThat(premium.volatility("3", "10", "1", "0").whyAbsent("needed"))
                .isEqualTo("the evidence does not state the reference price");
        Volatility capInBaseUnits = ScaledMarket.flat("0.05", "0.03")
                .maxBaseSize("10")
                .at(null, "200000000", "0.04")
                .volatility("3", "10", "1", "0");
        assertThat(capInBaseUnits.needed()).isNull();
        assertThat(capInBaseUnits.whyAbsent("needed")).isEqualTo("the evidence does not state the reference price");
        Volatility inContracts = contracts().at("1", "200000000", "0.04").volatility("3", "10", "1", "0");
        assertThat(inContracts.needed()).isNull();
        assertThat(inContracts.whyAbsent("needed"))
                .isEqualTo("the market's sizes are in contracts, and what a contract is worth is not known");
    }

    @Test
    void withoutEvidenceOrMaintenanceThereIsNoNeed() {
        assertThat(ScaledMarket.flat("0.05", "0.03")
                        .at(null, null, "0.04")
                        .volatility("3", "10", "1", "0")
                        .needed())
                .isNull();
        assertThat(ScaledMarket.flat("0.05", null)
                        .at(null, "200000000", "0.04")
                        .volatility("3", "10", "1", "0")
                        .needed())
                .isNull();
    }
}
