package org.bylaw.app.web.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bylaw.app.web.security.Seats;
import org.bylaw.committee.Role;

/** What somebody may do, in words. */
final class RoleWords {

    private RoleWords() {}

    /** A line for each set of roles with the venues where it is held: {@code reviewer, guardian at drift, velocity}. */
    static List<String> of(Seats seats) {
        Map<String, List<String>> venues = new LinkedHashMap<>();
        seats.byVenue()
                .forEach((venue, roles) -> venues.computeIfAbsent(
                                roles.stream().sorted().map(Role::word).collect(Collectors.joining(", ")),
                                none -> new ArrayList<>())
                        .add(venue));
        List<String> lines = new ArrayList<>();
        if (seats.installation()) {
            lines.add("administrator of the installation");
        }
        venues.forEach((roles, where) -> lines.add(roles + " at " + String.join(", ", where)));
        return lines;
    }
}
