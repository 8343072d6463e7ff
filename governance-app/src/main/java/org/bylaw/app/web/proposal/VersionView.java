package org.bylaw.app.web.proposal;

import java.util.List;
import org.bylaw.app.web.page.Fact;

/**
 * A version of a proposal.
 *
 * @param id the proposal's number
 * @param title the proposal's title
 * @param number the version's number
 * @param versions how many versions there are
 * @param facts by whom it was sent, when, what it is compared with
 * @param files what it changes
 * @param since what it changes of the version before
 * @param said what else is said otherwise than in the version before, a clause each
 */
public record VersionView(
        long id,
        String title,
        int number,
        int versions,
        List<Fact> facts,
        List<DecisionView.Difference> files,
        List<DecisionView.Difference> since,
        List<String> said) {

    /** Copies the lists. */
    public VersionView {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        since = List.copyOf(since);
        said = List.copyOf(said);
    }
}
