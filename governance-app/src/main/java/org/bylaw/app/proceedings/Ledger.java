package org.bylaw.app.proceedings;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bylaw.app.audit.Act;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.ProposalActJson;
import org.bylaw.app.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail and what it adds up to. Everything that is decided is decided here, inside of the one transaction that enters it:
 * between what was seen and what is entered, nobody else enters anything.
 */
public final class Ledger {

    private final Database database;
    private final AuditTrail trail;
    private final AtomicReference<Book> known = new AtomicReference<>(Book.EMPTY);

    /** The ledger of a database. */
    public Ledger(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** The state now. */
    public Book book() {
        return database.read(this::upToDate);
    }

    /**
     * Does something and enters it. What the work enters is durable when this returns; when it throws, nothing is entered.
     *
     * @param work what is done
     */
    public <T extends @Nullable Object> T write(Function<Pen, T> work) {
        return database.write(handle -> {
            Pen pen = new Pen(handle, upToDate(handle));
            return work.apply(pen);
        });
    }

    private Book upToDate(Handle handle) {
        Book before = Objects.requireNonNull(known.get());
        List<Entry> entries = trail.after(handle, before.sequence());
        if (entries.isEmpty()) {
            return before;
        }
        Book after = before.after(entries);
        known.updateAndGet(book -> book.sequence() >= after.sequence() ? book : after);
        return after;
    }

    /** Writes entries of one transaction. */
    public final class Pen {

        private final Handle handle;
        private Book book;

        private Pen(Handle handle, Book book) {
            this.handle = handle;
            this.book = book;
        }

        /** The state, with what was entered by this pen. */
        public Book book() {
            return book;
        }

        /** The open transaction, for documents that go with an entry. */
        public Handle handle() {
            return handle;
        }

        /** Enters an act about a proposal. */
        public Entry enter(long proposal, String venue, Actor actor, ProposalAct act) {
            return enter(new Act(
                    ProposalActJson.BODIES.kind(act),
                    actor.account(),
                    actor.roles(),
                    venue,
                    proposal,
                    ProposalActJson.BODIES.body(act)));
        }

        /** Enters an act about a venue, or about the repository where the venue is {@code null}. */
        public Entry enter(@Nullable String venue, Actor actor, VenueAct act) {
            return enter(new Act(
                    VenueActJson.BODIES.kind(act),
                    actor.account(),
                    actor.roles(),
                    venue,
                    null,
                    VenueActJson.BODIES.body(act)));
        }

        private Entry enter(Act act) {
            Entry entry = trail.append(handle, act);
            book = book.after(List.of(entry));
            return entry;
        }
    }
}
