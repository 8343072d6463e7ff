package org.bylaw.app.web.market;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.judging.VenueState;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.report.FindingWords;
import org.bylaw.app.report.MarketSheet;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.market.MarketsView.Heading;
import org.bylaw.app.web.market.MarketsView.Row;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.ListedFinding;
import org.bylaw.app.web.page.Tone;
import org.bylaw.app.web.security.Access;
import org.bylaw.check.AgedEvidence;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Role;
import org.bylaw.exact.Rational;
import org.bylaw.rulebook.EvidenceReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/** The venues, their markets, and one market, as the newest commit has them. */
public final class MarketPages implements Pages {

    private final ConfigBranch branch;
    private final Configurations configurations;
    private final Ledger ledger;
    private final StandingReports reports;
    private final MarketHistory history;
    private final Clock clock;

    /** Pages about the markets of a repository, judged by these rules. */
    public MarketPages(ConfigBranch branch, Configurations configurations, Ledger ledger, RuleBook rules, Clock clock) {
        this.branch = branch;
        this.configurations = configurations;
        this.ledger = ledger;
        this.reports = new StandingReports(rules);
        this.history = new MarketHistory(branch);
        this.clock = clock;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/markets", Access.SIGNED_IN, this::venues);
        table.get("/markets/{venue}", Access.SIGNED_IN, this::markets);
        table.get("/markets/{venue}/{market}", Access.SIGNED_IN, this::market);
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }

    private Answer venues(Visit visit) {
        String head = branch.head();
        List<VenuesView.Venue> venues = new ArrayList<>();
        for (String name : configurations.venues(head)) {
            VenueState state = configurations.venue(head, name);
            Committee committee = state.committee();
            venues.add(new VenuesView.Venue(
                    name,
                    count(state.markets().size(), "market"),
                    verdicts(state),
                    committee == null
                            ? "no committee"
                            : "committee of " + count(committee.members().size(), "member"),
                    state.faults().isEmpty()
                            ? ""
                            : count(state.faults().size(), "fault") + ": not all of it can be read",
                    visit.seats().installation() || !visit.seats().at(name).isEmpty()));
        }
        return Answer.page("market/venues.jte", new VenuesView(venues));
    }

    private List<Badge> verdicts(VenueState state) {
        List<MarketReport> markets =
                reports.of(state, today()).map(Report::markets).orElse(List.of());
        List<Badge> badges = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = markets.stream()
                    .filter(market -> market.verdict() == verdict)
                    .count();
            if (count > 0) {
                Badge badge = Badge.of(verdict);
                String words = count > 1 && verdict == Verdict.NEEDS_REASON ? "need a reason" : badge.word();
                badges.add(new Badge(badge.css(), badge.icon(), count + " " + words));
            }
        }
        return badges;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private VenueState venue(Visit visit, String head) {
        String name = visit.venueName("venue");
        if (!configurations.venues(head).contains(name)) {
            throw NotServed.notFound("There is no venue " + name + ".").goingOn("/markets", "See all venues");
        }
        return configurations.venue(head, name);
    }

    private Answer markets(Visit visit) {
        String head = branch.head();
        VenueState state = venue(visit, head);
        String query = visit.query("q").orElse("").strip();
        String category = visit.query("category").orElse("");
        String sort = visit.query("sort").orElse(MarketColumn.MARKET.word());
        boolean down = !visit.queries("down").isEmpty();
        MarketColumn column = Arrays.stream(MarketColumn.values())
                .filter(each -> each.word().equals(sort))
                .findFirst()
                .orElse(MarketColumn.MARKET);
        List<Row> all = MarketRows.of(state.venue(), state.markets(), reports.of(state, today()));
        List<Row> rows = all.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                .filter(row -> category.isEmpty() || row.category().equals(category))
                .sorted(column.order(down))
                .toList();
        return Answer.page(
                "market/markets.jte",
                new MarketsView(
                        state.venue(),
                        CommitId.shortened(head),
                        state.faults(),
                        query,
                        all.stream().map(Row::category).distinct().sorted().toList(),
                        category,
                        column.word(),
                        down,
                        Arrays.stream(MarketColumn.values())
                                .map(each -> heading(state.venue(), each, column, down, query, category))
                                .toList(),
                        rows,
                        all.size(),
                        mayPropose(visit, state.venue()),
                        !visit.seats().at(state.venue()).isEmpty()));
    }

    private static Heading heading(
            String venue, MarketColumn each, MarketColumn sorted, boolean down, String query, String category) {
        boolean now = each == sorted;
        StringBuilder address = new StringBuilder("/markets/" + venue + "?sort=" + each.word());
        if (now && !down) {
            address.append("&down=1");
        }
        parameter(address, "q", query);
        parameter(address, "category", category);
        return new Heading(
                each.heading(), address.toString(), now ? (down ? "descending" : "ascending") : null, each.number());
    }

    private static void parameter(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static boolean mayPropose(Visit visit, String venue) {
        return visit.seats().at(venue).contains(Role.PROPOSER)
                || visit.seats().at(venue).contains(Role.GUARDIAN);
    }

    private Answer market(Visit visit) {
        String head = branch.head();
        VenueState state = venue(visit, head);
        String name = visit.marketName("market");
        MarketSubject market = state.market(name)
                .orElseThrow(() -> NotServed.notFound(state.venue() + " has no market " + name + ".")
                        .goingOn("/markets/" + state.venue(), "See the markets of " + state.venue()));
        MarketReport report = reports.of(state, name, today()).orElse(null);
        Book book = ledger.book();
        boolean member = !visit.seats().at(state.venue()).isEmpty();
        MarketSheet sheet = MarketSheet.of(market.config());
        String unit = sheet.unit();
        return Answer.page(
                "market/market.jte",
                new MarketView(
                        state.venue(),
                        name,
                        report == null ? Badge.of(Tone.PLAIN, "not judged") : Badge.of(report.verdict()),
                        facts(market, sheet, head),
                        MarketParts.of(sheet),
                        unit.isEmpty() ? "From size" : "From size, " + unit,
                        sheet.tiers(),
                        sheet.initialDrawing("initial"),
                        sheet.maintenanceDrawing("maintenance"),
                        unit.isEmpty() ? "Size" : "Size, " + unit,
                        sheet.sizes(),
                        report == null
                                ? List.of()
                                : report.findings().stream()
                                        .map(finding -> finding(finding, report))
                                        .toList(),
                        report == null
                                ? List.of()
                                : report.couldNotRun().stream()
                                        .map(note -> note.rule() + ": " + note.because())
                                        .toList(),
                        report == null
                                ? ""
                                : count(report.passed().size(), "rule") + " passed, "
                                        + report.notApplicable().size() + " did not apply",
                        report == null ? "" : FindingWords.age(report.evidence()),
                        evidence(report),
                        member ? open(book, state.venue(), name) : List.of(),
                        member,
                        mayPropose(visit, state.venue())
                                ? "/proposals/new?venue=" + state.venue() + "&market="
                                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                : null,
                        history.of(head, VenueFile.ofMarket(state.venue(), name), book, member)));
    }

    private static List<Fact> facts(MarketSubject market, MarketSheet sheet, String head) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Leverage", "up to " + MarketSheet.leverage(sheet.initial())));
        facts.add(Fact.of("Maintenance margin", "from " + MarketSheet.percent(sheet.maintenance())));
        facts.add(Fact.of("Category", market.config().category()));
        facts.add(Fact.code("Commit", CommitId.shortened(head)));
        return facts;
    }

    private static ListedFinding finding(Finding finding, MarketReport report) {
        ListedFinding listed = ListedFinding.of("", finding);
        List<Fact> numbers = new ArrayList<>();
        if (!FindingWords.dollars(finding).isEmpty()) {
            numbers.add(Fact.of("In USD", FindingWords.dollars(finding)));
        }
        if (!FindingWords.acceptance(finding).isEmpty()) {
            numbers.add(Fact.of("Accepted", FindingWords.acceptance(finding)));
        }
        return new ListedFinding(
                listed.badge(),
                place(finding, report),
                listed.message(),
                listed.remedy(),
                listed.rule(),
                List.of(),
                numbers);
    }

    /** What the finding is about; empty where that has no words of its own. */
    private static String place(Finding finding, MarketReport report) {
        String place = FindingWords.place(finding, report);
        return place.startsWith("/") ? "" : place;
    }

    private static List<MarketView.Known> evidence(@Nullable MarketReport report) {
        EvidenceReport evidence = report == null ? null : report.evidence();
        if (evidence == null) {
            return List.of();
        }
        List<MarketView.Known> known = new ArrayList<>();
        for (AgedEvidence aged : evidence.values()) {
            Rational most = aged.maxAgeDays();
            known.add(new MarketView.Known(
                    aged.value().pointer(),
                    String.valueOf(FindingText.decimal(aged.value().observed().value())),
                    aged.value().observed().asOf().toString(),
                    aged.ageDays()
                            + (aged.ageDays() == 1 ? " day" : " days")
                            + (most == null ? "" : ", at most " + FindingText.decimal(most)),
                    aged.state().word(),
                    aged.value().observed().source()));
        }
        return known;
    }

    private static List<MarketView.OpenProposal> open(Book book, String venue, String market) {
        String path = VenueFile.ofMarket(venue, market).path();
        return book.proposals().stream()
                .filter(proposal -> proposal.venue().equals(venue)
                        && proposal.phase().open()
                        && proposal.phase() != Phase.DRAFT
                        && touches(proposal, path))
                .map(proposal -> new MarketView.OpenProposal(
                        proposal.id(),
                        proposal.draft().statement().title(),
                        proposal.phase().word()))
                .toList();
    }

    private static boolean touches(Proposal proposal, String path) {
        return Optional.ofNullable(proposal.version())
                .map(version -> version.draft().touches(path))
                .orElse(false);
    }
}
