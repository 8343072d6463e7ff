package org.bylaw.repair;

import java.math.BigDecimal;

/**
 * Two rules of which, by one parameter alone, one can be satisfied only where the other is not.
 *
 * @param pointer JSON pointer of the parameter
 * @param asks what the rule that speaks asks of the parameter
 * @param excludes what the rule asks that would speak then
 */
public record Exclusion(String pointer, Bound asks, Bound excludes) {

    /**
     * What a rule asks of a parameter, all else as it is.
     *
     * @param rule the rule's id
     * @param atMost whether it asks for at most {@code value}; otherwise for at least that
     * @param value the last value on the parameter's grid at which the rule is silent
     */
    public record Bound(String rule, boolean atMost, BigDecimal value) {}
}
