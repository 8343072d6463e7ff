package org.bylaw.app.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bylaw.app.web.page.Alarm;
import org.bylaw.app.web.page.Tone;
import org.bylaw.app.web.rules.RulePages;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.Membership;
import org.bylaw.app.web.security.Seats;
import org.bylaw.app.web.security.VenueOf;
import org.bylaw.app.web.security.Visitor;
import org.bylaw.committee.Role;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A server with made-up people, whose session's secret is their account: root administers the installation, the others have the role
 * that they are called by at the venue {@code drift}, but for {@code elsewhere}, who reviews for another.
 */
final class TestApp implements AutoCloseable {

    /** A form token, in place of that of a session. */
    static final String TOKEN = "the-token-of-the-form";

    private static final StaticFiles FILES = new StaticFiles();

    final List<String> refusals = new CopyOnWriteArrayList<>();
    final ReviewServer server;

    TestApp() {
        this(null, Routes.of(List.of(new RulePages(RuleSet.shipped(), List.of()), TestApp::ownRoutes), FILES));
    }

    TestApp(URI publicAddress) {
        this(publicAddress, Routes.of(List.of(TestApp::ownRoutes), FILES));
    }

    /** A server with these routes and no others. */
    TestApp(List<Route> routes) {
        this(null, routes);
    }

    private TestApp(@Nullable URI publicAddress, List<Route> routes) {
        App app = new App(
                new Site(0, publicAddress, false),
                token -> Optional.of(token).filter(People::known).map(People::visitor),
                new People(),
                (visitor, seats, venue, act, reason) -> refusals.add(visitor.account() + ": " + act + ": " + reason),
                (account, seats) -> seats.installation()
                        ? List.of(new Alarm(Tone.BAD, "A commit came from <outside>.", "/alarms", "See it"))
                        : List.of(),
                List.of());
        server = ReviewServer.start(app, routes, FILES);
    }

    /** Routes that show what the server does for those of features. */
    private static void ownRoutes(RouteTable table) {
        table.get("/", Access.SIGNED_IN, visit -> new Answer.Text(200, "text/plain", "inbox"));
        table.get("/sign-in", Access.PUBLIC, visit -> Answer.page("rules/catalogue.jte", emptyCatalogue()));
        table.post("/sign-in", Access.PUBLIC, visit -> Answer.to("/").starting("root", java.time.Duration.ofDays(7)));
        table.post("/sign-out", Access.SIGNED_IN, visit -> Answer.to("/sign-in").endingSession());
        table.post(
                "/echo",
                Access.SIGNED_IN,
                visit -> new Answer.Text(
                        200,
                        "text/plain; charset=utf-8",
                        visit.form().values() + " " + visit.form().uploads()));
        table.get("/fault", Access.SIGNED_IN, visit -> {
            throw new IllegalStateException("the inner secret");
        });
        table.get(
                "/number/{id}", Access.SIGNED_IN, visit -> new Answer.Text(200, "text/plain", "" + visit.number("id")));
        table.get(
                "/market/{venue}/{market}",
                Access.SIGNED_IN,
                visit -> new Answer.Text(
                        200, "text/plain", visit.venueName("venue") + " " + visit.marketName("market")));
        table.get(
                "/venue/{venue}",
                Access.member(PATH),
                visit -> new Answer.Text(200, "text/plain", visit.venue() + " " + visit.roles()));
        table.post("/venue/{venue}/decide", Access.role(PATH, Role.REVIEWER, Role.GUARDIAN), visit -> Answer.to("/"));
        table.post("/venue/{venue}/found", Access.INSTALLATION, visit -> Answer.to("/"));
        table.get(
                "/people",
                Access.roleAnywhereOrInstallation(Role.ADMINISTRATOR),
                visit -> new Answer.Text(200, "text/plain", "people"));
        table.get("/named/{name}", Access.PUBLIC, visit -> {
            throw NotServed.notFound("There is no " + visit.text("name") + ".");
        });
    }

    private static final VenueOf PATH = VenueOf.PATH;

    private static Object emptyCatalogue() {
        return new org.bylaw.app.web.rules.CatalogueView(List.of(), "", List.of(), "", List.of(), 0, 0, "sha256:0");
    }

    /** Made-up committees. */
    static final class People implements Membership {

        private static final Map<String, Set<Role>> DRIFT = Map.of(
                "proposer", Set.of(Role.PROPOSER),
                "reviewer", Set.of(Role.REVIEWER),
                "guardian", Set.of(Role.GUARDIAN),
                "enactor", Set.of(Role.ENACTOR),
                "auditor", Set.of(Role.AUDITOR),
                "administrator", Set.of(Role.ADMINISTRATOR));

        private static boolean known(String account) {
            return DRIFT.containsKey(account) || account.equals("root") || account.equals("elsewhere");
        }

        private static Visitor visitor(String account) {
            return new Visitor(account, account.equals("auditor") ? "<b>Ä & \"Co\"</b>" : account, "s1", TOKEN);
        }

        @Override
        public Seats of(String account) {
            return switch (account) {
                case "root" -> new Seats(Map.of(), true);
                case "elsewhere" -> new Seats(Map.of("velocity", Set.of(Role.REVIEWER)), false);
                default -> new Seats(Map.of("drift", DRIFT.getOrDefault(account, Set.of())), false);
            };
        }
    }

    Request get(String path) {
        return new Request(this, "GET", path);
    }

    Request post(String path) {
        return new Request(this, "POST", path);
    }

    @Override
    public void close() {
        server.close();
    }
}
