package org.bylaw.app.proposal;

import java.util.Map;

/** Acts about proposals, as entries of the audit trail write them. */
public final class ProposalActJson {

    /** The kinds of entries and their acts. */
    public static final ActBodies<ProposalAct> BODIES = new ActBodies<>(Map.ofEntries(
            Map.entry("proposal.drafted", ProposalAct.Drafted.class),
            Map.entry("proposal.submitted", ProposalAct.Submitted.class),
            Map.entry("proposal.approved", ProposalAct.Approved.class),
            Map.entry("proposal.rejected", ProposalAct.Rejected.class),
            Map.entry("proposal.changes-requested", ProposalAct.ChangesRequested.class),
            Map.entry("proposal.commented", ProposalAct.Commented.class),
            Map.entry("proposal.settled", ProposalAct.Settled.class),
            Map.entry("proposal.conflict-declared", ProposalAct.ConflictDeclared.class),
            Map.entry("proposal.suggested", ProposalAct.Suggested.class),
            Map.entry("proposal.passed", ProposalAct.Passed.class),
            Map.entry("proposal.stood", ProposalAct.Stood.class),
            Map.entry("proposal.voided", ProposalAct.Voided.class),
            Map.entry("proposal.reopened", ProposalAct.Reopened.class),
            Map.entry("proposal.went-stale", ProposalAct.WentStale.class),
            Map.entry("proposal.withdrawn", ProposalAct.Withdrawn.class),
            Map.entry("proposal.cancelled", ProposalAct.Cancelled.class),
            Map.entry("proposal.lapsed", ProposalAct.Lapsed.class),
            Map.entry("proposal.recording-begun", ProposalAct.RecordingBegun.class),
            Map.entry("proposal.recording-prepared", ProposalAct.RecordingPrepared.class),
            Map.entry("proposal.recording-abandoned", ProposalAct.RecordingAbandoned.class),
            Map.entry("proposal.recorded", ProposalAct.Recorded.class),
            Map.entry("proposal.ratified", ProposalAct.Ratified.class),
            Map.entry("proposal.escalated", ProposalAct.Escalated.class),
            Map.entry("proposal.refused", ProposalAct.Refused.class)));

    private ProposalActJson() {}
}
