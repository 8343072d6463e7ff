package org.bylaw.app.people;

import java.time.Clock;
import java.util.Optional;
import org.bylaw.app.audit.Act;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.store.Database;

/** The way in to an installation that has no people yet: whoever starts it gets a link for its first administrator. */
public final class FirstAdministrator {

    private final Database database;
    private final PeopleActs acts;
    private final Clock clock;

    /** The first administrator of an installation. */
    public FirstAdministrator(Database database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.acts = new PeopleActs(trail);
        this.clock = clock;
    }

    /** A new link, after which the former one is dead; empty as soon as there is a person. */
    public Optional<IssuedLink> linkToken() {
        return database.write(handle -> {
            if (!PersonTable.isEmpty(handle)) {
                return Optional.empty();
            }
            IssuedLink link = InvitationTable.add(
                    handle, InvitationKind.FIRST_ADMINISTRATOR, null, null, Act.PROGRAM, clock.instant());
            acts.enter(
                    handle,
                    PeopleActs.INVITED,
                    Act.PROGRAM,
                    PeopleActs.body()
                            .put("invitation", InvitationKind.FIRST_ADMINISTRATOR.word())
                            .put("expiresAt", link.expiresAt().toString()));
            return Optional.of(link);
        });
    }
}
