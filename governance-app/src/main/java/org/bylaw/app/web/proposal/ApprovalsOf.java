package org.bylaw.app.web.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.Approved;
import org.bylaw.app.proposal.ProposalAct.Emergency;
import org.bylaw.app.proposal.Tally;
import org.bylaw.app.proposal.Vote;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.proposal.ApprovalsView.Ballot;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Member;
import org.bylaw.committee.Requirement;
import org.jspecify.annotations.Nullable;

/** How far a committee is with a proposal, as its page shows it. */
final class ApprovalsOf {

    private final Proposal proposal;
    private final Committee committee;
    private final Names names;
    private final Instant now;

    ApprovalsOf(Proposal proposal, Committee committee, Names names, Instant now) {
        this.proposal = proposal;
        this.committee = committee;
        this.names = names;
        this.now = now;
    }

    /** The view; {@code null} where there is neither a version nor a judgement. */
    @Nullable
    ApprovalsView view(Judgement judgement) {
        Tally tally = proposal.phase() == Phase.DRAFT ? null : proposal.tally(committee.members());
        if (tally == null) {
            return judgement instanceof Judgement.Made made && made.requirement() != null
                    ? ahead(made.requirement())
                    : null;
        }
        Demand demand = tally.demand();
        Set<String> counted = tally.approvals().stream().map(Vote::account).collect(Collectors.toSet());
        boolean decides = proposal.phase() == Phase.IN_REVIEW || proposal.awaitsRatification();
        return new ApprovalsView(
                tally.approvals().size() + " of " + demand.approvals()
                        + (demand.approvals() == 1 ? " approval" : " approvals"),
                tally.words(),
                proposal.approvals().stream()
                        .map(vote -> ballot(vote, counted.contains(vote.account()), reasons(vote)))
                        .toList(),
                proposal.rejections().stream()
                        .map(vote -> ballot(vote, /* counts= */ true, List.of()))
                        .toList(),
                decides ? members(committee.eligible(demand, excluded(counted))) : "",
                decides ? mayNot(demand) : List.of(),
                times(demand),
                why());
    }

    private ApprovalsView ahead(Requirement requirement) {
        Demand demand = requirement.demand();
        return new ApprovalsView(
                "Would take " + demand.approvalWords(),
                "",
                List.of(),
                List.of(),
                members(committee.eligible(demand, proposal.excluded())),
                List.of(),
                List.of(Fact.of("Waiting period", waiting(demand))),
                requirement.reasons());
    }

    private Set<String> excluded(Set<String> counted) {
        return committee.members().stream()
                .map(Member::account)
                .filter(account ->
                        counted.contains(account) || proposal.excluded().contains(account))
                .collect(Collectors.toSet());
    }

    private static String members(Set<Member> members) {
        return members.stream()
                .map(member -> member.name() + " (" + member.organisation() + ")")
                .collect(Collectors.joining(", "));
    }

    private List<String> mayNot(Demand demand) {
        Map<String, String> conflicts = proposal.conflicts();
        Set<String> hands = proposal.hands();
        List<String> clauses = new ArrayList<>();
        for (Member member : committee.members()) {
            if (member.hasOneOf(demand.from()) && proposal.excluded().contains(member.account())) {
                clauses.add(member.name() + ": "
                        + (conflicts.containsKey(member.account())
                                ? "conflict of interest, " + conflicts.get(member.account())
                                : hands.contains(member.account()) ? "had a hand in it" : "recorded it"));
            }
        }
        return clauses;
    }

    private Ballot ballot(Vote vote, boolean counts, List<String> reasons) {
        return new Ballot(
                vote.name() + " (" + vote.organisation() + ")",
                Ages.ago(vote.at(), now) + ", " + Moments.minute(vote.at()),
                vote.comment(),
                counts,
                reasons);
    }

    private List<String> reasons(Vote vote) {
        Grounds grounds = proposal.grounds();
        if (grounds == null) {
            return List.of();
        }
        Map<String, String> words = grounds.toReason().stream()
                .collect(Collectors.toMap(Grounds.Warning::key, Grounds.Warning::words, (one, other) -> one));
        return proposal.acts().stream()
                .filter(entered ->
                        entered.actor().equals(vote.account()) && entered.at().equals(vote.at()))
                .map(Entered::act)
                .filter(Approved.class::isInstance)
                .flatMap(act -> ((Approved) act).reasons().entrySet().stream())
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(reason -> rule(Objects.requireNonNullElse(words.get(reason.getKey()), reason.getKey())) + ": "
                        + reason.getValue())
                .toList();
    }

    /** The rule that a warning is of; its whole words stand with the findings. */
    private static String rule(String words) {
        int comma = words.indexOf(',');
        return comma < 0 ? words : words.substring(0, comma);
    }

    private List<Fact> times(Demand demand) {
        List<Fact> times = new ArrayList<>();
        Instant from = proposal.recordFrom();
        Instant until = proposal.recordUntil();
        Emergency emergency = proposal.emergency();
        if (emergency != null) {
            if (proposal.awaitsRatification()) {
                times.add(Fact.of(
                        "To be ratified by",
                        Moments.minute(emergency.ratifyBy())
                                + (proposal.escalated()
                                        ? ", overdue; it stays in force"
                                        : ", " + Ages.until(emergency.ratifyBy(), now))));
            }
            times.add(Fact.of(
                    "Emergencies of " + names.of(proposal.enactor()),
                    emergency.uses() + " of " + emergency.most() + " in " + emergency.windowDays() + " days"));
        } else if (from != null && until != null && proposal.phase() == Phase.APPROVED) {
            times.add(Fact.of(
                    "May be recorded",
                    now.isBefore(from) ? "from " + Moments.minute(from) + ", " + Ages.until(from, now) : "now"));
            times.add(Fact.of("Lapses", Moments.minute(until) + ", " + Ages.until(until, now)));
        } else if (proposal.phase().open()) {
            times.add(Fact.of("Waiting period", waiting(demand)));
        }
        return times;
    }

    private String waiting(Demand demand) {
        int within = committee.process().recordWithinHours();
        return (demand.waitingHours() == 0 ? "none" : hours(demand.waitingHours()) + " after the last approval")
                + "; then it is recorded within " + hours(within) + " or lapses";
    }

    private static String hours(int hours) {
        return hours + (hours == 1 ? " hour" : " hours");
    }

    private List<String> why() {
        Grounds grounds = proposal.grounds();
        return proposal.emergency() != null
                ? List.of("Ratification of an emergency: "
                        + Objects.requireNonNull(proposal.emergency()).demand().words())
                : grounds == null ? List.of() : grounds.demandReasons();
    }
}
