package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.margin.LeverageStep;
import org.jspecify.annotations.Nullable;

/**
 * What a position gains by being split over equal accounts: tiers bind each account by itself, so each may hold up to the first
 * tier's cap at the highest leverage.
 *
 * @param count number of accounts
 * @param each the first tier's cap
 * @param leverage leverage of the first tier
 * @param leverageOfOne what one account is offered for the sum; {@code null} where no position of that size is allowed
 * @param unit unit of sizes in words
 */
public record EqualAccounts(
        Rational count,
        Rational each,
        Rational leverage,
        @Nullable Rational leverageOfOne,
        String unit) {

    /** The accounts on a table; {@code null} where one account would be offered as much as all of them. */
    static @Nullable EqualAccounts of(TierReach reach, Rational count) {
        Rational each = reach.firstCap();
        if (each == null) {
            return null;
        }
        LeverageStep first = reach.first();
        LeverageStep ofOne = reach.upTo(count.times(each));
        Rational leverageOfOne = ofOne == null ? null : ofOne.maxLeverage();
        return leverageOfOne != null && leverageOfOne.compareTo(first.maxLeverage()) >= 0
                ? null
                : new EqualAccounts(count, each, first.maxLeverage(), leverageOfOne, reach.unitWords());
    }

    /** What all accounts hold together. */
    public Rational total() {
        return count.times(each);
    }

    /** The gain in words. */
    String words() {
        return Amounts.grouped(count) + " equal accounts can open " + Amounts.grouped(total()) + " " + unit
                + " together at " + Amounts.grouped(leverage) + "x, " + Amounts.grouped(each)
                + " each; one account of that size is offered "
                + (leverageOfOne == null ? "no position" : Amounts.grouped(leverageOfOne) + "x");
    }
}
