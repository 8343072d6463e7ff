package org.bylaw.app.proceedings;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.people.People;
import org.bylaw.app.people.Person;
import org.bylaw.app.proposal.Party;
import org.bylaw.committee.Committee;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which role. Membership is what the last commit says that the venue stands by: while a commit from outside that changes
 * the committee is not dealt with, or not even found, the committee is the one before it, so that nobody makes himself a member by
 * writing to the repository.
 */
public final class Offices {

    private final ConfigBranch branch;
    private final Configurations configurations;
    private final People people;

    /** The offices of a repository's venues. */
    public Offices(ConfigBranch branch, Configurations configurations, People people) {
        this.branch = branch;
        this.configurations = configurations;
        this.people = people;
    }

    /** The committee in force; {@code null} where the venue has none. */
    public @Nullable Committee committee(String venue, Book book) {
        String commit = commitInForce(venue, book);
        try {
            return commit.isEmpty() ? null : configurations.committee(commit, venue);
        } catch (CommandFailure gone) {
            // A commit that is gone from the repository gives nobody a role.
            return null;
        }
    }

    /**
     * The last commit whose committee the venue stands by; empty where a commit from outside that has none before it brought the
     * committee.
     */
    public String commitInForce(String venue, Book book) {
        String file = new VenueFile(venue, VenueFile.Kind.COMMITTEE, "").path();
        String newest = book.newest();
        String founded = book.foundings().stream()
                .filter(founding -> founding.venue().equals(venue))
                .map(Book.Founding::commit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return book.alarms(venue).stream()
                .filter(alarm -> alarm.paths().contains(file))
                .filter(alarm -> founded == null || !branch.grewFrom(founded, alarm.commit()))
                .findFirst()
                .map(OutsideCommit::parent)
                .orElseGet(() -> newest == null ? branch.head() : newest);
    }

    /**
     * Every venue that there is or was: of the newest commit and of the last one that is known, and what was proposed, founded or
     * changed from outside. A folder that somebody removes takes no committee with it.
     */
    public SortedSet<String> venues(Book book) {
        SortedSet<String> venues = new TreeSet<>(configurations.venues(configurations.head()));
        venues.addAll(venuesOf(book.newest()));
        venues.addAll(book.venues());
        return venues;
    }

    private List<String> venuesOf(@Nullable String commit) {
        try {
            return commit == null ? List.of() : configurations.venues(commit);
        } catch (CommandFailure gone) {
            // A commit that is gone from the repository tells of no venue.
            return List.of();
        }
    }

    /**
     * Somebody, as the committee of a venue knows them.
     *
     * @param person the person; {@code null} where the account is nobody's
     */
    public Party party(String account, @Nullable Person person, @Nullable Committee committee) {
        return new Party(
                account,
                committee == null ? null : committee.member(account).orElse(null),
                person == null ? null : person.mayVoteFrom());
    }

    /** The person with an account; {@code null} where there is none. Not for use within a transaction. */
    public @Nullable Person person(String account) {
        return people.find(account).orElse(null);
    }
}
