package org.bylaw.app.web.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bylaw.app.audit.AuditExport;
import org.bylaw.app.audit.AuditFilter;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.people.People;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.proceedings.VenueActJson;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.ProposalActJson;
import org.bylaw.app.store.Database;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Content;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.audit.AuditView.Filter;
import org.bylaw.app.web.audit.AuditView.Line;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.Refusals;
import org.bylaw.app.web.security.Seats;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** The audit trail and its export. */
public final class AuditPages implements Pages {

    private static final List<String> KINDS = Stream.of(
                    ProposalActJson.BODIES.kinds(),
                    VenueActJson.BODIES.kinds(),
                    People.ENTRIES,
                    List.of(Refusals.ENTRY))
            .flatMap(Collection::stream)
            .sorted()
            .toList();

    private static final int ON_A_PAGE = 50;
    private static final int LAST_YEAR = 9999;

    private final Database database;
    private final AuditTrail trail;
    private final Ledger ledger;
    private final Offices offices;
    private final VisibleEntries entries;

    /** Pages of a trail. */
    public AuditPages(Database database, AuditTrail trail, Ledger ledger, Offices offices) {
        this.database = database;
        this.trail = trail;
        this.ledger = ledger;
        this.offices = offices;
        this.entries = new VisibleEntries(database, trail);
    }

    @Override
    public void routes(RouteTable table) {
        table.get(
                "/audit",
                Access.roleAnywhereOrInstallation(
                        Role.PROPOSER, Role.REVIEWER, Role.GUARDIAN, Role.ENACTOR, Role.AUDITOR, Role.ADMINISTRATOR),
                this::audit);
        table.get("/audit/export", Access.roleAnywhereOrInstallation(Role.AUDITOR), this::export);
    }

    private Answer audit(Visit visit) {
        Filter typed = new Filter(
                visit.query("venue").orElse("").strip(),
                visit.query("proposal").orElse("").strip(),
                visit.query("person").orElse("").strip(),
                visit.query("kind").orElse("").strip(),
                visit.query("day").orElse("").strip());
        String problem = problem(typed);
        long before = visit.query("before")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        boolean whole = whole(visit.seats());
        List<Entry> found = !problem.isEmpty()
                ? List.of()
                : whole
                        ? entries.newest(filter(typed), before, ON_A_PAGE + 1)
                        : entries.newest(
                                visit.person().account(),
                                visit.seats().byVenue().keySet(),
                                filter(typed),
                                before,
                                ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        List<Entry> shown = more ? found.subList(0, ON_A_PAGE) : found;
        return Answer.page(
                "audit/audit.jte",
                new AuditView(
                        shown.stream().map(AuditPages::line).toList(),
                        typed,
                        List.copyOf(
                                whole
                                        ? offices.venues(ledger.book())
                                        : visit.seats().byVenue().keySet()),
                        KINDS,
                        problem,
                        !typed.equals(new Filter("", "", "", "", "")),
                        before == Long.MAX_VALUE ? null : address(typed, null),
                        more ? address(typed, shown.get(shown.size() - 1).sequence()) : null,
                        whole));
    }

    /** Whether somebody sees everything: who administers the installation, or audits every venue that has anything to audit. */
    private boolean whole(Seats seats) {
        if (seats.installation()) {
            return true;
        }
        Book book = ledger.book();
        Set<String> venues = book.venues();
        offices.venues(book).stream()
                .filter(venue -> offices.committee(venue, book) != null)
                .forEach(venues::add);
        return !venues.isEmpty()
                && venues.stream().allMatch(venue -> seats.at(venue).contains(Role.AUDITOR));
    }

    private static String problem(Filter typed) {
        if (!typed.proposal().isEmpty() && !typed.proposal().matches("[1-9][0-9]{0,17}")) {
            return "The proposal is " + typed.proposal() + "; write its number, such as 42.";
        }
        String wrong = "The day is " + typed.day() + "; write it as 2026-03-28.";
        try {
            // Years of more figures can be parsed, and are in no trail.
            return typed.day().isEmpty() || LocalDate.parse(typed.day()).getYear() <= LAST_YEAR ? "" : wrong;
        } catch (DateTimeParseException noDay) {
            return wrong;
        }
    }

    private static AuditFilter filter(Filter typed) {
        return new AuditFilter(
                orNull(typed.venue()),
                typed.proposal().isEmpty() ? null : Long.valueOf(typed.proposal()),
                orNull(typed.person()),
                orNull(typed.kind()),
                typed.day().isEmpty() ? null : LocalDate.parse(typed.day()));
    }

    private static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static String address(Filter typed, @Nullable Long before) {
        StringBuilder address = new StringBuilder("/audit?");
        parameter(address, "venue", typed.venue());
        parameter(address, "proposal", typed.proposal());
        parameter(address, "person", typed.person());
        parameter(address, "kind", typed.kind());
        parameter(address, "day", typed.day());
        parameter(address, "before", before == null ? "" : before.toString());
        return address.substring(0, address.length() - 1);
    }

    private static void parameter(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }

    private static Line line(Entry entry) {
        AuditWords words = AuditWords.of(entry);
        return new Line(
                entry.sequence(),
                Moments.minute(entry.at()),
                entry.actor(),
                String.join(", ", entry.roles()),
                words.what(),
                words.said(),
                words.refused(),
                entry.kind(),
                entry.venue(),
                entry.proposal(),
                entry.digest(),
                entry.previous(),
                entry.body());
    }

    private Answer export(Visit visit) {
        if (!whole(visit.seats())) {
            throw NotServed.forbidden("The export is the whole trail, since one with gaps cannot be verified: it is for"
                            + " administrators of the installation, and for who audits every venue.")
                    .goingOn("/audit", "Go to the audit trail");
        }
        StringWriter text = new StringWriter();
        try {
            AuditExport.write(text, database.read(handle -> trail.after(handle, 0)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Answer.Download("audit.ndjson", "application/x-ndjson", Content.of(text.toString()));
    }
}
