package org.bylaw.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bylaw.app.store.Database;
import org.bylaw.app.store.StoreKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is killed while it enters acts. */
class KilledWriterTest {

    private static final int ENOUGH = 200;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyEntryThatWasAcknowledgedIsThere(StoreKind kind) throws Exception {
        String url = kind.newUrl(folder);
        List<Long> acknowledged = killedAfter(ENOUGH, url);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (Database database = Database.at(url)) {
            List<Entry> entries = Exports.entries(database);
            assertThat(entries)
                    .extracting(Entry::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, entries.size()).boxed().toList())
                    .containsAll(acknowledged);
            assertThat(Exports.faults(folder, Exports.of(entries))).isEmpty();
            Exports.enter(database, Acts.signIn("bob"));
            assertThat(Exports.faults(folder, Exports.of(database))).isEmpty();
        }
    }

    private static List<Long> killedAfter(int lines, String url) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        AppendingProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && acknowledged.size() < lines) {
                acknowledged.add(Long.valueOf(line));
                line = out.readLine();
            }
            // Not process.destroyForcibly(), which would close the output that is still to be read.
            process.toHandle().destroyForcibly();
            String next = line;
            while (next != null) {
                line = next;
                next = out.readLine();
                if (next != null) {
                    acknowledged.add(Long.valueOf(line));
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("killed, and did not end by itself").isEqualTo(137);
        return acknowledged;
    }
}
