package org.bylaw.app.web.form;

import java.util.List;

/**
 * How a market could pass.
 *
 * @param id the proposal
 * @param market the market
 * @param index its place in the form
 * @param repairs the nearest parameter sets that pass
 * @param sentences what else is to be said: that there is none, which rules exclude each other
 */
public record RepairsView(long id, String market, int index, List<RepairView> repairs, List<String> sentences) {

    /**
     * A parameter set that passes.
     *
     * @param words what it changes
     * @param verdict what the rules say then
     * @param edits how the form has to be changed, for the button that does it
     */
    public record RepairView(List<String> words, String verdict, String edits) {}
}
