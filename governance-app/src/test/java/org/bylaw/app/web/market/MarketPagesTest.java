package org.bylaw.app.web.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.web.proposal.ServedReview;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of markets, as different people see it. */
class MarketPagesTest {

    @TempDir
    private static Path folder;

    private static ServedReview app;
    private static long recorded;
    private static long open;

    @BeforeAll
    static void serve() {
        app = ServedReview.in(folder);
        recorded = app.fixture.submittedTightening();
        app.fixture.approve("ben", recorded);
        app.fixture.services().enactment().record("fay", recorded);
        app.fixture.outsideCommit(
                "Hotfix <b>now</b>",
                new FileEdit(
                        ReviewFixture.SOL,
                        app.fixture.text(ReviewFixture.SOL).replace("\"active\"", "\"reduce-only\"")));
        app.fixture.services().outsideCommits().find();
        open = app.fixture.submitted(app.fixture.draft(
                org.bylaw.margin.Direction.TIGHTER,
                ReviewFixture.file(
                        ReviewFixture.BTC,
                        app.fixture
                                .text(ReviewFixture.BTC)
                                .replace("\"status\": \"active\"", "\"status\": \"reduce-only\""))));
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static List<String> markets(String page) {
        return Pattern.compile("<a href=\"/markets/drift/([^\"]+)\">")
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void theVenuesAreListedWithWhatTheRulesSayAndWhoDecides() {
        assertThat(app.page("gus", "/markets"))
                .contains("16 markets", "committee of 6 members", "no committee", "need a reason")
                .doesNotContain("href=\"/committee/drift\"");
        assertThat(app.page("ben", "/markets")).contains("href=\"/committee/drift\"");
    }

    @Test
    void theTableHasEveryMarketWithUnitsAndItsVerdict() {
        String page = app.page("ben", "/markets/drift");

        assertThat(markets(page)).hasSize(16).isSorted().contains("SOL-PERP");
        assertThat(page.replaceAll("\\s+", " "))
                .contains("data-label=\"Initial margin\" class=\"number\">6.25%")
                .contains("data-label=\"Leverage\" class=\"number\">16x")
                .contains("0.99% (about 101.01x) / 0.66%")
                .contains("2,000,000 base units")
                .contains("size-premium");
    }

    @Test
    void itIsSortedByAnyColumnUpAndDown() {
        List<String> up = markets(app.page("ben", "/markets/drift?sort=index"));
        List<String> down = markets(app.page("ben", "/markets/drift?sort=index&down=1"));

        assertThat(up).startsWith("SOL-PERP", "BTC-PERP", "ETH-PERP");
        assertThat(down).hasSize(16).endsWith("ETH-PERP", "BTC-PERP", "SOL-PERP");
        assertThat(app.page("ben", "/markets/drift?sort=index"))
                .contains("aria-sort=\"ascending\"", "href=\"/markets/drift?sort=index&amp;down=1\"");
        assertThat(app.page("ben", "/markets/drift?sort=index&down=1"))
                .contains("aria-sort=\"descending\"", "href=\"/markets/drift?sort=index\"");
    }

    @Test
    void aNameAndACategoryNarrowIt() {
        assertThat(markets(app.page("ben", "/markets/drift?q=sol"))).containsExactly("SOL-PERP");
        assertThat(markets(app.page("ben", "/markets/drift?category=prediction")))
                .hasSize(3);
        assertThat(app.page("ben", "/markets/drift?q=%3Cb%3E%22&sort=index"))
                .contains("No market is like that", "value=\"&lt;b>&#34;\"");
        assertThat(app.page("ben", "/markets/drift?q=1m&category=meme"))
                .contains("2 of 16 markets", "sort=index&amp;q=1m&amp;category=meme");
    }

    @Test
    void aMarketShowsItsParametersCurvesEvidenceAndHistory() {
        String page = app.page("ben", "/markets/drift/SOL-PERP");

        assertThat(page)
                .contains("6.25% (16x)", "Maintenance margin of SOL-PERP", "open-interest cap")
                .contains("evidence 4 days old", "/referencePriceUsd")
                .contains("<a href=\"/proposals/" + recorded + "\">proposal " + recorded + "</a>")
                .contains("5% (20x) <span aria-hidden=\"true\">→</span>")
                .contains("from outside, not dealt with", "Hotfix &lt;b&gt;now&lt;/b&gt;")
                .contains("taken over with the repository", "The market came.")
                .doesNotContain("<b>now</b>", ">after</text>");
    }

    @Test
    void proposalsAreNamedToMembersOnly() {
        String title = "href=\"/proposals/" + open + "\"";

        assertThat(app.page("ben", "/markets/drift/BTC-PERP")).contains("Open proposals about it", title);
        assertThat(app.page("gus", "/markets/drift/BTC-PERP")).doesNotContain("Open proposals about it", title);
        assertThat(app.page("gus", "/markets/drift/SOL-PERP"))
                .contains("proposal " + recorded)
                .doesNotContain("href=\"/proposals/");
    }

    @Test
    void aChangeIsOfferedToThoseWhoMayProposeIt() {
        String link = "/proposals/new?venue=drift&amp;market=SOL-PERP";

        assertThat(app.page("ada", "/markets/drift/SOL-PERP")).contains(link);
        assertThat(app.page("eve", "/markets/drift/SOL-PERP")).contains(link);
        assertThat(app.page("ben", "/markets/drift/SOL-PERP")).doesNotContain("/proposals/new");
    }

    @Test
    void tiersAreATable() {
        assertThat(app.page("gus", "/markets/binance-usdm/BTCUSDT"))
                .contains("Leverage tiers", "From size, quote units", "150x")
                .doesNotContain("Tier 1");
    }

    @Test
    void whatIsNotThereIsSaidWithAWayOn() {
        assertThat(app.as("ben").open("/markets/nowhere").statusCode()).isEqualTo(404);
        assertThat(app.as("ben").open("/markets/drift/NO-PERP").body())
                .contains("drift has no market NO-PERP.", "href=\"/markets/drift\"");
        assertThat(app.as("ben").open("/markets/drift/..%2fpolicy").statusCode())
                .isIn(400, 404);
    }
}
