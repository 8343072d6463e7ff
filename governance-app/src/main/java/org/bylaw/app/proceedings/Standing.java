package org.bylaw.app.proceedings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Member;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a proposal, at the moment at which a step is taken.
 *
 * @param pen enters what comes of it
 * @param proposal the proposal before the step
 * @param party who takes it
 * @param committee the committee in force; {@code null} where there is none
 * @param now when
 */
public record Standing(
        Ledger.Pen pen,
        Proposal proposal,
        Party party,
        @Nullable Committee committee,
        Instant now) {

    /** Enters what the party does. */
    public void enter(ProposalAct act) {
        pen.enter(proposal.id(), proposal.venue(), new Actor(party.account(), party.roleWords()), act);
    }

    /** The proposal with what was entered. */
    public Proposal after() {
        return pen.book().proposal(proposal.id()).orElseThrow();
    }

    /** The members of the committee in force. */
    public List<Member> members() {
        return committee == null ? List.of() : committee.members();
    }

    /** The party as a member, which it is wherever it may take a step. */
    public Member member() {
        return Objects.requireNonNull(party.member());
    }
}
