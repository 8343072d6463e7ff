package org.bylaw.app.enactment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bylaw.app.git.BranchCommit;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.FileText;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.people.Person;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.proceedings.OutsideCommit;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proceedings.VenueAct;
import org.bylaw.app.proceedings.Words;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Statement;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Member;
import org.jspecify.annotations.Nullable;

/** Commits that nobody recorded here: they are found, shown until they are dealt with, and never taken for decided. */
public final class OutsideCommits {

    private final Ledger ledger;
    private final Offices offices;
    private final Configurations configurations;
    private final ConfigBranch branch;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable String looked;

    /** Commits from outside in a configuration repository. */
    public OutsideCommits(
            Ledger ledger, Offices offices, Configurations configurations, ConfigBranch branch, Clock clock) {
        this.ledger = ledger;
        this.offices = offices;
        this.configurations = configurations;
        this.branch = branch;
        this.clock = clock;
    }

    /**
     * Looks for them. The first time, the repository is taken into care as it is.
     *
     * @return the newest commit, up to which was looked
     */
    public String find() {
        return alone(this::lookAlone);
    }

    /**
     * Does something while nobody else here looks for commits, makes one or finds out what became of one: a commit that is half made
     * is nobody's finding.
     */
    <T> T alone(Supplier<T> work) {
        one.lock();
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    private String lookAlone() {
        String head = branch.head();
        if (head.equals(looked)) {
            return head;
        }
        String adopted = ledger.book().adopted();
        if (adopted == null) {
            ledger.write(pen ->
                    pen.book().adopted() == null ? pen.enter(null, Actor.BYLAW, new VenueAct.Adopted(head)) : null);
            return head;
        }
        List<BranchCommit> commits = between(since(head, adopted), head);
        ledger.write(pen -> {
            for (BranchCommit commit : commits) {
                List<String> paths = commit.changed().stream()
                        .filter(path -> VenueFile.at(path).isPresent())
                        .toList();
                if (!paths.isEmpty() && !pen.book().knows(commit.commit())) {
                    pen.enter(
                            null,
                            Actor.BYLAW,
                            new VenueAct.OutsideCommitFound(
                                    commit.commit(),
                                    Objects.requireNonNullElse(commit.parent(), ""),
                                    commit.author() + " <" + commit.email() + ">",
                                    commit.subject(),
                                    commit.committed(),
                                    paths));
                }
            }
            return true;
        });
        looked = head;
        return head;
    }

    /**
     * What came on top of a commit, oldest first. First parents lead past it where somebody merged it into another line: each step
     * may then change nothing although all of them together do, so that they are one.
     */
    private List<BranchCommit> between(@Nullable String former, String head) {
        List<BranchCommit> commits = new ArrayList<>(branch.commits(head, former));
        Collections.reverse(commits);
        return former == null
                        || commits.isEmpty()
                        || former.equals(commits.get(0).parent())
                ? commits
                : List.of(branch.step(former, head));
    }

    /** From where on to look; {@code null} for everything, where even what was taken into care is not there any more. */
    private @Nullable String since(String head, String adopted) {
        String before = looked;
        String former = before != null && branch.grewFrom(head, before) ? before : adopted;
        String newest = ledger.book().newest();
        if (newest != null && branch.grewFrom(head, newest) && branch.grewFrom(newest, former)) {
            return newest;
        }
        return branch.grewFrom(head, former) ? former : null;
    }

    /** What the trail knows of and is not part of the repository's history any more. */
    public List<Lost> lost() {
        String head = branch.head();
        Book book = ledger.book();
        Map<String, Lost> known = new LinkedHashMap<>();
        if (book.adopted() != null) {
            known.put(book.adopted(), Lost.of(book.adopted(), null, "with which the repository was taken into care"));
        }
        book.foundings().stream()
                .filter(founding -> founding.commit() != null)
                .map(founding -> Lost.of(
                        Objects.requireNonNull(founding.commit()),
                        founding.venue(),
                        "that founded the committee of " + founding.venue()))
                .forEach(each -> known.put(each.commit(), each));
        book.proposals().stream()
                .filter(proposal -> proposal.commit() != null)
                .map(proposal -> Lost.of(
                        Objects.requireNonNull(proposal.commit()), proposal.venue(), "of proposal " + proposal.id()))
                .forEach(each -> known.put(each.commit(), each));
        return known.values().stream()
                .filter(each -> !branch.grewFrom(head, each.commit()))
                .toList();
    }

    /**
     * A commit that is gone.
     *
     * @param commit its id
     * @param venue the venue that it is about; {@code null} for all
     * @param sentence what it was, in words, without a full stop
     */
    public record Lost(String commit, @Nullable String venue, String sentence) {

        private static Lost of(String commit, @Nullable String venue, String what) {
            return new Lost(
                    commit,
                    venue,
                    "commit " + CommitId.shortened(commit) + " " + what
                            + " is gone from the repository: its history was rewritten");
        }

        /** Whether it concerns the members of one of these venues. */
        public boolean concerns(Collection<String> venues) {
            return venue == null || venues.contains(venue);
        }
    }

    /**
     * A member consents to a commit from outside, for one venue; with enough consents the venue stands by it.
     *
     * @throws RefusedException where the member may not, or there is nothing to consent to
     */
    public void consent(String account, String commit, String venue, String comment) {
        Person person = offices.person(account);
        String refused = ledger.write(pen -> {
            OutsideCommit outside = pen.book().outside(commit).orElse(null);
            Committee committee = offices.committee(venue, pen.book());
            Party party = offices.party(account, person, committee);
            String why = refusal(outside, venue, committee, party, person);
            Actor actor = new Actor(account, party.roleWords());
            if (why != null) {
                pen.enter(venue, actor, new VenueAct.VenueRefused("ratify commit " + commit, why));
                return why;
            }
            Member member = Objects.requireNonNull(party.member());
            String said;
            try {
                said = Words.said(comment, "say why the venue is to stand by it");
            } catch (RefusedException unsaid) {
                String what = String.valueOf(unsaid.getMessage());
                pen.enter(venue, actor, new VenueAct.VenueRefused("ratify commit " + commit, what));
                return what;
            }
            pen.enter(
                    venue,
                    actor,
                    new VenueAct.OutsideCommitConsented(commit, venue, member.name(), member.organisation(), said));
            if (suffices(pen.book().outside(commit).orElseThrow(), venue, Objects.requireNonNull(committee))) {
                pen.enter(venue, Actor.BYLAW, new VenueAct.OutsideCommitSettled(commit, venue, "ratified"));
            }
            return "";
        });
        if (!refused.isEmpty()) {
            throw new RefusedException(refused);
        }
    }

    private @Nullable String refusal(
            @Nullable OutsideCommit outside,
            String venue,
            @Nullable Committee committee,
            Party party,
            @Nullable Person person) {
        if (outside == null || !outside.alarms(venue)) {
            return "there is no such commit to ratify";
        }
        if (committee == null) {
            return "the venue has no committee that could ratify it";
        }
        Demand demand = committee.emergency().ratification();
        if (!party.isAny(demand.from())) {
            return "only members may ratify it who may ratify emergencies: " + demand.approvalWords();
        }
        if (outside.isBy(Objects.requireNonNull(party.member()), person)) {
            return OutsideCommit.BY_THEM;
        }
        return party.votesFrom() != null && clock.instant().isBefore(party.votesFrom())
                ? "your credentials were reset by somebody else less than a day ago"
                : null;
    }

    private static boolean suffices(OutsideCommit outside, String venue, Committee committee) {
        Set<String> accounts = new HashSet<>();
        outside.ratifications().stream()
                .filter(consent -> consent.venue().equals(venue))
                .forEach(consent -> accounts.add(consent.vote().account()));
        return committee
                .emergency()
                .ratification()
                .isMetBy(committee.members().stream()
                        .filter(member -> accounts.contains(member.account()))
                        .toList());
    }

    /**
     * What puts the files of a venue back that a commit from outside changed: to what they were before it, and before others of that
     * kind that changed them sooner.
     *
     * @throws RefusedException where that is nothing that can be read
     */
    public DraftContent takingBack(OutsideCommit outside, String venue) {
        Map<String, FileText> before = before(ledger.book(), venue);
        return new DraftContent(
                branch.head(),
                new Statement(
                        "Take back commit " + CommitId.shortened(outside.commit()) + " from outside",
                        null,
                        "Takes back what commit " + CommitId.shortened(outside.commit()) + " ("
                                + Words.title(outside.subject()) + ") changed outside of the process.",
                        List.of(),
                        null,
                        null),
                outside.pathsOf(venue).stream()
                        .map(path -> new ProposedText(
                                VenueFile.at(path).orElseThrow(),
                                putBack(before.getOrDefault(path, formerly(outside, path)))))
                        .toList());
    }

    private FileText formerly(OutsideCommit outside, String path) {
        return outside.parent().isEmpty() ? FileText.of(null) : configurations.read(outside.parent(), path);
    }

    private static @Nullable String putBack(FileText file) {
        if (!file.readable()) {
            throw new RefusedException("what was there before cannot be put back: " + file.unreadable());
        }
        return file.text();
    }

    /** The files of a venue that commits from outside changed, as they were before the first of those that are not dealt with. */
    private Map<String, FileText> before(Book book, String venue) {
        Map<String, FileText> before = new LinkedHashMap<>();
        for (OutsideCommit alarm : book.alarms(venue)) {
            for (String path : alarm.pathsOf(venue)) {
                if (!before.containsKey(path)) {
                    before.put(path, formerly(alarm, path));
                }
            }
        }
        return before;
    }

    /** Whether these texts do nothing but put files of the venue back to what they were before commits from outside. */
    boolean takeBackAlone(Book book, String venue, List<ProposedText> texts) {
        Map<String, FileText> before = before(book, venue);
        return texts.stream()
                .allMatch(text ->
                        FileText.of(text.text()).equals(before.get(text.file().path())));
    }

    /** Deals with the commits from outside whose files of the venue are, in a commit, as they were before. */
    void settleTakenBack(Ledger.Pen pen, String venue, long proposal, String commit) {
        Map<String, FileText> before = before(pen.book(), venue);
        for (OutsideCommit outside : pen.book().alarms(venue)) {
            boolean back = outside.pathsOf(venue).stream()
                    .allMatch(path -> configurations.read(commit, path).equals(before.get(path)));
            if (back) {
                pen.enter(
                        venue,
                        Actor.BYLAW,
                        new VenueAct.OutsideCommitSettled(
                                outside.commit(), venue, "taken back by proposal " + proposal));
            }
        }
    }
}
