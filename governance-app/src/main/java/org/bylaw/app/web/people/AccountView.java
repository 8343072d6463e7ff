package org.bylaw.app.web.people;

import java.util.List;
import org.bylaw.app.people.InputRefused;
import org.bylaw.app.people.PasswordRules;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.Field;
import org.jspecify.annotations.Nullable;

/**
 * A person's own account.
 *
 * @param name the person's name
 * @param account the account
 * @param facts what is known of it
 * @param sessions where the person is signed in
 * @param changed whether the password was just changed
 * @param current the field of the present password
 * @param password the field of the new one
 */
public record AccountView(
        String name,
        String account,
        List<Fact> facts,
        List<Row> sessions,
        boolean changed,
        Field current,
        Field password) {

    /** Copies the lists. */
    public AccountView {
        facts = List.copyOf(facts);
        sessions = List.copyOf(sessions);
    }

    /**
     * A session.
     *
     * @param id names it
     * @param browser the browser
     * @param address where it was made
     * @param since when it was made
     * @param seen when it was last used
     * @param own whether it is the one that asks
     */
    public record Row(String id, String browser, String address, String since, String seen, boolean own) {}

    static Field current(@Nullable InputRefused refused) {
        return Field.password("currentPassword", "Present password", "current-password")
                .error(refused != null && refused.field().equals("currentPassword") ? refused.line() : null);
    }

    static Field password(@Nullable InputRefused refused) {
        return Field.password("password", "New password", "new-password")
                .hint("At least " + PasswordRules.FEWEST_CHARACTERS + " characters; any will do.")
                .error(refused != null && refused.field().equals("password") ? refused.line() : null);
    }
}
