package org.bylaw.app.web.people;

import org.bylaw.app.web.page.Field;

/**
 * The form to sign in by.
 *
 * @param account the account's field
 * @param password the password's field
 * @param next where to go on
 * @param refusal why the last attempt failed; empty before the first
 */
public record SignInView(Field account, Field password, String next, String refusal) {

    static SignInView of(String account, String next, String refusal) {
        return new SignInView(
                Field.text("account", "Account", account).filledInBy("username"),
                Field.password("password", "Password", "current-password"),
                next,
                refusal);
    }
}
