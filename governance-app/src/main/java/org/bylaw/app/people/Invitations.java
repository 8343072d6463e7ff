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
 * One-time links by which people get an account or a new password. A link is dead after its use, after seven days, and when
 * there is a newer one for the same account.
 *
 * <p>Who may invite and reset is decided elsewhere; here nobody resets their own password, since a reset by somebody else is
 * what costs the vote for a day.
 */
public final class Invitations {

    private final Database database;
    private final PeopleActs acts;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final Clock clock;

    /** The invitations of a database. */
    public Invitations(Database database, AuditTrail trail, PasswordHashes hashes, Sessions sessions, Clock clock) {
        this.database = database;
        this.acts = new PeopleActs(trail);
        this.hashes = hashes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Invites somebody who has no account yet.
     *
     * @param by the account of whoever invites
     * @throws InputRefused for names that cannot be, and for an account that is there
     */
    public IssuedLink invite(String by, String account, String name) {
        String chosen = NameRules.account(account);
        String called = NameRules.displayName(name);
        return database.write(handle -> {
            if (PersonTable.find(handle, chosen).isPresent()) {
                throw new InputRefused(
                        "account",
                        "There is an account " + chosen + " already: choose another name, or reset its password.");
            }
            IssuedLink link =
                    InvitationTable.add(handle, InvitationKind.NEW_PERSON, chosen, called, by, clock.instant());
            acts.enter(
                    handle,
                    PeopleActs.INVITED,
                    by,
                    PeopleActs.body()
                            .put("invitation", InvitationKind.NEW_PERSON.word())
                            .put("account", chosen)
                            .put("name", called)
                            .put("expiresAt", link.expiresAt().toString()));
            return link;
        });
    }

    /**
     * Resets the password of somebody else: the present one and all sessions end at once, and only the link leads back in.
     *
     * @param by the account of whoever resets
     * @throws InputRefused for one's own account, and for one that is not there
     */
    public IssuedLink reset(String by, String account) {
        return database.write(handle -> {
            Person person = PersonTable.find(handle, account)
                    .orElseThrow(() -> new InputRefused(
                            "account", "There is no account of this name: choose one from the list of people."));
            if (person.account().equals(by)) {
                throw new InputRefused(
                        "account", "This is your own account: change your password on the page of your account.");
            }
            Instant now = clock.instant();
            PersonTable.dropPassword(handle, account);
            PersonTable.resetByOther(handle, account, now);
            List<String> ended = Sessions.endAll(handle, account);
            IssuedLink link =
                    InvitationTable.add(handle, InvitationKind.CREDENTIAL_RESET, account, person.name(), by, now);
            var body = PeopleActs.body()
                    .put("account", account)
                    .put("expiresAt", link.expiresAt().toString());
            ended.forEach(body.putArray("sessionsRevoked")::add);
            acts.enter(handle, PeopleActs.CREDENTIAL_RESET, by, body);
            return link;
        });
    }

    /** What a link is for; empty if it is dead. */
    public Optional<OpenInvitation> find(String token) {
        return database.read(handle -> InvitationTable.find(handle, token, clock.instant()));
    }

    /** The links that nobody has accepted and that are not dead, the oldest first. */
    public List<OpenInvitation> open() {
        return database.read(handle -> InvitationTable.open(handle, clock.instant()));
    }

    /**
     * Accepts a link: the person has an account with this password, and is signed in. Of two who accept one link at the same
     * time one gets in.
     *
     * @throws InputRefused for a dead link (field {@code token}), names that cannot be, a password that is not taken
     */
    public SignIn.Accepted accept(String token, Acceptance acceptance, Origin origin) {
        OpenInvitation invitation = find(token).orElseThrow(Invitations::dead);
        boolean first = invitation.kind() == InvitationKind.FIRST_ADMINISTRATOR;
        String account = first ? NameRules.account(acceptance.account()) : Objects.requireNonNull(invitation.account());
        String name = first ? NameRules.displayName(acceptance.name()) : Objects.requireNonNull(invitation.name());
        PasswordRules.require(account, acceptance.password());
        // Outside of the transaction, since it takes long and others wait for their turn.
        String hash = hashes.hash(acceptance.password());
        return database.write(handle -> {
            Instant now = Instant.ofEpochMilli(clock.millis());
            if (!InvitationTable.use(handle, token, now) || first && !PersonTable.isEmpty(handle)) {
                throw dead();
            }
            if (invitation.kind() == InvitationKind.CREDENTIAL_RESET) {
                PersonTable.setPassword(handle, account, hash, now);
                PersonTable.resetByOther(handle, account, now);
            } else {
                PersonTable.add(handle, new Person(account, name, now, now, null, first), hash);
            }
            return enter(handle, invitation, account, name, origin);
        });
    }

    private SignIn.Accepted enter(
            Handle handle, OpenInvitation invitation, String account, String name, Origin origin) {
        SignIn.Accepted accepted = sessions.begin(handle, account, origin);
        boolean reset = invitation.kind() == InvitationKind.CREDENTIAL_RESET;
        var body = PeopleActs.body().put("invitation", invitation.kind().word());
        if (!reset) {
            body.put("name", name);
        }
        body.put("by", invitation.madeBy())
                .put("session", accepted.session().id())
                .put("address", origin.address());
        acts.enter(handle, reset ? PeopleActs.PASSWORD_CHANGED : PeopleActs.JOINED, account, body);
        return accepted;
    }

    private static InputRefused dead() {
        return new InputRefused(
                "token", "This link is dead: it was used, has expired or was replaced. Ask for a new one.");
    }
}
