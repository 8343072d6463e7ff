package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarginTerms;
import org.junit.jupiter.api.Test;

/** The answers in stored numbers are the exact answers. */
class StoredRatioAtTest {

    @Test
    void storedAndExactAnswersAreOne() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 50_000; round++) {
            long initial = random.nextInt(2, 10_001);
            SizePremiumSchedule ordinary = schedule(initial, random.nextLong(1, initial), factor(random));
            HighLeverageSchedule mode = new HighLeverageSchedule(
                    ordinary,
                    new HighLeverageTerms(ratio(random.nextInt(1, 10_001)), ratio(random.nextInt(1, 10_001))));
            long size = random.nextLong() >>> random.nextInt(1, 64);
            Rational exactSize = SizePremium.baseSize(BigInteger.valueOf(size));
            assertThat(ordinary.storedRatioAt(MarginKind.INITIAL, size))
                    .isEqualTo(stored(ordinary.initialRatioAt(exactSize)));
            assertThat(ordinary.storedRatioAt(MarginKind.FILL, size))
                    .isEqualTo(stored(ordinary.fillRatioAt(exactSize)));
            assertThat(ordinary.storedRatioAt(MarginKind.MAINTENANCE, size))
                    .isEqualTo(stored(ordinary.maintenanceRatioAt(exactSize)));
            assertThat(mode.storedRatioAt(MarginKind.INITIAL, size)).isEqualTo(stored(mode.initialRatioAt(exactSize)));
            assertThat(mode.storedRatioAt(MarginKind.FILL, size)).isEqualTo(stored(mode.fillRatioAt(exactSize)));
            assertThat(mode.storedRatioAt(MarginKind.MAINTENANCE, size))
                    .isEqualTo(stored(mode.maintenanceRatioAt(exactSize)));
        }
    }

    private static long factor(SplittableRandom random) {
        return random.nextInt(4) == 0 ? 0 : random.nextLong(1, 1_000_001);
    }

    private static SizePremiumSchedule schedule(long initial, long maintenance, long factor) {
        return new SizePremiumSchedule(
                new MarginTerms.SizePremium(ratio(initial), ratio(maintenance), BigDecimal.valueOf(factor, 6)));
    }

    private static BigDecimal ratio(long stored) {
        return BigDecimal.valueOf(stored, StoredRatio.SCALE);
    }

    private static long stored(Surd ratio) {
        return Objects.requireNonNull(ratio.asRational())
                .times(Rational.of(10_000))
                .numerator()
                .longValueExact();
    }

    @Test
    void withoutBothRatiosTheModeIsTheOrdinarySchedule() {
        SizePremiumSchedule ordinary = schedule(1_000, 500, 50);
        HighLeverageSchedule mode =
                new HighLeverageSchedule(ordinary, new HighLeverageTerms(new BigDecimal("0.01"), null));
        assertThat(mode.inForce()).isFalse();
        for (MarginKind kind : MarginKind.values()) {
            assertThat(mode.storedRatio(kind)).isEqualTo(ordinary.storedRatio(kind));
            assertThat(mode.storedRatioAt(kind, 1_000_000_000_000_000L))
                    .isEqualTo(ordinary.storedRatioAt(kind, 1_000_000_000_000_000L));
        }
    }

    @Test
    void aRatioOf33BitsIsRefused() {
        SizePremiumSchedule steep = schedule(500, 300, 4_294_967_295L);
        long before = StoredRatio.beforePremium(500);
        BigInteger firstTooLarge =
                SizePremium.firstSizeWithPremium(BigInteger.valueOf(StoredRatio.LARGEST - before + 1), 4_294_967_295L);
        long refused = firstTooLarge.longValueExact();
        assertThat(steep.storedRatioAt(MarginKind.INITIAL, refused - 1)).isLessThanOrEqualTo(StoredRatio.LARGEST);
        assertThatThrownBy(() -> steep.storedRatioAt(MarginKind.INITIAL, refused))
                .isInstanceOf(SizeNotAllowedException.class)
                .hasMessage("no position of size " + SizePremium.baseSize(firstTooLarge)
                        + " may be held: the margin ratio with its size premium does not fit 32 bits");
    }
}
