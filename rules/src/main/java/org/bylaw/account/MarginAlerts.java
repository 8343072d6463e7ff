package org.bylaw.account;

import java.util.Comparator;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.MarginAlert;

/**
 * Which warning a trader gets as a pool comes nearer to its liquidation.
 *
 * @param alerts the warnings of the policy, in any order
 * @param margin what the venue demands
 */
public record MarginAlerts(List<MarginAlert> alerts, AccountMargin margin) {

    /** Nothing to warn of. */
    public static final String NONE = "none";

    /** The pool may be liquidated. */
    public static final String LIQUIDATABLE = "liquidatable";

    /** Takes a copy. */
    public MarginAlerts {
        alerts = List.copyOf(alerts);
    }

    /**
     * The warning at {@code maintenance}, a pool's health against its maintenance requirement: the gravest whose buffer is not
     * exceeded, {@link #LIQUIDATABLE} at the line as {@link EqualityAtLiquidation} says and beyond it, or {@link #NONE}.
     */
    public String level(MarginHealth maintenance) {
        if (maintenance.notional().signum() == 0) {
            return NONE;
        }
        if (margin.liquidatable(maintenance)) {
            return LIQUIDATABLE;
        }
        Rational buffer = maintenance.collateral().signum() <= 0 ? Rational.ZERO : maintenance.marginBuffer();
        return alerts.stream()
                .filter(alert -> buffer.compareTo(buffer(alert)) <= 0)
                .min(Comparator.comparing(MarginAlerts::buffer))
                .map(MarginAlert::level)
                .orElse(NONE);
    }

    private static Rational buffer(MarginAlert alert) {
        return Rational.of(alert.marginBuffer().value());
    }
}
