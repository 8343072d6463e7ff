package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The liquidation price against a walk over a lattice of prices that knows nothing of curves: it asks the schedule for the ratio at
 * each price's size and compares equity with requirement.
 */
class LiquidationPriceLatticeTest {

    private static final int POSITIONS = 24;
    private static final int LATTICE = 300;
    private static final Rational NUDGE = Rational.of("0.000000000000001");

    static List<Arguments> schedules() {
        List<Arguments> schedules = new ArrayList<>();
        for (PositionUnit unit : List.of(PositionUnit.QUOTE, PositionUnit.BASE)) {
            boolean quote = unit == PositionUnit.QUOTE;
            String[] amounts = quote
                    ? new String[] {
                        "0 1000 50 0.01 0", "1000 4000 20 0.025 15", "4000 12000 10 0.05 115", "12000 - 5 0.1 715"
                    }
                    : new String[] {"0 10 50 0.01 0", "10 40 20 0.025 0.15", "40 120 10 0.05 1.15", "120 - 5 0.1 7.15"};
            String[] jumps = quote
                    ? new String[] {
                        "0 1000 50 0.01 -", "1000 4000 20 0.03 -", "4000 12000 10 0.08 -", "12000 - 5 0.15 -"
                    }
                    : new String[] {"0 10 50 0.01 -", "10 40 20 0.03 -", "40 120 10 0.08 -", "120 - 5 0.15 -"};
            String[] falling = quote
                    ? new String[] {"0 1000 5 0.15 -", "1000 4000 10 0.08 -", "4000 - 50 0.01 -"}
                    : new String[] {"0 10 5 0.15 -", "10 40 10 0.08 -", "40 - 50 0.01 -"};
            String scale = quote ? "1000" : "10";
            schedules.add(Arguments.of("amounts " + unit, Schedules.tiers(unit, amounts)));
            schedules.add(Arguments.of("jumps " + unit, Schedules.tiers(unit, jumps)));
            schedules.add(Arguments.of("falling rates " + unit, Schedules.tiers(unit, falling)));
            schedules.add(
                    Arguments.of("steps " + unit, Schedules.steps(unit, "0.02 0.01", scale, scale, "0.02", "0.015")));
            schedules.add(Arguments.of(
                    "fine steps " + unit, Schedules.steps(unit, "0.02 0.01", "0", "1", "0.0001", "0.0001")));
            schedules.add(Arguments.of(
                    "falling steps " + unit, Schedules.steps(unit, "0.5 0.3", scale, scale, "-0.02", "-0.01")));
            schedules.add(
                    Arguments.of("slope " + unit, Schedules.linear(unit, "0.02", "0.01", quote ? "0.00001" : "0.001")));
            schedules.add(Arguments.of(
                    "falling slope " + unit, Schedules.linear(unit, "0.5", "0.4", quote ? "-0.00001" : "-0.001")));
            schedules.add(Arguments.of(
                    "root " + unit,
                    Schedules.squareRoot(unit, "0.02", quote ? "0.001" : "0.01", quote ? "500" : "5", "0.012", "0.6")));
            schedules.add(Arguments.of(
                    "steep root " + unit,
                    Schedules.squareRoot(unit, "0.001", quote ? "0.004" : "0.04", scale, "0", "1")));
        }
        schedules.add(Arguments.of("flat", Schedules.flat("0.05", "0.03")));
        schedules.add(Arguments.of("open interest", Schedules.openInterest("0.05", "0.6", "1000", "2000")));
        schedules.add(Arguments.of("size premium", Schedules.sizePremium("0.05", "0.03", "0.005")));
        return schedules;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schedules")
    void is_the_first_liquidatable_price_of_a_walk(String name, MarginSchedule schedule) {
        Random random = new Random(name.hashCode());
        int liquidated = 0;
        for (int count = 0; count < POSITIONS; count++) {
            Settlement settlement =
                    count % 4 < 2 || name.equals("size premium") ? Settlement.LINEAR : Settlement.INVERSE;
            IsolatedPosition position = position(random, count % 2 == 0 ? Side.LONG : Side.SHORT, settlement);
            ExitFees fees = count % 3 == 0 ? ExitFees.NONE : new ExitFees(Rational.of("0.001"), Rational.of("0.0125"));
            Walk walk = new Walk(position, schedule, fees.total());
            LiquidationPrice answer = LiquidationPrice.of(position, schedule, fees);
            Rational walked = walk.firstLiquidatable();
            if (answer == null) {
                assertThat(walked).as("%s", position).isNull();
                continue;
            }
            liquidated++;
            Rational price = answer.price();
            if (walked != null) {
                assertThat(walk.distance(price)).as("%s", position).isLessThanOrEqualTo(walk.distance(walked));
            }
            if (!price.equals(position.entryPrice())) {
                assertThat(walk.distance(price)).as("%s", position).isGreaterThan(Rational.ZERO);
                assertThat(walk.liquidatable(walk.nudged(price, -1)))
                        .as("before %s of %s", price, position)
                        .isFalse();
            }
            if (answer.exact() && !name.contains("steps") && !name.contains("falling")) {
                assertThat(walk.liquidatable(price))
                        .as("at %s of %s", price, position)
                        .isTrue();
            }
            assertThat(walk.liquidatable(price) || walk.liquidatable(walk.nudged(price, 1)))
                    .as("at or just beyond %s of %s", price, position)
                    .isTrue();
        }
        assertThat(liquidated).as("positions that are liquidated somewhere").isGreaterThan(POSITIONS / 3);
    }

    private static IsolatedPosition position(Random random, Side side, Settlement settlement) {
        Rational entryPrice = Rational.of(5000 + random.nextInt(10000), 100);
        Rational baseSize = Rational.of(1 + random.nextInt(3000), 10);
        Rational share = Rational.of(1 + random.nextInt(60), 100);
        Rational value = settlement == Settlement.INVERSE ? baseSize : baseSize.times(entryPrice);
        return new IsolatedPosition(side, entryPrice, baseSize, value.times(share), settlement);
    }

    /** Prices from the entry on against the position: down to zero, or up to four times the entry. */
    private record Walk(IsolatedPosition position, MarginSchedule schedule, Rational fees) {

        private @Nullable Rational firstLiquidatable() {
            boolean falling = position.side() == Side.LONG;
            for (int step = 0; step < LATTICE; step++) {
                Rational share = falling
                        ? Rational.ONE.minus(Rational.of(step, LATTICE))
                        : Rational.ONE.plus(Rational.of(3L * step, LATTICE));
                Rational price = position.entryPrice().times(share);
                if (liquidatable(price)) {
                    return price;
                }
            }
            return null;
        }

        private boolean liquidatable(Rational price) {
            boolean inverse = position.settlement() == Settlement.INVERSE;
            Rational contracts = position.baseSize().times(position.entryPrice());
            Rational baseSize = inverse ? contracts.dividedBy(price) : position.baseSize();
            Rational notional = inverse ? contracts : position.baseSize().times(price);
            Rational profitOfLong = inverse
                    ? contracts.dividedBy(position.entryPrice()).minus(contracts.dividedBy(price))
                    : position.baseSize().times(price.minus(position.entryPrice()));
            Rational equity =
                    position.collateral().plus(position.side() == Side.LONG ? profitOfLong : profitOfLong.negated());
            Surd ratio = Objects.requireNonNull(
                    schedule.maintenanceRatioAt(schedule.unit() == PositionUnit.BASE ? baseSize : notional));
            return ratio.plus(fees).times(inverse ? baseSize : notional).compareTo(equity) >= 0;
        }

        /** How far {@code price} lies from the entry, against the position. */
        private Rational distance(Rational price) {
            Rational rise = price.minus(position.entryPrice());
            return position.side() == Side.LONG ? rise.negated() : rise;
        }

        private Rational nudged(Rational price, int against) {
            Rational nudge = price.times(NUDGE).times(Rational.of(against));
            return position.side() == Side.LONG ? price.minus(nudge) : price.plus(nudge);
        }
    }
}
