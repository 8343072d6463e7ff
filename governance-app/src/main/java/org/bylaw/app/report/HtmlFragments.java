package org.bylaw.app.report;

import java.util.function.Consumer;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.MarketReport;

/**
 * What the rules say of one market or file, in parts of HTML for pages of the review app. Every text in them is escaped; they hold no
 * script and no style, and link rules to the app's own pages.
 */
public final class HtmlFragments {

    private final Judged judged;
    private final String id;

    private HtmlFragments(Judged judged, String id) {
        this.judged = judged;
        this.id = id;
    }

    /**
     * Parts about a market.
     *
     * @param id a name that nothing else on the page has, of letters, digits and hyphens
     */
    public static HtmlFragments of(MarketReport market, String id) {
        return new HtmlFragments(Judged.of(market), id);
    }

    /**
     * Parts about another file of a venue; it has findings alone.
     *
     * @param id a name that nothing else on the page has, of letters, digits and hyphens
     */
    public static HtmlFragments of(FileReport file, String id) {
        return new HtmlFragments(Judged.of(file), id);
    }

    /** Both directions with their clauses, old and new field by field, where the margin moves the most; empty where nothing changes. */
    public String changes() {
        return ofChange(HtmlChange::opening);
    }

    /** The findings that are new or worse, and what could not run, under a heading; empty for a sound file. */
    public String findings() {
        Html html = new Html();
        new HtmlJudged(judged, RulePages.IN_APP, id, html).findings();
        return html.toString();
    }

    /** The margin before and after, drawn; empty where there is none. */
    public String curves() {
        return ofChange(HtmlChange::figures);
    }

    /** The margin before and after at the sizes where something happens, a table; empty where there is none. */
    public String sizes() {
        return ofChange(HtmlChange::sizes);
    }

    /** Standing and resolved findings, the emergency lane, the window's budget, each under a heading; empty where nothing changes. */
    public String closing() {
        return ofChange(HtmlChange::closing);
    }

    /** What is known of the live market, folded; empty where nothing is. */
    public String evidence() {
        Html html = new Html();
        new HtmlJudged(judged, RulePages.IN_APP, id, html).evidence();
        return html.toString();
    }

    /** The rules that passed or did not apply, folded; empty where nothing changes. */
    public String silentRules() {
        Html html = new Html();
        new HtmlJudged(judged, RulePages.IN_APP, id, html).notes();
        return html.toString();
    }

    private String ofChange(Consumer<HtmlChange> part) {
        ChangeReport change = judged.change();
        Html html = new Html();
        if (change != null) {
            part.accept(new HtmlChange(change, RulePages.IN_APP, id, html));
        }
        return html.toString();
    }
}
