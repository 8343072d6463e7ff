package org.bylaw.check;

import java.util.List;
import java.util.Objects;

/**
 * Another open proposal about the market.
 *
 * @param change the change
 * @param proposal what the other is known by
 */
public record OpenProposalCheck(ChangeCheck change, String proposal) {

    /** The change as a whole. */
    public Place at() {
        return change.at();
    }

    /** One fact per other proposal. */
    static List<OpenProposalCheck> of(ChangeCheck change) {
        return Objects.requireNonNullElse(change.openProposals(), List.<String>of()).stream()
                .map(proposal -> new OpenProposalCheck(change, proposal))
                .toList();
    }
}
