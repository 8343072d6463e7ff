package org.bylaw.app.enactment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.audit.Documents;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.CommitText;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.git.Trailers;
import org.bylaw.app.git.Trailers.Trailer;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.people.Person;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proceedings.VenueAct;
import org.bylaw.committee.Committee;
import org.bylaw.file.CommitteeReader;
import org.bylaw.file.Read;
import org.bylaw.market.VenueName;
import org.jspecify.annotations.Nullable;

/** The first committee of a venue, which no committee can decide about: an administrator of the installation commits it. */
public final class Founding {

    private final Ledger ledger;
    private final Offices offices;
    private final OutsideCommits outside;
    private final ConfigBranch branch;
    private final Clock clock;

    /** Founding in a configuration repository. */
    public Founding(Ledger ledger, Offices offices, OutsideCommits outside, ConfigBranch branch, Clock clock) {
        this.ledger = ledger;
        this.offices = offices;
        this.outside = outside;
        this.branch = branch;
        this.clock = clock;
    }

    /**
     * Commits the first committee of a venue.
     *
     * @param text its {@code committee.json}
     * @return the commit
     * @throws RefusedException where the venue has one, the file cannot be used, or the account may not
     */
    public String found(String account, String venue, String text) {
        return outside.alone(() -> foundAlone(account, venue, text));
    }

    private String foundAlone(String account, String venue, String text) {
        String parent = outside.find();
        Person person = offices.person(account);
        VenueFile file = new VenueFile(venue, VenueFile.Kind.COMMITTEE, "");
        String refusal = refusal(person, venue, text);
        if (!refusal.isEmpty()) {
            ledger.write(pen -> pen.enter(
                    null,
                    new Actor(account, List.of()),
                    new VenueAct.VenueRefused("found a committee of " + venue, refusal)));
            throw new RefusedException(refusal);
        }
        Actor actor = new Actor(account, List.of("installation administrator"));
        Entry begun = ledger.write(pen ->
                pen.enter(venue, actor, new VenueAct.FoundingBegun(venue, parent, Documents.put(pen.handle(), text))));
        String commit;
        try {
            NewCommit planned = new NewCommit(
                    parent,
                    List.of(new FileEdit(file.path(), text)),
                    new CommitAuthor(account, Objects.requireNonNull(person).name()),
                    clock.instant(),
                    CommitText.of(
                            "Found the committee of " + venue,
                            "",
                            List.of(new Trailer(Trailers.AUDIT_HEAD, begun.digest()))));
            commit = Publishing.make(branch, planned, made -> enter(venue, new VenueAct.FoundingPrepared(venue, made)));
        } catch (RuntimeException failed) {
            throw abandoned(venue, failed);
        }
        enter(venue, new VenueAct.Founded(venue, commit));
        return commit;
    }

    private void enter(String venue, VenueAct act) {
        ledger.write(pen -> pen.enter(venue, Actor.BYLAW, act));
    }

    private RuntimeException abandoned(String venue, RuntimeException failed) {
        enter(venue, new VenueAct.FoundingAbandoned(venue, Publishing.why(failed)));
        return Publishing.told(failed);
    }

    private String refusal(@Nullable Person person, String venue, String text) {
        if (person == null || !person.installationAdministrator()) {
            return "only an administrator of the installation may found a committee";
        }
        if (!VenueName.allows(venue)) {
            return "the venue's name is " + venue + "; use small letters, digits and hyphens, such as drift";
        }
        Book book = ledger.book();
        if (book.foundings().stream().anyMatch(founding -> founding.venue().equals(venue))
                || offices.committee(venue, book) != null) {
            return venue + " has a committee; propose a change of it";
        }
        Read<Committee> read = CommitteeReader.read("committee.json", text);
        return read instanceof Read.Faulty<Committee> faulty ? faulty.message() : "";
    }
}
