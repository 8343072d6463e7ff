package org.bylaw.account;

import org.bylaw.exact.Rational;

/** What comes of an action on an account. */
public sealed interface Outcome {

    /**
     * The action is carried out.
     *
     * @param account the account after it
     */
    record Accepted(Account account) implements Outcome {}

    /**
     * The action is refused; the account stays as it was.
     *
     * @param reason why
     * @param missing how much is missing, or how far beyond the limit it is: money in the quote currency, for a limit on leverage
     *     the leverage; zero where the reason is no number
     */
    record Refused(Refusal reason, Rational missing) implements Outcome {}
}
