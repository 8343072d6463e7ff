package org.bylaw.app.web.security;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bylaw.app.web.security.Access.Anywhere;
import org.bylaw.app.web.security.Access.Everybody;
import org.bylaw.app.web.security.Access.Installation;
import org.bylaw.app.web.security.Access.OfVenue;
import org.bylaw.app.web.security.Access.SignedIn;
import org.bylaw.app.web.security.Admission.Admitted;
import org.bylaw.app.web.security.Admission.Forbidden;
import org.bylaw.app.web.security.Admission.NothingThere;
import org.bylaw.app.web.security.Admission.SignInFirst;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** Decides who may use a route. What there is of a venue is not told to those who are no members of its committee. */
public final class Gate {

    private static final Admitted WITHOUT_VENUE = new Admitted(null, Set.of());

    private Gate() {}

    /**
     * Decides.
     *
     * @param visitor who asks; {@code null} for somebody who is not signed in
     * @param seats what the visitor may do where
     * @param access who may
     * @param parameters gives the path's parameter of a name
     */
    public static Admission admit(
            @Nullable Visitor visitor, Seats seats, Access access, UnaryOperator<String> parameters) {
        if (access instanceof Everybody) {
            return WITHOUT_VENUE;
        }
        if (visitor == null) {
            return new SignInFirst();
        }
        if (access instanceof OfVenue ofVenue) {
            return ofVenue.venue()
                    .venue(parameters)
                    .map(venue -> atVenue(seats, ofVenue, venue))
                    .orElseGet(NothingThere::new);
        }
        if (access instanceof SignedIn
                || access instanceof Installation && seats.installation()
                || access instanceof Anywhere anywhere && anywhere(seats, anywhere)) {
            return WITHOUT_VENUE;
        }
        return new Forbidden(
                null,
                access instanceof Anywhere anywhere
                        ? "This takes " + words(anywhere.roles(), anywhere.orInstallation()) + "."
                        : "This takes an administrator of the installation.");
    }

    private static Admission atVenue(Seats seats, OfVenue access, String venue) {
        Set<Role> roles = seats.at(venue);
        if (access.orInstallation() && seats.installation() || roles.stream().anyMatch(access.roles()::contains)) {
            return new Admitted(venue, roles);
        }
        return roles.isEmpty()
                ? new NothingThere()
                : new Forbidden(
                        venue,
                        "This takes " + words(access.roles(), access.orInstallation()) + " of " + venue + "; you are "
                                + named(roles) + " there.");
    }

    private static boolean anywhere(Seats seats, Anywhere access) {
        return access.orInstallation() && seats.installation() || seats.anywhere(access.roles());
    }

    private static String words(Set<Role> roles, boolean orInstallation) {
        String words =
                roles.size() == Role.values().length ? "a member of a committee" : "the role " + named(roles, " or ");
        return orInstallation ? words + ", or an administrator of the installation" : words;
    }

    private static String named(Set<Role> roles) {
        return named(roles, " and ");
    }

    private static String named(Set<Role> roles, String between) {
        return EnumSet.copyOf(roles).stream().map(Role::word).collect(Collectors.joining(between));
    }
}
