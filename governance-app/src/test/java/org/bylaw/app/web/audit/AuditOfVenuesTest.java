package org.bylaw.app.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.audit.Act;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.proposal.ServedReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees which entries: Fay audits Drift, Binance has nobody in common with it once it has a committee. */
class AuditOfVenuesTest {

    private static final String BTC = "binance-usdm/markets/BTCUSDT.json";

    private ServedReview app;

    @BeforeEach
    void serve(@TempDir Path folder) {
        app = ServedReview.in(folder);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void foundBinance() {
        String committee = ReviewFixture.committee();
        for (String account : List.of("ada", "ben", "cho", "dee", "eve", "fay")) {
            committee = committee.replace("\"account\": \"" + account + "\"", "\"account\": \"other-" + account + "\"");
        }
        app.fixture.services().founding().found("zoe", "binance-usdm", committee);
    }

    private void fromOutside(String subject, String path, String text) {
        app.fixture.outsideCommit(subject, new FileEdit(path, text));
        app.fixture.services().outsideCommits().find();
    }

    @Test
    void whoAuditsEveryVenueSeesAndExportsEverything() {
        assertThat(app.page("fay", "/audit")).contains("invited gus", "Export the trail");
        assertThat(app.page("fay", "/audit/export")).contains("\"kind\":\"person.invited\"");
    }

    @Test
    void whoAuditsOneVenueOfTwoSeesThatOneAlone() {
        foundBinance();
        fromOutside("In Drift", SOL, app.fixture.sol(TIGHTER));
        fromOutside("In Binance", BTC, app.fixture.text(BTC) + "\n");

        for (String account : List.of("fay", "ada")) {
            assertThat(app.page(account, "/audit"))
                    .contains("In Drift", "took the repository into care")
                    .doesNotContain("In Binance", "the committee of binance-usdm", "invited gus", "Export the trail");
            assertThat(app.page(account, "/audit?venue=binance-usdm")).contains("No entry is like that");
        }
        assertThat(app.as("fay").open("/audit/export").statusCode()).isEqualTo(403);
        assertThat(app.page("zoe", "/audit")).contains("In Drift", "In Binance", "invited gus", "Export the trail");
        assertThat(app.as("zoe").open("/audit/export").statusCode()).isEqualTo(200);
    }

    @Test
    void entriesOfVenuesAndOfNoneAreInOrderAndPaged() {
        foundBinance();
        Services services = app.fixture.services();
        var body = JsonNodeFactory.instance.objectNode().put("act", "POST /x").put("because", "No.");
        Act act = new Act("access.refused", "ben", List.of("reviewer"), "drift", null, body);
        for (int number = 0; number < 60; number++) {
            services.database().write(handle -> services.trail().append(handle, act));
        }

        String newest = app.page("ada", "/audit");
        assertThat(newest).containsPattern("(?s)href=\"/audit\\?before=[0-9]+\"");
        assertThat(app.page("ada", "/audit?before=40"))
                .contains("id=\"entry-39\"")
                .doesNotContain("id=\"entry-40\"");
        assertThat(newest.split("id=\"entry-")).as("50 entries").hasSize(51);
    }

    @Test
    void whatCannotBeADayIsSaid() {
        assertThat(app.page("ada", "/audit?day=2026-04-01")).doesNotContain("write it as");
        assertThat(app.page("ada", "/audit?day=yesterday")).contains("write it as 2026-03-28");
        assertThat(app.page("ada", "/audit?day=%2B999999999-12-31")).contains("write it as 2026-03-28");
    }
}
