package org.bylaw.app.web.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.inbox.InboxView.Part;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.Seats;
import org.bylaw.committee.Role;

/** The first page. */
public final class InboxPages implements Pages {

    private final Services services;

    /** Pages over these services. */
    public InboxPages(Services services) {
        this.services = services;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/", Access.SIGNED_IN, this::page);
    }

    private Answer page(Visit visit) {
        List<Part> parts = new Waiting(services, visit.person().account(), visit.seats()).parts();
        int waiting = parts.stream()
                .filter(part -> !part.id().equals("under-way"))
                .mapToInt(Part::size)
                .sum();
        return Answer.page("inbox/inbox.jte", new InboxView(greeting(visit.seats()), waiting, parts));
    }

    private static String greeting(Seats seats) {
        Map<String, List<String>> venues = new LinkedHashMap<>();
        seats.byVenue()
                .forEach((venue, roles) -> venues.computeIfAbsent(
                                roles.stream().sorted().map(Role::word).collect(Collectors.joining(", ")),
                                none -> new ArrayList<>())
                        .add(venue));
        String words = venues.entrySet().stream()
                .map(group -> group.getKey() + " of " + String.join(", ", group.getValue()))
                .collect(Collectors.joining("; "));
        return words.isEmpty()
                ? seats.installation() ? "You administer the installation." : "You are on no committee yet."
                : "You are " + words + ".";
    }
}
