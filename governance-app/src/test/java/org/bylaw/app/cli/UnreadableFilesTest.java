package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.bylaw.app.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be read as what they should be: exit code 2, nothing judged, one line with the place and the remedy. */
class UnreadableFilesTest {

    @TempDir
    private Path root;

    private Configs configs;

    @BeforeEach
    void aVenue() {
        configs = new Configs(root).policy(Configs.POLICY);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "{\"venue\":\"v\",\"market\":\"A\",",
                        ":1:27: /market: the text ends before the document does; it looks cut off: restore the rest or close what is open"),
                arguments("", ": the document is empty; write a JSON object"),
                arguments("null", ":1:1: the document is null; write a JSON object"),
                arguments(
                        Configs.SOUND + "{}",
                        ":4:1: there is more after the end of the document; keep one JSON object"),
                arguments(
                        "// a note\n" + Configs.SOUND,
                        ":1:1: this is not JSON: / is out of place; remove the comment; a note has its place in source.note"),
                arguments(
                        Configs.soundBut("\"category\"", "\"categroy\""),
                        ":1:27: /categroy: \"categroy\" is not a field here; did you mean category?"),
                arguments(
                        Configs.soundBut("\"category\":\"c\"", "\"category\":\"c\",\n\"category\":\"d\""),
                        ":2:1: /category: \"category\" is stated already on line 1; keep one of the two"),
                arguments(
                        Configs.soundBut("0.03", "\"0.03\""),
                        ":2:43: /margin/maintenanceMarginRatio: \"0.03\" is a text, not a number; write 0.03 without quotes"),
                arguments(
                        Configs.soundBut("0.03", "3e-2"),
                        ":2:43: /margin/maintenanceMarginRatio: 3e-2 is written with an exponent; write 0.03"),
                arguments(
                        Configs.soundBut("0.03", "NaN"),
                        ":2:43: /margin/maintenanceMarginRatio: NaN is not a number; write a plain decimal such as 0.05"),
                arguments(
                        Configs.soundBut("0.03", "00.03"),
                        ":2:43: /margin/maintenanceMarginRatio: 00.03 has a leading zero; write 0.03"),
                arguments(
                        Configs.soundBut(":20,", ":1234567890123456789012345678901234567890,"),
                        ":2:26: /margin/maxLeverage: 1234567890123456789012345678901234567890 has 40 digits before the point; "
                                + "write at most 38"),
                arguments(
                        Configs.soundBut("0.03", "0.0300000000000000000000000000000000000000001"),
                        ":2:43: /margin/maintenanceMarginRatio: 0.030000000000000000... has 43 decimals; write at most 40"),
                arguments(
                        Configs.soundBut("[\"isolated\"]", "null"),
                        ":1:42: /marginModes: null is not a value here; leave the field out or give it one"),
                arguments(
                        Configs.soundBut("isolated", "portfolio"),
                        ":1:57: /marginModes/0: \"portfolio\" is not known; write one of cross, isolated"),
                arguments(
                        Configs.soundBut("flat", "flatt"),
                        ":2:12: /margin/kind: \"flatt\" is not known; write one of flat, size-premium, tiers, open-interest, "
                                + "linear-steps, linear, square-root"),
                arguments(Configs.named("B"), ":1:14: /market: market is B but the file is A.json; make them the same"),
                arguments(
                        Configs.soundBut("\"venue\":\"v\"", "\"venue\":\"w\""),
                        ":1:2: /venue: venue is w but the folder is v; make them the same"),
                arguments(
                        "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                        ":1:162: " + "/a".repeat(32)
                                + ": this is nested deeper than 32 levels; write the file in the format's own shape"),
                arguments(
                        "\uFEFF" + Configs.SOUND,
                        ":1:1: the file begins with a byte order mark; save it as UTF-8 without one"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedWithItsPlace(String text, String complaint) {
        configs.market("A", text);

        assertThat(check()).isEqualTo(refused(root.resolve("v/markets/A.json") + complaint));
    }

    @Test
    void bytesThatAreNoUtf8() {
        configs.file("v/markets/A.json", "{\"venue\":\"v\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(check())
                .isEqualTo(refused(root.resolve("v/markets/A.json")
                        + ":1:12: byte 11 (0xFF) is not UTF-8; save the file as UTF-8"));
    }

    @Test
    void aFileOf200MegabytesIsRefusedUnread() throws IOException {
        configs.market("A", "");
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("v/markets/A.json").toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThat(check())
                .isEqualTo(refused(
                        root.resolve("v/markets/A.json") + ": has 209715200 bytes; at most 1048576 (1 MB) are read"));
    }

    @Test
    void lineEndsOfWindowsAreRead() {
        configs.market("A", Configs.SOUND.replace("\n", "\r\n"));

        assertThat(check().code()).isZero();
    }

    @Test
    void aLoopOfSymbolicLinks() throws IOException {
        configs.market("B", Configs.named("B"));
        Files.createSymbolicLink(root.resolve("v/markets/A.json"), Path.of("A.json"));
        Files.createSymbolicLink(root.resolve("v/markets/loop"), Path.of("../markets"));
        Files.createSymbolicLink(root.resolve("v/loop"), Path.of("."));

        assertThat(check())
                .isEqualTo(refused(root.resolve("v/markets/A.json")
                        + ": is a symbolic link that leads to no file; mend or remove it"));
    }

    @Test
    void aFolderWithoutRights() throws IOException {
        Path folder = root.resolve("w");
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(folder), "this user may read every folder");
        configs.market("A", Configs.SOUND);

        assertThat(check()).isEqualTo(refused(folder + ": cannot be looked through: this user may not read it"));
    }

    @Test
    void aFolderWithoutMarkets() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));

        assertThat(Shell.bylaw("check", empty))
                .isEqualTo(refused(empty + ": holds no market file; market files are <venue>/markets/<MARKET>.json"));
    }

    @Test
    void twoMarketsThatDifferInCaseAlone() {
        configs.market("A", Configs.SOUND).market("Ab", Configs.named("Ab")).market("AB", Configs.named("AB"));

        assertThat(check())
                .isEqualTo(refused(root.resolve("v/markets/Ab.json") + ":1:14: /market: Ab differs from AB in "
                        + root.resolve("v/markets/AB.json") + " by case alone; rename one"));
    }

    @Test
    void everyFileIsNamedNotTheFirstAlone() {
        configs.policy("{").market("A", "[]").market("B", "{}}");

        Outcome outcome = check();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.complaints())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("bylaw: " + root.resolve("v/markets/A.json") + ":1:1: "),
                        line -> assertThat(line).startsWith("bylaw: " + root.resolve("v/markets/B.json") + ":1:3: "),
                        line -> assertThat(line).startsWith("bylaw: " + root.resolve("v/policy.json") + ":1:2: "));
    }

    private Outcome check() {
        return Shell.bylaw("check", root);
    }

    private static Outcome refused(String complaint) {
        return new Outcome(2, "", "bylaw: " + complaint + System.lineSeparator());
    }
}
