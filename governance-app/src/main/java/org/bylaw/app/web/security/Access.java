package org.bylaw.app.web.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bylaw.committee.Role;

/** Who may use a route. Each kind writes itself as the table of routes has it. */
public sealed interface Access {

    /** Everybody. */
    Access PUBLIC = new Everybody();

    /** Everybody who is signed in. */
    Access SIGNED_IN = new SignedIn();

    /** The administrators of the installation. */
    Access INSTALLATION = new Installation();

    /** As the table of routes writes it: {@code reviewer or guardian of the venue}. */
    String words();

    /** The members of the committee of the venue, in any role. */
    static Access member(VenueOf venue) {
        return new OfVenue(venue, EnumSet.allOf(Role.class), false);
    }

    /** The members of the committee of the venue, and the administrators of the installation. */
    static Access memberOrInstallation(VenueOf venue) {
        return new OfVenue(venue, EnumSet.allOf(Role.class), true);
    }

    /** Those who have one of the roles for the venue. */
    static Access role(VenueOf venue, Role first, Role... others) {
        return new OfVenue(venue, EnumSet.of(first, others), false);
    }

    /** The members of some committee. */
    static Access memberAnywhere() {
        return new Anywhere(EnumSet.allOf(Role.class), false);
    }

    /** Those who have one of the roles for some venue. */
    static Access roleAnywhere(Role first, Role... others) {
        return new Anywhere(EnumSet.of(first, others), false);
    }

    /** Those who have one of the roles for some venue, and the administrators of the installation. */
    static Access roleAnywhereOrInstallation(Role first, Role... others) {
        return new Anywhere(EnumSet.of(first, others), true);
    }

    /** Everybody. */
    record Everybody() implements Access {
        @Override
        public String words() {
            return "public";
        }
    }

    /** Everybody who is signed in. */
    record SignedIn() implements Access {
        @Override
        public String words() {
            return "signed-in";
        }
    }

    /** The administrators of the installation. */
    record Installation() implements Access {
        @Override
        public String words() {
            return "installation";
        }
    }

    /**
     * Those with a role for the venue that the path is about.
     *
     * @param venue tells the venue
     * @param roles any of them is enough
     * @param orInstallation whether the administrators of the installation may, too
     */
    record OfVenue(VenueOf venue, Set<Role> roles, boolean orInstallation) implements Access {

        /** Copies the roles. */
        public OfVenue {
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }

        @Override
        public String words() {
            return who(roles, orInstallation) + " of the venue";
        }
    }

    /**
     * Those with a role for whichever venue.
     *
     * @param roles any of them is enough
     * @param orInstallation whether the administrators of the installation may, too
     */
    record Anywhere(Set<Role> roles, boolean orInstallation) implements Access {

        /** Copies the roles. */
        public Anywhere {
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }

        @Override
        public String words() {
            return who(roles, orInstallation) + " anywhere";
        }
    }

    private static String who(Set<Role> roles, boolean orInstallation) {
        String words = roles.size() == Role.values().length
                ? "member"
                : roles.stream().map(Role::word).collect(Collectors.joining(" or "));
        return orInstallation ? "installation or " + words : words;
    }
}
