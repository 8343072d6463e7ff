package org.bylaw.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The step of the build that compiles the shipped rules into the folder of classes. Does nothing when nothing has changed. */
public final class ShippedRulesCompiler {

    private ShippedRulesCompiler() {}

    /**
     * Compiles.
     *
     * @param arguments the folder of rule files, the folder of classes (which has the facts, and gets the rules), and the
     *     version of Drools
     * @throws RuleFilesException if a rule file cannot be used
     * @throws IOException if the folders cannot be read or written
     */
    public static void main(String[] arguments) throws RuleFilesException, IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: <folder of rule files> <folder of classes> <Drools version>");
        }
        compile(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                arguments[2],
                ShippedRulesCompiler.class.getClassLoader());
    }

    /** Compiles, unless the index says that it was compiled from just this; tells whether it did. */
    static boolean compile(Path rules, Path classes, String drools, ClassLoader loader)
            throws RuleFilesException, IOException {
        List<RuleText> texts = RuleFolder.shipped(rules);
        String compiledFrom = compiledFrom(texts, classes, drools);
        Path indexFile = classes.resolve(RuleSet.INDEX);
        if (compiledFrom.equals(previouslyCompiledFrom(indexFile))) {
            return false;
        }
        CompiledRules compiled = RuleCompilation.compile(texts, Set.of(), drools, compiledFrom, loader);
        Path folder = classes.resolve(RuleSet.INDEX).resolveSibling("");
        Files.createDirectories(folder);
        Files.deleteIfExists(indexFile);
        deleteClasses(folder);
        for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
            Path file = classes.resolve(type.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, type.getValue());
        }
        Files.write(indexFile, compiled.index().toBytes());
        return true;
    }

    private static String compiledFrom(List<RuleText> texts, Path classes, String drools) throws IOException {
        StringBuilder list = new StringBuilder("drools " + drools + "\n" + ClassesDigest.of(classes) + "\n");
        for (RuleText text : texts) {
            list.append(text.digest()).append("  ").append(text.path()).append('\n');
        }
        return Sha256.of(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String previouslyCompiledFrom(Path indexFile) {
        try {
            return RuleIndex.read(Files.readAllBytes(indexFile)).compiledFrom();
        } catch (IOException | IllegalArgumentException e) {
            // No index, or one of an older build.
            return "";
        }
    }

    private static void deleteClasses(Path folder) throws IOException {
        List<Path> stale;
        try (Stream<Path> walk = Files.walk(folder)) {
            stale = walk.filter(path -> path.toString().endsWith(".class")).toList();
        }
        for (Path file : stale) {
            Files.delete(file);
        }
    }
}
