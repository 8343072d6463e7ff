package org.bylaw.app.serve;

import java.util.Optional;
import org.bylaw.app.people.People;
import org.bylaw.app.people.Sessions;
import org.bylaw.app.web.security.Visitor;
import org.bylaw.app.web.security.Visitors;

/** People by the sessions in the database. */
final class SessionVisitors implements Visitors {

    private final Sessions sessions;
    private final People people;

    SessionVisitors(Sessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    public Optional<Visitor> visitor(String token) {
        return sessions.of(token)
                .flatMap(session -> people.find(session.account())
                        .map(person ->
                                new Visitor(person.account(), person.name(), session.id(), session.csrfToken())));
    }
}
