package org.bylaw.app.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.serve.ReviewFixture.BTC;
import static org.bylaw.app.serve.ReviewFixture.SOL;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.ReviewApp;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.serve.ServeOptions;
import org.bylaw.app.web.ReviewServer;
import org.bylaw.change.Side;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proposal is written in the form, as its proposer, a second one, a reviewer and a stranger see it. */
class ProposalFormTest {

    private static final String INITIAL = "0/margin/initialMarginRatio";

    @TempDir
    Path folder;

    private ReviewFixture review;
    private ReviewServer server;

    @BeforeEach
    void start() {
        review = ReviewFixture.in(folder);
        server = ReviewServer.start(ReviewApp.app(
                new ServeOptions(0, folder, review.configs, review.databaseUrl, null, List.of(), false),
                review.services()));
    }

    @AfterEach
    void end() {
        server.close();
        review.close();
    }

    private FormBrowser as(String account) {
        return new FormBrowser(review, server, account).open("/account");
    }

    /** Ada at the form of a draft about SOL-PERP that changes nothing yet. */
    private FormBrowser begun() {
        FormBrowser ada = as("ada").open("/proposals/new").post("/proposals", "start", "file", "file", SOL);
        assertThat(ada.location).isEqualTo("/proposals/1/edit?with=" + SOL);
        return ada.follow();
    }

    private Proposal proposal() {
        return review.proposal(1);
    }

    private String draftText(String path) {
        return Objects.requireNonNull(
                review.services().drafts().texts(proposal().draft()).stream()
                        .filter(text -> text.file().path().equals(path))
                        .findFirst()
                        .orElseThrow()
                        .text());
    }

    @Test
    void theFormShowsTheValuesOfTheFileLetterByLetter() {
        FormBrowser ada = begun();
        assertThat(ada.status).isEqualTo(200);
        assertThat(ada.fields)
                .containsEntry(INITIAL, "0.05")
                .containsEntry("0/margin/imfFactor", "0.00005")
                .containsEntry("0/fees/openFeeRatio", "")
                .containsEntry("0/marginModes", "cross, isolated");
        assertThat(ada.words()).contains("Nothing is changed yet.").contains("5% (20x)");
    }

    @Test
    void whatIsSaidWhileTypingIsWhatTheJudgeSays() {
        FormBrowser ada = begun().type(INITIAL, "0.02").type("0/margin/maintenanceMarginRatio", "0.01");
        ada.check("/proposals/1/check");
        String text = review.text(SOL)
                .replace("\"initialMarginRatio\": 0.05", "\"initialMarginRatio\": 0.02")
                .replace("\"maintenanceMarginRatio\": 0.03", "\"maintenanceMarginRatio\": 0.01");
        String head = review.services().branch().head();
        Judgement.Made made = (Judgement.Made) review.services()
                .drafts()
                .judge(
                        1,
                        "drift",
                        new DraftContent(head, Statement.EMPTY, List.of(ReviewFixture.file(SOL, text))),
                        head,
                        LocalDate.of(2026, 4, 1));
        List<Finding> findings = made.report().markets().get(0).findings();
        assertThat(findings).isNotEmpty();
        String words = ada.words();
        assertThat(findings).allSatisfy(finding -> assertThat(words).contains(finding.message()));
        assertThat(ada.body.split("<li id=\"finding-", -1)).hasSize(findings.size() + 1);
        assertThat(made.direction(Side.NEW_RISK)).isEqualTo(Direction.LOOSER);
        assertThat(words)
                .contains("The rules block it.")
                .contains("New risk looser")
                .contains("Open positions looser")
                .contains(Objects.requireNonNull(made.requirement()).demand().approvalWords());
        assertThat(ada.body)
                .contains("id=\"f0-margin-initialMarginRatio-notes\" hx-swap-oob=\"true\"")
                .contains("was 0.05")
                .doesNotContain("<html");
        assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("split");
    }

    @Test
    void withoutScriptTheSameStandsOnTheWholePage() {
        FormBrowser ada = begun().type(INITIAL, "0.02");
        ada.press("/proposals/1/check");
        assertThat(ada.status).isEqualTo(200);
        assertThat(ada.fields).containsEntry(INITIAL, "0.02");
        assertThat(ada.words())
                .contains("The rules block it.")
                .contains("was 0.05")
                .contains("blocker LEV-001");
        assertThat(proposal().revision()).isEqualTo(1);
    }

    @Test
    void aDraftIsSavedWhateverTheRulesSay() {
        FormBrowser ada = begun().type(INITIAL, "0.0200").type("rationale", "Volatility fell.");
        ada.press("/proposals/1/draft");
        assertThat(ada.status).isEqualTo(303);
        assertThat(draftText(SOL))
                .isEqualTo(review.text(SOL).replace("\"initialMarginRatio\": 0.05", "\"initialMarginRatio\": 0.0200"));
        assertThat(proposal().draft().statement().rationale()).isEqualTo("Volatility fell.");
        assertThat(ada.follow().fields).containsEntry(INITIAL, "0.0200");
        assertThat(ada.words()).contains("Saved.");
    }

    @Test
    void whatIsNoNumberIsKeptAndSaidAtItsInput() {
        FormBrowser ada = begun().type(INITIAL, "0.3x");
        ada.press("/proposals/1/draft").follow();
        assertThat(ada.fields).containsEntry(INITIAL, "0.3x");
        assertThat(ada.words()).contains("0.3x is not a number; write a plain decimal such as 0.05");
        assertThat(ada.body).contains("aria-invalid=\"true\"");
        ada.press("/proposals/1/submit");
        assertThat(ada.status).isEqualTo(422);
        assertThat(ada.fields).containsEntry(INITIAL, "0.3x");
        assertThat(proposal().phase()).isEqualTo(Phase.DRAFT);
    }

    @Test
    void aSoundDraftIsSavedAndSubmittedInOne() {
        FormBrowser ada = begun().type(INITIAL, "0.0625").type("rationale", "The book is thin.");
        ada.press("/proposals/1/submit", "intent", "tighter");
        assertThat(ada.location).isEqualTo("/proposals/1");
        assertThat(proposal().phase()).isEqualTo(Phase.IN_REVIEW);
        assertThat(proposal().draft().statement().intent()).isEqualTo(Direction.TIGHTER);
    }

    @Test
    void whatIsMissingKeepsItFromTheCommitteeAndNothingIsLost() {
        FormBrowser ada = begun().type(INITIAL, "0.0625");
        ada.press("/proposals/1/submit");
        assertThat(ada.status).isEqualTo(422);
        assertThat(ada.words()).contains("write the rationale");
        assertThat(ada.fields).containsEntry(INITIAL, "0.0625").containsEntry("revision", "2");
    }

    @Test
    void whoSavesOverSomebodyElseSeesBothValuesFirst() {
        FormBrowser ada = begun();
        FormBrowser eve = as("eve").open("/proposals/1/edit?with=" + SOL);
        ada.type(INITIAL, "0.0625").press("/proposals/1/draft");
        eve.type(INITIAL, "0.1").press("/proposals/1/draft");
        assertThat(eve.status).isEqualTo(409);
        assertThat(eve.words()).contains("ada saved this draft").contains("saved meanwhile: 0.0625");
        assertThat(eve.fields).containsEntry(INITIAL, "0.1").containsEntry("revision", "2");
        assertThat(draftText(SOL)).contains("\"initialMarginRatio\": 0.0625");
        eve.press("/proposals/1/draft");
        assertThat(eve.status).isEqualTo(303);
        assertThat(draftText(SOL)).contains("\"initialMarginRatio\": 0.1,");
    }

    @Test
    void severalMarketsAreOneDraftAndOneCanBeLeftOut() {
        FormBrowser ada = begun().type(INITIAL, "0.0625").type("add", BTC);
        ada.press("/proposals/1/check", "do", "add");
        assertThat(ada.files).containsExactly(SOL, BTC);
        ada.type("1/margin/initialMarginRatio", "0.0625")
                .press("/proposals/1/draft")
                .follow();
        assertThat(proposal().draft().paths()).containsExactlyInAnyOrder(SOL, BTC);
        int sol = ada.files.indexOf(SOL);
        ada.press("/proposals/1/check", "do", "drop " + sol);
        ada.press("/proposals/1/draft");
        assertThat(proposal().draft().paths()).containsExactly(BTC);
    }

    @Test
    void aNewMarketStartsFromACopyWithoutItsSource() {
        FormBrowser ada = as("ada").open("/proposals/new");
        ada.post("/proposals", "start", "market", "venue", "drift", "name", "NEW-PERP", "from", "copy SOL-PERP")
                .follow();
        assertThat(ada.fields)
                .containsEntry(INITIAL, "0.05")
                .containsEntry("0/source/document", "")
                .containsEntry("0/marketIndex", "");
        assertThat(draftText("drift/markets/NEW-PERP.json")).contains("\"market\": \"NEW-PERP\"");
        ada.post("/proposals", "start", "market", "venue", "drift", "name", "../x", "from", "copy SOL-PERP");
        assertThat(ada.status).isEqualTo(422);
        ada.post("/proposals", "start", "market", "venue", "drift", "name", "SOL-PERP", "from", "kind flat");
        assertThat(ada.words()).contains("drift has SOL-PERP already");
    }

    @Test
    void anotherKindOfMarginHasItsOwnFields() {
        FormBrowser ada = begun().type("0/margin/kind", "tiers");
        ada.press("/proposals/1/check", "do", "kind");
        assertThat(ada.fields)
                .containsEntry("0.rows", "1")
                .containsKey("0/margin/tiers/0/floor")
                .doesNotContainKey(INITIAL);
        ada.type("0/margin/tiers/0/cap", "100").press("/proposals/1/check", "do", "row 0");
        assertThat(ada.fields).containsEntry("0.rows", "2").containsEntry("0/margin/tiers/1/floor", "100");
        ada.type("0/margin/kind", "size-premium").press("/proposals/1/check", "do", "kind");
        assertThat(ada.fields).containsEntry(INITIAL, "0.05");
        ada.press("/proposals/1/draft");
        assertThat(proposal().draft().files()).isEmpty();
    }

    @Test
    void aPastedFileIsReadAsStrictlyAsFiles() {
        FormBrowser ada = as("ada").open("/proposals/new");
        String broken = review.text(SOL).replace("\"imfFactor\"", "\"imfFacter\"") + "<script>";
        ada.post("/proposals", "start", "text", "text", broken);
        assertThat(ada.status).isEqualTo(422);
        assertThat(ada.words()).contains("line ");
        assertThat(ada.body).doesNotContain("<script>\n</textarea>").contains("&lt;script&gt;");
        assertThat(review.services().ledger().book().proposals()).isEmpty();
        ada.post("/proposals", "start", "text", "text", review.sol(ReviewFixture.TIGHTER));
        assertThat(draftText(SOL)).isEqualTo(review.sol(ReviewFixture.TIGHTER));
        ada.post("/proposals", "start", "text", "text", review.text("binance-usdm/markets/1000BONKUSDT.json"));
        assertThat(ada.words()).contains("only proposers and guardians of the committee of binance-usdm");
    }

    @Test
    void theLawIsChangedByItsText() {
        FormBrowser ada = as("ada")
                .open("/proposals/new")
                .post("/proposals", "start", "file", "file", ReviewFixture.POLICY)
                .follow();
        assertThat(ada.fields).containsEntry("0.text", review.text(ReviewFixture.POLICY));
        ada.type("0.text", "{\n  \"venue\": 5\n}\n").press("/proposals/1/draft").follow();
        assertThat(ada.fields).containsEntry("0.text", "{\n  \"venue\": 5\n}\n");
        assertThat(ada.words()).contains("line 2: /venue: ").contains("It cannot be judged as it stands.");
    }

    @Test
    void textsOfPeopleAreTexts() {
        String hostile = "\"><script>alert('x')</script>{{7*7}}";
        FormBrowser ada = begun().type("title", hostile)
                .type("rationale", "</textarea>" + hostile)
                .type("links", hostile);
        ada.press("/proposals/1/draft").follow();
        assertThat(ada.body).doesNotContain("<script>alert");
        assertThat(ada.fields).containsEntry("title", hostile).containsEntry("rationale", "</textarea>" + hostile);
    }

    @Test
    void aReviewerSuggestsAndDoesNotEdit() {
        begun().type(INITIAL, "0.0625").press("/proposals/1/draft");
        FormBrowser ben = as("ben").open("/proposals/1/edit");
        assertThat(ben.status).isEqualTo(403);
        ben.open("/proposals/1/edit?suggest=1");
        assertThat(ben.status).isEqualTo(200);
        assertThat(ben.fields).containsEntry(INITIAL, "0.0625").doesNotContainKey("links");
        ben.type(INITIAL, "0.08").type("remark", "Rather this.").press("/proposals/1/suggest");
        assertThat(ben.location).isEqualTo("/proposals/1");
        assertThat(proposal().suggestions()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.account()).isEqualTo("ben");
            assertThat(suggestion.text()).isEqualTo("Rather this.");
            assertThat(review.services().drafts().texts(suggestion.files()))
                    .extracting(ProposedText::text)
                    .containsExactly(review.sol("\"initialMarginRatio\": 0.08"));
        });
        assertThat(draftText(SOL)).isEqualTo(review.sol(ReviewFixture.TIGHTER));
    }

    @Test
    void strangersSeeNothingOfIt() {
        begun();
        FormBrowser gus = as("gus");
        assertThat(gus.open("/proposals/1/edit").status).isEqualTo(404);
        assertThat(gus.post("/proposals/1/check").status).isEqualTo(404);
        assertThat(gus.open("/proposals/new").status).isEqualTo(403);
        FormBrowser fay = as("fay");
        assertThat(fay.open("/proposals/1/edit").status).isEqualTo(403);
        assertThat(fay.post("/proposals/1/draft").status).isEqualTo(403);
    }

    @Test
    void aFileOfAnotherVenueIsNoneOfTheForm() {
        FormBrowser ada = begun();
        ada.files.set(0, "binance-usdm/markets/1000BONKUSDT.json");
        assertThat(ada.press("/proposals/1/draft").status).isEqualTo(400);
        ada.files.set(0, "drift/markets/../../x.json");
        assertThat(ada.press("/proposals/1/draft").status).isEqualTo(400);
    }

    @Test
    void valuesThatChangedMeanwhileAreTakenOverAndTypedOnesStay() {
        FormBrowser ada = begun().type(INITIAL, "0.0625");
        ada.press("/proposals/1/draft");
        String begun = proposal().draft().base();
        review.outsideCommit(
                "Insurance", new FileEdit(SOL, review.text(SOL).replace("\"maxUsd\": 1000000", "\"maxUsd\": 2000000")));
        ada.open("/proposals/1/edit");
        assertThat(ada.words())
                .contains("The configuration has changed since this draft was begun")
                .contains("Insurance for this market 1000000 2000000 1000000");
        ada.press("/proposals/1/draft", "take-over", "1").follow();
        assertThat(proposal().draft().base())
                .isNotEqualTo(begun)
                .isEqualTo(review.services().branch().head());
        assertThat(draftText(SOL)).contains("\"maxUsd\": 2000000").contains("\"initialMarginRatio\": 0.0625");
        assertThat(ada.words()).doesNotContain("The configuration has changed");
    }

    @Test
    void aRepairIsSuggestedOnDemandAndAppliedToTheForm() {
        FormBrowser ada = begun().type(INITIAL, "0.04").type("0/margin/maintenanceMarginRatio", "0.025");
        ada.check("/proposals/1/repair", "repair", "0");
        assertThat(ada.words()).contains("Raise the initial margin ratio from 4% to 5%");
        ada.press("/proposals/1/repair", "repair", "0\n/margin/initialMarginRatio\n0.05");
        assertThat(ada.fields).containsEntry(INITIAL, "0.05");
        assertThat(ada.press("/proposals/1/repair", "repair", "0\n/nothing\n1").status)
                .isEqualTo(400);
        assertThat(proposal().revision()).isEqualTo(1);
    }
}
