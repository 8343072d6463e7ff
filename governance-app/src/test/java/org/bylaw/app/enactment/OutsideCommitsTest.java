package org.bylaw.app.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.serve.ReviewFixture.BTC;
import static org.bylaw.app.serve.ReviewFixture.COMMITTEE;
import static org.bylaw.app.serve.ReviewFixture.SMALLER_CAP;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.VENUE;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proceedings.OutsideCommit;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that no proposal recorded. */
class OutsideCommitsTest {

    @TempDir
    private Path folder;

    private ReviewFixture review;

    @BeforeEach
    void open() {
        review = ReviewFixture.in(folder);
    }

    @AfterEach
    void close() {
        review.close();
    }

    private static void assertRefused(ThrowingCallable asked, String why) {
        assertThatThrownBy(asked).isInstanceOf(RefusedException.class).hasMessage(why);
    }

    private void tick() {
        review.services().clockwork().tick();
    }

    private List<String> alarms(String venue) {
        return review.services().ledger().book().alarms(venue).stream()
                .map(OutsideCommit::commit)
                .toList();
    }

    private OutsideCommit outside(String commit) {
        return review.services().ledger().book().outside(commit).orElseThrow();
    }

    private void consent(String account, String commit) {
        review.services().outsideCommits().consent(account, commit, VENUE, "It was me.");
    }

    /** Ada's proposal to take a commit back, put before the committee and approved by as many as it needs. */
    private long takingBack(String commit, Direction intent) {
        return takingBack(commit, intent, null);
    }

    private long takingBack(String commit, Direction intent, @Nullable LocalDate effectiveOn) {
        DraftContent content = review.services().outsideCommits().takingBack(outside(commit), VENUE);
        Statement said = content.statement();
        long id = review.submitted(new DraftContent(
                content.base(),
                new Statement(said.title(), intent, said.rationale(), List.of(), effectiveOn, null),
                content.texts()));
        review.approve("ben", id);
        if (review.proposal(id).phase() == Phase.IN_REVIEW) {
            review.approve("cho", id);
        }
        review.clock.set(Objects.requireNonNull(review.proposal(id).recordFrom()));
        return id;
    }

    @Test
    void aCommitIsFoundOnceAndTold() {
        String parent = review.services().branch().head();
        String commit = review.outsideCommit("By hand", new FileEdit(SOL, review.solWithCap(SMALLER_CAP)));
        long before = review.services().ledger().book().sequence();

        tick();
        tick();
        review.restart();
        tick();

        assertThat(review.entriesAfter(before)).containsExactly("bylaw repository.outside-commit-found");
        assertThat(review.services().ledger().book().outside())
                .containsExactly(new OutsideCommit(
                        commit,
                        parent,
                        "Out Sider <outsider@bylaw.invalid>",
                        "By hand",
                        review.clock.instant(),
                        List.of(SOL),
                        List.of(VENUE),
                        List.of(),
                        List.of()));
        assertThat(alarms(VENUE)).containsExactly(commit);
        assertThat(alarms("binance-usdm")).isEmpty();
    }

    @Test
    void commitsWithoutFilesOfVenuesAreNoAlarm() {
        review.outsideCommit("A readme", new FileEdit("README.md", "words\n"));
        review.outsideCommit("A readme of a venue", new FileEdit("drift/README.md", "words\n"));
        review.outsideCommit("A schema", new FileEdit("schema/market.schema.json", "{}\n"));
        tick();

        assertThat(review.services().ledger().book().outside()).isEmpty();
    }

    @Test
    void severalAtOnceAreFoundOldestFirst() {
        String first = review.outsideCommit("One", new FileEdit(SOL, review.solWithCap(SMALLER_CAP)));
        review.outsideCommit("Words", new FileEdit("README.md", "words\n"));
        String second = review.outsideCommit("Two", new FileEdit(BTC, review.text(BTC) + "\n"));
        tick();

        assertThat(alarms(VENUE)).containsExactly(first, second);
    }

    @Test
    void aTrailerThatWasSeenElsewhereHidesNothing() {
        long id = review.approvedTightening();
        review.services().enactment().record("fay", id);
        String message = review.git().run("log", "-1", "--format=%B");

        String commit = review.outsideCommit(message, new FileEdit(BTC, review.text(BTC) + "\n"));
        tick();

        assertThat(alarms(VENUE)).containsExactly(commit);
    }

    @Test
    void recordingStopsUntilItIsRatifiedByEnough() {
        long id = review.approvedTightening();
        String commit = review.outsideCommit("By hand", new FileEdit(BTC, review.text(BTC) + "\n"));

        assertRefused(
                () -> review.services().enactment().record("fay", id),
                "commit " + CommitId.shortened(commit) + " (By hand) came from outside and is not dealt with; ratify it"
                        + " or take it back first");

        assertRefused(
                () -> consent("fay", commit),
                "only members may ratify it who may ratify emergencies: 2 approvals of reviewers from 2 organisations");
        assertRefused(
                () -> review.services().outsideCommits().consent("ben", commit, VENUE, " "),
                "say why the venue is to stand by it");
        consent("ben", commit);
        consent("ben", commit);
        consent("dee", commit);
        assertThat(alarms(VENUE)).as("of one organisation").containsExactly(commit);
        consent("cho", commit);
        assertThat(alarms(VENUE)).isEmpty();
        assertThat(outside(commit).settled()).containsExactly(VENUE);
        assertThat(outside(commit).ratifications())
                .extracting(given -> given.vote().account())
                .containsExactly("ben", "dee", "cho");
        assertRefused(() -> consent("ben", commit), "there is no such commit to ratify");

        review.services().enactment().record("fay", id);
        assertThat(review.state(id)).isEqualTo("recorded|");
    }

    @Test
    void nobodyRatifiesTheirOwn() {
        String why = "the commit names you as its author; others ratify it";
        String byAccount =
                review.outsideCommit(new CommitAuthor("ben", "B."), "One", new FileEdit(BTC, review.text(BTC) + "\n"));
        String byName = review.outsideCommit(
                new CommitAuthor("home", "BEN ITO"), "Two", new FileEdit(BTC, review.text(BTC) + "\n"));
        tick();

        assertRefused(() -> consent("ben", byAccount), why);
        assertRefused(() -> consent("ben", byName), why);
        consent("dee", byAccount);
        consent("cho", byAccount);
        assertThat(alarms(VENUE)).containsExactly(byName);
    }

    @Test
    void itIsTakenBackByARecordedProposal() {
        String before = review.text(SOL);
        String commit = review.outsideCommit("By hand", new FileEdit(SOL, review.sol(TIGHTER)));
        tick();
        review.clock.forward(Duration.ofDays(4));

        long id = takingBack(commit, Direction.LOOSER);
        assertThat(review.services().drafts().texts(review.proposal(id).draft()))
                .containsExactly(file(SOL, before));
        review.services().enactment().record("fay", id);

        assertThat(review.text(SOL)).isEqualTo(before);
        assertThat(alarms(VENUE)).isEmpty();
        assertThat(review.entriesAfter(0)).contains("bylaw repository.outside-commit-settled");
    }

    @Test
    void aBrokenFileIsTakenBackToo() {
        String before = review.text(SOL);
        String commit = review.outsideCommit("By hand", new FileEdit(SOL, "{ broken"));
        tick();

        review.services().enactment().record("fay", takingBack(commit, Direction.NEUTRAL));

        assertThat(review.text(SOL)).isEqualTo(before);
        assertThat(alarms(VENUE)).isEmpty();
    }

    @Test
    void severalOfTheSameFileAreTakenBackTogether() {
        String before = review.text(SOL);
        String first = review.outsideCommit("One", new FileEdit(SOL, review.sol(TIGHTER)));
        review.outsideCommit("Two", new FileEdit(SOL, review.sol(TIGHTER).replace("0.0625", "0.055")));
        tick();
        review.clock.forward(Duration.ofDays(4));

        long id = takingBack(first, Direction.LOOSER);
        review.services().enactment().record("fay", id);

        assertThat(review.text(SOL)).isEqualTo(before);
        assertThat(alarms(VENUE)).isEmpty();
    }

    @Test
    void oneAfterTheOtherIsTakenBack() {
        String sol = review.outsideCommit("One", new FileEdit(SOL, review.sol(TIGHTER)));
        String btc = review.outsideCommit(
                "Two", new FileEdit(BTC, review.text(BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER)));
        tick();
        review.clock.forward(Duration.ofDays(4));

        review.services().enactment().record("fay", takingBack(btc, Direction.LOOSER));

        assertThat(alarms(VENUE)).containsExactly(sol);
        assertThat(outside(btc).settled()).containsExactly(VENUE);
    }

    @Test
    void whatDoesMoreThanTakeItBackIsStopped() {
        String commit = review.outsideCommit("By hand", new FileEdit(SOL, review.sol("\"initialMarginRatio\": 0.051")));
        tick();
        long id = review.submitted(
                review.draft(Direction.TIGHTER, file(SOL, review.text(SOL).replace("0.051", "0.0625"))));
        review.approve("ben", id);

        assertThatThrownBy(() -> review.services().enactment().record("fay", id))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("commit " + CommitId.shortened(commit) + " (By hand) came from outside");
    }

    @Test
    void aCrashAfterTheCommitThatTakesItBackLeavesNoAlarm() {
        String commit = review.outsideCommit("By hand", new FileEdit(SOL, review.sol(TIGHTER)));
        tick();
        review.clock.forward(Duration.ofDays(4));
        long id = takingBack(commit, Direction.LOOSER);
        review.services().enactment().record("fay", id);
        long recorded = review.proposal(id).acts().stream()
                .filter(each -> each.act() instanceof ProposalAct.Recorded)
                .findFirst()
                .orElseThrow()
                .sequence();

        assertThat(review.entriesAfter(recorded - 1))
                .as("in one transaction")
                .startsWith("bylaw proposal.recorded", "bylaw repository.outside-commit-settled");
    }

    @Test
    void aCommitteeFromOutsideGivesNobodyRights() {
        String mine = review.text(COMMITTEE)
                .replace(
                        "\"account\": \"ada\", \"name\": \"Ada Okafor\"",
                        "\"account\": \"gus\", \"name\": \"Gus Brandt\"");
        DraftContent content = review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        String commit = review.outsideCommit("My committee", new FileEdit(COMMITTEE, mine));
        String no = "only proposers and guardians of the committee of drift may propose for it";

        assertRefused(() -> review.services().proceedings().begin("gus", VENUE, content, null), no);
        tick();
        assertRefused(() -> review.services().proceedings().begin("gus", VENUE, content, null), no);
        assertRefused(
                () -> consent("gus", commit),
                "only members may ratify it who may ratify emergencies: 2 approvals of reviewers from 2 organisations");
        long id = review.services().proceedings().begin("ada", VENUE, content, null);
        assertThat(review.state(id)).as("who was a member is one").isEqualTo("draft|");

        consent("ben", commit);
        consent("cho", commit);
        assertThat(review.services().proceedings().begin("gus", VENUE, content, null))
                .as("once the committee stands by it")
                .isEqualTo(id + 1);
        assertRefused(() -> review.services().proceedings().begin("ada", VENUE, content, null), no);
    }

    @Test
    void aCommitteeFromOutsideThatIsTakenBackGivesNobodyRightsWhileAnotherCommitIsOpen() {
        String mine = review.text(COMMITTEE)
                .replace(
                        "\"account\": \"ada\", \"name\": \"Ada Okafor\"",
                        "\"account\": \"gus\", \"name\": \"Gus Brandt\"");
        String first = review.outsideCommit("My committee", new FileEdit(COMMITTEE, mine));
        String second = review.outsideCommit("Something else", new FileEdit(BTC, review.text(BTC) + "\n"));
        tick();
        long id = takingBack(first, Direction.NEUTRAL, LocalDate.parse("2026-04-08"));
        review.services().enactment().record("fay", id);
        assertThat(alarms(VENUE)).containsExactly(second);

        assertRefused(
                () -> review.services()
                        .proceedings()
                        .begin("gus", VENUE, review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))), null),
                "only proposers and guardians of the committee of drift may propose for it");
    }

    @Test
    void aRatifiedCommitteeThatAsksForMoreReopensWhatWasApproved() {
        long id = review.approvedTightening();
        String tighter =
                "\"tighter\": {\"approvals\": 1, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 0}";
        String stricter =
                "\"tighter\": {\"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 2, \"waitingHours\": 0}";
        int at = review.text(COMMITTEE).indexOf(tighter);
        String text = review.text(COMMITTEE).substring(0, at)
                + stricter
                + review.text(COMMITTEE).substring(at + tighter.length());
        String commit = review.outsideCommit("More eyes", new FileEdit(COMMITTEE, text));
        tick();
        assertThat(review.state(id)).as("while it is not ratified").isEqualTo("approved|");

        consent("ben", commit);
        consent("cho", commit);
        tick();

        assertThat(review.state(id))
                .isEqualTo("in review|the committee asks for more by now: 2 approvals of reviewers from 2"
                        + " organisations, no waiting");
    }

    @Test
    void rewrittenHistoryIsShownAsLost() {
        long id = review.approvedTightening();
        String commit = review.services().enactment().record("fay", id);
        assertThat(review.services().outsideCommits().lost()).isEmpty();

        review.git().run("reset", "--hard", "HEAD^");
        tick();

        assertThat(review.services().outsideCommits().lost())
                .extracting(OutsideCommits.Lost::sentence)
                .containsExactly("commit " + CommitId.shortened(commit) + " of proposal " + id
                        + " is gone from the repository: its history was rewritten");
        assertThat(review.services().ledger().book().outside()).isEmpty();
    }

    @Test
    void aHistoryWithoutAnythingThatWasKnownIsFoundAndLost() {
        String adopted = review.services().branch().head();
        review.git().run("checkout", "--orphan", "other");
        review.git().run("commit", "--quiet", "--message", "All anew");
        review.git().run("branch", "--force", "main", "HEAD");
        review.git().run("checkout", "--quiet", "main");
        String head = review.services().branch().head();
        tick();

        assertThat(review.services().outsideCommits().lost())
                .extracting(OutsideCommits.Lost::sentence)
                .containsExactly("commit " + CommitId.shortened(adopted)
                        + " with which the repository was taken into care is gone from the repository: its history was"
                        + " rewritten");
        assertThat(alarms(VENUE)).containsExactly(head);
        assertRefused(
                () -> review.begun(review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)))),
                "only proposers and guardians of the committee of drift may propose for it");
    }

    /** A merge of the commits before {@code past} and of the newest one that keeps nothing of the latter; its id. */
    private String mergedAway(String past) {
        review.git().run("checkout", "--quiet", "-b", "side", past);
        review.git().run("merge", "--quiet", "--no-ff", "--strategy=ours", "--message", "Merge", "main");
        review.git().run("checkout", "--quiet", "main");
        review.git().run("merge", "--quiet", "--ff-only", "side");
        return review.services().branch().head();
    }

    @Test
    void aMergeThatTakesARecordedChangeAwayIsFound() {
        String before = review.text(SOL);
        long id = review.approvedTightening();
        String recorded = review.services().enactment().record("fay", id);

        String merge = mergedAway("HEAD^");
        tick();
        review.restart();
        tick();

        assertThat(review.text(SOL)).isEqualTo(before);
        assertThat(alarms(VENUE)).containsExactly(merge);
        assertThat(outside(merge).parent()).isEqualTo(recorded);
        assertThat(outside(merge).paths()).containsExactly(SOL);
        assertThat(review.services()
                        .outsideCommits()
                        .takingBack(outside(merge), VENUE)
                        .texts())
                .containsExactly(file(SOL, before.replace("\"initialMarginRatio\": 0.05", TIGHTER)));
    }

    @Test
    void aMergeThatTakesAwayWhatWasRecordedBeforeARestartIsFound() {
        review.services().enactment().record("fay", review.approvedTightening());
        review.restart();

        String merge = mergedAway("HEAD^");
        tick();

        assertThat(alarms(VENUE)).containsExactly(merge);
    }

    @Test
    void aMergeThatGoesPastWhatWasFoundAndKeepsItIsNoAlarm() {
        review.services().enactment().record("fay", review.approvedTightening());
        review.git().run("checkout", "--quiet", "-b", "side", "HEAD^");
        review.outsideCommit("Words", new FileEdit("README.md", "words\n"));
        review.git().run("merge", "--quiet", "--no-ff", "--message", "Merge", "main");
        review.git().run("checkout", "--quiet", "main");
        review.git().run("merge", "--quiet", "--ff-only", "side");
        tick();

        assertThat(alarms(VENUE)).isEmpty();
    }

    @Test
    void aMergeIsOneCommitFromOutside() {
        review.git().run("checkout", "--quiet", "-b", "side");
        review.outsideCommit("On the side", new FileEdit(SOL, review.solWithCap(SMALLER_CAP)));
        review.git().run("checkout", "--quiet", "main");
        review.git().run("merge", "--quiet", "--no-ff", "--message", "Merge", "side");
        String merge = review.services().branch().head();
        tick();

        assertThat(alarms(VENUE)).containsExactly(merge);
        assertThat(outside(merge).paths()).containsExactly(SOL);
    }
}
