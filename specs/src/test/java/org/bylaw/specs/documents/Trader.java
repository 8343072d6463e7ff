package org.bylaw.specs.documents;

import java.util.Objects;
import org.bylaw.account.Account;
import org.bylaw.account.CollateralMoves;
import org.bylaw.account.LeverageChange;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.Outcome;
import org.bylaw.account.TraderLimits;
import org.bylaw.account.Trading;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.jspecify.annotations.Nullable;

/** The trader of a scenario: an account, and what came of the last thing that was done with it. */
public final class Trader {

    private final Exchange exchange;
    private Account account = Account.of(Rational.ZERO);
    private TraderLimits limits = TraderLimits.NONE;
    private @Nullable Outcome outcome;

    /** A trader on {@code exchange}. */
    public Trader(Exchange exchange) {
        this.exchange = exchange;
    }

    Account account() {
        return account;
    }

    /** The account becomes another without anything being done. */
    void has(Account stated) {
        account = stated;
    }

    void limitedTo(TraderLimits stated) {
        limits = stated;
    }

    /** Something was done: the account is what it is after it, where it was accepted. */
    void did(Outcome result) {
        outcome = result;
        if (result instanceof Outcome.Accepted accepted) {
            account = accepted.account();
        }
    }

    Outcome outcome() {
        return Objects.requireNonNull(outcome, "nothing has been done");
    }

    Trading trading() {
        return new Trading(exchange.margin(), limits);
    }

    CollateralMoves moves() {
        return new CollateralMoves(exchange.margin());
    }

    LeverageChange leverage() {
        return new LeverageChange(trading());
    }

    MarginHealth health(Pool pool, MarginKind kind) {
        return pool.health(exchange.margin(), account, exchange.prices(), kind);
    }
}
