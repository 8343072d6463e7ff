package org.bylaw.app.report;

import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.MarketReport;

/** A market before and after, in a committee's terms, without judgement. */
public final class DiffReport {

    private DiffReport() {}

    /**
     * Writes the fields that differ, which way they go for new risk and for open positions, and leverage and margin at every
     * boundary and turning size.
     *
     * @throws IllegalArgumentException if the report is not about a change
     */
    public static void write(MarketReport market, Appendable out, Palette palette) {
        ChangeReport change = market.change();
        if (change == null) {
            throw new IllegalArgumentException(market.venue() + "/" + market.market() + " was judged as it stands");
        }
        Paragraphs paragraphs = new Paragraphs(out, palette);
        paragraphs.line(palette.bold(Wording.onOneLine(market.venue() + "/" + market.market())));
        if (change.change().market().current() != null
                && change.change().market().landed() != null
                && change.change().market().fields().isEmpty()) {
            paragraphs.line("  nothing differs");
            return;
        }
        TextChange text = new TextChange(change, paragraphs);
        text.opening("  ");
        text.sizes("  ");
        text.emergency("  ");
    }
}
