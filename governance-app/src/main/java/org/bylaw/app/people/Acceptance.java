package org.bylaw.app.people;

/**
 * What somebody types to accept a one-time link.
 *
 * @param account the account name that the first administrator chooses; not read for other links, which say it themselves
 * @param name the display name that the first administrator chooses; not read for other links
 * @param password the password that the person chooses
 */
public record Acceptance(String account, String name, String password) {

    /** The acceptance of a link that says itself whom it is for. */
    public static Acceptance of(String password) {
        return new Acceptance("", "", password);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "acceptance " + account;
    }
}
