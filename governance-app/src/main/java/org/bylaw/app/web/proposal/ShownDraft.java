package org.bylaw.app.web.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proceedings.Drafts;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.ProposalAct.Submitted;

/**
 * What a page shows of a proposal: while something may come of it, what would come of it today; afterwards, what was decided then.
 *
 * @param draft the files
 * @param commit what they are compared with
 * @param day the day of the judgement
 * @param judgement what the rules say
 * @param basis against what and when it is judged, a sentence; and how that goes with what votes rest on
 * @param differs whether the rules say something else now than what the votes rest on
 */
record ShownDraft(Draft draft, String commit, LocalDate day, Judgement judgement, String basis, boolean differs) {

    /** What is shown of a proposal at a moment. */
    static ShownDraft of(Proposal proposal, Drafts drafts, String head, Instant now) {
        RecordingBegun recording = proposal.recording();
        Submitted version = proposal.version();
        Grounds grounds = proposal.grounds();
        if (recording != null) {
            return judged(proposal, drafts, recording.draft(), recording.grounds());
        }
        if (!proposal.phase().open() && version != null && grounds != null) {
            return judged(proposal, drafts, version.draft(), grounds);
        }
        LocalDate today = Moments.day(now);
        Draft draft = version == null || proposal.phase() == Phase.DRAFT ? proposal.draft() : version.draft();
        Judgement judgement = drafts.judge(proposal, draft, head, today);
        String basis = "Judged today, " + today + ", against commit " + CommitId.shortened(head) + ".";
        if (version == null || grounds == null || !(judgement instanceof Judgement.Made made)) {
            return new ShownDraft(draft, head, today, judgement, basis, /* differs= */ false);
        }
        boolean differs = !made.effect().equals(grounds.effect());
        return new ShownDraft(
                draft, head, today, judgement, basis + " " + since(grounds, head, today, differs), differs);
    }

    private static String since(Grounds grounds, String head, LocalDate today, boolean differs) {
        String then = grounds.day() + ", against commit " + CommitId.shortened(grounds.commit());
        if (differs) {
            return "The votes rest on what was found on " + then
                    + ", which is not the same: recording judges once more, and what is blocked then is not recorded.";
        }
        return grounds.commit().equals(head) && grounds.day().equals(today)
                ? ""
                : "The votes rest on " + then + "; effect and findings are the same, so they stand.";
    }

    private static ShownDraft judged(Proposal proposal, Drafts drafts, Draft draft, Grounds grounds) {
        return new ShownDraft(
                draft,
                grounds.commit(),
                grounds.day(),
                drafts.judge(proposal, draft, grounds.commit(), grounds.day()),
                "Shown as it was judged on " + grounds.day() + ", against commit "
                        + CommitId.shortened(grounds.commit()) + ".",
                /* differs= */ false);
    }
}
