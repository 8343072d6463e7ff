package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.account.Account;
import org.bylaw.account.CollateralMoves;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.LargestOrder;
import org.bylaw.account.LeverageChange;
import org.bylaw.account.MarginAlerts;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Order;
import org.bylaw.account.Outcome;
import org.bylaw.account.PoolLiquidationPrice;
import org.bylaw.account.Position;
import org.bylaw.account.Refusal;
import org.bylaw.account.TraderLimits;
import org.bylaw.account.Trading;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.MarginAlert;
import org.bylaw.policy.Sourced;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.junit.jupiter.api.Test;

/** Accounts in exact numbers over the programs' arithmetic: what is rounded, what is refused, what belongs to which pool. */
class DriftMarginTest {

    private static final String SOL = "SOL-PERP";
    private static final String ETH = "ETH-PERP";
    private static final long STEP = 10_000_000;
    private static final String FINE = "FINE-PERP";
    private static final StoredPnlTerms MAINTENANCE_PROFIT = new StoredPnlTerms(0, 10_000, 0, 0);

    /** 5% initial and 3% maintenance; profit counts for maintenance alone. */
    private static final DriftMargin MARGIN = new DriftMargin(Map.of(
            SOL, Markets.market(500, 300, 0, MAINTENANCE_PROFIT, Markets.NO_FEES, STEP),
            ETH, Markets.market(500, 300, 0, MAINTENANCE_PROFIT, Markets.NO_FEES, STEP),
            FINE, Markets.market(500, 300, 0, MAINTENANCE_PROFIT, Markets.NO_FEES, 1)));

    private static final MarketPrices PRICES = new MarketPrices(Map.of(SOL, of("100"), ETH, of("3000")));

    private static Rational of(String number) {
        return Rational.of(number);
    }

    private static Position position(String market, Side side, String size, String entry) {
        return new Position(market, side, of(size), of(entry));
    }

    private static Account pool(String collateral, Position... positions) {
        SortedMap<String, Position> cross = new TreeMap<>();
        for (Position position : positions) {
            cross.put(position.market(), position);
        }
        Account empty = Account.of(of(collateral));
        return new Account(empty.collateral(), Rational.ZERO, new TreeMap<>(), cross, new TreeMap<>());
    }

    @Test
    void theCrossPoolSumsItsPositions() {
        Account account = pool("1000", position(SOL, Side.LONG, "50", "102"), position(ETH, Side.SHORT, "1", "3100"));

        assertThat(MARGIN.cross(account, PRICES, MarginKind.INITIAL))
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, of("900"), of("400"), of("8000")));
        assertThat(MARGIN.cross(account, PRICES, MarginKind.FILL))
                .isEqualTo(new MarginHealth(MarginKind.FILL, of("900"), of("320"), of("8000")));
        assertThat(MARGIN.cross(account, PRICES, MarginKind.MAINTENANCE))
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, of("1000"), of("240"), of("8000")));
    }

    @Test
    void amountsAreRoundedAsTheProgramsRoundThem() {
        // 0.000000333 at 100.01 is worth 0.00003330333: 0.000033; 5% of that is 0.00000165: 0.000001.
        Account account = pool("10.0000009", position(FINE, Side.LONG, "0.000000333", "100.01"));
        MarketPrices prices = new MarketPrices(Map.of(FINE, of("100.01")));

        assertThat(MARGIN.cross(account, prices, MarginKind.INITIAL))
                // The cost is rounded up to 0.000034, against the trader: a loss of 0.000001.
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, of("9.999999"), of("0.000001"), of("0.000033")));
    }

    @Test
    void aShortsProceedsAreRoundedDown() {
        Account account = pool("10", position(FINE, Side.SHORT, "0.000000333", "100.01"));
        MarketPrices prices = new MarketPrices(Map.of(FINE, of("100.01")));

        assertThat(MARGIN.cross(account, prices, MarginKind.MAINTENANCE).collateral())
                .isEqualTo(of("10"));
    }

    @Test
    void anIsolatedPositionIsReckonedByItself() {
        Account account = pool("1000", position(ETH, Side.LONG, "1", "3000"))
                .withIsolated(new IsolatedMargin(SOL, of("600"), position(SOL, Side.LONG, "100", "101")));

        assertThat(MARGIN.isolated(account, SOL, PRICES, MarginKind.MAINTENANCE))
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, of("500"), of("300"), of("10000")));
        assertThat(MARGIN.cross(account, PRICES, MarginKind.MAINTENANCE))
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, of("1000"), of("90"), of("3000")));
    }

    @Test
    void collateralWithoutPositionNeedsNoPrice() {
        Account account = Account.of(Rational.ZERO).withIsolated(new IsolatedMargin(SOL, of("5"), null));

        assertThat(MARGIN.isolated(account, SOL, new MarketPrices(Map.of()), MarginKind.INITIAL))
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, of("5"), Rational.ZERO, Rational.ZERO));
    }

    @Test
    void whatIsLostBeyondTheDepositStaysWithThePosition() {
        Account account = Account.of(of("1000")).withIsolated(new IsolatedMargin(SOL, of("-7"), null));

        assertThat(MARGIN.isolated(account, SOL, PRICES, MarginKind.MAINTENANCE))
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, of("-7"), Rational.ZERO, Rational.ZERO));
    }

    @Test
    void theOwnersLimitsCountForOpeningAlone() {
        Account account = pool("1000", position(SOL, Side.LONG, "50", "100"))
                .withMaxMarginRatio(of("0.1"))
                .withMaxMarginRatio(SOL, of("0.2"));

        assertThat(MARGIN.cross(account, PRICES, MarginKind.INITIAL).requirement())
                .isEqualTo(of("1000"));
        assertThat(MARGIN.cross(account, PRICES, MarginKind.MAINTENANCE).requirement())
                .isEqualTo(of("150"));
    }

    @Test
    void whatIsOffTheProgramsGridIsRefused() {
        assertThatThrownBy(() -> MARGIN.cross(
                        pool("1", position(SOL, Side.LONG, "0.0000000001", "100")), PRICES, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessage(
                        "baseSize is 0.0000000001, which the venue cannot store: it must be a multiple of 0.000000001");
        assertThatThrownBy(() -> MARGIN.cross(
                        pool("1", position(SOL, Side.LONG, "1", "100")),
                        new MarketPrices(Map.of(SOL, of("100.0000001"))),
                        MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("price is 100.0000001");
        assertThatThrownBy(() -> MARGIN.cross(
                        pool("1", position(SOL, Side.LONG, "10000000000", "100")), PRICES, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseSize is 10000000000, which does not fit the venue's 64 bits");
        assertThatThrownBy(() -> MARGIN.cross(
                        pool("1", position("BTC-PERP", Side.LONG, "1", "100")), PRICES, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("market is BTC-PERP, which is none of ");
    }

    @Test
    void anOrderIsAcceptedAtTheLineAndRefusedOneStepBeyond() {
        Trading trading = new Trading(MARGIN);
        Account account = Account.of(of("500"));

        assertThat(trading.fill(account, buy("100.01"), PRICES))
                .isEqualTo(new Outcome.Refused(Refusal.INITIAL_MARGIN, of("0.05")));
        assertThat(trading.fill(account, buy("100"), PRICES))
                .isEqualTo(new Outcome.Accepted(pool("500", position(SOL, Side.LONG, "100", "100"))));
        assertThat(MARGIN.baseStep(SOL)).isEqualTo(of("0.01"));
    }

    private static Order buy(String size) {
        return new Order(SOL, Side.LONG, of(size), of("100"), MarginMode.CROSS);
    }

    @Test
    void aFractionOfTheMarketsStepIsRefused() {
        assertThatThrownBy(() ->
                        MARGIN.cross(pool("1", position(SOL, Side.LONG, "0.005", "100")), PRICES, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseSize is 0.005; in SOL-PERP it must be a multiple of 0.01");
    }

    @Test
    void whatAPoolOwesIsNoPosition() {
        // Profit counts for maintenance: -100 + 500 against 3% of 1000.
        Account account = pool("-100", position(SOL, Side.LONG, "10", "50"));
        MarginHealth health = MARGIN.cross(account, PRICES, MarginKind.MAINTENANCE);

        assertThat(health).isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, of("400"), of("30"), of("1000")));
        assertThat(health.currentLeverage()).isEqualTo(of("2.5"));
        assertThat(MARGIN.liquidatable(MARGIN.cross(pool("-100"), PRICES, MarginKind.MAINTENANCE)))
                .isFalse();
    }

    @Test
    void whatAnIsolatedPositionOwesIsMissingWhateverItsProfit() {
        Account account = Account.of(Rational.ZERO)
                .withIsolated(new IsolatedMargin(SOL, of("-10"), position(SOL, Side.LONG, "1", "90")));
        Order more = new Order(SOL, Side.LONG, of("1"), of("100"), MarginMode.ISOLATED);
        Trading trading = new Trading(MARGIN);

        // 5% of 200 and the 10 that it owes; the profit counts nothing for opening.
        assertThat(trading.fill(account, more, PRICES))
                .isEqualTo(new Outcome.Refused(Refusal.INVALID_COLLATERAL, of("20")));
        Account funded = account.withIsolated(new IsolatedMargin(SOL, of("10"), position(SOL, Side.LONG, "1", "90")));
        assertThat(trading.fill(funded, more, PRICES)).isInstanceOf(Outcome.Accepted.class);
    }

    /** The programs refuse while any pool of the account is short, one without positions among them. */
    @Test
    void aPoolThatOwesBarsWhatTakesOnRiskElsewhere() {
        Account account = pool("-100").withIsolated(new IsolatedMargin(SOL, of("50"), null));
        Order open = new Order(SOL, Side.LONG, of("1"), of("100"), MarginMode.ISOLATED);
        CollateralMoves moves = new CollateralMoves(MARGIN);

        Outcome.Refused refused = new Outcome.Refused(Refusal.MAINTENANCE_MARGIN, of("100"));
        assertThat(new Trading(MARGIN).fill(account, open, PRICES)).isEqualTo(refused);
        assertThat(moves.withdrawIsolated(account, SOL, of("40"), PRICES)).isEqualTo(refused);
        assertThat(moves.withdrawIsolated(account, SOL, of("50"), PRICES)).isEqualTo(refused);
    }

    @Test
    void exactlyTheLeverageOfTheTradersExperienceIsAllowed() {
        Trading trading = new Trading(MARGIN, new TraderLimits(of("3"), null));
        Order open = new Order(SOL, Side.LONG, of("1"), of("100"), MarginMode.ISOLATED);

        assertThat(new LeverageChange(trading).open(Account.of(of("100")), open, of("3"), PRICES))
                .isEqualTo(new Outcome.Accepted(Account.of(of("66.666666"))
                        .withIsolated(new IsolatedMargin(SOL, of("33.333334"), position(SOL, Side.LONG, "1", "100")))));
    }

    @Test
    void aLimitThatTheProgramCannotStoreIsRefused() {
        Account account = pool("1000", position(SOL, Side.LONG, "1", "100"));
        assertThat(MARGIN.cross(account.withMaxMarginRatio(SOL, of("6.5535")), PRICES, MarginKind.INITIAL)
                        .requirement())
                .isEqualTo(of("655.35"));
        assertThatThrownBy(
                        () -> MARGIN.cross(account.withMaxMarginRatio(SOL, of("6.5536")), PRICES, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessage("maxMarginRatio is 6.5536; the venue stores at most 6.5535");
    }

    @Test
    void aMarketThatIsNotThereTakesNoDeposit() {
        assertThat(new CollateralMoves(MARGIN).depositIsolated(Account.of(of("1")), "NONE-PERP", of("1")))
                .isEqualTo(new Outcome.Refused(Refusal.MARGIN_MODE, Rational.ZERO));
    }

    @Test
    void aLongOfAFractionOfACoinHasALiquidationPrice() {
        Account account = Account.of(Rational.ZERO)
                .withIsolated(new IsolatedMargin(SOL, of("10"), position(SOL, Side.LONG, "0.01", "10000")));
        assertThat(new PoolLiquidationPrice(MARGIN, of("0.000001"))
                        .of(account, SOL, new MarketPrices(Map.of(SOL, of("10000")))))
                // 90 / 0.97 is 9278.350515...; with amounts cut at the sixth decimal the collateral covers the
                // requirement from
                // 9278.3505 on, where the position is worth 92.783505, and not at the step before, where it is
                // 92.783504.
                .isEqualTo(of("9278.350499"));
    }

    @Test
    void aPoolSunkElsewhereIsLiquidatedAtThePresentPrice() {
        Account account =
                pool("-1000000000", position(SOL, Side.LONG, "1", "100"), position(ETH, Side.SHORT, "1", "3000"));
        PoolLiquidationPrice line = new PoolLiquidationPrice(MARGIN, of("0.01"));
        assertThat(line.of(account, SOL, PRICES)).isEqualTo(of("100"));
        assertThat(line.of(account, ETH, PRICES)).isEqualTo(of("3000"));
    }

    @Test
    void bothModesAreThereAndEqualityIsHealthy() {
        assertThat(MARGIN.offers(MarginMode.CROSS)).isTrue();
        assertThat(MARGIN.offers(MarginMode.ISOLATED)).isTrue();
        assertThat(MARGIN.equalityAtLiquidation()).isEqualTo(EqualityAtLiquidation.HEALTHY);
    }

    @Test
    void whatLeavesThe64BitsIsRefused() {
        MarketPrices prices = new MarketPrices(Map.of(SOL, of("10000")));
        assertThatThrownBy(() -> MARGIN.cross(
                        pool("1", position(SOL, Side.LONG, "9000000000", "1")), prices, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("baseSize is more than the venue can reckon with: ");
        Account account = Account.of(Rational.ZERO)
                .withIsolated(new IsolatedMargin(SOL, of("1"), position(SOL, Side.LONG, "9000000000", "1")));
        assertThatThrownBy(() -> MARGIN.isolated(account, SOL, prices, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("baseSize is more than the venue can reckon with: ");
    }

    @Test
    void theLargestOrderIsNoLargerThanWhatIsStored() {
        assertThat(new LargestOrder(new Trading(MARGIN))
                        .baseSize(
                                Account.of(of("1000000000")),
                                SOL,
                                Side.LONG,
                                MarginMode.CROSS,
                                new MarketPrices(Map.of(SOL, of("0.01")))))
                .isEqualTo(of("9223372036.85"));
    }

    @Test
    void theAccountsLimitCounts() {
        Account account = pool("1000", position(SOL, Side.LONG, "50", "100")).withMaxMarginRatio(of("0.1"));
        assertThat(MARGIN.cross(account, PRICES, MarginKind.INITIAL).requirement())
                .isEqualTo(of("500"));
    }

    @Test
    void anIsolatedPositionThatIsShortBarsRiskOnAnother() {
        Account account = Account.of(Rational.ZERO)
                .withIsolated(new IsolatedMargin(ETH, of("80"), position(ETH, Side.LONG, "1", "3000")))
                .withIsolated(new IsolatedMargin(SOL, of("50"), null));
        Order open = new Order(SOL, Side.LONG, of("1"), of("100"), MarginMode.ISOLATED);
        assertThat(new Trading(MARGIN).fill(account, open, PRICES))
                .isEqualTo(new Outcome.Refused(Refusal.MAINTENANCE_MARGIN, of("10")));
    }

    @Test
    void aPositionWithoutAnyCollateralGetsTheGravestWarning() {
        MarginAlerts alerts = new MarginAlerts(
                List.of(
                        new MarginAlert("warning", new Sourced<>(new BigDecimal("0.2"), "a test")),
                        new MarginAlert("urgent", new Sourced<>(new BigDecimal("0.1"), "a test"))),
                MARGIN);
        assertThat(alerts.level(new MarginHealth(MarginKind.MAINTENANCE, Rational.ZERO, Rational.ZERO, Rational.ONE)))
                .isEqualTo("urgent");
    }
}
