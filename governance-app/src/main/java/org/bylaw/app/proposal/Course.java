package org.bylaw.app.proposal;

import java.util.List;
import org.bylaw.app.proposal.ProposalAct.Cancelled;
import org.bylaw.app.proposal.ProposalAct.ChangesRequested;
import org.bylaw.app.proposal.ProposalAct.Lapsed;
import org.bylaw.app.proposal.ProposalAct.Passed;
import org.bylaw.app.proposal.ProposalAct.Recorded;
import org.bylaw.app.proposal.ProposalAct.RecordingAbandoned;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.ProposalAct.RecordingPrepared;
import org.bylaw.app.proposal.ProposalAct.Rejected;
import org.bylaw.app.proposal.ProposalAct.Reopened;
import org.bylaw.app.proposal.ProposalAct.Stood;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.ProposalAct.Voided;
import org.bylaw.app.proposal.ProposalAct.WentStale;
import org.bylaw.app.proposal.ProposalAct.Withdrawn;
import org.jspecify.annotations.Nullable;

/** The way that a proposal has gone through its phases, act by act. */
final class Course {

    private Phase phase = Phase.DRAFT;
    private Phase beforeRecording = Phase.DRAFT;
    private String because = "";
    private @Nullable Grounds grounds;
    private @Nullable Passed passed;
    private @Nullable RecordingBegun recording;
    private @Nullable String recordingDigest;
    private @Nullable String prepared;
    private String enactor = "";
    private int voteFrom;

    private Course() {}

    static Course of(List<Entered> acts) {
        Course course = new Course();
        for (int index = 0; index < acts.size(); index++) {
            course.go(acts.get(index), index);
        }
        return course;
    }

    private void go(Entered entered, int index) {
        ProposalAct act = entered.act();
        if (act instanceof Submitted submitted) {
            to(Phase.IN_REVIEW, "");
            decideAnew(submitted.grounds(), index);
        } else if (act instanceof ChangesRequested request) {
            to(Phase.CHANGES_REQUESTED, request.name() + " asks for changes: " + request.comment());
        } else if (act instanceof Rejected rejected && rejected.ends()) {
            to(Phase.REJECTED, rejected.name() + ": " + rejected.comment());
        } else if (act instanceof Passed now) {
            to(Phase.APPROVED, "");
            passed = now;
        } else if (act instanceof Stood stood) {
            grounds = stood.grounds();
        } else if (act instanceof Voided voided) {
            Grounds next = voided.grounds() == null ? grounds : voided.grounds();
            boolean blocked = next != null && next.blocked();
            to(blocked ? Phase.CHANGES_REQUESTED : Phase.IN_REVIEW, voided.why());
            decideAnew(next, index);
        } else if (act instanceof Reopened reopened) {
            to(Phase.IN_REVIEW, reopened.why());
            passed = null;
        } else if (act instanceof WentStale stale) {
            to(Phase.STALE, stale.why());
            passed = null;
        } else if (act instanceof Withdrawn withdrawn) {
            to(Phase.WITHDRAWN, withdrawn.reason());
        } else if (act instanceof Cancelled cancelled) {
            to(Phase.CANCELLED, cancelled.reason());
        } else if (act instanceof Lapsed) {
            to(Phase.LAPSED, "nobody recorded it before its approval lapsed");
        } else {
            record(entered, index);
        }
    }

    private void record(Entered entered, int index) {
        ProposalAct act = entered.act();
        if (act instanceof RecordingBegun begun) {
            beforeRecording = phase;
            phase = Phase.RECORDING;
            recording = begun;
            recordingDigest = entered.digest();
            enactor = entered.actor();
            prepared = null;
        } else if (act instanceof RecordingPrepared written) {
            prepared = written.commit();
        } else if (act instanceof RecordingAbandoned) {
            prepared = null;
            if (recording != null && recording.emergency() != null) {
                // It was sent to be recorded at once, not to be decided: the committee has never got it.
                to(Phase.DRAFT, "");
                decideAnew(null, index);
            } else {
                phase = beforeRecording;
            }
            recording = null;
            recordingDigest = null;
            enactor = "";
        } else if (act instanceof Recorded && recording != null) {
            to(Phase.RECORDED, "");
            grounds = recording.grounds();
            if (recording.emergency() != null) {
                voteFrom = index;
            }
        }
    }

    private void to(Phase next, String why) {
        phase = next;
        because = why;
    }

    private void decideAnew(@Nullable Grounds next, int index) {
        grounds = next;
        passed = null;
        voteFrom = index;
    }

    Phase phase() {
        return phase;
    }

    String because() {
        return because;
    }

    @Nullable
    Grounds grounds() {
        return grounds;
    }

    @Nullable
    Passed passed() {
        return passed;
    }

    @Nullable
    RecordingBegun recording() {
        return recording;
    }

    @Nullable
    String recordingDigest() {
        return recordingDigest;
    }

    @Nullable
    String prepared() {
        return prepared;
    }

    String enactor() {
        return enactor;
    }

    /** From which act on votes are about what is to be decided now. */
    int voteFrom() {
        return voteFrom;
    }
}
