package org.bylaw.app.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.VENUE;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proposal.Statement;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of proposals, chosen and sorted as a reader asks. */
class ProposalListPagesTest {

    private static final Pattern ROW = Pattern.compile("<a href=\"/proposals/([0-9]+)\">");

    private ServedReview app;

    @BeforeEach
    void serve(@TempDir Path folder) {
        app = ServedReview.in(folder);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private long draft(String account, String title) {
        return app.fixture
                .services()
                .proceedings()
                .begin(
                        account,
                        VENUE,
                        new DraftContent(
                                app.fixture.services().branch().head(),
                                new Statement(title, Direction.TIGHTER, "", List.of(), null, null),
                                List.of(file(SOL, app.fixture.sol(TIGHTER)))),
                        null);
    }

    private List<Long> rows(String account, String query) {
        Matcher row = ROW.matcher(app.page(account, "/proposals" + query));
        List<Long> ids = new ArrayList<>();
        while (row.find()) {
            ids.add(Long.valueOf(row.group(1)));
        }
        return ids;
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(app.page("ada", "/proposals")).contains("No proposal yet", "href=\"/proposals/new\"");
        assertThat(app.page("fay", "/proposals")).contains("No proposal yet").doesNotContain("/proposals/new");
    }

    @Test
    void proposalsAreChosenAndSorted() {
        long submitted = app.fixture.submittedTightening();
        long draft = draft("ada", "One more");
        long guardians = draft("eve", "An emergency");

        assertThat(rows("ben", "")).containsExactly(guardians, draft, submitted);
        assertThat(rows("ben", "?phase=draft")).containsExactly(guardians, draft);
        assertThat(rows("ben", "?phase=open&author=eve")).containsExactly(guardians);
        assertThat(rows("ben", "?market=sol")).hasSize(3);
        assertThat(rows("ben", "?market=btc")).isEmpty();
        assertThat(rows("ben", "?venue=velocity")).isEmpty();
        assertThat(rows("ben", "?sort=number&way=up")).containsExactly(submitted, draft, guardians);
        assertThat(rows("ben", "?sort=author&way=down")).containsExactly(guardians, draft, submitted);
        assertThat(rows("ben", "?sort=nothing&from=9999999")).containsExactly(guardians, draft, submitted);
        assertThat(app.page("ben", "/proposals?market=btc")).contains("No proposal is like that", "0 of 3 proposals");
    }

    @Test
    void aLongListHasPages() {
        for (int index = 0; index < 51; index++) {
            draft("ada", "Draft " + index);
        }

        assertThat(rows("ben", "")).hasSize(50).doesNotContain(1L);
        assertThat(app.page("ben", "/proposals")).contains("1 to 50 of 51", "href=\"/proposals?from=50\"");
        assertThat(rows("ben", "?from=50")).containsExactly(1L);
    }

    @Test
    void whoIsOnNoCommitteeGetsNoList() {
        assertThat(app.as("gus").open("/proposals").statusCode()).isEqualTo(403);
    }
}
