package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.bylaw.margin.Direction;
import org.bylaw.margin.SizeBySize;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated changes of every kind of margin, of caps, fees and status: both directions against what is seen size by size. */
class EffectBruteForceTest {

    private static final int CHANGES = 400;
    private static final Rational TENTH = Rational.of("0.1");

    @ParameterizedTest
    @MethodSource("org.bylaw.margin.SizeBySize#kinds")
    void bothDirectionsAreThoseOfTheSizes(String kind) {
        SplittableRandom random = new SplittableRandom(20_260_501);
        Map<Direction, Integer> seen = new EnumMap<>(Direction.class);
        for (int change = 0; change < CHANGES; change++) {
            MarginTerms before = SizeBySize.generated(kind, random);
            MarginTerms after = random.nextInt(8) == 0 ? before : SizeBySize.generated(kind, random);

            Effect effect = Effect.between(SampleMarket.with(before), SampleMarket.with(after), Yardsticks.NONE);

            SampledChange sampled = SampledChange.of(before, after, effect);
            assertThat(new SampledChange(effect.direction(Side.NEW_RISK), effect.direction(Side.OPEN_POSITIONS)))
                    .as("%s -> %s", before, after)
                    .isEqualTo(sampled);
            seen.merge(sampled.newRisk().and(sampled.openPositions()), 1, Integer::sum);
        }
        assertThat(seen).containsKeys(Direction.values());
    }

    @ParameterizedTest
    @MethodSource("org.bylaw.margin.SizeBySize#kinds")
    void capsFeesAndStatusAddTheirOwn(String kind) {
        SplittableRandom random = new SplittableRandom(7);
        MarginTerms margin = SizeBySize.generated(kind, random);
        for (int change = 0; change < CHANGES; change++) {
            Long capBefore = cap(random);
            Long capAfter = cap(random);
            Integer feeBefore = fee(random);
            Integer feeAfter = fee(random);
            boolean openBefore = random.nextBoolean();
            boolean openAfter = random.nextBoolean();

            Effect effect = Effect.between(
                    market(margin, capBefore, feeBefore, openBefore),
                    market(margin, capAfter, feeAfter, openAfter),
                    Yardsticks.NONE);

            long limitBefore = capBefore == null ? Long.MAX_VALUE : capBefore;
            long limitAfter = capAfter == null ? Long.MAX_VALUE : capAfter;
            int chargeBefore = feeBefore == null ? 0 : feeBefore;
            int chargeAfter = feeAfter == null ? 0 : feeAfter;
            assertThat(effect.direction(Side.NEW_RISK))
                    .isEqualTo(Direction.of(
                            limitAfter > limitBefore || (openAfter && !openBefore),
                            limitAfter < limitBefore || (openBefore && !openAfter)));
            assertThat(effect.direction(Side.OPEN_POSITIONS))
                    .isEqualTo(Direction.of(chargeAfter < chargeBefore, chargeAfter > chargeBefore));
        }
    }

    @ParameterizedTest
    @MethodSource("org.bylaw.margin.SizeBySize#kinds")
    void theEmergencyLaneIsOpenWhereNoSizeIsLooserAndNoPositionTighter(String kind) {
        SplittableRandom random = new SplittableRandom(11);
        int eligible = 0;
        int within = 0;
        for (int change = 0; change < CHANGES; change++) {
            MarginTerms before = SizeBySize.generated(kind, random);
            MarginTerms after = random.nextInt(8) == 0 ? before : SizeBySize.generated(kind, random);
            MarketConfig current = SampleMarket.with(before);
            Effect effect = Effect.between(current, SampleMarket.with(after), Yardsticks.NONE);
            SampledChange sampled = SampledChange.of(before, after, effect);
            boolean opensNoRisk = !sampled.newRisk().loosens();

            boolean strict = EmergencyLane.of(Lane.CHANGE, effect, null).eligible();
            boolean bearing = EmergencyLane.of(Lane.CHANGE, effect, TENTH).eligible();

            assertThat(strict)
                    .as("%s -> %s", before, after)
                    .isEqualTo(opensNoRisk && !sampled.openPositions().tightens());
            assertThat(bearing)
                    .as("%s -> %s", before, after)
                    .isEqualTo(opensNoRisk
                            && !(sampled.openPositions().tightens()
                                    && SampledChange.raisesMaintenance(
                                            before, after, Rational.ONE.plus(TENTH), effect.maintenance())));
            eligible += strict ? 1 : 0;
            within += bearing ? 1 : 0;
        }
        assertThat(eligible).isBetween(CHANGES / 10, CHANGES);
        assertThat(within).isGreaterThanOrEqualTo(eligible);
    }

    private static MarketConfig market(MarginTerms margin, @Nullable Long cap, @Nullable Integer fee, boolean open) {
        return SampleMarket.with(
                margin,
                cap,
                fee == null
                        ? null
                        : new LiquidationTerms(BigDecimal.valueOf(fee, 3), null, null, null, null, null, null),
                open ? MarketStatus.ACTIVE : MarketStatus.REDUCE_ONLY);
    }

    private static @Nullable Long cap(SplittableRandom random) {
        return random.nextInt(4) == 0 ? null : random.nextLong(1, 5) * 1_000_000;
    }

    private static @Nullable Integer fee(SplittableRandom random) {
        return random.nextInt(4) == 0 ? null : random.nextInt(0, 4);
    }
}
