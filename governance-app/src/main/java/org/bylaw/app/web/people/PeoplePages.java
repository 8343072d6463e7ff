package org.bylaw.app.web.people;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.app.people.InputRefused;
import org.bylaw.app.people.InvitationKind;
import org.bylaw.app.people.Invitations;
import org.bylaw.app.people.IssuedLink;
import org.bylaw.app.people.OpenInvitation;
import org.bylaw.app.people.People;
import org.bylaw.app.people.Person;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.page.Field;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.Membership;
import org.bylaw.app.web.security.Refusals;
import org.bylaw.app.web.security.Seats;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's accounts, for administrators. Who administers the installation may invite everybody and reset every other password; who
 * administers a venue, only who sits on no committee but such ones, so that nobody gets in elsewhere by a link of their own making.
 */
public final class PeoplePages implements Pages {

    private static final Access ADMINISTRATORS = Access.roleAnywhereOrInstallation(Role.ADMINISTRATOR);

    private final People people;
    private final Invitations invitations;
    private final Membership membership;
    private final Refusals refusals;

    /** Pages about these people. */
    public PeoplePages(People people, Invitations invitations, Membership membership, Refusals refusals) {
        this.people = people;
        this.invitations = invitations;
        this.membership = membership;
        this.refusals = refusals;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/people", ADMINISTRATORS, visit -> page(visit, 200, "", "", null, null));
        table.post("/people/invitations", ADMINISTRATORS, this::invite);
        table.post("/people/{account}/reset", ADMINISTRATORS, this::reset);
    }

    private Answer invite(Visit visit) {
        String account = visit.form().value("account");
        String name = visit.form().value("name");
        if (!visit.seats().installation() && !administersAllOf(visit, membership.of(account.strip()))) {
            throw refused(
                    visit,
                    "POST /people/invitations",
                    account.strip()
                            + " is a member of a committee that you do not administer: an administrator of it, or of the"
                            + " installation, invites them.");
        }
        try {
            IssuedLink link = invitations.invite(visit.person().account(), account, name);
            return page(visit, 200, "", "", null, link(visit, name.strip(), link));
        } catch (InputRefused refused) {
            return page(visit, 422, account, name, refused, null);
        }
    }

    private Answer reset(Visit visit) {
        Person person = people.find(visit.text("account"))
                .orElseThrow(() ->
                        NotServed.notFound("There is no account of this name.").goingOn("/people", "Go to the people"));
        if (!mayReset(visit, person, membership.of(person.account()))) {
            throw refused(
                    visit,
                    "POST /people/" + person.account() + "/reset",
                    "The password of " + person.account()
                            + " is reset by an administrator of the installation, or of every venue that they are a member of.");
        }
        IssuedLink link = invitations.reset(visit.person().account(), person.account());
        return page(visit, 200, "", "", null, link(visit, person.name(), link));
    }

    private NotServed refused(Visit visit, String act, String reason) {
        refusals.refused(visit.person(), visit.seats(), null, act, reason);
        return NotServed.forbidden(reason).goingOn("/people", "Go to the people");
    }

    private static boolean mayReset(Visit visit, Person person, Seats seats) {
        if (visit.person().account().equals(person.account())) {
            return false;
        }
        return visit.seats().installation()
                || !person.installationAdministrator() && !seats.byVenue().isEmpty() && administersAllOf(visit, seats);
    }

    /** Whether every seat is on a committee that the visitor administers. */
    private static boolean administersAllOf(Visit visit, Seats seats) {
        return seats.byVenue().keySet().stream().allMatch(venue -> administers(visit, venue));
    }

    private static boolean administers(Visit visit, String venue) {
        return visit.seats().installation() || visit.seats().at(venue).contains(Role.ADMINISTRATOR);
    }

    /** The seats that the visitor may know of: of other committees, who sits there is their own affair. */
    private static Seats known(Visit visit, Seats seats) {
        Map<String, Set<Role>> known = new TreeMap<>(seats.byVenue());
        known.keySet().removeIf(venue -> !administers(visit, venue));
        return new Seats(known, seats.installation());
    }

    private static PeopleView.Link link(Visit visit, String who, IssuedLink link) {
        return new PeopleView.Link(who, visit.address("/join/" + link.token()), Moments.minute(link.expiresAt()));
    }

    private Answer page(
            Visit visit,
            int status,
            String account,
            String name,
            @Nullable InputRefused refused,
            PeopleView.@Nullable Link link) {
        return new Answer.Page(
                status,
                "people/people.jte",
                new PeopleView(
                        people.all().stream().map(person -> row(visit, person)).toList(),
                        invitations.open().stream().map(PeoplePages::invited).toList(),
                        Field.text("account", "Account", account)
                                .hint("As the committee's file names it: small letters, digits and hyphens.")
                                .error(about("account", refused)),
                        Field.text("name", "Name", name).error(about("name", refused)),
                        link));
    }

    private PeopleView.Row row(Visit visit, Person person) {
        Seats seats = membership.of(person.account());
        return new PeopleView.Row(
                person.account(),
                person.name(),
                RoleWords.of(known(visit, seats)),
                Moments.minute(person.createdAt()),
                person.credentialSetAt() == null ? "none: it was reset" : Moments.minute(person.credentialSetAt()),
                mayReset(visit, person, seats));
    }

    private static PeopleView.Invited invited(OpenInvitation open) {
        String who = open.account() == null ? "the first administrator" : open.name() + " (" + open.account() + ")";
        return new PeopleView.Invited(
                who,
                open.kind() == InvitationKind.CREDENTIAL_RESET ? "a new password" : "joining",
                open.madeBy(),
                Moments.minute(open.expiresAt()));
    }

    private static @Nullable String about(String field, @Nullable InputRefused refused) {
        return refused != null && refused.field().equals(field) ? refused.line() : null;
    }
}
