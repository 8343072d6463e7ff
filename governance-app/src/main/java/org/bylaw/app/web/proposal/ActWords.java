package org.bylaw.app.web.proposal;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.ProposalAct.Approved;
import org.bylaw.app.proposal.ProposalAct.Cancelled;
import org.bylaw.app.proposal.ProposalAct.ChangesRequested;
import org.bylaw.app.proposal.ProposalAct.Commented;
import org.bylaw.app.proposal.ProposalAct.ConflictDeclared;
import org.bylaw.app.proposal.ProposalAct.Drafted;
import org.bylaw.app.proposal.ProposalAct.Escalated;
import org.bylaw.app.proposal.ProposalAct.Lapsed;
import org.bylaw.app.proposal.ProposalAct.Passed;
import org.bylaw.app.proposal.ProposalAct.Ratified;
import org.bylaw.app.proposal.ProposalAct.Recorded;
import org.bylaw.app.proposal.ProposalAct.RecordingAbandoned;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.ProposalAct.RecordingPrepared;
import org.bylaw.app.proposal.ProposalAct.Refused;
import org.bylaw.app.proposal.ProposalAct.Rejected;
import org.bylaw.app.proposal.ProposalAct.Reopened;
import org.bylaw.app.proposal.ProposalAct.Settled;
import org.bylaw.app.proposal.ProposalAct.Stood;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.ProposalAct.Suggested;
import org.bylaw.app.proposal.ProposalAct.Voided;
import org.bylaw.app.proposal.ProposalAct.WentStale;
import org.bylaw.app.proposal.ProposalAct.Withdrawn;
import org.bylaw.app.web.page.Step;

/** What was done about a proposal, as steps of its history. */
final class ActWords {

    private static final int SHORT_TEXT = 160;

    private final Names names;

    ActWords(Names names) {
        this.names = names;
    }

    /** The steps, newest first; that a commit was written before it was made known is left out. */
    List<Step> steps(List<Entered> acts) {
        List<Step> steps = new ArrayList<>();
        for (int index = acts.size() - 1; index >= 0; index--) {
            Entered entered = acts.get(index);
            if (!(entered.act() instanceof RecordingPrepared)) {
                steps.add(step(entered));
            }
        }
        return steps;
    }

    private Step step(Entered entered) {
        String who = names.of(entered.actor());
        ProposalAct act = entered.act();
        if (act instanceof Drafted drafted) {
            return done(
                    entered,
                    drafted.takenFrom() == null
                            ? who + " saved the draft"
                            : who + " took the suggestion of " + names.of(drafted.takenFrom()) + " into the draft",
                    "");
        }
        if (act instanceof Submitted submitted) {
            return done(
                    entered,
                    who + " submitted version " + submitted.version(),
                    "New risk " + submitted.grounds().newRisk().word() + ", open positions "
                            + submitted.grounds().openPositions().word() + "; "
                            + submitted.grounds().demand().words());
        }
        if (act instanceof Approved approved) {
            return done(entered, who + " approved version " + approved.version(), approved.comment());
        }
        if (act instanceof Rejected rejected) {
            return ended(entered, who + " rejected version " + rejected.version(), rejected.comment());
        }
        if (act instanceof ChangesRequested request) {
            return ended(entered, who + " asked for changes of version " + request.version(), request.comment());
        }
        if (act instanceof Refused refused) {
            return ended(
                    entered, "Refused: " + who + " wanted to " + refused.step().verb() + " it", refused.why());
        }
        return talk(entered, who);
    }

    private Step talk(Entered entered, String who) {
        ProposalAct act = entered.act();
        if (act instanceof Commented comment) {
            return done(entered, who + " commented", shortened(comment.text()));
        }
        if (act instanceof Settled settled) {
            return done(entered, who + (settled.settled() ? " settled a thread" : " took a thread up again"), "");
        }
        if (act instanceof ConflictDeclared conflict) {
            return ended(entered, who + " declared a conflict of interest", conflict.text());
        }
        if (act instanceof Suggested suggested) {
            return done(entered, who + " suggested other values", shortened(suggested.text()));
        }
        if (act instanceof Withdrawn withdrawn) {
            return ended(entered, who + " withdrew it", withdrawn.reason());
        }
        if (act instanceof Cancelled cancelled) {
            return ended(entered, who + " cancelled it", cancelled.reason());
        }
        return course(entered, who);
    }

    private Step course(Entered entered, String who) {
        ProposalAct act = entered.act();
        if (act instanceof Passed passed) {
            return done(
                    entered,
                    "The approvals suffice",
                    "It may be recorded from " + Moments.minute(passed.recordFrom()) + " until "
                            + Moments.minute(passed.recordUntil()));
        }
        if (act instanceof Stood stood) {
            return done(entered, "The approvals stand", stood.why());
        }
        if (act instanceof Voided voided) {
            return ended(entered, "The approvals are void", voided.why());
        }
        if (act instanceof Reopened reopened) {
            return ended(entered, "The approvals do not suffice any more", reopened.why());
        }
        if (act instanceof WentStale stale) {
            return ended(entered, "It went stale", stale.why());
        }
        if (act instanceof Lapsed) {
            return ended(entered, "The approval lapsed", "Nobody recorded it in time.");
        }
        if (act instanceof Ratified) {
            return done(entered, "The emergency is ratified", "");
        }
        if (act instanceof Escalated) {
            return ended(entered, "The emergency was not ratified in time", "It stays in force.");
        }
        return recording(entered, who);
    }

    private Step recording(Entered entered, String who) {
        ProposalAct act = entered.act();
        if (act instanceof RecordingBegun begun) {
            return done(
                    entered,
                    who + (begun.emergency() == null ? " records it" : " records it at once, as an emergency"),
                    "On top of commit " + CommitId.shortened(begun.parent()));
        }
        if (act instanceof RecordingAbandoned abandoned) {
            return ended(entered, "It was not recorded after all", abandoned.why());
        }
        if (act instanceof Recorded recorded) {
            return done(
                    entered,
                    "It is recorded as commit " + CommitId.shortened(recorded.commit()),
                    recorded.recovered() ? "Found out after the app had ended in between." : "");
        }
        throw new IllegalArgumentException(act.getClass().getSimpleName() + " has no words");
    }

    private static Step done(Entered entered, String title, String detail) {
        return new Step(Step.State.DONE, title, detail, Moments.minute(entered.at()));
    }

    private static Step ended(Entered entered, String title, String detail) {
        return new Step(Step.State.ENDED, title, detail, Moments.minute(entered.at()));
    }

    private static String shortened(String text) {
        return text.length() <= SHORT_TEXT ? text : text.substring(0, SHORT_TEXT) + " ...";
    }
}
