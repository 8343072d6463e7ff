package org.bylaw.app.git;

import java.util.regex.Pattern;

/**
 * A person as commits name them.
 *
 * @param account the account, such as {@code ada}
 * @param name the name as it is shown; what git's form of a name has no room for is left out
 */
public record CommitAuthor(String account, String name) {

    /** No mail can be sent there: the domain is reserved by RFC 2606. */
    private static final String DOMAIN = "@bylaw.invalid";

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Pattern ANGLES = Pattern.compile("[<>]");

    /** Refuses what is no account. */
    public CommitAuthor {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException("not an account: " + account);
        }
        String plain = PlainText.oneLine(ANGLES.matcher(name).replaceAll(" "));
        name = plain.isEmpty() ? account : plain;
    }

    /** The address that stands for the account; nothing can be sent to it. */
    public String email() {
        return account + DOMAIN;
    }

    /** As a trailer names a person, such as {@code Ada Okafor <ada@bylaw.invalid> (Northwind Risk)}. */
    public String of(String organisation) {
        return name + " <" + email() + "> ("
                + PlainText.oneLine(ANGLES.matcher(organisation).replaceAll(" ")) + ')';
    }
}
