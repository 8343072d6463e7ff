package org.bylaw.app.web.form;

import java.util.List;
import org.bylaw.app.web.form.InputView.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a proposal is begun.
 *
 * @param venues the venues that the visitor may propose for
 * @param venue the one that is chosen; empty where none is
 * @param market the market that is chosen already; empty where none is
 * @param markets its markets
 * @param files its other files
 * @param templates what a new market may start from
 * @param name the name of a new market that was typed
 * @param pasted the text that was pasted
 * @param error why nothing was begun; {@code null} where nothing was tried
 * @param faults what cannot be read of the text, a line each
 */
public record NewView(
        List<String> venues,
        String venue,
        String market,
        List<String> markets,
        List<Choice> files,
        List<Choice> templates,
        String name,
        String pasted,
        @Nullable String error,
        List<String> faults) {}
