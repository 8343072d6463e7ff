package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedMarketsTest {

    private static final Set<String> MARKETS =
            Set.of("STX-PERP", "SATS-PERP", "1000PEPEUSDT", "NEAR-PERP", "BTCUSDT", "W-PERP");

    private static String other(String text, String market) {
        return String.valueOf(NamedMarkets.other(text, market, MARKETS));
    }

    @Test
    void aMarketIsNamedByItsFileOrByItsAsset() {
        assertThat(other("SATS has more depth now.", "STX-PERP")).isEqualTo("SATS-PERP");
        assertThat(other("Of SATS-PERP, (see the forum).", "STX-PERP")).isEqualTo("SATS-PERP");
        assertThat(other("As BTCUSDT.", "STX-PERP")).isEqualTo("BTCUSDT");
        assertThat(other("As BTC-USD.", "STX-PERP")).isEqualTo("BTCUSDT");
        assertThat(other("1000PEPE was meant", "STX-PERP")).isEqualTo("1000PEPEUSDT");
    }

    @Test
    void whoNamesTheMarketItselfMayNameOthers() {
        assertThat(other("STX, as SATS", "STX-PERP")).isEqualTo("null");
        assertThat(other("STX-PERP, as SATS-PERP", "STX-PERP")).isEqualTo("null");
    }

    @Test
    void wordsAreNoMarkets() {
        assertThat(other("The near term looks good; sats are small.", "STX-PERP"))
                .isEqualTo("null");
        assertThat(other("The NEARBY pool", "STX-PERP")).isEqualTo("null");
        assertThat(other("Week W and VI", "STX-PERP"))
                .as("a single letter is a word")
                .isEqualTo("null");
        assertThat(other("", "STX-PERP")).isEqualTo("null");
    }

    @Test
    void ofSeveralTheFirstByName() {
        assertThat(other("SATS and NEAR", "STX-PERP")).isEqualTo("NEAR-PERP");
    }
}
