package org.bylaw.app.enactment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Drafts;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.proceedings.Passing;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.Tally;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Demand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges versions again that the committee has, when the repository has moved on. An approval is bound to what was read and to what
 * follows: where what follows is the same, it stands, and that is entered; where it is not, it is void. What does not touch what was
 * read voids nothing. The judgement is as of the day of the former one, so that time alone changes nothing.
 */
public final class Rejudging {

    private static final Logger LOG = LoggerFactory.getLogger(Rejudging.class);

    private final Ledger ledger;
    private final Drafts drafts;
    private final Offices offices;
    private final Clock clock;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Judging again in a configuration repository. */
    public Rejudging(Ledger ledger, Drafts drafts, Offices offices, Clock clock) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Judges every version that the committee has, as far as that was not done. Where a commit from outside is not dealt with, nothing
     * is: it may be taken back, and until then nothing is recorded anyhow.
     *
     * @param head the newest commit; those from outside are found up to there
     */
    public void judgeOpen(String head) {
        Book book = ledger.book();
        for (Proposal proposal : book.proposals()) {
            if (committeeHasIt(proposal) && book.alarms(proposal.venue()).isEmpty()) {
                try {
                    judgeOnce(proposal, head, book);
                } catch (RuntimeException failed) {
                    // One that cannot be judged keeps no other from it.
                    LOG.error("proposal {} could not be judged again", proposal.id(), failed);
                }
            }
        }
    }

    private void judgeOnce(Proposal proposal, String head, Book book) {
        // Who decides may change without a commit: when one from outside is ratified.
        String key = proposal.id() + " " + proposal.versions().size() + " " + head + " "
                + offices.commitInForce(proposal.venue(), book);
        if (!seen.contains(key)) {
            judge(proposal, head);
            seen.add(key);
        }
    }

    private static boolean committeeHasIt(Proposal proposal) {
        return proposal.phase() == Phase.IN_REVIEW || proposal.phase() == Phase.APPROVED;
    }

    /** Judges a version before it is recorded: against the newest commit, and by what the day of recording brings. */
    void judgeAgain(long id, String head, LocalDate today) {
        Proposal proposal = ledger.book().proposal(id).orElse(null);
        if (proposal == null || !committeeHasIt(proposal)) {
            return;
        }
        judge(proposal, head);
        Proposal after = ledger.book().proposal(id).orElseThrow();
        if (after.phase() == Phase.APPROVED) {
            judgeDay(after, head, today);
        }
    }

    private void judge(Proposal proposal, String head) {
        Submitted version = Objects.requireNonNull(proposal.version());
        Grounds grounds = Objects.requireNonNull(proposal.grounds());
        Draft draft = version.draft();
        List<String> changed;
        try {
            changed = drafts.changedSince(draft, grounds.commit(), head);
        } catch (CommandFailure unreadable) {
            enter(proposal, pen -> new ProposalAct.WentStale(String.join("; ", unreadable.lines())));
            return;
        }
        if (!changed.isEmpty()) {
            enter(
                    proposal,
                    pen -> new ProposalAct.WentStale(
                            String.join(", ", changed) + (changed.size() == 1 ? " was" : " were")
                                    + " changed meanwhile, up to commit " + CommitId.shortened(head)
                                    + "; it needs a new version"));
            return;
        }
        Judgement judgement = drafts.judge(proposal, draft, head, grounds.day());
        if (judgement instanceof Judgement.Impossible impossible) {
            enter(
                    proposal,
                    pen -> new ProposalAct.Voided(
                            "it can no longer be judged: " + String.join("; ", impossible.faults()), null));
        } else if (judgement instanceof Judgement.Made made
                && made.requirement() != null
                && !made.inputs().equals(grounds.inputs())) {
            if (made.effect().equals(grounds.effect())) {
                stand(proposal, made);
            } else {
                voided(
                        proposal,
                        "what was read has changed up to commit " + CommitId.shortened(head)
                                + ", and with it what the change does or what the rules find",
                        made);
            }
        }
    }

    private void stand(Proposal proposal, Judgement.Made made) {
        ledger.write(pen -> {
            if (isPast(pen, proposal)) {
                return false;
            }
            Grounds grounds = drafts.grounds(pen, made);
            pen.enter(
                    proposal.id(),
                    proposal.venue(),
                    Actor.BYLAW,
                    new ProposalAct.Stood(
                            "the law, the evidence or the rules changed up to commit "
                                    + CommitId.shortened(made.commit()) + "; the effect and the findings are the same",
                            grounds));
            Proposal after = pen.book().proposal(proposal.id()).orElseThrow();
            Demand before = Objects.requireNonNull(proposal.demand());
            Committee committee = offices.committee(proposal.venue(), pen.book());
            Tally tally = Objects.requireNonNull(after.tally(committee == null ? List.of() : committee.members()));
            boolean more = !before.isAtLeast(grounds.demand());
            if (after.phase() == Phase.APPROVED && (more || !tally.suffices())) {
                pen.enter(
                        proposal.id(),
                        proposal.venue(),
                        Actor.BYLAW,
                        new ProposalAct.Reopened(
                                more
                                        ? "the committee asks for more by now: "
                                                + grounds.demand().words()
                                        : "the approvals of those who are members by now do not suffice: "
                                                + tally.words()));
            }
            if (committee != null) {
                Passing.of(pen.book().proposal(proposal.id()).orElseThrow(), committee, clock.instant())
                        .ifPresent(act -> pen.enter(proposal.id(), proposal.venue(), Actor.BYLAW, act));
            }
            return true;
        });
    }

    private void judgeDay(Proposal proposal, String head, LocalDate today) {
        Submitted version = Objects.requireNonNull(proposal.version());
        Judgement judgement = drafts.judge(proposal, version.draft(), head, today);
        if (!(judgement instanceof Judgement.Made made) || made.requirement() == null) {
            return;
        }
        Set<String> answered = Objects.requireNonNull(proposal.grounds()).toReason().stream()
                .map(Grounds.Warning::key)
                .collect(Collectors.toSet());
        List<Grounds.Warning> fresh = made.warnings().stream()
                .filter(warning -> !answered.contains(warning.key()))
                .toList();
        if (made.report().verdict().word().equals("blocked")) {
            voided(proposal, "on " + today + " a rule blocks it that did not before", made);
        } else if (!fresh.isEmpty()) {
            voided(
                    proposal,
                    "on " + today + " a warning is new: " + fresh.get(0).words(),
                    made);
        }
    }

    private void voided(Proposal proposal, String why, Judgement.Made made) {
        enter(proposal, pen -> new ProposalAct.Voided(why, drafts.grounds(pen, made)));
    }

    private void enter(Proposal proposal, Function<Ledger.Pen, ProposalAct> act) {
        ledger.write(pen -> {
            if (!isPast(pen, proposal)) {
                pen.enter(proposal.id(), proposal.venue(), Actor.BYLAW, act.apply(pen));
            }
            return true;
        });
    }

    /** Whether what was judged is not before the committee any more, or not like that: judging takes its time. */
    private static boolean isPast(Ledger.Pen pen, Proposal judged) {
        Proposal current = pen.book().proposal(judged.id()).orElseThrow();
        return !committeeHasIt(current)
                || current.versions().size() != judged.versions().size()
                || !Objects.equals(current.grounds(), judged.grounds());
    }
}
