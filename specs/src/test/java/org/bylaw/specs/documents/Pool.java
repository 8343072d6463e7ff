package org.bylaw.specs.documents;

import org.bylaw.account.Account;
import org.bylaw.account.AccountMargin;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.MarketPrices;
import org.bylaw.margin.MarginKind;
import org.jspecify.annotations.Nullable;

/**
 * What backs positions.
 *
 * @param isolated the market of the isolated position; {@code null} for the cross pool
 */
record Pool(@Nullable String isolated) {

    private static final String ISOLATED = "the isolated ";

    /** What backs all cross positions. */
    static final Pool CROSS = new Pool(null);

    /** What backs the position in {@code market}. */
    static Pool behind(Account account, String market) {
        return account.isolated().containsKey(market) ? new Pool(market) : CROSS;
    }

    static Pool named(String words) {
        return new Pool(words.startsWith(ISOLATED) ? words.substring(ISOLATED.length()) : null);
    }

    MarginHealth health(AccountMargin margin, Account account, MarketPrices prices, MarginKind kind) {
        return isolated == null
                ? margin.cross(account, prices, kind)
                : margin.isolated(account, isolated, prices, kind);
    }
}
