package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.git.SampleRepository.BTC;
import static org.bylaw.app.git.SampleRepository.SOL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTest {

    private static final String ETH = "market-configs/drift/markets/ETH-PERP.json";

    @TempDir
    Path folder;

    @Test
    void changedDeletedAndNewFilesAreUncommittedAndIgnoredOnesAreNot() throws Exception {
        try (SampleRepository sample = SampleRepository.in(folder)) {
            sample.write(SOL, "1\n")
                    .write(BTC, "1\n")
                    .write("README", "words")
                    .write("market-configs/.gitignore", "*.tmp\n")
                    .write("market-configs/drift/policy.json", "a\nb\n")
                    .commit(1, "first");
            assertThat(uncommitted("")).isEmpty();

            sample.write(SOL, "2\n")
                    .delete(BTC)
                    .write(ETH, "1")
                    .write("README", "other words")
                    .write("market-configs/x.tmp", "1")
                    .write("market-configs/drift/policy.json", "a\r\nb\r\n");

            assertThat(uncommitted("market-configs")).containsExactly(Path.of(BTC), Path.of(ETH), Path.of(SOL));
            assertThat(uncommitted(SOL, "README")).containsExactly(Path.of("README"), Path.of(SOL));
            assertThat(uncommitted("market-configs/drift/policy.json")).isEmpty();
        }
    }

    @Test
    void noProgramThatTheRepositoryNamesIsStarted() throws Exception {
        try (SampleRepository sample = SampleRepository.in(folder)) {
            sample.write(SOL, "1")
                    .write(".gitattributes", "*.json filter=evil\n")
                    .commit(1, "first");
            StoredConfig config = sample.git().getRepository().getConfig();
            config.setString("filter", "evil", "clean", "touch " + folder.resolve("started"));
            config.setString("filter", "evil", "smudge", "touch " + folder.resolve("started"));
            config.save();
            sample.write(SOL, "2");

            assertThat(uncommitted("market-configs")).containsExactly(Path.of(SOL));
            try (ConfigRepository repository = ConfigRepository.containing(folder)) {
                repository.renamedSince(repository.base("HEAD"), List.of(Path.of("")));
                repository.files(repository.base("HEAD"), List.of(Path.of(""))).close();
            }
            assertThat(folder.resolve("started")).doesNotExist();
        }
    }

    @Test
    void aFileRenamedSinceTheBaseIsKnownByItsLikenessWhetherCommittedOrNot() throws Exception {
        String market = "{\n  \"market\": \"SOL-PERP\",\n  \"maximumLeverage\": 20,\n  \"status\": \"open\"\n}\n";
        try (SampleRepository sample = SampleRepository.in(folder)) {
            sample.write(SOL, market).write(BTC, "something\nelse\n").commit(1, "first");
            Files.move(folder.resolve(SOL), folder.resolve(ETH));
            sample.write(ETH, market.replace("20", "25"));
            try (ConfigRepository repository = ConfigRepository.containing(folder)) {
                assertThat(repository.renamedSince(repository.base("HEAD"), List.of(Path.of("market-configs"))))
                        .isEqualTo(Map.of(Path.of(ETH), Path.of(SOL)));
            }
            sample.commit(2, "renamed");
            try (ConfigRepository repository = ConfigRepository.containing(folder)) {
                assertThat(repository.renamedSince(repository.base("HEAD~1"), List.of(Path.of("market-configs"))))
                        .isEqualTo(Map.of(Path.of(ETH), Path.of(SOL)));
                assertThat(repository.renamedSince(repository.base("HEAD"), List.of(Path.of("market-configs"))))
                        .isEmpty();
            }
        }
    }

    private List<Path> uncommitted(String... paths) {
        try (ConfigRepository repository = ConfigRepository.containing(folder)) {
            return repository.uncommitted(List.of(paths).stream().map(Path::of).toList());
        }
    }
}
