package org.bylaw.rulebook;

import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a rule's right-hand side speaks to: the rule says where and what, the engine knows who (id, severity, remedy).
 *
 * <p>Values are {@code Rational}, {@code Surd}, {@code BigDecimal}, a whole number or a word.
 */
public interface Findings {

    /**
     * Reports one finding.
     *
     * @param rule the rule that speaks; {@code kcontext} on a right-hand side
     * @param place the field that is at fault
     * @param observed what was seen; {@code null} where nothing is stated
     * @param limit what is allowed; {@code null} where there is no one value
     */
    void report(RuleContext rule, Place place, @Nullable Object observed, @Nullable Object limit);

    /**
     * Reports one finding about a curve, with its smallest witness, which carries what was seen and what is allowed.
     */
    void report(RuleContext rule, Place place, Witness witness);
}
