package org.bylaw.app.web.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.enactment.EmergencyUses;
import org.bylaw.app.people.Person;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Rights;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.proposal.Tally;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.inbox.InboxView.Entry;
import org.bylaw.app.web.inbox.InboxView.Part;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.proposal.Ages;
import org.bylaw.app.web.proposal.Names;
import org.bylaw.app.web.proposal.ProposalRow;
import org.bylaw.app.web.security.Seats;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;

/** What waits for one person now. */
final class Waiting {

    private static final Comparator<Proposal> LONGEST_FIRST = Comparator.comparing(Waiting::since);

    private final Services services;
    private final String account;
    private final Seats seats;
    private final Instant now;
    private final Book book;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Proposal> proposals;

    /** A venue, as the person stands to it. */
    private record Place(Committee committee, Party party, Names names) {}

    Waiting(Services services, String account, Seats seats) {
        this.services = services;
        this.account = account;
        this.seats = seats;
        this.now = services.clock().instant();
        this.book = services.ledger().book();
        Person person = services.offices().person(account);
        for (String venue : seats.byVenue().keySet()) {
            Committee committee = services.offices().committee(venue, book);
            if (committee != null) {
                places.put(
                        venue,
                        new Place(
                                committee,
                                services.offices().party(account, person, committee),
                                new Names(services.offices(), committee)));
            }
        }
        this.proposals = book.proposals().stream()
                .filter(proposal -> places.containsKey(proposal.venue()))
                .toList();
    }

    /** By role; what the person has no role for is left out. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (seats.anywhere(List.of(Role.REVIEWER)) || proposals.stream().anyMatch(this::toDecide)) {
            parts.add(decisions());
        }
        if (seats.anywhere(List.of(Role.GUARDIAN))) {
            parts.add(emergencies());
        }
        if (seats.anywhere(List.of(Role.PROPOSER, Role.GUARDIAN))) {
            parts.add(cameBack());
            parts.add(drafts());
            parts.add(underWay());
        }
        if (seats.anywhere(List.of(Role.ENACTOR))) {
            parts.add(recordings());
        }
        if (seats.installation() || seats.anywhere(List.of(Role.ADMINISTRATOR))) {
            parts.add(people());
        }
        if (seats.installation()) {
            parts.add(venues());
        }
        return parts;
    }

    private Part decisions() {
        return part(
                "decide",
                "Waits for your decision",
                rows(this::toDecide, LONGEST_FIRST, this::decisionNote),
                "Nothing waits for your decision. What is submitted to your committee appears here.",
                "/proposals?phase=in-review",
                "See what is in review");
    }

    private boolean toDecide(Proposal proposal) {
        return may(Step.APPROVE, proposal)
                && proposal.approvals().stream()
                        .noneMatch(vote -> vote.account().equals(account))
                && proposal.rejections().stream()
                        .noneMatch(vote -> vote.account().equals(account));
    }

    private String decisionNote(Proposal proposal) {
        Tally tally = proposal.tally(place(proposal).committee().members());
        return (proposal.awaitsRatification()
                        ? "to be ratified by "
                                + Moments.minute(Objects.requireNonNull(proposal.emergency())
                                        .ratifyBy())
                        : "in review for " + Ages.words(Duration.between(since(proposal), now)))
                + (tally == null
                        ? ""
                        : " · " + tally.approvals().size() + " of "
                                + tally.demand().approvals() + " approvals");
    }

    /** From when on a proposal has waited for the committee. */
    private static Instant since(Proposal proposal) {
        return proposal.acts().stream()
                .filter(entered -> entered.act() instanceof ProposalAct.Submitted
                        || entered.act() instanceof ProposalAct.Voided
                        || entered.act() instanceof ProposalAct.Reopened
                        || entered.act() instanceof ProposalAct.Recorded)
                .reduce((first, second) -> second)
                .map(Entered::at)
                .orElse(proposal.begunAt());
    }

    private Part emergencies() {
        List<Fact> facts = new ArrayList<>();
        places.forEach((venue, place) -> {
            if (place.party().is(Role.GUARDIAN)) {
                facts.add(Fact.of(
                        "Emergencies used, " + venue,
                        EmergencyUses.of(book, venue, place.committee().emergency(), now)
                                .words(account)
                                .replace("by the guardian", "by you")));
            }
        });
        return new Part(
                "emergencies",
                "Emergencies to be ratified",
                rows(
                        proposal -> proposal.awaitsRatification()
                                && place(proposal).party().is(Role.GUARDIAN),
                        LONGEST_FIRST,
                        this::decisionNote),
                List.of(),
                facts,
                "No emergency waits for ratification.",
                "",
                "");
    }

    private Part cameBack() {
        return part(
                "back",
                "Came back to you",
                rows(
                        proposal -> mine(proposal)
                                && (proposal.phase() == Phase.CHANGES_REQUESTED || proposal.phase() == Phase.STALE),
                        LONGEST_FIRST,
                        Proposal::because),
                "Nothing came back. What a reviewer wants changed, or what another change made stale, appears here.",
                "",
                "");
    }

    private Part drafts() {
        return part(
                "drafts",
                "Your drafts",
                rows(
                        proposal -> mine(proposal) && proposal.phase() == Phase.DRAFT,
                        Comparator.comparing(Proposal::touchedAt).reversed(),
                        proposal -> "saved " + Ages.ago(proposal.touchedAt(), now)),
                "You have no draft.",
                "/proposals/new",
                "Propose a change");
    }

    private Part underWay() {
        return part(
                "under-way",
                "Yours, with the committee",
                rows(
                        proposal -> mine(proposal)
                                && (proposal.phase() == Phase.IN_REVIEW || proposal.phase() == Phase.APPROVED),
                        LONGEST_FIRST,
                        proposal ->
                                proposal.phase() == Phase.APPROVED ? recordingNote(proposal) : decisionNote(proposal)),
                "Nothing of yours is with the committee.",
                "",
                "");
    }

    private Part recordings() {
        return part(
                "record",
                "To be recorded",
                rows(
                        proposal -> proposal.phase() == Phase.APPROVED
                                && place(proposal).party().is(Role.ENACTOR),
                        Comparator.comparing(proposal -> Objects.requireNonNull(proposal.recordFrom())),
                        this::recordingNote),
                "Nothing is approved and waits to be recorded.",
                "",
                "");
    }

    private String recordingNote(Proposal proposal) {
        Instant from = Objects.requireNonNull(proposal.recordFrom());
        Instant until = Objects.requireNonNull(proposal.recordUntil());
        if (now.isBefore(from)) {
            return "may be recorded from " + Moments.minute(from) + ", " + Ages.until(from, now);
        }
        return "may be recorded now · lapses " + Ages.until(until, now)
                + (place(proposal).party().is(Role.ENACTOR)
                        ? Rights.refusal(Step.RECORD, proposal, place(proposal).party(), now)
                                .map(why -> " · not by you: " + why)
                                .orElse("")
                        : "");
    }

    /** Members of committees who have no account to sign in with. */
    private Part people() {
        Set<String> accounts =
                services.people().all().stream().map(Person::account).collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        Stream<String> venues = seats.installation()
                ? services.configurations().venues(services.branch().head()).stream()
                : places.keySet().stream().filter(venue -> seats.at(venue).contains(Role.ADMINISTRATOR));
        venues.sorted().forEach(venue -> {
            Committee committee = services.offices().committee(venue, book);
            if (committee != null) {
                for (Member member : committee.members()) {
                    if (!accounts.contains(member.account())) {
                        entries.add(new Entry(
                                member.name() + " (" + member.account() + ")",
                                venue + ": "
                                        + member.roles().stream()
                                                .map(Role::word)
                                                .collect(Collectors.joining(", ")),
                                "/people",
                                "Invite"));
                    }
                }
            }
        });
        return new Part(
                "people",
                "Members without an account",
                List.of(),
                entries,
                List.of(),
                "Every member of your committees has an account.",
                "/people",
                "Go to the people");
    }

    /** Venues that nobody can decide about yet. */
    private Part venues() {
        List<Entry> entries = services.configurations().venues(services.branch().head()).stream()
                .filter(venue -> services.offices().committee(venue, book) == null)
                .map(venue -> new Entry(
                        venue,
                        "has no committee: nobody can propose or decide anything about it",
                        "/committee/" + venue,
                        "Found its committee"))
                .toList();
        return new Part(
                "venues",
                "Venues without a committee",
                List.of(),
                entries,
                List.of(),
                "Every venue has its committee.",
                "",
                "");
    }

    private boolean mine(Proposal proposal) {
        return proposal.hands().contains(account);
    }

    private boolean may(Step step, Proposal proposal) {
        return Rights.refusal(step, proposal, place(proposal).party(), now).isEmpty();
    }

    private Place place(Proposal proposal) {
        return Objects.requireNonNull(places.get(proposal.venue()));
    }

    private List<ProposalRow> rows(
            Predicate<Proposal> wanted, Comparator<Proposal> order, Function<Proposal, String> note) {
        return proposals.stream()
                .filter(wanted)
                .sorted(order)
                .map(proposal -> ProposalRow.of(proposal, place(proposal).names(), now, note.apply(proposal)))
                .toList();
    }

    private static Part part(String id, String title, List<ProposalRow> rows, String empty, String path, String words) {
        return new Part(id, title, rows, List.of(), List.of(), empty, path, words);
    }
}
