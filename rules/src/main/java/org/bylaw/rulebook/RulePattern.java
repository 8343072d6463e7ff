package org.bylaw.rulebook;

import org.drools.drl.ast.descr.PatternDescr;

/**
 * One pattern of a rule.
 *
 * @param descr as the parser gives it
 * @param fact class of the facts that it matches
 * @param matches false inside {@code not} and {@code exists}, where it matches no one fact
 */
record RulePattern(PatternDescr descr, Class<?> fact, boolean matches) {}
