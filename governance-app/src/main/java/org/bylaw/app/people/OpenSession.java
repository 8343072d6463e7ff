package org.bylaw.app.people;

import java.time.Instant;

/**
 * A session in the list of a person's sessions.
 *
 * @param id names it; no secret
 * @param madeAt when the person signed in
 * @param lastSeenAt when it was last used, to the minute
 * @param origin where it was made
 */
public record OpenSession(String id, Instant madeAt, Instant lastSeenAt, Origin origin) {}
