package org.bylaw.app.proceedings;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.proceedings.VenueAct.Adopted;
import org.bylaw.app.proceedings.VenueAct.Founded;
import org.bylaw.app.proceedings.VenueAct.FoundingAbandoned;
import org.bylaw.app.proceedings.VenueAct.FoundingBegun;
import org.bylaw.app.proceedings.VenueAct.FoundingPrepared;
import org.bylaw.app.proceedings.VenueAct.OutsideCommitConsented;
import org.bylaw.app.proceedings.VenueAct.OutsideCommitFound;
import org.bylaw.app.proceedings.VenueAct.OutsideCommitSettled;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.ProposalActJson;
import org.bylaw.app.proposal.Vote;
import org.jspecify.annotations.Nullable;

/** The state of everything that is decided, as the audit trail up to an entry tells it. It cannot change. */
public final class Book {

    /** Before the first entry. */
    public static final Book EMPTY =
            new Book(0, "", Collections.emptySortedMap(), null, null, Map.of(), Collections.emptySortedMap());

    private final long sequence;
    private final String head;
    private final SortedMap<Long, Proposal> proposals;
    private final @Nullable String adopted;
    private final @Nullable String newest;
    private final Map<String, OutsideCommit> outside;
    private final SortedMap<String, Founding> foundings;

    /**
     * The founding of a committee.
     *
     * @param venue the venue
     * @param digest the digest of the entry by which it began, which stands in the commit
     * @param parent the commit that it goes on top of
     * @param prepared the commit that is written for it and may or may not be on the branch; {@code null} while none is
     * @param commit the commit; {@code null} while it is not made
     */
    public record Founding(
            String venue,
            String digest,
            String parent,
            @Nullable String prepared,
            @Nullable String commit) {}

    private Book(
            long sequence,
            String head,
            SortedMap<Long, Proposal> proposals,
            @Nullable String adopted,
            @Nullable String newest,
            Map<String, OutsideCommit> outside,
            SortedMap<String, Founding> foundings) {
        this.sequence = sequence;
        this.head = head;
        this.proposals = proposals;
        this.adopted = adopted;
        this.newest = newest;
        this.outside = outside;
        this.foundings = foundings;
    }

    /** The book after more entries, which follow on its last one. */
    public Book after(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Writing writing = new Writing(this);
        entries.forEach(writing::enter);
        return writing.book();
    }

    /** The number of the last entry; 0 before the first. */
    public long sequence() {
        return sequence;
    }

    /** The digest of the last entry; empty before the first. */
    public String head() {
        return head;
    }

    /** All proposals, by number. */
    public Collection<Proposal> proposals() {
        return proposals.values();
    }

    /** A proposal by its number. */
    public Optional<Proposal> proposal(long id) {
        return Optional.ofNullable(proposals.get(id));
    }

    /** The number that the next proposal gets. */
    public long nextId() {
        return proposals.isEmpty() ? 1 : proposals.lastKey() + 1;
    }

    /** The commit from which on the repository is in care; {@code null} before that. */
    public @Nullable String adopted() {
        return adopted;
    }

    /**
     * The newest commit that the trail knows: of those that change files of venues, none that lies on top of it has been looked at;
     * {@code null} before the repository is in care.
     */
    public @Nullable String newest() {
        return newest;
    }

    /** Commits that no proposal recorded, those that were dealt with among them, in the order in which they were found. */
    public Collection<OutsideCommit> outside() {
        return outside.values();
    }

    /** A commit that no proposal recorded. */
    public Optional<OutsideCommit> outside(String commit) {
        return Optional.ofNullable(outside.get(commit));
    }

    /** Those that a venue has still to deal with, oldest first. */
    public List<OutsideCommit> alarms(String venue) {
        return outside.values().stream().filter(each -> each.alarms(venue)).toList();
    }

    /** The foundings of committees. */
    public Collection<Founding> foundings() {
        return foundings.values();
    }

    /** The venues that the trail tells of: of proposals, foundings and commits from outside, by name. */
    public SortedSet<String> venues() {
        SortedSet<String> venues = new TreeSet<>(foundings.keySet());
        outside.values().forEach(commit -> venues.addAll(commit.venues()));
        proposals.values().forEach(proposal -> venues.add(proposal.venue()));
        return venues;
    }

    /** Whether the trail knows a commit: a proposal or a founding has made it, or it was found to come from outside. */
    public boolean knows(String commit) {
        return outside.containsKey(commit)
                || commit.equals(adopted)
                || foundings.values().stream().anyMatch(founding -> commit.equals(founding.prepared()))
                || proposals.values().stream()
                        .anyMatch(proposal ->
                                commit.equals(proposal.preparedCommit()) || commit.equals(proposal.commit()));
    }

    /**
     * Other open proposals of the venue that touch the file and that the committee had sooner: whoever comes later has to know of
     * them, and a later one takes nothing from those that are before the committee already.
     *
     * @param id the proposal's number; 0 for one that has none yet
     */
    public List<Proposal> others(long id, String venue, String path) {
        long since = proposal(id).map(Proposal::beforeCommitteeSince).orElse(Long.MAX_VALUE);
        return proposals.values().stream()
                .filter(other -> other.beforeCommitteeSince() < since)
                .filter(other -> other.id() != id && other.venue().equals(venue))
                .filter(other -> other.phase().open() && other.phase() != Phase.DRAFT)
                .filter(other ->
                        other.version() != null && other.version().draft().touches(path))
                .toList();
    }

    /** A book while entries are added. */
    private static final class Writing {

        private final SortedMap<Long, Proposal> proposals;
        private final Map<String, OutsideCommit> outside;
        private final SortedMap<String, Founding> foundings;
        private @Nullable String adopted;
        private @Nullable String newest;
        private long sequence;
        private String head;

        Writing(Book book) {
            proposals = new TreeMap<>(book.proposals);
            outside = new LinkedHashMap<>(book.outside);
            foundings = new TreeMap<>(book.foundings);
            adopted = book.adopted;
            newest = book.newest;
            sequence = book.sequence;
            head = book.head;
        }

        Book book() {
            return new Book(
                    sequence,
                    head,
                    Collections.unmodifiableSortedMap(proposals),
                    adopted,
                    newest,
                    Collections.unmodifiableMap(outside),
                    Collections.unmodifiableSortedMap(foundings));
        }

        void enter(Entry entry) {
            sequence = entry.sequence();
            head = entry.digest();
            if (ProposalActJson.BODIES.knows(entry.kind()) && entry.proposal() != null) {
                long id = entry.proposal();
                ProposalAct act = ProposalActJson.BODIES.act(entry.kind(), entry.body());
                if (act instanceof ProposalAct.Recorded recorded) {
                    newest = recorded.commit();
                }
                Entered entered =
                        new Entered(entry.sequence(), entry.digest(), entry.at(), entry.actor(), entry.roles(), act);
                Proposal known = proposals.get(id);
                proposals.put(id, known == null ? Proposal.begunBy(id, entered) : known.after(entered));
            } else if (VenueActJson.BODIES.knows(entry.kind())) {
                enter(entry, VenueActJson.BODIES.act(entry.kind(), entry.body()));
            }
        }

        private void enter(Entry entry, VenueAct act) {
            if (act instanceof Adopted now) {
                adopted = now.commit();
                newest = now.commit();
            } else if (act instanceof OutsideCommitFound found) {
                newest = found.commit();
                outside.put(
                        found.commit(),
                        new OutsideCommit(
                                found.commit(),
                                found.parent(),
                                found.author(),
                                found.subject(),
                                found.committedAt(),
                                found.paths(),
                                found.venues(),
                                List.of(),
                                List.of()));
            } else if (act instanceof OutsideCommitConsented consent) {
                outside.computeIfPresent(
                        consent.commit(),
                        (commit, known) -> known.with(new OutsideCommit.Consent(
                                consent.venue(),
                                new Vote(
                                        entry.actor(),
                                        consent.name(),
                                        consent.organisation(),
                                        entry.at(),
                                        0,
                                        consent.comment()))));
            } else if (act instanceof OutsideCommitSettled settled) {
                outside.computeIfPresent(settled.commit(), (commit, known) -> known.settledBy(settled.venue()));
            } else if (act instanceof FoundingBegun begun) {
                foundings.put(begun.venue(), new Founding(begun.venue(), entry.digest(), begun.parent(), null, null));
            } else if (act instanceof Founded founded) {
                newest = founded.commit();
                foundings.computeIfPresent(
                        founded.venue(),
                        (venue, begun) -> new Founding(
                                venue, begun.digest(), begun.parent(), begun.prepared(), founded.commit()));
            } else if (act instanceof FoundingPrepared prepared) {
                foundings.computeIfPresent(
                        prepared.venue(),
                        (venue, begun) -> new Founding(venue, begun.digest(), begun.parent(), prepared.commit(), null));
            } else if (act instanceof FoundingAbandoned abandoned) {
                foundings.computeIfPresent(
                        abandoned.venue(), (venue, founding) -> founding.commit() == null ? null : founding);
            }
        }
    }
}
