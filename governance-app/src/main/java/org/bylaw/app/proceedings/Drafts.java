package org.bylaw.app.proceedings;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bylaw.app.audit.Documents;
import org.bylaw.app.audit.Sha256;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.FileText;
import org.bylaw.app.judging.GroundsOf;
import org.bylaw.app.judging.Judge;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.DraftFile;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.report.JsonReport;
import org.bylaw.app.store.Database;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.Report;
import org.jspecify.annotations.Nullable;

/** Drafts between the texts that people write, the documents under which they are kept, and the judge. */
public final class Drafts {

    private final Database database;
    private final Ledger ledger;
    private final Configurations configurations;
    private final Judge judge;
    private final Offices offices;

    /** Drafts over a database and a configuration repository. */
    public Drafts(Database database, Ledger ledger, Configurations configurations, Judge judge, Offices offices) {
        this.database = database;
        this.ledger = ledger;
        this.configurations = configurations;
        this.judge = judge;
        this.offices = offices;
    }

    /** Keeps the texts of a draft; files that are as the base has them are left out. */
    Draft keep(Ledger.Pen pen, String venue, DraftContent content) {
        if (!configurations.has(content.base())) {
            throw new RefusedException("the commit that the draft was begun from is not in the repository's history; "
                    + "begin again from the values of now");
        }
        Words.writable(content.statement());
        List<DraftFile> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (ProposedText text : content.texts()) {
            String path = text.file().path();
            if (!paths.add(path)) {
                throw new RefusedException(path + " is named twice; name it once");
            }
            if (text.text() != null) {
                Words.writable(path, text.text());
            }
            if (!text.file().venue().equals(venue)) {
                throw new RefusedException(path + " is of another venue; a proposal is about one venue, " + venue);
            }
            if (!configurations.read(content.base(), path).equals(FileText.of(text.text()))) {
                files.add(new DraftFile(path, text.text() == null ? null : Documents.put(pen.handle(), text.text())));
            }
        }
        return new Draft(venue, content.base(), content.statement(), files);
    }

    /** The texts of a draft. Not for use within a transaction. */
    public List<ProposedText> texts(Draft draft) {
        return texts(draft.files());
    }

    /** The texts of files. Not for use within a transaction. */
    public List<ProposedText> texts(List<DraftFile> files) {
        return database.read(handle -> files.stream()
                .map(file -> new ProposedText(
                        VenueFile.at(file.path()).orElseThrow(),
                        file.digest() == null
                                ? null
                                : Objects.requireNonNull(Documents.text(handle, file.digest()), file.path())))
                .toList());
    }

    /** A draft as somebody writes on it. */
    public DraftContent content(Draft draft) {
        return new DraftContent(draft.base(), draft.statement(), texts(draft));
    }

    /**
     * Judges a draft of a proposal. Not for use within a transaction.
     *
     * @param commit what it is compared with
     * @param day the day of the judgement
     */
    public Judgement judge(Proposal proposal, Draft draft, String commit, LocalDate day) {
        return judge(proposal.id(), draft.venue(), content(draft), commit, day, proposal.saidOn(draft, day));
    }

    /**
     * Judges what somebody writes. Not for use within a transaction.
     *
     * @param id the proposal's number; 0 for one that has none yet
     */
    public Judgement judge(long id, String venue, DraftContent content, String commit, LocalDate day) {
        return judge(id, venue, content, commit, day, day);
    }

    private Judgement judge(long id, String venue, DraftContent content, String commit, LocalDate day, LocalDate said) {
        Book book = ledger.book();
        return judge.judge(
                venue,
                content.texts(),
                content.statement().declaration(said, day),
                commit,
                offices.committee(venue, book),
                day,
                openProposals(id, venue, content.texts(), book));
    }

    /**
     * Other open proposals about the markets of a draft, in words, by the markets' names.
     *
     * @param id the proposal's number; 0 for one that has none yet
     */
    public static Map<String, List<String>> openProposals(long id, String venue, List<ProposedText> texts, Book book) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (ProposedText text : texts) {
            if (text.file().kind() == VenueFile.Kind.MARKET) {
                open.put(
                        text.file().market(),
                        book.others(id, venue, text.file().path()).stream()
                                .map(other -> "proposal " + other.id())
                                .toList());
            }
        }
        return open;
    }

    /** The commit whose committee decides about a venue by a book; empty where it has none. */
    public String committeeCommit(String venue, Book book) {
        return offices.commitInForce(venue, book);
    }

    /** The files of a draft that another commit changed since, by their paths. */
    public List<String> changedSince(Draft draft, String base, String commit) {
        return base.equals(commit)
                ? List.of()
                : draft.paths().stream()
                        .filter(path -> !configurations.read(base, path).equals(configurations.read(commit, path)))
                        .toList();
    }

    /** What a decision rests on, with the report kept beside it. */
    public Grounds grounds(Ledger.Pen pen, Judgement.Made made) {
        return GroundsOf.of(made, Documents.put(pen.handle(), json(made.report())));
    }

    private static String json(Report report) {
        StringWriter text = new StringWriter();
        try {
            JsonReport.write(report, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Refuses where a file of a recorded proposal is not as it was recorded any more: to put back what was there before would take
     * back what came later, without a word.
     */
    void requireAsRecorded(Proposal recorded, String head, Book book) {
        List<String> changed = new ArrayList<>();
        for (DraftFile file :
                Objects.requireNonNull(recorded.recording()).draft().files()) {
            String now = configurations.text(head, file.path());
            if (!Objects.equals(now == null ? null : Sha256.of(now), file.digest())) {
                List<String> later = later(recorded, file.path(), book);
                VenueFile named = VenueFile.at(file.path()).orElseThrow();
                changed.add((named.kind() == VenueFile.Kind.MARKET ? named.market() : file.path())
                        + " was changed again by " + (later.isEmpty() ? "a later commit" : words(later)));
            }
        }
        if (!changed.isEmpty()) {
            throw new RefusedException(
                    String.join("; ", changed) + "; undo that first, or propose the values that you want");
        }
    }

    /** What changed a file after a proposal was recorded, in words. */
    private List<String> later(Proposal recorded, String path, Book book) {
        List<String> later = new ArrayList<>();
        String commit = Objects.requireNonNull(recorded.commit());
        for (Proposal other : book.proposals()) {
            String its = other.commit();
            RecordingBegun recording = other.recording();
            if (its != null
                    && recording != null
                    && recording.draft().touches(path)
                    && !its.equals(commit)
                    && configurations.grewFrom(its, commit)) {
                later.add("proposal " + other.id());
            }
        }
        for (OutsideCommit outside : book.outside()) {
            if (outside.paths().contains(path) && configurations.grewFrom(outside.commit(), commit)) {
                later.add("commit " + CommitId.shortened(outside.commit()) + " from outside");
            }
        }
        return later;
    }

    /**
     * What takes a recorded proposal back: its files as they were before it.
     *
     * @param head the commit that it is begun from
     */
    DraftContent undoing(Proposal recorded, String head) {
        RecordingBegun recording = Objects.requireNonNull(recorded.recording());
        List<ProposedText> texts = recording.draft().paths().stream()
                .map(path -> new ProposedText(
                        VenueFile.at(path).orElseThrow(), configurations.text(recording.parent(), path)))
                .toList();
        String title = recording.draft().statement().title();
        return new DraftContent(
                head,
                new Statement(
                        Words.title("Undo proposal " + recorded.id() + (title.isEmpty() ? "" : ": " + title)),
                        reverse(recording.draft().statement().intent()),
                        "Takes back proposal " + recorded.id() + ".",
                        List.of(),
                        null,
                        null),
                texts);
    }

    private static @Nullable Direction reverse(@Nullable Direction direction) {
        if (direction == null) {
            return null;
        }
        return switch (direction) {
            case LOOSER -> Direction.TIGHTER;
            case TIGHTER -> Direction.LOOSER;
            case MIXED -> Direction.MIXED;
            case NEUTRAL -> Direction.NEUTRAL;
        };
    }

    /** Paths in words. */
    static String words(List<String> paths) {
        return paths.stream().collect(Collectors.joining(", "));
    }
}
