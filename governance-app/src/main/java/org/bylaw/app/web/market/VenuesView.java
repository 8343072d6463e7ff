package org.bylaw.app.web.market;

import java.util.List;
import org.bylaw.app.web.page.Badge;

/**
 * The venues.
 *
 * @param venues in the order of their names
 */
public record VenuesView(List<Venue> venues) {

    /** Copies the venues. */
    public VenuesView {
        venues = List.copyOf(venues);
    }

    /**
     * A venue.
     *
     * @param name its name
     * @param markets how many markets it has, in words
     * @param verdicts what the rules say of how many of them; none where it cannot be read
     * @param committee who decides, in words
     * @param faults how much of it cannot be read, in words; empty for nothing
     * @param open whether the visitor may see the committee's page
     */
    public record Venue(
            String name, String markets, List<Badge> verdicts, String committee, String faults, boolean open) {

        /** Copies the badges. */
        public Venue {
            verdicts = List.copyOf(verdicts);
        }
    }
}
