package org.bylaw.app.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as it was entered.
 *
 * @param sequence its place in the trail, from 1 without gaps
 * @param at when it was entered, to the millisecond; never before the entry before it
 * @param kind what it is
 * @param actor the account that did it; {@link Act#PROGRAM} for Bylaw itself
 * @param roles the roles that the actor had in the venue then
 * @param venue the venue it is about
 * @param proposal the number of the proposal it is about
 * @param body what else is to be known, as canonical JSON
 * @param previous the digest of the entry before it; of the first, {@link #NONE}
 * @param digest {@code sha256:} and 64 hexadecimal digits over all the rest
 */
public record Entry(
        long sequence,
        Instant at,
        String kind,
        String actor,
        List<String> roles,
        @Nullable String venue,
        @Nullable Long proposal,
        String body,
        String previous,
        String digest) {

    /** What stands for the digest of the entry before the first. */
    public static final String NONE = "sha256:" + "0".repeat(64);

    /** Keeps a copy that cannot change. */
    public Entry {
        roles = List.copyOf(roles);
    }
}
