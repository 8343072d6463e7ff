package org.bylaw.rulebook;

/**
 * Why a rule has no say on a market.
 *
 * @param rule the rule's id
 * @param because the reason, a clause
 */
public record RuleNote(String rule, String because) {}
