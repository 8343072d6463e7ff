package org.bylaw.specs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.Objects;
import org.bylaw.account.Account;
import org.bylaw.account.Position;
import org.bylaw.account.dperp.DPerpLiquidation;
import org.bylaw.account.drift.BadDebt;
import org.bylaw.account.drift.DriftLiquidation;
import org.bylaw.account.drift.LiquidationCall;
import org.bylaw.account.perpetual.PerpetualAccountLiquidation;
import org.bylaw.exact.Rational;
import org.bylaw.specs.words.BaseSize;
import org.jspecify.annotations.Nullable;

/** Liquidations: what a liquidator takes, what it costs, and what is left. */
public final class LiquidationSteps {

    private static final long MILLISECONDS = 1_000;
    private static final int RATIO_SCALE = 4;
    private static final int MONEY_SCALE = 6;

    private final Exchange exchange;
    private final Trader trader;
    private @Nullable Liquidated liquidated;
    private long bufferRatio;
    private long initialShare;
    private long durationMilliseconds;

    /** Steps that liquidate {@code trader}. */
    public LiquidationSteps(Exchange exchange, Trader trader) {
        this.exchange = exchange;
        this.trader = trader;
    }

    @When("the account is liquidated")
    public void liquidate() {
        PerpetualAccountLiquidation step = Objects.requireNonNull(
                PerpetualAccountLiquidation.of(
                        VenueOfDocument.terms(exchange.markets()), trader.account(), exchange.prices()),
                "the account is not to be liquidated");
        liquidated = Liquidated.of(step.market(), step.liquidation());
        trader.has(step.after());
    }

    @When("the isolated {market} is liquidated")
    public void liquidate(String market) {
        Account before = trader.account();
        DPerpLiquidation liquidation = Objects.requireNonNull(
                DPerpLiquidation.of(exchange.margin(), before, market, exchange.prices()),
                () -> market + " is not to be liquidated");
        liquidated = Liquidated.of(before, market, exchange.prices().of(market), liquidation);
        trader.has(liquidation.after());
    }

    @Given(
            "a liquidation has a buffer of {ratio}, and of the cross pool takes {ratio} at once and {fraction} more each second")
    public void throttle(BigDecimal buffer, BigDecimal atOnce, Rational perSecond) {
        bufferRatio = inTenThousandths(buffer);
        initialShare = inTenThousandths(atOnce);
        durationMilliseconds = perSecond.reciprocal().floor().longValueExact() * MILLISECONDS;
    }

    /** What a liquidation does without its fees. */
    @When("the position in {market} is closed at its price")
    public void close(String market) {
        Account account = trader.account();
        Position position = Objects.requireNonNull(account.cross().get(market), () -> "no cross position in " + market);
        trader.has(account.withCollateral(account.collateral()
                        .plus(position.unrealizedPnlAt(exchange.prices().of(market))))
                .withCross(market, null));
    }

    @When("the position in {market} is liquidated after {int} seconds")
    public void liquidate(String market, int seconds) {
        DriftLiquidation liquidation = Objects.requireNonNull(
                DriftLiquidation.of(
                        VenueOfDocument.drift(exchange.markets()),
                        trader.account(),
                        market,
                        exchange.prices(),
                        LiquidationCall.inMilliseconds(
                                bufferRatio, initialShare, seconds * MILLISECONDS, durationMilliseconds)),
                () -> market + " is not to be liquidated");
        liquidated = Liquidated.of(market, liquidation);
        trader.has(liquidation.after());
    }

    @Then("{baseSize} are left")
    public void left(BaseSize size) {
        String market = exchange.marketOf(size.asset());
        assertThat(Objects.requireNonNull(trader.account().position(market)).baseSize())
                .isEqualTo(Rational.of(size.amount()));
    }

    @Then("nothing of the position in {market} is left")
    public void nothingLeft(String market) {
        assertThat(trader.account().position(market)).isNull();
    }

    @Then("{market} is liquidated first")
    public void first(String market) {
        assertThat(liquidated().market()).isEqualTo(market);
    }

    @Then("{baseSize} are liquidated, worth {money}")
    public void size(BaseSize size, BigDecimal value) {
        assertThat(liquidated().market()).isEqualTo(exchange.marketOf(size.asset()));
        assertThat(liquidated().baseSize()).isEqualTo(Rational.of(size.amount()));
        assertThat(liquidated().value()).isEqualTo(Rational.of(value));
    }

    @Then("the penalty is {money}: {money} for the liquidator, {money} for the insurance fund")
    public void penalty(BigDecimal penalty, BigDecimal liquidator, BigDecimal insuranceFund) {
        assertThat(liquidated().penalty()).isEqualTo(Rational.of(penalty));
        assertThat(liquidated().liquidatorFee()).isEqualTo(Rational.of(liquidator));
        assertThat(liquidated().insuranceFundFee()).isEqualTo(Rational.of(insuranceFund));
    }

    @Then("the bad debt is {money}, borne by the insurance fund")
    public void badDebt(BigDecimal debt) {
        assertThat(liquidated().badDebt()).isEqualTo(Rational.of(debt));
    }

    /** Of Drift and Velocity: the fund pays what it covers of the market, and the market's other positions the rest. */
    @Then(
            "the bad debt is {money}: {money} are paid by an insurance fund that covers {money}, {money} by the other positions")
    public void sharedDebt(BigDecimal debt, BigDecimal fund, BigDecimal cover, BigDecimal socialised) {
        assertThat(liquidated().badDebt()).isEqualTo(Rational.of(debt));
        assertThat(BadDebt.of(inMillionths(debt), Long.MAX_VALUE, inMillionths(cover)))
                .isEqualTo(new BadDebt(inMillionths(debt), inMillionths(fund), inMillionths(socialised)));
    }

    private static long inMillionths(BigDecimal money) {
        return money.movePointRight(MONEY_SCALE).longValueExact();
    }

    private static long inTenThousandths(BigDecimal ratio) {
        return ratio.movePointRight(RATIO_SCALE).longValueExact();
    }

    private Liquidated liquidated() {
        return Objects.requireNonNull(liquidated, "nothing has been liquidated");
    }
}
