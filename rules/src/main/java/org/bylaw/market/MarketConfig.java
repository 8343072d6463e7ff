package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
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
 * @param fees what trading costs
 * @param liquidation what a liquidation costs and who gets it
 * @param openInterest how much may be open
 * @param spread the venue's own quotes
 * @param unrealizedPnl how unrealized profit counts
 * @param insurance what stands behind bad debt
 * @param oracle the price that margin is reckoned at
 * @param funding what longs and shorts pay each other
 * @param source where the numbers come from
 */
@VenuePrecision
public record MarketConfig(
        @JsonProperty("$schema") @Nullable String schema,

        @NotNull(message = "name the venue's folder")
        @Pattern(
                regexp = VenueName.REGEXP,
                message = "must be the venue's folder name: lower-case letters, digits and hyphens, such as drift")
        String venue,

        @NotNull(message = "name the market as the file is named")
        @Pattern(
                regexp = "^[A-Z0-9][A-Za-z0-9._-]{0,63}$",
                message = "must begin with A-Z or 0-9, hold only letters, digits, dots, underscores and hyphens, "
                        + "and have at most 64 characters; the venue's own spelling goes into venueSymbol")
        String market,

        @Nullable String venueSymbol,

        @Min(value = 0, message = "must not be negative") @Nullable
        Integer marketIndex,

        @NotBlank(message = "name one of the categories of the venue's policy")
        String category,

        @Nullable MarketStatus status,
        @Nullable ContractTier contractTier,
        @Nullable Settlement settlement,

        @NotEmpty(message = "list cross, isolated or both, the default first")
        @UniqueElements(message = "must name each mode once")
        List<@NotNull MarginMode> marginModes,

        @NotNull(message = "state the margin schedule with its kind") @Valid
        MarginTerms margin,

        @Valid @Nullable HighLeverageTerms highLeverage,
        @Valid @Nullable TradingFees fees,
        @Valid @Nullable LiquidationTerms liquidation,
        @Valid @Nullable OpenInterestLimits openInterest,
        @Valid @Nullable SpreadTerms spread,
        @Valid @Nullable UnrealizedPnlTerms unrealizedPnl,
        @Valid @Nullable InsuranceTerms insurance,
        @Valid @Nullable OracleTerms oracle,
        @Valid @Nullable FundingTerms funding,

        @NotNull(message = "state the document that the numbers come from") @Valid
        ConfigSource source) {}
