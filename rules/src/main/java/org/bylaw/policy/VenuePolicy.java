package org.bylaw.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
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
 * @param categories the risk categories that market files may name
 * @param riskOrder names of categories from the least to the most risky, as far as the committee orders them
 * @param traderExperience leverage limits by the trader's experience, from the least to the most experienced
 */
public record VenuePolicy(
        @JsonProperty("$schema") @Nullable String schema,

        @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,63}$") @Nullable
        String venue,

        @Valid @Nullable Sourced<String> program,
        @Valid @Nullable Sourced<MarginComparison> marginComparison,
        @Valid @Nullable Sourced<EqualityAtLiquidation> equalityAtLiquidation,
        @Valid @Nullable Sourced<@NotEmpty List<@NotNull LiquidationFee>> liquidationFeesCounted,
        @Valid @Nullable VenueBounds bounds,
        @Valid @Nullable Buffers buffers,
        @Valid @Nullable Caps caps,
        @Nullable List<@Valid @NotNull CategoryLimits> categories,
        @Valid @Nullable Sourced<@NotEmpty List<@NotNull String>> riskOrder,
        @Nullable List<@Valid @NotNull ExperienceLimit> traderExperience) {

    /** The limits of {@code category}, if the policy names it. */
    public Optional<CategoryLimits> category(String category) {
        return categories == null
                ? Optional.empty()
                : categories.stream()
                        .filter(limits -> limits.name().equals(category))
                        .findFirst();
    }
}
