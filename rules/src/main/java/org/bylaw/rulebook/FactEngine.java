package org.bylaw.rulebook;

import java.util.Collection;

/** What tells what rules say of facts: {@link RuleEngine}, or the same laws in another form. */
interface FactEngine {

    /** What the rules say of {@code facts}, all of which they may look at together. */
    Firing fire(Collection<?> facts);

    /** Whether a rule looks at several facts together, so that it matters which of them it is given at once. */
    boolean joinsFacts();
}
