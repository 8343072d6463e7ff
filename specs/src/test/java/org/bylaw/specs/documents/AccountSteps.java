package org.bylaw.specs.documents;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.account.Account;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.position.Side;
import org.bylaw.specs.words.BaseSize;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** What the trader has to begin with. */
public final class AccountSteps {

    private static final String CROSS = "cross";

    private final Exchange exchange;
    private final Trader trader;

    /** Steps that set up {@code trader}. */
    public AccountSteps(Exchange exchange, Trader trader) {
        this.exchange = exchange;
        this.trader = trader;
    }

    @Given("an account with {money} of collateral")
    public void account(BigDecimal collateral) {
        trader.has(Account.of(Rational.of(collateral)));
    }

    /** Positions that are open: {@code backed by} says {@code cross}, or the dollars of the position's own collateral. */
    @Given("it holds")
    public void positions(DataTable table) {
        Account account = trader.account();
        Map<String, Position> cross = new TreeMap<>(account.cross());
        Map<String, IsolatedMargin> isolated = new TreeMap<>(account.isolated());
        for (Row row : Row.of(table, Set.of("market", "side", "size", "entry", "backed by"))) {
            String market = exchange.config(row.text("market")).market();
            Position position = new Position(
                    market,
                    Side.valueOf(row.text("side").toUpperCase(Locale.ROOT)),
                    number(row.text("size")),
                    number(row.text("entry")));
            String backing = row.text("backed by");
            if (backing.equals(CROSS)) {
                cross.put(market, position);
            } else {
                isolated.put(market, new IsolatedMargin(market, number(backing), position));
            }
        }
        trader.has(new Account(
                account.collateral(),
                account.maxMarginRatio(),
                account.maxMarginRatioByMarket(),
                new TreeMap<>(cross),
                new TreeMap<>(isolated)));
    }

    @Given("the owner limits the account to {leverage}")
    public void accountLimit(BigDecimal leverage) {
        trader.has(trader.account().withMaxMarginRatio(Rational.of(leverage).reciprocal()));
    }

    @Given("the owner limits {market} to {leverage}")
    public void positionLimit(String market, BigDecimal leverage) {
        trader.has(trader.account()
                .withMaxMarginRatio(market, Rational.of(leverage).reciprocal()));
    }

    @Given("it owes {money} for a long of {baseSize}")
    public void openedFor(BigDecimal openNotional, BaseSize size) {
        String market = exchange.marketOf(size.asset());
        Rational baseSize = Rational.of(size.amount());
        Account account = trader.account();
        trader.has(new Account(
                account.collateral(),
                account.maxMarginRatio(),
                account.maxMarginRatioByMarket(),
                new TreeMap<>(Map.of(
                        market,
                        new Position(
                                market,
                                Side.LONG,
                                baseSize,
                                Rational.of(openNotional).dividedBy(baseSize)))),
                account.isolated()));
    }

    private static Rational number(String cell) {
        return Rational.of((BigDecimal) Figure.value(cell.replace("$", "")));
    }
}
