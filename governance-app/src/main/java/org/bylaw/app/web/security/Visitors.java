package org.bylaw.app.web.security;

import java.util.Optional;

/** Knows people by the secrets of their sessions. */
public interface Visitors {

    /**
     * Whose session it is.
     *
     * @param token what the cookie holds, as it was sent
     * @return empty where there is no such session, or it has ended
     */
    Optional<Visitor> visitor(String token);
}
