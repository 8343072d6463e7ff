package org.bylaw.app.web.market;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.FileContent;
import org.bylaw.app.git.FileVersion;
import org.bylaw.app.git.Trailers;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.OutsideCommit;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.report.MarketSheet;
import org.bylaw.app.report.MarketSheet.ChangedLine;
import org.bylaw.app.web.market.MarketView.ProposalLink;
import org.bylaw.app.web.market.MarketView.Version;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** What changed a market, commit by commit. */
final class MarketHistory {

    private final ConfigBranch branch;

    MarketHistory(ConfigBranch branch) {
        this.branch = branch;
    }

    /**
     * The commits that changed a market's file, newest first.
     *
     * @param member whether the visitor may see the venue's proposals
     */
    List<Version> of(String commit, VenueFile file, Book book, boolean member) {
        Path path = Path.of(file.path());
        List<Version> versions = new ArrayList<>();
        MarketConfig before = null;
        boolean first = true;
        for (FileVersion version :
                branch.history(commit, List.of(path), Instant.EPOCH).of(path)) {
            Optional<MarketConfig> after = config(version);
            versions.add(version(version, before, after.orElse(null), first, book, file.venue(), member));
            before = after.orElse(before);
            first = false;
        }
        Collections.reverse(versions);
        return versions;
    }

    private static Optional<MarketConfig> config(FileVersion version) {
        FileContent content = version.content();
        return content != null
                        && StrictJsonReader.MARKET.read(version.path(), content.bytes())
                                instanceof Read.Ok<MarketConfig> ok
                ? Optional.of(ok.value())
                : Optional.empty();
    }

    private static Version version(
            FileVersion version,
            @Nullable MarketConfig before,
            @Nullable MarketConfig after,
            boolean first,
            Book book,
            String venue,
            boolean member) {
        List<ChangedLine> fields = before == null || after == null ? List.of() : MarketSheet.between(before, after);
        return new Version(
                Moments.minute(version.committed()),
                CommitId.shortened(version.commit()),
                version.author(),
                version.subject(),
                proposal(version, book, venue, member),
                origin(version, book, venue),
                note(version, after, first, fields),
                fields);
    }

    private static String note(
            FileVersion version, @Nullable MarketConfig after, boolean first, List<ChangedLine> fields) {
        if (!version.exists()) {
            return "The market was taken off.";
        }
        if (after == null) {
            return "Its file could not be read.";
        }
        if (version.renamedFrom() != null) {
            return "It was renamed from " + version.renamedFrom() + ".";
        }
        if (first) {
            return version.cut() ? "The history that is known begins here." : "The market came.";
        }
        return fields.isEmpty() ? "No parameter was changed." : "";
    }

    /** The proposal that a commit recorded: by the trail; what the commit says itself holds where the trail does not know it. */
    private static @Nullable ProposalLink proposal(FileVersion version, Book book, String venue, boolean member) {
        Optional<Proposal> recorded = book.proposals().stream()
                .filter(proposal -> version.commit().equals(proposal.commit()))
                .findFirst();
        if (recorded.isPresent()) {
            long id = recorded.get().id();
            return new ProposalLink(
                    "proposal " + id, member && recorded.get().venue().equals(venue) ? "/proposals/" + id : null);
        }
        return book.outside(version.commit()).isPresent()
                ? null
                : version.trailers()
                        .first(Trailers.PROPOSAL)
                        .filter(number -> !number.isEmpty())
                        .map(number -> new ProposalLink("proposal " + number, null))
                        .orElse(null);
    }

    /** Where a commit came from that no proposal recorded. */
    private static String origin(FileVersion version, Book book, String venue) {
        Optional<OutsideCommit> outside = book.outside(version.commit());
        if (outside.isPresent()) {
            return outside.get().alarms(venue)
                    ? "from outside, not dealt with"
                    : "from outside, dealt with by the committee";
        }
        if (version.recorded()) {
            return "";
        }
        return book.knows(version.commit()) ? "taken over with the repository" : "before the app took care of it";
    }
}
