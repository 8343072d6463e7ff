package org.bylaw.app.serve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.enactment.OutsideCommits;
import org.bylaw.app.enactment.OutsideCommits.Lost;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.OutsideCommit;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.web.page.Alarm;
import org.bylaw.app.web.page.Alarms;
import org.bylaw.app.web.page.Tone;
import org.bylaw.app.web.security.Seats;
import org.jspecify.annotations.Nullable;

/**
 * Commits from outside that a venue has not dealt with, recorded commits that are gone, and emergencies that are not ratified, for the
 * members of committees.
 */
final class StandingAlarms implements Alarms {

    private static final Comparator<Alarm> GRAVEST_FIRST =
            Comparator.comparing((Alarm alarm) -> alarm.tone() != Tone.BAD);

    private final Ledger ledger;
    private final OutsideCommits outside;
    private final ConfigBranch branch;
    private volatile @Nullable Looked looked;

    /** What was lost when it was looked for last, which holds until the branch moves or a commit is made here. */
    private record Looked(String head, long recorded, List<Lost> lost) {}

    StandingAlarms(Ledger ledger, OutsideCommits outside, ConfigBranch branch) {
        this.ledger = ledger;
        this.outside = outside;
        this.branch = branch;
    }

    @Override
    public List<Alarm> seenBy(String account, Seats seats) {
        Collection<String> venues = seats.byVenue().keySet();
        if (venues.isEmpty()) {
            return List.of();
        }
        Book book = ledger.book();
        List<Alarm> alarms = new ArrayList<>();
        for (OutsideCommit commit : book.outside()) {
            venues.stream().filter(commit::alarms).forEach(venue -> alarms.add(outside(commit, venue)));
        }
        book.proposals().stream()
                .filter(proposal -> venues.contains(proposal.venue()) && proposal.awaitsRatification())
                .forEach(proposal -> alarms.add(unratified(proposal)));
        lost(book).stream()
                .filter(lost -> lost.concerns(venues))
                .forEach(lost -> alarms.add(new Alarm(
                        Tone.BAD,
                        Character.toUpperCase(lost.sentence().charAt(0))
                                + lost.sentence().substring(1) + ".",
                        "/alarms",
                        "See what to do")));
        alarms.sort(GRAVEST_FIRST);
        return alarms;
    }

    private List<Lost> lost(Book book) {
        String head = branch.head();
        long recorded = recorded(book);
        Looked last = looked;
        if (last != null && last.head().equals(head) && last.recorded() == recorded) {
            return last.lost();
        }
        List<Lost> lost = outside.lost();
        looked = new Looked(head, recorded, lost);
        return lost;
    }

    /** How many commits there are that can be lost. */
    private static long recorded(Book book) {
        return (book.adopted() == null ? 0 : 1)
                + book.foundings().stream()
                        .filter(founding -> founding.commit() != null)
                        .count()
                + book.proposals().stream()
                        .filter(proposal -> proposal.commit() != null)
                        .count();
    }

    private static Alarm outside(OutsideCommit commit, String venue) {
        return new Alarm(
                Tone.BAD,
                "Commit " + CommitId.shortened(commit.commit()) + " changed " + venue
                        + " without a proposal and is not ratified.",
                "/alarms",
                "See what it changed");
    }

    private static Alarm unratified(Proposal proposal) {
        String until =
                Moments.minute(Objects.requireNonNull(proposal.emergency()).ratifyBy());
        return new Alarm(
                proposal.escalated() ? Tone.BAD : Tone.CAUTION,
                "Emergency change " + proposal.id() + " of " + proposal.venue()
                        + (proposal.escalated()
                                ? " was to be ratified by " + until + " and is not; it is in force."
                                : " is in force and to be ratified by " + until + "."),
                "/proposals/" + proposal.id(),
                "Open it");
    }
}
