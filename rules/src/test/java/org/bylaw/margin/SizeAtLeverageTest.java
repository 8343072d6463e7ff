package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.exact.Rational;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Maximum leverage at a size and maximum size at a leverage are one limit: a size P is allowed at a leverage L exactly when
 * {@code L <= maxLeverageAt(P)}, and that is when P is up to {@code maxSizeAt(L)}, itself included only where it is attained.
 */
class SizeAtLeverageTest {

    private static final int SCHEDULES_PER_KIND = 40;
    private static final Rational GRID = Rational.of("0.000000001");

    private enum Kind {
        FLAT,
        SIZE_PREMIUM,
        TIERS,
        OPEN_INTEREST,
        LINEAR_STEPS,
        LINEAR,
        SQUARE_ROOT
    }

    /** Terms whose initial ratio does not fall with size. */
    private static MarginTerms draw(Kind kind, Random random) {
        return switch (kind) {
            case FLAT -> new MarginTerms.Flat(null, BigDecimal.valueOf(1 + random.nextInt(150)), null);
            case SIZE_PREMIUM ->
                new MarginTerms.SizePremium(
                        ratio(random, 4), ratio(random, 4), BigDecimal.valueOf(random.nextInt(10_000), 6));
            case TIERS -> tiers(random);
            case OPEN_INTEREST -> openInterest(random);
            case LINEAR_STEPS ->
                new MarginTerms.LinearSteps(
                        ratio(random, 3),
                        ratio(random, 3),
                        BigDecimal.valueOf(random.nextInt(3) * 100L),
                        BigDecimal.valueOf(1 + random.nextInt(100)),
                        BigDecimal.valueOf(random.nextInt(10), 3),
                        BigDecimal.valueOf(random.nextInt(10), 3),
                        PositionUnit.BASE);
            case LINEAR ->
                new MarginTerms.Linear(
                        ratio(random, 3),
                        ratio(random, 3),
                        BigDecimal.valueOf(random.nextInt(20), 5),
                        PositionUnit.BASE);
            case SQUARE_ROOT ->
                new MarginTerms.SquareRoot(
                        ratio(random, 3),
                        BigDecimal.valueOf(random.nextInt(50), 4),
                        BigDecimal.valueOf(random.nextInt(3) * 1000L),
                        BigDecimal.ZERO,
                        new BigDecimal("0.5"),
                        PositionUnit.QUOTE);
        };
    }

    private static BigDecimal ratio(Random random, int scale) {
        return BigDecimal.valueOf(1 + random.nextInt(200), scale);
    }

    private static MarginTerms openInterest(Random random) {
        boolean scaled = random.nextInt(5) > 0;
        return new MarginTerms.OpenInterest(
                ratio(random, 3),
                new BigDecimal("0.6"),
                scaled ? BigDecimal.valueOf(random.nextInt(4) * 1_000_000L) : null,
                scaled ? BigDecimal.valueOf((1 + random.nextInt(8)) * 1_000_000L) : null);
    }

    /** Some tiers state a ratio too: 1 / leverage, rounded up and so the stricter. */
    private static MarginTerms tiers(Random random) {
        List<LeverageTier> tiers = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        int leverage = 20 + random.nextInt(130);
        long floor = 0;
        for (int tier = 0; tier < count && leverage > 0; tier++) {
            long cap = floor + 1 + random.nextInt(1_000_000);
            boolean endless = tier == count - 1 && random.nextBoolean();
            boolean ratioStated = random.nextInt(4) == 0;
            tiers.add(new LeverageTier(
                    BigDecimal.valueOf(floor),
                    endless ? null : BigDecimal.valueOf(cap),
                    BigDecimal.valueOf(leverage),
                    ratioStated ? BigDecimal.ONE.divide(BigDecimal.valueOf(leverage), 6, RoundingMode.UP) : null,
                    null,
                    null));
            floor = cap;
            leverage -= 1 + random.nextInt(20);
        }
        return new MarginTerms.Tiers(PositionUnit.QUOTE, tiers);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isTheSameLimitReadTheOtherWay(Kind kind) {
        Random random = new Random(20261121);
        for (int draw = 0; draw < SCHEDULES_PER_KIND; draw++) {
            MarginTerms terms = draw(kind, random);
            MarginSchedule schedule = MarginSchedule.of(terms);
            assertThat(schedule.faults()).as("%s", terms).isEmpty();
            Set<Rational> leverages = leverages(schedule, random);
            for (Rational size : sizes(schedule, leverages, random)) {
                for (Rational leverage : leverages) {
                    SizeLimit limit = schedule.maxSizeAt(leverage);
                    assertThat(within(size, limit))
                            .as("%s: %s at %sx, limit %s", terms, size, leverage, limit)
                            .isEqualTo(schedule.maxLeverageAt(size).compareTo(leverage) >= 0);
                }
            }
        }
    }

    private static boolean within(Rational size, SizeLimit limit) {
        if (limit.size() == null) {
            return true;
        }
        return limit.attained() ? size.compareTo(limit.size()) <= 0 : size.compareTo(limit.size()) < 0;
    }

    /** The leverages of the steps, just beside them, and some drawn ones. */
    private static Set<Rational> leverages(MarginSchedule schedule, Random random) {
        Set<Rational> leverages = new TreeSet<>();
        for (LeverageStep step : schedule.steps()) {
            leverages.add(step.maxLeverage());
            leverages.add(step.maxLeverage().times(Rational.of("0.999")));
            leverages.add(step.maxLeverage().times(Rational.of("1.001")));
        }
        leverages.add(Rational.ONE);
        leverages.add(Rational.of(1, 3));
        for (int draw = 0; draw < 5; draw++) {
            leverages.add(Rational.of(1 + random.nextInt(10_000), 100));
        }
        return leverages;
    }

    /** The limits at the leverages and where the curve changes its form, one grid step to either side, and some drawn sizes. */
    private static Set<Rational> sizes(MarginSchedule schedule, Set<Rational> leverages, Random random) {
        Set<Rational> edges = new TreeSet<>();
        for (Rational leverage : leverages) {
            Rational limit = schedule.maxSizeAt(leverage).size();
            if (limit != null) {
                edges.add(limit);
            }
        }
        for (CurvePiece piece : schedule.initialCurve().pieces()) {
            edges.add(piece.from());
        }
        Set<Rational> sizes = new TreeSet<>();
        for (Rational edge : edges) {
            sizes.add(edge);
            sizes.add(edge.plus(GRID));
            if (edge.signum() > 0) {
                sizes.add(edge.minus(GRID));
            }
        }
        for (int draw = 0; draw < 10; draw++) {
            sizes.add(GRID.times(Rational.of(random.nextLong(1_000_000_000_000_000L))));
        }
        return sizes;
    }
}
