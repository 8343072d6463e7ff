package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCacheTest {

    private static final RuleIndex INDEX = new RuleIndex(
            "10.2.0",
            "key",
            List.of("house.rules.Rules0"),
            List.of(new RuleIndex.Entry(
                    new RuleCard(
                            "LEV-001",
                            "leverage",
                            "LEV-001-max.drl",
                            List.of("org.bylaw.check.StepCheck"),
                            "Title “quoted”",
                            Severity.WARNING,
                            List.of("limits.maxLeverage"),
                            List.of("MGN-003"),
                            "{observed}",
                            "Why.",
                            List.of("DPERP-05", "house/thin-books"),
                            "Remedy."),
                    "abc")));

    @TempDir
    Path temporary;

    private static CompiledRules rules() {
        return new CompiledRules(INDEX, new TreeMap<>(Map.of("house/rules/Rules0.class", new byte[] {1, 2, 3})));
    }

    private Path folder() {
        return temporary.resolve("deep").resolve("cache");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void assertKept(RuleCache cache) {
        assertThat(cache.get("key")).satisfies(kept -> {
            assertThat(kept.index()).isEqualTo(INDEX);
            assertThat(kept.classes()).containsOnlyKeys("house/rules/Rules0.class");
            assertThat(kept.classes().get("house/rules/Rules0.class")).containsExactly(1, 2, 3);
        });
    }

    @Test
    void whatIsPutIsGot() throws IOException {
        RuleCache cache = RuleCache.in(folder());
        assertThat(cache.get("key")).isNull();
        cache.put("key", rules());
        assertKept(cache);
        assertKept(RuleCache.in(folder()));
        assertThat(cache.get("other")).isNull();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatOthersMayWriteToIsNotUsed() throws IOException {
        RuleCache cache = RuleCache.in(folder());
        cache.put("key", rules());
        for (String open : List.of("rwxrwx---", "rwx----w-")) {
            permit(folder(), open);
            assertThat(cache.get("key")).isNull();
            cache.put("another", rules());
            assertThat(folder().resolve("another.zip")).doesNotExist();
        }
        permit(folder(), "rwxr-xr-x");
        assertKept(cache);
    }

    @Test
    void aFileThatOthersMayWriteToIsNotUsed() throws IOException {
        RuleCache cache = RuleCache.in(folder());
        cache.put("key", rules());
        permit(folder().resolve("key.zip"), "rw-rw-r--");
        assertThat(cache.get("key")).isNull();
    }

    @Test
    void aLinkIsNotUsed() throws IOException {
        RuleCache.in(folder()).put("key", rules());
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder());
        assertThat(RuleCache.in(link).get("key")).isNull();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        RuleCache cache = RuleCache.in(file.resolve("cache"));
        cache.put("key", rules());
        assertThat(cache.get("key")).isNull();
        RuleCache.none().put("key", rules());
        assertThat(RuleCache.none().get("key")).isNull();
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        RuleCache cache = RuleCache.in(folder());
        cache.put("key", rules());
        Path file = folder().resolve("key.zip");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : List.of(0, 10, bytes.length / 2)) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThat(cache.get("key")).isNull();
        }
        cache.put("key", rules());
        assertKept(cache);
    }

    @Test
    void theOldestAreDropped() throws IOException {
        RuleCache cache = RuleCache.in(folder());
        for (int i = 0; i < 9; i++) {
            cache.put("key" + i, rules());
            Files.setLastModifiedTime(folder().resolve("key" + i + ".zip"), FileTime.fromMillis(1_000_000L * i));
        }
        cache.put("key", rules());
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "key.zip",
                            "key2.zip",
                            "key3.zip",
                            "key4.zip",
                            "key5.zip",
                            "key6.zip",
                            "key7.zip",
                            "key8.zip");
        }
    }
}
