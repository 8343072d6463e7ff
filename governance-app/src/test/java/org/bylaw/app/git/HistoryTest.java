package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.git.SampleRepository.BTC;
import static org.bylaw.app.git.SampleRepository.SOL;
import static org.bylaw.app.git.SampleRepository.day;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final String WSOL = "market-configs/drift/markets/WSOL-PERP.json";

    /** Long enough for a likeness. */
    private static final String MARKET = """
            {
              "market": "SOL-PERP",
              "maximumLeverage": 20,
              "maintenanceMarginRatio": 0.03
            }
            """;

    @TempDir
    Path temporary;

    private SampleRepository sample;

    @BeforeEach
    void create() throws Exception {
        sample = SampleRepository.in(temporary.resolve("origin"));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void theVersionsOfEachFileOldestFirst() throws Exception {
        String first = sample.write(SOL, "1").write(BTC, "a").commit(1, "List SOL and BTC");
        sample.write("README", "words").commit(2, "Words");
        String second = sample.write(SOL, "2").commit(3, "Raise SOL\n\nThe book is deep.\n\nProposal: 7\n");
        String third = sample.write(BTC, "b").commit(4, "Raise BTC");

        History history = history(day(1), SOL, BTC, WSOL);

        assertThat(history)
                .isEqualTo(new History(
                        Map.of(
                                Path.of(SOL),
                                List.of(
                                        version(first, 1, "List SOL and BTC", SOL, "1"),
                                        new FileVersion(
                                                second,
                                                day(3),
                                                "Ada",
                                                "Raise SOL",
                                                SOL,
                                                null,
                                                content("2"),
                                                new Trailers(List.of(new Trailers.Trailer("Proposal", "7"))),
                                                false)),
                                Path.of(BTC),
                                List.of(
                                        version(first, 1, "List SOL and BTC", BTC, "a"),
                                        version(third, 4, "Raise BTC", BTC, "b")),
                                Path.of(WSOL),
                                List.of()),
                        true,
                        day(1)));
        assertThat(history.of(Path.of(SOL))).extracting(FileVersion::recorded).containsExactly(false, true);
    }

    @Test
    void theOldestVersionIsTheOneInForceAtTheInstantAsked() throws Exception {
        sample.write(SOL, "1").write(BTC, "a").commit(1, "first");
        String second = sample.write(SOL, "2").commit(2, "second");
        String fourth = sample.write(SOL, "4").commit(4, "fourth");
        sample.write("README", "words").commit(6, "sixth");

        assertThat(commits(history(day(4), SOL), SOL)).containsExactly(fourth);
        assertThat(commits(history(day(4).minusNanos(1), SOL), SOL)).containsExactly(second, fourth);
        assertThat(commits(history(day(10), SOL), SOL)).containsExactly(fourth);
        assertThat(history(day(10), BTC).of(Path.of(BTC)))
                .containsExactly(
                        version(sample.git().getRepository().resolve("HEAD~3").name(), 1, "first", BTC, "a"));
    }

    @Test
    void theHistoryEndsAtTheBaseAndNotAtHead() throws Exception {
        String first = sample.write(SOL, "1").commit(1, "first");
        sample.write(SOL, "2").commit(2, "proposed");

        try (ConfigRepository repository = ConfigRepository.containing(sample.folder())) {
            assertThat(commits(repository.history(repository.base("HEAD~1"), List.of(Path.of(SOL)), day(1)), SOL))
                    .containsExactly(first);
        }
    }

    @Test
    void aDeletionIsAVersionWithoutContentAndARelistingGoesOnFromIt() throws Exception {
        String listed = sample.write(SOL, MARKET).write(BTC, "a").commit(1, "List");
        String delisted = sample.delete(SOL).commit(2, "Delist SOL");
        String relisted = sample.write(SOL, "something else").commit(3, "Relist SOL");
        sample.delete(SOL).commit(4, "Delist SOL again");

        assertThat(history(day(1), SOL).of(Path.of(SOL)))
                .containsExactly(
                        version(listed, 1, "List", SOL, MARKET),
                        version(delisted, 2, "Delist SOL", SOL, null),
                        version(relisted, 3, "Relist SOL", SOL, "something else"),
                        version(head(), 4, "Delist SOL again", SOL, null));
        assertThat(commits(history(day(2), SOL), SOL)).containsExactly(relisted, head());
    }

    @Test
    void aRenameCarriesTheHistoryOn() throws Exception {
        String listed = sample.write(SOL, MARKET).write(BTC, "a").commit(1, "List");
        String raised = sample.write(SOL, MARKET.replace("20", "25")).commit(2, "Raise");
        String text = MARKET.replace("20", "25").replace("0.03", "0.04");
        String renamed = sample.delete(SOL).write(WSOL, text).commit(3, "Rename");

        assertThat(history(day(1), WSOL).of(Path.of(WSOL)))
                .containsExactly(
                        version(listed, 1, "List", SOL, MARKET),
                        version(raised, 2, "Raise", SOL, MARKET.replace("20", "25")),
                        new FileVersion(
                                renamed,
                                day(3),
                                "Ada",
                                "Rename",
                                WSOL,
                                SOL,
                                content(text),
                                new Trailers(List.of()),
                                false));
        assertThat(commits(history(day(1), SOL), SOL)).containsExactly(listed, raised, renamed);
    }

    @Test
    void aMergeCountsAsOneChangeOnTheDayOfTheMerge() throws Exception {
        String first = sample.write(SOL, "1").commit(1, "first");
        sample.branch("proposal", first);
        sample.write(SOL, "2").commit(2, "a step");
        sample.write(SOL, "3").commit(3, "another step");
        sample.checkout("main").write("README", "a").commit(4, "main goes on");
        String merge = sample.merge("proposal", 5, "Merge the proposal");

        assertThat(history(day(1), SOL).of(Path.of(SOL)))
                .containsExactly(
                        version(first, 1, "first", SOL, "1"), version(merge, 5, "Merge the proposal", SOL, "3"));
    }

    @Test
    void aDateSetBackHidesNothing() throws Exception {
        String first = sample.write(SOL, "1").commit(10, "first");
        String second = sample.write(SOL, "2").commit(20, "second");
        String setBack = sample.write(SOL, "3").commit(2, "dated before all others");
        String last = sample.write(SOL, "4").commit(21, "last");

        List<FileVersion> versions = history(day(15), SOL).of(Path.of(SOL));

        assertThat(versions).extracting(FileVersion::commit).containsExactly(first, second, setBack, last);
        assertThat(versions).extracting(FileVersion::committed).containsExactly(day(10), day(20), day(20), day(21));
    }

    @Test
    void aShallowCloneSaysHowFarItReaches() throws Exception {
        sample.write(SOL, "1").commit(1, "first");
        String second = sample.write(SOL, "2").commit(5, "second");
        String third = sample.write(SOL, "3").commit(9, "third");

        try (SampleRepository clone = sample.shallowClone(temporary.resolve("clone"), 2, "main");
                ConfigRepository repository = ConfigRepository.containing(clone.folder())) {
            BaseRevision head = repository.base("HEAD");
            History before = repository.history(head, List.of(Path.of(SOL)), day(5).minusNanos(1));
            History within = repository.history(head, List.of(Path.of(SOL)), day(5));

            assertThat(before.complete()).isFalse();
            assertThat(before.reachesBackTo()).isEqualTo(day(5));
            assertThat(within.complete()).isTrue();
            assertThat(within.versions()).isEqualTo(before.versions());
            assertThat(within.of(Path.of(SOL)))
                    .containsExactly(
                            new FileVersion(
                                    second,
                                    day(5),
                                    "Ada",
                                    "second",
                                    SOL,
                                    null,
                                    content("2"),
                                    new Trailers(List.of()),
                                    true),
                            version(third, 9, "third", SOL, "3"));
        }
    }

    @Test
    void theFirstCommitOfAWholeHistoryIsEnough() throws Exception {
        sample.write(SOL, "1").commit(5, "first");

        History history = history(day(1), SOL);

        assertThat(history.complete()).isTrue();
        assertThat(history.reachesBackTo()).isEqualTo(day(5));
    }

    @Test
    void aFileTooLargeForAnyReaderIsCut() throws Exception {
        sample.write(SOL, "x".repeat(FileContent.MOST_BYTES + 5)).commit(1, "first");

        assertThat(history(day(1), SOL).of(Path.of(SOL)))
                .extracting(FileVersion::content)
                .containsExactly(content("x".repeat(FileContent.MOST_BYTES)));
    }

    private History history(Instant since, String... files) {
        try (ConfigRepository repository = ConfigRepository.containing(sample.folder())) {
            return repository.history(
                    repository.base("HEAD"),
                    List.of(files).stream().map(Path::of).toList(),
                    since);
        }
    }

    private static List<String> commits(History history, String file) {
        return history.of(Path.of(file)).stream().map(FileVersion::commit).toList();
    }

    private String head() throws Exception {
        return sample.git().getRepository().resolve("HEAD").name();
    }

    private static FileVersion version(String commit, int day, String subject, String path, @Nullable String text) {
        return new FileVersion(
                commit,
                day(day),
                "Ada",
                subject,
                path,
                null,
                text == null ? null : content(text),
                new Trailers(List.of()),
                false);
    }

    private static FileContent content(String text) {
        return new FileContent(text.getBytes(StandardCharsets.UTF_8));
    }
}
