package org.bylaw.app.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.audit.Sha256;
import org.bylaw.rulebook.RuleFilesException;
import org.bylaw.rulebook.RuleProblem;
import org.bylaw.rulebook.RuleSet;

/**
 * The rules that judged, letter by letter.
 *
 * @param list the list of them, see {@link RuleSet#list()}; its digest is that of the rules
 * @param texts their files, by concern and name: {@code leverage/LEV-001-some-words.drl}
 */
public record PackedRules(String list, SortedMap<String, String> texts) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S+)");
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9]*/[A-Za-z0-9][A-Za-z0-9._-]*\\.drl");
    private static final Pattern OWN =
            Pattern.compile("(?m)^\\s*package\\s+house\\.rules(?<concern>\\.[a-z0-9]+)?\\s*;?\\s*$");

    /** Copies the texts. */
    public PackedRules {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The digest of the rules. */
    public String digest() {
        return Sha256.of(list);
    }

    /** How many rules there are. */
    public int count() {
        return files(list).size();
    }

    /** What Drools the list names. */
    public String drools() {
        return list.lines().findFirst().orElse("");
    }

    /** The digests of the files of a list of rules, {@code sha256:...}, by the files' paths. */
    static Map<String, String> files(String list) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : list.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                files.put(matcher.group(2), "sha256:" + matcher.group(1));
            }
        }
        return files;
    }

    /** What of the texts does not fit the list, a line each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, String> files = files(list);
        if (files.size() + 1 != list.lines().count()) {
            faults.add("rules: the list holds lines that name no rule");
        }
        files.forEach((path, digest) -> {
            String text = texts.get(path);
            if (text == null) {
                faults.add("rules: the text of " + path + " is missing");
            } else if (!Sha256.of(text).equals(digest)) {
                faults.add("rules: " + path + " was changed: its text has not the digest that the list names");
            }
        });
        texts.keySet().stream()
                .filter(path -> !files.containsKey(path))
                .forEach(path -> faults.add("rules: " + path + " is not in the list"));
        texts.keySet().stream()
                .filter(path -> !PATH.matcher(path).matches())
                .forEach(path -> faults.add("rules: " + path + " is no name of a rule file"));
        return faults;
    }

    /**
     * Compiles the texts. Rules are code: whoever made the package could make this process do anything.
     *
     * @throws CommandFailure where they do not compile here
     */
    RuleSet compile() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("bylaw-rules-");
            Path shipped = Files.createDirectories(folder.resolve("shipped"));
            Path own = folder.resolve("own");
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Matcher house = OWN.matcher(text.getValue());
                String path = text.getKey();
                Path file = !house.find()
                        ? shipped.resolve(path)
                        : house.group("concern") == null
                                ? own.resolve(path.substring(path.indexOf('/') + 1))
                                : own.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
            }
            return RuleSet.edition(shipped, Files.isDirectory(own) ? List.of(own) : List.of());
        } catch (RuleFilesException faulty) {
            throw new CommandFailure(faulty.problems().stream()
                    .map(RuleProblem::toString)
                    .map(line -> "the rules of the package do not compile here: " + line)
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
