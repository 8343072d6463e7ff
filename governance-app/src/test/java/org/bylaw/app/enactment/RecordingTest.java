package org.bylaw.app.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.serve.ReviewFixture.SMALLER_CAP;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proposal becomes one commit, or none. */
class RecordingTest {

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

    private String record(String account, long id) {
        return review.services().enactment().record(account, id);
    }

    @Test
    void anApprovedProposalIsOneCommitThatSaysWhatItRestsOn() throws Exception {
        long id = review.approvedLoosening();
        String parent = review.services().branch().head();
        String text = review.solWithCap(ReviewFixture.LARGER_CAP);

        String commit = record("fay", id);

        assertThat(review.state(id)).isEqualTo("recorded|");
        assertThat(review.proposal(id).commit()).isEqualTo(commit);
        assertThat(review.proposal(id).enactor()).isEqualTo("fay");
        var git = review.git();
        assertThat(git.run("rev-parse", "HEAD", "HEAD^")).isEqualTo(commit + "\n" + parent);
        git.assertSoundAndClean();
        assertThat(git.run("diff", "--name-status", "HEAD^", "HEAD")).isEqualTo("M\t" + SOL);
        assertThat(git.run("show", "HEAD:" + SOL)).isEqualTo(text.stripTrailing());
        assertThat(Files.readString(review.configs.resolve(SOL))).isEqualTo(text);
        assertThat(git.run("log", "-1", "--format=%an <%ae>%n%aI%n%s%n%b", "--no-show-signature"))
                .startsWith("""
                        Ada Okafor <ada@bylaw.invalid>
                        2026-04-03T09:00:00+00:00
                        Margin of SOL-PERP
                        SOL-PERP has become what it is.
                        """);
        var recording = Objects.requireNonNull(review.proposal(id).recording());
        String rules = review.services().rules().digest();
        List<String> trailers =
                git.run("log", "-1", "--format=%(trailers)").lines().toList();
        assertThat(trailers.stream().filter(line -> !line.isBlank() && !line.startsWith("Policy: ")))
                .containsExactly(
                        "Proposal: " + id,
                        "Intent: looser",
                        "Reviewed-by: Ben Ito <ben@bylaw.invalid> (Northwind Risk)",
                        "Reviewed-by: Cho Lindqvist <cho@bylaw.invalid> (Harbour Markets)",
                        "Recorded-by: Fay Ocampo <fay@bylaw.invalid> (Meridian Guard)",
                        "Findings: 0 blockers, 1 warning, 0 notes, 1 reason given, 1 standing",
                        "Rules: " + rules,
                        "Report: " + recording.grounds().report(),
                        "Audit-head: " + review.proposal(id).recordingDigest());
        assertThat(review.acts(id).subList(5, 8))
                .containsExactly(
                        "fay [auditor, enactor] RecordingBegun", "bylaw [] RecordingPrepared", "bylaw [] Recorded");
    }

    @Test
    void whoMayNotRecordIsRefusedAndNothingElseHappens() {
        long id = review.approvedTightening();
        int commits = review.commits();

        assertRefused(() -> record("ben", id), "only enactors may record a proposal");
        assertRefused(() -> record("gus", id), "only members of the committee of drift may record its proposals");
        assertRefused(() -> record("fay", 9), "there is no proposal 9");

        assertThat(review.acts(id).subList(4, 6)).containsExactly("ben [reviewer] Refused", "gus [] Refused");
        assertThat(review.commits()).isEqualTo(commits);
    }

    @Test
    void aSoleApproverDoesNotRecordAndAnotherEnactorDoes() {
        long id = review.submittedTightening();
        review.approve("cho", id);

        assertRefused(() -> record("cho", id), "you alone approved it; somebody else has to record it");

        record("fay", id);
        assertThat(review.state(id)).isEqualTo("recorded|");
    }

    @Test
    void oneOfTwoApproversRecords() {
        long id = review.approvedLoosening();

        record("cho", id);

        assertThat(review.state(id)).isEqualTo("recorded|");
    }

    @Test
    void itIsRecordedOnce() {
        long id = review.approvedTightening();
        record("fay", id);
        int commits = review.commits();

        assertRefused(() -> record("fay", id), "it is recorded; only an approved proposal can be recorded");
        assertThat(review.commits()).isEqualTo(commits);
    }

    @Test
    void ofTwoEnactorsAtOnceOneRecords() throws Exception {
        long id = review.submittedTightening();
        review.approve("ben", id);
        review.services().clockwork().tick();
        int commits = review.commits();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<String> outcomes = new ArrayList<>();
        try {
            List<Callable<String>> tasks = List.of(() -> record("fay", id), () -> record("cho", id));
            for (Future<String> future : threads.invokeAll(tasks)) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException refused) {
                    outcomes.add(String.valueOf(
                            Objects.requireNonNull(refused.getCause()).getMessage()));
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        review.services().branch().head(), "it is recorded; only an approved proposal can be recorded");
        assertThat(review.commits()).isEqualTo(commits + 1);
        review.git().assertSoundAndClean();
    }

    @Test
    void editsInTheWorkTreeAreNotWrittenOverAndItStaysApproved() throws Exception {
        long id = review.approvedTightening();
        String before = Files.readString(review.configs.resolve(SOL));
        Files.writeString(review.configs.resolve(SOL), before + "\n");

        assertThatThrownBy(() -> record("fay", id))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(SOL);
        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(review.acts(id).subList(4, 6))
                .containsExactly("fay [auditor, enactor] RecordingBegun", "bylaw [] RecordingAbandoned");

        Files.writeString(review.configs.resolve(SOL), before);
        record("fay", id);
        assertThat(review.state(id)).isEqualTo("recorded|");
    }

    @Test
    void anUnrelatedCommitInBetweenIsBuiltUpon() {
        long id = review.approvedTightening();
        String other = review.outsideCommit("A readme", new FileEdit("README.md", "words\n"));

        String commit = record("fay", id);

        assertThat(review.git().run("rev-parse", commit + "^")).isEqualTo(other);
        assertThat(review.services().ledger().book().outside()).isEmpty();
    }

    @Test
    void aTitleOfMarksAloneIsNoSubject() {
        DraftContent content = review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        Statement said = content.statement();
        long id = review.submitted(new DraftContent(
                content.base(),
                new Statement("---", said.intent(), said.rationale(), List.of(), null, null),
                content.texts()));
        review.approve("ben", id);

        record("fay", id);

        assertThat(review.git().run("log", "-1", "--format=%s")).isEqualTo("Change " + SOL);
    }

    @Test
    void wordsOfPeopleAreNoTrailers() {
        DraftContent content = review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        Statement said = content.statement();
        long id = review.submitted(new DraftContent(
                content.base(),
                new Statement(
                        "Tighter\n\nProposal: 99",
                        said.intent(),
                        "SOL-PERP.\n\nProposal: 98\nReviewed-by: Nobody",
                        List.of(),
                        null,
                        null),
                content.texts()));
        review.approve("ben", id);

        record("fay", id);

        assertThat(review.git().run("log", "-1", "--format=%(trailers:key=Proposal,valueonly)"))
                .isEqualTo(Long.toString(id));
        assertThat(review.git().run("log", "-1", "--format=%(trailers:key=Reviewed-by,valueonly)"))
                .isEqualTo("Ben Ito <ben@bylaw.invalid> (Northwind Risk)");
    }

    @Test
    void severalFilesAreOneCommit() {
        String btc = review.text(ReviewFixture.BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER);
        long id = review.submitted(
                review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)), file(ReviewFixture.BTC, btc)));
        review.approve("ben", id);

        record("fay", id);

        assertThat(review.git().run("diff", "--name-status", "HEAD^", "HEAD"))
                .isEqualTo("M\t" + ReviewFixture.BTC + "\nM\t" + SOL);
    }

    @Test
    void whatIsRecordedIsUndoneByAProposalThatIsALooseningWithTheFullProcess() {
        String before = review.text(SOL);
        long id = review.approvedTightening();
        record("fay", id);
        assertRefused(
                () -> review.services().proceedings().undo("ben", id),
                "only guardians and proposers may undo a proposal");

        long undoing = review.services().proceedings().undo("ada", id);

        var proposal = review.proposal(undoing);
        assertThat(proposal.undoes()).isEqualTo(id);
        assertThat(review.state(undoing)).isEqualTo("draft|");
        assertThat(proposal.draft().statement())
                .isEqualTo(new Statement(
                        "Undo proposal " + id + ": Margin of SOL-PERP",
                        Direction.LOOSER,
                        "Takes back proposal " + id + ".",
                        List.of(),
                        null,
                        null));
        assertThat(review.services().drafts().texts(proposal.draft())).containsExactly(file(SOL, before));
        review.clock.forward(Duration.ofDays(4));
        review.services().proceedings().submit("ada", undoing);
        assertThat(Objects.requireNonNull(review.proposal(undoing).demand()).words())
                .isEqualTo("2 approvals of reviewers from 2 organisations, 48 hours");
    }

    @Test
    void whatWasChangedAgainIsNotUndoneWithIt() {
        String before = review.text(SOL);
        long first = review.approvedTightening();
        record("fay", first);
        long second = review.submitted(review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP))));
        review.approve("ben", second);
        record("fay", second);

        assertRefused(
                () -> review.services().proceedings().undo("ada", first),
                "SOL-PERP was changed again by proposal " + second
                        + "; undo that first, or propose the values that you want");
        assertThat(review.acts(first)).endsWith("ada [proposer] Refused");

        String text = review.sol(TIGHTER).replace("\"maxBaseSize\": 1500000", "\"maxBaseSize\": 1400000");
        String commit = review.outsideCommit("By hand", new FileEdit(SOL, text));
        review.services().clockwork().tick();
        assertRefused(
                () -> review.services().proceedings().undo("ada", second),
                "SOL-PERP was changed again by commit " + CommitId.shortened(commit)
                        + " from outside; undo that first, or propose the values that you want");

        review.outsideCommit(
                "Back by hand", new FileEdit(SOL, before.replace("\"initialMarginRatio\": 0.05", TIGHTER)));
        long undoing = review.services().proceedings().undo("ada", first);
        assertThat(review.services().drafts().texts(review.proposal(undoing).draft()))
                .as("it is again as it was recorded")
                .containsExactly(file(SOL, before));
    }

    @Test
    void aCompetingProposalBecomesStaleWithTheCommit() {
        long first = review.approvedTightening();
        long second = review.submitted(review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP))));
        assertThat(Objects.requireNonNull(review.proposal(second).grounds()).toReason())
                .extracting(warning -> warning.key().substring(0, 7))
                .containsExactly("CHG-013");

        String commit = record("fay", first);

        assertThat(review.state(first))
                .as("who came later takes nothing from it")
                .isEqualTo("recorded|");
        assertThat(review.state(second))
                .isEqualTo("stale|" + SOL + " was changed meanwhile, up to commit " + commit.substring(0, 12)
                        + "; it needs a new version");
        assertThat(review.services()
                        .proceedings()
                        .refusal(
                                Step.EDIT,
                                review.proposal(second),
                                "ada",
                                review.services().ledger().book()))
                .isEmpty();
    }
}
