package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.account.Account;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.junit.jupiter.api.Test;

/** Liquidations in exact numbers: the same as the whole-number step, and nothing is lost between position and collateral. */
class DriftLiquidationTest {

    private static final String SOL = "SOL-PERP";
    private static final StoredPnlTerms MAINTENANCE_PROFIT = new StoredPnlTerms(0, 10_000, 0, 0);

    /** 5% initial, 3% maintenance, 0.75% for the liquidator and for the insurance fund, steps of 0.01. */
    private static final DriftMargin MARGIN = new DriftMargin(Map.of(
            SOL,
            Markets.market(500, 300, 0, MAINTENANCE_PROFIT, new StoredLiquidationTerms(7_500, 7_500, 0), 10_000_000)));

    private static final MarketPrices PRICES = new MarketPrices(Map.of(SOL, Rational.of(100)));

    /** A buffer of 2%; a tenth at once, all after a minute. */
    private static final LiquidationCall CALL = LiquidationCall.inMilliseconds(200, 1_000, 0, 60_000);

    private static final Position LONG = new Position(SOL, Side.LONG, Rational.of(100), Rational.of(102));
    private static final Position SHORT = new Position(SOL, Side.SHORT, Rational.of(100), Rational.of(98));

    private static Account isolated(Position position, long collateral) {
        return Account.of(Rational.of(1000)).withIsolated(new IsolatedMargin(SOL, Rational.of(collateral), position));
    }

    private static DriftLiquidation liquidated(Account account, LiquidationCall call) {
        return Objects.requireNonNull(DriftLiquidation.of(MARGIN, account, SOL, PRICES, call));
    }

    @Test
    void ofAnIsolatedLongAllGoesThatCoversTheShortage() {
        // 450 - 200 = 250 of 300; with the buffer 500 against 246: 254 short. A unit frees 100 * (5% - 0.75% - 0.75%).
        DriftLiquidation liquidation = liquidated(isolated(LONG, 450), CALL);

        assertThat(liquidation.baseSize()).isEqualTo(Rational.of("72.58"));
        assertThat(liquidation.value()).isEqualTo(Rational.of("7258"));
        assertThat(liquidation.liquidatorFee()).isEqualTo(Rational.of("54.435"));
        assertThat(liquidation.insuranceFundFee()).isEqualTo(Rational.of("54.435"));
        assertThat(liquidation.protocolFee()).isEqualTo(Rational.ZERO);
        assertThat(liquidation.badDebt()).isEqualTo(Rational.ZERO);
        assertThat(liquidation.leavesLiquidation()).isTrue();
        // It was bought for 10200, 7258 of which are back, and has paid both fees: 3050.87 for what is left.
        assertThat(liquidation.after())
                .isEqualTo(Account.of(Rational.of(1000))
                        .withIsolated(new IsolatedMargin(
                                SOL,
                                Rational.of(450),
                                new Position(
                                        SOL,
                                        Side.LONG,
                                        Rational.of("27.42"),
                                        Rational.of("3050.87").dividedBy(Rational.of("27.42"))))));
    }

    @Test
    void ofAnIsolatedShortTheSame() {
        DriftLiquidation liquidation = liquidated(isolated(SHORT, 450), CALL);

        assertThat(liquidation.baseSize()).isEqualTo(Rational.of("72.58"));
        assertThat(liquidation.after().isolated().get(SOL))
                .isEqualTo(new IsolatedMargin(
                        SOL,
                        Rational.of(450),
                        // 9800 less 7258 to buy back and both fees.
                        new Position(
                                SOL,
                                Side.SHORT,
                                Rational.of("27.42"),
                                Rational.of("2433.13").dividedBy(Rational.of("27.42")))));
    }

    @Test
    void ofACrossPositionTimeLetsAShareGo() {
        Account account = Account.of(Rational.of(450)).withCross(SOL, LONG);

        DriftLiquidation first = liquidated(account, CALL);
        assertThat(first.baseSize()).isEqualTo(Rational.of("7.26"));
        assertThat(first.leavesLiquidation()).isFalse();
        assertThat(first.after().collateral()).isEqualTo(Rational.of(450));

        DriftLiquidation late = liquidated(account, LiquidationCall.inMilliseconds(200, 1_000, 60_000, 60_000));
        assertThat(late.baseSize()).isEqualTo(Rational.of("72.58"));
    }

    @Test
    void equityFallsByTheFeesAlone() {
        Account before = isolated(LONG, 450);
        DriftLiquidation liquidation = liquidated(before, CALL);

        assertThat(MARGIN.isolated(liquidation.after(), SOL, PRICES, MarginKind.MAINTENANCE)
                        .collateral())
                .isEqualTo(MARGIN.isolated(before, SOL, PRICES, MarginKind.MAINTENANCE)
                        .collateral()
                        .minus(Rational.of("108.87")));
        assertThat(liquidation.after().collateral()).isEqualTo(Rational.of(1000));
    }

    @Test
    void whatTheCollateralDoesNotCoverIsBadDebt() {
        DriftLiquidation liquidation = liquidated(isolated(LONG, 150), CALL);

        assertThat(liquidation.baseSize()).isEqualTo(Rational.of(100));
        // 150 less a loss of 200 less 75 for the liquidator; under water the insurance fund takes no fee.
        assertThat(liquidation.liquidatorFee()).isEqualTo(Rational.of(75));
        assertThat(liquidation.insuranceFundFee()).isEqualTo(Rational.ZERO);
        assertThat(liquidation.badDebt()).isEqualTo(Rational.of(125));
        assertThat(liquidation.after()).isEqualTo(Account.of(Rational.of(1000)));
    }

    @Test
    void whatIsHealthyOrNotThereIsNotLiquidated() {
        assertThat(DriftLiquidation.of(MARGIN, isolated(LONG, 500), SOL, PRICES, CALL))
                .isNull();
        assertThatThrownBy(() -> DriftLiquidation.of(MARGIN, Account.of(Rational.ONE), SOL, PRICES, CALL))
                .isInstanceOf(PositionException.class)
                .hasMessage("market is SOL-PERP, in which the account has no position");
    }

    /** One call that takes everything, and one that is cut short and another that takes the rest: the same debt. */
    @Test
    void aLiquidationInSeveralCallsEndsWhereOneCallEnds() {
        Account account = Account.of(Rational.of(900))
                .withCross(SOL, new Position(SOL, Side.LONG, Rational.of(100), Rational.of(110)));
        LiquidationCall late = LiquidationCall.inMilliseconds(200, 1_000, 60_000, 60_000);

        DriftLiquidation whole = liquidated(account, late);
        DriftLiquidation first = liquidated(account, late.upTo(99_000_000_000L));
        DriftLiquidation second = liquidated(first.after(), first.next().upTo(Long.MAX_VALUE));

        assertThat(whole.badDebt()).isEqualTo(Rational.of(175));
        assertThat(first.badDebt().plus(second.badDebt())).isEqualTo(Rational.of(175));
        assertThat(second.after()).isEqualTo(whole.after()).isEqualTo(Account.of(Rational.ZERO));
    }

    @Test
    void whatALaterCallTakesIsWhatTheProgramTakes() {
        Account account = isolated(new Position(SOL, Side.LONG, Rational.of(100), Rational.of(120)), 2250);

        DriftLiquidation first = liquidated(account, CALL.upTo(20_000_000_000L));
        DriftLiquidation second = liquidated(first.after(), first.next().upTo(Long.MAX_VALUE));

        StoredMarket market = MARGIN.market(SOL);
        StoredAccount stored = new StoredAccount(
                0,
                0,
                false,
                List.of(Markets.isolatedPosition(0, 100_000_000_000L, -12_000_000_000L, 2_250_000_000L)),
                List.of());
        List<StoredMoment> moments = List.of(Markets.at(100_000_000));
        StoredLiquidation firstStep =
                StoredLiquidation.of(stored, 0, List.of(market), moments, CALL.upTo(20_000_000_000L));
        StoredLiquidation secondStep = StoredLiquidation.of(
                new StoredAccount(0, 0, false, List.of(firstStep.left()), List.of()),
                0,
                List.of(market),
                moments,
                CALL.after(firstStep.marginFreed()));
        assertThat(second.baseSize()).isEqualTo(StoredNumbers.readBase(secondStep.base()));
        assertThat(second.leavesLiquidation()).isEqualTo(secondStep.leavesLiquidation());
    }

    @Test
    void aFractionOfTheMarketsStepIsRefused() {
        Account account = isolated(new Position(SOL, Side.LONG, Rational.of("0.005"), Rational.of(102)), 0);
        assertThatThrownBy(() -> DriftLiquidation.of(MARGIN, account, SOL, PRICES, CALL))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseSize is 0.005; in SOL-PERP it must be a multiple of 0.01");
    }
}
