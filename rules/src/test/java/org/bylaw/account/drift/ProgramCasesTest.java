package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.StoredRatio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The programs' own unit tests: drift-labs/protocol-v2 at 0ae3e3b1 ({@code state/perp_market/tests.rs},
 * {@code math/margin/tests.rs}, {@code math/liquidation/tests.rs}) and velocity-exchange/velocity-v1, the same files. Where both
 * programs have a test its numbers are the same.
 */
class ProgramCasesTest {

    private static final long ONE_BASE = 1_000_000_000;

    @ParameterizedTest
    @CsvSource({
        // state/perp_market/tests.rs get_margin_ratio::test, Drift and Velocity
        "1000, 500, 0, 0, 0, INITIAL, 1000000000, 1000",
        "1000, 500, 0, 0, 0, MAINTENANCE, 1000000000, 500",
        "1000, 500, 0, 0, 0, FILL, 1000000000, 750",
        // the same in high-leverage mode, Drift alone
        "1000, 500, 0, 200, 100, INITIAL, 1000000000, 200",
        "1000, 500, 0, 200, 100, MAINTENANCE, 1000000000, 100",
        "1000, 500, 0, 200, 100, FILL, 1000000000, 150",
        // new_hlm_imf_size, Drift alone
        "1000, 500, 50, 0, 0, INITIAL, 1000000000000000, 1300",
        "1000, 500, 50, 100, 50, INITIAL, 100000000, 100",
        "1000, 500, 50, 100, 50, INITIAL, 1000000000, 100",
        "1000, 500, 50, 100, 50, INITIAL, 10000000000, 104",
        "1000, 500, 50, 100, 50, INITIAL, 3000000000000, 221",
        "1000, 500, 50, 100, 50, MAINTENANCE, 3000000000000, 67",
        "1000, 500, 50, 100, 50, MAINTENANCE, 300000000000000, 313",
    })
    void marketMarginRatio(
            long initial,
            long maintenance,
            long imfFactor,
            long modeInitial,
            long modeMaintenance,
            MarginKind kind,
            long size,
            long expected) {
        StoredMarket market = Markets.market(initial, maintenance, imfFactor, Markets.NO_PROFIT);
        boolean mode = modeInitial > 0;
        StoredMarket asked = mode ? Markets.withMode(market, modeInitial, modeMaintenance) : market;
        assertThat(asked.ratioAt(kind, size, mode)).isEqualTo(expected);
    }

    @Test
    void theModeIsTheOrdinaryRatioFromTheFirstPremium() {
        // new_hlm_imf_size_loop, Drift alone
        StoredMarket market = Markets.withMode(Markets.market(500, 303, 50, Markets.NO_PROFIT), 100, 66);
        int premiums = 0;
        for (int thousands = 1; thousands < 1_000; thousands++) {
            long size = thousands * 1_000L * ONE_BASE;
            long ordinary = market.ratioAt(MarginKind.INITIAL, size, false);
            if (ordinary != 500) {
                premiums++;
                assertThat(market.ratioAt(MarginKind.INITIAL, size, true)).isEqualTo(ordinary);
            }
        }
        assertThat(premiums).isEqualTo(959);
    }

    @ParameterizedTest
    @CsvSource({
        // math/margin/tests.rs spot_market_asset_weight, Drift and Velocity
        "1000000000000, 10, 11000, 11000",
        "1000000000000, 10000, 11000, 11962",
        "1000000000000, 100000, 11000, 40422",
        "1000000000000, 100000, 0, 31622",
    })
    void sizePremium(long size, long imfFactor, long weight, long expected) {
        assertThat(Math.max(weight, StoredRatio.withPremium(weight, size, imfFactor)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // math/margin/tests.rs spot_market_asset_weight, Drift and Velocity
        "1000000000000, 10, 9000, 9000",
        "1000000000000000000, 10, 9000, 8357",
        "1000000000000, 10000, 9000, 8357",
        "1000000000000, 100000, 9000, 2642",
        "100000000000000, 100000, 1500, 337",
        "100000000000000, 100000, 4500, 337",
        "100000000000000, 100000, 7500, 337",
    })
    void sizeDiscount(long size, long imfFactor, long weight, long expected) {
        assertThat(PositionMargin.sizeDiscountedWeight(size, imfFactor, weight)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // math/margin/tests.rs calculate_user_equity_value_tests, Drift and Velocity
        "22699050905, 9559",
        "24282786896, 9516",
        "242827868960, 7368",
        "2428278689600, 4299",
        "24282786896000, 1855",
        "242827868960000, 663",
        "19426229516800000, 78",
        "100000000, 10000",
    })
    void unrealizedAssetWeight(long pnl, long expected) {
        StoredPnlTerms terms = new StoredPnlTerms(10_000, 10_000, 1_000, 0);
        assertThat(PositionMargin.assetWeight(MarginKind.INITIAL, pnl, terms, 0))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // math/margin/tests.rs calculate_user_equity_value_tests, Drift and Velocity
        "22050000000, 13555327867, 135553278675, 18135245913, 9694",
        "21050000000, 12940573769, 129405737692, 24282786896, 9516",
    })
    void perpPosition(long price, long requirement, long liability, long unrealizedPnl, long weight) {
        StoredPnlTerms terms = new StoredPnlTerms(10_000, 10_000, 1_000, 0);
        StoredMarket market = Markets.market(1_000, 500, 1_000, terms);
        StoredPosition position = Markets.crossPosition(0, -6_147_540_983L, 153_688_524_588L);
        assertThat(PositionMargin.unrealizedPnl(position.base(), position.quote(), price))
                .isEqualTo(unrealizedPnl);
        assertThat(PositionMargin.assetWeight(MarginKind.INITIAL, unrealizedPnl, terms, 0))
                .isEqualTo(weight);
        StoredAccount account = new StoredAccount(0, 0, false, List.of(position), List.of());
        // The cap of 100 US dollars on profit bites.
        assertThat(AccountEvaluation.cross(account, List.of(market), List.of(Markets.at(price)), MarginKind.INITIAL, 0))
                .isEqualTo(new StoredHealth(100_000_000, requirement, liability, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // math/margin/tests.rs user_perp_positions_custom_margin_ratio, Drift and Velocity
        "INITIAL, 0, 20000, 20000, 20000000000",
        "INITIAL, 40000, 20000, 40000, 40000000000",
        // user_and_position_max_margin_ratio_initial_vs_maintenance, Drift and Velocity
        "MAINTENANCE, 0, 0, 500, 500000000",
        "MAINTENANCE, 40000, 20000, 500, 500000000",
        "MAINTENANCE, 5000, 40000, 500, 500000000",
        "INITIAL, 5000, 40000, 40000, 40000000000",
    })
    void customMarginRatio(
            MarginKind kind, long accountLimit, long positionLimit, long effectiveRatio, long requirement) {
        StoredMarket market = Markets.market(1_000, 500, 0, Markets.ALL_PROFIT);
        StoredPosition position = new StoredPosition(0, 100 * ONE_BASE, 0, positionLimit, 0, false);
        StoredAccount account = new StoredAccount(0, accountLimit, false, List.of(position), List.of());
        long marketRatio = market.ratioAt(kind, 100 * ONE_BASE, false);
        assertThat(PositionMargin.effectiveRatio(kind, marketRatio, accountLimit, positionLimit, 0))
                .isEqualTo(effectiveRatio);
        StoredHealth health =
                AccountEvaluation.cross(account, List.of(market), List.of(Markets.at(100_000_000)), kind, 0);
        assertThat(health.requirement()).isEqualTo(requirement);
    }

    @ParameterizedTest
    @CsvSource({
        // math/margin/tests.rs user_custom_margin_ratio, Drift and Velocity
        "INITIAL, 20000, 0, 50000000000",
        "INITIAL, 10000, 0, 30000000000",
        "INITIAL, 5000, 0, 20000000000",
        "MAINTENANCE, 100000, 0, 11500000000",
        // margin_ratio_override, Drift and Velocity: it counts for the maintenance requirement too
        "INITIAL, 0, 20000, 50000000000",
        "INITIAL, 0, 10000, 30000000000",
        "INITIAL, 0, 5000, 20000000000",
        "MAINTENANCE, 0, 100000, 210000000000",
    })
    void customMarginRatioAndOverrideWithABorrow(MarginKind kind, long accountLimit, long override, long requirement) {
        StoredMarket market = Markets.market(1_000, 500, 0, Markets.ALL_PROFIT);
        StoredAccount account = new StoredAccount(
                0,
                accountLimit,
                false,
                List.of(Markets.crossPosition(0, 100 * ONE_BASE, 0)),
                List.of(new StoredBorrow(10_000_000_000L, 12_000, 11_000)));
        StoredHealth health =
                AccountEvaluation.cross(account, List.of(market), List.of(Markets.at(100_000_000)), kind, 0, override);
        assertThat(health.requirement()).isEqualTo(requirement);
    }

    @Test
    void isolatedPosition() {
        // math/margin/tests.rs isolated_position_margin_requirement, Drift: a long of 100 at 100, bought at 110
        StoredMarket market = Markets.market(1_000, 500, 0, Markets.ALL_PROFIT);
        StoredPosition position = Markets.isolatedPosition(0, 100 * ONE_BASE, -11_000_000_000L, 100_000_000);
        StoredHealth health = AccountEvaluation.isolated(
                position, market, Markets.at(100_000_000), 0, false, MarginKind.INITIAL, 1_000);
        assertThat(health)
                .isEqualTo(new StoredHealth(
                        -900_000_000L, 1_000_000_000L, 10_000_000_000L, -100_000_000L, 1_000_000_000L));
        assertThat(health.meets()).isFalse();
        assertThat(health.shortageWithBuffer()).isEqualTo(3_000_000_000L);
    }

    @Test
    void theCrossPoolNextToAnIsolatedPosition() {
        // The other half of the same test: 20,000 of the quote asset and a borrow worth 10,000 with a weight of 1.2;
        // the isolated position takes no part.
        StoredMarket market = Markets.market(1_000, 500, 0, Markets.ALL_PROFIT);
        StoredAccount account = new StoredAccount(
                20_000_000_000L,
                0,
                false,
                List.of(Markets.isolatedPosition(0, 100 * ONE_BASE, -11_000_000_000L, 100_000_000)),
                List.of(new StoredBorrow(10_000_000_000L, 12_000, 11_000)));
        StoredHealth health = AccountEvaluation.cross(
                account, List.of(market), List.of(Markets.at(100_000_000)), MarginKind.INITIAL, 1_000);
        assertThat(health)
                .isEqualTo(new StoredHealth(20_000_000_000L, 12_000_000_000L, 10_000_000_000L, 0, 1_000_000_000L));
        assertThat(health.meets()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // math/liquidation/tests.rs calculate_base_asset_amount_to_cover_margin_shortage, Drift
        "0, 0, 1000000, 1000000000",
        "0, 0, 990000, 1010101010",
        "0, 0, 1010000, 990099009",
        "10000, 0, 1000000, 1111111111",
        "10000, 10000, 1000000, 1250000000",
    })
    void baseToCover(long liquidatorFee, long insuranceFundFee, long quotePrice, long expected) {
        assertThat(LiquidationSizing.baseToCover(
                        10_000_000, 1_000, liquidatorFee, insuranceFundFee, 100_000_000, quotePrice))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // math/liquidation/tests.rs calculate_perp_if_fee::test, Drift
        "20000000, 10000000000, 10000, 100000000, 1000000, 19000",
        "1000000, 10000000000, 10000, 100000000, 1000000, 37050",
        "1000000000, 10000000000, 10000, 100000000, 1000000, 0",
        "20000000, 10000000000, 100000, 100000000, 1000000, 0",
        "20000000, 10000000000, 10000, 0, 1000000, 0",
        "20000000, 10000000000, 10000, 100000000, 0, 0",
        "20000000, 0, 10000, 100000000, 1000000, 0",
    })
    void insuranceSideFee(long shortage, long base, long liquidatorFee, long price, long quotePrice, long expected) {
        assertThat(LiquidationSizing.insuranceSideFee(shortage, base, 500, liquidatorFee, price, quotePrice, 50_000))
                .isEqualTo(expected);
    }

    @Test
    void share() {
        // math/liquidation/tests.rs calculate_max_pct_to_liquidate::test, Drift
        assertThat(LiquidationSizing.share(49_000_000, 0, 1, 10, 1_000)).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        // math/liquidation/tests.rs get_liquidation_fee::test, Drift
        "100000, 50000",
        "10, 20000",
        "10000, 30000",
    })
    void liquidatorFee(long slots, long expected) {
        assertThat(LiquidationSizing.liquidatorFee(20_000, 50_000, slots)).isEqualTo(expected);
    }
}
