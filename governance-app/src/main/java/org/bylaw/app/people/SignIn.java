package org.bylaw.app.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with account and password.
 *
 * <p>Whether there is an account, whether it has a password yet and whether that is another one: answer, work and limit are the
 * same. Each success and each refusal of a password is entered in the audit trail. What {@link SignInLimits the limit} refuses
 * is not: the entry of the failure that reached the limit says until when it holds, and a stranger cannot fill the trail.
 */
public final class SignIn {

    private static final String REFUSED =
            "This account and password do not belong together. Check both; an administrator can reset your password.";

    private final Database database;
    private final PeopleActs acts;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final Clock clock;

    /** Sign-in to the sessions of a database. */
    public SignIn(Database database, AuditTrail trail, PasswordHashes hashes, Sessions sessions, Clock clock) {
        this.database = database;
        this.acts = new PeopleActs(trail);
        this.hashes = hashes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {}

    /**
     * A new session.
     *
     * @param token the secret that the browser keeps; it is stored nowhere else
     */
    public record Accepted(String token, Session session) implements Outcome {

        /** Without the secret. */
        @Override
        public String toString() {
            return "accepted, " + session;
        }
    }

    /**
     * No session.
     *
     * @param message one line to show
     * @param retryAfter how long to wait, where too many attempts failed, in whole seconds; else null
     */
    public record Refused(String message, @Nullable Duration retryAfter) implements Outcome {

        static Refused until(Instant free, Instant now) {
            Duration left = Duration.between(now, free);
            Duration wait = Duration.ofSeconds(left.plusMillis(999).toSeconds());
            long minutes = wait.plusSeconds(59).toMinutes();
            return new Refused(
                    "Too many attempts failed. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes."),
                    wait);
        }
    }

    /** What is known when an attempt begins. */
    private sealed interface Begun {

        /** The password is to be verified; the hash is null where there is none. */
        record Attempt(@Nullable String passwordHash) implements Begun {}

        record Limited(Refused refused) implements Begun {}
    }

    /**
     * Signs in.
     *
     * @param typed the account as typed: spaces around it and capitals do not matter
     */
    public Outcome signIn(String typed, String password, Origin origin) {
        String account = NameRules.asTyped(typed);
        var limits = new SignInLimits(account, origin);
        Begun begun = database.write(handle -> begin(handle, account, limits));
        if (begun instanceof Begun.Limited limited) {
            return limited.refused();
        }
        // Outside of a transaction, since it takes long and others wait for their turn.
        String hash = ((Begun.Attempt) begun).passwordHash();
        boolean right = hashes.verify(password, hash);
        String renewed = right && hash != null && hashes.isOutdated(hash) ? hashes.hash(password) : hash;
        return database.write(handle -> {
            if (right && renewed != null && Objects.equals(hash, PersonTable.passwordHash(handle, account))) {
                PersonTable.renewHash(handle, account, renewed);
                limits.forgive(handle);
                return accept(handle, account, origin);
            }
            return refuse(handle, account, origin, limits);
        });
    }

    private Begun begin(Handle handle, String account, SignInLimits limits) {
        Instant now = clock.instant();
        Optional<Instant> until = limits.limitedUntil(handle, now);
        if (until.isPresent()) {
            return new Begun.Limited(Refused.until(until.get(), now));
        }
        limits.count(handle, now);
        return new Begun.Attempt(PersonTable.passwordHash(handle, account));
    }

    private Outcome accept(Handle handle, String account, Origin origin) {
        Accepted accepted = sessions.begin(handle, account, origin);
        ObjectNode body =
                PeopleActs.body().put("session", accepted.session().id()).put("address", origin.address());
        acts.enter(handle, PeopleActs.SIGNED_IN, account, body);
        return accepted;
    }

    private Outcome refuse(Handle handle, String account, Origin origin, SignInLimits limits) {
        ObjectNode body = PeopleActs.body();
        Optional<Person> person = PersonTable.find(handle, account);
        // What is no account may be a password that was typed in the wrong place.
        person.ifPresent(known -> body.put("account", known.account()));
        body.put("because", person.isEmpty() ? "no such account" : because(person.get()));
        body.put("address", origin.address());
        limits.limitedUntil(handle, clock.instant()).ifPresent(until -> body.put("limitedUntil", until.toString()));
        acts.enter(handle, PeopleActs.SIGN_IN_REFUSED, PeopleActs.ANONYMOUS, body);
        return new Refused(REFUSED, null);
    }

    private static String because(Person person) {
        return person.credentialSetAt() == null ? "no password yet" : "wrong password";
    }
}
