package org.bylaw.app.web.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.enactment.EmergencyUses;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Drafts;
import org.bylaw.app.proceedings.Submission;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.Rights;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.web.proposal.DecideView.AtOnce;
import org.bylaw.app.web.proposal.DecideView.Not;
import org.bylaw.app.web.proposal.DecideView.Reason;
import org.bylaw.app.web.proposal.DecideView.Vote;
import org.bylaw.committee.Committee;
import org.bylaw.committee.EmergencyTerms;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** What somebody may do about a proposal, as its page offers it. */
final class DecideOf {

    private final Proposal proposal;
    private final Party party;
    private final @Nullable Committee committee;
    private final Book book;
    private final Instant now;

    DecideOf(Proposal proposal, Party party, @Nullable Committee committee, Book book, Instant now) {
        this.proposal = proposal;
        this.party = party;
        this.committee = committee;
        this.book = book;
        this.now = now;
    }

    /**
     * The view.
     *
     * @param judgement what the rules say of the draft
     * @param head the newest commit
     */
    DecideView view(Judgement judgement, Drafts drafts, String head) {
        return new DecideView(
                may(Step.APPROVE) ? vote() : null,
                may(Step.RECORD) ? recording(judgement) : null,
                party.is(Role.GUARDIAN) && may(Step.EMERGENCY) ? atOnce(judgement, drafts, head) : null,
                may(Step.EDIT),
                !may(Step.EDIT) && may(Step.SUGGEST),
                may(Step.WITHDRAW),
                may(Step.CANCEL),
                may(Step.DECLARE_CONFLICT) && proposal.phase() != Phase.DRAFT && party.isAny(deciding()),
                may(Step.UNDO),
                not());
    }

    private List<Role> deciding() {
        var demand = proposal.demand();
        return demand == null ? List.of(Role.REVIEWER) : demand.from();
    }

    private boolean may(Step step) {
        return Rights.refusal(step, proposal, party, now).isEmpty();
    }

    private @Nullable Vote vote() {
        Grounds grounds = proposal.grounds();
        Submitted version = proposal.version();
        if (grounds == null || version == null) {
            return null;
        }
        List<Grounds.Warning> unanswered = proposal.unanswered();
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < grounds.toReason().size(); index++) {
            Grounds.Warning warning = grounds.toReason().get(index);
            if (unanswered.contains(warning)) {
                reasons.add(new Reason(field(index), warning.words()));
            }
        }
        return new Vote(
                version.version(),
                grounds.effect(),
                proposal.awaitsRatification(),
                !may(Step.REJECT),
                proposal.approvals().stream().anyMatch(vote -> vote.account().equals(party.account())),
                reasons);
    }

    /** The name of the input for the reason of a warning, by its place among the warnings. */
    static String field(int index) {
        return "reason-" + index;
    }

    private static String recording(Judgement judgement) {
        return judgement instanceof Judgement.Made made
                        && !made.report().verdict().word().equals("blocked")
                ? "The rules judge once more what is there now; then the change is one commit in the configuration repository."
                : "The rules block it by now: recording will be refused. Read the findings.";
    }

    private AtOnce atOnce(Judgement judgement, Drafts drafts, String head) {
        List<String> against =
                new ArrayList<>(Submission.missingForEmergency(proposal, judgement, drafts, head, committee));
        if (judgement instanceof Judgement.Made made) {
            against.addAll(made.againstEmergency());
        }
        if (committee == null) {
            return new AtOnce(against, "", "");
        }
        EmergencyTerms terms = committee.emergency();
        EmergencyUses uses = EmergencyUses.of(book, proposal.venue(), terms, now);
        if (uses.by(party.account()) >= terms.mostPerGuardian() || uses.uses().size() >= terms.mostOfVenue()) {
            against.add("the emergency lane is used up");
        }
        return new AtOnce(
                against,
                "Used " + uses.words(party.account()) + ".",
                "It is in force at once. Within " + terms.ratifyWithinHours() + " hours it takes "
                        + terms.ratification().approvalWords() + "; else it escalates, and stays in force.");
    }

    private List<Not> not() {
        List<Not> not = new ArrayList<>();
        switch (proposal.phase()) {
            case DRAFT -> refused(not, "Edit", Step.EDIT);
            case IN_REVIEW -> refused(not, "Approve or reject", Step.APPROVE);
            case CHANGES_REQUESTED, STALE -> {
                refused(not, "Approve", Step.APPROVE);
                refused(not, "Edit", Step.EDIT);
            }
            case APPROVED -> {
                refused(not, "Record", Step.RECORD);
                refused(not, "Cancel", Step.CANCEL);
            }
            case RECORDED -> {
                if (proposal.awaitsRatification()) {
                    refused(not, "Ratify", Step.APPROVE);
                }
                refused(not, "Undo", Step.UNDO);
            }
            default -> {
                // What has ended, or is being recorded, lets nobody do anything.
            }
        }
        if (party.is(Role.GUARDIAN) && proposal.phase().takesVersions()) {
            refused(not, "Record at once", Step.EMERGENCY);
        }
        if (proposal.hands().contains(party.account())
                && (proposal.phase().takesVersions() || proposal.phase() == Phase.APPROVED)) {
            refused(not, "Withdraw", Step.WITHDRAW);
        }
        return not;
    }

    private void refused(List<Not> not, String what, Step step) {
        Rights.refusal(step, proposal, party, now).ifPresent(why -> not.add(new Not(what, why)));
    }
}
