package org.bylaw.app.web.people;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.people.InputRefused;
import org.bylaw.app.people.PasswordChange;
import org.bylaw.app.people.People;
import org.bylaw.app.people.Person;
import org.bylaw.app.people.Session;
import org.bylaw.app.people.Sessions;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.Membership;
import org.jspecify.annotations.Nullable;

/** A person's own account: roles, sessions, password. */
public final class AccountPages implements Pages {

    /** In the place of a session's id: all but the one that asks. No session is called so. */
    private static final String OTHERS = "others";

    private final People people;
    private final Sessions sessions;
    private final PasswordChange passwordChange;
    private final Membership membership;

    /** Pages about these people's own accounts. */
    public AccountPages(People people, Sessions sessions, PasswordChange passwordChange, Membership membership) {
        this.people = people;
        this.sessions = sessions;
        this.passwordChange = passwordChange;
        this.membership = membership;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/account", Access.SIGNED_IN, visit -> page(visit, 200, null));
        table.post("/account/password", Access.SIGNED_IN, this::changePassword);
        table.post("/account/sessions/{id}/revoke", Access.SIGNED_IN, this::revoke);
    }

    private Answer changePassword(Visit visit) {
        try {
            passwordChange.change(
                    session(visit),
                    visit.form().value("currentPassword"),
                    visit.form().value("password"),
                    Origins.of(visit));
            return Answer.to("/account?changed=password");
        } catch (InputRefused refused) {
            return page(visit, 422, refused);
        }
    }

    private Answer revoke(Visit visit) {
        Session own = session(visit);
        String id = visit.text("id");
        if (id.equals(OTHERS)) {
            sessions.revokeOthers(own);
        } else if (!sessions.revoke(own, id)) {
            throw NotServed.notFound("There is no such session; it may have ended meanwhile.")
                    .goingOn("/account", "Go to your account");
        }
        return id.equals(own.id()) ? Answer.to("/sign-in").endingSession() : Answer.to("/account");
    }

    private Session session(Visit visit) {
        return visit.sessionToken()
                .flatMap(sessions::of)
                .orElseThrow(() -> NotServed.forbidden("Your session has just ended; nothing was done.")
                        .goingOn("/sign-in", "Sign in"));
    }

    private Answer page(Visit visit, int status, @Nullable InputRefused refused) {
        Person person = people.find(visit.person().account()).orElseThrow(NotServed::notFound);
        List<AccountView.Row> rows = sessions.open(person.account()).stream()
                .map(open -> new AccountView.Row(
                        open.id(),
                        BrowserName.of(open.origin().userAgent()),
                        open.origin().address(),
                        Moments.minute(open.madeAt()),
                        Moments.minute(open.lastSeenAt()),
                        open.id().equals(visit.person().session())))
                .toList();
        return new Answer.Page(
                status,
                "people/account.jte",
                new AccountView(
                        person.name(),
                        person.account(),
                        facts(person),
                        rows,
                        visit.query("changed").isPresent(),
                        AccountView.current(refused),
                        AccountView.password(refused)));
    }

    private List<Fact> facts(Person person) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.code("Account", person.account()));
        facts.add(Fact.of("Joined", Moments.minute(person.createdAt())));
        if (person.credentialSetAt() != null) {
            facts.add(Fact.of("Password set", Moments.minute(person.credentialSetAt())));
        }
        List<String> roles = RoleWords.of(membership.of(person.account()));
        facts.add(Fact.of("Roles", roles.isEmpty() ? "on no committee yet" : String.join("; ", roles)));
        return facts;
    }
}
