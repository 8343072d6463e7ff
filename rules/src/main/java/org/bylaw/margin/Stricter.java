package org.bylaw.margin;

import org.bylaw.market.MarginTerms;

/** Whether there is a configuration that takes from a change what is stricter and nothing else. */
public sealed interface Stricter {

    /**
     * There is.
     *
     * @param terms its initial curve is the larger of the two at every size that both allow, its maintenance curve the current
     *     one there
     */
    record Exact(MarginTerms terms) implements Stricter {}

    /**
     * There is none, or none that was found.
     *
     * @param because the reason, a clause in words
     */
    record None(String because) implements Stricter {}
}
