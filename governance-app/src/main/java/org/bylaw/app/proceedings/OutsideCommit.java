package org.bylaw.app.proceedings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.people.Person;
import org.bylaw.app.proposal.Vote;
import org.bylaw.committee.Member;
import org.jspecify.annotations.Nullable;

/**
 * A commit of the configuration repository that no proposal recorded.
 *
 * @param commit its id
 * @param parent the commit before it
 * @param author whom it names as its author
 * @param subject the first line of its message
 * @param at when it was committed
 * @param paths the files of venues that it changes
 * @param venues the venues that these belong to
 * @param ratifications who consented, each for a venue
 * @param settled the venues that have dealt with it: ratified it, or taken it back
 */
public record OutsideCommit(
        String commit,
        String parent,
        String author,
        String subject,
        Instant at,
        List<String> paths,
        List<String> venues,
        List<Consent> ratifications,
        List<String> settled) {

    /** Copies the lists. */
    public OutsideCommit {
        paths = List.copyOf(paths);
        venues = List.copyOf(venues);
        ratifications = List.copyOf(ratifications);
        settled = List.copyOf(settled);
    }

    /** Why whoever the commit names as its author may not ratify it. */
    public static final String BY_THEM = "the commit names you as its author; others ratify it";

    /**
     * Whether the commit names a member as its author: by the address that commits give their account, or by their name. Anybody can
     * write another name there, so that this keeps from ratifying, and never lets anybody do so.
     *
     * @param person the member's account; {@code null} where there is none
     */
    public boolean isBy(Member member, @Nullable Person person) {
        return names(new CommitAuthor(member.account(), member.name()))
                || person != null && names(new CommitAuthor(person.account(), person.name()));
    }

    private boolean names(CommitAuthor somebody) {
        String written = author.toLowerCase(Locale.ROOT);
        return written.endsWith("<" + somebody.email() + ">")
                || written.startsWith(somebody.name().toLowerCase(Locale.ROOT) + " <");
    }

    /**
     * A member's consent.
     *
     * @param venue for which venue
     * @param vote whose, and why
     */
    public record Consent(String venue, Vote vote) {}

    /** With one more consent, which takes the place of an earlier one of the same member for the same venue. */
    OutsideCommit with(Consent consent) {
        List<Consent> consents = new ArrayList<>(ratifications);
        consents.removeIf(each -> each.venue().equals(consent.venue())
                && each.vote().account().equals(consent.vote().account()));
        consents.add(consent);
        return with(consents, settled);
    }

    /** With one more venue that has dealt with it. */
    OutsideCommit settledBy(String venue) {
        List<String> venuesSettled = new ArrayList<>(settled);
        venuesSettled.add(venue);
        return with(ratifications, venuesSettled);
    }

    private OutsideCommit with(List<Consent> consents, List<String> venuesSettled) {
        return new OutsideCommit(commit, parent, author, subject, at, paths, venues, consents, venuesSettled);
    }

    /** Whether {@code venue} has still to deal with it. */
    public boolean alarms(String venue) {
        return venues.contains(venue) && !settled.contains(venue);
    }

    /** Whether any venue has still to deal with it. */
    public boolean alarms() {
        return !settled.containsAll(venues);
    }

    /** Its files of one venue. */
    public List<String> pathsOf(String venue) {
        return paths.stream().filter(path -> path.startsWith(venue + "/")).toList();
    }
}
