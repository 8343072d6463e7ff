package org.bylaw.app.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.VENUE;
import static org.bylaw.app.serve.ReviewFixture.file;
import static org.bylaw.app.web.proposal.ServedReview.leadsTo;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.proposal.Vote;
import org.bylaw.change.AppliesTo;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proposal's page, and what is done on it, as its people's browsers do it. */
class DecisionPagesTest {

    /** In SOL-PERP: 25x for new risk instead of 20x; its old evidence is a warning. */
    private static final String LOOSER_CAP = "\"maxBaseSize\": 2400000";

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private ServedReview app;

    @BeforeEach
    void serve(@TempDir Path folder) {
        app = ServedReview.in(folder);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private long loosening() {
        String text = app.fixture.text(SOL).replaceFirst("\"maxBaseSize\": [0-9]+", LOOSER_CAP);
        long id = app.fixture
                .services()
                .proceedings()
                .begin("ada", VENUE, app.fixture.draft(Direction.LOOSER, file(SOL, text)), null);
        app.fixture.services().proceedings().submit("ada", id);
        return id;
    }

    private long emergencyDraft() {
        return app.fixture
                .services()
                .proceedings()
                .begin("eve", VENUE, app.fixture.draft(Direction.TIGHTER, file(SOL, app.fixture.sol(TIGHTER))), null);
    }

    private long approved() {
        long id = app.fixture.submittedTightening();
        app.fixture.approve("ben", id);
        assertThat(app.proposal(id).phase()).isEqualTo(Phase.APPROVED);
        return id;
    }

    private List<String> refusals(long id) {
        return app.proposal(id).acts().stream()
                .filter(entered -> entered.act() instanceof ProposalAct.Refused)
                .map(entered -> entered.actor() + " " + ((ProposalAct.Refused) entered.act()).step())
                .toList();
    }

    @Test
    void thePageShowsWhatADecisionNeeds() {
        long id = app.fixture.submittedTightening();

        assertThat(app.page("ben", id))
                .contains("Margin of SOL-PERP", "in review", "Ada Okafor (Lantern Labs)")
                .contains("Initial margin", "5% (20x)", "6.25% (16x)", "x 1.25 (+25%)")
                .contains("0 of 1 approval", "3 members are eligible", "Dee Marchetti (Northwind Risk)")
                .contains("the rules:</span>", "Read the findings", "Waiting period")
                .contains("<svg", "The same in numbers", "SOL-PERP has become what it is.")
                .contains("Approve version 1", "Request changes", "Reject", "Ada Okafor submitted version 1")
                .contains("href=\"/proposals/" + id + "/versions/1\"");
    }

    @Test
    void aReviewerApproves() {
        long id = app.fixture.submittedTightening();

        String then = leadsTo(app.vote("ben", id, "approve", "comment", "It is right."));

        assertThat(app.page("ben", then)).contains("Your approval is entered.", "Ben Ito (Northwind Risk)");
        assertThat(app.proposal(id).phase()).isEqualTo(Phase.APPROVED);
        assertThat(app.proposal(id).approvals())
                .extracting(Vote::account, Vote::comment)
                .containsExactly(tuple("ben", "It is right."));
    }

    @Test
    void aWarningNeedsAReasonBeforeAnApprovalCounts() {
        long id = loosening();
        int warnings =
                Objects.requireNonNull(app.proposal(id).grounds()).toReason().size();
        assertThat(warnings).isPositive();
        assertThat(app.page("ben", id))
                .contains("name=\"reason-0\"")
                .doesNotContain("name=\"reason-" + warnings + "\"");

        HttpResponse<String> without = app.vote("ben", id, "approve", "comment", "Fine <by> me.");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body())
                .contains("Each new warning needs a reviewer's reason")
                .contains("Fine &lt;by&gt; me.</textarea>");
        assertThat(app.proposal(id).approvals()).isEmpty();
        assertThat(refusals(id)).containsExactly("ben APPROVE");

        String[] fields = new String[2 + 2 * warnings];
        fields[0] = "comment";
        fields[1] = "Fine by me.";
        for (int index = 0; index < warnings; index++) {
            fields[2 + 2 * index] = "reason-" + index;
            fields[3 + 2 * index] = "The insurance covers it.";
        }
        leadsTo(app.vote("ben", id, "approve", fields));

        assertThat(app.proposal(id).unanswered()).isEmpty();
        assertThat(app.page("cho", id))
                .contains("1 of 2 approvals", "The insurance covers it.")
                .doesNotContain("name=\"reason-0\"");
    }

    @Test
    void whoHadAHandInItIsNotOfferedTheVoteAndIsRefusedIt() {
        long id = app.fixture.submittedTightening();
        assertThat(app.page("ada", id)).doesNotContain("/approve\"").contains("only reviewers may approve it");

        HttpResponse<String> answer = app.vote("ada", id, "approve", "comment", "I like it.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Not done.", "Only reviewers may approve it.");
        assertThat(refusals(id)).containsExactly("ada APPROVE");
        assertThat(app.page("ben", id)).contains("Refused: Ada Okafor wanted to approve it");
    }

    @Test
    void aVoteIsAboutWhatWasSeen() {
        long id = app.fixture.submittedTightening();

        HttpResponse<String> answer = app.act(
                "ben", id, "approve", "version", "1", "effect", "sha256:other", "comment", "Without having looked.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("read it again", "Without having looked.</textarea>");
        assertThat(app.proposal(id).phase()).isEqualTo(Phase.IN_REVIEW);
    }

    @Test
    void aReviewerRejects() {
        long id = app.fixture.submittedTightening();

        assertThat(app.vote("ben", id, "reject").statusCode()).isEqualTo(422);
        leadsTo(app.vote("ben", id, "reject", "comment", "Too tight."));
        leadsTo(app.vote("cho", id, "reject", "comment", "I think so, too."));

        assertThat(app.proposal(id).phase()).isEqualTo(Phase.REJECTED);
        assertThat(app.page("ada", id))
                .contains("rejected", "Too tight.", "I think so, too.")
                .doesNotContain("/reject\"");
    }

    @Test
    void aReviewerAsksForChanges() {
        long id = app.fixture.submittedTightening();

        leadsTo(app.vote("ben", id, "request-changes", "comment", "Say what the depth is."));

        assertThat(app.proposal(id).phase()).isEqualTo(Phase.CHANGES_REQUESTED);
        assertThat(app.page("ada", id))
                .contains("Changes requested.", "Say what the depth is.", "href=\"/proposals/" + id + "/edit\"");
        assertThat(app.page("ada", "/")).contains("Came back to you", "Margin of SOL-PERP", "Say what the depth is.");
    }

    @Test
    void aProposerWithdraws() {
        long id = app.fixture.submittedTightening();

        assertThat(app.act("ada", id, "withdraw", "text", " ").body()).contains("Say why it is withdrawn.");
        leadsTo(app.act("ada", id, "withdraw", "text", "Out of date."));

        assertThat(app.proposal(id).phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(app.page("ben", id)).contains("Out of date.", "There is nothing left to do.");
    }

    @Test
    void aGuardianCancelsWhatWaits() {
        long id = approved();

        assertThat(app.act("ada", id, "cancel", "text", "I changed my mind.").statusCode())
                .isEqualTo(422);
        leadsTo(app.act("eve", id, "cancel", "text", "The oracle is down."));

        assertThat(app.proposal(id).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(refusals(id)).containsExactly("ada CANCEL");
    }

    @Test
    void aMemberDeclaresAConflictAndTheApprovalGoes() {
        long id = approved();

        leadsTo(app.act("ben", id, "conflict", "text", "We hold SOL."));

        assertThat(app.proposal(id).phase()).isEqualTo(Phase.IN_REVIEW);
        assertThat(app.page("cho", id))
                .contains("0 of 1 approval", "Ben Ito: conflict of interest, We hold SOL.", "does not count");
    }

    @Test
    void anEnactorRecordsAndAProposerUndoes() {
        long id = approved();
        assertThat(app.page("ben", id))
                .contains("only enactors may record a proposal")
                .doesNotContain("Record it now");
        assertThat(app.page("cho", "/")).contains("To be recorded", "may be recorded now");

        leadsTo(app.act("cho", id, "record"));

        assertThat(app.proposal(id).phase()).isEqualTo(Phase.RECORDED);
        String commit = Objects.requireNonNull(app.proposal(id).commit());
        assertThat(app.page("ada", id))
                .contains(commit, "Reviewed-by", "Ben Ito", "Audit-head", "Undo it by a new proposal")
                .contains("Shown as it was judged on 2026-04-01");

        String then = leadsTo(app.act("ada", id, "undo"));

        assertThat(app.page("ada", then)).contains("This draft takes the change back.", "Takes back proposal " + id);
        assertThat(app.page("ben", id)).contains("Proposal " + (id + 1) + " takes it back.");
    }

    @Test
    void aNoticeThatHasRunOutWasStillGiven() {
        String text =
                app.fixture.text(SOL).replace("\"maintenanceMarginRatio\": 0.03", "\"maintenanceMarginRatio\": 0.032");
        DraftContent draft = new DraftContent(
                app.fixture.services().branch().head(),
                new Statement(
                        "SOL-PERP: maintenance margin from 3% to 3.2%",
                        Direction.TIGHTER,
                        "It moves more than it did.",
                        List.of(),
                        LocalDate.parse("2026-04-10"),
                        AppliesTo.ALL),
                List.of(file(SOL, text)));
        long id = app.fixture.services().proceedings().begin("ada", VENUE, draft, null);
        app.fixture.services().proceedings().submit("ada", id);
        app.fixture.approve("ben", id);
        app.fixture.approve("cho", id);
        app.fixture.clock.forward(Duration.ofDays(9));

        assertThat(app.page("fay", id))
                .contains("approved, may be recorded", "Record it now")
                .doesNotContain("CHG-014, ");
        leadsTo(app.act("fay", id, "record"));

        assertThat(app.proposal(id).phase()).isEqualTo(Phase.RECORDED);
        assertThat(app.page("fay", id)).contains("Effective-on", "2026-04-10");
    }

    @Test
    void aGuardianRecordsAtOnceAndTheCommitteeRatifies() {
        long id = emergencyDraft();
        assertThat(app.page("eve", id)).contains("Record at once", "0 of 2 by the guardian", "Within 72 hours");
        assertThat(app.page("ada", id)).doesNotContain("/emergency\"");

        leadsTo(app.act("eve", id, "emergency"));

        assertThat(app.proposal(id).awaitsRatification()).isTrue();
        assertThat(app.page("fay", "/account")).contains("Emergency change " + id + " of drift is in force");
        assertThat(app.page("eve", id))
                .contains("only reviewers may approve it")
                .doesNotContain("/ratify\"");

        leadsTo(app.vote("ben", id, "ratify", "comment", "It had to be."));
        assertThat(app.page("cho", id)).contains("1 of 2 approvals");
        assertThat(app.page("cho", leadsTo(app.vote("cho", id, "ratify", "comment", "Yes."))))
                .contains("Your ratification is entered.");

        assertThat(app.proposal(id).awaitsRatification()).isFalse();
        assertThat(app.page("fay", "/account")).doesNotContain("Emergency change");
    }

    @Test
    void anEmergencyThatIsNoneSaysWhy() {
        String text = app.fixture.text(SOL).replaceFirst("\"maxBaseSize\": [0-9]+", LOOSER_CAP);
        long id = app.fixture
                .services()
                .proceedings()
                .begin("eve", VENUE, app.fixture.draft(Direction.LOOSER, file(SOL, text)), null);

        assertThat(app.page("eve", id)).contains("It is not eligible:").doesNotContain("/emergency\"");

        HttpResponse<String> answer = app.act("eve", id, "emergency");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("It cannot be recorded at once:");
        assertThat(refusals(id)).containsExactly("eve EMERGENCY");
    }

    @Test
    void peopleTalkInThreads() {
        long id = app.fixture.submittedTightening();

        assertThat(leadsTo(
                        app.act("fay", id, "comment", "about", "/margin/initialMarginRatio", "text", "Why so much?")))
                .isEqualTo("/proposals/" + id + "?done=commented#thread-0");
        leadsTo(app.act("ada", id, "comment", "thread", "0", "text", "Depth has halved."));
        assertThat(app.page("ben", id))
                .contains("About <strong>Initial margin</strong>", "Why so much?", "Depth has halved.");

        leadsTo(app.act("fay", id, "resolve", "thread", "0", "settled", "yes"));
        assertThat(app.page("ben", id)).contains("Settled: Initial margin, 2 remarks", "Take it up again");

        leadsTo(app.act("ben", id, "resolve", "thread", "0", "settled", "no"));
        assertThat(app.page("ben", id)).doesNotContain("Settled:");
        assertThat(app.act("ben", id, "comment", "thread", "7", "text", "Hello?")
                        .body())
                .contains("There is no thread 7 to answer.");
        assertThat(app.act("ben", id, "comment", "thread", "x", "text", "Hello?")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSuggestionIsTakenAndItsAuthorDoesNotDecide() {
        long id = app.fixture.submittedTightening();
        app.fixture
                .services()
                .proceedings()
                .suggest(
                        "ben",
                        id,
                        "Rather 15x.",
                        app.fixture.draft(null, file(SOL, app.fixture.sol("\"initialMarginRatio\": 0.0667"))));
        assertThat(app.page("cho", id)).contains("Rather 15x.", "0.0667").doesNotContain("/take\"");
        int revision = app.proposal(id).revision();

        HttpResponse<String> late = app.act("ada", id, "take", "suggestion", "0", "revision", "" + (revision - 1));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("saved this draft on");

        leadsTo(app.act("ada", id, "take", "suggestion", "0", "revision", "" + revision));
        assertThat(app.proposal(id).hands()).containsExactly("ada", "ben");
        assertThat(app.page("ben", id))
                .contains("The draft was edited since.", "you had a hand in it", "took the suggestion of Ben Ito");
    }

    @Test
    void versionsAreShownAsDifferences() {
        long id = app.fixture.submittedTightening();
        app.fixture
                .services()
                .proceedings()
                .save(
                        "ada",
                        id,
                        app.proposal(id).revision(),
                        app.fixture.draft(
                                Direction.TIGHTER, file(SOL, app.fixture.sol("\"initialMarginRatio\": 0.08"))));
        app.fixture.services().proceedings().submit("ada", id);

        assertThat(app.page("ben", "/proposals/" + id + "/versions/1"))
                .contains("0.05", "0.0625")
                .doesNotContain("0.08", "Since version");
        assertThat(app.page("ben", "/proposals/" + id + "/versions/2"))
                .contains("Since version 1", "0.0625", "0.08", "2 of 2");
        assertThat(app.as("ben").open("/proposals/" + id + "/versions/3").statusCode())
                .isEqualTo(404);
        assertThat(app.as("ben").open("/proposals/" + id + "/versions/../1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatPeopleWriteIsOnlyText() {
        DraftContent draft = new DraftContent(
                app.fixture.services().branch().head(),
                new Statement(
                        HOSTILE,
                        Direction.TIGHTER,
                        HOSTILE + "\nA second line.",
                        List.of(
                                "javascript:alert(1)",
                                "https://example.org/depth?a=1&b=\"2",
                                "https://example.org/book"),
                        null,
                        null),
                List.of(file(SOL, app.fixture.sol(TIGHTER))));
        long id = app.fixture.services().proceedings().begin("ada", VENUE, draft, null);
        app.fixture.services().proceedings().submit("ada", id);
        leadsTo(app.act("ben", id, "comment", "about", HOSTILE, "text", HOSTILE));
        leadsTo(app.vote("cho", id, "request-changes", "comment", HOSTILE));
        HttpResponse<String> refused = app.vote("fay", id, "approve", "comment", HOSTILE);
        assertThat(refused.statusCode()).isEqualTo(422);

        for (String page : List.of(
                app.page("ben", id),
                app.page("ben", "/proposals"),
                app.page("ada", "/"),
                app.page("ben", "/proposals/" + id + "/versions/1"),
                app.page("ben", "/proposals?market=" + "%3Cscript%3Ealert(1)%3C/script%3E&author=%22onload=x"),
                app.page("ben", "/proposals/" + id + "?done=%3Cscript%3Ealert(1)%3C/script%3E"),
                refused.body())) {
            assertThat(page).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:", "\"onload=x");
        }
        assertThat(app.page("ben", id))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "A second line.", "<li>javascript:alert(1)</li>")
                .contains("<a href=\"https://example.org/book\" rel=\"noopener noreferrer nofollow ugc\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "ratify",
                "reject",
                "request-changes",
                "conflict",
                "cancel",
                "withdraw",
                "record",
                "emergency",
                "undo",
                "take",
                "comment",
                "resolve"
            })
    void whoIsNoMemberOfTheVenueFindsNothing(String step) {
        long id = app.fixture.submittedTightening();
        List<Entered> acts = app.proposal(id).acts();

        assertThat(app.act("gus", id, step, "version", "1", "comment", "Hello", "text", "Hello")
                        .statusCode())
                .isEqualTo(404);
        assertThat(app.as("gus").open("/proposals/" + id).statusCode()).isEqualTo(404);
        assertThat(app.as("gus").open("/proposals/" + id + "/versions/1").statusCode())
                .isEqualTo(404);
        assertThat(app.proposal(id).acts()).isEqualTo(acts);
    }

    @Test
    void theDayChangesWhatIsFoundAndThePageSaysSo() {
        long id = loosening();
        assertThat(app.page("ben", id)).doesNotContain("Found otherwise by now.");

        app.fixture.clock.forward(Duration.ofDays(4));

        assertThat(app.page("dee", id)).contains("Judged today, 2026-04-05", "Found otherwise by now.");
    }
}
