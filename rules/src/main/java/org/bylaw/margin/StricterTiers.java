package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/** Merges two sound tier tables of one unit into the one that is as strict as both on new positions. */
final class StricterTiers {

    private final Iterator<LeverageTier> currentTiers;
    private final Iterator<LeverageTier> nextTiers;
    private final List<LeverageTier> merged = new ArrayList<>();

    private StricterTiers(MarginTerms.Tiers current, MarginTerms.Tiers next) {
        this.currentTiers = current.tiers().iterator();
        this.nextTiers = next.tiers().iterator();
    }

    /**
     * The table over the floors of both, as far as both go: the lower stated leverage, the stated initial ratio where it is at
     * least as strict as that, the current maintenance rate and amount. A floor of {@code next} at which nothing would change is
     * left out.
     */
    static MarginTerms.Tiers of(MarginTerms.Tiers current, MarginTerms.Tiers next) {
        StricterTiers merge = new StricterTiers(current, next);
        merge.run();
        return new MarginTerms.Tiers(current.positionUnit(), List.copyOf(merge.merged));
    }

    private void run() {
        LeverageTier current = currentTiers.next();
        LeverageTier next = nextTiers.next();
        while (true) {
            BigDecimal cap = lower(current.cap(), next.cap());
            add(stricter(current, next, cap), current.floor());
            boolean currentEnds = cap == null || ends(current, cap);
            boolean nextEnds = cap == null || ends(next, cap);
            if ((currentEnds && !currentTiers.hasNext()) || (nextEnds && !nextTiers.hasNext())) {
                return;
            }
            current = currentEnds ? currentTiers.next() : current;
            next = nextEnds ? nextTiers.next() : next;
        }
    }

    private static boolean ends(LeverageTier tier, BigDecimal cap) {
        return tier.cap() != null && tier.cap().compareTo(cap) == 0;
    }

    private static @Nullable BigDecimal lower(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.min(other);
    }

    private static LeverageTier stricter(LeverageTier current, LeverageTier next, @Nullable BigDecimal cap) {
        BigDecimal leverage = current.maxLeverage().min(next.maxLeverage());
        return new LeverageTier(
                current.floor().max(next.floor()),
                cap,
                leverage,
                statedRatio(current.initialMarginRatio(), next.initialMarginRatio(), leverage),
                current.maintenanceMarginRatio(),
                current.maintenanceAmount());
    }

    /** The larger of the stated ratios; left out where the leverage is stricter, for a stated ratio would contradict it. */
    private static @Nullable BigDecimal statedRatio(
            @Nullable BigDecimal one, @Nullable BigDecimal other, BigDecimal leverage) {
        BigDecimal ratio = one == null || other == null ? (one == null ? other : one) : one.max(other);
        return ratio == null || ratio.multiply(leverage).compareTo(BigDecimal.ONE) < 0 ? null : ratio;
    }

    private void add(LeverageTier tier, BigDecimal currentFloor) {
        LeverageTier last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        boolean inside = tier.floor().compareTo(currentFloor) > 0;
        if (last != null && inside && sameTerms(last, tier)) {
            merged.set(
                    merged.size() - 1,
                    new LeverageTier(
                            last.floor(),
                            tier.cap(),
                            last.maxLeverage(),
                            last.initialMarginRatio(),
                            last.maintenanceMarginRatio(),
                            last.maintenanceAmount()));
        } else {
            merged.add(tier);
        }
    }

    /** Whether the two demand and state the same, the maintenance terms aside: they are those of one current tier. */
    private static boolean sameTerms(LeverageTier one, LeverageTier other) {
        BigDecimal ratio = one.initialMarginRatio();
        BigDecimal otherRatio = other.initialMarginRatio();
        boolean sameRatio = ratio == null ? otherRatio == null : otherRatio != null && ratio.compareTo(otherRatio) == 0;
        return sameRatio && one.maxLeverage().compareTo(other.maxLeverage()) == 0;
    }
}
