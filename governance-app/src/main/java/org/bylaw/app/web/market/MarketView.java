package org.bylaw.app.web.market;

import java.util.List;
import org.bylaw.app.report.MarketSheet.ChangedLine;
import org.bylaw.app.report.MarketSheet.Line;
import org.bylaw.app.report.MarketSheet.SizeLine;
import org.bylaw.app.report.MarketSheet.TierLine;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.ListedFinding;
import org.jspecify.annotations.Nullable;

/**
 * One market.
 *
 * @param venue the venue
 * @param name the market
 * @param verdict what the rules say of it as it stands
 * @param facts what a reader looks for first
 * @param sections its parameters, by the sections of its file
 * @param tierHeading what the sizes of its tiers are counted in
 * @param tiers its leverage tiers; none where it has no table of them
 * @param initial the initial margin over sizes, as SVG; empty where there is none
 * @param maintenance the maintenance margin over sizes, as SVG; empty where there is none
 * @param sizeHeading what sizes are counted in
 * @param sizes what it asks of sizes
 * @param findings what the rules find, gravest first
 * @param couldNotRun rules that could not run, with the reason
 * @param silent how many rules passed and did not apply, in words
 * @param evidenceAge how old the oldest value is, in words; empty where nothing is known
 * @param evidence what is known of the live market
 * @param open open proposals about it; none for those who may not see them
 * @param member whether the visitor is on the venue's committee
 * @param propose where a change is proposed; {@code null} for those who may not
 * @param history what changed it, newest first
 */
public record MarketView(
        String venue,
        String name,
        Badge verdict,
        List<Fact> facts,
        List<Part> sections,
        String tierHeading,
        List<TierLine> tiers,
        String initial,
        String maintenance,
        String sizeHeading,
        List<SizeLine> sizes,
        List<ListedFinding> findings,
        List<String> couldNotRun,
        String silent,
        String evidenceAge,
        List<Known> evidence,
        List<OpenProposal> open,
        boolean member,
        @Nullable String propose,
        List<Version> history) {

    /** Copies the lists. */
    public MarketView {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        tiers = List.copyOf(tiers);
        sizes = List.copyOf(sizes);
        findings = List.copyOf(findings);
        couldNotRun = List.copyOf(couldNotRun);
        evidence = List.copyOf(evidence);
        open = List.copyOf(open);
        history = List.copyOf(history);
    }

    /**
     * Parameters that belong together.
     *
     * @param title what they are about
     * @param lines the parameters
     */
    public record Part(String title, List<Line> lines) {

        /** Copies the lines. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A value of the live market.
     *
     * @param field what it is, as its file names it
     * @param value the value
     * @param seen the day
     * @param age its age in words
     * @param state whether it is recent enough to be used
     * @param source who says so
     */
    public record Known(String field, String value, String seen, String age, String state, String source) {}

    /**
     * A proposal that may change the market.
     *
     * @param id its number
     * @param title its title; empty for none
     * @param phase where it is in its life
     */
    public record OpenProposal(long id, String title, String phase) {}

    /**
     * A change of the market's file.
     *
     * @param when when it was committed
     * @param commit the commit, shortened
     * @param author who made it
     * @param subject the first line of its message
     * @param proposal the proposal that it records, with the address where the visitor may see it
     * @param origin where it came from, where no proposal recorded it
     * @param note what happened beside single fields: it came, it went, it cannot be read; empty for nothing
     * @param fields what it changed
     */
    public record Version(
            String when,
            String commit,
            String author,
            String subject,
            @Nullable ProposalLink proposal,
            String origin,
            String note,
            List<ChangedLine> fields) {

        /** Copies the fields. */
        public Version {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The proposal that a commit records.
     *
     * @param words its number in words
     * @param address its page; {@code null} for a visitor who may not see it
     */
    public record ProposalLink(String words, @Nullable String address) {}
}
