package org.bylaw.app.web;

import org.bylaw.app.web.security.Access;

/**
 * A route.
 *
 * @param method how it is asked
 * @param path with its parameters in braces: {@code /proposals/{id}}
 * @param access who may use it
 * @param action what it does
 */
public record Route(Method method, String path, Access access, RouteAction action) {

    /** How a route is asked. */
    public enum Method {
        /** Reads. */
        GET,
        /** Changes something; never without a form of ours. */
        POST
    }

    /** As the table of routes writes it: {@code POST /proposals/{id}/approve | reviewer of the venue}. */
    public String words() {
        return method + " " + path + " | " + access.words();
    }
}
