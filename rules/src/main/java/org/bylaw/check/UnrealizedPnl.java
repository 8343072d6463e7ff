package org.bylaw.check;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.market.UnrealizedPnlTerms;
import org.jspecify.annotations.Nullable;

/**
 * How unrealized profit counts as collateral; nothing is stated where the market has no such section.
 *
 * @param initialAssetWeight fraction of the profit that counts in the initial requirement
 * @param maintenanceAssetWeight fraction of the profit that counts in the maintenance requirement
 * @param initialMarginCapUsd most that one position's profit counts in the initial requirement, in US dollars
 * @param maxImbalanceUsd net profit of all users above which the initial weight is discounted, in US dollars
 * @param sectionStated whether the market has the section
 */
public record UnrealizedPnl(
        @WhenAbsent("the market does not say how much of unrealized profit counts in the initial requirement") @Nullable
        Rational initialAssetWeight,

        @WhenAbsent("the market does not say how much of unrealized profit counts in the maintenance requirement")
        @Nullable
        Rational maintenanceAssetWeight,

        @Nullable Rational initialMarginCapUsd,
        @Nullable Rational maxImbalanceUsd,
        boolean sectionStated)
        implements SaysWhyAbsent {

    private static final String SECTION = "/unrealizedPnl";

    static UnrealizedPnl of(@Nullable UnrealizedPnlTerms terms) {
        return terms == null
                ? new UnrealizedPnl(null, null, null, null, false)
                : new UnrealizedPnl(
                        exact(terms.initialAssetWeight()),
                        exact(terms.maintenanceAssetWeight()),
                        exact(terms.initialMarginCapUsd()),
                        exact(terms.maxImbalanceUsd()),
                        true);
    }

    private static @Nullable Rational exact(@Nullable BigDecimal stated) {
        return stated == null ? null : Rational.of(stated);
    }

    /** True where a weight is stated. */
    @WhenAbsent("the market does not say how much of unrealized profit counts")
    public @Nullable Boolean weighted() {
        return initialAssetWeight == null && maintenanceAssetWeight == null ? null : Boolean.TRUE;
    }

    /** True where some of the profit counts in the initial requirement. */
    @WhenAbsent("no unrealized profit counts in the initial requirement")
    public @Nullable Boolean countedInInitial() {
        return initialAssetWeight != null && initialAssetWeight.signum() > 0 ? Boolean.TRUE : null;
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        return property.equals("countedInInitial") && initialAssetWeight == null
                ? "the market does not say how much of unrealized profit counts in the initial requirement"
                : null;
    }

    /** Pointer of a field of the section, of the section itself where the market has none. */
    public String pointer(String field) {
        return sectionStated ? SECTION + "/" + field : SECTION;
    }
}
