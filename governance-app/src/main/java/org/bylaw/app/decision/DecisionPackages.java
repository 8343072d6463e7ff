package org.bylaw.app.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.audit.Documents;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.judging.CaseFile;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.judging.VenueFiles;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Drafts;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.store.Database;
import org.jspecify.annotations.Nullable;

/** Puts decision packages together out of the database and the configuration repository. */
public final class DecisionPackages {

    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;
    private final AuditTrail trail;
    private final Configurations configurations;
    private final Drafts drafts;

    /** Packages of a database and a repository. The rules that judge have to be kept, see {@link KeptRules}. */
    public DecisionPackages(Database database, AuditTrail trail, Configurations configurations, Drafts drafts) {
        this.database = database;
        this.trail = trail;
        this.configurations = configurations;
        this.drafts = drafts;
    }

    /** The package of what is to be decided about a proposal, or was; empty where it has no version yet. */
    public Optional<DecisionPackage> of(Proposal proposal) {
        Submitted version = proposal.version();
        Grounds grounds = proposal.grounds();
        return version == null || grounds == null
                ? Optional.empty()
                : Optional.of(of(proposal, version, version.draft(), grounds));
    }

    private DecisionPackage of(Proposal proposal, Submitted version, Draft draft, Grounds grounds) {
        String venue = draft.venue();
        List<ProposedText> texts = drafts.texts(draft);
        VenueFiles files = configurations.files(grounds.commit(), venue, texts, grounds.day());
        List<Path> withPast = CaseFile.withPast(files, texts);
        Book then = bookBefore(judgedBy(proposal, grounds));
        String committeeCommit = commitInForce(then, venue, grounds);
        SortedMap<String, @Nullable String> proposed = new TreeMap<>();
        texts.forEach(text -> proposed.put(text.file().path(), text.text()));
        return database.read(handle -> {
            String report = Objects.requireNonNull(Documents.text(handle, grounds.report()), grounds.report());
            return new DecisionPackage(
                    DecisionPackage.FORMAT,
                    proposal.id(),
                    venue,
                    version.version(),
                    draft.statement(),
                    files.texts(),
                    proposed,
                    configurations.text(committeeCommit, new VenueFile(venue, VenueFile.Kind.COMMITTEE, "").path()),
                    new TreeMap<>(Drafts.openProposals(proposal.id(), venue, texts, then)),
                    PackedPast.of(configurations.history(grounds.commit(), withPast, grounds.day())),
                    KeptRules.of(handle, rulesDigest(report)),
                    grounds,
                    report,
                    trail.ofProposal(handle, proposal.id()));
        });
    }

    /** The place in the trail of the judgement that gave the grounds. */
    private static long judgedBy(Proposal proposal, Grounds grounds) {
        return proposal.acts().stream()
                .filter(entered -> grounds.equals(groundsOf(entered.act())))
                .mapToLong(Entered::sequence)
                .max()
                .orElseThrow();
    }

    private static @Nullable Grounds groundsOf(ProposalAct act) {
        if (act instanceof Submitted submitted) {
            return submitted.grounds();
        }
        if (act instanceof ProposalAct.Stood stood) {
            return stood.grounds();
        }
        if (act instanceof ProposalAct.Voided voided) {
            return voided.grounds();
        }
        return act instanceof ProposalAct.RecordingBegun begun ? begun.grounds() : null;
    }

    private Book bookBefore(long sequence) {
        List<Entry> entries = database.read(handle -> trail.after(handle, 0));
        return Book.EMPTY.after(
                entries.stream().filter(entry -> entry.sequence() < sequence).toList());
    }

    /** Whose committee decided then: that of the commit that was judged against, or of the last one that the venue stood by. */
    private String commitInForce(Book then, String venue, Grounds grounds) {
        return then.newest() == null ? grounds.commit() : drafts.committeeCommit(venue, then);
    }

    private static String rulesDigest(String report) {
        try {
            return JSON.readTree(report).path("rulesDigest").asText();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report is kept as JSON", impossible);
        }
    }
}
