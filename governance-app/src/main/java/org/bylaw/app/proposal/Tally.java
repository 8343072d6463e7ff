package org.bylaw.app.proposal;

import java.util.List;
import org.bylaw.committee.Demand;

/**
 * How far the approvals of a version are.
 *
 * @param demand what the committee asks
 * @param approvals those that count
 * @param eligible how many members could approve it, those who did among them
 * @param organisations from how many organisations the approvals are
 */
public record Tally(Demand demand, List<Vote> approvals, int eligible, int organisations) {

    /** Copies the approvals. */
    public Tally {
        approvals = List.copyOf(approvals);
    }

    /** Whether they suffice. */
    public boolean suffices() {
        return approvals.size() >= demand.approvals() && organisations >= demand.organisations();
    }

    /** How many more are needed at least. */
    public int missing() {
        return Math.max(
                Math.max(0, demand.approvals() - approvals.size()),
                Math.max(0, demand.organisations() - organisations));
    }

    /** {@code 1 of 2 approvals from 1 of 2 organisations, 3 members are eligible}. */
    public String words() {
        return approvals.size() + " of " + demand.approvals() + (demand.approvals() == 1 ? " approval" : " approvals")
                + (demand.organisations() > 1
                        ? " from " + organisations + " of " + demand.organisations() + " organisations"
                        : "")
                + ", " + eligible + (eligible == 1 ? " member is" : " members are") + " eligible";
    }
}
