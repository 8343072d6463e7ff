package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.git.ConfigBranchFixture.AT;
import static org.bylaw.app.git.ConfigBranchFixture.BTC;
import static org.bylaw.app.git.ConfigBranchFixture.ETH;
import static org.bylaw.app.git.ConfigBranchFixture.SOL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bylaw.app.CommandFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigBranchTest {

    @TempDir
    Path temporary;

    private ConfigBranchFixture sample;

    @BeforeEach
    void create() throws Exception {
        sample = ConfigBranchFixture.in(temporary.resolve("repository"));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void whatIsCommittedIsReadAndNotTheWorkTree() throws Exception {
        Files.writeString(sample.file(SOL), "edited\n");
        Files.writeString(sample.file("drift/markets/NEW-PERP.json"), "new\n");
        ConfigBranch branch = sample.branch;

        assertThat(branch.name()).isEqualTo("main");
        assertThat(branch.head()).isEqualTo(sample.first);
        assertThat(branch.text(sample.first, SOL)).isEqualTo("1\n");
        assertThat(branch.text(sample.first, "drift/markets/NEW-PERP.json")).isNull();
        assertThat(branch.text(sample.first, "README")).isNull();
        assertThat(branch.blobIds(sample.first, "drift/markets"))
                .isEqualTo(Map.of(
                        SOL, sample.git.run("rev-parse", "HEAD:market-configs/" + SOL),
                        BTC, sample.git.run("rev-parse", "HEAD:market-configs/" + BTC)));
        assertThat(branch.blobIds(sample.first, "").keySet()).containsExactly(BTC, SOL, "drift/policy.json");
        assertThat(branch.blobIds(sample.first, "velocity")).isEmpty();
    }

    @Test
    void aCommitFromOutsideIsSeenAtOnce() throws Exception {
        String second = sample.git.put("market-configs/" + SOL, "2\n").commit("Outside");

        assertThat(sample.branch.head()).isEqualTo(second);
        assertThat(sample.branch.text(second, SOL)).isEqualTo("2\n");
        sample.git.run("gc", "--quiet", "--prune=now");
        assertThat(sample.branch.head()).isEqualTo(second);
        assertThat(sample.branch.text(sample.first, SOL)).isEqualTo("1\n");
    }

    @Test
    void venuesAreTheFoldersThatHoldWhatAVenueHas() throws Exception {
        String commit = sample.git
                .put("market-configs/" + ETH, "1\n")
                .put("market-configs/new-venue/committee.json", "{}\n")
                .put("market-configs/schema/market.schema.json", "{}\n")
                .put("market-configs/README", "words")
                .put("other/markets/X.json", "1")
                .commit("More");

        assertThat(sample.branch.venues(commit)).containsExactly("drift", "new-venue", "velocity");
        assertThat(sample.branch.venues(sample.first)).containsExactly("drift");
    }

    @Test
    void aFolderThatIsTheRootAndOneThatIsNotThereYet() {
        try (ConfigBranch root = ConfigBranch.open(sample.root);
                ConfigBranch none = ConfigBranch.open(sample.root.resolve("none/there"))) {
            assertThat(root.text(sample.first, "README")).isEqualTo("words\n");
            assertThat(root.venues(sample.first)).isEmpty();
            assertThat(none.venues(sample.first)).isEmpty();
            assertThat(none.blobIds(sample.first, "")).isEmpty();
            assertThat(none.text(sample.first, SOL)).isNull();
            assertThat(none.commits(sample.first, null))
                    .extracting(BranchCommit::changed)
                    .containsExactly(List.of());
        }
    }

    @Test
    void filesAreCopiedUnderTheirPathsInTheFolder() throws Exception {
        Path target = Files.createDirectory(temporary.resolve("copy"));

        assertThat(sample.branch.copyTo(sample.first, List.of(SOL, "drift/policy.json", ETH), target))
                .isEmpty();

        assertThat(target.resolve(SOL)).hasContent("1");
        assertThat(target.resolve("drift/policy.json")).hasContent("{}");
        assertThat(target.resolve(BTC)).doesNotExist();
    }

    @Test
    void whatIsNoTextIsRefusedByName() throws Exception {
        Files.write(sample.file(SOL), new byte[] {'a', (byte) 0xff});
        Files.createSymbolicLink(sample.file("drift/link.json"), Path.of("policy.json"));
        sample.git
                .put("market-configs/" + BTC, "x".repeat(1 << 20))
                .put("market-configs/" + ETH, "x".repeat((1 << 20) + 1));
        String commit = sample.git.commit("Broken");
        String at = " at " + commit.substring(0, 12);

        assertThatThrownBy(() -> sample.branch.text(commit, SOL))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(SOL + at + " is not UTF-8; save it as UTF-8");
        assertThatThrownBy(() -> sample.branch.text(commit, "drift/link.json"))
                .hasMessage("drift/link.json" + at
                        + " is no file (a folder, a symbolic link or a submodule); put a file in its place");
        assertThatThrownBy(() -> sample.branch.text(commit, "drift/markets"))
                .hasMessageStartingWith("drift/markets" + at + " is no file");
        assertThat(sample.branch.text(commit, BTC)).hasSize(1 << 20);
        assertThatThrownBy(() -> sample.branch.text(commit, ETH))
                .hasMessage(ETH + at + " is longer than 1 MB; shorten it");
        assertThat(sample.branch.blobIds(commit, "drift")).doesNotContainKey("drift/link.json");
    }

    @Test
    void commitsAreTheFirstParentsNewestFirst() throws Exception {
        String second = sample.git
                .put("market-configs/" + SOL, "2\n")
                .put("README", "x")
                .commit("Second\n\nProposal: 7");
        sample.git.run("switch", "--quiet", "--create", "side", sample.first);
        String side = sample.git.put("market-configs/" + ETH, "1\n").commit("Side");
        sample.git.run("switch", "--quiet", "main");
        sample.git.run("merge", "--quiet", "--no-ff", "--message", "Merge", "side");
        String merge = sample.git.run("rev-parse", "HEAD");

        assertThat(sample.branch.commits(merge, sample.first))
                .containsExactly(
                        commit(merge, second, "Merge\n", ETH),
                        commit(second, sample.first, "Second\n\nProposal: 7\n", SOL));
        assertThat(sample.branch.commits(merge, null))
                .hasSize(3)
                .last()
                .isEqualTo(new BranchCommit(
                        sample.first,
                        null,
                        Instant.parse("2026-05-01T00:00:00Z"),
                        "Outsider",
                        "outsider@example.org",
                        "The configuration\n",
                        List.of(BTC, SOL, "drift/policy.json")));
        assertThat(sample.branch.commits(merge, merge)).isEmpty();
        assertThat(sample.branch.commits(merge, side))
                .extracting(BranchCommit::commit)
                .containsExactly(merge, second);
        assertThat(ConfigBranchFixture.findByTrailer(sample.branch, merge, sample.first, "proposal", "7"))
                .extracting(BranchCommit::commit)
                .containsExactly(second);
        assertThat(ConfigBranchFixture.findByTrailer(sample.branch, merge, second, "Proposal", "7"))
                .isEmpty();
        assertThat(ConfigBranchFixture.findByTrailer(sample.branch, merge, null, "Proposal", "77"))
                .isEmpty();
    }

    @Test
    void aRewrittenHistoryIsToldApart() throws Exception {
        String second = sample.git.put("market-configs/" + SOL, "2\n").commit("Second");
        sample.git.run("reset", "--quiet", "--hard", sample.first);
        String other = sample.git.put("market-configs/" + SOL, "3\n").commit("Other");

        assertThat(sample.branch.grewFrom(other, sample.first)).isTrue();
        assertThat(sample.branch.grewFrom(other, other)).isTrue();
        assertThat(sample.branch.grewFrom(other, second)).isFalse();
        assertThat(sample.branch.grewFrom(other, "0123456789012345678901234567890123456789"))
                .isFalse();
        assertThat(sample.branch.commits(other, second))
                .extracting(BranchCommit::commit)
                .containsExactly(other);
    }

    @Test
    void theHistoryOfAFileIsReadAtAnyCommit() throws Exception {
        String second = sample.git.put("market-configs/" + SOL, "2\n").commit("Second");
        sample.git.put("market-configs/" + SOL, "3\n").commit("Third");

        assertThat(sample.branch
                        .history(second, List.of(Path.of(SOL)), Instant.EPOCH)
                        .of(Path.of(SOL)))
                .extracting(FileVersion::commit)
                .containsExactly(sample.first, second);
    }

    @Test
    void aRepositoryIsMadeOfAnEmptyFolderAndOfNoOther() throws Exception {
        Path folder = temporary.resolve("var/configs");
        try (ConfigBranch branch = ConfigBranch.create(folder, AT)) {
            assertThat(branch.name()).isEqualTo("main");
            assertThat(branch.commits(branch.head(), null))
                    .containsExactly(new BranchCommit(
                            branch.head(),
                            null,
                            AT,
                            "Bylaw",
                            "bylaw@bylaw.invalid",
                            "The repository of the market configuration\n",
                            List.of()));
            new CGit(folder).assertSoundAndClean();
            branch.write(ConfigBranchFixture.commit(branch.head(), new FileEdit(SOL, "1\n")));
            new CGit(folder).assertSoundAndClean();
        }
        assertThatThrownBy(() -> ConfigBranch.create(folder, AT))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(folder + " is not empty; name an empty folder, or make it a repository");
    }

    @Test
    void aPlaceThatHasNoBranchIsRefusedWithTheRemedy() throws Exception {
        Path nowhere = Files.createDirectory(temporary.resolve("nowhere"));
        assertThatThrownBy(() -> ConfigBranch.open(nowhere))
                .hasMessage(nowhere + " is in no git repository; name a folder of one, or make it one"
                        + " (git init -b main, git add ., git commit)");
        assertThatThrownBy(() -> ConfigBranch.open(sample.root.resolve(".git/refs")))
                .hasMessageStartingWith(sample.root.resolve(".git/refs") + " is inside of git's own folder");
        sample.git.run("checkout", "--quiet", "--detach");
        assertThatThrownBy(sample.branch::head)
                .isInstanceOf(CommandFailure.class)
                .hasMessage(sample.root.toRealPath()
                        + " has no branch checked out (its HEAD is detached); check one out (git switch main)");
        sample.git.run("switch", "--quiet", "--orphan", "empty");
        assertThatThrownBy(sample.branch::head)
                .hasMessageStartingWith(sample.root.toRealPath() + " has no commit yet;");
        assertThat(sample.branch.name()).isEqualTo("empty");
    }

    private static BranchCommit commit(String id, String parent, String text, String... changed) {
        return new BranchCommit(
                id,
                parent,
                Instant.parse("2026-05-01T00:00:00Z"),
                "Outsider",
                "outsider@example.org",
                text,
                List.of(changed));
    }
}
