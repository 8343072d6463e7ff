package org.bylaw.app.proceedings;

import java.util.Map;
import org.bylaw.app.proceedings.VenueAct.Adopted;
import org.bylaw.app.proceedings.VenueAct.Founded;
import org.bylaw.app.proceedings.VenueAct.FoundingAbandoned;
import org.bylaw.app.proceedings.VenueAct.FoundingBegun;
import org.bylaw.app.proceedings.VenueAct.FoundingPrepared;
import org.bylaw.app.proceedings.VenueAct.OutsideCommitConsented;
import org.bylaw.app.proceedings.VenueAct.OutsideCommitFound;
import org.bylaw.app.proceedings.VenueAct.OutsideCommitSettled;
import org.bylaw.app.proceedings.VenueAct.VenueRefused;
import org.bylaw.app.proposal.ActBodies;

/** Acts about venues, as entries of the audit trail write them. */
public final class VenueActJson {

    /** The kinds of entries and their acts. */
    public static final ActBodies<VenueAct> BODIES = new ActBodies<>(Map.of(
            "repository.adopted", Adopted.class,
            "repository.outside-commit-found", OutsideCommitFound.class,
            "repository.outside-commit-consented", OutsideCommitConsented.class,
            "repository.outside-commit-settled", OutsideCommitSettled.class,
            "committee.founding-begun", FoundingBegun.class,
            "committee.founding-prepared", FoundingPrepared.class,
            "committee.founded", Founded.class,
            "committee.founding-abandoned", FoundingAbandoned.class,
            "venue.refused", VenueRefused.class));

    private VenueActJson() {}
}
