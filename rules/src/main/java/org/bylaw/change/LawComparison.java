package org.bylaw.change;

import java.util.List;
import java.util.Objects;
import org.bylaw.committee.Committee;
import org.bylaw.margin.Direction;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** Tells which way a change of a venue's law goes. */
public final class LawComparison {

    private LawComparison() {}

    /**
     * What differs between two policies, each with the defaults below it; nothing where only sources do.
     *
     * @param before {@code null} where the venue is judged without a policy
     * @param after {@code null} where it is to be judged without one
     */
    public static List<LawDifference> ofPolicies(@Nullable VenuePolicy before, @Nullable VenuePolicy after) {
        if (before == null) {
            return after == null ? List.of() : presence(Direction.TIGHTER, "a policy appears, where there was none");
        }
        return after == null ? presence(Direction.LOOSER, "the policy goes") : PolicyComparison.of(before, after);
    }

    private static List<LawDifference> presence(Direction way, String words) {
        return List.of(new LawDifference("", null, null, way, words));
    }

    /** What differs between the findings that a venue lives with; nothing where only reasons and names do. */
    public static List<LawDifference> ofAccepted(@Nullable AcceptedFindings before, @Nullable AcceptedFindings after) {
        return AcceptedComparison.of(
                Objects.requireNonNullElse(before, AcceptedFindings.NONE),
                Objects.requireNonNullElse(after, AcceptedFindings.NONE));
    }

    /**
     * What differs between two committees; nothing where only sources do. Where a member is called otherwise, that is told as neither
     * way.
     *
     * @param before {@code null} where the venue has none
     * @param after {@code null} where it is to have none
     */
    public static List<LawDifference> ofCommittees(@Nullable Committee before, @Nullable Committee after) {
        if (before == null) {
            return after == null ? List.of() : presence(Direction.TIGHTER, "a committee appears, where there was none");
        }
        return after == null ? presence(Direction.LOOSER, "the committee goes") : CommitteeComparison.of(before, after);
    }

    /** What differs between two texts that are law; which way cannot be told. */
    public static List<LawDifference> ofTexts(String what, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        String becomes = before == null ? " appears" : after == null ? " goes" : " is another one";
        return List.of(new LawDifference("", null, null, Direction.MIXED, what + becomes));
    }
}
