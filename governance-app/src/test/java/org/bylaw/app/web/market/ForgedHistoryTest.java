package org.bylaw.app.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;

import java.nio.file.Path;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.web.proposal.ServedReview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgedHistoryTest {

    @Test
    void aCommitFromOutsideIsNoProposalWhateverItSays(@TempDir Path folder) {
        try (ServedReview app = ServedReview.in(folder)) {
            app.fixture.outsideCommit("Raise\n\nProposal: 7", new FileEdit(SOL, app.fixture.sol(TIGHTER)));
            app.fixture.services().outsideCommits().find();

            assertThat(app.page("ben", "/markets/drift/SOL-PERP"))
                    .contains("from outside, not dealt with")
                    .doesNotContain("proposal 7");
        }
    }

    @Test
    void whatWasRecordedLeadsToItsProposal(@TempDir Path folder) {
        try (ServedReview app = ServedReview.in(folder)) {
            long id = app.fixture.approvedTightening();
            app.fixture.services().enactment().record("fay", id);

            assertThat(app.page("ben", "/markets/drift/SOL-PERP")).contains("href=\"/proposals/" + id + "\"");
            assertThat(app.page("gus", "/markets/drift/SOL-PERP"))
                    .contains("proposal " + id)
                    .doesNotContain("href=\"/proposals/" + id + "\"");
        }
    }
}
