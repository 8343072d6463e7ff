package org.bylaw.app.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that nobody has accepted yet.
 *
 * @param kind what it is for
 * @param account the account that it is for; null for the first administrator's, who chooses it
 * @param name how the person is called; null for the first administrator
 * @param madeBy the account of whoever made it; {@code bylaw} for the first administrator's
 * @param madeAt when it was made
 * @param expiresAt from when on it is dead
 */
public record OpenInvitation(
        InvitationKind kind,
        @Nullable String account,
        @Nullable String name,
        String madeBy,
        Instant madeAt,
        Instant expiresAt) {}
