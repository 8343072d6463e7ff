package org.bylaw.app.web;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.web.Route.Method;
import org.bylaw.app.web.security.Access;

/** The routes as they are registered. None gets in without saying who may use it, and none twice. */
public final class RouteTable {

    private final List<Route> routes = new ArrayList<>();

    /**
     * A route that reads.
     *
     * @param path with its parameters in braces
     */
    public void get(String path, Access access, RouteAction action) {
        add(new Route(Method.GET, path, access, action));
    }

    /**
     * A route that changes something. The request has passed the checks of its origin and of the form's token when the action is called.
     *
     * @param path with its parameters in braces
     */
    public void post(String path, Access access, RouteAction action) {
        add(new Route(Method.POST, path, access, action));
    }

    private void add(Route route) {
        boolean taken = routes.stream()
                .anyMatch(each -> each.method() == route.method() && each.path().equals(route.path()));
        if (taken) {
            throw new IllegalStateException(route.method() + " " + route.path() + " is registered twice");
        }
        routes.add(route);
    }

    /** All routes, in the order in which they were registered. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }
}
