package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.ShapeFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsableMarginTest {

    private static final String[] FEEDS_CURVES = {"steps", "margins", "formula", "scaling", "volatility"};

    private static UsableMargin of(@Nullable MarginTerms terms, String... pointers) {
        return UsableMargin.of(
                terms,
                Arrays.stream(pointers)
                        .map(pointer -> new ShapeFault(pointer, null, "is not possible"))
                        .toList());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @SuppressWarnings("NullAway") // what is missing in a file is null until the shape check has said so
    private static MarginTerms premium(@Nullable String initial, @Nullable String maintenance) {
        return new MarginTerms.SizePremium(
                initial == null ? null : number(initial),
                maintenance == null ? null : number(maintenance),
                number("0.00005"));
    }

    private static MarginTerms.Flat flat(@Nullable String initial, @Nullable String leverage, @Nullable String rate) {
        return new MarginTerms.Flat(
                initial == null ? null : number(initial),
                leverage == null ? null : number(leverage),
                rate == null ? null : number(rate));
    }

    @Test
    void withoutFaultsAllCanBeUsed() {
        MarginTerms terms = premium("0.05", "0.03");
        UsableMargin usable = of(terms, "/fees/openFeeRatio", "/marginModes");
        assertThat(usable.terms()).isSameAs(terms);
        assertThat(usable.broken()).isEmpty();
    }

    @Test
    void withoutASectionOrWithAFaultOfAllOfItNothingCan() {
        assertThat(of(null, "/margin").terms()).isNull();
        assertThat(of(flat("0.05", "20", "0.03"), "/margin").terms()).isNull();
        assertThat(of(flat("0.05", "20", "0.03"), "/margin").broken()).contains("schedule", "margins", "initialRatio");
    }

    @Test
    void anImpossibleFactorLeavesTheRatiosOfTheSmallestSizes() {
        UsableMargin usable = of(premium("0.05", "0.03"), "/margin/imfFactor");
        assertThat(usable.terms()).isEqualTo(flat("0.05", null, "0.03"));
        assertThat(usable.broken()).containsExactlyInAnyOrder(FEEDS_CURVES);
    }

    @Test
    void anImpossibleMaintenanceRatioLeavesTheInitialOne() {
        UsableMargin usable = of(premium("0.05", "3"), "/margin/maintenanceMarginRatio");
        assertThat(usable.terms()).isEqualTo(flat("0.05", null, null));
        assertThat(usable.broken())
                .contains(FEEDS_CURVES)
                .contains("maintenanceRatio")
                .hasSize(6);
        assertThat(of(premium("0.05", null), "/margin/maintenanceMarginRatio").terms())
                .isEqualTo(flat("0.05", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/margin/initialMarginRatio", "/margin/maxLeverage"})
    void anImpossibleInitialRatioLeavesNothing(String pointer) {
        assertThat(of(premium("5", "0.03"), pointer).terms()).isNull();
        assertThat(of(premium(null, "0.03"), pointer).terms()).isNull();
    }

    @Test
    void statedLeverageIsKept() {
        assertThat(of(flat(null, "20", "3"), "/margin/maintenanceMarginRatio").terms())
                .isEqualTo(flat(null, "20", null));
    }

    @Test
    void anOpenInterestFractionFeedsMaintenance() {
        MarginTerms terms = new MarginTerms.OpenInterest(number("0.05"), number("0.6"), number("-1"), number("100"));
        UsableMargin usable = of(terms, "/margin/lowerCapUsd");
        assertThat(usable.terms()).isEqualTo(flat("0.05", null, null));
        assertThat(usable.broken()).contains("maintenanceRatio");
    }

    private static MarginTerms.Tiers table(String rate, String cap) {
        return new MarginTerms.Tiers(
                PositionUnit.QUOTE,
                List.of(
                        new LeverageTier(
                                number("0"), number("100"), number("50"), number("0.02"), number("0.01"), number("0")),
                        new LeverageTier(number("100"), number(cap), number("25"), null, number(rate), number("1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/margin/tiers/1/maintenanceMarginRatio", "/margin/tiers/1/maintenanceAmount"})
    void aTableWithAnImpossibleMaintenanceColumnKeepsItsLeverage(String pointer) {
        UsableMargin usable = of(table("2", "200"), pointer);
        assertThat(usable.terms())
                .isEqualTo(new MarginTerms.Tiers(
                        PositionUnit.QUOTE,
                        List.of(
                                new LeverageTier(number("0"), number("100"), number("50"), number("0.02"), null, null),
                                new LeverageTier(number("100"), number("200"), number("25"), null, null, null))));
        assertThat(usable.broken())
                .containsExactlyInAnyOrder(
                        "maintenanceRatio", "amounts", "rateOnWholePosition", "margins", "steps", "volatility");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/margin/tiers/1/cap", "/margin/tiers/0/maxLeverage", "/margin/positionUnit"})
    void aTableWithAnImpossibleBoundaryOrLeverageCannotBeUsed(String pointer) {
        assertThat(of(table("0.02", "-1"), pointer).terms()).isNull();
        assertThat(of(table("0.02", "-1"), "/margin/tiers/1/maintenanceAmount", pointer)
                        .terms())
                .isNull();
    }
}
