package org.bylaw.app.web.security;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bylaw.market.VenueName;

/** Tells which venue a request is about, by the parameters of its path. */
@FunctionalInterface
public interface VenueOf {

    /** The part of the path that is called {@code venue}. */
    VenueOf PATH = parameters -> Optional.of(parameters.apply("venue")).filter(VenueName::allows);

    /**
     * The venue.
     *
     * @param parameters gives the path's parameter of a name
     * @return empty where the path is about nothing that there is
     */
    Optional<String> venue(UnaryOperator<String> parameters);
}
