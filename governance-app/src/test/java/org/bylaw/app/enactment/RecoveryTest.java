package org.bylaw.app.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.git.PreparedCommit;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.Recorded;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.ProposalAct.RecordingPrepared;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program ends at every point of a recording. The steps are those of {@link Enactment#record}, taken one by one: the entry, the
 * objects, the entry of their id, the branch, the work tree, the last entry.
 */
class RecoveryTest {

    private static final Actor FAY = new Actor("fay", List.of("auditor", "enactor"));

    @TempDir
    private Path folder;

    private ReviewFixture review;
    private long id;
    private String parent;
    private int commits;

    @BeforeEach
    void anApprovedProposal() {
        review = ReviewFixture.in(folder);
        id = review.approvedTightening();
        parent = review.services().branch().head();
        commits = review.commits();
    }

    @AfterEach
    void close() {
        review.close();
    }

    /** The first step: what is about to be done is entered. */
    private NewCommit begun() {
        var services = review.services();
        Draft draft = Objects.requireNonNull(review.proposal(id).version()).draft();
        var made = (Judgement.Made) services.drafts()
                .judge(
                        review.proposal(id),
                        draft,
                        parent,
                        Objects.requireNonNull(review.proposal(id).grounds()).day());
        RecordingBegun recording = services.ledger().write(pen -> {
            var begun = new RecordingBegun(
                    parent,
                    "Fay Ocampo",
                    "Meridian Guard",
                    draft,
                    services.drafts().grounds(pen, made),
                    null);
            pen.enter(id, ReviewFixture.VENUE, FAY, begun);
            return begun;
        });
        Proposal proposal = review.proposal(id);
        return new NewCommit(
                parent,
                List.of(new FileEdit(SOL, review.sol(TIGHTER))),
                new CommitAuthor("ada", "Ada Okafor"),
                review.clock.instant(),
                RecordedMessage.of(proposal, recording, made, Objects.requireNonNull(proposal.recordingDigest())));
    }

    /** The next two steps: the objects are written, and the id of the commit is entered. */
    private PreparedCommit prepared(NewCommit change) {
        PreparedCommit prepared = review.services().branch().prepare(change);
        review.services()
                .ledger()
                .write(pen ->
                        pen.enter(id, ReviewFixture.VENUE, Actor.BYLAW, new RecordingPrepared(prepared.commit())));
        return prepared;
    }

    /** All steps but the last entry; the commit. */
    private String committed(NewCommit change) {
        PreparedCommit prepared = prepared(change);
        review.services().branch().publish(prepared);
        review.services().branch().bringWorkTreeAlong(prepared.parent());
        return prepared.commit();
    }

    private void assertRecordedOnceAs(String commit) throws Exception {
        assertThat(review.state(id)).isEqualTo("recorded|");
        assertThat(review.proposal(id).commit()).isEqualTo(commit);
        assertThat(review.services().branch().head()).isEqualTo(commit);
        assertThat(review.commits()).isEqualTo(commits + 1);
        assertThat(Files.readString(review.configs.resolve(SOL)))
                .isEqualTo(review.text(SOL))
                .contains(TIGHTER);
        review.git().assertSoundAndClean();
        review.services().clockwork().tick();
        assertThat(review.services().ledger().book().outside()).isEmpty();
        assertThatThrownBy(() -> review.services().enactment().record("fay", id))
                .isInstanceOf(RefusedException.class)
                .hasMessage("it is recorded; only an approved proposal can be recorded");
        assertThat(review.commits()).isEqualTo(commits + 1);
    }

    private void assertRecordedAnew() throws Exception {
        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(review.services().branch().head()).isEqualTo(parent);
        review.git().assertSoundAndClean();
        String commit = review.services().enactment().record("fay", id);
        assertRecordedOnceAs(commit);
    }

    @Test
    void beforeTheEntryNothingHasHappened() throws Exception {
        assertThat(review.restart()).isEmpty();

        assertRecordedAnew();
    }

    @Test
    void betweenTheEntryAndTheObjects() throws Exception {
        begun();
        assertThat(review.state(id)).isEqualTo("being recorded|");
        assertThatThrownBy(() -> review.services().enactment().record("fay", id))
                .isInstanceOf(RefusedException.class)
                .hasMessage("it is being recorded; only an approved proposal can be recorded");

        assertThat(review.restart())
                .containsExactly("proposal " + id + " was about to be recorded and was not; record it again");

        assertRecordedAnew();
    }

    @Test
    void betweenTheObjectsAndTheirEntry() throws Exception {
        review.services().branch().prepare(begun());

        assertThat(review.restart())
                .containsExactly("proposal " + id + " was about to be recorded and was not; record it again");

        assertRecordedAnew();
    }

    @Test
    void betweenTheirEntryAndTheBranch() throws Exception {
        prepared(begun());

        assertThat(review.restart())
                .containsExactly("proposal " + id + " was about to be recorded and was not; record it again");

        assertRecordedAnew();
    }

    @Test
    void betweenTheBranchAndTheWorkTree() throws Exception {
        PreparedCommit prepared = prepared(begun());
        review.services().branch().publish(prepared);
        assertThat(Files.readString(review.configs.resolve(SOL))).doesNotContain(TIGHTER);

        assertThat(review.restart()).containsExactly(recorded(prepared.commit()));

        assertRecordedOnceAs(prepared.commit());
    }

    @Test
    void betweenTheWorkTreeAndTheEntry() throws Exception {
        String commit = committed(begun());

        assertThat(review.restart()).containsExactly(recorded(commit));

        assertRecordedOnceAs(commit);
        assertThat(review.restart()).as("once").isEmpty();
    }

    @Test
    void whatAFailureLeftBehindIsFoundWithoutARestart() throws Exception {
        String commit = committed(begun());
        assertThat(review.state(id)).isEqualTo("being recorded|");

        review.services().clockwork().tick();

        assertRecordedOnceAs(commit);
    }

    @Test
    void whatAFailureKeptFromTheBranchIsRecordedAnewWithoutARestart() throws Exception {
        prepared(begun());

        review.services().clockwork().tick();

        assertRecordedAnew();
    }

    @Test
    void whatIsBeingRecordedIsNotTakenForCutOff() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ticking = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> recording =
                    threads.submit(() -> review.services().outsideCommits().alone(() -> {
                        NewCommit change = begun();
                        begun.countDown();
                        try {
                            ticking.await();
                        } catch (InterruptedException interrupted) {
                            throw new IllegalStateException(interrupted);
                        }
                        String commit = committed(change);
                        review.services()
                                .ledger()
                                .write(pen ->
                                        pen.enter(id, ReviewFixture.VENUE, Actor.BYLAW, new Recorded(commit, false)));
                        return commit;
                    }));
            begun.await();
            Future<?> tick = threads.submit(() -> {
                ticking.countDown();
                review.services().clockwork().tick();
            });
            tick.get();

            assertRecordedOnceAs(recording.get());
            assertThat(review.acts(id)).doesNotContain("bylaw [] RecordingAbandoned");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void afterTheEntryNothingIsToBeDone() throws Exception {
        String commit = review.services().enactment().record("fay", id);

        assertThat(review.restart()).isEmpty();

        assertRecordedOnceAs(commit);
    }

    @Test
    void whoLooksForCommitsFromOutsideFirstFindsNone() throws Exception {
        String commit = committed(begun());
        review.services().outsideCommits().find();
        assertThat(review.services().ledger().book().outside()).isEmpty();

        assertThat(review.restart()).containsExactly(recorded(commit));

        assertRecordedOnceAs(commit);
    }

    @Test
    void aCommitOnTopOfItWithTheSameTrailerIsNotTakenForIt() {
        NewCommit change = begun();
        String commit = committed(change);
        String copy = review.services()
                .branch()
                .write(new NewCommit(
                        commit,
                        List.of(new FileEdit(SOL, review.text(SOL) + "\n")),
                        change.author(),
                        change.at(),
                        change.message()))
                .commit();

        assertThat(review.restart()).containsExactly(recorded(commit));
        review.services().clockwork().tick();

        assertThat(review.proposal(id).commit()).isEqualTo(commit);
        assertThat(review.services().ledger().book().outside())
                .extracting(outside -> outside.commit())
                .containsExactly(copy);
    }

    @Test
    void competingProposalsBecomeStaleAfterTheCrashToo() {
        long other = review.submitted(
                review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(ReviewFixture.SMALLER_CAP))));
        committed(begun());

        review.restart();
        review.services().clockwork().tick();

        assertThat(review.state(other)).startsWith("stale|");
    }

    private String recorded(String commit) {
        return "proposal " + id + " was recorded as commit " + CommitId.shortened(commit) + " before it was cut off";
    }
}
