package org.bylaw.app.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.web.proposal.ServedReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the administrator of one venue may do about people of others: Eve administers Drift, Hal is to review Binance. */
class AdministeredPeopleTest {

    private static final String BINANCE_COMMITTEE = ReviewFixture.committee()
            .replace("\"account\": \"ben\", \"name\": \"Ben Ito\"", "\"account\": \"hal\", \"name\": \"Hal Winter\"");

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
        app.fixture.services().founding().found("zoe", "binance-usdm", BINANCE_COMMITTEE.replace("\"eve\"", "\"ivy\""));
    }

    private HttpResponse<String> invite(String by, String account) {
        app.page(by, "/people");
        return app.as(by).submit("/people/invitations", "account", account, "name", "Hal Winter");
    }

    @Test
    void nobodyTakesTheSeatOfAnotherVenueByAnInvitation() {
        assertThat(invite("eve", "hal").statusCode())
                .as("while Hal has no seat")
                .isEqualTo(200);
        foundBinance();
        long before = app.fixture.services().ledger().book().sequence();

        HttpResponse<String> refused = invite("eve", " hal ");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("hal is a member of a committee that you do not administer");
        assertThat(app.fixture.entriesAfter(before)).containsExactly("eve access.refused");
        assertThat(invite("zoe", "hal").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoSeatIsResetByTheInstallationAlone() {
        app.page("eve", "/people");
        assertThat(app.as("eve").submit("/people/gus/reset").statusCode()).isEqualTo(403);
        assertThat(app.as("eve").submit("/people/ben/reset").statusCode()).isEqualTo(200);
        app.page("zoe", "/people");
        assertThat(app.as("zoe").submit("/people/gus/reset").statusCode()).isEqualTo(200);
    }

    @Test
    void rolesAtOtherVenuesAreNotTold() {
        foundBinance();

        assertThat(app.page("eve", "/people")).contains("proposer at drift").doesNotContain("binance-usdm");
        assertThat(app.page("zoe", "/people")).contains("proposer at binance-usdm, drift");
    }

    @Test
    void aFolderThatSomebodyRemovesTakesNoSeatAndNoAlarmWithIt() {
        FileEdit[] gone =
                app
                        .fixture
                        .services()
                        .branch()
                        .blobIds(app.fixture.services().branch().head(), "drift")
                        .keySet()
                        .stream()
                        .map(path -> new FileEdit(path, null))
                        .toArray(FileEdit[]::new);
        app.fixture.outsideCommit("Away with it", gone);
        app.fixture.services().outsideCommits().find();

        assertThat(app.page("ben", "/")).contains("changed drift without a proposal");
        assertThat(app.page("ben", "/alarms")).contains("Away with it");
        assertThat(app.as("gus").open("/alarms").statusCode()).isEqualTo(403);
    }
}
