package org.bylaw.app.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The change of one's own password. The present one is asked for, and its failures count as those of signing in: whoever finds a
 * browser signed in can neither take the account over nor guess its password.
 */
public final class PasswordChange {

    private final Database database;
    private final PeopleActs acts;
    private final PasswordHashes hashes;
    private final Clock clock;

    /** The change of passwords in a database. */
    public PasswordChange(Database database, AuditTrail trail, PasswordHashes hashes, Clock clock) {
        this.database = database;
        this.acts = new PeopleActs(trail);
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * Changes the password of whoever is signed in, and ends all of the person's other sessions.
     *
     * @param origin where the request came from
     * @throws InputRefused for a wrong present password or too many attempts (field {@code currentPassword}), for a new one that
     *     is not taken (field {@code password})
     */
    public void change(Session session, String currentPassword, String password, Origin origin) {
        String account = session.account();
        PasswordRules.require(account, password);
        var limits = new SignInLimits(account, origin);
        Optional<String> begun = database.write(handle -> begin(handle, account, limits));
        String hash = begun.orElse(null);
        boolean right = hashes.verify(currentPassword, hash);
        String changed = right ? hashes.hash(password) : null;
        Optional<InputRefused> refused = database.write(handle -> {
            boolean unchanged = Objects.equals(hash, PersonTable.passwordHash(handle, account));
            if (changed == null || !unchanged || !Sessions.isThere(handle, session)) {
                return Optional.of(refuse(handle, account, origin, limits));
            }
            limits.forgive(handle);
            change(handle, session, changed);
            return Optional.empty();
        });
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    private Optional<String> begin(Handle handle, String account, SignInLimits limits) {
        Instant now = clock.instant();
        limits.limitedUntil(handle, now).ifPresent(until -> {
            throw new InputRefused(
                    "currentPassword", SignIn.Refused.until(until, now).message());
        });
        limits.count(handle, now);
        return Optional.ofNullable(PersonTable.passwordHash(handle, account));
    }

    private void change(Handle handle, Session session, String hash) {
        PersonTable.setPassword(handle, session.account(), hash, clock.instant());
        List<String> ended = Sessions.endOthers(handle, session.account(), session.id());
        var body = PeopleActs.body().put("session", session.id());
        ended.forEach(body.putArray("sessionsRevoked")::add);
        acts.enter(handle, PeopleActs.PASSWORD_CHANGED, session.account(), body);
    }

    private InputRefused refuse(Handle handle, String account, Origin origin, SignInLimits limits) {
        var body = PeopleActs.body().put("address", origin.address());
        limits.limitedUntil(handle, clock.instant()).ifPresent(until -> body.put("limitedUntil", until.toString()));
        acts.enter(handle, PeopleActs.PASSWORD_CHANGE_REFUSED, account, body);
        return new InputRefused(
                "currentPassword",
                "This is not your present password: type it again, or ask an administrator to reset it.");
    }
}
