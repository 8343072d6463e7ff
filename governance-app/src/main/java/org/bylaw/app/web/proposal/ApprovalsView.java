package org.bylaw.app.web.proposal;

import java.util.List;
import org.bylaw.app.web.page.Fact;

/**
 * How far the committee is with a proposal.
 *
 * @param heading how many approvals there are and are needed
 * @param words the same with organisations, and how many members are eligible
 * @param approvals who approved
 * @param against who rejected
 * @param mayStill who may approve yet
 * @param mayNot who otherwise could, and why they may not
 * @param times when it may be recorded, when it lapses
 * @param why what asks for how much
 */
public record ApprovalsView(
        String heading,
        String words,
        List<Ballot> approvals,
        List<Ballot> against,
        String mayStill,
        List<String> mayNot,
        List<Fact> times,
        List<String> why) {

    /** Copies the lists. */
    public ApprovalsView {
        approvals = List.copyOf(approvals);
        against = List.copyOf(against);
        mayNot = List.copyOf(mayNot);
        times = List.copyOf(times);
        why = List.copyOf(why);
    }

    /**
     * What a member decided.
     *
     * @param who the member, with organisation
     * @param when how long ago, and when
     * @param comment why
     * @param counts whether it counts
     * @param reasons the member's reasons for warnings
     */
    public record Ballot(String who, String when, String comment, boolean counts, List<String> reasons) {

        /** Copies the reasons. */
        public Ballot {
            reasons = List.copyOf(reasons);
        }
    }
}
