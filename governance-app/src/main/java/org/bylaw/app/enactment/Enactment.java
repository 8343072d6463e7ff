package org.bylaw.app.enactment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.people.Person;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.Attempts;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Drafts;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.proceedings.OutsideCommit;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proceedings.Standing;
import org.bylaw.app.proceedings.Submission;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.ProposalAct.Emergency;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.Rights;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.proposal.Tally;
import org.bylaw.committee.EmergencyTerms;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records proposals: one commit each. The trail says first that it is about to be made, then it is made, then the trail says that it
 * is; whatever is missing after a crash, {@link Recovery} finds out.
 */
public final class Enactment {

    private static final Logger LOG = LoggerFactory.getLogger(Enactment.class);

    private final Ledger ledger;
    private final Drafts drafts;
    private final Offices offices;
    private final Attempts attempts;
    private final Rejudging rejudging;
    private final OutsideCommits outside;
    private final ConfigBranch branch;
    private final Clock clock;

    /** Enactment in a configuration repository. */
    public Enactment(
            Ledger ledger,
            Drafts drafts,
            Offices offices,
            Rejudging rejudging,
            OutsideCommits outside,
            ConfigBranch branch,
            Clock clock) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.offices = offices;
        this.attempts = new Attempts(ledger, offices, clock);
        this.rejudging = rejudging;
        this.outside = outside;
        this.branch = branch;
        this.clock = clock;
    }

    /**
     * Records an approved proposal.
     *
     * @return the commit
     * @throws RefusedException where it may not be recorded, by its state, by who asks, or by what the rules say now
     */
    public String record(String account, long id) {
        return outside.alone(() -> recordAlone(account, id));
    }

    private String recordAlone(String account, long id) {
        String looked = outside.find();
        Proposal asked = find(id);
        if (mayRecord(account, asked) && !heldUp(ledger.book(), asked.venue(), drafts.texts(decided(asked)))) {
            rejudging.judgeAgain(id, looked, today());
        }
        Proposal proposal = find(id);
        Draft draft = decided(proposal);
        // What today brings was judged above; what is committed is as it was approved, its notice counted from then.
        Grounds grounds = proposal.grounds();
        Judgement judgement = drafts.judge(proposal, draft, branch.head(), grounds == null ? today() : grounds.day());
        List<ProposedText> texts = drafts.texts(draft);
        Begun begun = attempts.at(account, id, Step.RECORD, standing -> {
            refuseUndealtOutside(standing.pen().book(), proposal.venue(), texts);
            Judgement.Made made = made(judgement);
            requireNewest(made, looked);
            requireApprovals(standing, draft);
            return begin(standing, draft, made, null);
        });
        return commit(begun);
    }

    private static Draft decided(Proposal proposal) {
        return proposal.version() == null
                ? proposal.draft()
                : proposal.version().draft();
    }

    /** Judging again may void an approval, which is done for nobody who may not record. */
    private boolean mayRecord(String account, Proposal proposal) {
        Party party =
                offices.party(account, offices.person(account), offices.committee(proposal.venue(), ledger.book()));
        return Rights.refusal(Step.RECORD, proposal, party, clock.instant()).isEmpty();
    }

    private void requireNewest(Judgement.Made made, String looked) {
        if (!looked.equals(made.commit()) || !looked.equals(branch.head())) {
            throw new RefusedException("another commit came in between; try again");
        }
    }

    /** That the members of now have approved exactly this, and somebody else than the enactor among them. */
    private static void requireApprovals(Standing standing, Draft draft) {
        Proposal proposal = standing.proposal();
        Tally tally = Objects.requireNonNull(proposal.tally(standing.members()));
        if (!tally.suffices()) {
            throw new RefusedException("the approvals do not suffice any more: " + tally.words());
        }
        if (!Objects.requireNonNull(proposal.version()).draft().equals(draft)) {
            throw new RefusedException("another version came in between; read it first");
        }
        if (tally.approvals().size() == 1
                && tally.approvals().get(0).account().equals(standing.party().account())) {
            throw new RefusedException("you alone approved it; somebody else has to record it");
        }
    }

    /**
     * Records a guardian's own draft at once.
     *
     * @return the commit
     * @throws RefusedException where it is not eligible, or the guardian has done so too often
     */
    public String recordAtOnce(String account, long id) {
        return outside.alone(() -> recordAtOnceAlone(account, id));
    }

    private String recordAtOnceAlone(String account, long id) {
        String looked = outside.find();
        Proposal proposal = find(id);
        Draft draft = proposal.draft();
        Judgement judgement = drafts.judge(proposal, draft, branch.head(), today());
        List<ProposedText> texts = drafts.texts(draft);
        Begun begun = attempts.at(account, id, Step.EMERGENCY, standing -> {
            if (!standing.proposal().draft().equals(draft)) {
                throw new RefusedException("the draft was saved in between; read it, and try again");
            }
            refuseOutsideThatCounts(standing.pen().book(), proposal.venue(), texts);
            List<String> missing = new ArrayList<>(Submission.missingForEmergency(
                    standing.proposal(), judgement, drafts, branch.head(), standing.committee()));
            if (judgement instanceof Judgement.Made made && missing.isEmpty()) {
                missing.addAll(made.againstEmergency());
            }
            if (!missing.isEmpty()) {
                throw new RefusedException("it cannot be recorded at once: " + String.join("; ", missing));
            }
            Emergency emergency = emergency(standing);
            Judgement.Made made = made(judgement);
            requireNewest(made, looked);
            standing.enter(new ProposalAct.Submitted(
                    standing.proposal().versions().size() + 1, draft, drafts.grounds(standing.pen(), made)));
            return begin(standing, draft, made, emergency);
        });
        return commit(begun);
    }

    /** A recording that has begun. */
    private record Begun(Proposal proposal, RecordingBegun recording, Judgement.Made made, String auditHead) {}

    private Begun begin(Standing standing, Draft draft, Judgement.Made made, @Nullable Emergency emergency) {
        Grounds grounds = drafts.grounds(standing.pen(), made);
        RecordingBegun recording = new RecordingBegun(
                made.commit(), standing.member().name(), standing.member().organisation(), draft, grounds, emergency);
        standing.enter(recording);
        Proposal after = standing.after();
        return new Begun(after, recording, made, Objects.requireNonNull(after.recordingDigest()));
    }

    private static Judgement.Made made(Judgement judgement) {
        if (judgement instanceof Judgement.Made made && made.report().verdict() != Verdict.BLOCKED) {
            return made;
        }
        throw new RefusedException(
                judgement instanceof Judgement.Impossible impossible
                        ? String.join("; ", impossible.faults())
                        : "the rules block it by now; read its findings");
    }

    /** Whether a commit from outside has to be dealt with first. */
    private boolean heldUp(Book book, String venue, List<ProposedText> texts) {
        return !book.alarms(venue).isEmpty() && !outside.takeBackAlone(book, venue, texts);
    }

    private void refuseUndealtOutside(Book book, String venue, List<ProposedText> texts) {
        if (heldUp(book, venue, texts)) {
            List<OutsideCommit> alarms = book.alarms(venue);
            throw new RefusedException(
                    "commit " + CommitId.shortened(alarms.get(0).commit()) + " ("
                            + alarms.get(0).subject()
                            + ") came from outside and is not dealt with; ratify it or take it back first");
        }
    }

    /** A guardian alone is not to build on what nobody decided: on such a law, or on such values of what the draft changes. */
    private void refuseOutsideThatCounts(Book book, String venue, List<ProposedText> texts) {
        if (outside.takeBackAlone(book, venue, texts)) {
            return;
        }
        for (OutsideCommit alarm : book.alarms(venue)) {
            for (String path : alarm.pathsOf(venue)) {
                boolean law = VenueFile.at(path).orElseThrow().kind().law();
                if (law || texts.stream().anyMatch(text -> text.file().path().equals(path))) {
                    throw new RefusedException("commit " + CommitId.shortened(alarm.commit()) + " (" + alarm.subject()
                            + ") came from outside, changed " + path
                            + " and is not dealt with; ratify it or take it back first");
                }
            }
        }
    }

    private static Emergency emergency(Standing standing) {
        EmergencyTerms terms = Objects.requireNonNull(standing.committee()).emergency();
        String account = standing.party().account();
        EmergencyUses uses =
                EmergencyUses.of(standing.pen().book(), standing.proposal().venue(), terms, standing.now());
        if (uses.by(account) >= terms.mostPerGuardian() || uses.uses().size() >= terms.mostOfVenue()) {
            throw new RefusedException(
                    "the emergency lane is used up: " + uses.words(account) + "; submit it to the committee");
        }
        return new Emergency(
                terms.ratification(),
                standing.now().plus(Duration.ofHours(terms.ratifyWithinHours())),
                uses.by(account) + 1,
                terms.mostPerGuardian(),
                terms.windowDays());
    }

    private String commit(Begun begun) {
        Proposal proposal = begun.proposal();
        String commit;
        try {
            NewCommit planned = new NewCommit(
                    begun.recording().parent(),
                    edits(begun.recording().draft()),
                    author(proposal),
                    clock.instant(),
                    RecordedMessage.of(proposal, begun.recording(), begun.made(), begun.auditHead()));
            commit = Publishing.make(
                    branch,
                    planned,
                    made -> ledger.write(pen -> pen.enter(
                            proposal.id(), proposal.venue(), Actor.BYLAW, new ProposalAct.RecordingPrepared(made))));
        } catch (RuntimeException failed) {
            throw abandoned(proposal, failed);
        }
        recorded(proposal, commit);
        judgeOthers();
        return commit;
    }

    private void judgeOthers() {
        try {
            rejudging.judgeOpen(outside.find());
        } catch (RuntimeException failed) {
            // The commit is made and entered; the clockwork judges at its next turn.
            LOG.error("other proposals could not be judged again", failed);
        }
    }

    private void recorded(Proposal proposal, String commit) {
        ledger.write(pen -> {
            pen.enter(proposal.id(), proposal.venue(), Actor.BYLAW, new ProposalAct.Recorded(commit, false));
            outside.settleTakenBack(pen, proposal.venue(), proposal.id(), commit);
            return true;
        });
    }

    private RuntimeException abandoned(Proposal proposal, RuntimeException failed) {
        String why = Publishing.why(failed);
        ledger.write(pen ->
                pen.enter(proposal.id(), proposal.venue(), Actor.BYLAW, new ProposalAct.RecordingAbandoned(why)));
        return Publishing.told(failed);
    }

    private List<FileEdit> edits(Draft draft) {
        return drafts.texts(draft).stream()
                .map(text -> new FileEdit(text.file().path(), text.text()))
                .toList();
    }

    private CommitAuthor author(Proposal proposal) {
        Person person = offices.person(proposal.author());
        return new CommitAuthor(proposal.author(), person == null ? proposal.author() : person.name());
    }

    private Proposal find(long id) {
        return ledger.book().proposal(id).orElseThrow(() -> new RefusedException("there is no proposal " + id));
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
