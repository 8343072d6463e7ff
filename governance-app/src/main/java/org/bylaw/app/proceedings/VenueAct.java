package org.bylaw.app.proceedings;

import java.time.Instant;
import java.util.List;

/** Something that concerns a venue or the whole repository rather than one proposal. */
public sealed interface VenueAct {

    /**
     * The repository is taken into care; what it holds by then is taken as it is.
     *
     * @param commit the commit at its head then
     */
    record Adopted(String commit) implements VenueAct {}

    /**
     * A commit was found that no proposal recorded.
     *
     * @param commit its id
     * @param parent the commit before it
     * @param author whom it names as its author
     * @param subject the first line of its message
     * @param committedAt when it was committed
     * @param paths the files of venues that it changes
     */
    record OutsideCommitFound(
            String commit, String parent, String author, String subject, Instant committedAt, List<String> paths)
            implements VenueAct {
        /** Copies the paths. */
        public OutsideCommitFound {
            paths = List.copyOf(paths);
        }

        /** The venues that these belong to, by name. */
        public List<String> venues() {
            return paths.stream()
                    .map(path -> path.substring(0, path.indexOf('/')))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** A member consents to a commit from outside, for one venue. */
    record OutsideCommitConsented(String commit, String venue, String name, String organisation, String comment)
            implements VenueAct {}

    /**
     * A venue has dealt with a commit from outside.
     *
     * @param commit its id
     * @param venue the venue
     * @param how {@code ratified}, or {@code taken back by proposal 7}
     */
    record OutsideCommitSettled(String commit, String venue, String how) implements VenueAct {}

    /**
     * A venue gets its first committee.
     *
     * @param venue the venue
     * @param parent the commit that it goes on top of
     * @param text digest of its file
     */
    record FoundingBegun(String venue, String parent, String text) implements VenueAct {}

    /** The commit of a first committee is written and not yet on the branch. */
    record FoundingPrepared(String venue, String commit) implements VenueAct {}

    /** The first committee is committed. */
    record Founded(String venue, String commit) implements VenueAct {}

    /** The first committee was not committed after all. */
    record FoundingAbandoned(String venue, String why) implements VenueAct {}

    /** Something about a venue was asked for and refused. */
    record VenueRefused(String what, String why) implements VenueAct {}
}
