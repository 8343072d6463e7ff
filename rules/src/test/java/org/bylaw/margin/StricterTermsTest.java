package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StricterTermsTest {

    private static final String NO_PARAMETERS = "no parameters of this kind of margin draw the larger of both"
            + " initial ratios at every size and leave the maintenance ratios as they are";

    @Test
    void aFlatRatioIsTheLargerOneAsItIsStated() {
        MarginTerms.Flat leverage = new MarginTerms.Flat(null, new BigDecimal("25"), new BigDecimal("0.02"));
        MarginTerms.Flat ratio = new MarginTerms.Flat(new BigDecimal("0.05"), null, new BigDecimal("0.03"));

        assertThat(StricterTerms.of(leverage, ratio))
                .isEqualTo(exact(new MarginTerms.Flat(new BigDecimal("0.05"), null, new BigDecimal("0.02"))));
        assertThat(StricterTerms.of(ratio, leverage)).isEqualTo(exact(ratio));
    }

    @Test
    void tablesAreMergedOverTheFloorsOfBothAsFarAsBothGo() {
        MarginTerms.Tiers current = tiers(
                tier("0", "100", "50", null, "0.01", "0"),
                tier("100", "400", "20", "0.05", "0.025", "1.5"),
                tier("400", null, "5", null, "0.1", "31.5"));
        MarginTerms.Tiers next = tiers(
                tier("0", "50", "75", null, "0.005", "0"),
                tier("50", "200", "25", null, "0.02", "0.75"),
                tier("200", "300", "25", null, "0.02", "0.75"),
                tier("300", "1000", "10", "0.125", "0.05", "9.75"));

        assertThat(StricterTerms.of(current, next))
                .isEqualTo(exact(tiers(
                        tier("0", "50", "50", null, "0.01", "0"),
                        tier("50", "100", "25", null, "0.01", "0"),
                        tier("100", "300", "20", "0.05", "0.025", "1.5"),
                        tier("300", "400", "10", "0.125", "0.025", "1.5"),
                        tier("400", "1000", "5", null, "0.1", "31.5"))));
    }

    @Test
    void sizePremiumsOfOneFactorTakeTheLargerInitialRatio() {
        assertThat(StricterTerms.of(premium("0.04", "0.03", "0.00045"), premium("0.05", "0.01", "0.00045")))
                .isEqualTo(exact(premium("0.05", "0.03", "0.00045")));
        assertThat(StricterTerms.of(premium("0.05", "0.03", "0.00045"), premium("0.04", "0.01", "0.0003")))
                .isEqualTo(exact(premium("0.05", "0.03", "0.00045")));
    }

    @Test
    void aHigherFactorOfASizePremiumWouldRaiseMaintenance() {
        assertThat(StricterTerms.of(premium("0.05", "0.03", "0.0003"), premium("0.04", "0.01", "0.00045")))
                .isEqualTo(new Stricter.None(NO_PARAMETERS));
    }

    @Test
    void theFractionOfAnOpenInterestScalingTakesUpTheHigherInitialRatio() {
        MarginTerms.OpenInterest current = scaled("0.05", "0.6", "20000000", "50000000");
        MarginTerms.OpenInterest next = scaled("0.1", "0.5", "10000000", "50000000");

        assertThat(StricterTerms.of(current, next)).isEqualTo(exact(scaled("0.1", "0.3", "10000000", "50000000")));
        assertThat(StricterTerms.of(current, scaled("0.1", "0.5", "30000000", "40000000")))
                .isEqualTo(new Stricter.None(NO_PARAMETERS));
    }

    @Test
    void aSquareRootTakesTheHigherRatioAndTheHigherFactorOnlyIfMaintenanceStays() {
        MarginTerms.SquareRoot current = root("0.05", "0.002", "0.03", "0.5");
        MarginTerms.SquareRoot next = root("0.04", "0.004", "0.01", "0.9");

        assertThat(StricterTerms.of(current, next)).isEqualTo(exact(root("0.05", "0.004", "0.03", "0.25")));
        assertThat(StricterTerms.of(current, root("0.04", "0.006", "0.01", "0.9")))
                .as("0.5 / 3 is no decimal")
                .isEqualTo(new Stricter.None(NO_PARAMETERS));
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() {
        MarginTerms.Tiers quote = tiers(tier("0", "100", "50", null, "0.01", null));
        MarginTerms.Tiers base = new MarginTerms.Tiers(PositionUnit.BASE, quote.tiers());
        MarginTerms.Tiers gap = tiers(tier("5", "100", "50", null, "0.01", null));

        assertThat(StricterTerms.of(quote, base))
                .isEqualTo(new Stricter.None("the two count sizes in different units"));
        assertThat(StricterTerms.of(quote, premium("0.05", "0.03", "0.0003")))
                .isEqualTo(new Stricter.None("the two are of different kinds of margin"));
        assertThat(StricterTerms.of(quote, gap)).isEqualTo(new Stricter.None("a tier table is faulty"));
    }

    private static final Map<GeneratedMarkets, Integer> LEAST_EXACT = new EnumMap<>(Map.of(
            GeneratedMarkets.FLAT, 800,
            GeneratedMarkets.TIERS, 800,
            GeneratedMarkets.SIZE_PREMIUM, 150,
            GeneratedMarkets.OPEN_INTEREST, 150,
            GeneratedMarkets.LINEAR_STEPS, 50,
            GeneratedMarkets.LINEAR, 50,
            GeneratedMarkets.SQUARE_ROOT, 150));

    @ParameterizedTest
    @EnumSource
    void theRatiosAreTheLargerInitialAndTheCurrentMaintenanceOne(GeneratedMarkets kind) {
        SplittableRandom random = new SplittableRandom(77);
        int exact = 0;
        int compared = 0;
        while (compared < 800) {
            MarginTerms current = kind.next(random);
            MarginTerms next = kind.next(random);
            if (!MarginSchedule.of(current).faults().isEmpty()
                    || !MarginSchedule.of(next).faults().isEmpty()) {
                continue;
            }
            compared++;
            if (StricterTerms.of(current, next) instanceof Stricter.Exact found) {
                exact++;
                compare(current, next, found.terms());
            }
        }
        assertThat(exact).isGreaterThanOrEqualTo(LEAST_EXACT.get(kind));
    }

    private static void compare(MarginTerms current, MarginTerms next, MarginTerms stricter) {
        String pair = current + " and " + next + ": " + stricter;
        assertThat(MarginSchedule.of(stricter).faults()).as(pair).isEmpty();
        PlainRatio before = PlainRatio.of(current, MarginKind.INITIAL);
        PlainRatio after = PlainRatio.of(next, MarginKind.INITIAL);
        PlainRatio initial = PlainRatio.of(stricter, MarginKind.INITIAL);
        PlainRatio maintenance = PlainRatio.of(stricter, MarginKind.MAINTENANCE);
        PlainRatio kept = PlainRatio.of(current, MarginKind.MAINTENANCE);
        for (Quotient size : sizes(List.of(before, after, initial))) {
            assertThat(initial.covers(size)).as(pair).isEqualTo(before.covers(size) && after.covers(size));
            if (initial.covers(size)) {
                assertThat(initial.at(size))
                        .as("%s at %s", pair, size.reduced())
                        .isEqualByComparingTo(before.at(size).larger(after.at(size)));
                assertThat(maintenance.at(size))
                        .as("%s at %s", pair, size.reduced())
                        .isEqualByComparingTo(kept.at(size));
            }
        }
    }

    private static List<Quotient> sizes(List<PlainRatio> ratios) {
        BigInteger billion = BigInteger.TEN.pow(9);
        List<Rational> sizes = new ArrayList<>();
        for (PlainRatio ratio : ratios) {
            List<Quotient> centres = new ArrayList<>(ratio.bends());
            if (ratio.cap() != null) {
                centres.add(ratio.cap());
            }
            for (Quotient centre : centres) {
                for (String width : List.of("0.000000001", "0.7", "90")) {
                    for (int index = -2; index <= 2; index++) {
                        sizes.add(centre.reduced().plus(Rational.of(width).times(Rational.of(index))));
                    }
                }
            }
        }
        for (int power = 0; power <= 18; power++) {
            sizes.add(Rational.of(BigInteger.TEN.pow(power), billion));
        }
        return sizes.stream()
                .map(size -> Rational.of(size.times(Rational.of(billion)).floor(), billion))
                .filter(size -> size.signum() > 0)
                .map(Quotient::of)
                .toList();
    }

    private static Stricter exact(MarginTerms terms) {
        return new Stricter.Exact(terms);
    }

    private static MarginTerms.Tiers tiers(LeverageTier... tiers) {
        return new MarginTerms.Tiers(PositionUnit.QUOTE, List.of(tiers));
    }

    private static LeverageTier tier(
            String floor,
            @Nullable String cap,
            String leverage,
            @Nullable String initialRatio,
            @Nullable String maintenanceRatio,
            @Nullable String amount) {
        return new LeverageTier(
                new BigDecimal(floor),
                decimal(cap),
                new BigDecimal(leverage),
                decimal(initialRatio),
                decimal(maintenanceRatio),
                decimal(amount));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static MarginTerms.SizePremium premium(String initial, String maintenance, String imfFactor) {
        return new MarginTerms.SizePremium(
                new BigDecimal(initial), new BigDecimal(maintenance), new BigDecimal(imfFactor));
    }

    private static MarginTerms.OpenInterest scaled(String initial, String fraction, String lower, String upper) {
        return new MarginTerms.OpenInterest(
                new BigDecimal(initial), new BigDecimal(fraction), new BigDecimal(lower), new BigDecimal(upper));
    }

    private static MarginTerms.SquareRoot root(String initial, String imfFactor, String minimum, String factor) {
        return new MarginTerms.SquareRoot(
                new BigDecimal(initial),
                new BigDecimal(imfFactor),
                BigDecimal.ZERO,
                new BigDecimal(minimum),
                new BigDecimal(factor),
                PositionUnit.BASE);
    }
}
