package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.ShapeFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenInterestScalingTest {

    private static @Nullable OpenInterestScaling of(@Nullable String lower, @Nullable String upper) {
        return scaled(lower, upper).under(policy().build()).openInterestScaling();
    }

    private static MarketDraft scaled(@Nullable String lower, @Nullable String upper) {
        return MarketDraft.of(new MarginTerms.OpenInterest(
                new BigDecimal("0.1"),
                new BigDecimal("0.5"),
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper)));
    }

    @Test
    void startsAtTheLowerCapAndWithExchangedCapsAtTheUpperOne() {
        assertThat(of("20", "50")).isNotNull().satisfies(scaling -> {
            assertThat(scaling).isEqualTo(new OpenInterestScaling(Rational.of(20), Rational.of(50)));
            assertThat(scaling.startUsd()).isEqualTo(Rational.of(20));
        });
        assertThat(of("50", "20"))
                .isNotNull()
                .satisfies(scaling -> assertThat(scaling.startUsd()).isEqualTo(Rational.of(20)));
    }

    @Test
    void thereIsNoneWithoutCapsOrInAnotherKind() {
        assertThat(of(null, null)).isNull();
        assertThat(MarketDraft.flat("0.1", "0.05").under(policy().build()).openInterestScaling())
                .isNull();
    }

    @Test
    void anImpossibleCapBreaksItAndNothingOfAnotherKind() {
        ShapeFault fault = new ShapeFault("/margin/upperCapUsd", "0", "upperCapUsd is 0");
        assertThat(scaled("20", null).under(policy().build(), fault).broken())
                .containsEntry("openInterestScaling", "SHAPE: upperCapUsd is 0");
        ShapeFault other = new ShapeFault("/margin/imfFactor", "-1", "imfFactor is -1");
        assertThat(MarketDraft.sizePremium("0.05", "0.03", "-1")
                        .under(policy().build(), other)
                        .broken())
                .doesNotContainKey("openInterestScaling");
    }
}
