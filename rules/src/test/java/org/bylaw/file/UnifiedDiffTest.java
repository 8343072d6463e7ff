package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.RepositoryVenues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnifiedDiffTest {

    private static final String PATH = "drift/markets/SOL-PERP.json";
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aChangedLineStandsBetweenThreeLinesOfContext() {
        assertThat(UnifiedDiff.of(PATH, "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .isEqualTo("""
                        diff --git a/drift/markets/SOL-PERP.json b/drift/markets/SOL-PERP.json
                        --- a/drift/markets/SOL-PERP.json
                        +++ b/drift/markets/SOL-PERP.json
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void aMissingEndOfTheLastLineIsSaid() {
        assertThat(UnifiedDiff.of("A", "1\n2", "1\n2\n")).isEqualTo("""
                diff --git a/A b/A
                --- a/A
                +++ b/A
                @@ -1,2 +1,2 @@
                 1
                -2
                \\ No newline at end of file
                +2
                """);
    }

    @Test
    void aFileIsMadeOrRemoved() {
        assertThat(UnifiedDiff.of("A", null, "1\n")).isEqualTo("""
                diff --git a/A b/A
                new file mode 100644
                --- /dev/null
                +++ b/A
                @@ -0,0 +1,1 @@
                +1
                """);
        assertThat(UnifiedDiff.of("A", "1\n", null)).isEqualTo("""
                diff --git a/A b/A
                deleted file mode 100644
                --- a/A
                +++ /dev/null
                @@ -1,1 +0,0 @@
                -1
                """);
    }

    @Test
    void whatIsEqualNeedsNoPatch() {
        assertThat(UnifiedDiff.of("A", "1\n", "1\n")).isEmpty();
        assertThat(UnifiedDiff.of("A", null, null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theHunksAreTrueToBothTexts(String path, @Nullable String before, @Nullable String after) {
        assertThat(applied(UnifiedDiff.of(path, before, after), before == null ? "" : before))
                .isEqualTo(after == null ? "" : after);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void gitTakesThePatch(String path, @Nullable String before, @Nullable String after) throws Exception {
        assumeThat(git()).as("git is installed").isTrue();
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        if (before != null) {
            Files.writeString(file, before);
        }
        Path patch = folder.resolve("a.patch");
        Files.writeString(patch, UnifiedDiff.of(path, before, after));
        assertThat(run("git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "a.patch"))
                .isEmpty();
        if (after != null) {
            assertThat(Files.readAllBytes(file)).isEqualTo(after.getBytes(StandardCharsets.UTF_8));
        } else {
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void gitTakesPatchesOfSeveralFilesInOne() throws Exception {
        assumeThat(git()).as("git is installed").isTrue();
        List<ConfigFile<MarketConfig>> markets = RepositoryVenues.tree().venues().stream()
                .flatMap(venue -> venue.markets().stream())
                .toList();
        var patch = new StringBuilder();
        Map<Path, String> expected = new TreeMap<>();
        for (int index = 0; index < markets.size(); index++) {
            String before = Files.readString(markets.get(index).path());
            String after = FieldEdit.apply(
                    before,
                    List.of(
                            new FieldEdit.Edit("/fees/openFeeRatio", "0." + (index + 1)),
                            new FieldEdit.Edit("/market", "\"M" + index + "\""),
                            new FieldEdit.Edit("/marginModes", "[\"isolated\"]")));
            String path = "market-configs/m" + index + ".json";
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, before);
            patch.append(UnifiedDiff.of(path, before, after));
            expected.put(file, after);
        }
        Files.writeString(folder.resolve("a.patch"), patch);
        assertThat(run("git", "-c", "core.autocrlf=false", "apply", "a.patch")).isEmpty();
        for (Map.Entry<Path, String> file : expected.entrySet()) {
            assertThat(Files.readString(file.getKey())).isEqualTo(file.getValue());
        }
    }

    private static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>(List.of(
                Arguments.of(PATH, "1\n2\n3\n", "1\ntwo\n3\n"),
                Arguments.of(PATH, "1\n2", "1\n2\n"),
                Arguments.of(PATH, "1\n2\n", "1\n2"),
                Arguments.of(PATH, "1\n2", "1\n3"),
                Arguments.of(PATH, "0\n1\n2", "zero\n1\n2"),
                Arguments.of(PATH, "1\n2", "2"),
                Arguments.of(PATH, "1\r\n2\r\n3\r\n", "1\r\ntwo\r\n3\r\n"),
                Arguments.of(PATH, "1\r\n2\r\n3\r\n", "1\n2\n3\n"),
                Arguments.of(PATH, null, "1\n2\n"),
                Arguments.of(PATH, null, "1\n2"),
                Arguments.of(PATH, null, ""),
                Arguments.of(PATH, "1\n2\n", null),
                Arguments.of(PATH, "1\n2", null),
                Arguments.of(PATH, "", null),
                Arguments.of(PATH, "", "1\n"),
                Arguments.of(PATH, "", "1"),
                Arguments.of(PATH, "1\n", ""),
                Arguments.of(PATH, "\n\n\n", "\n\n"),
                Arguments.of("a folder/größer \"A\".json", "1\n", "2\n"),
                Arguments.of("a folder/größer.json", "1\n", "2\n"),
                Arguments.of("a folder/größer.json", null, "2\n"),
                Arguments.of("tab\there\\.json", "1\n", "2\n")));
        SplittableRandom random = new SplittableRandom(20261122);
        for (int index = 0; index < 120; index++) {
            String before = text(random, new ArrayList<>());
            pairs.add(Arguments.of(
                    PATH, before, text(random, new ArrayList<>(before.lines().toList()))));
        }
        return pairs.stream();
    }

    /** Lines of which some are new, gone or other than in {@code lines}; with or without an end of the last. */
    private static String text(SplittableRandom random, List<String> lines) {
        if (lines.isEmpty()) {
            int count = random.nextInt(60);
            for (int index = 0; index < count; index++) {
                lines.add("line " + random.nextInt(12) + (random.nextInt(9) == 0 ? "\r" : ""));
            }
        } else {
            int edits = 1 + random.nextInt(6);
            for (int edit = 0; edit < edits; edit++) {
                int at = random.nextInt(lines.size() + 1);
                if (at == lines.size() || random.nextInt(3) == 0) {
                    lines.add(at, "new " + edit);
                } else if (random.nextBoolean() && lines.size() > 1) {
                    lines.remove(at);
                } else {
                    lines.set(at, "other " + edit);
                }
            }
        }
        return String.join("\n", lines) + (random.nextInt(4) == 0 || lines.isEmpty() ? "" : "\n");
    }

    /** What the hunks make of a text; each line of context and each line removed has to be where the hunk says. */
    private static String applied(String patch, String before) {
        List<String> old = withEnds(before);
        var result = new StringBuilder();
        int next = 0;
        List<String> lines = withEnds(patch);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Matcher hunk = HUNK.matcher(line.stripTrailing());
            if (hunk.matches()) {
                int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
                int start = Integer.parseInt(hunk.group(1)) - (count == 0 ? 0 : 1);
                while (next < start) {
                    result.append(old.get(next++));
                }
                int written = withEnds(result.toString()).size();
                int due = "0".equals(hunk.group(4)) ? written : written + 1;
                assertThat(hunk.group(3)).as(line).isEqualTo(String.valueOf(due));
            } else if (line.startsWith("+") && !line.startsWith("+++ ")) {
                result.append(content(lines, index));
            } else if (line.startsWith(" ") || line.startsWith("-") && !line.startsWith("--- ")) {
                assertThat(content(lines, index)).isEqualTo(old.get(next));
                result.append(line.startsWith(" ") ? old.get(next) : "");
                next++;
            }
        }
        while (next < old.size()) {
            result.append(old.get(next++));
        }
        return result.toString();
    }

    private static String content(List<String> lines, int index) {
        String line = lines.get(index).substring(1);
        boolean open = index + 1 < lines.size() && lines.get(index + 1).startsWith("\\");
        return open ? line.substring(0, line.length() - 1) : line;
    }

    private static List<String> withEnds(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static boolean git() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, "git"))
                .anyMatch(Files::isExecutable);
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? said : "exit " + process.exitValue() + ": " + said;
    }
}
