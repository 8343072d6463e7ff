package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.SizeBySize;
import org.bylaw.market.Cap;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.OpenInterestLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated histories: the window's factors against the most that was asked at each of many sizes by any configuration that was in
 * force within it.
 */
class LooseningWindowBruteForceTest {

    private static final int HISTORIES = 60;
    private static final int DAYS = 30;
    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    private static final Rational JUST_UNDER = Rational.of("0.99999");
    private static final Rational HUGE = Rational.of(1_000);

    @ParameterizedTest
    @MethodSource("org.bylaw.margin.SizeBySize#kinds")
    void theFactorIsThatOfTheTightestPointOfTheWindow(String kind) {
        SplittableRandom random = new SplittableRandom(20_260_501);
        int loosened = 0;
        for (int history = 0; history < HISTORIES; history++) {
            List<PastConfiguration> past = past(kind, random);
            MarketConfig landed = SampleMarket.with(SizeBySize.generated(kind, random), cap(random), null, open());

            LooseningWindow window = LooseningWindow.of(past, landed, TODAY, DAYS, Yardsticks.NONE);

            List<PastConfiguration> inForce = inForce(past);
            assertThat(window.steps()).isEqualTo(inForce);
            assertThat(window.unjudged()).isNull();
            check(SizeBySize::initial, Effect::initial, inForce, landed, window.initial());
            check(SizeBySize::maintenance, Effect::maintenance, inForce, landed, window.maintenance());
            checkCapOverMargin(inForce, landed, window.capOverMargin());
            loosened += window.initial() == null ? 0 : 1;
        }
        assertThat(loosened).isBetween(HISTORIES / 2, HISTORIES);
    }

    @ParameterizedTest
    @MethodSource("org.bylaw.margin.SizeBySize#kinds")
    void theWayDownAndUpAgainGainsNothing(String kind) {
        SplittableRandom random = new SplittableRandom(3);
        for (int history = 0; history < HISTORIES; history++) {
            MarketConfig tight = SampleMarket.with(SizeBySize.generated(kind, random));
            MarketConfig loose = SampleMarket.with(SizeBySize.generated(kind, random));
            PastConfiguration first = past(40, tight);

            LooseningWindow atOnce = LooseningWindow.of(List.of(first), loose, TODAY, DAYS, Yardsticks.NONE);
            LooseningWindow upAndDown = LooseningWindow.of(
                    List.of(first, past(20, loose), past(10, tight), past(5, loose)),
                    loose,
                    TODAY,
                    DAYS,
                    Yardsticks.NONE);

            assertThat(factor(upAndDown)).isEqualTo(factor(atOnce));
        }
    }

    private static @Nullable Rational factor(LooseningWindow window) {
        LooseningWindow.Loosened initial = window.initial();
        return initial == null ? null : initial.factor();
    }

    /** What stood at the end of the window's first day, and every configuration since. */
    private static List<PastConfiguration> inForce(List<PastConfiguration> past) {
        LocalDate from = TODAY.minusDays(DAYS);
        PastConfiguration standing = null;
        List<PastConfiguration> since = new ArrayList<>();
        for (PastConfiguration each : past) {
            if (each.since().isAfter(from)) {
                since.add(each);
            } else {
                standing = each;
            }
        }
        if (standing != null) {
            since.add(0, standing);
        }
        return since;
    }

    private static void check(
            Function<MarginTerms, SizeBySize> ratio,
            Function<Effect, @Nullable CurveChange> curve,
            List<PastConfiguration> inForce,
            MarketConfig landed,
            LooseningWindow.@Nullable Loosened found) {
        SizeBySize next = ratio.apply(landed.margin());
        boolean looser = false;
        boolean beyond = false;
        boolean reached = false;
        Rational factor = found == null ? null : found.factor();
        Rational almost = factor == null ? HUGE : factor.times(JUST_UNDER).max(Rational.ONE);
        for (PastConfiguration each : inForce) {
            MarketConfig config = config(each);
            SizeBySize then = ratio.apply(config.margin());
            CurveChange change = curve.apply(Effect.between(config, landed, Yardsticks.NONE));
            CurveFactor largest = change == null ? null : change.largestLoosening();
            // What is reached in the limit of large sizes alone is reached at none.
            reached |= largest != null && largest.size() == null && Objects.equals(largest.factor(), factor);
            for (Rational size : SizeBySize.sizes(List.of(then, next), SampledChange.turns(change))) {
                if (then.covers(size) && next.covers(size)) {
                    looser |= then.compare(size, Rational.ONE, next) > 0;
                    beyond |= factor != null && then.compare(size, factor, next) > 0;
                    reached |= then.compare(size, almost, next) > 0;
                }
            }
        }
        assertThat(looser).isEqualTo(found != null);
        assertThat(beyond).isFalse();
        assertThat(reached || found == null).as("%s %s", inForce, landed).isTrue();
    }

    private static void checkCapOverMargin(
            List<PastConfiguration> inForce, MarketConfig landed, LooseningWindow.@Nullable Loosened found) {
        SizeBySize next = SizeBySize.initial(landed.margin());
        Rational factor = found == null ? Rational.ONE : found.factor();
        boolean beyond = false;
        for (PastConfiguration each : inForce) {
            MarketConfig config = config(each);
            SizeBySize then = SizeBySize.initial(config.margin());
            // cap after / cap before * margin before / margin after > factor
            Rational atMost =
                    factor == null ? null : factor.times(capOf(config)).dividedBy(capOf(landed));
            for (Rational size : SizeBySize.sizes(List.of(then, next), List.of())) {
                beyond |= atMost != null
                        && then.covers(size)
                        && next.covers(size)
                        && then.compare(size, atMost, next) > 0;
            }
        }
        assertThat(beyond).isFalse();
    }

    private static Rational capOf(MarketConfig market) {
        OpenInterestLimits limits = market.openInterest();
        Cap cap = limits == null ? null : limits.maxNotionalUsd();
        BigDecimal amount = cap == null ? null : cap.amount();
        if (amount == null) {
            throw new AssertionError("every generated configuration has a cap");
        }
        return Rational.of(amount);
    }

    private static MarketConfig config(PastConfiguration past) {
        MarketConfig config = past.config();
        if (config == null) {
            throw new AssertionError("every generated configuration is there");
        }
        return config;
    }

    private static List<PastConfiguration> past(String kind, SplittableRandom random) {
        List<PastConfiguration> past = new ArrayList<>();
        int day = random.nextInt(20, 60);
        int count = random.nextInt(1, 6);
        for (int index = 0; index < count; index++) {
            past.add(past(day, SampleMarket.with(SizeBySize.generated(kind, random), cap(random), null, open())));
            day = Math.max(0, day - random.nextInt(0, 20));
        }
        return past;
    }

    private static MarketStatus open() {
        return MarketStatus.ACTIVE;
    }

    private static PastConfiguration past(int daysAgo, MarketConfig market) {
        return new PastConfiguration(TODAY.minusDays(daysAgo), market, "abc" + daysAgo, true);
    }

    private static long cap(SplittableRandom random) {
        return random.nextLong(1, 9) * 1_000_000;
    }
}
