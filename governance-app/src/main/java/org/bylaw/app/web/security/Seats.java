package org.bylaw.app.web.security;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.committee.Role;

/**
 * What somebody may do, where.
 *
 * @param byVenue the roles at each venue whose committee the person is a member of
 * @param installation whether the person administers the installation: founds committees, and invites before there is one
 */
public record Seats(SortedMap<String, Set<Role>> byVenue, boolean installation) {

    /** Nothing anywhere. */
    public static final Seats NONE = new Seats(Map.of(), false);

    /** Copies the map. */
    public Seats {
        byVenue = Collections.unmodifiableSortedMap(new TreeMap<>(byVenue));
    }

    /** Roles by venue; a venue without any is left out. */
    public Seats(Map<String, Set<Role>> byVenue, boolean installation) {
        this(occupied(byVenue), installation);
    }

    private static SortedMap<String, Set<Role>> occupied(Map<String, Set<Role>> byVenue) {
        SortedMap<String, Set<Role>> occupied = new TreeMap<>();
        byVenue.forEach((venue, roles) -> {
            if (!roles.isEmpty()) {
                occupied.put(venue, Set.copyOf(roles));
            }
        });
        return occupied;
    }

    /** The roles at a venue; none for one who is no member there. */
    public Set<Role> at(String venue) {
        return byVenue.getOrDefault(venue, Set.of());
    }

    /** Whether the person has one of the roles at some venue. */
    public boolean anywhere(Collection<Role> roles) {
        return byVenue.values().stream().anyMatch(there -> !Collections.disjoint(there, roles));
    }
}
