package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarketConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredMarketTest {

    private static final String SIZE_PREMIUM =
            "\"margin\": {\"kind\": \"size-premium\", \"initialMarginRatio\": 0.05, \"maintenanceMarginRatio\": 0.03, \"imfFactor\": 0.00005}";

    private static StoredMarket of(String sections) {
        String text =
                "{\"venue\": \"drift\", \"market\": \"SOL-PERP\", \"category\": \"major-crypto\", \"marginModes\": [\"cross\"], "
                        + sections + ", \"source\": {\"document\": \"a test\"}}";
        return StoredMarket.of(((Read.Ok<MarketConfig>) StrictJsonReader.MARKET.read("SOL-PERP.json", text)).value());
    }

    @Test
    void readsTheStoredNumbersOfAMarketFile() {
        StoredMarket market = of(SIZE_PREMIUM + """
                , "highLeverage": {"initialMarginRatio": 0.0099, "maintenanceMarginRatio": 0.0066}
                , "liquidation": {"liquidatorFeeRatio": 0.0075, "insuranceFundFeeRatio": 0.005, "protocolFeeRatio": 0.001}
                , "openInterest": {"baseSizeStep": 0.01}
                , "unrealizedPnl": {"initialAssetWeight": 0.5, "maintenanceAssetWeight": 1, "imfFactor": 0.001,
                    "maxImbalanceUsd": 1000000.5}""");
        assertThat(market.pnl()).isEqualTo(new StoredPnlTerms(5_000, 10_000, 1_000, 1_000_000_500_000L));
        assertThat(market.liquidation()).isEqualTo(new StoredLiquidationTerms(7_500, 5_000, 1_000));
        assertThat(market.baseStep()).isEqualTo(10_000_000);
        assertThat(market.inSettlement()).isFalse();
        assertThat(market.ratioAt(MarginKind.INITIAL, 1_000_000_000, false)).isEqualTo(500);
        assertThat(market.ratioAt(MarginKind.MAINTENANCE, 1_000_000_000, true)).isEqualTo(66);
    }

    @Test
    void whatIsNotStatedCountsAsZero() {
        StoredMarket market = of(SIZE_PREMIUM);
        assertThat(List.of(market.pnl(), market.liquidation(), market.baseStep()))
                .isEqualTo(List.of(Markets.NO_PROFIT, Markets.NO_FEES, 1L));
        assertThat(market.highLeverage()).isNull();
        assertThat(market.ratioAt(MarginKind.INITIAL, 1_000_000_000, true)).isEqualTo(500);
        StoredMarket empty = of(SIZE_PREMIUM + ", \"unrealizedPnl\": {}, \"liquidation\": {}, \"openInterest\": {}");
        assertThat(List.of(empty.pnl(), empty.liquidation(), empty.baseStep()))
                .isEqualTo(List.of(Markets.NO_PROFIT, Markets.NO_FEES, 1L));
    }

    @Test
    void otherKindsOfMarginAreRefused() {
        assertThatThrownBy(
                        () -> of(
                                "\"margin\": {\"kind\": \"flat\", \"initialMarginRatio\": 0.05, \"maintenanceMarginRatio\": 0.03}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/kind: only size-premium is computed as Drift and Velocity do");
    }

    @Test
    void numbersThatTheProgramsCannotStoreAreRefused() {
        assertThatThrownBy(() -> of(SIZE_PREMIUM + ", \"openInterest\": {\"baseSizeStep\": 0.0000000001}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/openInterest/baseSizeStep: 0.0000000001 is no multiple of 0.000000001 that fits 64 bits");
        assertThatThrownBy(() -> of(SIZE_PREMIUM + ", \"unrealizedPnl\": {\"initialAssetWeight\": 0.00005}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("/unrealizedPnl/initialAssetWeight: 0.00005 is no multiple of 0.0001");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, maxMarginRatio",
        "0, -1, 0, 0, isolatedDeposit",
        "0, 0, -1, 0, market",
        "0, 0, 0, -1, quotePrice"
    })
    void negativeAmountsAreRefusedByName(long limit, long deposit, int market, long quotePrice, String name) {
        assertThatThrownBy(() -> {
                    assertThat(new StoredMoment(1, quotePrice, 0)).isNotNull();
                    assertThat(new StoredPosition(market, 1, 0, limit, deposit, true))
                            .isNotNull();
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " is not negative: -1");
    }

    @Test
    void partsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new StoredPosition(0, 1, 0, 0, 5, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cross position has no deposit of its own: 5");
        assertThatThrownBy(() -> Markets.market(500, 300, 0, Markets.NO_PROFIT, Markets.NO_FEES, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseStep is above zero: 0");
        assertThatThrownBy(() -> LiquidationCall.inSlots(0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("buffer is above zero: 0");
    }
}
