package org.bylaw.app.web.security;

import java.util.Set;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** What the gate says to a request. */
public sealed interface Admission {

    /**
     * The request may go on.
     *
     * @param venue the venue that it is about; {@code null} where its route is about none
     * @param roles the visitor's roles for that venue
     */
    record Admitted(@Nullable String venue, Set<Role> roles) implements Admission {}

    /** The visitor has to sign in first. */
    record SignInFirst() implements Admission {}

    /** As far as the visitor may know, there is nothing at this address. */
    record NothingThere() implements Admission {}

    /**
     * The visitor's roles do not allow it.
     *
     * @param venue the venue that the request is about; {@code null} where it is about none
     * @param reason a sentence that says which would
     */
    record Forbidden(@Nullable String venue, String reason) implements Admission {}
}
