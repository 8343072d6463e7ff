package org.bylaw.app.proceedings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.proposal.Tally;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Member;

/** How members decide about proposals. Each step is entered, and so is each refusal. */
public final class Votes {

    private final Attempts attempts;

    /** Votes over a ledger. */
    public Votes(Ledger ledger, Offices offices, Clock clock) {
        this.attempts = new Attempts(ledger, offices, clock);
    }

    /**
     * Approves what was seen.
     *
     * @param version the version that was seen
     * @param effect the digest of the effect that was seen
     * @param comment why
     * @param reasons reasons for warnings, by their keys; blank ones are none
     */
    public void approve(
            String account, long id, int version, String effect, String comment, Map<String, String> reasons) {
        attempts.at(account, id, Step.APPROVE, standing -> {
            Proposal proposal = standing.proposal();
            Grounds grounds = sameAsSeen(proposal, version, effect);
            Map<String, String> given = new LinkedHashMap<>();
            for (Grounds.Warning warning : grounds.toReason()) {
                String reason = reasons.getOrDefault(warning.key(), "").strip();
                if (!reason.isEmpty()) {
                    given.put(warning.key(), Words.said(reason, "give a reason"));
                }
            }
            List<Grounds.Warning> missing = proposal.unanswered().stream()
                    .filter(warning -> !given.containsKey(warning.key()))
                    .toList();
            if (!missing.isEmpty()) {
                throw new RefusedException(
                        "each new warning needs a reviewer's reason before an approval counts; give one for "
                                + missing.get(0).words()
                                + (missing.size() == 1 ? "" : ", and " + (missing.size() - 1) + " more"));
            }
            standing.enter(new ProposalAct.Approved(
                    version,
                    standing.member().name(),
                    standing.member().organisation(),
                    effect,
                    grounds.report(),
                    grounds.inputs(),
                    Words.said(comment, "say why you approve"),
                    given));
            Committee committee = standing.committee();
            if (committee != null) {
                Passing.of(standing.after(), committee, standing.now()).ifPresent(standing::enter);
            }
            return true;
        });
    }

    private static Grounds sameAsSeen(Proposal proposal, int version, String effect) {
        Grounds grounds = Objects.requireNonNull(proposal.grounds());
        sameVersion(proposal, version);
        if (!grounds.effect().equals(effect)) {
            throw new RefusedException(
                    "what it does, or what the rules find, is not what you have read any more; read it again");
        }
        return grounds;
    }

    private static void sameVersion(Proposal proposal, int version) {
        var current = Objects.requireNonNull(proposal.version());
        if (current.version() != version) {
            throw new RefusedException("version " + current.version()
                    + " is before the committee, and you read version " + version + "; read it before you decide");
        }
    }

    /** Rejects what was seen; it ends with as many rejections as the committee's file says, of members who may decide. */
    public void reject(String account, long id, int version, String comment) {
        attempts.at(account, id, Step.REJECT, standing -> {
            sameVersion(standing.proposal(), version);
            Committee committee = Objects.requireNonNull(standing.committee());
            Set<String> deciding = committee
                    .eligible(
                            Objects.requireNonNull(standing.proposal().demand()),
                            standing.proposal().excluded())
                    .stream()
                    .map(Member::account)
                    .collect(Collectors.toSet());
            long others = standing.proposal().rejections().stream()
                    .filter(vote -> !vote.account().equals(account) && deciding.contains(vote.account()))
                    .count();
            standing.enter(new ProposalAct.Rejected(
                    version,
                    standing.member().name(),
                    standing.member().organisation(),
                    Words.said(comment, "say why you reject it"),
                    others + 1 >= committee.process().rejections()));
            return true;
        });
    }

    /** Asks for another version. */
    public void requestChanges(String account, long id, int version, String comment) {
        attempts.at(account, id, Step.REQUEST_CHANGES, standing -> {
            sameVersion(standing.proposal(), version);
            standing.enter(new ProposalAct.ChangesRequested(
                    version, standing.member().name(), Words.said(comment, "say what is to be changed")));
            return true;
        });
    }

    /** Declares a conflict of interest; an approval given before does not count any more. */
    public void declareConflict(String account, long id, String text) {
        attempts.at(account, id, Step.DECLARE_CONFLICT, standing -> {
            standing.enter(new ProposalAct.ConflictDeclared(Words.said(text, "say what the conflict is")));
            Proposal after = standing.after();
            Tally tally = after.tally(standing.members());
            boolean tooFew = tally == null || !tally.suffices();
            if (after.phase() == Phase.APPROVED
                    && (tooFew || !after.unanswered().isEmpty())) {
                standing.enter(new ProposalAct.Reopened(standing.member().name()
                        + " declared a conflict of interest, so that "
                        + (tooFew ? "an approval" : "a reason for a warning") + " is missing"));
            }
            return true;
        });
    }

    /** Stops an approved proposal before it is recorded. */
    public void cancel(String account, long id, String reason) {
        attempts.at(account, id, Step.CANCEL, standing -> {
            standing.enter(new ProposalAct.Cancelled(
                    standing.member().name() + ": " + Words.said(reason, "say why it is cancelled")));
            return true;
        });
    }
}
