package org.bylaw.app.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param account the account's name, which never changes
 * @param name how the person is called
 * @param createdAt when the person joined
 * @param credentialSetAt when the present password was set; null between a reset by somebody else and its acceptance: nobody
 *     can then sign in
 * @param credentialResetByOther when somebody else last reset the password: while the link is open, when it was made, and then
 *     when it was accepted; null if that never happened
 * @param installationAdministrator whether this is an administrator of the installation: the first account
 */
public record Person(
        String account,
        String name,
        Instant createdAt,
        @Nullable Instant credentialSetAt,
        @Nullable Instant credentialResetByOther,
        boolean installationAdministrator) {

    /** How long after the acceptance of a reset by somebody else no vote is taken. */
    public static final Duration NO_VOTE_AFTER_RESET = Duration.ofHours(24);

    /**
     * Whether a vote of this person is taken. For a day after the acceptance of a reset by somebody else it is not: whoever
     * made the reset could be the one who votes, and the person has a day to notice.
     */
    public boolean mayVote(Instant now) {
        return credentialSetAt != null && !now.isBefore(mayVoteFrom());
    }

    /** From when on a vote is taken, where there is a password; {@link Instant#MIN} if there was no reset. */
    public Instant mayVoteFrom() {
        return credentialResetByOther == null ? Instant.MIN : credentialResetByOther.plus(NO_VOTE_AFTER_RESET);
    }
}
