package org.bylaw.app.enactment;

import java.time.Clock;
import java.time.Instant;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time and the repository do by themselves: approvals lapse, emergencies escalate, what was cut off is found out, and so are
 * commits from outside.
 */
public final class Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Ledger ledger;
    private final OutsideCommits outside;
    private final Recovery recovery;
    private final Rejudging rejudging;
    private final Clock clock;

    /** The clockwork of a ledger. */
    public Clockwork(Ledger ledger, OutsideCommits outside, Recovery recovery, Rejudging rejudging, Clock clock) {
        this.ledger = ledger;
        this.outside = outside;
        this.recovery = recovery;
        this.rejudging = rejudging;
        this.clock = clock;
    }

    /** Enters what is due. Cheap where nothing is. A part that fails is logged, and keeps no other from being done. */
    public void tick() {
        part("deadlines", this::enterDeadlines);
        part("recovery", () -> recovery.recoverCutOff().forEach(line -> LOG.warn("{}", line)));
        part("judging again", () -> rejudging.judgeOpen(outside.find()));
    }

    private static void part(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            // Tried again at the next turn.
            LOG.error("the clockwork failed at {}", name, failed);
        }
    }

    private void enterDeadlines() {
        Instant now = clock.instant();
        for (Proposal proposal : ledger.book().proposals()) {
            if (lapsed(proposal, now) || overdue(proposal, now)) {
                ledger.write(pen -> {
                    Proposal current = pen.book().proposal(proposal.id()).orElseThrow();
                    if (lapsed(current, now)) {
                        pen.enter(current.id(), current.venue(), Actor.BYLAW, new ProposalAct.Lapsed());
                    } else if (overdue(current, now)) {
                        pen.enter(current.id(), current.venue(), Actor.BYLAW, new ProposalAct.Escalated());
                    }
                    return true;
                });
            }
        }
    }

    private static boolean lapsed(Proposal proposal, Instant now) {
        Instant until = proposal.recordUntil();
        return proposal.phase() == Phase.APPROVED && until != null && !now.isBefore(until);
    }

    private static boolean overdue(Proposal proposal, Instant now) {
        ProposalAct.Emergency emergency = proposal.emergency();
        return emergency != null
                && proposal.awaitsRatification()
                && !proposal.escalated()
                && !now.isBefore(emergency.ratifyBy());
    }
}
