package org.bylaw.app.judging;

import java.util.List;
import java.util.Optional;
import org.bylaw.app.change.VenueDifference;
import org.bylaw.committee.Committee;
import org.bylaw.file.ConfigFile;
import org.bylaw.rulebook.MarketSubject;
import org.jspecify.annotations.Nullable;

/**
 * A venue as a commit has it, or as a draft would have it. Files go by their paths below the folder of venues.
 *
 * @param commit the commit; the one below the draft for a draft
 * @param venue the venue's name
 * @param side its markets, law and committee; {@code null} where there is no such venue
 * @param faults what of it cannot be read or used, a line each
 */
public record VenueState(String commit, String venue, VenueDifference.@Nullable Side side, List<String> faults) {

    /** Copies the faults. */
    public VenueState {
        faults = List.copyOf(faults);
    }

    /** Its markets, by name. */
    public List<MarketSubject> markets() {
        return side == null ? List.of() : side.subject().markets();
    }

    /** One of its markets. */
    public Optional<MarketSubject> market(String name) {
        return markets().stream()
                .filter(market -> name.equals(market.config().market()))
                .findFirst();
    }

    /** Who decides; {@code null} where it has no committee that can be used. */
    public @Nullable Committee committee() {
        ConfigFile<Committee> file = side == null ? null : side.committee();
        return file == null ? null : file.value();
    }
}
