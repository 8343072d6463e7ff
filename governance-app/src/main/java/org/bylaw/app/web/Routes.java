package org.bylaw.app.web;

import java.util.Comparator;
import java.util.List;
import org.bylaw.app.web.security.Access;

/** All routes of the app. */
public final class Routes {

    /** A path that says a part of itself goes before one that takes anything there: the first that fits answers. */
    private static final Comparator<Route> PLAIN_FIRST =
            Comparator.comparing(route -> route.path().replace('{', Character.MAX_VALUE));

    private Routes() {}

    /**
     * The routes of the features, those that belong to none, and those of the static files.
     *
     * @param features the pages
     * @param files what pages load
     */
    public static List<Route> of(List<Pages> features, StaticFiles files) {
        RouteTable table = new RouteTable();
        features.forEach(feature -> feature.routes(table));
        table.get("/health", Access.PUBLIC, visit -> new Answer.Text(200, "text/plain; charset=utf-8", "ok\n"));
        table.get(
                "/static/{digest}/{name}",
                Access.PUBLIC,
                visit -> files.find(visit.text("digest"), visit.text("name")).orElseThrow(NotServed::notFound));
        return table.routes().stream().sorted(PLAIN_FIRST).toList();
    }
}
