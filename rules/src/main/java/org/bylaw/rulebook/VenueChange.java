package org.bylaw.rulebook;

import java.util.List;
import java.util.Set;
import org.bylaw.change.LawChange;
import org.jspecify.annotations.Nullable;

/**
 * Changes of markets of one venue, and of its law, that are proposed together.
 *
 * @param law what judges: the law in force, that of the base
 * @param proposedLaw the law that is proposed with it; {@code null} where the law stays. Then the stricter of the two judges
 * @param lawChange what is proposed about the law; {@code null} where it stays
 * @param changes the markets
 * @param marketNames names of the venue's markets, before and after
 */
public record VenueChange(
        Law law,
        @Nullable Law proposedLaw,
        @Nullable LawChange lawChange,
        List<ChangeSubject> changes,
        Set<String> marketNames) {

    /**
     * What a venue judges by.
     *
     * @param policy {@code null} judges without a policy
     * @param accepted {@code null} where nothing is accepted
     */
    public record Law(
            @Nullable PolicySubject policy, @Nullable AcceptedSubject accepted) {}

    /** Copies the lists. */
    public VenueChange {
        changes = List.copyOf(changes);
        marketNames = Set.copyOf(marketNames);
    }
}
