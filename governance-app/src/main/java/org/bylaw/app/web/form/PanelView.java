package org.bylaw.app.web.form;

import java.util.List;
import org.bylaw.app.report.MarginInDollars;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.ListedFinding;
import org.bylaw.app.web.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of what stands in the form.
 *
 * @param verdict whether it may be submitted, and what keeps it from that
 * @param judged what the rules say; {@code null} where it cannot be judged
 */
public record PanelView(VerdictView verdict, @Nullable JudgedView judged) {

    /**
     * Whether it may be submitted.
     *
     * @param tone how grave it is
     * @param title in a few words
     * @param items what keeps it from that, each with where to go
     */
    public record VerdictView(Tone tone, String title, List<ItemView> items) {}

    /**
     * Something to do.
     *
     * @param words what
     * @param target the id of the place on the page; {@code null} where there is none
     */
    public record ItemView(String words, @Nullable String target) {}

    /**
     * What the rules say.
     *
     * @param directions both sides
     * @param process what it takes, in terms
     * @param because why that much, a clause each
     * @param emergency whether a guardian may record it alone; {@code null} where that is not the question
     * @param findings those that are new or worse
     * @param couldNotRun rules that could not judge, and why
     * @param unjudged how many rules these are
     * @param repairable the files of which repairs can be searched for
     * @param markets market by market
     */
    public record JudgedView(
            List<DirectionView> directions,
            List<Fact> process,
            List<String> because,
            @Nullable String emergency,
            List<ListedFinding> findings,
            List<String> couldNotRun,
            int unjudged,
            List<RepairableView> repairable,
            List<MarketView> markets) {}

    /**
     * Which way it goes for one side.
     *
     * @param side for new risk, for open positions
     * @param badge the direction
     * @param clauses why
     */
    public record DirectionView(String side, Badge badge, List<String> clauses) {}

    /**
     * A market with blockers.
     *
     * @param index its place in the form
     * @param market its name
     */
    public record RepairableView(int index, String market) {}

    /**
     * What becomes of a market.
     *
     * @param id begins the ids of its parts
     * @param name its name
     * @param sentences where the margin moves the most, and what else is to be known
     * @param evidence how old the evidence is; empty for none
     * @param curves the margin before and after, drawn: markup
     * @param dollars the margin of round positions
     * @param standing findings that the market has anyway
     * @param resolved findings that it has no longer
     * @param sizes the margin at every size that matters: markup
     */
    public record MarketView(
            String id,
            String name,
            List<String> sentences,
            String evidence,
            String curves,
            MarginInDollars dollars,
            List<ListedFinding> standing,
            List<ListedFinding> resolved,
            String sizes) {}
}
