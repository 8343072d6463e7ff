package org.bylaw.app.web.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bylaw.app.enactment.OutsideCommits.Lost;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.FileText;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.OutsideCommit;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.alarm.AlarmView.Outside;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.proposal.Ages;
import org.bylaw.app.web.proposal.DecisionView.Difference;
import org.bylaw.app.web.proposal.Diffs;
import org.bylaw.app.web.proposal.Names;
import org.bylaw.app.web.proposal.ProposalRow;
import org.bylaw.app.web.security.Access;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** Commits from outside: what they changed, who stands by them, and how they are taken back. */
public final class AlarmPages implements Pages {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private final Services services;

    /** Pages over these services. */
    public AlarmPages(Services services) {
        this.services = services;
    }

    /** A form that was refused. */
    private record Refused(String commit, String venue, String why, String typed) {}

    @Override
    public void routes(RouteTable table) {
        table.get("/alarms", Access.memberAnywhere(), visit -> Answer.page("alarm/alarms.jte", view(visit, null)));
        table.post("/alarms/{commit}/ratify", Access.memberAnywhere(), this::ratify);
        table.post("/alarms/{commit}/take-back", Access.roleAnywhere(Role.PROPOSER, Role.GUARDIAN), this::takeBack);
    }

    private Answer ratify(Visit visit) {
        String venue = venue(visit);
        String commit = outside(visit, venue).commit();
        String comment = visit.form().value("comment");
        try {
            services.outsideCommits().consent(visit.person().account(), commit, venue, comment);
            return Answer.to("/alarms?done=consented");
        } catch (RefusedException refused) {
            return Answer.refusedForm(
                    "alarm/alarms.jte",
                    view(visit, new Refused(commit, venue, String.valueOf(refused.getMessage()), comment)));
        }
    }

    private Answer takeBack(Visit visit) {
        String venue = venue(visit);
        OutsideCommit outside = outside(visit, venue);
        try {
            long id = services.proceedings()
                    .begin(
                            visit.person().account(),
                            venue,
                            services.outsideCommits().takingBack(outside, venue),
                            null);
            return Answer.to("/proposals/" + id + "?done=prepared");
        } catch (RefusedException refused) {
            return Answer.refusedForm(
                    "alarm/alarms.jte",
                    view(visit, new Refused(outside.commit(), venue, String.valueOf(refused.getMessage()), "")));
        }
    }

    /** The venue of the form; one that the person is a member of. */
    private static String venue(Visit visit) {
        String venue = visit.form().value("venue");
        if (!visit.seats().byVenue().containsKey(venue)) {
            throw NotServed.notFound();
        }
        return venue;
    }

    private OutsideCommit outside(Visit visit, String venue) {
        String commit = visit.text("commit");
        return Optional.of(commit)
                .filter(id -> COMMIT.matcher(id).matches())
                .flatMap(id -> services.ledger().book().outside(id))
                .filter(outside -> outside.venues().contains(venue))
                .orElseThrow(NotServed::notFound);
    }

    private AlarmView view(Visit visit, @Nullable Refused refused) {
        Instant now = services.clock().instant();
        Book book = services.ledger().book();
        Set<String> venues = visit.seats().byVenue().keySet();
        List<Outside> open = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        for (OutsideCommit outside : book.outside()) {
            for (String venue : outside.venues()) {
                if (venues.contains(venue)) {
                    if (outside.alarms(venue)) {
                        open.add(shown(outside, venue, visit, book, now, refused));
                    } else {
                        settled.add("Commit " + CommitId.shortened(outside.commit()) + " (" + outside.subject()
                                + ") of " + venue + " is dealt with.");
                    }
                }
            }
        }
        Collections.reverse(settled);
        List<ProposalRow> emergencies = book.proposals().stream()
                .filter(proposal -> venues.contains(proposal.venue()) && proposal.awaitsRatification())
                .map(proposal -> ProposalRow.of(
                        proposal,
                        new Names(services.offices(), services.offices().committee(proposal.venue(), book)),
                        now,
                        deadline(proposal, now)))
                .toList();
        return new AlarmView(
                visit.query("done").filter("consented"::equals).isPresent() ? "Your ratification is entered." : "",
                open,
                services.outsideCommits().lost().stream()
                        .filter(lost -> lost.concerns(venues))
                        .map(Lost::sentence)
                        .toList(),
                emergencies,
                settled);
    }

    private static String deadline(Proposal proposal, Instant now) {
        Instant by = Objects.requireNonNull(proposal.emergency()).ratifyBy();
        return proposal.escalated()
                ? "was to be ratified by " + Moments.minute(by) + "; it stays in force"
                : "to be ratified by " + Moments.minute(by) + ", " + Ages.until(by, now);
    }

    private Outside shown(
            OutsideCommit outside, String venue, Visit visit, Book book, Instant now, @Nullable Refused refused) {
        Committee committee = services.offices().committee(venue, book);
        String account = visit.person().account();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Author, as the commit says", outside.author()));
        facts.add(Fact.of("Committed", Moments.minute(outside.at()) + ", " + Ages.ago(outside.at(), now)));
        String why = "the venue has no committee that could ratify it";
        if (committee != null) {
            Demand demand = committee.emergency().ratification();
            facts.add(Fact.of("Ratification takes", demand.approvalWords()));
            boolean consented = outside.ratifications().stream()
                    .anyMatch(consent -> consent.venue().equals(venue)
                            && consent.vote().account().equals(account));
            why = consented
                    ? "you have ratified it"
                    : Collections.disjoint(visit.seats().at(venue), demand.from())
                            ? "it takes " + demand.approvalWords()
                            : committee
                                            .member(account)
                                            .filter(member -> outside.isBy(
                                                    member, services.offices().person(account)))
                                            .isPresent()
                                    ? OutsideCommit.BY_THEM
                                    : "";
        }
        boolean here = refused != null
                && refused.commit().equals(outside.commit())
                && refused.venue().equals(venue);
        return new Outside(
                outside.commit(),
                outside.subject(),
                outside.author(),
                venue,
                facts,
                outside.ratifications().stream()
                        .filter(consent -> consent.venue().equals(venue))
                        .map(consent ->
                                consent.vote().name() + " (" + consent.vote().organisation() + "), "
                                        + Moments.minute(consent.vote().at()) + ": "
                                        + consent.vote().comment())
                        .toList(),
                outside.pathsOf(venue).stream()
                        .map(path -> new Difference(
                                path,
                                Diffs.of(
                                        path,
                                        outside.parent().isEmpty()
                                                ? FileText.of(null)
                                                : services.configurations().read(outside.parent(), path),
                                        services.configurations().read(outside.commit(), path))))
                        .toList(),
                why.isEmpty(),
                !Collections.disjoint(visit.seats().at(venue), Set.of(Role.PROPOSER, Role.GUARDIAN)),
                why,
                here && refused != null ? refused.why() : "",
                here && refused != null ? refused.typed() : "");
    }
}
