package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
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
