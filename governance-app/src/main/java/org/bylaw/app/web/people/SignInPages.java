package org.bylaw.app.web.people;

import org.bylaw.app.people.Sessions;
import org.bylaw.app.people.SignIn;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.LocalPath;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.security.Access;

/** Signing in and out. */
public final class SignInPages implements Pages {

    private static final String TEMPLATE = "people/sign-in.jte";

    private final SignIn signIn;
    private final Sessions sessions;

    /** Pages that begin and end these sessions. */
    public SignInPages(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/sign-in", Access.PUBLIC, this::form);
        table.post("/sign-in", Access.PUBLIC, this::signIn);
        table.post("/sign-out", Access.SIGNED_IN, this::signOut);
    }

    private Answer form(Visit visit) {
        String next = LocalPath.of(visit.query("next").orElse("/"));
        return visit.visitor().isPresent() ? Answer.to(next) : Answer.page(TEMPLATE, SignInView.of("", next, ""));
    }

    private Answer signIn(Visit visit) {
        String account = visit.form().value("account");
        String next = LocalPath.of(visit.form().value("next"));
        SignIn.Outcome outcome = signIn.signIn(account, visit.form().value("password"), Origins.of(visit));
        if (outcome instanceof SignIn.Accepted accepted) {
            return Answer.to(next).starting(accepted.token(), Sessions.LIFETIME);
        }
        SignIn.Refused refused = (SignIn.Refused) outcome;
        return new Answer.Page(
                refused.retryAfter() == null ? 422 : 429, TEMPLATE, SignInView.of(account, next, refused.message()));
    }

    private Answer signOut(Visit visit) {
        visit.sessionToken().flatMap(sessions::of).ifPresent(session -> sessions.revoke(session, session.id()));
        return Answer.to("/sign-in").endingSession();
    }
}
