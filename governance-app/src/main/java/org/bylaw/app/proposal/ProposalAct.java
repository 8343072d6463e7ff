package org.bylaw.app.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bylaw.committee.Demand;
import org.jspecify.annotations.Nullable;

/** Something that is done about a proposal. Each is an entry of the audit trail, and the proposal's state is what they add up to. */
public sealed interface ProposalAct {

    /**
     * The draft is saved.
     *
     * @param draft what it holds now
     * @param undoes the recorded proposal that it takes back; {@code null} where it takes none back
     * @param takenFrom the account whose suggestion or repair was taken over; {@code null} where it is the editor's own
     */
    record Drafted(
            Draft draft, @Nullable Long undoes, @Nullable String takenFrom) implements ProposalAct {}

    /**
     * The draft is put before the committee as a version.
     *
     * @param version 1 for the first
     * @param draft what is to be decided
     * @param grounds what the rules say of it
     */
    record Submitted(int version, Draft draft, Grounds grounds) implements ProposalAct {}

    /**
     * Somebody approves.
     *
     * @param version the version that was seen
     * @param name the approver's name
     * @param organisation the approver's organisation
     * @param effect the digest of the effect that was seen
     * @param report the digest of the report that was seen
     * @param inputs the digest of everything that the report had read
     * @param comment why
     * @param reasons reasons for warnings, by their keys
     */
    record Approved(
            int version,
            String name,
            String organisation,
            String effect,
            String report,
            String inputs,
            String comment,
            Map<String, String> reasons)
            implements ProposalAct {
        /** Copies the reasons. */
        public Approved {
            reasons = Map.copyOf(reasons);
        }
    }

    /**
     * Somebody rejects.
     *
     * @param version the version that was seen
     * @param ends whether the committee needs no more rejections than there are now
     */
    record Rejected(int version, String name, String organisation, String comment, boolean ends)
            implements ProposalAct {}

    /** A reviewer asks for another version. */
    record ChangesRequested(int version, String name, String comment) implements ProposalAct {}

    /**
     * Somebody says something.
     *
     * @param thread the thread, counted from 0; one more than there are begins a new one
     * @param about what it is about: a field, a finding; {@code null} for the proposal as a whole
     */
    record Commented(int thread, @Nullable String about, String text) implements ProposalAct {}

    /** A thread is settled, or taken up again. */
    record Settled(int thread, boolean settled) implements ProposalAct {}

    /** A member declares a conflict of interest, and decides nothing about this proposal any more. */
    record ConflictDeclared(String text) implements ProposalAct {}

    /**
     * A reader suggests other files.
     *
     * @param text why
     * @param base the commit that they are to be read against
     * @param files what the reader would have proposed
     */
    record Suggested(String text, String base, List<DraftFile> files) implements ProposalAct {
        /** Copies the files. */
        public Suggested {
            files = List.copyOf(files);
        }
    }

    /**
     * The approvals suffice.
     *
     * @param recordFrom when the waiting period ends
     * @param recordUntil when it lapses
     */
    record Passed(Instant recordFrom, Instant recordUntil) implements ProposalAct {}

    /**
     * What the report read is otherwise, what follows from it is the same: the approvals stand.
     *
     * @param why what is otherwise
     * @param grounds what the decision rests on now
     */
    record Stood(String why, Grounds grounds) implements ProposalAct {}

    /**
     * The approvals do not count any more.
     *
     * @param why what is otherwise
     * @param grounds what a new decision is to rest on; {@code null} where that did not change
     */
    record Voided(String why, @Nullable Grounds grounds) implements ProposalAct {}

    /** The approvals that there are do not suffice any more; they still count. */
    record Reopened(String why) implements ProposalAct {}

    /** A file that it changes was changed by something else: it needs a new version. */
    record WentStale(String why) implements ProposalAct {}

    /** The proposers take it back. */
    record Withdrawn(String reason) implements ProposalAct {}

    /** It is stopped before it is recorded. */
    record Cancelled(String reason) implements ProposalAct {}

    /** Nobody recorded it in time. */
    record Lapsed() implements ProposalAct {}

    /**
     * It is about to be committed; the commit names this entry by its digest.
     *
     * @param parent the commit that it goes on top of
     * @param name the enactor's name
     * @param organisation the enactor's organisation
     * @param draft what is committed
     * @param grounds what the rules say of it against that commit
     * @param emergency how it is to be ratified, where a guardian records it alone; {@code null} otherwise
     */
    record RecordingBegun(
            String parent,
            String name,
            String organisation,
            Draft draft,
            Grounds grounds,
            @Nullable Emergency emergency)
            implements ProposalAct {}

    /**
     * How an emergency is to be ratified.
     *
     * @param demand what that takes
     * @param ratifyBy until when
     * @param uses how many this guardian has had in the window, with this one
     * @param most how many a guardian may have
     * @param windowDays how long the window is
     */
    record Emergency(Demand demand, Instant ratifyBy, int uses, int most, int windowDays) {}

    /**
     * The commit is written and not yet on the branch. By its id it is known after a crash whether it came to be there.
     *
     * @param commit its id
     */
    record RecordingPrepared(String commit) implements ProposalAct {}

    /** It was not committed after all. */
    record RecordingAbandoned(String why) implements ProposalAct {}

    /**
     * It is committed.
     *
     * @param commit the commit
     * @param recovered whether that was found out only after a crash
     */
    record Recorded(String commit, boolean recovered) implements ProposalAct {}

    /** An emergency is ratified. */
    record Ratified() implements ProposalAct {}

    /** An emergency was not ratified in time; it stays in force. */
    record Escalated() implements ProposalAct {}

    /**
     * Something was asked for and refused.
     *
     * @param step what was asked for
     * @param why why it was refused
     */
    record Refused(Step step, String why) implements ProposalAct {}
}
