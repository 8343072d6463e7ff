package org.bylaw.check;

import java.util.List;
import org.bylaw.market.ContractTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** The margin modes that a market offers, beside those that its venue has. */
public final class MarginModes implements SaysWhyAbsent {

    private final List<MarginMode> offered;
    private final MarginModeLaw law;
    private final @Nullable Boolean onlyIsolated;
    private final @Nullable ContractTier contractTier;

    /**
     * The modes of a market.
     *
     * @param config the market, with at least one mode
     * @param onlyIsolated whether the policy forbids it cross margin; {@code null} where its category leaves that open
     */
    MarginModes(MarketConfig config, MarginModeLaw law, @Nullable Boolean onlyIsolated) {
        this.offered = List.copyOf(config.marginModes());
        this.law = law;
        this.onlyIsolated = onlyIsolated;
        this.contractTier = config.contractTier();
    }

    /** The modes, the default first. */
    public List<MarginMode> offered() {
        return offered;
    }

    /** The mode of a position that asks for none. */
    public MarginMode defaultMode() {
        return offered.get(0);
    }

    /** Whether a position may share the account's pool of collateral. */
    public boolean crossOffered() {
        return offered.contains(MarginMode.CROSS);
    }

    /** A mode that the venue does not have; {@code null} where there is none, and where the policy does not name the venue's. */
    public @Nullable MarginMode foreign() {
        List<MarginMode> ofVenue = law.offered();
        return ofVenue == null
                ? null
                : offered.stream()
                        .filter(mode -> !ofVenue.contains(mode))
                        .findFirst()
                        .orElse(null);
    }

    /** The venue's default, where the market may and does offer it: then it is the market's default too. */
    @WhenAbsent("the market does not offer the venue's default margin mode")
    public @Nullable MarginMode venueDefault() {
        MarginMode ofVenue = law.offered() == null ? null : law.offered().get(0);
        return ofVenue != null && offered.contains(ofVenue) && !forbidden(ofVenue) ? ofVenue : null;
    }

    private boolean forbidden(MarginMode mode) {
        return !Boolean.FALSE.equals(onlyIsolated) && mode == MarginMode.CROSS;
    }

    /** True unless the policy says that the venue has no isolated margin. */
    @WhenAbsent("the venue has no isolated margin")
    public @Nullable Boolean isolatedAvailable() {
        return law.offered() == null || law.offered().contains(MarginMode.ISOLATED) ? Boolean.TRUE : null;
    }

    /** True where the contract tier is speculative or riskier and cross margin is offered. */
    @WhenAbsent("the market's contract tier is not speculative")
    public @Nullable Boolean speculativeCross() {
        return speculative() && crossOffered() ? Boolean.TRUE : null;
    }

    private boolean speculative() {
        return contractTier != null && contractTier.compareTo(ContractTier.SPECULATIVE) >= 0;
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        return switch (property) {
            case "venueDefault" ->
                law.offered() == null
                        ? "the policy does not say which margin modes the venue has"
                        : forbidden(law.offered().get(0)) ? whyForbidden() : null;
            case "speculativeCross" -> speculative() ? "the market offers no cross margin" : null;
            default -> null;
        };
    }

    private String whyForbidden() {
        return onlyIsolated == null
                ? "whether the policy forbids the market cross margin depends on its category, which is not possible"
                : "the policy forbids the market the venue's default margin mode";
    }

    /** Pointer of the mode that the venue does not have; of all modes where it has them all. */
    public String foreignPointer() {
        return pointer(foreign());
    }

    /** Pointer of cross margin; of all modes where it is not offered. */
    public String crossPointer() {
        return pointer(MarginMode.CROSS);
    }

    private String pointer(@Nullable MarginMode mode) {
        int index = mode == null ? -1 : offered.indexOf(mode);
        return index < 0 ? "/marginModes" : "/marginModes/" + index;
    }
}
