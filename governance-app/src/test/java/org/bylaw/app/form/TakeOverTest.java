package org.bylaw.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakeOverTest {

    private static final Map<String, String> ROW = Map.of("/floor", "0", "/maxLeverage", "20");
    private static final Map<String, String> LOWER = Map.of("/floor", "0", "/maxLeverage", "10");

    private static MarketEntries tiers(String category, String index, Map<String, String> row) {
        return new MarketEntries(
                Map.of("/margin/kind", "tiers", "/category", category, "/marketIndex", index), List.of(row));
    }

    @Test
    void whatWasNotTouchedTakesTheValueOfNowAndWhatWasKeepsWhatWasTyped() {
        TakeOver moved = TakeOver.of(tiers("meme", "1", ROW), tiers("long-tail", "2", LOWER), tiers("meme", "3", ROW));
        assertThat(moved.entries()).isEqualTo(tiers("long-tail", "3", LOWER));
        assertThat(moved.fields())
                .containsExactlyInAnyOrder(
                        new TakeOver.Field("/marketIndex", "1", "2", "3"),
                        new TakeOver.Field("/category", "meme", "long-tail", "meme"),
                        new TakeOver.Field("/margin/tiers/0/maxLeverage", "20", "10", "20"));
    }

    @Test
    void aTableThatWasTouchedStays() {
        Map<String, String> typed = Map.of("/floor", "0", "/maxLeverage", "15");
        TakeOver moved = TakeOver.of(tiers("meme", "1", ROW), tiers("meme", "1", LOWER), tiers("meme", "1", typed));
        assertThat(moved.entries()).isEqualTo(tiers("meme", "1", typed));
    }

    @Test
    void aFieldThatWasTakenOutStaysOut() {
        MarketEntries then = new MarketEntries(Map.of("/margin/kind", "flat", "/category", "meme"), List.of());
        MarketEntries typed = new MarketEntries(Map.of("/margin/kind", "flat"), List.of());
        assertThat(TakeOver.of(then, then, typed).entries()).isEqualTo(typed);
    }
}
