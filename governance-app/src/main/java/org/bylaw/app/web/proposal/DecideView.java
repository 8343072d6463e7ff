package org.bylaw.app.web.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do about a proposal now, and why not the rest.
 *
 * @param vote the form by which they approve; {@code null} where they may not
 * @param record what recording does, a sentence; {@code null} where they may not
 * @param emergency what recording at once takes; {@code null} where that is out of the question
 * @param edit whether they may edit the draft
 * @param suggest whether they may only suggest other values to those who may
 * @param withdraw whether they may take it back
 * @param cancel whether they may stop it
 * @param conflict whether they may declare a conflict of interest
 * @param undo whether they may prepare what takes it back
 * @param not what they may not do, and why
 */
public record DecideView(
        @Nullable Vote vote,
        @Nullable String record,
        @Nullable AtOnce emergency,
        boolean edit,
        boolean suggest,
        boolean withdraw,
        boolean cancel,
        boolean conflict,
        boolean undo,
        List<Not> not) {

    /** Copies the list. */
    public DecideView {
        not = List.copyOf(not);
    }

    /** Whether there is nothing at all to do. */
    public boolean idle() {
        return vote == null
                && record == null
                && emergency == null
                && !edit
                && !suggest
                && !withdraw
                && !cancel
                && !conflict
                && !undo;
    }

    /**
     * The form by which a member votes.
     *
     * @param version the version that the member sees
     * @param effect the digest of the effect that the member sees
     * @param ratifies whether it is an emergency that is in force already
     * @param alone whether the member may approve only, neither reject nor ask for changes
     * @param given whether the member has approved before
     * @param reasons the warnings that need a reason
     */
    public record Vote(
            int version, String effect, boolean ratifies, boolean alone, boolean given, List<Reason> reasons) {

        /** Copies the reasons. */
        public Vote {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A warning that needs a reason.
     *
     * @param field the name of its input
     * @param words what it says
     */
    public record Reason(String field, String words) {}

    /**
     * What a guardian needs to record a draft at once.
     *
     * @param against why it cannot be done; none where it can
     * @param uses how often it was done, and may be
     * @param terms what follows
     */
    public record AtOnce(List<String> against, String uses, String terms) {

        /** Copies the list. */
        public AtOnce {
            against = List.copyOf(against);
        }
    }

    /**
     * What somebody may not do.
     *
     * @param what the doing, {@code Approve}
     * @param why why not
     */
    public record Not(String what, String why) {}
}
