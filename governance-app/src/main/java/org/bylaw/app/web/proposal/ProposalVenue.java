package org.bylaw.app.web.proposal;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.web.security.VenueOf;

/** The venue of the proposal whose number is the part of the path that is called {@code id}. */
public final class ProposalVenue implements VenueOf {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Ledger ledger;

    /** The venues of a ledger's proposals. */
    public ProposalVenue(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<String> venue(UnaryOperator<String> parameters) {
        String id = parameters.apply("id");
        return NUMBER.matcher(id).matches()
                ? ledger.book().proposal(Long.parseLong(id)).map(Proposal::venue)
                : Optional.empty();
    }
}
