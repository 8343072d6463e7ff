package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bylaw.check.MarketDraft;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TightenOnlyTest {

    private static TightenOnly part(MarketDraft before, MarketDraft after) {
        return TightenOnly.of(before.config(), after.config(), Yardsticks.NONE, null);
    }

    /** The fields that the part changes, each {@code pointer before after}. */
    private static List<String> fields(MarketDraft before, @Nullable MarketConfig part) {
        return part == null
                ? List.of("none")
                : MarketFields.between(before.config(), part).stream()
                        .map(field -> field.pointer() + " " + field.before() + " " + field.after())
                        .toList();
    }

    @Test
    void ofAMixedTableTheTighterRowsAreTaken() {
        MarketDraft before = MarketDraft.tiers("0 100 20 0.01", "100 1000 10 0.02");
        MarketDraft after = MarketDraft.tiers("0 100 10 0.01", "100 1000 15 0.02");
        TightenOnly part = part(before, after);

        assertThat(part.because()).isNull();
        assertThat(part.config()).isNotNull().satisfies(config -> {
            Effect effect = Effect.between(before.config(), config, Yardsticks.NONE);
            assertThat(effect.direction(Side.NEW_RISK)).isEqualTo(Direction.TIGHTER);
            assertThat(effect.direction(Side.OPEN_POSITIONS)).isEqualTo(Direction.NEUTRAL);
            assertThat(Effect.between(
                                    MarketDraft.tiers("0 100 10 0.01", "100 1000 10 0.02")
                                            .config(),
                                    config,
                                    Yardsticks.NONE)
                            .aspects())
                    .as("at every size what is the stricter of before and after")
                    .isEmpty();
        });
    }

    @Test
    void aTighterCapIsTakenAndALooserMarginIsNot() {
        MarketDraft before = MarketDraft.flat("0.1", "0.05").usdCap("1000");
        TightenOnly part = part(before, MarketDraft.flat("0.05", "0.05").usdCap("800"));

        assertThat(fields(before, part.config()))
                .containsExactly("/openInterest/maxNotionalUsd Cap[amount=1000] Cap[amount=800]");
    }

    @Test
    void openPositionsKeepWhatTheyHave() {
        MarketDraft before = MarketDraft.flat("0.1", "0.05");
        TightenOnly part = part(before, MarketDraft.flat("0.2", "0.1"));

        assertThat(part.config()).isNotNull().satisfies(config -> {
            Effect effect = Effect.between(before.config(), config, Yardsticks.NONE);
            assertThat(effect.direction(Side.NEW_RISK)).isEqualTo(Direction.TIGHTER);
            assertThat(effect.tightensOpenPositions()).isFalse();
        });
    }

    @Test
    void whereNothingIsTighterThereIsNone() {
        assertThat(part(MarketDraft.flat("0.1", "0.05"), MarketDraft.flat("0.05", "0.05")))
                .isEqualTo(new TightenOnly(null, "no part of the change tightens new risk"));
    }
}
