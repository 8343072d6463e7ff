package org.bylaw.app.people;

import java.time.Instant;

/**
 * A new one-time link, to be handed to the person that it is for. It is shown once: its token is stored nowhere.
 *
 * @param token the secret that stands in the link
 * @param expiresAt from when on it is dead
 */
public record IssuedLink(String token, Instant expiresAt) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "a link until " + expiresAt;
    }
}
