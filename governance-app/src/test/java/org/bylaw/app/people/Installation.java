package org.bylaw.app.people;

import java.util.List;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.store.Database;

/** An installation as the tests of this package use it, with hashes that cost little. */
final class Installation {

    static final String PASSWORD = "correct horse battery";
    static final Origin OFFICE = new Origin("192.0.2.7", "Firefox");
    static final Origin HOME = new Origin("198.51.100.1", "Chromium");

    final Wristwatch clock = new Wristwatch("2026-05-04T10:00:00Z");
    final PasswordHashes hashes = new PasswordHashes(16, 1);
    final Database database;
    final AuditTrail trail;
    final People people;
    final Sessions sessions;
    final SignIn signIn;
    final PasswordChange passwordChange;
    final Invitations invitations;
    final FirstAdministrator firstAdministrator;

    Installation(Database database) {
        this.database = database;
        trail = new AuditTrail(clock);
        people = new People(database);
        sessions = new Sessions(database, trail, clock);
        signIn = new SignIn(database, trail, hashes, sessions, clock);
        passwordChange = new PasswordChange(database, trail, hashes, clock);
        invitations = new Invitations(database, trail, hashes, sessions, clock);
        firstAdministrator = new FirstAdministrator(database, trail, clock);
    }

    /** Ada, the first administrator, who joins from her office. */
    SignIn.Accepted ada() {
        String token = firstAdministrator.linkToken().orElseThrow().token();
        return invitations.accept(token, new Acceptance("ada", "Ada Okafor", PASSWORD), OFFICE);
    }

    /** Ben, whom Ada has invited, and who joins from his home. */
    SignIn.Accepted ben() {
        String token = invitations.invite("ada", "ben", "Ben Ito").token();
        return invitations.accept(token, Acceptance.of(PASSWORD), HOME);
    }

    SignIn.Accepted signedIn(String account, Origin origin) {
        return (SignIn.Accepted) signIn.signIn(account, PASSWORD, origin);
    }

    SignIn.Refused refused(String account, String password, Origin origin) {
        return (SignIn.Refused) signIn.signIn(account, password, origin);
    }

    /** The acts of a kind as they were entered: actor, roles and body. */
    List<String> acts(String kind) {
        return database.read(handle -> trail.after(handle, 0).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(entry -> entry.actor() + " " + entry.roles() + " " + entry.body())
                .toList());
    }

    /** Everything that lies in the database, for what must not be in it. */
    String everything() {
        return database.read(handle -> List.of("people", "sessions", "invitations", "sign_in_failures", "acts").stream()
                .flatMap(table -> handle.createQuery("SELECT * FROM " + table).mapToMap().list().stream())
                .toList()
                .toString());
    }
}
