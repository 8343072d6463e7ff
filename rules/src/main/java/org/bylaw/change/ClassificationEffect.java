package org.bylaw.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.margin.Direction;
import org.bylaw.market.ContractTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.ParameterFamily;
import org.bylaw.market.Settlement;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** What it does to say what a market is: its category, status, contract tier, settlement and margin modes. */
final class ClassificationEffect {

    private final MarketConfig current;
    private final MarketConfig next;
    private final Aspects aspects;

    ClassificationEffect(MarketConfig current, MarketConfig next, Aspects aspects) {
        this.current = current;
        this.next = next;
        this.aspects = aspects;
    }

    void collect(@Nullable VenuePolicy policy) {
        category(policy);
        status();
        contractTier();
        settlement();
        marginModes();
    }

    private void classify(Side side, String pointer, Direction direction, String words) {
        aspects.add(side, ParameterFamily.CLASSIFICATION, pointer, direction, words);
    }

    private void category(@Nullable VenuePolicy policy) {
        Direction direction = Reclassification.direction(current.category(), next.category(), policy);
        String limits = switch (direction) {
            case LOOSER -> "has looser limits";
            case TIGHTER -> "has tighter limits";
            case MIXED -> "has limits that are not comparable";
            case NEUTRAL -> "has the same limits";
        };
        classify(
                Side.NEW_RISK,
                "/category",
                direction,
                "the category " + next.category() + " instead of " + current.category() + " " + limits);
    }

    private void status() {
        boolean opened = WholeMarket.opens(current);
        boolean opens = WholeMarket.opens(next);
        if (opened != opens) {
            classify(
                    Side.NEW_RISK,
                    "/status",
                    opens ? Direction.LOOSER : Direction.TIGHTER,
                    opens ? "positions may be opened" : "no position may be opened");
        }
        if (WholeMarket.preLaunch(next) && !WholeMarket.preLaunch(current)) {
            classify(
                    Side.OPEN_POSITIONS,
                    "/status",
                    Direction.MIXED,
                    "the market is sent back before its launch, where nothing protects open positions");
        }
        if (ends(next) && !ends(current) && !WholeMarket.preLaunch(current)) {
            classify(Side.OPEN_POSITIONS, "/status", Direction.TIGHTER, "open positions have to be closed");
        }
    }

    private static boolean ends(MarketConfig market) {
        return market.status() == MarketStatus.DELISTING || market.status() == MarketStatus.DELISTED;
    }

    private void contractTier() {
        ContractTier before = current.contractTier();
        ContractTier after = next.contractTier();
        if (before == after) {
            return;
        }
        if (before == null || after == null) {
            classify(Side.NEW_RISK, "/contractTier", Direction.MIXED, "the contract tier is stated on one side alone");
        } else if (after.compareTo(before) < 0) {
            classify(Side.NEW_RISK, "/contractTier", Direction.LOOSER, "the contract tier is a safer one");
        } else {
            classify(Side.NEW_RISK, "/contractTier", Direction.TIGHTER, "the contract tier is a riskier one");
        }
    }

    private void settlement() {
        Settlement before = current.settlement() == null ? Settlement.LINEAR : current.settlement();
        Settlement after = next.settlement() == null ? Settlement.LINEAR : next.settlement();
        if (before != after) {
            for (Side side : Side.values()) {
                aspects.add(
                        side,
                        ParameterFamily.PRICE,
                        "/settlement",
                        Direction.MIXED,
                        "what a position is settled in changes, so that nothing is comparable");
            }
        }
    }

    private void marginModes() {
        Set<MarginMode> added = without(next.marginModes(), current.marginModes());
        Set<MarginMode> removed = without(current.marginModes(), next.marginModes());
        if (!added.isEmpty()) {
            modes(Side.NEW_RISK, Direction.LOOSER, "another margin mode is offered");
        }
        if (!removed.isEmpty()) {
            modes(Side.NEW_RISK, Direction.TIGHTER, "a margin mode is not offered any more");
            modes(
                    Side.OPEN_POSITIONS,
                    Direction.MIXED,
                    "positions in the mode that is not offered any more are liquidated elsewhere");
        }
        MarginMode mode = next.marginModes().get(0);
        if (added.isEmpty()
                && removed.isEmpty()
                && mode != current.marginModes().get(0)) {
            modes(
                    Side.NEW_RISK,
                    mode == MarginMode.CROSS ? Direction.LOOSER : Direction.TIGHTER,
                    "a position is in another mode where the trader chooses none");
        }
    }

    private void modes(Side side, Direction direction, String words) {
        aspects.add(side, ParameterFamily.MARGIN_MODES, "/marginModes", direction, words);
    }

    private static Set<MarginMode> without(List<MarginMode> modes, List<MarginMode> others) {
        Set<MarginMode> rest = new LinkedHashSet<>(modes);
        others.forEach(rest::remove);
        return rest;
    }
}
