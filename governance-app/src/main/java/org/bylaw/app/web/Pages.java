package org.bylaw.app.web;

/** The pages of one feature. */
@FunctionalInterface
public interface Pages {

    /** Registers their routes. */
    void routes(RouteTable table);
}
