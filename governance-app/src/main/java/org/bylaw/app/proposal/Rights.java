package org.bylaw.app.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** Who may do what about a proposal: one law for what pages offer and for what is let happen. */
public final class Rights {

    private static final List<Role> PROPOSING = List.of(Role.PROPOSER, Role.GUARDIAN);
    private static final List<Role> SUGGESTING = List.of(Role.REVIEWER, Role.PROPOSER, Role.GUARDIAN);
    private static final List<Role> STOPPING = List.of(Role.GUARDIAN, Role.REVIEWER, Role.ADMINISTRATOR);

    private final Proposal proposal;
    private final Party party;
    private final Instant now;

    private Rights(Proposal proposal, Party party, Instant now) {
        this.proposal = proposal;
        this.party = party;
        this.now = now;
    }

    /**
     * Why somebody may not do something; empty where they may.
     *
     * @param proposal what it is about
     * @param party who wants to
     * @param now when
     */
    public static Optional<String> refusal(Step step, Proposal proposal, Party party, Instant now) {
        if (party.member() == null) {
            return Optional.of(
                    "only members of the committee of " + proposal.venue() + " may " + step.verb() + " its proposals");
        }
        return Optional.ofNullable(new Rights(proposal, party, now).refusal(step));
    }

    private @Nullable String refusal(Step step) {
        return switch (step) {
            case EDIT, SUBMIT, TAKE -> first(needs(PROPOSING, step), takesVersions(step));
            case WITHDRAW -> first(needs(PROPOSING, step), withdrawing());
            case APPROVE -> first(approving(), deciding(step));
            case REJECT, REQUEST_CHANGES -> first(inReview(step), deciding(step));
            case COMMENT -> null;
            case SUGGEST -> first(needs(SUGGESTING, step), takesVersions(step));
            case DECLARE_CONFLICT -> first(open(), conflicting());
            case CANCEL -> first(needs(STOPPING, step), first(cancelling(), reset("cancel")));
            case RECORD -> first(needs(List.of(Role.ENACTOR), step), first(recording(), reset("record")));
            case EMERGENCY -> first(needs(List.of(Role.GUARDIAN), step), first(emergency(), reset("record")));
            case UNDO -> first(needs(PROPOSING, step), undoing());
        };
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private @Nullable String needs(List<Role> roles, Step step) {
        return party.isAny(roles) ? null : "only " + words(roles) + " may " + step.verb() + " a proposal";
    }

    private static String words(Collection<Role> roles) {
        return roles.stream().map(role -> role.word() + "s").sorted().collect(Collectors.joining(" and "));
    }

    private @Nullable String state() {
        String because = proposal.because();
        return "it is " + proposal.phase().word() + (because.isEmpty() ? "" : " (" + because + ")");
    }

    private @Nullable String open() {
        return proposal.phase().open() || proposal.awaitsRatification() ? null : state();
    }

    private @Nullable String takesVersions(Step step) {
        return proposal.phase().takesVersions() ? null : state() + "; nobody may " + step.verb() + " it now";
    }

    private @Nullable String withdrawing() {
        boolean may = proposal.phase().takesVersions() || proposal.phase() == Phase.APPROVED;
        if (!may) {
            return state() + "; it cannot be withdrawn";
        }
        return proposal.hands().contains(party.account()) ? null : "only those who had a hand in it may withdraw it";
    }

    private @Nullable String inReview(Step step) {
        return proposal.phase() == Phase.IN_REVIEW ? null : state() + "; nobody may " + step.verb() + " it now";
    }

    private @Nullable String approving() {
        return proposal.phase() == Phase.IN_REVIEW || proposal.awaitsRatification()
                ? null
                : state() + "; nobody may approve it now";
    }

    private @Nullable String deciding(Step step) {
        Demand demand = proposal.demand();
        if (demand == null) {
            return "it has no version to decide about";
        }
        if (!party.isAny(List.copyOf(demand.from()))) {
            return "only " + words(demand.from()) + " may " + step.verb() + " it";
        }
        if (proposal.hands().contains(party.account())) {
            return "you had a hand in it: whoever edited a version, or whose suggestion was taken, does not decide";
        }
        if (proposal.conflicts().containsKey(party.account())) {
            return "you declared a conflict of interest in it";
        }
        if (proposal.excluded().contains(party.account())) {
            return "you recorded it yourself; others ratify it";
        }
        return reset("decide");
    }

    /** Whoever can reset another's credentials is not to act in the other's name at once. */
    private @Nullable String reset(String verb) {
        return party.votesFrom() != null && now.isBefore(party.votesFrom())
                ? "your credentials were reset by somebody else; you may " + verb + " again from "
                        + Moments.minute(party.votesFrom())
                : null;
    }

    private @Nullable String conflicting() {
        return proposal.conflicts().containsKey(party.account()) ? "you have declared a conflict already" : null;
    }

    private @Nullable String cancelling() {
        return proposal.phase() == Phase.APPROVED
                ? null
                : state() + "; only a proposal that is approved and not yet recorded can be cancelled";
    }

    private @Nullable String recording() {
        Instant from = proposal.recordFrom();
        Instant until = proposal.recordUntil();
        if (proposal.phase() != Phase.APPROVED || from == null || until == null) {
            return state() + "; only an approved proposal can be recorded";
        }
        if (now.isBefore(from)) {
            return "it waits until " + Moments.minute(from);
        }
        if (!now.isBefore(until)) {
            return "its approval lapsed on " + Moments.minute(until) + "; propose it anew";
        }
        List<Vote> approvals = proposal.countingApprovals();
        return approvals.size() == 1 && approvals.get(0).account().equals(party.account())
                ? "you alone approved it; somebody else has to record it"
                : null;
    }

    private @Nullable String emergency() {
        if (!proposal.phase().takesVersions()) {
            return state() + "; it cannot be recorded at once";
        }
        return proposal.hands().stream().allMatch(party.account()::equals)
                ? null
                : "others had a hand in it; a guardian records alone only what is of the guardian's own making";
    }

    private @Nullable String undoing() {
        return proposal.phase() == Phase.RECORDED ? null : state() + "; only what is recorded can be undone";
    }
}
