package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.git.ConfigBranchFixture.ADA;
import static org.bylaw.app.git.ConfigBranchFixture.AT;
import static org.bylaw.app.git.ConfigBranchFixture.BTC;
import static org.bylaw.app.git.ConfigBranchFixture.ETH;
import static org.bylaw.app.git.ConfigBranchFixture.SOL;
import static org.bylaw.app.git.ConfigBranchFixture.commit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommitTest {

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
    void oneCommitChangesAddsAndDeletesFilesAndTheWorkTreeFollows() throws Exception {
        ConfigCommit made = sample.branch.write(commit(
                sample.first, new FileEdit(SOL, "2 \u00e9\n"), new FileEdit(BTC, null), new FileEdit(ETH, "1\n")));

        assertThat(made.behind()).isEmpty();
        assertThat(sample.branch.head()).isEqualTo(made.commit());
        assertThat(sample.git.run("log", "-1", "--format=%H %P|%an <%ae> %aI|%cn <%ce> %cI|%B"))
                .isEqualTo(made.commit() + ' ' + sample.first
                        + "|Ada Okafor <ada@bylaw.invalid> 2026-06-01T12:00:00+00:00"
                        + "|Bylaw <bylaw@bylaw.invalid> 2026-06-01T12:00:00+00:00"
                        + "|Raise SOL-PERP\n\nThe book is deep.\n\nProposal: 42");
        assertThat(sample.git.run("log", "-1", "--format=%(trailers:key=Proposal,valueonly)"))
                .isEqualTo("42");
        assertThat(sample.git.run("diff", "--no-renames", "--name-status", sample.first, "HEAD"))
                .isEqualTo("D\tmarket-configs/%s\nM\tmarket-configs/%s\nA\tmarket-configs/%s".formatted(BTC, SOL, ETH));
        assertThat(sample.git.run("reflog", "-1", "--format=%gs %gn", "main"))
                .isEqualTo("commit: Raise SOL-PERP Bylaw");
        assertThat(sample.onDisk(SOL)).isEqualTo("2 \u00e9\n");
        assertThat(sample.onDisk(ETH)).isEqualTo("1\n");
        assertThat(sample.file(BTC)).doesNotExist();
        sample.git.assertSoundAndClean();
    }

    @Test
    void whatOthersHaveEditedInTheWorkTreeStays() throws Exception {
        Files.writeString(sample.file(BTC), "edited\n");
        sample.git.put("README", "staged\n").run("add", "README");
        sample.git.put("market-configs/drift/new.json", "untracked\n");

        sample.branch.write(commit(sample.first, new FileEdit(SOL, "2\n")));

        assertThat(sample.git.run("status", "--porcelain"))
                .isEqualTo("M  README\n M market-configs/" + BTC + "\n?? market-configs/drift/new.json");
        assertThat(sample.git.run("show", "HEAD:README")).isEqualTo("words");
    }

    @Test
    void touchedFilesWithUncommittedEditsAreRefusedByName() throws Exception {
        Files.writeString(sample.file(SOL), "edited\n");
        sample.git.put("market-configs/" + BTC, "staged\n").run("add", "--all");
        Files.writeString(sample.file(BTC), "1\n");
        sample.git.put("market-configs/" + ETH, "untracked\n");
        Files.delete(sample.file("drift/policy.json"));

        assertThatThrownBy(() -> sample.branch.write(commit(
                        sample.first,
                        new FileEdit(SOL, "2\n"),
                        new FileEdit(BTC, "2\n"),
                        new FileEdit(ETH, "2\n"),
                        new FileEdit("drift/policy.json", "{ }\n"),
                        new FileEdit("drift/accepted.json", "{}\n"))))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.lines())
                                .containsExactly(
                                        "uncommitted edits in " + SOL + ": commit or discard them",
                                        "uncommitted edits in " + BTC + ": commit or discard them",
                                        "uncommitted edits in " + ETH + ": commit or discard them",
                                        "uncommitted edits in drift/policy.json: commit or discard them"));
        assertThat(sample.branch.head()).isEqualTo(sample.first);
        assertThat(sample.onDisk(SOL)).isEqualTo("edited\n");
    }

    @Test
    void aFolderThatIsASymbolicLinkInTheWorkTreeIsNotWrittenThrough() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(sample.file("velocity"), elsewhere);

        assertThatThrownBy(() -> sample.branch.write(commit(sample.first, new FileEdit(ETH, "1\n"))))
                .hasMessage("uncommitted edits in " + ETH + ": commit or discard them");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void theBranchMustBeAtTheParent() throws Exception {
        String second = sample.git.put("market-configs/" + BTC, "2\n").commit("Outside");

        assertThatThrownBy(() -> sample.branch.write(commit(sample.first, new FileEdit(SOL, "2\n"))))
                .isInstanceOfSatisfying(HeadMovedException.class, moved -> {
                    assertThat(moved.expected()).isEqualTo(sample.first);
                    assertThat(moved.head()).isEqualTo(second);
                })
                .hasMessage("main moved from " + sample.first.substring(0, 12) + " to " + second.substring(0, 12)
                        + " meanwhile; nothing was committed: judge the change again on what is there now");
        assertThatThrownBy(() -> sample.branch.write(commit(null, new FileEdit(SOL, "2\n"))))
                .isInstanceOf(HeadMovedException.class);
        assertThat(sample.branch.head()).isEqualTo(second);
        sample.git.assertSoundAndClean();
    }

    @Test
    void theDateIsNeverBeforeTheParents() {
        ConfigCommit second = sample.branch.write(commit(sample.first, new FileEdit(SOL, "2\n")));
        var earlier = new NewCommit(
                second.commit(),
                List.of(new FileEdit(SOL, "3\n")),
                ADA,
                AT.minusSeconds(60),
                "Earlier\n\nProposal: 43\n");

        sample.branch.write(earlier);

        assertThat(sample.git.run("log", "-1", "--format=%aI %cI"))
                .isEqualTo("2026-06-01T11:59:00+00:00 2026-06-01T12:00:00+00:00");
    }

    @Test
    void theFirstCommitOfAllHasNoParent() throws Exception {
        var git = new CGit(Files.createDirectory(temporary.resolve("empty")));
        git.run("init", "--quiet", "--initial-branch=trunk");
        try (ConfigBranch branch = ConfigBranch.open(git.folder())) {
            ConfigCommit made = branch.write(commit(null, new FileEdit(SOL, "1\n")));

            assertThat(git.run("log", "--format=%H %P %D")).isEqualTo(made.commit() + "  HEAD -> trunk");
            assertThat(git.folder().resolve(SOL)).hasContent("1");
            git.assertSoundAndClean();
        }
    }

    @Test
    void aRepositoryWithoutAWorkTreeIsWrittenToo() {
        Path bare = temporary.resolve("bare.git");
        sample.git.run("clone", "--quiet", "--bare", ".", bare.toString());
        var git = new CGit(bare);
        try (ConfigBranch branch = ConfigBranch.open(bare.resolve("market-configs"))) {
            ConfigCommit made = branch.write(commit(sample.first, new FileEdit(SOL, "2\n")));

            assertThat(made.behind()).isEmpty();
            assertThat(git.run("rev-parse", "main")).isEqualTo(made.commit());
            assertThat(git.run("show", "main:market-configs/" + SOL)).isEqualTo("2");
            assertThat(git.run("fsck", "--strict")).isEmpty();
            assertThat(branch.bringWorkTreeAlong()).isEmpty();
        }
    }

    @Test
    void aLinkedWorkTreeAndPackedBranchesAreWrittenToo() {
        sample.git.run("branch", "live");
        sample.git.run("pack-refs", "--all");
        Path linked = temporary.resolve("linked");
        sample.git.run("worktree", "add", "--quiet", linked.toString(), "live");
        var git = new CGit(linked);
        try (ConfigBranch branch = ConfigBranch.open(linked.resolve("market-configs"))) {
            ConfigCommit made = branch.write(commit(sample.first, new FileEdit(SOL, "2\n")));

            assertThat(made.behind()).isEmpty();
            assertThat(sample.git.run("rev-parse", "live")).isEqualTo(made.commit());
            assertThat(sample.git.run("rev-parse", "main")).isEqualTo(sample.first);
            git.assertSoundAndClean();
            sample.git.assertSoundAndClean();
        }
    }

    @Test
    void hooksFiltersAndEndsOfLinesThatTheRepositoryNamesChangeNothing() throws Exception {
        sample.git.put(".gitattributes", "*.json text eol=crlf\n*.JSON filter=evil\n");
        String second = sample.git.commit("Attributes");
        sample.git.run("rm", "-r", "--quiet", "--cached", ".");
        sample.git.run("reset", "--quiet", "--hard");
        assertThat(sample.onDisk(SOL)).isEqualTo("1\r\n");
        Path started = temporary.resolve("started");
        sample.git.run("config", "filter.evil.smudge", "touch " + started);
        for (String hook : List.of("pre-commit", "post-commit", "reference-transaction", "post-checkout")) {
            Path file = sample.root.resolve(".git/hooks").resolve(hook);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\ntouch " + started + "\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }

        ConfigCommit made = sample.branch.write(
                commit(second, new FileEdit(SOL, "2\n"), new FileEdit("drift/markets/A.JSON", "1\n")));

        assertThat(made.behind()).isEmpty();
        assertThat(sample.branch.text(made.commit(), SOL)).isEqualTo("2\n");
        assertThat(started).doesNotExist();
    }

    @Test
    void anExecutableFileStaysOne() throws Exception {
        assertThat(sample.file(SOL).toFile().setExecutable(true)).isTrue();
        String second = sample.git.commit("Executable");

        ConfigCommit made = sample.branch.write(commit(second, new FileEdit(SOL, "2\n")));

        assertThat(sample.git.run("diff", "--summary", second, made.commit())).isEmpty();
        sample.git.assertSoundAndClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../README",
                "drift/../../README",
                "drift/./policy.json",
                "drift//policy.json",
                "drift/",
                ".git/config",
                "drift/.GIT/config",
                "drift/git~1/config",
                "drift/.g\u200cit/config",
                "drift\\markets\\X.json",
                "drift/markets/a:b.json",
                "drift/markets/a\nb.json",
                "drift/markets/CON",
                "drift/markets/x. "
            })
    void pathsThatLeaveTheFolderOrNameGitsOwnAreRefused(String path) {
        assertThatThrownBy(() -> new FileEdit(path, "1"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no file may be committed under it");
    }

    @Test
    void whatACommitCannotHoldIsRefused() throws Exception {
        Files.createSymbolicLink(sample.file("drift/link.json"), Path.of("policy.json"));
        String head = sample.git.commit("Link");

        assertRefused(head, new FileEdit("drift/link.json", "1"), "drift/link.json is no file in the commit before");
        assertRefused(head, new FileEdit("drift/markets", "1"), "drift/markets is no file in the commit before");
        assertRefused(
                head,
                new FileEdit("drift/policy.json/x", "1"),
                "drift/policy.json/x: market-configs/drift/policy.json is no folder in the commit before");
        assertRefused(head, new FileEdit(ETH, null), ETH + " is to be deleted, but the commit before has no such file");
        assertRefused(
                head,
                new FileEdit(SOL, "1\n"),
                "the files are at " + head.substring(0, 12) + " as this commit would make them already");
        assertThatThrownBy(() -> commit(head, new FileEdit(SOL, "1"), new FileEdit(SOL, "2")))
                .hasMessage(SOL + " is named twice in one commit; name it once");
        assertThatThrownBy(() -> commit(head)).hasMessage("a commit needs a file that it changes; name one");
        assertThatThrownBy(() -> new FileEdit(SOL, "\ud800"))
                .hasMessage(SOL + ": the text holds half a character, which UTF-8 cannot; remove it");
        assertThat(new FileEdit(SOL, "x".repeat(1 << 20)).bytes()).hasSize(1 << 20);
        assertThatThrownBy(() -> new FileEdit(SOL, "x".repeat((1 << 20) + 1)))
                .hasMessage(SOL + " is longer than 1 MB; shorten it");
        assertThat(sample.branch.head()).isEqualTo(head);
    }

    @Test
    void inTheMiddleOfAMergeNothingIsCommitted() throws Exception {
        sample.git.run("switch", "--quiet", "--create", "side");
        sample.git.put("market-configs/" + BTC, "side\n").commit("Side");
        sample.git.run("switch", "--quiet", "main");
        String head = sample.git.put("market-configs/" + BTC, "main\n").commit("Main");
        assertThat(sample.git.attempt("", "merge", "side").status()).isEqualTo(1);

        assertRefused(
                head,
                new FileEdit(SOL, "2\n"),
                sample.root.toRealPath()
                        + " is in the middle of a merge; nothing was committed: finish it or give it up");
        sample.git.run("merge", "--abort");
        sample.branch.write(commit(head, new FileEdit(SOL, "2\n")));
        sample.git.assertSoundAndClean();
    }

    private void assertRefused(String head, FileEdit edit, String line) {
        assertThatThrownBy(() -> sample.branch.write(commit(head, edit)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(line);
        assertThat(sample.branch.head()).isEqualTo(head);
    }
}
