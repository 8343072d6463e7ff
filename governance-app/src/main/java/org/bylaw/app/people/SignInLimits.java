package org.bylaw.app.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * How often a password may be tried: 10 failures for an account from one network and 30 from that network for all accounts
 * together, in any 15 minutes.
 *
 * <p>An account by itself has no limit: a stranger could keep its owner out for ever with a few wrong passwords. So what counts
 * for an account is counted with the network that it came from, and the owner gets in from elsewhere. Against guessing from many
 * networks stand the length of passwords and the cost of their hashes. Whoever shares a network with somebody who guesses has
 * to wait too, and stays signed in meanwhile.
 *
 * <p>An attempt counts as a failure from its beginning until it succeeds, so that many at once are no way around the limit. What
 * the limit refuses does not count, so that the wait ends. A success forgives the failures for that account from that network
 * alone: somebody with an account cannot clear the way for guessing others.
 */
final class SignInLimits {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_FAILURES_FOR_ACCOUNT = 10;
    static final int MOST_FAILURES_OF_NETWORK = 30;

    /** Four hexadecimal digits: enough to tell accounts apart, too few to tell a password that was typed in the wrong place. */
    private static final int MARK_CHARACTERS = 4;

    private final String mark;
    private final String network;

    /**
     * The limits of an attempt.
     *
     * @param account as typed; it may be no account at all, and is limited all the same, so that the limit does not tell
     */
    SignInLimits(String account, Origin origin) {
        mark = SecretToken.digest(account).substring(0, MARK_CHARACTERS);
        network = origin.network();
    }

    /** Until when nothing may be tried; empty if something may. */
    Optional<Instant> limitedUntil(Handle handle, Instant now) {
        return Stream.of(
                        freeAt(handle, now, MOST_FAILURES_FOR_ACCOUNT, mark),
                        freeAt(handle, now, MOST_FAILURES_OF_NETWORK, "%"))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /** Counts an attempt as a failure, until {@link #forgive} says otherwise. */
    void count(Handle handle, Instant now) {
        handle.createUpdate("DELETE FROM sign_in_failures WHERE failed_at <= :forgotten")
                .bind("forgotten", now.minus(WINDOW).toEpochMilli())
                .execute();
        handle.createUpdate("INSERT INTO sign_in_failures (id, account_mark, network, failed_at)"
                        + " VALUES (:id, :mark, :network, :now)")
                .bind("id", SecretToken.freshId())
                .bind("mark", mark)
                .bind("network", network)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Forgets the failures for this account from this network. */
    void forgive(Handle handle) {
        handle.createUpdate("DELETE FROM sign_in_failures WHERE network = :network AND account_mark = :mark")
                .bind("network", network)
                .bind("mark", mark)
                .execute();
    }

    private Optional<Instant> freeAt(Handle handle, Instant now, int most, String marks) {
        List<Long> latest = handle.createQuery("SELECT failed_at FROM sign_in_failures WHERE network = :network"
                        + " AND account_mark LIKE :marks AND failed_at > :forgotten"
                        + " ORDER BY failed_at DESC LIMIT :most")
                .bind("network", network)
                .bind("forgotten", now.minus(WINDOW).toEpochMilli())
                .bind("marks", marks)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        return latest.size() < most
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(latest.get(most - 1)).plus(WINDOW));
    }
}
