package org.bylaw.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The rules that judge: those that come with Bylaw, and those of the operator's own folders. Immutable. */
public final class RuleSet {

    /** Where the build leaves the index of the shipped rules on the class path. */
    static final String INDEX = "org/bylaw/rules/index.bin";

    private static @Nullable RuleSet shipped;

    private final RuleIndex index;
    private final List<RuleCard> cards;
    private final List<Model> models;
    private final String list;
    private final String digest;

    private RuleSet(RuleIndex index, List<Model> models) {
        this.index = index;
        this.cards = index.entries().stream().map(RuleIndex.Entry::card).toList();
        this.models = List.copyOf(models);
        this.list = list(index);
        this.digest = "sha256:" + Sha256.of(list.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The rules that come with Bylaw, compiled when Bylaw was built. Cheap: no rule file is read.
     *
     * @throws IllegalStateException if the build left no compiled rules
     */
    public static synchronized RuleSet shipped() {
        RuleSet rules = shipped;
        if (rules == null) {
            rules = readShipped();
            shipped = rules;
        }
        return rules;
    }

    /**
     * The shipped rules and those of the operator's folders. What was compiled is kept in the user's cache folder.
     *
     * @throws RuleFilesException if a folder or a file cannot be used, with everything that is wrong with all of them
     */
    public static RuleSet withFolders(List<Path> folders) throws RuleFilesException {
        return shipped().with(folders, RuleCache.ofUser());
    }

    /**
     * Another edition of the rules that come with Bylaw: the rule files of a folder, in the place of all shipped ones. What was
     * compiled is kept in the user's cache folder.
     *
     * @param folder the folder {@code org/bylaw/rules} of that edition, with a folder for each concern
     * @param own the operator's folders beside it
     * @throws RuleFilesException if the folder or a file cannot be used; a rule that reads what this version does not know among them
     */
    public static RuleSet edition(Path folder, List<Path> own) throws RuleFilesException {
        RuleIndex none = new RuleIndex(shipped().index.drools(), "", List.of(), List.of());
        // In the package of an operator's rules: in that of the shipped ones, the shipped rules' classes would be found
        // first.
        List<RuleText> texts =
                RuleFolder.shipped(folder).stream().map(RuleText::asHouse).toList();
        return joined(none, List.of(), none, List.of())
                .withTexts(texts, RuleCache.ofUser())
                .with(own, RuleCache.ofUser());
    }

    /** These rules and those of {@code folders}. */
    RuleSet with(List<Path> folders, RuleCache cache) throws RuleFilesException {
        if (folders.isEmpty()) {
            return this;
        }
        return withTexts(RuleFolder.house(folders), cache);
    }

    private RuleSet withTexts(List<RuleText> texts, RuleCache cache) throws RuleFilesException {
        ClassLoader parent = RuleSet.class.getClassLoader();
        String classes = ownClasses();
        String key = key(texts, classes);
        CompiledRules house = classes == null ? null : cache.get(key);
        if (house == null) {
            Set<String> taken = new HashSet<>();
            cards.forEach(card -> taken.add(card.id()));
            house = RuleCompilation.compile(texts, taken, index.drools(), key, parent);
            if (classes != null) {
                cache.put(key, house);
            }
        }
        return joined(index, models, house.index(), models(house.index(), house.loader(parent)));
    }

    /** The rules of {@code compiled}, with classes that lie beside those of {@code parent}. */
    static RuleSet of(CompiledRules compiled, ClassLoader parent) {
        return of(compiled.index(), compiled.loader(parent));
    }

    /** The rules of {@code index}, with classes from {@code loader}. */
    static RuleSet of(RuleIndex index, ClassLoader loader) {
        return joined(index, models(index, loader), new RuleIndex(index.drools(), "", List.of(), List.of()), List.of());
    }

    /** What the rules say of themselves, by id. */
    public List<RuleCard> cards() {
        return cards;
    }

    /** The rule of that id. */
    public Optional<RuleCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** Which rules these are: {@code sha256:} and the SHA-256 of {@link #list()}. */
    public String digest() {
        return digest;
    }

    /**
     * The list of the rules: the line {@code drools <version>}, then one line {@code <SHA-256 of the file>  <concern>/<file>} for
     * each rule by id, all ended by a line feed.
     */
    public String list() {
        return list;
    }

    List<Model> models() {
        return models;
    }

    private static RuleSet joined(
            RuleIndex first, List<Model> firstModels, RuleIndex second, List<Model> secondModels) {
        List<RuleIndex.Entry> entries = Stream.concat(first.entries().stream(), second.entries().stream())
                .sorted(Comparator.comparing(entry -> entry.card().id()))
                .toList();
        List<String> names =
                Stream.concat(first.models().stream(), second.models().stream()).toList();
        List<Model> models =
                Stream.concat(firstModels.stream(), secondModels.stream()).toList();
        return new RuleSet(new RuleIndex(first.drools(), first.compiledFrom(), names, entries), models);
    }

    private static List<Model> models(RuleIndex index, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (String name : index.models()) {
            try {
                models.add(Class.forName(name, true, loader)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the compiled rules are not complete: " + name, e);
            }
        }
        return models;
    }

    private static String list(RuleIndex index) {
        StringBuilder list = new StringBuilder("drools ").append(index.drools()).append('\n');
        for (RuleIndex.Entry entry : index.entries()) {
            list.append(entry.textDigest())
                    .append("  ")
                    .append(entry.card().concern())
                    .append('/')
                    .append(entry.card().file())
                    .append('\n');
        }
        return list.toString();
    }

    /** What the compilation of {@code texts} depends on: the texts and their places, the ids taken, Drools, our classes. */
    private String key(List<RuleText> texts, @Nullable String classes) {
        StringBuilder list =
                new StringBuilder(digest).append('\n').append(classes).append('\n');
        for (RuleText text : texts) {
            list.append(text.digest()).append("  ").append(text.path()).append('\n');
        }
        return Sha256.of(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String ownClasses() {
        try {
            return ClassesDigest.of(Path.of(RuleSet.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            // Classes that do not come from a file system: nothing can be kept, everything still works.
            return null;
        }
    }

    private static RuleSet readShipped() {
        ClassLoader loader = RuleSet.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException(INDEX + " is missing: the rules are compiled by the Maven build");
            }
            return of(RuleIndex.read(in.readAllBytes()), loader);
        } catch (IOException e) {
            throw new IllegalStateException(INDEX + " cannot be read", e);
        }
    }
}
