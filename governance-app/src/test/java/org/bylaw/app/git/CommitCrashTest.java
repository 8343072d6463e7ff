package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.git.ConfigBranchFixture.BTC;
import static org.bylaw.app.git.ConfigBranchFixture.ETH;
import static org.bylaw.app.git.ConfigBranchFixture.SOL;
import static org.bylaw.app.git.ConfigBranchFixture.commit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bylaw.app.CommandFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that stops between its steps, and others who write at the same time. */
class CommitCrashTest {

    @TempDir
    Path temporary;

    private ConfigBranchFixture sample;
    private NewCommit change;

    @BeforeEach
    void create() throws Exception {
        sample = ConfigBranchFixture.in(temporary.resolve("repository"));
        change = commit(sample.first, new FileEdit(SOL, "2\n"), new FileEdit(BTC, null), new FileEdit(ETH, "1\n"));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void afterPreparingNothingIsSeenAndTheCommitCanStillBePublished() {
        PreparedCommit prepared = sample.branch.prepare(change);

        assertThat(sample.branch.head()).isEqualTo(sample.first);
        sample.git.assertSoundAndClean();
        assertThat(sample.branch.grewFrom(sample.branch.head(), prepared.commit()))
                .isFalse();
        assertThat(sample.branch.prepare(change)).isEqualTo(prepared);

        try (ConfigBranch restarted = ConfigBranch.open(sample.root.resolve("market-configs"))) {
            restarted.publish(prepared);
            assertThat(restarted.bringWorkTreeAlong(prepared.parent())).isEmpty();
        }
        assertThat(sample.branch.head()).isEqualTo(prepared.commit());
        sample.git.assertSoundAndClean();
    }

    @Test
    void afterPublishingTheCommitIsFoundAndTheWorkTreeIsMended() throws Exception {
        PreparedCommit prepared = sample.branch.prepare(change);
        sample.branch.publish(prepared);
        assertThat(sample.onDisk(SOL)).isEqualTo("1\n");
        assertThat(sample.git.run("status", "--porcelain")).isNotEmpty();

        try (ConfigBranch restarted = ConfigBranch.open(sample.root.resolve("market-configs"))) {
            assertThat(ConfigBranchFixture.findByTrailer(restarted, restarted.head(), sample.first, "Proposal", "42"))
                    .extracting(BranchCommit::commit)
                    .containsExactly(prepared.commit());
            assertThat(restarted.grewFrom(restarted.head(), prepared.commit())).isTrue();
            restarted.publish(prepared);
            assertThat(restarted.head()).isEqualTo(prepared.commit());
            assertThat(restarted.bringWorkTreeAlong()).isEmpty();
            sample.git.assertSoundAndClean();
            assertThat(restarted.bringWorkTreeAlong()).isEmpty();
        }
        sample.git.assertSoundAndClean();
    }

    @Test
    void halfBroughtAlongIsMendedToo() throws Exception {
        sample.branch.publish(sample.branch.prepare(change));
        Files.writeString(sample.file(SOL), "2\n");
        Files.delete(sample.file(BTC));

        assertThat(sample.branch.bringWorkTreeAlong()).isEmpty();

        assertThat(sample.onDisk(ETH)).isEqualTo("1\n");
        sample.git.assertSoundAndClean();
    }

    @Test
    void editsThatCameBetweenAreNotOverwritten() throws Exception {
        PreparedCommit prepared = sample.branch.prepare(change);
        Files.writeString(sample.file(SOL), "edited\n");
        Files.writeString(sample.file(BTC), "edited\n");
        sample.branch.publish(prepared);

        assertThat(sample.branch.bringWorkTreeAlong(sample.first))
                .containsExactly(
                        BTC
                                + " in the work tree has edits of its own and was left as it is: compare it with the branch",
                        SOL
                                + " in the work tree has edits of its own and was left as it is: compare it with the branch");
        assertThat(sample.onDisk(SOL)).isEqualTo("edited\n");
        assertThat(sample.onDisk(BTC)).isEqualTo("edited\n");
        assertThat(sample.onDisk(ETH)).isEqualTo("1\n");
        assertThat(sample.git.run("status", "--porcelain"))
                .isEqualTo(" M market-configs/" + SOL + "\n?? market-configs/" + BTC);
    }

    @Test
    void severalCommitsAreCaughtUpWithAtOnce() {
        PreparedCommit second = sample.branch.prepare(change);
        sample.branch.publish(second);
        sample.branch.bringWorkTreeAlong(sample.first);
        PreparedCommit third = sample.branch.prepare(commit(second.commit(), new FileEdit(SOL, "3\n")));
        sample.branch.publish(third);

        assertThat(sample.branch.bringWorkTreeAlong(sample.first)).hasSize(1);
        assertThat(sample.branch.bringWorkTreeAlong(second.commit())).isEmpty();
        sample.git.assertSoundAndClean();
    }

    @Test
    void whoeverIsFirstWinsAndTheOtherIsTold() throws Exception {
        PreparedCommit prepared = sample.branch.prepare(change);
        String outside = sample.git.put("README", "more words\n").commit("Outside");

        assertThatThrownBy(() -> sample.branch.publish(prepared))
                .isInstanceOfSatisfying(
                        HeadMovedException.class,
                        moved -> assertThat(moved.head()).isEqualTo(outside));
        assertThat(sample.branch.head()).isEqualTo(outside);
        sample.git.assertSoundAndClean();
    }

    @Test
    void ofManyWritersOneWins() throws Exception {
        int writers = 6;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<ConfigBranch> branches = new ArrayList<>();
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                ConfigBranch branch =
                        writer % 2 == 0 ? sample.branch : ConfigBranch.open(sample.root.resolve("market-configs"));
                branches.add(branch);
                PreparedCommit prepared =
                        branch.prepare(commit(sample.first, new FileEdit(SOL, "writer " + writer + "\n")));
                tasks.add(() -> {
                    try {
                        branch.publish(prepared);
                        return true;
                    } catch (HeadMovedException moved) {
                        assertThat(moved.head()).isNotEqualTo(sample.first);
                        return false;
                    }
                });
            }
            int won = 0;
            for (Future<Boolean> outcome : threads.invokeAll(tasks)) {
                won += outcome.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
            branches.forEach(ConfigBranch::close);
        }
        sample.branch.bringWorkTreeAlong();
        assertThat(sample.git.run("rev-list", "--count", "main")).isEqualTo("2");
        sample.git.assertSoundAndClean();
    }

    @Test
    void anotherBranchThatWasCheckedOutMeanwhileIsNotWrittenTo() {
        PreparedCommit prepared = sample.branch.prepare(change);
        sample.git.run("switch", "--quiet", "--create", "other");

        assertThatThrownBy(() -> sample.branch.publish(prepared))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the commit was made for main, but other is checked out now; nothing was committed:"
                        + " check out the former");
        assertThat(sample.branch.head()).isEqualTo(sample.first);
    }

    @Test
    void aLockLeftOnTheBranchIsNamedAndNotDeleted() throws Exception {
        Path lock = Files.createFile(sample.root.toRealPath().resolve(".git/refs/heads/main.lock"));
        String line = lock + " exists since " + Files.getLastModifiedTime(lock)
                + "; nothing was committed: try again, and if no git command is at work there, one was killed:"
                + " delete this file";

        assertThatThrownBy(() -> sample.branch.write(change))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(line);
        assertThat(lock).exists();
        assertThat(sample.branch.head()).isEqualTo(sample.first);
        sample.git.assertSoundAndClean();

        Files.delete(lock);
        sample.branch.write(change);
        sample.git.assertSoundAndClean();
    }

    @Test
    void aLockLeftOnTheIndexIsNamedBeforeAnythingIsCommitted() throws Exception {
        PreparedCommit prepared = sample.branch.prepare(change);
        Path lock = Files.createFile(sample.root.toRealPath().resolve(".git/index.lock"));

        assertThatThrownBy(() -> sample.branch.prepare(change))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(lock + " exists since ")
                .hasMessageContaining("; nothing was committed: try again,");
        sample.branch.publish(prepared);
        assertThatThrownBy(sample.branch::bringWorkTreeAlong)
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(lock + " exists since ")
                .hasMessageContaining("; the work tree was left as it is: try again,");
        Files.delete(lock);
        assertThat(sample.branch.bringWorkTreeAlong()).isEmpty();
        sample.git.assertSoundAndClean();
    }
}
