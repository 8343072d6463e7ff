package org.bylaw.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.app.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a trail. */
class AuditExportTest {

    private static final Pattern DIGEST = Pattern.compile(",\"digest\":\"(sha256:[0-9a-f]{64})\"");

    @TempDir
    private Path folder;

    @Test
    void eachEntryIsALineWithAllItSaysAndTheLastLineCounts() throws Exception {
        List<String> lines = lines(Acts.comment("half \"as\" much\n😀"), Acts.signIn("bob"));
        String first = digest(lines.get(0));
        String second = digest(lines.get(1));
        assertThat(lines)
                .containsExactly(
                        "{\"actor\":\"ada\",\"at\":\"2026-05-01T12:00:00Z\",\"body\":{\"text\":\"half \\\"as\\\" much\\n😀\"},"
                                + "\"digest\":\"" + first + "\",\"kind\":\"proposal.comment\",\"previous\":\""
                                + Entry.NONE
                                + "\",\"proposal\":7,\"roles\":[\"proposer\",\"reviewer\"],\"sequence\":1,\"venue\":\"drift\"}",
                        "{\"actor\":\"bob\",\"at\":\"2026-05-01T12:00:01Z\",\"body\":{},\"digest\":\"" + second
                                + "\",\"kind\":\"person.signed-in\",\"previous\":\"" + first
                                + "\",\"proposal\":null,\"roles\":[],\"sequence\":2,\"venue\":null}",
                        "{\"count\":2,\"head\":\"" + second + "\"}");
    }

    @Test
    void nothingEnteredIsAnExportToo() throws Exception {
        assertThat(lines()).containsExactly("{\"count\":0,\"head\":\"" + Entry.NONE + "\"}");
    }

    /** As an auditor would who has the text alone: cut the digest out of the line, and digest the rest. */
    @Test
    void theDigestIsThatOfTheLineWithoutIt() throws Exception {
        List<String> lines = lines(
                Acts.comment("\u0000\u001f\u007f\u2028/\\ \ud83e\udd89"),
                new Act(
                        "x",
                        "ada",
                        List.of(),
                        null,
                        null,
                        Acts.body().put("b", 1).put("a", Long.MAX_VALUE)));
        String previous = "sha256:" + "0".repeat(64);
        for (String line : lines.subList(0, 2)) {
            byte[] rest = DIGEST.matcher(line).replaceFirst("").getBytes(StandardCharsets.UTF_8);
            String digest = "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(rest));
            assertThat(digest(line)).isEqualTo(digest);
            assertThat(line).contains("\"previous\":\"" + previous + "\"");
            previous = digest;
        }
        assertThat(lines.get(0)).contains("\"\\u0000\\u001f\u007f\u2028/\\\\ \ud83e\udd89\"");
        assertThat(lines.get(1)).contains("\"body\":{\"a\":9223372036854775807,\"b\":1}");
    }

    /** The order of UTF-16 code units, which Java would choose, is another one here. */
    @Test
    void keysStandInTheOrderOfTheirCodePoints() throws Exception {
        Act act = new Act(
                "x",
                "ada",
                List.of(),
                null,
                null,
                Acts.body().put("\ud83e\udd89", 1).put("\uff5e", 2).put("b", 3));
        assertThat(lines(act).get(0)).contains("{\"b\":3,\"\uff5e\":2,\"\ud83e\udd89\":1}");
    }

    private List<String> lines(Act... acts) throws Exception {
        try (Database database = Database.file(folder.resolve("bylaw.db"))) {
            Exports.enter(database, acts);
            return Exports.of(database);
        }
    }

    private static String digest(String line) {
        Matcher digest = DIGEST.matcher(line);
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }
}
