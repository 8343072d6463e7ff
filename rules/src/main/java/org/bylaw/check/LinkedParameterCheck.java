package org.bylaw.check;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * Two parameters that the venue links: the impact notional, and the initial margin that it is worth a fixed amount of.
 *
 * @param change the change
 * @param productBefore impact notional times initial margin ratio before, in US dollars
 * @param productAfter the same after
 * @param impactNotionalUsd impact notional after, in US dollars
 * @param linkedImpactNotionalUsd what it would be if it were still linked, in US dollars
 */
public record LinkedParameterCheck(
        ChangeCheck change,
        Rational productBefore,
        Rational productAfter,
        Rational impactNotionalUsd,
        Rational linkedImpactNotionalUsd) {

    /** The impact notional. */
    public Place at() {
        return change.at("/funding/impactNotionalUsd");
    }

    /** One fact where the market states both before and after. */
    static List<LinkedParameterCheck> of(ChangeCheck change) {
        Rational link = change.law().impactNotionalTimesInitialMarginUsd();
        MarketConfig current = change.market().current();
        MarketConfig landed = change.market().landed();
        if (link == null || change.ofMarketInUse() == null || current == null || landed == null) {
            return List.of();
        }
        Rational impactBefore = impact(current);
        Rational impactAfter = impact(landed);
        if (impactBefore == null || impactAfter == null) {
            return List.of();
        }
        Rational initialAfter = initial(landed);
        return List.of(new LinkedParameterCheck(
                change,
                product(impactBefore, initial(current), link),
                product(impactAfter, initialAfter, link),
                impactAfter,
                link.dividedBy(initialAfter)));
    }

    /** The product; that of a notional which is the linked one, rounded to whole dollars either way, is the link itself. */
    private static Rational product(Rational impact, Rational initial, Rational link) {
        Rational linked = link.dividedBy(initial);
        boolean rounded = impact.equals(Rational.of(linked.floor())) || impact.equals(Rational.of(linked.ceiling()));
        return rounded ? link : impact.times(initial);
    }

    private static @Nullable Rational impact(MarketConfig market) {
        BigDecimal stated = market.funding() == null ? null : market.funding().impactNotionalUsd();
        return stated == null ? null : Rational.of(stated);
    }

    private static Rational initial(MarketConfig market) {
        return MarginSchedule.of(market.margin()).steps().get(0).initialRatio();
    }
}
