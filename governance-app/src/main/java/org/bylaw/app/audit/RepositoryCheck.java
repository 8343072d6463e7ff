package org.bylaw.app.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.app.git.CommitMessage;
import org.bylaw.app.git.Trailers;
import org.jspecify.annotations.Nullable;

/**
 * Holds a trail against the commits of the configuration repository. Every commit that records a proposal, or founds a committee,
 * names the head that the trail had then, which is the entry by which that began, and the trail names the commit afterwards; so
 * neither can be written anew without the other.
 */
final class RepositoryCheck {

    private final ChainCheck trail;
    private final Map<String, CommitMessage> commits = new HashMap<>();
    private final Map<String, ChainCheck.Recorded> recorded = new HashMap<>();
    private final Map<String, ChainCheck.Founded> founded = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long recording;
    private long vouchedFor;

    private RepositoryCheck(ChainCheck trail) {
        this.trail = trail;
        trail.recorded().forEach(entry -> recorded.put(entry.commit(), entry));
        trail.founded().forEach(entry -> founded.put(entry.commit(), entry));
    }

    /**
     * Compares.
     *
     * @param newestFirst the commits of the branch, along first parents
     */
    static RepositoryCheck of(ChainCheck trail, List<CommitMessage> newestFirst) {
        var check = new RepositoryCheck(trail);
        newestFirst.forEach(commit -> check.commits.put(commit.commit(), commit));
        for (int index = newestFirst.size() - 1; index >= 0; index--) {
            check.commit(newestFirst.get(index));
        }
        trail.recorded().forEach(entry -> check.entry(entry));
        trail.founded().forEach(entry -> check.entry(entry));
        return check;
    }

    /** What was found: of commits, oldest first, then of entries. */
    List<String> faults() {
        return faults;
    }

    /** How many commits record a proposal. */
    long recording() {
        return recording;
    }

    /** The place of the last entry that could not be changed without a commit's showing it. */
    long vouchedFor() {
        return vouchedFor;
    }

    private void commit(CommitMessage commit) {
        Trailers trailers = commit.trailers();
        Optional<String> head = trailers.first(Trailers.AUDIT_HEAD);
        if (!trailers.recorded() && head.isEmpty()) {
            return;
        }
        String name = "commit " + Digits.ofCommit(commit.commit()) + " ("
                + (trailers.recorded()
                        ? "proposal " + trailers.first(Trailers.PROPOSAL).orElse("")
                        : "the founding of a committee")
                + ")";
        if (head.isEmpty()) {
            if (!trail.speaksOf(commit.commit())) {
                faults.add(name + " has no " + Trailers.AUDIT_HEAD
                        + ", and no entry speaks of it: it was not recorded by the review app");
            }
            return;
        }
        recording += trailers.recorded() ? 1 : 0;
        ChainCheck.Named named = trail.entry(head.get());
        if (named == null) {
            faults.add(name + " names " + Digits.of(head.get())
                    + " as the head of the trail, which no entry has: the trail was cut or written anew after entry "
                    + vouchedFor);
        } else {
            begun(commit, name, named);
        }
    }

    private void begun(CommitMessage commit, String name, ChainCheck.Named named) {
        vouchedFor = Math.max(vouchedFor, named.sequence());
        Trailers trailers = commit.trailers();
        boolean begins = trailers.recorded()
                ? named.kind().equals(Act.RECORDING_BEGUN)
                        && named.proposal() != null
                        && trailers.all(Trailers.PROPOSAL).equals(List.of(String.valueOf(named.proposal())))
                : named.kind().equals(Act.FOUNDING_BEGUN);
        if (!begins) {
            faults.add(
                    name + " names entry " + named.sequence()
                            + " as the one by which it began, which is about something else: it was not made by the review app");
            return;
        }
        ChainCheck.Recorded record = recorded.get(commit.commit());
        ChainCheck.Founded founding = founded.get(commit.commit());
        boolean entered = trailers.recorded()
                ? record != null && Objects.equals(record.proposal(), named.proposal())
                : founding != null && Objects.equals(founding.venue(), named.venue());
        if (!entered) {
            faults.add(name + " is in no entry that records it: the trail was cut after entry " + named.sequence()
                    + ", or the review app did not start again since");
        }
    }

    private void entry(ChainCheck.Recorded entry) {
        entry(
                entry.sequence(),
                "entry " + entry.sequence() + " records proposal " + entry.proposal() + " as commit "
                        + Digits.ofCommit(entry.commit()),
                commits.get(entry.commit()));
    }

    private void entry(ChainCheck.Founded entry) {
        entry(
                entry.sequence(),
                "entry " + entry.sequence() + " founds the committee of " + entry.venue() + " by commit "
                        + Digits.ofCommit(entry.commit()),
                commits.get(entry.commit()));
    }

    private void entry(long place, String name, @Nullable CommitMessage commit) {
        if (commit == null) {
            faults.add(name + ", which the branch does not have: the commit was removed or rewritten,"
                    + " or this is another repository or branch");
            return;
        }
        Optional<String> head = commit.trailers().first(Trailers.AUDIT_HEAD);
        if (head.isEmpty()) {
            faults.add(name + ", which has no " + Trailers.AUDIT_HEAD + ": the entry names another's commit");
            return;
        }
        ChainCheck.Named named = trail.entry(head.get());
        if (named != null && named.sequence() >= place) {
            faults.add(name + ", which was made when the trail had entry " + named.sequence()
                    + " already: the entry was put in before its time");
        }
    }
}
