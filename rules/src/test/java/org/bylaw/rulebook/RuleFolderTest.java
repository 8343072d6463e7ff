package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

    @TempDir
    Path root;

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private static List<RuleProblem> refused(List<Path> folders) {
        RuleFilesException refused = catchThrowableOfType(RuleFilesException.class, () -> RuleFolder.house(folders));
        return refused == null ? List.of() : refused.problems();
    }

    private static RuleProblem problem(Path file, String message) {
        return new RuleProblem(file.toString(), 0, null, message);
    }

    @Test
    void filesLieAtTheTopOrInAFolderPerConcern() throws Exception {
        Path top = write("HSE-001-top.drl", "one");
        Path inside = write("leverage/LEV-001-inside.drl", "two é");
        write("leverage/README.md", "no rule");
        assertThat(RuleFolder.house(List.of(root)))
                .containsExactly(
                        new RuleText(RuleOrigin.HOUSE, top.toString(), "", "HSE-001-top.drl", "one"),
                        new RuleText(RuleOrigin.HOUSE, inside.toString(), "leverage", "LEV-001-inside.drl", "two é"));
        assertThat(RuleFolder.house(List.of(root)))
                .extracting(RuleText::path)
                .containsExactly("house/HSE-001-top.drl", "leverage/LEV-001-inside.drl");
    }

    @Test
    void whatCannotBeReadIsNamedAllAtOnce() throws Exception {
        Path missing = root.resolve("missing");
        Path empty = Files.createDirectory(root.resolve("empty"));
        Path file = write("file.txt", "");
        Path rules = root.resolve("rules");
        Path deep = write("rules/a/b/LEV-001-deep.drl", "");
        Path word = write("rules/Open-Interest/OIN-001-word.drl", "");
        Path mark = write("rules/LEV-002-mark.drl", "\uFEFFpackage");
        Path latin = Files.write(rules.resolve("LEV-003-latin.drl"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(List.of(missing, empty, file, rules)))
                .containsExactlyInAnyOrder(
                        problem(missing, "does not exist"),
                        problem(empty, "holds no rule file (*.drl)"),
                        problem(file, "is not a folder"),
                        problem(deep, "lies too deep: a rule file is in the rule folder or in one folder per concern"),
                        problem(
                                word,
                                "the folder of a concern is one word of small letters and digits, not \"Open-Interest\""),
                        problem(mark, "starts with a byte order mark: save it as UTF-8 without one"),
                        problem(latin, "is not valid UTF-8"));
    }

    @Test
    void theShippedFolderMayBeEmptyButHasNoFilesAtItsTop() throws Exception {
        assertThat(RuleFolder.shipped(root.resolve("missing"))).isEmpty();
        assertThat(RuleFolder.shipped(root)).isEmpty();
        Path top = write("LEV-001-top.drl", "");
        RuleFilesException refused = catchThrowableOfType(RuleFilesException.class, () -> RuleFolder.shipped(root));
        assertThat(refused.problems()).containsExactly(problem(top, "must lie in the folder of its concern"));
    }
}
