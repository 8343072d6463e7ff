package org.bylaw.app.web.proposal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.web.page.Badge;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param id its number
 * @param title its title
 * @param venue the venue
 * @param subjects the markets that it changes, and the other files
 * @param phase its state
 * @param newRisk which way it goes for positions yet to be opened; {@code null} while nothing was sent
 * @param openPositions which way it goes for those that are open; {@code null} while nothing was sent
 * @param author who began it
 * @param age how long ago it was begun
 * @param touched how long ago something was done about it
 * @param note what about it matters here; may be empty
 */
public record ProposalRow(
        long id,
        String title,
        String venue,
        String subjects,
        Badge phase,
        @Nullable Badge newRisk,
        @Nullable Badge openPositions,
        String author,
        String age,
        String touched,
        String note) {

    /** A proposal at a moment. */
    public static ProposalRow of(Proposal proposal, Names names, Instant now, String note) {
        Grounds grounds = proposal.grounds();
        return new ProposalRow(
                proposal.id(),
                Decisions.titleOf(proposal),
                proposal.venue(),
                String.join(", ", subjects(proposal)),
                PhaseBadge.of(proposal, now),
                grounds == null ? null : Badge.of(grounds.newRisk()),
                grounds == null ? null : Badge.of(grounds.openPositions()),
                names.of(proposal.author()),
                Ages.ago(proposal.begunAt(), now),
                Ages.ago(proposal.touchedAt(), now),
                note);
    }

    /** The markets that a proposal changes, and the names of its other files. */
    static List<String> subjects(Proposal proposal) {
        return proposal.draft().paths().stream()
                .map(path -> VenueFile.at(path)
                        .map(file -> switch (file.kind()) {
                            case MARKET -> file.market();
                            case EVIDENCE -> "evidence of " + file.market();
                            case POLICY -> "policy";
                            case ACCEPTED -> "accepted findings";
                            case COMMITTEE -> "committee";
                        })
                        .orElse(path))
                .collect(Collectors.toList());
    }
}
