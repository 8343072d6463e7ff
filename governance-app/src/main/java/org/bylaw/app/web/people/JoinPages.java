package org.bylaw.app.web.people;

import org.bylaw.app.people.Acceptance;
import org.bylaw.app.people.InputRefused;
import org.bylaw.app.people.Invitations;
import org.bylaw.app.people.OpenInvitation;
import org.bylaw.app.people.Sessions;
import org.bylaw.app.people.SignIn;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.security.Access;

/** Joining by a one-time link: the first administrator, those who were invited, those whose password was reset. */
public final class JoinPages implements Pages {

    private static final String TEMPLATE = "people/join.jte";

    private final Invitations invitations;

    /** Pages that accept these invitations. */
    public JoinPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/join/{token}", Access.PUBLIC, this::form);
        table.post("/join/{token}", Access.PUBLIC, this::join);
    }

    private Answer form(Visit visit) {
        return Answer.page(TEMPLATE, JoinView.of(path(visit), invitation(visit), "", "", null));
    }

    private Answer join(Visit visit) {
        OpenInvitation invitation = invitation(visit);
        String account = visit.form().value("account");
        String name = visit.form().value("name");
        try {
            SignIn.Accepted accepted = invitations.accept(
                    visit.text("token"),
                    new Acceptance(account, name, visit.form().value("password")),
                    Origins.of(visit));
            return Answer.to("/").starting(accepted.token(), Sessions.LIFETIME);
        } catch (InputRefused refused) {
            if (refused.field().equals("token")) {
                throw dead();
            }
            return Answer.refusedForm(TEMPLATE, JoinView.of(path(visit), invitation, account, name, refused));
        }
    }

    private OpenInvitation invitation(Visit visit) {
        return invitations.find(visit.text("token")).orElseThrow(JoinPages::dead);
    }

    private static String path(Visit visit) {
        return "/join/" + visit.text("token");
    }

    private static NotServed dead() {
        return NotServed.notFound("This link is dead: it was used, has expired or was replaced. Ask for a new one.")
                .goingOn("/sign-in", "Sign in");
    }
}
