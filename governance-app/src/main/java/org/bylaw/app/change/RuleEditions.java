package org.bylaw.app.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.BaseFiles;
import org.bylaw.app.git.BaseRevision;
import org.bylaw.app.git.ConfigRepository;
import org.bylaw.change.LawChange;
import org.bylaw.change.LawComparison;
import org.bylaw.change.LawDifference;
import org.bylaw.change.Notice;
import org.bylaw.rulebook.RuleFilesException;
import org.bylaw.rulebook.RuleProblem;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the base beside the proposed ones: an operator's folders that are under the same git, and the rules of Bylaw itself where
 * the repository is Bylaw's own.
 *
 * @param base the rules in force
 * @param proposed the rules that are proposed; {@code null} where they stay
 * @param changedFiles the rule files that differ, as paths in the repository
 */
public record RuleEditions(RuleSet base, @Nullable RuleSet proposed, List<String> changedFiles) {

    /** Where Bylaw's own repository has its rules. */
    private static final Path SHIPPED = Path.of("rules/src/main/resources/org/bylaw/rules");

    /** Copies the list. */
    public RuleEditions {
        changedFiles = List.copyOf(changedFiles);
    }

    /**
     * Reads both editions.
     *
     * @param folders the operator's folders, as the command line names them
     * @throws CommandFailure where rules cannot be used
     */
    static RuleEditions of(ConfigRepository repository, BaseRevision base, List<Path> folders) {
        Path shipped = repository.root().resolve(SHIPPED);
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(shipped)) {
            places.add(SHIPPED);
        }
        folders.stream()
                .filter(repository::contains)
                .map(repository::inRepository)
                .forEach(places::add);
        RuleSet now = rules(() -> RuleSet.withFolders(folders));
        if (places.isEmpty()) {
            return new RuleEditions(now, null, List.of());
        }
        try (BaseFiles files = repository.files(base, places)) {
            List<String> changed = new ArrayList<>();
            for (Path place : places) {
                changed.addAll(differences(
                        place, files.folder().resolve(place), repository.root().resolve(place)));
            }
            if (changed.isEmpty()) {
                return new RuleEditions(now, null, List.of());
            }
            List<Path> atBase = folders.stream()
                    .map(folder -> repository.contains(folder)
                            ? files.folder().resolve(repository.inRepository(folder))
                            : folder)
                    .filter(Files::isDirectory)
                    .toList();
            boolean ownRules = changed.stream().anyMatch(file -> Path.of(file).startsWith(SHIPPED));
            RuleSet before = rules(() ->
                    ownRules ? RuleSet.edition(files.folder().resolve(SHIPPED), atBase) : RuleSet.withFolders(atBase));
            return new RuleEditions(before, now, changed);
        }
    }

    /** What differs of the rules, which are law for every venue; {@code null} where they stay. */
    @Nullable
    LawChange lawChange(boolean marketsToo, @Nullable Notice notice) {
        if (changedFiles.isEmpty()) {
            return null;
        }
        List<String> words = changedFiles.stream()
                .flatMap(file -> LawComparison.ofTexts("the rule file " + file, "before", "after").stream())
                .map(LawDifference::words)
                .toList();
        return new LawChange(changedFiles, words, words, marketsToo, notice == null ? null : notice.effectiveOn());
    }

    private static List<String> differences(Path place, Path before, Path after) {
        Map<String, String> old = texts(before);
        Map<String, String> now = texts(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name -> place.resolve(name).toString().replace('\\', '/'))
                .toList();
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".drl"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                texts.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CommandFailure("the rules in " + folder + " cannot be read: " + unreadable.getMessage());
        }
        return texts;
    }

    /** Rules that may be of no use. */
    private interface Compiling {
        RuleSet compile() throws RuleFilesException;
    }

    private static RuleSet rules(Compiling compiling) {
        try {
            return compiling.compile();
        } catch (RuleFilesException faulty) {
            throw new CommandFailure(
                    faulty.problems().stream().map(RuleProblem::toString).toList());
        }
    }
}
