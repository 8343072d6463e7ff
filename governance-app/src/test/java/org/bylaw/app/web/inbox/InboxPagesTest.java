package org.bylaw.app.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.serve.ReviewFixture.COMMITTEE;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.VENUE;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.web.proposal.ServedReview;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for whom. */
class InboxPagesTest {

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
    void anEmptyInboxSaysWhatComesThere() {
        assertThat(app.page("ben", "/"))
                .contains("nothing waits for you", "You are reviewer of drift.", "Nothing waits for your decision.")
                .doesNotContain("Your drafts", "To be recorded", "Members without an account");
        assertThat(app.page("ada", "/")).contains("You have no draft.", "href=\"/proposals/new\"");
        assertThat(app.page("fay", "/")).contains("Nothing is approved and waits to be recorded.");
        assertThat(app.page("eve", "/"))
                .contains("No emergency waits for ratification.", "0 of 2 by you, 0 of 3 by all guardians")
                .contains("Every member of your committees has an account.");
        assertThat(app.page("gus", "/")).contains("You are on no committee yet.", "Nothing is here for your roles");
        assertThat(app.page("zoe", "/"))
                .contains("You administer the installation.", "binance-usdm", "Found its committee");
    }

    @Test
    void aReviewerSeesWhatWaitsAndForHowLongUntilDecided() {
        long id = app.fixture.submittedTightening();
        app.fixture.clock.forward(Duration.ofHours(5));

        assertThat(app.page("ben", "/"))
                .contains("1 thing waits for you", "href=\"/proposals/" + id + "\"", "Margin of SOL-PERP")
                .contains("in review for 5 hours · 0 of 1 approvals", "new risk", "drift · SOL-PERP · Ada Okafor");
        assertThat(app.page("ada", "/")).contains("Yours, with the committee", "in review for 5 hours");

        app.fixture.approve("ben", id);

        assertThat(app.page("ben", "/")).contains("Nothing waits for your decision.");
        assertThat(app.page("cho", "/")).contains("To be recorded", "may be recorded now · lapses in 7 days");
        assertThat(app.page("fay", "/")).contains("may be recorded now").doesNotContain("not by you");
    }

    @Test
    void whoAloneApprovedIsToldThatOthersRecord() {
        long id = app.fixture.submittedTightening();
        app.fixture.approve("cho", id);

        assertThat(app.page("cho", "/")).contains("not by you: you alone approved it");
    }

    @Test
    void emergenciesWaitForReviewersAndCountForGuardians() {
        long id = app.fixture
                .services()
                .proceedings()
                .begin("eve", VENUE, app.fixture.draft(Direction.TIGHTER, file(SOL, app.fixture.sol(TIGHTER))), null);
        app.fixture.services().enactment().recordAtOnce("eve", id);

        assertThat(app.page("eve", "/")).contains("1 of 2 by you, 1 of 3 by all guardians", "in force, not ratified");
        assertThat(app.page("ben", "/")).contains("to be ratified by 2026-04-04 09:00 UTC");
    }

    @Test
    void anAdministratorSeesMembersWithoutAnAccount() {
        String committee = ReviewFixture.committee()
                .replace(
                        "\"members\": [",
                        "\"members\": [{\"account\": \"hal\", \"name\": \"Hal <b>Ng</b>\", \"organisation\": \"Northwind Risk\","
                                + " \"roles\": [\"auditor\"]},");
        Statement statement = new Statement(
                "Hal joins", Direction.LOOSER, "Hal audits.", List.of(), LocalDate.parse("2026-04-09"), null);
        long id = app.fixture
                .services()
                .proceedings()
                .begin(
                        "ada",
                        VENUE,
                        new DraftContent(
                                app.fixture.services().branch().head(), statement, List.of(file(COMMITTEE, committee))),
                        null);
        app.fixture.services().proceedings().submit("ada", id);
        app.fixture.approve("ben", id);
        app.fixture.approve("cho", id);
        app.fixture.clock.forward(Duration.ofDays(8));
        app.fixture.services().enactment().record("fay", id);

        assertThat(app.page("eve", "/")).contains("Hal &lt;b&gt;Ng&lt;/b&gt; (hal)", "drift: auditor", "Invite");
        assertThat(app.page("ben", "/")).doesNotContain("(hal)");
    }

    @Test
    void aCommitFromOutsideStandsOnEveryPageOfTheVenuesMembers() {
        app.fixture.outsideCommit("Hotfix", new FileEdit(SOL, app.fixture.sol(TIGHTER)));
        app.fixture.services().outsideCommits().find();

        assertThat(app.page("fay", "/")).contains("changed drift without a proposal");
        assertThat(app.page("fay", "/rules")).contains("changed drift without a proposal");
        assertThat(app.page("gus", "/")).doesNotContain("without a proposal");
    }
}
