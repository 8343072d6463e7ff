package org.bylaw.position;

import org.bylaw.exact.Surd;

/**
 * The initial margin ratio that counts for one position: the highest of the market's ratio, the account's and the position's
 * limit. The limits do not touch the maintenance requirement, hence not the liquidation price.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/margin.rs}, which takes the maximum of the ratios (so the minimum of the
 * leverages); Velocity's is the same.
 *
 * @param ratio the ratio that counts
 * @param bindingLimit whose it is; between equal ones the market's comes first, then the account's
 */
public record EffectiveInitial(Surd ratio, BindingLimit bindingLimit) {

    /** The ratio that counts where the market asks for {@code marketRatio} and the trader set {@code limits}. */
    public static EffectiveInitial of(Surd marketRatio, MarginLimits limits) {
        EffectiveInitial effective = new EffectiveInitial(marketRatio, BindingLimit.MARKET);
        return effective
                .raisedTo(Surd.of(limits.accountMaxMarginRatio()), BindingLimit.ACCOUNT)
                .raisedTo(Surd.of(limits.positionMaxMarginRatio()), BindingLimit.POSITION);
    }

    private EffectiveInitial raisedTo(Surd limit, BindingLimit whose) {
        return limit.compareTo(ratio) > 0 ? new EffectiveInitial(limit, whose) : this;
    }

    /** The leverage that the ratio allows: 1 / ratio. */
    public Surd maxLeverage() {
        return ratio.reciprocal();
    }
}
