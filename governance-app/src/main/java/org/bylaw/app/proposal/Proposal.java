package org.bylaw.app.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.proposal.ProposalAct.Approved;
import org.bylaw.app.proposal.ProposalAct.ChangesRequested;
import org.bylaw.app.proposal.ProposalAct.Commented;
import org.bylaw.app.proposal.ProposalAct.ConflictDeclared;
import org.bylaw.app.proposal.ProposalAct.Drafted;
import org.bylaw.app.proposal.ProposalAct.Emergency;
import org.bylaw.app.proposal.ProposalAct.Escalated;
import org.bylaw.app.proposal.ProposalAct.Ratified;
import org.bylaw.app.proposal.ProposalAct.Recorded;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.ProposalAct.Rejected;
import org.bylaw.app.proposal.ProposalAct.Settled;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.ProposalAct.Suggested;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Member;
import org.jspecify.annotations.Nullable;

/** A proposal: everything that was done about it, and what that adds up to. It cannot change; one more act makes another. */
public final class Proposal {

    private final long id;
    private final List<Entered> acts;
    private final Course course;

    private Proposal(long id, List<Entered> acts) {
        this.id = id;
        this.acts = acts;
        this.course = Course.of(acts);
    }

    /**
     * The proposal that an act begins.
     *
     * @throws IllegalArgumentException if the act is no draft
     */
    public static Proposal begunBy(long id, Entered first) {
        if (!(first.act() instanceof Drafted)) {
            throw new IllegalArgumentException("proposal " + id + " begins with its draft");
        }
        return new Proposal(id, List.of(first));
    }

    /** The proposal after one more act. */
    public Proposal after(Entered act) {
        List<Entered> next = new ArrayList<>(acts);
        next.add(act);
        return new Proposal(id, List.copyOf(next));
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** Everything that was done about it, oldest first. */
    public List<Entered> acts() {
        return acts;
    }

    /** Where it is in its life, but for time that has passed since the last act. */
    public Phase phase() {
        return course.phase();
    }

    /** What explains the phase: why it was withdrawn, went stale, lost its approvals; empty where nothing has to be explained. */
    public String because() {
        return course.because();
    }

    /** The venue. */
    public String venue() {
        return draft().venue();
    }

    /** The draft as it was saved last. */
    public Draft draft() {
        return last(Drafted.class).draft();
    }

    /** How often the draft was saved; who saves it says which one was edited. */
    public int revision() {
        return (int) of(Drafted.class).count();
    }

    /** Who began it. */
    public String author() {
        return acts.get(0).actor();
    }

    /** When it was begun. */
    public Instant begunAt() {
        return acts.get(0).at();
    }

    /** When something was done about it last, refusals aside. */
    public Instant touchedAt() {
        return acts.stream()
                .filter(each -> !(each.act() instanceof ProposalAct.Refused))
                .reduce((first, second) -> second)
                .map(Entered::at)
                .orElse(begunAt());
    }

    /** The recorded proposal that it takes back; {@code null} where it takes none back. */
    public @Nullable Long undoes() {
        return ((Drafted) acts.get(0).act()).undoes();
    }

    /** The versions that were put before the committee, oldest first. */
    public List<Submitted> versions() {
        return of(Submitted.class).toList();
    }

    /** The version that is to be decided; {@code null} while there is none. */
    public @Nullable Submitted version() {
        List<Submitted> versions = versions();
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    /** The number of the entry by which the committee first got it; {@link Long#MAX_VALUE} where it never did. */
    public long beforeCommitteeSince() {
        return acts.stream()
                .filter(entered -> entered.act() instanceof Submitted)
                .mapToLong(Entered::sequence)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * Since when the committee knows what a draft says of itself: since its version was sent, where the draft is that version and is
     * still before the committee; otherwise since the day itself.
     */
    public LocalDate saidOn(Draft said, LocalDate day) {
        Submitted version = version();
        boolean decided = phase() == Phase.IN_REVIEW || phase() == Phase.APPROVED || phase() == Phase.RECORDING;
        return version != null && decided && version.draft().equals(said)
                ? version.grounds().day()
                : day;
    }

    /** Whether the draft was edited since it was put before the committee, or is not before it. */
    public boolean hasUnsentEdits() {
        Submitted version = version();
        return version == null || phase() == Phase.DRAFT || !version.draft().equals(draft());
    }

    /** What the decision rests on: what was found when the version was sent, or when it was judged again; {@code null} for a draft. */
    public @Nullable Grounds grounds() {
        return course.grounds();
    }

    /**
     * Everybody who had a hand in it: who edited any draft or took it to a version, and whose suggestion was taken over. They do not
     * decide about it.
     */
    public Set<String> hands() {
        Set<String> hands = new LinkedHashSet<>();
        for (Entered entered : acts) {
            if (entered.act() instanceof Drafted drafted) {
                hands.add(entered.actor());
                if (drafted.takenFrom() != null) {
                    hands.add(drafted.takenFrom());
                }
            } else if (entered.act() instanceof Submitted) {
                hands.add(entered.actor());
            }
        }
        return hands;
    }

    /** The members who declared a conflict of interest, and what they said of it. */
    public Map<String, String> conflicts() {
        Map<String, String> conflicts = new LinkedHashMap<>();
        for (Entered entered : acts) {
            if (entered.act() instanceof ConflictDeclared conflict) {
                conflicts.put(entered.actor(), conflict.text());
            }
        }
        return conflicts;
    }

    /** Those who may not decide about it, whatever their roles. */
    public Set<String> excluded() {
        Set<String> excluded = new LinkedHashSet<>(hands());
        excluded.addAll(conflicts().keySet());
        RecordingBegun recording = course.recording();
        if (recording != null && recording.emergency() != null) {
            excluded.add(course.enactor());
        }
        return excluded;
    }

    /** The approvals of what is to be decided now, whoever gave them; each member's last one. */
    public List<Vote> approvals() {
        Map<String, Vote> votes = new LinkedHashMap<>();
        for (Entered entered : acts.subList(course.voteFrom(), acts.size())) {
            if (entered.act() instanceof Approved approved) {
                votes.put(
                        entered.actor(),
                        new Vote(
                                entered.actor(),
                                approved.name(),
                                approved.organisation(),
                                entered.at(),
                                approved.version(),
                                approved.comment()));
            } else if (entered.act() instanceof Rejected || entered.act() instanceof ChangesRequested) {
                votes.remove(entered.actor());
            }
        }
        return List.copyOf(votes.values());
    }

    /** Those of the approvals whose givers may decide: who declared a conflict since, or has a hand in it by now, does not count. */
    public List<Vote> countingApprovals() {
        Set<String> excluded = excluded();
        return approvals().stream()
                .filter(vote -> !excluded.contains(vote.account()))
                .toList();
    }

    /** The rejections of what is to be decided now. */
    public List<Vote> rejections() {
        Map<String, Vote> votes = new LinkedHashMap<>();
        for (Entered entered : acts.subList(course.voteFrom(), acts.size())) {
            if (entered.act() instanceof Rejected rejected) {
                votes.put(
                        entered.actor(),
                        new Vote(
                                entered.actor(),
                                rejected.name(),
                                rejected.organisation(),
                                entered.at(),
                                rejected.version(),
                                rejected.comment()));
            } else if (entered.act() instanceof Approved) {
                votes.remove(entered.actor());
            }
        }
        return List.copyOf(votes.values());
    }

    /**
     * The reasons that reviewers gave for warnings of what is to be decided now, by the warnings' keys. A reason goes with the approval
     * that it was given with: when that is withdrawn, or its giver may not decide any more.
     */
    public Map<String, String> reasons() {
        Set<String> excluded = excluded();
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        for (Entered entered : acts.subList(course.voteFrom(), acts.size())) {
            if (entered.act() instanceof Approved approved) {
                given.computeIfAbsent(entered.actor(), account -> new LinkedHashMap<>())
                        .putAll(approved.reasons());
            } else if (entered.act() instanceof Rejected || entered.act() instanceof ChangesRequested) {
                given.remove(entered.actor());
            }
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        given.forEach((account, its) -> {
            if (!excluded.contains(account)) {
                reasons.putAll(its);
            }
        });
        return reasons;
    }

    /** The warnings that still need a reviewer's reason. */
    public List<Grounds.Warning> unanswered() {
        Grounds grounds = grounds();
        if (grounds == null) {
            return List.of();
        }
        Map<String, String> given = reasons();
        return grounds.toReason().stream()
                .filter(warning -> !given.containsKey(warning.key()))
                .toList();
    }

    /** What the committee asks of what is to be decided now; {@code null} while there is nothing to decide. */
    public @Nullable Demand demand() {
        RecordingBegun recording = course.recording();
        if (recording != null && recording.emergency() != null) {
            return recording.emergency().demand();
        }
        Grounds grounds = grounds();
        return grounds == null ? null : grounds.demand();
    }

    /**
     * How far the approvals are.
     *
     * @param members the members of the committee now
     * @return {@code null} while there is nothing to decide
     */
    public @Nullable Tally tally(List<Member> members) {
        Demand demand = demand();
        if (demand == null) {
            return null;
        }
        Set<String> excluded = excluded();
        Map<String, Member> eligible = members.stream()
                .filter(member -> !excluded.contains(member.account()))
                .filter(member -> member.roles().stream().anyMatch(demand.from()::contains))
                .collect(Collectors.toMap(
                        Member::account, member -> member, (first, second) -> first, LinkedHashMap::new));
        List<Vote> counted = approvals().stream()
                .filter(vote -> eligible.containsKey(vote.account()))
                .toList();
        int organisations = (int) counted.stream()
                .map(vote ->
                        Objects.requireNonNull(eligible.get(vote.account())).organisation())
                .distinct()
                .count();
        return new Tally(demand, counted, eligible.size(), organisations);
    }

    /** When the waiting period ends; {@code null} where it is not approved. */
    public @Nullable Instant recordFrom() {
        return course.passed() == null ? null : course.passed().recordFrom();
    }

    /** When the approval lapses; {@code null} where it is not approved. */
    public @Nullable Instant recordUntil() {
        return course.passed() == null ? null : course.passed().recordUntil();
    }

    /** The commit that it is recorded as; {@code null} where it is not. */
    public @Nullable String commit() {
        return of(Recorded.class).map(Recorded::commit).findFirst().orElse(null);
    }

    /** What is being committed, or was; {@code null} where nothing is. */
    public @Nullable RecordingBegun recording() {
        return course.recording();
    }

    /** The digest of the entry by which recording began, which stands in the commit; {@code null} where nothing is recorded. */
    public @Nullable String recordingDigest() {
        return course.recordingDigest();
    }

    /** The commit that is written for it and may or may not be on the branch; {@code null} where none is. */
    public @Nullable String preparedCommit() {
        return course.prepared();
    }

    /** Who records it, or did; empty where nobody does. */
    public String enactor() {
        return course.enactor();
    }

    /** How it is to be ratified; {@code null} where it was no emergency that is recorded. */
    public @Nullable Emergency emergency() {
        RecordingBegun recording = course.recording();
        return recording == null || phase() != Phase.RECORDED ? null : recording.emergency();
    }

    /** Whether it is an emergency that the committee has still to ratify. */
    public boolean awaitsRatification() {
        return emergency() != null && of(Ratified.class).findAny().isEmpty();
    }

    /** Whether the time for its ratification has passed. */
    public boolean escalated() {
        return of(Escalated.class).findAny().isPresent();
    }

    /** Its discussion, by thread. */
    public List<Discussion> discussion() {
        List<Discussion> threads = new ArrayList<>();
        for (Entered entered : acts) {
            if (entered.act() instanceof Commented comment) {
                var remark = new Discussion.Remark(entered.at(), entered.actor(), comment.text());
                if (comment.thread() < threads.size()) {
                    Discussion before = threads.get(comment.thread());
                    List<Discussion.Remark> remarks = new ArrayList<>(before.remarks());
                    remarks.add(remark);
                    threads.set(comment.thread(), new Discussion(before.number(), before.about(), remarks, false));
                } else {
                    threads.add(new Discussion(threads.size(), comment.about(), List.of(remark), false));
                }
            } else if (entered.act() instanceof Settled settled && settled.thread() < threads.size()) {
                Discussion before = threads.get(settled.thread());
                threads.set(
                        settled.thread(),
                        new Discussion(before.number(), before.about(), before.remarks(), settled.settled()));
            }
        }
        return List.copyOf(threads);
    }

    /** What readers would have proposed instead. */
    public List<Suggestion> suggestions() {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Entered entered : acts) {
            if (entered.act() instanceof Suggested suggested) {
                suggestions.add(new Suggestion(
                        suggestions.size(),
                        entered.at(),
                        entered.actor(),
                        suggested.text(),
                        suggested.base(),
                        suggested.files()));
            }
        }
        return List.copyOf(suggestions);
    }

    private <A extends ProposalAct> Stream<A> of(Class<A> kind) {
        return acts.stream().map(Entered::act).filter(kind::isInstance).map(kind::cast);
    }

    private <A extends ProposalAct> A last(Class<A> kind) {
        return of(kind).reduce((first, second) -> second).orElseThrow();
    }
}
