package org.bylaw.app.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Tally;
import org.bylaw.committee.Committee;

/** What follows when approvals suffice. */
public final class Passing {

    private Passing() {}

    /**
     * The act that follows by itself: the proposal passes, or the emergency is ratified; empty where the approvals do not suffice, where
     * a warning has no reason, or where that has happened.
     */
    public static Optional<ProposalAct> of(Proposal proposal, Committee committee, Instant now) {
        Tally tally = proposal.tally(committee.members());
        if (tally == null || !tally.suffices() || !proposal.unanswered().isEmpty()) {
            return Optional.empty();
        }
        if (proposal.awaitsRatification()) {
            return Optional.of(new ProposalAct.Ratified());
        }
        if (proposal.phase() != Phase.IN_REVIEW) {
            return Optional.empty();
        }
        Instant from = now.plus(Duration.ofHours(tally.demand().waitingHours()));
        LocalDate effectiveOn =
                Objects.requireNonNull(proposal.version()).draft().statement().effectiveOn();
        Instant effective =
                effectiveOn == null ? from : effectiveOn.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant opens = effective.isAfter(from) ? effective : from;
        return Optional.of(new ProposalAct.Passed(
                opens, opens.plus(Duration.ofHours(committee.process().recordWithinHours()))));
    }
}
