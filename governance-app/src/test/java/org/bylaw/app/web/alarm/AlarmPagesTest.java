package org.bylaw.app.web.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.web.proposal.ServedReview.leadsTo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.git.CGit;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.web.proposal.ServedReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits from outside, dealt with by browser. */
class AlarmPagesTest {

    private ServedReview app;
    private String commit = "";

    @BeforeEach
    void serve(@TempDir Path folder) {
        app = ServedReview.in(folder);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void fromOutside() {
        commit = app.fixture.outsideCommit("Hotfix <now>", new FileEdit(SOL, app.fixture.sol(TIGHTER)));
        app.fixture.services().outsideCommits().find();
    }

    private HttpResponse<String> ratify(String account, String venue, String comment) {
        return app.as(account).submit("/alarms/" + commit + "/ratify", "venue", venue, "comment", comment);
    }

    @Test
    void withoutAlarmsThePageSaysSo() {
        assertThat(app.page("ben", "/alarms")).contains("No alarm");
        assertThat(app.as("gus").open("/alarms").statusCode()).isEqualTo(403);
    }

    @Test
    void aCommitIsRatifiedByAsManyAsAnEmergency() {
        fromOutside();
        assertThat(app.page("fay", "/alarms"))
                .contains("drift: Hotfix &lt;now&gt;", "0.0625", "Out Sider", commit)
                .contains("2 approvals of reviewers from 2 organisations", "You cannot ratify it: it takes")
                .doesNotContain("/ratify\"", "/take-back\"");

        HttpResponse<String> empty = ratify("ben", "drift", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("say why the venue is to stand by it");

        assertThat(app.page("ben", leadsTo(ratify("ben", "drift", "It was <needed>."))))
                .contains("Your ratification is entered.", "It was &lt;needed&gt;.", "you have ratified it");
        leadsTo(ratify("cho", "drift", "Yes."));

        assertThat(app.page("ben", "/alarms"))
                .contains("No alarm", "is dealt with")
                .doesNotContain("role=\"alert\"><div");
        assertThat(app.page("ben", "/")).doesNotContain("without a proposal");
    }

    @Test
    void whoMayNotIsRefusedAndThatIsEntered() {
        fromOutside();

        HttpResponse<String> answer = ratify("fay", "drift", "Why <not>?");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("only members may ratify it who may ratify emergencies");
        var services = app.fixture.services();
        List<Entry> entries =
                services.database().read(handle -> services.trail().after(handle, 0));
        assertThat(entries)
                .anyMatch(entry -> entry.actor().equals("fay") && entry.kind().contains("refused"));
    }

    @Test
    void whatCannotBeReadIsSaidAndEveryPageStands() throws IOException {
        long id = app.fixture.submittedTightening();
        CGit git = app.fixture.git();
        Files.write(app.fixture.configs.resolve(SOL), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        git.run("commit", "--quiet", "--all", "--message", "No text");
        Path policy = app.fixture.configs.resolve(ReviewFixture.POLICY);
        Files.delete(policy);
        Files.createSymbolicLink(policy, Path.of("README.md"));
        git.run("add", "--all");
        git.run("commit", "--quiet", "--message", "A link");
        app.fixture.services().clockwork().tick();

        assertThat(app.page("ben", "/alarms"))
                .contains("cannot be shown: " + SOL, "is not UTF-8", "cannot be shown: " + ReviewFixture.POLICY);
        for (String page : List.of(
                "/", "/proposals/" + id, "/proposals/" + id + "/versions/1", "/markets", "/markets/drift", "/audit")) {
            app.page("ben", page);
        }
        assertThat(app.as("ben").open("/markets/drift/SOL-PERP").statusCode()).isLessThan(500);
    }

    @Test
    void theCommitteesPageSaysWhetherItIsConcerned() {
        app.fixture.outsideCommit("A readme", new FileEdit("README.md", "words\n"));
        app.fixture.services().outsideCommits().find();
        assertThat(app.page("ben", "/committee/drift")).doesNotContain("A commit from outside");

        fromOutside();
        assertThat(app.page("ben", "/committee/drift"))
                .contains("A commit from outside is not dealt with. It leaves the committee alone.");

        String stricter = app.fixture.text(ReviewFixture.COMMITTEE).replace("\"rejections\": 2", "\"rejections\": 1");
        app.fixture.outsideCommit("Fewer rejections", new FileEdit(ReviewFixture.COMMITTEE, stricter));
        app.fixture.services().outsideCommits().find();
        assertThat(app.page("ben", "/committee/drift")).contains("the committee before it decides");
    }

    @Test
    void othersFindNothing() {
        fromOutside();

        assertThat(ratify("gus", "drift", "Me, too.").statusCode()).isEqualTo(403);
        assertThat(ratify("ben", "binance-usdm", "Me, too.").statusCode()).isEqualTo(404);
        commit = "0".repeat(40);
        assertThat(ratify("ben", "drift", "Me, too.").statusCode()).isEqualTo(404);
        commit = "nonsense";
        assertThat(ratify("ben", "drift", "Me, too.").statusCode()).isEqualTo(404);
    }

    @Test
    void aProposerProposesToTakeItBack() {
        fromOutside();

        String then = leadsTo(app.as("ada").submit("/alarms/" + commit + "/take-back", "venue", "drift"));

        assertThat(app.page("ada", then)).contains("This draft takes the change back.", "6.25% (16x)", "5% (20x)");
        assertThat(app.proposal(1).phase()).isEqualTo(Phase.DRAFT);
    }
}
