package org.bylaw.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.exact.Rational;
import org.bylaw.market.ContractTier;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueBounds;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** A policy in exact numbers and in the parts that facts show to rules; made once for all markets of a venue. */
public final class ResolvedPolicy {

    /** No policy: nothing is asked for. */
    public static final ResolvedPolicy NONE = new ResolvedPolicy(null);

    private final Map<String, Limits> limits = new HashMap<>();
    private final Map<String, Limits> highLeverageLimits = new HashMap<>();
    private final Bounds bounds;
    private final Bounds highLeverageBounds;
    private final LiquidationFeeBounds liquidationFeeBounds;
    private final Distances distances;
    private final VenueLaw law;
    private final MarginModeLaw marginModeLaw;
    private final OpenInterestLaw openInterestLaw;
    private final VolatilityLaw volatilityLaw;
    private final OracleLaw oracleLaw;
    private final Map<EvidenceKind, Rational> maxAgeDays;
    private final @Nullable Rational unrealizedPnlInitialMarginCapUsd;
    private final Map<ContractTier, Rational> insuranceUsdByContractTier;

    private ResolvedPolicy(@Nullable VenuePolicy policy) {
        VenueBounds ofVenue = policy == null ? null : policy.bounds();
        this.bounds = ofVenue == null ? Bounds.NONE : Bounds.of(ofVenue);
        this.highLeverageBounds = ofVenue == null ? Bounds.NONE : Bounds.ofHighLeverage(ofVenue);
        this.liquidationFeeBounds = ofVenue == null ? LiquidationFeeBounds.NONE : LiquidationFeeBounds.of(ofVenue);
        this.distances = policy == null || policy.buffers() == null ? Distances.NONE : Distances.of(policy.buffers());
        this.law = policy == null ? VenueLaw.NONE : VenueLaw.of(policy);
        this.marginModeLaw = policy == null || policy.marginModes() == null
                ? MarginModeLaw.NONE
                : MarginModeLaw.of(policy.marginModes());
        this.openInterestLaw = policy == null || policy.openInterest() == null
                ? OpenInterestLaw.NONE
                : OpenInterestLaw.of(policy.openInterest());
        this.volatilityLaw = policy == null || policy.volatility() == null
                ? VolatilityLaw.NONE
                : VolatilityLaw.of(policy.volatility());
        this.oracleLaw = policy == null || policy.oracle() == null ? OracleLaw.NONE : OracleLaw.of(policy.oracle());
        this.maxAgeDays = policy == null || policy.evidence() == null
                ? Map.of()
                : exact(EvidenceKind.class, policy.evidence().maxAgeDays());
        this.unrealizedPnlInitialMarginCapUsd = policy == null || policy.caps() == null
                ? null
                : Limits.exact(policy.caps().unrealizedPnlInitialMarginCapUsd());
        this.insuranceUsdByContractTier = policy == null || policy.caps() == null
                ? Map.of()
                : exact(ContractTier.class, policy.caps().insuranceUsdByContractTier());
        if (policy != null && policy.categories() != null) {
            for (CategoryLimits category : policy.categories()) {
                limits.put(category.name(), Limits.of(category));
                highLeverageLimits.put(category.name(), Limits.ofHighLeverage(category));
            }
        }
    }

    /** The policy in exact numbers. */
    public static ResolvedPolicy of(VenuePolicy policy) {
        return new ResolvedPolicy(policy);
    }

    private static <K extends Enum<K>> Map<K, Rational> exact(
            Class<K> keys, @Nullable Map<K, Sourced<BigDecimal>> stated) {
        Map<K, Rational> exact = new EnumMap<>(keys);
        if (stated != null) {
            stated.forEach((key, threshold) -> exact.put(key, Rational.of(threshold.value())));
        }
        return Collections.unmodifiableMap(exact);
    }

    /** What the committee allows for a category; nothing is limited where the policy does not name it. */
    Limits limits(String category) {
        return limits.getOrDefault(category, Limits.NONE);
    }

    /** The same for accounts in high-leverage mode. */
    Limits highLeverageLimits(String category) {
        return highLeverageLimits.getOrDefault(category, Limits.NONE);
    }

    /** What the venue allows. */
    Bounds bounds() {
        return bounds;
    }

    /** What the venue allows for accounts in high-leverage mode. */
    Bounds highLeverageBounds() {
        return highLeverageBounds;
    }

    /** What the venue allows as liquidation fees. */
    LiquidationFeeBounds liquidationFeeBounds() {
        return liquidationFeeBounds;
    }

    /** The distances that a sound schedule keeps. */
    Distances distances() {
        return distances;
    }

    /** How the venue reckons. */
    VenueLaw law() {
        return law;
    }

    /** Which margin modes markets may offer. */
    MarginModeLaw marginModeLaw() {
        return marginModeLaw;
    }

    /** How much may be open in a market. */
    OpenInterestLaw openInterestLaw() {
        return openInterestLaw;
    }

    /** The move that the maintenance margin must outlast. */
    VolatilityLaw volatilityLaw() {
        return volatilityLaw;
    }

    /** Which prices a market may be reckoned at. */
    OracleLaw oracleLaw() {
        return oracleLaw;
    }

    /** Highest age of evidence in days; {@code null} where any age will do. */
    @Nullable
    Rational maxAgeDays(EvidenceKind kind) {
        return maxAgeDays.get(kind);
    }

    /** What the venue's programs cap for a market of the contract tier; {@code null} where it has none. */
    CapsLaw capsLaw(@Nullable ContractTier tier) {
        return new CapsLaw(
                unrealizedPnlInitialMarginCapUsd, tier == null ? null : insuranceUsdByContractTier.get(tier));
    }

    /** Whether the policy forbids any market or category cross margin. */
    boolean namesIsolatedOnly() {
        return !marginModeLaw.isolatedOnlyMarkets().isEmpty()
                || !marginModeLaw.isolatedOnlyCategories().isEmpty();
    }

    /** Whether the policy forbids cross margin to the market, by its name or by its category. */
    boolean onlyIsolated(String market, String category) {
        return marginModeLaw.isolatedOnlyMarkets().contains(market)
                || marginModeLaw.isolatedOnlyCategories().contains(category);
    }
}
