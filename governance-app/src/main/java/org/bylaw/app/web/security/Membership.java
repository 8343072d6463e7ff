package org.bylaw.app.web.security;

/** Knows who sits on which committee. */
@FunctionalInterface
public interface Membership {

    /** What somebody may do now, where; asked once for each request. */
    Seats of(String account);
}
