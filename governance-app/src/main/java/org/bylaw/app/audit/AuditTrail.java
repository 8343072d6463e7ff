package org.bylaw.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The chain of entries in a database. */
public final class AuditTrail {

    private static final String COLUMNS = "sequence, at, kind, actor, roles, venue, proposal, body, previous, digest";

    private final Clock clock;

    /** The trail, with the clock that dates what is entered. */
    public AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /**
     * Enters an act behind the last entry. A clock that was set back gives it the time of that entry.
     *
     * @param handle that of {@link org.bylaw.app.store.Database#write}: the entry stands once that returns
     * @throws IllegalArgumentException for a body with a number that is not whole, or a text that is no Unicode
     */
    public Entry append(Handle handle, Act act) {
        if (!handle.isInTransaction()) {
            throw new IllegalStateException("an act is entered in a transaction, in which no one else enters one");
        }
        Entry entry = next(head(handle), act);
        handle.createUpdate("INSERT INTO acts (" + COLUMNS + ") VALUES (:sequence, :at, :kind, :actor, :roles, :venue,"
                        + " :proposal, :body, :previous, :digest)")
                .bind("sequence", entry.sequence())
                .bind("at", entry.at().toString())
                .bind("kind", entry.kind())
                .bind("actor", entry.actor())
                .bind("roles", EntryLine.roles(entry.roles()))
                .bind("venue", entry.venue())
                .bind("proposal", entry.proposal())
                .bind("body", entry.body())
                .bind("previous", entry.previous())
                .bind("digest", entry.digest())
                .execute();
        return entry;
    }

    /** The entries behind a place in the trail, in their order; all of them behind 0. */
    public List<Entry> after(Handle handle, long sequence) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM acts WHERE sequence > :sequence ORDER BY sequence")
                .bind("sequence", sequence)
                .map((row, context) -> entry(row))
                .list();
    }

    /**
     * Entries from a place in the trail back, newest first.
     *
     * @param before the place before which they stand
     * @param most how many at most
     */
    public List<Entry> newest(Handle handle, AuditFilter filter, long before, int most) {
        StringBuilder query = new StringBuilder("SELECT " + COLUMNS + " FROM acts WHERE sequence < :before");
        boolean ofVenue = filter.venue() != null && !filter.venue().equals(AuditFilter.NO_VENUE);
        query.append(filter.venue() == null ? "" : ofVenue ? " AND venue = :venue" : " AND venue IS NULL");
        query.append(filter.proposal() == null ? "" : " AND proposal = :proposal");
        query.append(filter.actor() == null ? "" : " AND actor = :actor");
        query.append(filter.kind() == null ? "" : " AND kind = :kind");
        // Times are kept as texts that begin with the day in UTC.
        query.append(filter.day() == null ? "" : " AND at >= :day AND at < :next");
        var asked = handle.createQuery(
                        query.append(" ORDER BY sequence DESC LIMIT :most").toString())
                .bind("before", before)
                .bind("most", most);
        if (ofVenue) {
            asked.bind("venue", filter.venue());
        }
        if (filter.proposal() != null) {
            asked.bind("proposal", filter.proposal());
        }
        if (filter.actor() != null) {
            asked.bind("actor", filter.actor());
        }
        if (filter.kind() != null) {
            asked.bind("kind", filter.kind());
        }
        if (filter.day() != null) {
            asked.bind("day", filter.day().toString())
                    .bind("next", filter.day().plusDays(1).toString());
        }
        return asked.map((row, context) -> entry(row)).list();
    }

    /** The entries about a proposal, in their order. */
    public List<Entry> ofProposal(Handle handle, long proposal) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM acts WHERE proposal = :proposal ORDER BY sequence")
                .bind("proposal", proposal)
                .map((row, context) -> entry(row))
                .list();
    }

    /** The last entry; none where nothing was entered yet. */
    public @Nullable Entry head(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM acts ORDER BY sequence DESC LIMIT 1")
                .map((row, context) -> entry(row))
                .findOne()
                .orElse(null);
    }

    private Entry next(@Nullable Entry head, Act act) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Entry unsigned = new Entry(
                head == null ? 1 : head.sequence() + 1,
                head == null || head.at().isBefore(now) ? now : head.at(),
                act.kind(),
                act.actor(),
                act.roles(),
                act.venue(),
                act.proposal(),
                CanonicalNode.of(act.body()),
                head == null ? Entry.NONE : head.digest(),
                "");
        return new Entry(
                unsigned.sequence(),
                unsigned.at(),
                unsigned.kind(),
                unsigned.actor(),
                unsigned.roles(),
                unsigned.venue(),
                unsigned.proposal(),
                unsigned.body(),
                unsigned.previous(),
                EntryLine.digest(unsigned));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long proposal = row.getLong("proposal");
        boolean ofNone = row.wasNull();
        return new Entry(
                row.getLong("sequence"),
                Instant.parse(row.getString("at")),
                row.getString("kind"),
                row.getString("actor"),
                EntryLine.roles(row.getString("roles")),
                row.getString("venue"),
                ofNone ? null : proposal,
                row.getString("body"),
                row.getString("previous"),
                row.getString("digest"));
    }
}
