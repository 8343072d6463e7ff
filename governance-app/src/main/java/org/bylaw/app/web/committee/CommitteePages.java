package org.bylaw.app.web.committee;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bylaw.app.enactment.EmergencyUses;
import org.bylaw.app.enactment.Founding;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.proceedings.OutsideCommit;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.committee.CommitteeView.Takes;
import org.bylaw.app.web.committee.CommitteeView.Use;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.VenueOf;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Demand;
import org.bylaw.committee.EmergencyTerms;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;
import org.bylaw.file.CommitteeReader;
import org.bylaw.file.FileFault;
import org.bylaw.file.Read;
import org.bylaw.market.VenueName;
import org.jspecify.annotations.Nullable;

/** Who decides about venues, and how a venue gets its first committee. */
public final class CommitteePages implements Pages {

    private static final String TEXT = "text";

    private final Ledger ledger;
    private final Offices offices;
    private final Configurations configurations;
    private final Founding founding;
    private final Clock clock;

    /** Pages about the committees in force. */
    public CommitteePages(
            Ledger ledger, Offices offices, Configurations configurations, Founding founding, Clock clock) {
        this.ledger = ledger;
        this.offices = offices;
        this.configurations = configurations;
        this.founding = founding;
        this.clock = clock;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/committee", Access.SIGNED_IN, this::committees);
        table.get("/committee/{venue}", Access.memberOrInstallation(VenueOf.PATH), this::committee);
        table.post("/committee/{venue}", Access.INSTALLATION, this::found);
    }

    private Answer committees(Visit visit) {
        boolean mayFound = visit.seats().installation();
        String wanted = visit.query("venue").orElse("");
        if (mayFound && VenueName.allows(wanted)) {
            return Answer.to("/committee/" + wanted);
        }
        Book book = ledger.book();
        Set<String> venues = new TreeSet<>(visit.seats().byVenue().keySet());
        if (mayFound) {
            venues.addAll(configurations.venues(configurations.head()));
        }
        List<CommitteesView.Row> rows = new ArrayList<>();
        for (String venue : venues) {
            Committee committee = offices.committee(venue, book);
            rows.add(new CommitteesView.Row(
                    venue,
                    committee == null ? "no committee yet" : committee.members().size() + " members",
                    words(visit.seats().at(venue))));
        }
        return Answer.page("committee/committees.jte", new CommitteesView(rows, mayFound));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    private Answer committee(Visit visit) {
        Book book = ledger.book();
        String venue = visit.venue();
        Committee committee = offices.committee(venue, book);
        return committee == null
                ? Answer.page("committee/founding.jte", new FoundingView(venue, ExampleCommittee.text(), List.of()))
                : Answer.page("committee/committee.jte", view(visit, venue, committee, book));
    }

    private CommitteeView view(Visit visit, String venue, Committee committee, Book book) {
        Set<Role> roles = visit.seats().at(venue);
        String commit = offices.commitInForce(venue, book);
        EmergencyUses uses = EmergencyUses.of(book, venue, committee.emergency(), clock.instant());
        return new CommitteeView(
                venue,
                notDealtWith(book, venue),
                List.of(
                        Fact.of("Members", String.valueOf(committee.members().size())),
                        Fact.of(
                                "Organisations",
                                String.valueOf(committee.members().stream()
                                        .map(Member::organisation)
                                        .distinct()
                                        .count())),
                        Fact.code("Commit", CommitId.shortened(commit))),
                committee.members().stream()
                        .map(member -> new CommitteeView.Seat(
                                member.name(),
                                member.account(),
                                member.organisation(),
                                member.roles().stream().map(Role::word).collect(Collectors.joining(", "))))
                        .toList(),
                committee.clauses().stream()
                        .map(clause -> new Takes(
                                capital(clause.words()), clause.demand().approvalWords(), waiting(clause.demand())))
                        .toList(),
                terms(committee),
                uses.uses().stream()
                        .sorted(Comparator.comparingLong(Proposal::id).reversed())
                        .map(CommitteePages::use)
                        .toList(),
                committee.having(Role.GUARDIAN).stream()
                        .map(member -> member.name() + ": " + uses.by(member.account()) + " of "
                                + committee.emergency().mostPerGuardian())
                        .toList(),
                roles.contains(Role.PROPOSER) || roles.contains(Role.GUARDIAN)
                        ? "/proposals/new?venue=" + venue
                        : null);
    }

    private static String notDealtWith(Book book, String venue) {
        List<OutsideCommit> alarms = book.alarms(venue);
        String committee = new VenueFile(venue, VenueFile.Kind.COMMITTEE, "").path();
        if (alarms.stream().anyMatch(alarm -> alarm.paths().contains(committee))) {
            return "A commit from outside that changes the committee is not dealt with. Until it is, the committee before it"
                    + " decides.";
        }
        return alarms.isEmpty() ? "" : "A commit from outside is not dealt with. It leaves the committee alone.";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String waiting(Demand demand) {
        return demand.waitingHours() == 0 ? "none" : hours(demand.waitingHours());
    }

    private static String hours(int hours) {
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    private static List<String> terms(Committee committee) {
        EmergencyTerms terms = committee.emergency();
        int rejections = committee.process().rejections();
        return List.of(
                "A guardian may record alone a change of the guardian's own making that only tightens new risk and tightens"
                        + " open positions by no more than the policy bears.",
                "The committee ratifies it within " + hours(terms.ratifyWithinHours()) + " by "
                        + terms.ratification().approvalWords() + "; unratified it stays in force and escalates.",
                "One guardian may do so " + terms.mostPerGuardian() + " times, all together " + terms.mostOfVenue()
                        + " times, in " + terms.windowDays() + " days.",
                "An approved proposal is recorded within "
                        + hours(committee.process().recordWithinHours())
                        + " after its waiting period, or lapses. "
                        + (rejections == 1 ? "One rejection ends" : rejections + " rejections end") + " a proposal.");
    }

    private static Use use(Proposal proposal) {
        return new Use(
                proposal.id(),
                proposal.enactor(),
                !proposal.awaitsRatification()
                        ? "ratified"
                        : proposal.escalated()
                                ? "not ratified in time; in force"
                                : "to be ratified by " + ratifyBy(proposal));
    }

    private static String ratifyBy(Proposal proposal) {
        var emergency = proposal.emergency();
        return emergency == null ? "" : Moments.minute(emergency.ratifyBy());
    }

    private Answer found(Visit visit) {
        String venue = visit.venueName("venue");
        String text = visit.form().value(TEXT);
        if (text.strip().equals(ExampleCommittee.text().strip())) {
            return Answer.refusedForm(
                    "committee/founding.jte",
                    new FoundingView(
                            venue,
                            text,
                            List.of(
                                    "these are the people of the example; put your own in their place, by their accounts")));
        }
        try {
            founding.found(visit.person().account(), venue, text);
            return Answer.to("/committee/" + venue);
        } catch (RefusedException refused) {
            return Answer.refusedForm(
                    "committee/founding.jte", new FoundingView(venue, text, faults(text, refused.getMessage())));
        }
    }

    /** Each fault of the file on a line of its own; the one refusal where the file is not at fault. */
    private static List<String> faults(String text, @Nullable String refusal) {
        return CommitteeReader.read("committee.json", text) instanceof Read.Faulty<Committee> faulty
                ? faulty.faults().stream().map(FileFault::toString).toList()
                : List.of(String.valueOf(refusal));
    }
}
