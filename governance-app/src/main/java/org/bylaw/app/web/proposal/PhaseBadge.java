package org.bylaw.app.web.proposal;

import java.time.Instant;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Icon;
import org.bylaw.app.web.page.Tone;

/** The state of a proposal as a badge. */
public final class PhaseBadge {

    private PhaseBadge() {}

    /** The state at a moment: an approved proposal waits, or may be recorded. */
    public static Badge of(Proposal proposal, Instant now) {
        String word = proposal.phase().word();
        return switch (proposal.phase()) {
            case DRAFT -> Badge.of(Tone.PLAIN, Icon.PENCIL, word);
            case IN_REVIEW -> Badge.of(Tone.NOTE, Icon.CIRCLE, word);
            case CHANGES_REQUESTED, STALE -> Badge.of(Tone.CAUTION, word);
            case APPROVED -> approved(proposal, now);
            case RECORDING -> Badge.of(Tone.NOTE, Icon.HOURGLASS, word);
            case RECORDED -> recorded(proposal);
            case REJECTED -> Badge.of(Tone.BAD, Icon.CROSS, word);
            case WITHDRAWN, CANCELLED, LAPSED -> Badge.of(Tone.PLAIN, Icon.CROSS, word);
        };
    }

    private static Badge approved(Proposal proposal, Instant now) {
        Instant from = proposal.recordFrom();
        return from != null && now.isBefore(from)
                ? Badge.of(Tone.NOTE, Icon.HOURGLASS, "approved, waiting")
                : Badge.of(Tone.GOOD, Icon.TICK, "approved, may be recorded");
    }

    private static Badge recorded(Proposal proposal) {
        if (!proposal.awaitsRatification()) {
            return Badge.of(Tone.GOOD, Icon.TICK, proposal.phase().word());
        }
        return proposal.escalated()
                ? Badge.of(Tone.BAD, "in force, ratification overdue")
                : Badge.of(Tone.CAUTION, "in force, not ratified");
    }
}
