package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.git.SampleRepository.BTC;
import static org.bylaw.app.git.SampleRepository.SOL;
import static org.bylaw.app.git.SampleRepository.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigRepositoryTest {

    @TempDir
    Path temporary;

    @Test
    void theRepositoryAroundAFileOrFolderIsFoundWhetherOrNotItExists() throws Exception {
        Path folder = temporary.resolve("configs");
        try (SampleRepository sample = SampleRepository.in(folder)) {
            sample.write(SOL, "1").commit(1, "first");
            for (Path place : List.of(
                    folder,
                    folder.resolve("market-configs"),
                    folder.resolve(SOL),
                    folder.resolve("market-configs/gone/markets/NEW.json"))) {
                try (ConfigRepository repository = ConfigRepository.containing(place)) {
                    assertThat(repository.root()).isEqualTo(folder.toRealPath());
                    assertThat(repository.inRepository(place)).isEqualTo(folder.relativize(place));
                }
            }
        }
    }

    @Test
    void aPathThroughALinkIsThePathOfTheFileItself() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary.resolve("configs"))) {
            sample.write(SOL, "1").commit(1, "first");
            Path link = Files.createSymbolicLink(
                    temporary.resolve("link"), sample.folder().resolve("market-configs/drift"));

            try (ConfigRepository repository = ConfigRepository.containing(link)) {
                assertThat(repository.root()).isEqualTo(sample.folder().toRealPath());
                assertThat(repository.inRepository(link.resolve("markets/SOL-PERP.json")))
                        .isEqualTo(Path.of(SOL));
                assertThatThrownBy(() -> repository.inRepository(temporary.resolve("elsewhere.json")))
                        .isInstanceOf(CommandFailure.class)
                        .hasMessage(temporary.resolve("elsewhere.json") + " is outside of the git repository "
                                + repository.root() + "; one comparison speaks of one repository");
            }
        }
    }

    @Test
    void whereThereIsNoneIsSaid() {
        assertThatThrownBy(() -> ConfigRepository.containing(temporary))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(temporary + " is in no git repository; --base compares with a git revision");
    }

    @Test
    void aRepositoryWithoutFilesOrWithoutCommitsIsSaid() throws Exception {
        Path bare = temporary.resolve("bare.git");
        Git.init().setBare(true).setDirectory(bare.toFile()).call().close();
        assertThatThrownBy(() -> ConfigRepository.containing(bare))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(bare + " is in a git repository without a work tree; name files that are checked out");

        try (SampleRepository empty = SampleRepository.in(temporary.resolve("empty"));
                ConfigRepository repository = ConfigRepository.containing(empty.folder())) {
            empty.point("refs/heads/other", "0123456789012345678901234567890123456789");
            assertThatThrownBy(() -> repository.messagesSince(
                            new BaseRevision("x", "0123456789012345678901234567890123456789", false, day(1))))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage(repository.root() + " has no commit yet; --base compares with a git revision");
        }
    }

    @Test
    void aDamagedGitFileIsSaid() throws Exception {
        Files.writeString(temporary.resolve(".git"), "gitdir: nowhere\n");

        assertThatThrownBy(() -> ConfigRepository.containing(temporary))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the git repository of " + temporary + " cannot be read: repository not found: "
                        + temporary.toRealPath().resolve("nowhere"));
    }

    @Test
    void aRepositoryWithObjectsOfAnotherKindIsSaid() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary)) {
            StoredConfig config = sample.git().getRepository().getConfig();
            config.setString("core", null, "repositoryformatversion", "1");
            config.setString("extensions", null, "objectformat", "sha256");
            config.save();

            assertThatThrownBy(() -> ConfigRepository.containing(temporary))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage(temporary + " is in a git repository with sha256 objects, which cannot be read;"
                            + " only repositories with sha1 objects can");
        }
    }

    @Test
    void anObjectThatTheCloneLacksIsNamed() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary)) {
            sample.write(SOL, "1").commit(1, "first");
            String blob = sample.git().getRepository().resolve("HEAD:" + SOL).name();
            Files.delete(temporary.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

            try (ConfigRepository repository = ConfigRepository.containing(temporary)) {
                BaseRevision base = repository.base("HEAD");
                assertThatThrownBy(() -> repository.files(base, List.of(Path.of(SOL))))
                        .isInstanceOf(CommandFailure.class)
                        .hasMessage("the git repository " + repository.root() + " lacks the object " + blob
                                + "; this clone is partial or damaged: clone it without --filter");
            }
        }
    }

    @Test
    void aLinkedWorkTreeHasItsOwnHeadAndFilesAndTheSharedHistory() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary.resolve("main"))) {
            String first = sample.write(SOL, "1").commit(1, "first");
            sample.branch("proposal", first);
            String proposed = sample.write(SOL, "2").commit(2, "proposed");
            sample.checkout("main");
            Path linked = linkedWorkTree(sample, "proposal");
            Path file = linked.resolve(SOL);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "3");

            try (ConfigRepository repository = ConfigRepository.containing(file)) {
                BaseRevision base = repository.base("main");

                assertThat(repository.root()).isEqualTo(linked.toRealPath());
                assertThat(repository.inRepository(file)).isEqualTo(Path.of(SOL));
                assertThat(base).isEqualTo(new BaseRevision("main", first, false, day(1)));
                assertThat(repository.messagesSince(base))
                        .containsExactly(new CommitMessage(proposed, day(2), "Ada", "proposed"));
                assertThat(repository.uncommitted(List.of(Path.of("")))).containsExactly(Path.of(SOL));
                assertThat(repository
                                .history(repository.base("HEAD"), List.of(Path.of(SOL)), day(1))
                                .of(Path.of(SOL)))
                        .extracting(FileVersion::commit)
                        .containsExactly(first, proposed);
            }
        }
    }

    @Test
    void messagesAreThoseOfAllCommitsSinceTheBaseNewestFirst() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary)) {
            String first = sample.write(SOL, "1").commit(1, "first");
            String main = sample.write("README", "a").commit(2, "main goes on");
            sample.branch("proposal", first);
            String tight =
                    sample.write(SOL, "2").commit(3, "Tighten SOL-PERP\n\nThe book is thin.\n\nIntent: tighter\n");
            String merge = sample.merge("main", 4, "Merge main");

            try (ConfigRepository repository = ConfigRepository.containing(temporary)) {
                List<CommitMessage> messages = repository.messagesSince(repository.base("main"));

                assertThat(messages)
                        .containsExactly(
                                new CommitMessage(merge, day(4), "Ada", "Merge main"),
                                new CommitMessage(
                                        tight,
                                        day(3),
                                        "Ada",
                                        "Tighten SOL-PERP\n\nThe book is thin.\n\nIntent: tighter\n"));
                assertThat(messages.get(1).subject()).isEqualTo("Tighten SOL-PERP");
                assertThat(messages.get(1).trailers().first("Intent")).contains("tighter");
                assertThat(repository.messagesSince(repository.base(first)))
                        .extracting(CommitMessage::commit)
                        .containsExactly(merge, tight, main);
                assertThat(repository.messagesSince(repository.base("HEAD"))).isEmpty();
            }
        }
    }

    @Test
    void nothingIsWrittenToTheRepository() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary.resolve("configs"))) {
            sample.write(SOL, "1").write(BTC, "1").commit(1, "first");
            sample.write(SOL, "2").delete(BTC).write("market-configs/drift/markets/ETH-PERP.json", "1");
            Map<String, FileTime> before = files(sample.folder());

            try (ConfigRepository repository = ConfigRepository.containing(sample.folder())) {
                BaseRevision base = repository.base("HEAD");
                repository.files(base, List.of(Path.of(""))).close();
                repository.history(base, List.of(Path.of(SOL), Path.of(BTC)), day(1));
                repository.renamedSince(base, List.of(Path.of("")));
                repository.uncommitted(List.of(Path.of("")));
                repository.messagesSince(base);
            }

            assertThat(files(sample.folder())).isEqualTo(before);
        }
    }

    private Path linkedWorkTree(SampleRepository sample, String branch) throws IOException {
        Path linked = Files.createDirectory(temporary.resolve("linked"));
        Path own = Files.createDirectories(sample.folder().resolve(".git/worktrees/linked"));
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/" + branch + "\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
        Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
        return linked;
    }

    private static Map<String, FileTime> files(Path folder) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                times.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
