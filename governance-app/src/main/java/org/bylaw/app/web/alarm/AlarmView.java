package org.bylaw.app.web.alarm;

import java.util.List;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.proposal.DecisionView.Difference;
import org.bylaw.app.web.proposal.ProposalRow;

/**
 * What is to be dealt with.
 *
 * @param done what was just done; empty for nothing
 * @param outside commits from outside, by venue
 * @param lost recorded commits that the repository has no longer, a sentence each
 * @param emergencies emergencies to be ratified
 * @param settled what was dealt with, a sentence each, newest first
 */
public record AlarmView(
        String done, List<Outside> outside, List<String> lost, List<ProposalRow> emergencies, List<String> settled) {

    /** Copies the lists. */
    public AlarmView {
        outside = List.copyOf(outside);
        lost = List.copyOf(lost);
        emergencies = List.copyOf(emergencies);
        settled = List.copyOf(settled);
    }

    /** Whether there is nothing to deal with. */
    public boolean quiet() {
        return outside.isEmpty() && lost.isEmpty() && emergencies.isEmpty();
    }

    /**
     * A commit from outside, as it concerns a venue.
     *
     * @param commit its id
     * @param subject the first line of its message
     * @param author whom it names as its author
     * @param venue the venue
     * @param facts author, time, consents
     * @param consents who stands by it, and why
     * @param files what it changed
     * @param ratify whether the reader may consent
     * @param takeBack whether the reader may propose to take it back
     * @param why why the reader may not consent; empty where they may
     * @param refusal why the form was refused; empty where it was not
     * @param typed what was typed in it
     */
    public record Outside(
            String commit,
            String subject,
            String author,
            String venue,
            List<Fact> facts,
            List<String> consents,
            List<Difference> files,
            boolean ratify,
            boolean takeBack,
            String why,
            String refusal,
            String typed) {

        /** Copies the lists. */
        public Outside {
            facts = List.copyOf(facts);
            consents = List.copyOf(consents);
            files = List.copyOf(files);
        }
    }
}
