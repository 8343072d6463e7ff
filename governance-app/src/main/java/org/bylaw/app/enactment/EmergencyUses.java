package org.bylaw.app.enactment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.committee.EmergencyTerms;

/**
 * How often guardians of a venue recorded alone.
 *
 * @param uses what they recorded in the window, oldest first
 * @param terms how often they may
 */
public record EmergencyUses(List<Proposal> uses, EmergencyTerms terms) {

    /** Copies the list. */
    public EmergencyUses {
        uses = List.copyOf(uses);
    }

    /** Those in the window that ends {@code now}. */
    public static EmergencyUses of(Book book, String venue, EmergencyTerms terms, Instant now) {
        Instant since = now.minus(Duration.ofDays(terms.windowDays()));
        return new EmergencyUses(
                book.proposals().stream()
                        .filter(proposal -> proposal.venue().equals(venue) && proposal.emergency() != null)
                        .filter(proposal -> recordedAt(proposal).isAfter(since))
                        .toList(),
                terms);
    }

    private static Instant recordedAt(Proposal proposal) {
        return proposal.acts().stream()
                .filter(entered -> entered.act() instanceof ProposalAct.Recorded)
                .map(Entered::at)
                .findFirst()
                .orElse(Instant.MIN);
    }

    /** How many of them a guardian recorded. */
    public int by(String account) {
        return (int) uses.stream()
                .filter(proposal -> proposal.enactor().equals(account))
                .count();
    }

    /** {@code 1 of 2 by the guardian, 1 of 4 by all guardians of the venue in 30 days}. */
    public String words(String account) {
        return by(account) + " of " + terms.mostPerGuardian() + " by the guardian, " + uses.size() + " of "
                + terms.mostOfVenue() + " by all guardians of the venue in " + terms.windowDays() + " days";
    }
}
