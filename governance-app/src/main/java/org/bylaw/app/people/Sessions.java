package org.bylaw.app.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The signed-in browsers. A session is known by a secret token, of which the database holds the digest; it ends by
 * revocation, after twelve hours without use and after seven days in any case.
 *
 * <p>The secret of the session's forms follows from the token, so that it is stored nowhere.
 */
public final class Sessions {

    /** How long a session may go without use. */
    public static final Duration IDLE = Duration.ofHours(12);

    /** How long a session lasts at most. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final String COLUMNS =
            "SELECT id, account, made_at, last_seen_at, address, user_agent FROM sessions WHERE made_at > :madeAfter"
                    + " AND last_seen_at > :seenAfter AND ";

    private final Database database;
    private final PeopleActs acts;
    private final Clock clock;

    /** The sessions of a database. */
    public Sessions(Database database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.acts = new PeopleActs(trail);
        this.clock = clock;
    }

    /** The session that a token belongs to, if it has not ended; this use of it is noted, at most once a minute. */
    public Optional<Session> of(String token) {
        String digest = SecretToken.digest(token);
        Instant now = clock.instant();
        Optional<Session> found = database.read(handle -> handle.createQuery(COLUMNS + "token_digest = :digest")
                .bind("madeAfter", now.minus(LIFETIME).toEpochMilli())
                .bind("seenAfter", now.minus(IDLE).toEpochMilli())
                .bind("digest", digest)
                .map((row, context) -> session(row, token))
                .findOne());
        return found.map(session -> seen(session, now));
    }

    /** The sessions of an account that have not ended, the last used first. */
    public List<OpenSession> open(String account) {
        Instant now = clock.instant();
        return database.read(handle -> handle.createQuery(
                        COLUMNS + "account = :account ORDER BY last_seen_at DESC, made_at DESC, id")
                .bind("madeAfter", now.minus(LIFETIME).toEpochMilli())
                .bind("seenAfter", now.minus(IDLE).toEpochMilli())
                .bind("account", account)
                .map((row, context) ->
                        new OpenSession(row.getString("id"), at(row, "made_at"), at(row, "last_seen_at"), origin(row)))
                .list());
    }

    /**
     * Ends one of the person's own sessions, which may be the very one that asks.
     *
     * @return whether there was one
     */
    public boolean revoke(Session by, String id) {
        return database.write(handle -> {
            List<String> ended = end(handle, by.account(), id::equals);
            enterRevoked(handle, by, ended);
            return !ended.isEmpty();
        });
    }

    /**
     * Ends all sessions of the person but the one that asks.
     *
     * @return how many there were
     */
    public int revokeOthers(Session by) {
        return database.write(handle -> {
            List<String> ended = endOthers(handle, by.account(), by.id());
            enterRevoked(handle, by, ended);
            return ended.size();
        });
    }

    /** Begins a session; whoever calls has made sure of the person and enters the act. */
    SignIn.Accepted begin(Handle handle, String account, Origin origin) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        forgetEnded(handle, now);
        String token = SecretToken.fresh();
        var session = new Session(SecretToken.freshId(), account, csrfToken(token), now, now, origin);
        handle.createUpdate(
                        "INSERT INTO sessions (id, token_digest, account, made_at, last_seen_at, address, user_agent)"
                                + " VALUES (:id, :digest, :account, :now, :now, :address, :agent)")
                .bind("id", session.id())
                .bind("digest", SecretToken.digest(token))
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .bind("address", origin.address())
                .bind("agent", origin.userAgent())
                .execute();
        return new SignIn.Accepted(token, session);
    }

    /** Ends all sessions of an account; the ids of those there were. */
    static List<String> endAll(Handle handle, String account) {
        return end(handle, account, id -> true);
    }

    /** Ends all sessions of an account but one; the ids of those there were. */
    static List<String> endOthers(Handle handle, String account, String kept) {
        return end(handle, account, id -> !id.equals(kept));
    }

    /** Whether a session is still there, within the transaction that depends on it. */
    static boolean isThere(Handle handle, Session session) {
        return handle.createQuery("SELECT count(*) FROM sessions WHERE id = :id")
                        .bind("id", session.id())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static List<String> end(Handle handle, String account, Predicate<String> which) {
        List<String> ended = handle.createQuery("SELECT id FROM sessions WHERE account = :account ORDER BY made_at, id")
                .bind("account", account)
                .mapTo(String.class)
                .filter(which)
                .list();
        for (String each : ended) {
            handle.execute("DELETE FROM sessions WHERE id = ?", each);
        }
        return ended;
    }

    private void enterRevoked(Handle handle, Session by, List<String> ended) {
        for (String id : ended) {
            ObjectNode body = PeopleActs.body().put("session", id);
            acts.enter(handle, PeopleActs.SESSION_REVOKED, by.account(), body);
        }
    }

    private Session seen(Session session, Instant now) {
        if (now.isBefore(session.lastSeenAt().plus(SEEN_EVERY))) {
            return session;
        }
        database.write(handle -> handle.createUpdate(
                        "UPDATE sessions SET last_seen_at = :now WHERE id = :id AND last_seen_at < :now")
                .bind("now", now.toEpochMilli())
                .bind("id", session.id())
                .execute());
        return new Session(
                session.id(),
                session.account(),
                session.csrfToken(),
                session.madeAt(),
                Instant.ofEpochMilli(now.toEpochMilli()),
                session.origin());
    }

    private static void forgetEnded(Handle handle, Instant now) {
        handle.createUpdate("DELETE FROM sessions WHERE made_at <= :madeAfter OR last_seen_at <= :seenAfter")
                .bind("madeAfter", now.minus(LIFETIME).toEpochMilli())
                .bind("seenAfter", now.minus(IDLE).toEpochMilli())
                .execute();
    }

    private static Session session(ResultSet row, String token) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("account"),
                csrfToken(token),
                at(row, "made_at"),
                at(row, "last_seen_at"),
                origin(row));
    }

    private static String csrfToken(String token) {
        return SecretToken.derived(token, "forms");
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(row.getString("address"), row.getString("user_agent"));
    }
}
