package org.bylaw.app.web;

import java.util.List;
import org.bylaw.app.web.page.Alarms;
import org.bylaw.app.web.security.Membership;
import org.bylaw.app.web.security.Refusals;
import org.bylaw.app.web.security.Visitors;

/**
 * What the server is built from.
 *
 * @param site where it is reached
 * @param visitors knows people by their sessions
 * @param membership who sits on which committee
 * @param refusals hears what was refused
 * @param alarms what stands on every page
 * @param features the pages
 */
public record App(
        Site site, Visitors visitors, Membership membership, Refusals refusals, Alarms alarms, List<Pages> features) {

    /** Copies the features. */
    public App {
        features = List.copyOf(features);
    }
}
