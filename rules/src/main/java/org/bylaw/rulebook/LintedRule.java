package org.bylaw.rulebook;

/**
 * A rule file that keeps all laws.
 *
 * @param file the file
 * @param card what the rule says of itself
 * @param guarded the text to compile
 */
record LintedRule(RuleFile file, RuleCard card, String guarded) {}
