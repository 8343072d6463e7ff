package org.bylaw.check;

import java.util.List;
import java.util.Set;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.MarginModePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which margin modes markets may offer; see {@link MarginModePolicy}.
 *
 * @param offered the modes that the venue has, its default first
 * @param isolatedOnlyMarkets markets that may not offer cross margin
 * @param isolatedOnlyCategories categories whose markets may not offer cross margin
 * @param maxSpeculativeCrossLeverage highest leverage of a speculative market with cross margin
 */
public record MarginModeLaw(
        @WhenAbsent("the policy does not say which margin modes the venue has") @Nullable
        List<MarginMode> offered,

        Set<String> isolatedOnlyMarkets,
        Set<String> isolatedOnlyCategories,

        @WhenAbsent("the policy sets no maximum leverage for speculative markets in cross margin") @Nullable
        Rational maxSpeculativeCrossLeverage) {

    /** No law at all. */
    static final MarginModeLaw NONE = new MarginModeLaw(null, Set.of(), Set.of(), null);

    /** The law of a policy. */
    static MarginModeLaw of(MarginModePolicy policy) {
        return new MarginModeLaw(
                policy.offered() == null ? null : policy.offered().value(),
                policy.isolatedOnlyMarkets() == null
                        ? Set.of()
                        : Set.copyOf(policy.isolatedOnlyMarkets().value()),
                policy.isolatedOnlyCategories() == null
                        ? Set.of()
                        : Set.copyOf(policy.isolatedOnlyCategories().value()),
                Limits.exact(policy.maxSpeculativeCrossLeverage()));
    }
}
