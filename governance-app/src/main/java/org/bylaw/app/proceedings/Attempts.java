package org.bylaw.app.proceedings;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.bylaw.app.people.Person;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Rights;
import org.bylaw.app.proposal.Step;
import org.bylaw.committee.Committee;

/** Takes steps where they may be taken, and enters the refusal where they may not. */
public final class Attempts {

    private final Ledger ledger;
    private final Offices offices;
    private final Clock clock;

    /** Steps over a ledger. */
    public Attempts(Ledger ledger, Offices offices, Clock clock) {
        this.ledger = ledger;
        this.offices = offices;
        this.clock = clock;
    }

    /** What came of a step: its result, or why it was refused. */
    private sealed interface Outcome<T> {}

    private record Done<T>(T result) implements Outcome<T> {}

    private record Refused<T>(String why) implements Outcome<T> {}

    /**
     * Takes a step, in one transaction.
     *
     * @param work what the step does; it enters nothing before it refuses
     * @throws RefusedException where it may not be taken; that is entered
     */
    public <T> T at(String account, long id, Step step, Function<Standing, T> work) {
        Person person = offices.person(account);
        Outcome<T> outcome = ledger.write(pen -> {
            Proposal proposal =
                    pen.book().proposal(id).orElseThrow(() -> new RefusedException("there is no proposal " + id));
            Committee committee = offices.committee(proposal.venue(), pen.book());
            Party party = offices.party(account, person, committee);
            Instant now = clock.instant();
            Optional<String> refusal = Rights.refusal(step, proposal, party, now);
            if (refusal.isPresent()) {
                return refused(pen, proposal, party, step, refusal.get());
            }
            try {
                return new Done<>(work.apply(new Standing(pen, proposal, party, committee, now)));
            } catch (RefusedException refused) {
                return refused(pen, proposal, party, step, String.valueOf(refused.getMessage()));
            }
        });
        if (outcome instanceof Done<T> done) {
            return done.result();
        }
        throw new RefusedException(((Refused<T>) outcome).why());
    }

    private static <T> Outcome<T> refused(Ledger.Pen pen, Proposal proposal, Party party, Step step, String why) {
        pen.enter(
                proposal.id(),
                proposal.venue(),
                new Actor(party.account(), party.roleWords()),
                new ProposalAct.Refused(step, why));
        return new Refused<>(why);
    }
}
