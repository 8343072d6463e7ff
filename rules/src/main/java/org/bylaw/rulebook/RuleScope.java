package org.bylaw.rulebook;

/** What a rule is about, told by the facts that it looks at. */
enum RuleScope {
    /** A market and its parts. */
    MARKET,
    /** A venue's policy. */
    POLICY,
    /** A venue's accepted findings. */
    ACCEPTED;

    boolean covers(RuleCard card) {
        return card.facts().stream().anyMatch(fact -> of(simpleName(fact)) == this);
    }

    private static RuleScope of(String fact) {
        return switch (fact) {
            case "CategoryOrderCheck", "ExperienceCheck" -> POLICY;
            case "AcceptedCheck" -> ACCEPTED;
            default -> MARKET;
        };
    }

    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
