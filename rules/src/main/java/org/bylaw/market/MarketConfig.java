package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One market file: the parameters under which a perpetual future trades on a venue.
 *
 * @param schema the JSON Schema that an editor may use; not read by Bylaw
 * @param venue the venue's folder name, {@code drift}
 * @param market the market's name and the file's name, {@code SOL-PERP}
 * @param venueSymbol the venue's own spelling, {@code BTC/USDT:USDT}
 * @param marketIndex the venue's number for the market
 * @param category the risk category of the venue's policy, {@code major-crypto}
 * @param status where the market is in its life; absent means active
 * @param contractTier the venue's risk class, where it has one
 * @param settlement absent means linear
 * @param marginModes the modes offered; the first is the default
 * @param margin how much margin a position of a size needs
 * @param highLeverage the pair for accounts in high-leverage mode (Drift)
 * @param source where the numbers come from
 */
public record MarketConfig(
        @JsonProperty("$schema") @Nullable String schema,

        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,63}$")
        String venue,

        @NotNull @Pattern(regexp = "^[A-Z0-9][A-Za-z0-9._-]{0,63}$")
        String market,

        @Nullable String venueSymbol,
        @Min(0) @Nullable Integer marketIndex,
        @NotBlank String category,
        @Nullable MarketStatus status,
        @Nullable ContractTier contractTier,
        @Nullable Settlement settlement,
        @NotEmpty List<@NotNull MarginMode> marginModes,
        @NotNull @Valid MarginTerms margin,
        @Valid @Nullable HighLeverageTerms highLeverage,
        @Valid @Nullable TradingFees fees,
        @Valid @Nullable LiquidationTerms liquidation,
        @Valid @Nullable OpenInterestLimits openInterest,
        @Valid @Nullable SpreadTerms spread,
        @Valid @Nullable UnrealizedPnlTerms unrealizedPnl,
        @Valid @Nullable InsuranceTerms insurance,
        @NotNull @Valid ConfigSource source) {}
