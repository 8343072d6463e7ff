package org.bylaw.rulebook;

import java.util.List;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * A change of one market to be judged.
 *
 * @param current the market as it is; {@code null} for one that there is not yet
 * @param proposed the market as it is proposed; {@code null} for one that is taken off
 * @param declaration what the proposal says of itself
 * @param history the past of the market
 * @param openProposals other open proposals about the market; {@code null} where it is not known which there are
 */
public record ChangeSubject(
        @Nullable MarketSubject current,
        @Nullable MarketSubject proposed,
        Declaration declaration,
        ChangeHistory history,
        @Nullable List<String> openProposals) {

    /** Checks that there is a market. */
    public ChangeSubject {
        if (current == null && proposed == null) {
            throw new IllegalArgumentException("a change has a before or an after");
        }
    }
}
