package org.bylaw.app.people;

import java.time.Instant;

/**
 * A signed-in browser, as it shows itself by its token.
 *
 * @param id names the session in lists and acts; no secret
 * @param account who is signed in
 * @param csrfToken a secret that every form of this session carries; the same as long as the session lasts
 * @param madeAt when the person signed in
 * @param lastSeenAt when the session was last used, at most a minute ago when this was read
 * @param origin where it was made
 */
public record Session(String id, String account, String csrfToken, Instant madeAt, Instant lastSeenAt, Origin origin) {

    /** Whether a form carried the secret of this session. */
    public boolean isCsrfToken(String given) {
        return SecretToken.same(csrfToken, given);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "session " + id + " of " + account;
    }
}
