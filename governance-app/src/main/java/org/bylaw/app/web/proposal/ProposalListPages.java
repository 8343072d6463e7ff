package org.bylaw.app.web.proposal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.page.Pager;
import org.bylaw.app.web.proposal.ProposalListView.Choice;
import org.bylaw.app.web.proposal.ProposalListView.Column;
import org.bylaw.app.web.security.Access;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** The proposals of all venues of a person. */
public final class ProposalListPages implements Pages {

    private static final int ON_A_PAGE = 50;
    private static final String OPEN = "open";
    private static final Comparator<Proposal> NEWEST_FIRST =
            Comparator.comparing(Proposal::id).reversed();

    private final Services services;

    /** Pages over these services. */
    public ProposalListPages(Services services) {
        this.services = services;
    }

    /** What a list is sorted by. */
    private enum Order {
        NUMBER("Proposal"),
        STATE("State"),
        AUTHOR("Proposed by"),
        BEGUN("Begun"),
        TOUCHED("Last act");

        private final String words;

        Order(String words) {
            this.words = words;
        }

        Comparator<Proposal> comparator() {
            return switch (this) {
                case NUMBER -> Comparator.comparing(Proposal::id);
                case STATE -> Comparator.comparing(Proposal::phase);
                case AUTHOR -> Comparator.comparing(Proposal::author);
                case BEGUN -> Comparator.comparing(Proposal::begunAt);
                case TOUCHED -> Comparator.comparing(Proposal::touchedAt);
            };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/proposals", Access.memberAnywhere(), this::page);
    }

    private Answer page(Visit visit) {
        Instant now = services.clock().instant();
        Book book = services.ledger().book();
        Collection<String> venues = visit.seats().byVenue().keySet();
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of("venue", "phase", "market", "author", "sort", "way")) {
            visit.query(name).ifPresent(value -> asked.put(name, value));
        }
        List<Proposal> all = book.proposals().stream()
                .filter(proposal -> venues.contains(proposal.venue()))
                .toList();
        List<Proposal> chosen = all.stream()
                .filter(proposal -> wanted(proposal, asked))
                .sorted(order(asked))
                .toList();
        int first = Math.min(first(visit), chosen.size());
        int end = Math.min(chosen.size(), first + ON_A_PAGE);
        Map<String, Names> names = new HashMap<>();
        return Answer.page(
                "proposal/list.jte",
                new ProposalListView(
                        List.copyOf(venues),
                        asked.getOrDefault("venue", ""),
                        phases(),
                        asked.getOrDefault("phase", ""),
                        asked.getOrDefault("market", ""),
                        asked.getOrDefault("author", ""),
                        columns(asked),
                        chosen.subList(first, end).stream()
                                .map(proposal -> ProposalRow.of(
                                        proposal,
                                        names.computeIfAbsent(proposal.venue(), venue -> names(venue, book)),
                                        now,
                                        ""))
                                .toList(),
                        chosen.size(),
                        all.size(),
                        visit.seats().anywhere(List.of(Role.PROPOSER, Role.GUARDIAN)),
                        pager(asked, first, end, chosen.size())));
    }

    private Names names(String venue, Book book) {
        return new Names(services.offices(), services.offices().committee(venue, book));
    }

    private static int first(Visit visit) {
        return visit.query("from")
                .filter(from -> from.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static boolean wanted(Proposal proposal, Map<String, String> asked) {
        String market = asked.getOrDefault("market", "").toLowerCase(Locale.ROOT);
        String author = asked.getOrDefault("author", "").toLowerCase(Locale.ROOT);
        return asked.getOrDefault("venue", proposal.venue()).equals(proposal.venue())
                && inPhase(proposal, asked.getOrDefault("phase", ""))
                && (market.isEmpty()
                        || ProposalRow.subjects(proposal).stream()
                                .anyMatch(subject ->
                                        subject.toLowerCase(Locale.ROOT).contains(market)))
                && (author.isEmpty() || proposal.author().contains(author));
    }

    private static boolean inPhase(Proposal proposal, String phase) {
        return phase.isEmpty()
                || (phase.equals(OPEN)
                        ? proposal.phase().open() || proposal.awaitsRatification()
                        : key(proposal.phase()).equals(phase));
    }

    private static String key(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Choice> phases() {
        List<Choice> phases = new ArrayList<>();
        phases.add(new Choice(OPEN, "everything open"));
        Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.RECORDING)
                .forEach(phase -> phases.add(new Choice(key(phase), phase.word())));
        return phases;
    }

    private static Comparator<Proposal> order(Map<String, String> asked) {
        Order order = sorted(asked);
        if (order == null) {
            return NEWEST_FIRST;
        }
        boolean down = asked.getOrDefault("way", "").equals("down");
        return (down ? order.comparator().reversed() : order.comparator()).thenComparing(NEWEST_FIRST);
    }

    private static @Nullable Order sorted(Map<String, String> asked) {
        String sort = asked.getOrDefault("sort", "");
        return Arrays.stream(Order.values())
                .filter(order -> order.key().equals(sort))
                .findFirst()
                .orElse(null);
    }

    private static List<Column> columns(Map<String, String> asked) {
        Order now = sorted(asked);
        boolean down = asked.getOrDefault("way", "").equals("down");
        List<Column> columns = new ArrayList<>();
        for (Order order : Order.values()) {
            Map<String, String> next = new LinkedHashMap<>(asked);
            next.put("sort", order.key());
            next.put("way", order == now && !down ? "down" : "up");
            columns.add(new Column(order.words, path(next), order != now ? null : down ? "descending" : "ascending"));
        }
        columns.add(1, new Column("Changes", null, null));
        columns.add(3, new Column("New risk", null, null));
        columns.add(4, new Column("Open positions", null, null));
        return columns;
    }

    private static String path(Map<String, String> asked) {
        return "/proposals"
                + (asked.isEmpty() ? "" : "?")
                + asked.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static @Nullable Pager pager(Map<String, String> asked, int first, int end, int all) {
        if (all <= ON_A_PAGE) {
            return null;
        }
        return new Pager(
                (first + 1) + " to " + end + " of " + all,
                first == 0 ? null : from(asked, Math.max(0, first - ON_A_PAGE)),
                end == all ? null : from(asked, end));
    }

    private static String from(Map<String, String> asked, int first) {
        Map<String, String> next = new LinkedHashMap<>(asked);
        next.put("from", Integer.toString(first));
        return path(next);
    }
}
