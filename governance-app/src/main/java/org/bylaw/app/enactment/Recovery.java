package org.bylaw.app.enactment;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.VenueAct;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of recordings that a crash or a failure cut off: the id of a commit is entered before the branch is moved to it, so
 * that it is on the branch, or is not. Neither is a second commit made nor one forgotten. For one process per repository.
 */
public final class Recovery {

    private static final String CUT_OFF = "it was cut off before the commit was made";

    private final Ledger ledger;
    private final OutsideCommits outside;
    private final ConfigBranch branch;

    /** Recovery in a configuration repository. */
    public Recovery(Ledger ledger, OutsideCommits outside, ConfigBranch branch) {
        this.ledger = ledger;
        this.outside = outside;
        this.branch = branch;
    }

    /**
     * Brings the trail and the work tree along to what is committed.
     *
     * @return what was found, a line each; none where nothing was cut off
     */
    public List<String> recover() {
        List<String> found = new ArrayList<>(recoverCutOff());
        branch.bringWorkTreeAlong().forEach(found::add);
        return found;
    }

    /**
     * Brings the trail along to what is committed. What is being recorded meanwhile is waited for.
     *
     * @return what was found, a line each; none where nothing was cut off
     */
    List<String> recoverCutOff() {
        return outside.alone(this::recoverAlone);
    }

    private List<String> recoverAlone() {
        List<String> found = new ArrayList<>();
        Book book = ledger.book();
        for (Proposal proposal : book.proposals()) {
            if (proposal.phase() == Phase.RECORDING) {
                found.add(recover(proposal));
            }
        }
        for (Book.Founding founding : book.foundings()) {
            if (founding.commit() == null) {
                found.add(recover(founding));
            }
        }
        return found;
    }

    private String recover(Proposal proposal) {
        String commit = made(proposal.preparedCommit());
        ledger.write(pen -> {
            if (commit == null) {
                pen.enter(proposal.id(), proposal.venue(), Actor.BYLAW, new ProposalAct.RecordingAbandoned(CUT_OFF));
            } else {
                pen.enter(proposal.id(), proposal.venue(), Actor.BYLAW, new ProposalAct.Recorded(commit, true));
                outside.settleTakenBack(pen, proposal.venue(), proposal.id(), commit);
            }
            return true;
        });
        return commit == null
                ? "proposal " + proposal.id() + " was about to be recorded and was not; record it again"
                : "proposal " + proposal.id() + " was recorded as commit " + CommitId.shortened(commit)
                        + " before it was cut off";
    }

    private String recover(Book.Founding founding) {
        String commit = made(founding.prepared());
        VenueAct act = commit == null
                ? new VenueAct.FoundingAbandoned(founding.venue(), CUT_OFF)
                : new VenueAct.Founded(founding.venue(), commit);
        ledger.write(pen -> pen.enter(founding.venue(), Actor.BYLAW, act));
        return "the committee of " + founding.venue()
                + (commit == null ? " was about to be founded and was not" : " was founded before it was cut off");
    }

    /** The commit that was written, if it came to be on the branch. */
    private @Nullable String made(@Nullable String prepared) {
        return prepared != null && branch.grewFrom(branch.head(), prepared) ? prepared : null;
    }
}
