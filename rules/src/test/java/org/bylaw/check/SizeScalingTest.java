package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeScalingTest {

    private static ScaledMarket tiers(PositionUnit unit) {
        return ScaledMarket.of(new MarginTerms.Tiers(
                unit, List.of(tier("0", "100", "50", "0.01"), tier("100", "200", "20", "0.025"))));
    }

    private static LeverageTier tier(String floor, String cap, String leverage, String rate) {
        return new LeverageTier(
                new BigDecimal(floor), new BigDecimal(cap), new BigDecimal(leverage), null, new BigDecimal(rate), null);
    }

    private static Rational number(String text) {
        return Rational.of(text);
    }

    private static Surd ratio(String text) {
        return Surd.of(number(text));
    }

    @Test
    void theImfFactorIsThatOfAPremiumOrASquareRoot() {
        assertThat(ScaledMarket.sizePremium("0.05", "0.03", "0.00005").scaling().imfFactor())
                .isEqualTo(number("0.00005"));
        assertThat(ScaledMarket.squareRoot("0.002", "0").scaling().imfFactor()).isEqualTo(number("0.002"));
        assertThat(ScaledMarket.flat("0.05", "0.03").scaling().imfFactor()).isNull();
    }

    @Test
    void marginGrowsUnlessNothingLetsIt() {
        assertThat(ScaledMarket.flat("0.05", "0.03").scaling().grows()).isFalse();
        assertThat(ScaledMarket.sizePremium("0.05", "0.03", "0").scaling().grows())
                .isFalse();
        assertThat(ScaledMarket.sizePremium("0.05", "0.03", "0.000001")
                        .scaling()
                        .grows())
                .isTrue();
        assertThat(ScaledMarket.linear("0.02", "0").scaling().grows()).isFalse();
        assertThat(ScaledMarket.linear("0.02", "0.00005").scaling().grows()).isTrue();
        assertThat(ScaledMarket.openInterest("0.2", null, null).scaling().grows())
                .isFalse();
        assertThat(ScaledMarket.openInterest("0.2", "5000000", "10000000")
                        .scaling()
                        .grows())
                .isTrue();
        assertThat(ScaledMarket.openInterest("1", "5000000", "10000000")
                        .scaling()
                        .grows())
                .isFalse();
        assertThat(tiers(PositionUnit.QUOTE).scaling().grows()).isTrue();
        assertThat(ScaledMarket.squareRoot("0", "0").scaling().grows()).isFalse();
    }

    /** At 14,400 the premium of SOL is 60, the fifth of 300 that it replaces; the first ratio above 3% is 3.01%. */
    @ParameterizedTest
    @CsvSource({
        "SOL, 0.05, 0.03, 0.00005, 14884,         40804",
        "BTC, 0.05, 0.02, 0.0019,  4.65653241,    28.257623324",
        "ETH, 0.05, 0.03, 0.00025, 595.36,        1632.16",
        "HYPE, 0.1, 0.05, 0.0001,  10201,         40401",
        "ZEC, 0.1,  0.05, 0.000642, 247.498655768, 980.217162897"
    })
    void thePremiumOfAVelocityMarketStartsAt(
            String name, String initial, String maintenance, String factor, String kept, String opened) {
        ScaledMarket market = ScaledMarket.sizePremium(initial, maintenance, factor);
        SizeScaling scaling = market.scaling();
        assertThat(scaling.maintenancePremiumSize()).as(name).isEqualTo(number(kept));
        assertThat(scaling.initialPremiumSize()).as(name).isEqualTo(number(opened));
        assertThat(scaling.startSize()).as(name).isEqualTo(number(kept));
        Rational before = number(kept).minus(number("0.000000001"));
        assertThat(market.schedule().maintenanceRatioAt(before)).isEqualTo(ratio(maintenance));
        assertThat(market.schedule().maintenanceRatioAt(number(kept)))
                .isEqualTo(Surd.of(number(maintenance).plus(number("0.0001"))));
    }

    @Test
    void withoutAFactorNoPremiumStarts() {
        SizeScaling scaling =
                ScaledMarket.sizePremium("0.05", "0.03", "0").maxBaseSize("9").scaling();
        assertThat(scaling.maintenancePremiumSize()).isNull();
        assertThat(scaling.initialPremiumSize()).isNull();
        assertThat(scaling.startSize()).isNull();
        assertThat(scaling.whyAbsent("startSize")).isNull();
        assertThat(scaling.startAboveCap()).isNull();
    }

    @Test
    void aPremiumThatTheCapDoesNotReach() {
        ScaledMarket hype = ScaledMarket.sizePremium("0.1", "0.05", "0.0001");
        assertThat(hype.maxBaseSize("10201").scaling().startAboveCap()).isNull();
        assertThat(hype.scaling().startAboveCap()).isNull();
        assertThat(hype.maxBaseSize("10200.999999999").scaling().startAboveCap())
                .isEqualTo(new Witness(
                        number("10201"),
                        "base",
                        true,
                        ratio("0.1"),
                        ratio("0.0501"),
                        ratio("10201"),
                        ratio("10200.999999999")));
        assertThat(hype.scaling().startPointer()).isEqualTo("/margin/imfFactor");
    }

    @Test
    void aSquareRootOrStepsGrowJustAboveTheSizeWhereTheyStart() {
        ScaledMarket root = ScaledMarket.squareRoot("0.002", "10");
        assertThat(root.scaling().startSize()).isEqualTo(number("635"));
        assertThat(root.maxBaseSize("635.000000001").scaling().startAboveCap()).isNull();
        assertThat(root.maxBaseSize("635").scaling().startAboveCap())
                .extracting(Witness::attained, Witness::initial, Witness::maintenance)
                .containsExactly(false, ratio("0.05"), ratio("0.03"));
        ScaledMarket steps = ScaledMarket.linearSteps("0.05", "9", "1.5", "0.01", PositionUnit.BASE);
        assertThat(steps.maxBaseSize("9.1").scaling().startAboveCap()).isNull();
        assertThat(steps.maxBaseSize("9").scaling().startAboveCap())
                .extracting(Witness::size, Witness::attained, Witness::initial)
                .containsExactly(number("9"), false, ratio("0.06"));
        assertThat(steps.scaling().startPointer()).isEqualTo("/margin/base");
    }

    @Test
    void whatHasNoParameterForTheStartSaysSo() {
        assertThat(ScaledMarket.linear("0.02", "0.00005").scaling().whyAbsent("startSize"))
                .isEqualTo("no parameter sets the size at which the market's margin starts to grow");
        assertThat(ScaledMarket.sizePremium("1", "0.9995", "0.000001").scaling().whyAbsent("startSize"))
                .isEqualTo("initial margin is 100% from the smallest size on, which leaves nothing to scale");
        assertThat(ScaledMarket.sizePremium("1", "0.9995", "0.000001")
                        .maxBaseSize("9")
                        .scaling()
                        .startAboveCap())
                .isNull();
    }

    @Test
    void initialMarginPassesTheWholeOfAPosition() {
        ScaledMarket steps = ScaledMarket.linearSteps("0.05", "9", "1.5", "0.01", PositionUnit.BASE);
        assertThat(steps.scaling().initialAboveWhole()).isNull();
        assertThat(steps.maxBaseSize("151.5").scaling().initialAboveWhole()).isNull();
        assertThat(steps.maxBaseSize("170").scaling().initialAboveWhole())
                .isEqualTo(new Witness(
                        number("151.5"), "base", false, ratio("1.01"), ratio("0.03"), ratio("1.01"), ratio("1")));
        ScaledMarket quote = ScaledMarket.linearSteps("0.05", "9", "1.5", "0.01", PositionUnit.QUOTE);
        assertThat(quote.maxBaseSize("170").scaling().initialAboveWhole()).isNull();
        assertThat(quote.maxBaseSize("170").at("1", null, null).scaling().initialAboveWhole())
                .isNotNull();
    }

    @Test
    void aPremiumPassesTheWholeAtAStoredSize() {
        // Drift's 1MPEPE: 20% and the premium; 80.01% first at the root of 10,668,000,000 / 10,000,000.
        ScaledMarket market =
                ScaledMarket.sizePremium("0.25", "0.125", "0.00075").maxBaseSize("1200000");
        Witness witness = Objects.requireNonNull(market.scaling().initialAboveWhole());
        assertThat(witness.initial()).isEqualTo(ratio("1.0001"));
        assertThat(market.schedule().initialRatioAt(witness.size().minus(number("0.000000001"))))
                .isEqualTo(ratio("1"));
        assertThat(market.maxBaseSize("1000000").scaling().initialAboveWhole()).isNull();
    }

    @Test
    void leverageAtTheCap() {
        ScaledMarket tia = ScaledMarket.sizePremium("0.1", "0.05", "0.0001").maxBaseSize("500000");
        assertThat(tia.scaling().leverageAboveLimit()).isNull();
        assertThat(tia.scaling("6.7").leverageAboveLimit()).isNull();
        assertThat(tia.scaling("5").leverageAboveLimit())
                .isEqualTo(new Witness(
                        number("500000"),
                        "base",
                        true,
                        ratio("0.1507"),
                        ratio("0.1107"),
                        Surd.of(Rational.of(10_000, 1_507)),
                        ratio("5")));
    }

    @Test
    void leverageExactlyAtTheLimitIsAllowed() {
        ScaledMarket steps = ScaledMarket.linearSteps("0.05", "9", "1.5", "0.01", PositionUnit.BASE);
        assertThat(steps.maxBaseSize("16.5").scaling("10").leverageAboveLimit()).isNull();
        assertThat(steps.maxBaseSize("15").scaling("10").leverageAboveLimit())
                .extracting(Witness::observed)
                .isEqualTo(Surd.of(Rational.of(100, 9)));
    }

    @Test
    void aTableThatEndsBelowTheCapHasItsLastTiersLeverage() {
        assertThat(tiers(PositionUnit.QUOTE).maxUsd("200").scaling("19").leverageAboveLimit())
                .isEqualTo(new Witness(
                        number("200"), "quote", false, ratio("0.05"), ratio("0.025"), ratio("20"), ratio("19")));
        assertThat(tiers(PositionUnit.QUOTE).maxUsd("99").scaling("20").leverageAboveLimit())
                .extracting(Witness::observed)
                .isEqualTo(ratio("50"));
        assertThat(tiers(PositionUnit.QUOTE).maxUsd("100").scaling("20").leverageAboveLimit())
                .isNull();
        assertThat(tiers(PositionUnit.CONTRACTS).maxUsd("99").scaling("20").leverageAboveLimit())
                .isNull();
    }

    @Test
    void openInterestItselfIsTheSizeWhereMarginGrowsWithIt() {
        ScaledMarket market = ScaledMarket.openInterest("0.2", "5000000", "10000000");
        assertThat(market.maxUsd("7500000").scaling("1").leverageAboveLimit())
                .extracting(Witness::unit, Witness::initial)
                .containsExactly("open interest USD", ratio("0.6"));
        assertThat(market.maxUsd("10000000").scaling("1").leverageAboveLimit()).isNull();
    }

    @Test
    void noMarginAboveZeroLimitsNoLeverage() {
        ScaledMarket falling = ScaledMarket.linear("0.02", "-0.001");
        assertThat(falling.maxBaseSize("20").scaling("5").leverageAboveLimit()).isNull();
        assertThat(falling.maxBaseSize("19").scaling("5").leverageAboveLimit()).isNotNull();
    }
}
