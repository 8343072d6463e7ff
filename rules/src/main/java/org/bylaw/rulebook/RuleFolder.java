package org.bylaw.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rule files of a folder: {@code .drl} files at its top or in one folder per concern. Other files are left alone. */
final class RuleFolder {

    private static final Pattern CONCERN = Pattern.compile("[a-z][a-z0-9]*");

    private final RuleOrigin origin;
    private final Path root;
    private final List<RuleProblem> problems;

    private RuleFolder(RuleOrigin origin, Path root, List<RuleProblem> problems) {
        this.origin = origin;
        this.root = root;
        this.problems = problems;
    }

    /** The shipped rules' folder; it may hold no rule, or not exist. */
    static List<RuleText> shipped(Path root) throws RuleFilesException {
        List<RuleProblem> problems = new ArrayList<>();
        List<RuleText> texts =
                Files.isDirectory(root) ? new RuleFolder(RuleOrigin.SHIPPED, root, problems).read() : List.of();
        return orThrow(texts, problems);
    }

    /** The operator's folders, each of which must hold a rule. */
    static List<RuleText> house(List<Path> roots) throws RuleFilesException {
        List<RuleProblem> problems = new ArrayList<>();
        List<RuleText> texts = new ArrayList<>();
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                problems.add(new RuleProblem(
                        root.toString(), 0, null, Files.exists(root) ? "is not a folder" : "does not exist"));
                continue;
            }
            int before = problems.size();
            List<RuleText> found = new RuleFolder(RuleOrigin.HOUSE, root, problems).read();
            if (found.isEmpty() && problems.size() == before) {
                problems.add(new RuleProblem(root.toString(), 0, null, "holds no rule file (*.drl)"));
            }
            texts.addAll(found);
        }
        return orThrow(texts, problems);
    }

    private static List<RuleText> orThrow(List<RuleText> texts, List<RuleProblem> problems) throws RuleFilesException {
        if (!problems.isEmpty()) {
            throw new RuleFilesException(problems);
        }
        return texts;
    }

    private List<RuleText> read() {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".drl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(new RuleProblem(root.toString(), 0, null, "cannot be read: " + e.getMessage()));
            return List.of();
        }
        List<RuleText> texts = new ArrayList<>();
        for (Path file : files) {
            read(file, texts);
        }
        return texts;
    }

    private void read(Path file, List<RuleText> texts) {
        Path relative = root.relativize(file);
        if (relative.getNameCount() > 2) {
            report(file, "lies too deep: a rule file is in the rule folder or in one folder per concern");
            return;
        }
        String folder = relative.getNameCount() == 1 ? "" : relative.getName(0).toString();
        if (origin == RuleOrigin.SHIPPED && folder.isEmpty()) {
            report(file, "must lie in the folder of its concern");
            return;
        }
        if (!folder.isEmpty() && !CONCERN.matcher(folder).matches()) {
            report(file, "the folder of a concern is one word of small letters and digits, not \"" + folder + "\"");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                report(file, "starts with a byte order mark: save it as UTF-8 without one");
                return;
            }
            texts.add(new RuleText(
                    origin, file.toString(), folder, relative.getFileName().toString(), text));
        } catch (CharacterCodingException e) {
            report(file, "is not valid UTF-8");
        } catch (IOException e) {
            report(file, "cannot be read: " + e.getMessage());
        }
    }

    private void report(Path file, String message) {
        problems.add(new RuleProblem(file.toString(), 0, null, message));
    }
}
