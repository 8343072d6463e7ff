package org.bylaw.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bylaw.app.store.Database;
import org.bylaw.app.store.StoreKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Entering and reading, on every database. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class AuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final StoreKind kind;

    @TempDir
    private Path folder;

    private String url;
    private Database database;

    AuditTrailTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        url = kind.newUrl(folder);
        database = Database.at(url);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyTrailHasNoHead() {
        assertThat(head()).isNull();
        assertThat(after(0)).isEmpty();
    }

    @Test
    void whatWasEnteredIsReadAsItWasReturned() {
        Entry first = append(database, NOON, Acts.comment("50 % \"less\"\n\u0001 Łódź 🦉"));
        Entry second = append(database, NOON.plusSeconds(1), Acts.signIn("bob"));

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("sha256:" + "0".repeat(64));
        assertThat(first.at()).isEqualTo(NOON);
        assertThat(first.kind()).isEqualTo("proposal.comment");
        assertThat(first.actor()).isEqualTo("ada");
        assertThat(first.roles()).containsExactly("proposer", "reviewer");
        assertThat(first.venue()).isEqualTo("drift");
        assertThat(first.proposal()).isEqualTo(7);
        assertThat(first.body()).isEqualTo("{\"text\":\"50 % \\\"less\\\"\\n\\u0001 Łódź 🦉\"}");
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.digest());
        assertThat(second.venue()).isNull();
        assertThat(second.proposal()).isNull();

        assertThat(after(0)).containsExactly(first, second);
        assertThat(after(1)).containsExactly(second);
        assertThat(after(2)).isEmpty();
        assertThat(head()).isEqualTo(second);
    }

    @Test
    void aClockThatWasSetBackGivesTheFormerTime() {
        append(database, NOON, Acts.signIn("ada"));
        assertThat(append(database, NOON.minusMillis(1), Acts.signIn("ada")).at())
                .isEqualTo(NOON);
        assertThat(append(database, NOON.plusNanos(1_999_999), Acts.signIn("ada"))
                        .at())
                .isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void anEntryOfWorkThatThrowsLeavesNothing() {
        append(database, NOON, Acts.signIn("ada"));
        assertThatThrownBy(() -> database.write(handle -> {
                    trail(NOON).append(handle, Acts.signIn("bob"));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        Entry next = append(database, NOON, Acts.signIn("cy"));
        assertThat(next.sequence()).isEqualTo(2);
        assertThat(after(0)).extracting(Entry::actor).containsExactly("ada", "cy");
    }

    @Test
    void whatHasNoOneTextIsRefused() {
        assertThatThrownBy(() -> append(
                        database,
                        NOON,
                        new Act("x", "ada", List.of(), null, null, Acts.body().put("ratio", new BigDecimal("0.05")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number 0.05 is not whole; enter a decimal as a text");
        assertThatThrownBy(() -> append(database, NOON, Acts.comment("half an owl: \ud83e")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text holds half of a surrogate pair, which is no Unicode");
        assertThat(head()).isNull();
    }

    @Test
    void manyThreadsOfTwoProcessesLeaveOneCompleteChain() throws Exception {
        int threads = 8;
        int each = 25;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Database other = Database.at(url)) {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Database own = thread % 2 == 0 ? database : other;
                String actor = "actor" + thread;
                work.add(() -> LongStream.range(0, each)
                        .map(turn -> append(own, NOON.plusMillis(turn), Acts.signIn(actor))
                                .sequence())
                        .boxed()
                        .toList());
            }
            List<Long> acknowledged = new ArrayList<>();
            for (Future<List<Long>> done : pool.invokeAll(work)) {
                acknowledged.addAll(done.get());
            }
            assertThat(acknowledged)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, (long) threads * each)
                            .boxed()
                            .toList());
        } finally {
            pool.shutdown();
        }
        assertThat(Exports.faults(folder, Exports.of(database))).isEmpty();
        assertThat(after(0))
                .hasSize(threads * each)
                .isSortedAccordingTo((one, two) -> one.at().compareTo(two.at()));
    }

    @Test
    void aDocumentIsKeptOnceUnderItsDigest() {
        String text = "{\"market\": \"SOL-PERP\"}\n";
        String digest = database.write(handle -> Documents.put(handle, text));
        assertThat(digest).isEqualTo("sha256:58e822c7ef5766c85a04ac630ea2d44089e0278aa1fb1faec81d010b8cbb3f1c");
        assertThat(database.<String>write(handle -> Documents.put(handle, text)))
                .isEqualTo(digest);
        assertThat(database.<String>read(handle -> Documents.text(handle, digest)))
                .isEqualTo(text);
        assertThat(database.<String>read(handle -> Documents.text(handle, Entry.NONE)))
                .isNull();
        assertThatThrownBy(() -> database.write(handle -> Documents.put(handle, "a\0b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text with the character U+0000 cannot be kept");
    }

    private List<Entry> after(long sequence) {
        return database.read(handle -> trail(NOON).after(handle, sequence));
    }

    private @Nullable Entry head() {
        return database.<@Nullable Entry>read(trail(NOON)::head);
    }

    private static AuditTrail trail(Instant now) {
        return new AuditTrail(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Entry append(Database database, Instant now, Act act) {
        return database.write(handle -> trail(now).append(handle, act));
    }
}
