package org.bylaw.app.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.serve.ReviewFixture.BTC;
import static org.bylaw.app.serve.ReviewFixture.LARGER_CAP;
import static org.bylaw.app.serve.ReviewFixture.SMALLER_CAP;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.VENUE;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.proposal.DraftFile;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.OnReview;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.Test;

/** Drafts always save; what is put before the committee has to be whole and without new blockers. */
class SubmissionTest extends OnReview {

    /** 22.2x where the category allows 20x. */
    private static final String BLOCKED = "\"initialMarginRatio\": 0.045";

    private static void assertRefused(ThrowingCallable asked, String why) {
        assertThatThrownBy(asked).isInstanceOf(RefusedException.class).hasMessage(why);
    }

    private DraftContent bare(ProposedText... texts) {
        return new DraftContent(review.services().branch().head(), Statement.EMPTY, List.of(texts));
    }

    @Test
    void aDraftWithBlockersSavesAndIsNotSent() {
        long id = review.begun(review.draft(Direction.LOOSER, file(SOL, review.sol(BLOCKED))));

        assertRefused(
                () -> review.services().proceedings().submit("ada", id),
                "a blocker is new or worse; repair first LEV-001 of SOL-PERP: about 22.2222x is offered; the category"
                        + " allows 20x");

        assertThat(review.state(id)).isEqualTo("draft|");
        assertThat(review.acts(id)).containsExactly("ada [proposer] Drafted", "ada [proposer] Refused");
        assertThat(review.services().drafts().texts(review.proposal(id).draft()))
                .containsExactly(file(SOL, review.sol(BLOCKED)));
    }

    @Test
    void aDraftWithoutAnythingSavesAndSaysAllThatIsMissing() {
        long id = review.begun(bare());

        assertRefused(
                () -> review.services().proceedings().submit("ada", id),
                "it changes nothing; change a value first; state the intent: looser, tighter, mixed or neutral;"
                        + " write the rationale: why is this change to be made");
    }

    @Test
    void unreadableDraftsSaveToo() {
        long id = review.begun(review.draft(Direction.TIGHTER, file(SOL, "{ \"venue\": ")));

        assertThatThrownBy(() -> review.services().proceedings().submit("ada", id))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("drift/markets/SOL-PERP.json:1:");
        assertThat(review.state(id)).isEqualTo("draft|");
    }

    @Test
    void filesThatAreAsTheBaseHasThemAreLeftOut() {
        long id = review.begun(
                review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)), file(BTC, review.text(BTC))));

        assertThat(review.proposal(id).draft().paths()).containsExactly(SOL);
    }

    @Test
    void aGoodDraftIsSentWithWhatTheDecisionRestsOn() {
        long id = review.submittedLoosening();

        Proposal proposal = review.proposal(id);
        var grounds = Objects.requireNonNull(proposal.grounds());
        assertThat(review.state(id)).isEqualTo("in review|");
        assertThat(grounds.commit()).isEqualTo(review.services().branch().head());
        assertThat(grounds.verdict()).isEqualTo("needs-reason");
        assertThat(grounds.newRisk()).isEqualTo(Direction.LOOSER);
        assertThat(grounds.openPositions()).isEqualTo(Direction.NEUTRAL);
        assertThat(grounds.toReason())
                .extracting(warning -> warning.key().substring(0, 7))
                .containsExactly("CHG-016");
        assertThat(grounds.demand().words()).isEqualTo("2 approvals of reviewers from 2 organisations, 48 hours");
        assertThat(grounds.demandReasons())
                .containsExactly(
                        "new risk looser: 2 approvals of reviewers from 2 organisations, 48 hours",
                        "open positions neutral: 1 approval of reviewers, no waiting");
        assertThat(review.acts(id)).containsExactly("ada [proposer] Drafted", "ada [proposer] Submitted");
    }

    @Test
    void theSameVersionIsNotSentTwice() {
        long id = review.submittedTightening();

        assertRefused(
                () -> review.services().proceedings().submit("ada", id),
                "the committee has this version already; edit the draft to send another");
        assertThat(review.proposal(id).versions()).hasSize(1);

        review.services()
                .proceedings()
                .save("ada", id, 1, review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP))));
        review.services().proceedings().submit("ada", id);
        assertThat(review.proposal(id).versions()).hasSize(2);
    }

    @Test
    void aChangedBaseIsNotWrittenOver() {
        long id = review.begun(review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))));
        String outside = review.outsideCommit("Smaller cap", new FileEdit(SOL, review.solWithCap(SMALLER_CAP)));

        assertRefused(
                () -> review.services().proceedings().submit("ada", id),
                SOL + " was changed since this draft was begun, by commits up to " + CommitId.shortened(outside)
                        + "; edit the draft to take the values of now over; a blocker is new or worse; repair first"
                        + " CHG-001 of SOL-PERP: the change is mixed for new risk: the open-interest cap rises; the"
                        + " proposal says tighter");

        review.services()
                .proceedings()
                .save("ada", id, 1, review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))));
        review.services().proceedings().submit("ada", id);
        assertThat(review.state(id)).isEqualTo("in review|");
    }

    @Test
    void anUnrelatedCommitIsNoChangedBase() {
        long id = review.begun(review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))));
        review.outsideCommit(
                "Other market", new FileEdit(BTC, null), new FileEdit("drift/evidence/BTC-PERP.json", null));

        review.services().proceedings().submit("ada", id);

        assertThat(review.state(id)).isEqualTo("in review|");
    }

    @Test
    void whoeverSavesSaysWhichRevisionWasEdited() {
        long id = review.begun(review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))));
        DraftContent hers = review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP)));
        review.services().proceedings().save("eve", id, 1, hers);
        long before = review.services().ledger().book().sequence();

        assertThatThrownBy(() -> review.services().proceedings().save("ada", id, 1, bare()))
                .isInstanceOf(EditConflictException.class)
                .hasMessage("eve saved this draft on 2026-04-01 09:00 UTC while you were editing; compare with theirs,"
                        + " and save again to put yours in its place");

        assertThat(review.entriesAfter(before)).isEmpty();
        assertThat(review.services().drafts().content(review.proposal(id).draft()))
                .isEqualTo(hers);
        review.services().proceedings().save("ada", id, 2, bare());
        assertThat(review.proposal(id).revision()).isEqualTo(3);
    }

    @Test
    void onlyProposersAndGuardiansBeginAndTheRefusalIsEntered() {
        long before = review.services().ledger().book().sequence();

        assertRefused(
                () -> review.services().proceedings().begin("ben", VENUE, bare(), null),
                "only proposers and guardians of the committee of drift may propose for it");
        assertRefused(
                () -> review.services().proceedings().begin("ada", "binance-usdm", bare(), null),
                "only proposers and guardians of the committee of binance-usdm may propose for it");

        assertThat(review.entriesAfter(before)).containsExactly("ben venue.refused", "ada venue.refused");
        assertThat(review.services().proceedings().begin("eve", VENUE, bare(), null))
                .isEqualTo(1);
    }

    @Test
    void oneProposalIsAboutOneVenueAndNamesAFileOnce() {
        assertRefused(
                () -> review.begun(bare(file("binance-usdm/markets/BTCUSDT.json", "{}"))),
                "binance-usdm/markets/BTCUSDT.json is of another venue; a proposal is about one venue, drift");
        assertRefused(
                () -> review.begun(bare(file(SOL, "{}"), file(SOL, "[]"))), SOL + " is named twice; name it once");
        assertThat(review.services().ledger().book().proposals()).isEmpty();
    }

    @Test
    void aDraftIsBegunFromACommitOfTheHistory() {
        for (String base : List.of("", "HEAD", "0".repeat(40), "not a commit")) {
            assertRefused(
                    () -> review.begun(new DraftContent(base, Statement.EMPTY, List.of(file(SOL, "{}")))),
                    "the commit that the draft was begun from is not in the repository's history;"
                            + " begin again from the values of now");
        }
    }

    @Test
    void whatNoDatabaseKeepsIsRefusedInWords() {
        assertRefused(
                () -> review.begun(bare(file(SOL, "a\0b"))),
                SOL + " holds a character that cannot be kept (U+0000 or half of a character); take it out");
        assertRefused(
                () -> review.begun(review.draft(Direction.LOOSER, file(SOL, "\ud800"))),
                SOL + " holds a character that cannot be kept (U+0000 or half of a character); take it out");
        assertRefused(
                () -> review.begun(new DraftContent(
                        review.services().branch().head(),
                        new Statement("\ud800", null, "", List.of(), null, null),
                        List.of())),
                "the title holds a character that cannot be kept (U+0000 or half of a character); take it out");
    }

    private static DraftContent saying(DraftContent content, String title, String rationale, List<String> links) {
        return new DraftContent(
                content.base(), new Statement(title, Direction.TIGHTER, rationale, links, null, null), content.texts());
    }

    @Test
    void whatIsSaidIsBoundedToTheCharacter() {
        DraftContent content = review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        String title = "t".repeat(160);
        String rationale = "r".repeat(20_000);
        List<String> links = Collections.nCopies(20, "l".repeat(2_000));
        long id = review.begun(saying(content, title, rationale, links));
        assertThat(review.proposal(id).draft().statement().title()).isEqualTo(title);

        assertRefused(
                () -> review.begun(saying(content, title + "t", rationale, links)),
                "the title has 161 characters; write at most 160");
        assertRefused(
                () -> review.begun(saying(content, title, rationale + "r", links)),
                "the rationale has 20001 characters; write at most 20000");
        assertRefused(
                () -> review.begun(saying(content, title, rationale, Collections.nCopies(21, "l"))),
                "there are 21 evidence links; name at most 20");
        assertRefused(
                () -> review.begun(saying(content, title, rationale, List.of("l".repeat(2_001)))),
                "an evidence link has 2001 characters; write at most 2000");
    }

    @Test
    void theTitleOfWhatUndoesALongTitleIsItsBeginning() {
        DraftContent content = review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        long id = review.submitted(saying(content, "t".repeat(160), "So.", List.of()));
        review.approve("ben", id);
        review.services().enactment().record("fay", id);

        long undoing = review.services().proceedings().undo("ada", id);

        assertThat(review.proposal(undoing).draft().statement().title())
                .hasSize(160)
                .startsWith("Undo proposal " + id + ": ttt")
                .endsWith("t\u2026");
    }

    @Test
    void aSuggestionIsTakenOverAndItsAuthorHasAHandInIt() {
        long id = review.submittedTightening();
        String suggested = review.solWithCap(SMALLER_CAP);
        review.services().proceedings().suggest("cho", id, "Rather the cap.", review.draft(null, file(SOL, suggested)));

        review.services().proceedings().take("ada", id, 0, 1);

        assertThat(review.services().drafts().texts(review.proposal(id).draft()))
                .containsExactly(file(SOL, suggested));
        assertThat(review.proposal(id).draft().statement())
                .isEqualTo(review.proposal(id).versions().get(0).draft().statement());
        assertThat(review.proposal(id).hands()).containsExactly("ada", "cho");
        assertThatThrownBy(() -> review.approve("cho", id))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("you had a hand in it");
        assertRefused(() -> review.services().proceedings().take("ada", id, 1, 2), "there is no suggestion 1");
        assertThatThrownBy(() -> review.services().proceedings().take("ada", id, 0, 1))
                .isInstanceOf(EditConflictException.class);
        assertRefused(
                () -> review.services()
                        .proceedings()
                        .suggest("ben", id, "Nothing.", review.draft(null, file(SOL, review.text(SOL)))),
                "the suggestion changes nothing; change a value first");
    }

    @Test
    void aCommitteeThatCannotApproveItIsToldBefore() {
        long id = review.begun(review.draft(Direction.LOOSER, file(SOL, review.solWithCap(LARGER_CAP))));
        review.services().votes().declareConflict("cho", id, "I hold SOL.");

        assertThatThrownBy(() -> review.services().proceedings().submit("ada", id))
                .isInstanceOf(RefusedException.class)
                .hasMessage("the committee cannot approve it: 2 approvals of reviewers from 2 organisations are needed,"
                        + " and there can be 2 from 1 organisation");
    }

    @Test
    void threadsAreAnsweredAndSettled() {
        long id = review.submittedTightening();
        Proceedings proceedings = review.services().proceedings();
        proceedings.comment("ben", id, null, "/margin", "  Why?  ");
        proceedings.comment("ada", id, 0, null, "Because.");
        proceedings.settleThread("ben", id, 0, true);

        assertThat(review.proposal(id).discussion()).hasSize(1);
        assertThat(review.proposal(id).discussion().get(0).settled()).isTrue();
        assertThat(review.proposal(id).discussion().get(0).remarks())
                .extracting(remark -> remark.account() + ": " + remark.text())
                .containsExactly("ben: Why?", "ada: Because.");
        assertRefused(() -> proceedings.comment("ben", id, 2, null, "x"), "there is no thread 2 to answer");
        assertRefused(() -> proceedings.comment("ben", id, 0, null, " \n "), "write what you have to say");
        assertRefused(() -> proceedings.settleThread("ben", id, 1, true), "there is no thread 1");
        assertRefused(
                () -> proceedings.comment("ben", id, 0, null, "x".repeat(20_001)),
                "it has 20001 characters; write at most 20000");
        assertRefused(
                () -> proceedings.comment("gus", id, 0, null, "x"),
                "only members of the committee of drift may comment on its proposals");
    }

    @Test
    void whatIsNotThereIsNoProposal() {
        assertRefused(() -> review.services().proceedings().submit("ada", 9), "there is no proposal 9");
        assertRefused(() -> review.services().proceedings().withdraw("ada", 9, "x"), "there is no proposal 9");
    }

    @Test
    void itIsWithdrawnByWhoHadAHandInIt() {
        long id = review.submittedTightening();

        assertRefused(() -> review.services().proceedings().withdraw("ada", id, " "), "say why it is withdrawn");
        assertRefused(
                () -> review.services().proceedings().withdraw("eve", id, "x"),
                "only those who had a hand in it may withdraw it");
        review.services().proceedings().withdraw("ada", id, "No need any more.");

        assertThat(review.state(id)).isEqualTo("withdrawn|No need any more.");
        assertThat(review.proposal(id).draft().files())
                .extracting(DraftFile::path)
                .containsExactly(SOL);
    }
}
