package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.git.SampleRepository.BTC;
import static org.bylaw.app.git.SampleRepository.SOL;
import static org.bylaw.app.git.SampleRepository.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseFilesTest {

    @TempDir
    Path temporary;

    @Test
    void theFilesOfTheCommitLieUnderTheSamePathsAndAreGoneAfterwards() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary)) {
            String large = "x".repeat(2_000_000);
            sample.write(SOL, "old SOL")
                    .write(BTC, large)
                    .write("market-configs/bybit/policy.json", "policy")
                    .write("README", "words")
                    .commit(1, "first");
            sample.write(SOL, "new SOL").delete(BTC).commit(2, "second");

            try (ConfigRepository repository = ConfigRepository.containing(temporary)) {
                BaseRevision base = repository.base("HEAD~1");
                Path folder;
                try (BaseFiles files =
                        repository.files(base, List.of(Path.of("market-configs/drift"), Path.of("README")))) {
                    folder = files.folder();
                    assertThat(contents(folder)).isEqualTo(Map.of(SOL, "old SOL", BTC, large, "README", "words"));
                    assertThat(files.links()).isEmpty();
                }
                assertThat(folder).doesNotExist();
                try (BaseFiles files = repository.files(base, List.of(Path.of("")))) {
                    assertThat(contents(files.folder()).keySet())
                            .containsExactly("README", "market-configs/bybit/policy.json", BTC, SOL);
                }
            }
        }
    }

    @Test
    void whatTheCommitDoesNotHaveIsLeftOut() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary)) {
            sample.write(SOL, "1").commit(1, "first");

            try (ConfigRepository repository = ConfigRepository.containing(temporary);
                    BaseFiles one = repository.files(repository.base("HEAD"), List.of(Path.of(BTC)));
                    BaseFiles none = repository.files(repository.base("HEAD"), List.of())) {
                assertThat(contents(one.folder())).isEmpty();
                assertThat(contents(none.folder())).isEmpty();
            }
        }
    }

    @Test
    void linksAreNamedAndNotWritten() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary)) {
            sample.write(SOL, "1");
            Files.createSymbolicLink(temporary.resolve(BTC), Path.of("/etc/passwd"));
            sample.commit(1, "first");

            try (ConfigRepository repository = ConfigRepository.containing(temporary);
                    BaseFiles files = repository.files(repository.base("HEAD"), List.of(Path.of("market-configs")))) {
                assertThat(contents(files.folder())).isEqualTo(Map.of(SOL, "1"));
                assertThat(files.links()).containsExactly(BTC);
            }
        }
    }

    @Test
    void aTreeMadeByHandCannotWriteElsewhere() throws Exception {
        try (SampleRepository sample = SampleRepository.in(temporary.resolve("configs"))) {
            for (String name : List.of("..", ".", "")) {
                String commit = handMade(sample, name);
                Path target = Files.createDirectories(temporary.resolve("outer/target"));
                try (ConfigRepository repository = ConfigRepository.containing(sample.folder())) {
                    var base = new BaseRevision("x", commit, false, day(1));

                    assertThatThrownBy(() -> repository.copyTo(base, List.of(Path.of("")), target))
                            .isInstanceOf(CommandFailure.class)
                            .hasMessage(name + "/evil: a commit holds a file of this name; no file may be called so");
                }
                assertThat(contents(temporary.resolve("outer"))).isEmpty();
            }
        }
    }

    /** A commit whose root holds a folder of this name with a file in it. */
    private static String handMade(SampleRepository sample, String name) throws IOException {
        try (ObjectInserter inserter = sample.git().getRepository().newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {1});
            var inner = new TreeFormatter();
            inner.append("evil", FileMode.REGULAR_FILE, blob);
            var root = new TreeFormatter();
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            root.append(bytes, 0, bytes.length, FileMode.TREE, inserter.insert(inner), true);
            var commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(root));
            commit.setAuthor(new PersonIdent("Mallory", "mallory@example.org"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("made by hand");
            String id = inserter.insert(commit).name();
            inserter.flush();
            return id;
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
