package org.bylaw.app.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bylaw.app.audit.AuditVerification;
import org.bylaw.app.decision.PackageJson;
import org.bylaw.app.decision.Replay;
import org.bylaw.app.web.proposal.ServedReview;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the audit trail, as different people see them. */
class AuditPagesTest {

    @TempDir
    private static Path folder;

    private static ServedReview app;
    private static long id;

    @BeforeAll
    static void serve() {
        app = ServedReview.in(folder);
        id = app.fixture.submittedTightening();
        app.fixture.services().proceedings().comment("ben", id, null, null, "Why <now>?");
        app.fixture.approve("ben", id);
        app.fixture.services().enactment().record("fay", id);
        app.as("gus");
        app.as("ben");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    /** The entries of a page, without the form above them. */
    private static String entries(String account, String path) {
        String page = app.page(account, path);
        assertThat(page).contains("<ol class=\"trail\">");
        return page.substring(page.indexOf("<ol class=\"trail\">"));
    }

    @Test
    void aMemberSeesWhatConcernsTheVenueInWords() {
        assertThat(app.page("ben", "/audit"))
                .contains("<strong>ada</strong> <span class=\"soft\">(proposer)</span> saved the draft, 1 file.")
                .contains("put version 1 before the committee: clear, new risk tighter, open positions neutral.")
                .contains("approved version 1, for Northwind Risk.", "It is right.")
                .contains("Why &lt;now&gt;?")
                .contains("recorded it as commit ")
                .contains("took the repository into care at commit ");
    }

    @Test
    void whatOthersDoWithTheirCredentialsIsShownToAuditorsAlone() {
        assertThat(app.page("ben", "/audit?kind=person.signed-in"))
                .contains("<strong>ben</strong> signed in.")
                .doesNotContain("<strong>gus</strong>");
        assertThat(app.page("fay", "/audit?kind=person.signed-in"))
                .contains("<strong>ben</strong> signed in.", "<strong>gus</strong> signed in.");
        assertThat(app.page("zoe", "/audit?kind=person.signed-in")).contains("<strong>gus</strong> signed in.");
        assertThat(app.page("ben", "/audit?kind=person.joined")).doesNotContain("<strong>gus</strong>");
    }

    @Test
    void whoIsOnNoCommitteeSeesNothing() {
        assertThat(app.as("gus").open("/audit").statusCode()).isEqualTo(403);
        assertThat(app.as("gus").open("/audit/export").statusCode()).isEqualTo(403);
    }

    @Test
    void itIsFilteredByVenueProposalPersonKindAndDay() {
        assertThat(entries(
                        "fay",
                        "/audit?venue=drift&proposal=" + id + "&person=ben&kind=proposal.approved&day=2026-04-01"))
                .contains("approved version 1")
                .doesNotContain("saved the draft", "commented");
        assertThat(app.page("fay", "/audit?day=2026-03-31")).contains("No entry is like that");
        assertThat(app.page("fay", "/audit?day=yesterday")).contains("The day is yesterday; write it as 2026-03-28.");
        assertThat(app.page("fay", "/audit?proposal=x'")).contains("The proposal is x'; write its number");
    }

    @Test
    void olderEntriesAreOnFurtherPages() {
        for (int index = 0; index < 60; index++) {
            app.fixture.services().proceedings().comment("ben", id, 0, null, "More " + index);
        }

        String first = app.page("ben", "/audit?kind=proposal.commented");
        assertThat(first).contains("More 59", "More 10", ">Older</a>").doesNotContain("More 9<", ">Newest</a>");
        String older =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(app.page("ben", older))
                .contains("More 9<", "More 0<", "Why &lt;now&gt;?", ">Newest</a>")
                .doesNotContain("More 10<", ">Older</a>");
    }

    @Test
    void anAuditorExportsTheTrailAndItIsWhole() throws IOException {
        assertThat(app.as("ben").open("/audit/export").statusCode()).isEqualTo(403);
        assertThat(app.page("ben", "/audit")).doesNotContain("audit verify");
        assertThat(app.page("fay", "/audit"))
                .contains("./bylaw audit verify audit.ndjson --configs market-configs", "./bylaw replay");

        HttpResponse<String> export = app.as("fay").open("/audit/export");

        assertThat(export.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"audit.ndjson\"");
        Path file = Files.writeString(folder.resolve("audit.ndjson"), export.body());
        assertThat(AuditVerification.of(file, app.fixture.configs).faults()).isEmpty();
    }

    @Test
    void thePackageOfADecisionIsForMembersAndJudgesTheSame() {
        assertThat(app.as("gus").open("/proposals/" + id + "/package").statusCode())
                .isEqualTo(404);
        assertThat(app.as("ben").open("/proposals/999/package").statusCode()).isEqualTo(404);

        HttpResponse<String> answer = app.as("ben").open("/proposals/" + id + "/package");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"proposal-" + id + "-package.json\"");
        PackageJson.ReadPackage read = PackageJson.read("package", answer.body());
        assertThat(read.faults()).isEmpty();
        assertThat(Replay.of(read.decision(), RuleSet.shipped()).differences()).isEmpty();
    }
}
