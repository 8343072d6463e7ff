package org.bylaw.app.web.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.web.proposal.ServedReview;
import org.bylaw.committee.CommitteeFaults;
import org.bylaw.file.CommitteeReader;
import org.bylaw.file.Read;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of committees, and the founding of one. */
class CommitteePagesTest {

    private ServedReview app;

    @BeforeEach
    void serve(@TempDir Path folder) {
        app = ServedReview.in(folder);
    }

    @AfterEach
    void end() {
        app.close();
    }

    @Test
    void membersSeeWhoDecidesAndWhatThatTakes() {
        String page = app.page("ben", "/committee/drift");

        assertThat(page)
                .contains("Cho Lindqvist", "Harbour Markets", "reviewer, enactor")
                .contains("New risk looser", "2 approvals of reviewers from 2 organisations", "48 hours")
                .contains("The committee ratifies it within 72 hours by 2 approvals of reviewers from 2 organisations")
                .contains("One guardian may do so 2 times, all together 3 times, in 30 days.")
                .contains("within 168 hours", "2 rejections end a proposal.")
                .contains("No guardian recorded alone.", "Eve Nakamura: 0 of 2")
                .doesNotContain("/proposals/new");
        assertThat(app.page("ada", "/committee/drift")).contains("/proposals/new?venue=drift");
    }

    @Test
    void othersSeeNothingAndTheirListIsEmpty() {
        assertThat(app.as("gus").open("/committee/drift").statusCode()).isEqualTo(404);
        assertThat(app.as("ben").open("/committee/binance-usdm").statusCode()).isEqualTo(404);
        assertThat(app.page("gus", "/committee"))
                .contains("You are on no committee")
                .doesNotContain("binance-usdm");
        assertThat(app.page("ben", "/committee"))
                .contains("/committee/drift", "reviewer")
                .doesNotContain("binance-usdm", "Found a committee");
    }

    @Test
    void theExampleHoldsTogether() {
        assertThat(CommitteeReader.read("example", ExampleCommittee.text()))
                .isInstanceOfSatisfying(
                        Read.Ok.class,
                        ok -> assertThat(CommitteeFaults.of((org.bylaw.committee.Committee) ok.value()))
                                .isEmpty());
    }

    @Test
    void anAdministratorOfTheInstallationFoundsACommittee() {
        assertThat(app.page("zoe", "/committee")).contains("binance-usdm", "no committee yet");
        assertThat(app.page("zoe", "/committee/binance-usdm")).contains("Found a committee", "first-reviewer");

        HttpResponse<String> founded =
                app.as("zoe").submit("/committee/binance-usdm", "text", ReviewFixture.committee());

        assertThat(ServedReview.leadsTo(founded)).isEqualTo("/committee/binance-usdm");
        assertThat(app.page("ben", "/committee/binance-usdm")).contains("Cho Lindqvist");
        assertThat(app.fixture.text("binance-usdm/committee.json")).isEqualTo(ReviewFixture.committee());
    }

    @Test
    void aFaultyFileIsShownAgainWithItsLinesAndNothingIsCommitted() {
        String head = app.fixture.services().branch().head();
        String text = ReviewFixture.committee().replace("\"approvals\": 2", "\"approvals\": 0") + "<!-- mine -->";
        app.page("zoe", "/committee/binance-usdm");

        HttpResponse<String> refused = app.as("zoe").submit("/committee/binance-usdm", "text", text);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Not founded.", "committee.json:", "&lt;!-- mine --&gt;", "\"approvals\": 0");
        assertThat(app.fixture.services().branch().head()).isEqualTo(head);
    }

    @Test
    void aVenueThatHasACommitteeIsNotGivenAnother() {
        app.page("zoe", "/committee/drift");

        HttpResponse<String> refused = app.as("zoe").submit("/committee/drift", "text", ReviewFixture.committee());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("drift has a committee; propose a change of it");
    }
}
