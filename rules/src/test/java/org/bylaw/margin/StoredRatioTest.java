package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class StoredRatioTest {

    /** 2^32 - 1, the largest number of 32 bits. */
    private static final long LARGEST = 4_294_967_295L;

    /** The first stored size with a root of 10^7, at which a premium is its factor. */
    private static final long SIZE = 10_000_000_000_000L;

    @Test
    void aRatioWithItsPremiumFillsAtMost32Bits() {
        assertThat(StoredRatio.withPremium(0, SIZE, LARGEST)).isEqualTo(LARGEST);
        assertThat(StoredRatio.withPremium(0, BigInteger.valueOf(SIZE), LARGEST))
                .isEqualTo(LARGEST);
        assertThatThrownBy(() -> StoredRatio.withPremium(1, SIZE, LARGEST))
                .isInstanceOf(SizeNotAllowedException.class)
                .hasMessage(
                        "no position of size 10000 may be held: the margin ratio with its size premium does not fit 32"
                                + " bits");
        assertThatThrownBy(() -> StoredRatio.withPremium(1, BigInteger.valueOf(SIZE), LARGEST))
                .isInstanceOf(SizeNotAllowedException.class);
    }
}
