package org.bylaw.app.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the entries of an export against each other, one after the other. After a fault it goes on from what it found, so that
 * one fault is one line.
 */
final class ChainCheck {

    /** An act by which a proposal became a commit. */
    record Recorded(long sequence, @Nullable Long proposal, String commit) {}

    /** An act by which a venue got its first committee. */
    record Founded(long sequence, @Nullable String venue, String commit) {}

    /** An entry that a commit may name. */
    record Named(
            long sequence,
            String kind,
            @Nullable Long proposal,
            @Nullable String venue) {}

    private record Fault(long sequence, String text) {}

    private final List<Fault> faults = new ArrayList<>();
    private final TreeMap<Long, Long> gaps = new TreeMap<>();
    private final Map<String, Named> byDigest = new HashMap<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private final List<Founded> founded = new ArrayList<>();
    private final Set<String> namedCommits = new HashSet<>();
    private long count;
    private @Nullable Entry first;
    private @Nullable Entry last;

    /** Looks at the next entry. */
    void accept(Entry entry) {
        count++;
        byDigest.putIfAbsent(
                entry.digest(), new Named(entry.sequence(), entry.kind(), entry.proposal(), entry.venue()));
        boolean unchanged = content(entry);
        long due = last == null ? 1 : last.sequence() + 1;
        if (entry.sequence() < due) {
            outOfOrder(entry);
            return;
        } else if (entry.sequence() > due) {
            gaps.put(due, entry.sequence() - 1);
        } else {
            continued(entry);
        }
        if (unchanged && last != null && entry.at().isBefore(last.at())) {
            fault(entry, "is dated " + entry.at() + ", before entry " + last.sequence() + ": it was written anew");
        }
        first = first == null ? entry : first;
        last = entry;
    }

    /** Looks at the last line. */
    void end(ExportEnd end) {
        if (end.count() != count) {
            faults.add(new Fault(
                    Long.MAX_VALUE,
                    "the last line counts " + end.count() + " entries, there are " + count + ": entries were "
                            + (end.count() > count ? "removed" : "added")));
        } else if (!end.head().equals(head())) {
            faults.add(new Fault(
                    Long.MAX_VALUE,
                    "the last line names " + Digits.of(end.head()) + " as the head, the last entry is "
                            + Digits.of(head()) + ": the end of the trail was changed"));
        }
    }

    /** The export has no last line. */
    void cutOff() {
        faults.add(new Fault(
                Long.MAX_VALUE,
                "the last line, with count and head, is missing: the export was cut off after "
                        + (last == null ? "its start" : "entry " + last.sequence())));
    }

    /** What was found, by the places in the trail. */
    List<String> faults() {
        List<Fault> all = new ArrayList<>(faults);
        gaps.forEach((from, to) -> all.add(new Fault(
                from,
                from.equals(to)
                        ? "entry " + from + " is missing: it was removed"
                        : "entries " + from + " to " + to + " are missing: they were removed")));
        return all.stream()
                .sorted(Comparator.comparingLong(Fault::sequence))
                .map(Fault::text)
                .toList();
    }

    /** How many entries there were. */
    long count() {
        return count;
    }

    /** The digest of the last entry. */
    String head() {
        return last == null ? Entry.NONE : last.digest();
    }

    /** When the first entry was entered, if there is one. */
    @Nullable
    Instant begun() {
        return first == null ? null : first.at();
    }

    /** When the last entry was entered, if there is one. */
    @Nullable
    Instant ended() {
        return last == null ? null : last.at();
    }

    /** The entry with this digest, if there is one. */
    @Nullable
    Named entry(String digest) {
        return byDigest.get(digest);
    }

    /** The acts by which proposals became commits, in order. */
    List<Recorded> recorded() {
        return recorded;
    }

    /** The acts by which venues got their first committees, in order. */
    List<Founded> founded() {
        return founded;
    }

    /** Whether any entry speaks of this commit. */
    boolean speaksOf(String commit) {
        return namedCommits.contains(commit);
    }

    /** Whether the entry is as it was entered. */
    private boolean content(Entry entry) {
        String fitting = EntryLine.digest(entry);
        boolean unchanged = fitting.equals(entry.digest());
        if (!unchanged) {
            fault(
                    entry,
                    "was changed after it was entered: its digest is " + Digits.of(entry.digest())
                            + ", its content has " + Digits.of(fitting));
        }
        String commit = commit(entry);
        if (commit != null) {
            namedCommits.add(commit);
        }
        if (entry.kind().equals(Act.RECORDED)) {
            if (commit == null) {
                fault(entry, "says that a proposal was recorded, and names no commit: it was not written by Bylaw");
            } else {
                recorded.add(new Recorded(entry.sequence(), entry.proposal(), commit));
            }
        }
        if (entry.kind().equals(Act.FOUNDED) && commit != null) {
            founded.add(new Founded(entry.sequence(), entry.venue(), commit));
        }
        return unchanged;
    }

    private void continued(Entry entry) {
        String before = head();
        if (!entry.previous().equals(before)) {
            String place = last == null ? "the start of the trail" : "entry " + last.sequence();
            fault(
                    entry,
                    "does not continue " + place + ": it names " + Digits.of(entry.previous())
                            + " as the digest before it, which is " + Digits.of(before)
                            + ": one of the two was replaced");
        }
    }

    private void outOfOrder(Entry entry) {
        Map.Entry<Long, Long> gap = gaps.floorEntry(entry.sequence());
        if (gap == null || gap.getValue() < entry.sequence()) {
            fault(entry, "is there twice: one of the two was added");
            return;
        }
        gaps.remove(gap.getKey());
        if (gap.getKey() < entry.sequence()) {
            gaps.put(gap.getKey(), entry.sequence() - 1);
        }
        if (entry.sequence() < gap.getValue()) {
            gaps.put(entry.sequence() + 1, gap.getValue());
        }
        fault(entry, "stands behind a later one: the order was changed");
    }

    private void fault(Entry entry, String what) {
        faults.add(new Fault(entry.sequence(), "entry " + entry.sequence() + " " + what));
    }

    private static @Nullable String commit(Entry entry) {
        try {
            JsonNode commit = EntryLine.read(entry.body()).path(Act.COMMIT);
            return commit.textValue();
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("the body of entry " + entry.sequence() + " is no JSON", damaged);
        }
    }
}
