package org.bylaw.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.bylaw.market.VenueName;
import org.jspecify.annotations.Nullable;

/**
 * A venue's policy file. What it does not state is taken from the shipped default policy.
 *
 * @param schema the JSON Schema that an editor may use; not read by Bylaw
 * @param venue the venue's folder name; {@code null} in the default policy alone
 * @param program the on-chain program whose own checks the rules mirror, {@code drift}
 * @param marginComparison whether maintenance may equal initial
 * @param equalityAtLiquidation how a position exactly at the liquidation line counts
 * @param liquidationFeesCounted which liquidation fees the maintenance margin must exceed, summed
 * @param bounds what the venue allows for any market
 * @param buffers distances that a sound schedule keeps
 * @param caps amounts that the venue's programs cap
 * @param marginModes which margin modes markets may offer
 * @param openInterest how much may be open in a market
 * @param volatility the move that the maintenance margin must outlast
 * @param oracle which prices a market may be reckoned at
 * @param evidence how old evidence may be
 * @param change how far and how fast a market may be changed
 * @param categories the risk categories that market files may name
 * @param riskOrder names of categories from the least to the most risky, as far as the committee orders them
 * @param traderExperience leverage limits by the trader's experience, from the least to the most experienced
 * @param marginAlerts when a trader is warned, before a liquidation
 */
public record VenuePolicy(
        @JsonProperty("$schema") @Nullable String schema,

        @Pattern(
                regexp = VenueName.REGEXP,
                message = "must be the venue's folder name: lower-case letters, digits and hyphens, such as drift")
        @Nullable
        String venue,

        @WithSource @Nullable Sourced<String> program,
        @WithSource @Nullable Sourced<MarginComparison> marginComparison,
        @WithSource @Nullable Sourced<EqualityAtLiquidation> equalityAtLiquidation,

        @WithSource @Nullable
        Sourced<@NotEmpty(message = "list at least one fee") List<@NotNull LiquidationFee>> liquidationFeesCounted,

        @Valid @Nullable VenueBounds bounds,
        @Valid @Nullable Buffers buffers,
        @Valid @Nullable Caps caps,
        @Valid @Nullable MarginModePolicy marginModes,
        @Valid @Nullable OpenInterestPolicy openInterest,
        @Valid @Nullable VolatilityPolicy volatility,
        @Valid @Nullable OraclePolicy oracle,
        @Valid @Nullable EvidencePolicy evidence,
        @Valid @Nullable ChangePolicy change,
        @Nullable List<@Valid @NotNull CategoryLimits> categories,

        @WithSource @Nullable
        Sourced<@NotEmpty(message = "list at least one category") List<@NotNull String>> riskOrder,

        @Nullable List<@Valid @NotNull ExperienceLimit> traderExperience,
        @Nullable List<@Valid @NotNull MarginAlert> marginAlerts) {

    /**
     * This policy with what it does not state taken from {@code defaults}: sections field by field, the insurance caps by
     * contract tier, the ages of evidence by kind; lists, and the pair of high-leverage bounds, as a whole.
     */
    public VenuePolicy over(VenuePolicy defaults) {
        return new VenuePolicy(
                schema,
                Overlay.first(venue, defaults.venue),
                Overlay.first(program, defaults.program),
                Overlay.first(marginComparison, defaults.marginComparison),
                Overlay.first(equalityAtLiquidation, defaults.equalityAtLiquidation),
                Overlay.first(liquidationFeesCounted, defaults.liquidationFeesCounted),
                Overlay.merged(bounds, defaults.bounds, VenueBounds::over),
                Overlay.merged(buffers, defaults.buffers, Buffers::over),
                Overlay.merged(caps, defaults.caps, Caps::over),
                Overlay.merged(marginModes, defaults.marginModes, MarginModePolicy::over),
                Overlay.merged(openInterest, defaults.openInterest, OpenInterestPolicy::over),
                Overlay.merged(volatility, defaults.volatility, VolatilityPolicy::over),
                Overlay.merged(oracle, defaults.oracle, OraclePolicy::over),
                Overlay.merged(evidence, defaults.evidence, EvidencePolicy::over),
                Overlay.merged(change, defaults.change, ChangePolicy::over),
                Overlay.first(categories, defaults.categories),
                Overlay.first(riskOrder, defaults.riskOrder),
                Overlay.first(traderExperience, defaults.traderExperience),
                Overlay.first(marginAlerts, defaults.marginAlerts));
    }

    /** The limits of {@code category}, if the policy names it. */
    public Optional<CategoryLimits> category(String category) {
        return categories == null
                ? Optional.empty()
                : categories.stream()
                        .filter(limits -> limits.name().equals(category))
                        .findFirst();
    }
}
