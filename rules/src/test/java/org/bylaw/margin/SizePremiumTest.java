package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizePremiumTest {

    private static final BigInteger ONE_BASE = BigInteger.TEN.pow(9);

    @Test
    void growsWithTheRootOfTheSize() {
        // 0.00005 * sqrt(40,000) = 0.01
        BigInteger size = BigInteger.valueOf(40_000).multiply(ONE_BASE);
        assertThat(SizePremium.at(size, 50)).isEqualTo(BigInteger.valueOf(100));
        assertThat(SizePremium.at(size.subtract(BigInteger.ONE), 50)).isEqualTo(BigInteger.valueOf(99));
        assertThat(SizePremium.at(BigInteger.ZERO, 50)).isZero();
        assertThat(SizePremium.at(size, 0)).isZero();
    }

    @Test
    void sizesBetweenStoredOnesGoDownOrUp() {
        assertThat(SizePremium.storedSize(Rational.of("1.0000000019"))).isEqualTo(1_000_000_001);
        assertThat(SizePremium.firstStoredSize(Rational.of("1.0000000011"))).isEqualTo(1_000_000_002);
        assertThat(SizePremium.firstStoredSize(Rational.of("1.000000001"))).isEqualTo(1_000_000_001);
        assertThat(SizePremium.baseSize(BigInteger.valueOf(1_000_000_001))).isEqualTo(Rational.of("1.000000001"));
    }

    @Test
    void theLongRootIsTheRootAroundEveryPerfectSquare() {
        // 10 s + 1 is a square where s = (k^2 - 1) / 10 is whole, so for k ending in 1 or 9; the last k is the root of
        // 2^63.
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200_000; round++) {
            long k = (random.nextLong() >>> random.nextInt(33, 60)) / 10 * 10 + (random.nextBoolean() ? 1 : 9);
            BigInteger square =
                    BigInteger.valueOf(k).pow(2).subtract(BigInteger.ONE).divide(BigInteger.TEN);
            for (int offset = -1; offset <= 1; offset++) {
                BigInteger size = square.add(BigInteger.valueOf(offset)).max(BigInteger.ZERO);
                if (size.bitLength() < Long.SIZE) {
                    assertThat(SizePremium.root(size.longValueExact()))
                            .isEqualTo(size.multiply(BigInteger.TEN)
                                    .add(BigInteger.ONE)
                                    .sqrt()
                                    .longValueExact());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                922_337_203_685_477_579L,
                922_337_203_685_477_580L,
                922_337_203_685_477_581L,
                9_223_372_036_854_775_807L
            })
    void theLongRootHoldsWhereTenTimesTheSizeLeaves64Bits(long size) {
        assertThat(SizePremium.root(size))
                .isEqualTo(SizePremium.root(BigInteger.valueOf(size)).longValueExact());
        assertThat(SizePremium.at(size, 4_294_967_295L))
                .isEqualTo(
                        SizePremium.at(BigInteger.valueOf(size), 4_294_967_295L).longValueExact());
    }

    @Test
    void theLongPremiumIsThePremium() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 100_000; round++) {
            long size = random.nextLong() >>> random.nextInt(1, 64);
            long factor = random.nextLong() >>> random.nextInt(32, 64);
            assertThat(SizePremium.at(size, factor))
                    .isEqualTo(SizePremium.at(BigInteger.valueOf(size), factor).longValueExact());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 50, 1_900, 999_999, 10_000_000, 10_000_001, 37_000_000, 4_294_967_295L})
    void theFirstSizeWithAPremiumIsTheFirst(long storedImfFactor) {
        for (long premium = -1; premium < 2_000; premium++) {
            BigInteger wanted = BigInteger.valueOf(premium);
            BigInteger first = SizePremium.firstSizeWithPremium(wanted, storedImfFactor);
            assertThat(SizePremium.at(first, storedImfFactor)).isGreaterThanOrEqualTo(wanted);
            if (first.signum() > 0) {
                assertThat(SizePremium.at(first.subtract(BigInteger.ONE), storedImfFactor))
                        .isLessThan(wanted);
            }
        }
    }
}
