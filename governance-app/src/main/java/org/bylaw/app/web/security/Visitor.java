package org.bylaw.app.web.security;

/**
 * The person behind a request.
 *
 * @param account the account's name, {@code ada}
 * @param name the person's name, {@code Ada Okafor}
 * @param session which of the person's sessions the request came with; not the secret of its cookie
 * @param formToken what every form of that session carries
 */
public record Visitor(String account, String name, String session, String formToken) {

    /** Without the secret. */
    @Override
    public String toString() {
        return account + " in session " + session;
    }
}
