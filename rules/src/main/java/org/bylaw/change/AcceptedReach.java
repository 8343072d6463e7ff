package org.bylaw.change;

import java.math.BigDecimal;
import java.util.Objects;
import org.bylaw.margin.Direction;
import org.bylaw.policy.AcceptedFinding;
import org.jspecify.annotations.Nullable;

/**
 * How much an accepted finding covers beside the one whose place it takes, field by field: what covers all that the other covers
 * and more is looser, and two of which neither does are mixed.
 */
final class AcceptedReach {

    private AcceptedReach() {}

    /** By the field that it is about; without one it is about all fields of the market. */
    static Direction path(AcceptedFinding before, AcceptedFinding after) {
        return way(coversPath(after, before), coversPath(before, after));
    }

    /** By the value and the limit that it was accepted at. */
    static Direction values(AcceptedFinding before, AcceptedFinding after) {
        return way(coversValues(after, before), coversValues(before, after));
    }

    /** By the size from which it is accepted; without one it is accepted only where it holds at every size. */
    static Direction size(AcceptedFinding before, AcceptedFinding after) {
        return way(coversSize(after.size(), before.size()), coversSize(before.size(), after.size()));
    }

    private static Direction way(boolean afterCoversBefore, boolean beforeCoversAfter) {
        return afterCoversBefore || beforeCoversAfter
                ? Direction.of(!beforeCoversAfter, !afterCoversBefore)
                : Direction.MIXED;
    }

    private static boolean coversPath(AcceptedFinding wide, AcceptedFinding narrow) {
        return wide.path() == null || wide.path().equals(narrow.path());
    }

    private static boolean coversSize(@Nullable BigDecimal wide, @Nullable BigDecimal narrow) {
        return narrow == null || (wide != null && narrow.compareTo(wide) >= 0);
    }

    private static boolean coversValues(AcceptedFinding wide, AcceptedFinding narrow) {
        if (wide.observed() == null || wide.limit() == null || narrow.observed() == null || narrow.limit() == null) {
            return Objects.equals(PolicyText.of(wide.observed()), PolicyText.of(narrow.observed()))
                    && Objects.equals(PolicyText.of(wide.limit()), PolicyText.of(narrow.limit()));
        }
        int side = wide.observed().compareTo(wide.limit());
        int narrowSide = narrow.observed().compareTo(narrow.limit());
        int observedBy = narrow.observed().compareTo(wide.observed());
        int limitBy = narrow.limit().compareTo(wide.limit());
        if (observedBy == 0 && limitBy == 0) {
            return true;
        }
        // One that was too high covers what is no higher against a limit no lower; one that was too low the other way
        // round.
        return side > 0
                ? narrowSide >= 0 && observedBy <= 0 && limitBy >= 0
                : side < 0 && narrowSide <= 0 && observedBy >= 0 && limitBy <= 0;
    }
}
