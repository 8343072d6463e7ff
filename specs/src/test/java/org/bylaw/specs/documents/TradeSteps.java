package org.bylaw.specs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import org.bylaw.account.LargestOrder;
import org.bylaw.account.Order;
import org.bylaw.account.Outcome;
import org.bylaw.account.Refusal;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginMode;
import org.bylaw.position.Side;
import org.bylaw.specs.words.BaseSize;

/** What the trader does, and whether the venue lets it be done. An order is filled whole, at the market's price unless it says another. */
public final class TradeSteps {

    private final Exchange exchange;
    private final Trader trader;

    /** Steps of {@code trader}. */
    public TradeSteps(Exchange exchange, Trader trader) {
        this.exchange = exchange;
        this.trader = trader;
    }

    @When("the trader {trades} {baseSize}")
    public void trade(Side side, BaseSize size) {
        fill(side, size, MarginMode.CROSS);
    }

    @When("the trader {trades} {baseSize} in isolated margin")
    public void tradeIsolated(Side side, BaseSize size) {
        fill(side, size, MarginMode.ISOLATED);
    }

    private void fill(Side side, BaseSize size, MarginMode mode) {
        trader.did(trader.trading().fill(trader.account(), order(side, size, mode), exchange.prices()));
    }

    @When("the trader opens a {side} of {baseSize} with {leverage}")
    public void open(Side side, BaseSize size, BigDecimal leverage) {
        trader.did(trader.leverage()
                .open(
                        trader.account(),
                        order(side, size, MarginMode.ISOLATED),
                        Rational.of(leverage),
                        exchange.prices()));
    }

    @When("the trader changes the leverage of {market} to {leverage}")
    public void changeLeverage(String market, BigDecimal leverage) {
        trader.did(trader.leverage().change(trader.account(), market, Rational.of(leverage), exchange.prices()));
    }

    @When("the trader deposits {money}")
    public void deposit(BigDecimal amount) {
        trader.did(trader.moves().deposit(trader.account(), Rational.of(amount)));
    }

    @When("the trader withdraws {money}")
    public void withdraw(BigDecimal amount) {
        trader.did(trader.moves().withdraw(trader.account(), Rational.of(amount), exchange.prices()));
    }

    @When("the trader deposits {money} into the isolated {market}")
    public void depositIsolated(BigDecimal amount, String market) {
        trader.did(trader.moves().depositIsolated(trader.account(), market, Rational.of(amount)));
    }

    @When("the trader withdraws {money} from the isolated {market}")
    public void withdrawIsolated(BigDecimal amount, String market) {
        trader.did(trader.moves().withdrawIsolated(trader.account(), market, Rational.of(amount), exchange.prices()));
    }

    @When("the trader moves {money} from the cross pool to the isolated {market}")
    public void toIsolated(BigDecimal amount, String market) {
        trader.did(trader.moves().toIsolated(trader.account(), market, Rational.of(amount), exchange.prices()));
    }

    @When("the trader moves {money} from the isolated {market} to the cross pool")
    public void toPool(BigDecimal amount, String market) {
        trader.did(trader.moves().toPool(trader.account(), market, Rational.of(amount), exchange.prices()));
    }

    @Then("it is accepted")
    public void accepted() {
        assertThat(trader.outcome()).isEqualTo(new Outcome.Accepted(trader.account()));
    }

    @Then("it is refused: {refusal}")
    public void refused(Refusal reason) {
        assertThat(trader.outcome()).isEqualTo(new Outcome.Refused(reason, Rational.ZERO));
    }

    @Then("it is refused: {refusal}; {money} is missing")
    public void refused(Refusal reason, BigDecimal missing) {
        assertThat(trader.outcome()).isEqualTo(new Outcome.Refused(reason, Rational.of(missing)));
    }

    @Then("it is refused: {refusal}, by {money}")
    public void refusedBeyond(Refusal reason, BigDecimal excess) {
        refused(reason, excess);
    }

    @Then("it is refused: {refusal}; it is {leverage} too high")
    public void refusedLeverage(Refusal reason, BigDecimal excess) {
        assertThat(trader.outcome()).isEqualTo(new Outcome.Refused(reason, Rational.of(excess)));
    }

    @Then("the largest long that the trader can still open is {baseSize}, worth {money}")
    public void largestLong(BaseSize size, BigDecimal worth) {
        LargestOrder largest = new LargestOrder(trader.trading());
        String market = exchange.marketOf(size.asset());
        Rational baseSize = largest.baseSize(trader.account(), market, Side.LONG, MarginMode.CROSS, exchange.prices());
        assertThat(baseSize).isEqualTo(Rational.of(size.amount()));
        assertThat(baseSize.times(exchange.prices().of(market))).isEqualTo(Rational.of(worth));
    }

    private Order order(Side side, BaseSize size, MarginMode mode) {
        String market = exchange.marketOf(size.asset());
        return new Order(
                market, side, Rational.of(size.amount()), exchange.prices().of(market), mode);
    }
}
