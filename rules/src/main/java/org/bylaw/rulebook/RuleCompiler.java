package org.bylaw.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles rules to classes with the executable model of Drools, in memory. */
final class RuleCompiler {

    private static final String MODEL_LIST = "drools-model";
    private static final String GENERATED_JAVA = "Java source of ";
    private static final int LONGEST_MESSAGE = 300;

    private final ClassLoader loader;

    RuleCompiler(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What compiled rules consist of.
     *
     * @param models names of the model classes
     * @param classes all classes, by path
     */
    record Output(List<String> models, SortedMap<String, byte[]> classes) {}

    /** One error of Drools: the path of the rule file or of the Java generated from it, and the words. */
    private record Refusal(String path, String text) {}

    /**
     * Compiles {@code rules} together.
     *
     * @throws RuleFilesException if Drools refuses any of them. Drools does not say which, so each is then compiled by itself
     */
    Output compile(List<LintedRule> rules) throws RuleFilesException {
        if (rules.isEmpty()) {
            return new Output(List.of(), new TreeMap<>());
        }
        List<Refusal> errors = new ArrayList<>();
        Output output = build(rules, errors);
        if (output != null) {
            return output;
        }
        List<RuleProblem> problems = new ArrayList<>();
        for (LintedRule rule : rules) {
            List<Refusal> own = new ArrayList<>();
            if (build(List.of(rule), own) == null) {
                own.forEach(refusal -> problems.add(problem(rule, refusal)));
            }
        }
        if (problems.isEmpty()) {
            errors.forEach(refusal -> problems.add(new RuleProblem(
                    "the rule files", 0, null, "do not compile together: " + firstLine(refusal.text()))));
        }
        throw new RuleFilesException(problems.stream().distinct().toList());
    }

    // What Drools gives as a line is one of the Java that it generates. The part of the rule is known from the name of
    // that.
    private static RuleProblem problem(LintedRule rule, Refusal refusal) {
        RuleFile file = rule.file();
        int line = refusal.path().contains("LambdaConsequence")
                ? file.consequenceLine()
                : file.rule().getLhs().getLine();
        return new RuleProblem(file.source().file(), line, file.id(), "does not compile: " + firstLine(refusal.text()));
    }

    private static String firstLine(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE);
    }

    // The builder leaves its result in a repository of the whole process, under one name: one build at a time, and the
    // result is taken out again.
    private @Nullable Output build(List<LintedRule> rules, List<Refusal> errors) {
        synchronized (RuleCompiler.class) {
            KieServices services = KieServices.get();
            KieFileSystem files = services.newKieFileSystem();
            for (LintedRule rule : rules) {
                files.write(
                        "src/main/resources/"
                                + rule.file().unit().getName().replace('.', '/') + "/"
                                + rule.file().source().name(),
                        rule.guarded());
            }
            KieBuilder builder = services.newKieBuilder(files, loader);
            try {
                builder.buildAll(ExecutableModelProject.class);
            } catch (RuntimeException e) {
                // Some names and expressions make the compiler itself fail.
                errors.add(new Refusal("", "the compiler of Drools fails with " + e));
                return null;
            }
            for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
                if (!message.getText().startsWith(GENERATED_JAVA)) {
                    errors.add(new Refusal(String.valueOf(message.getPath()), message.getText()));
                }
            }
            if (!errors.isEmpty()) {
                return null;
            }
            InternalKieModule module = (InternalKieModule) builder.getKieModule();
            services.getRepository().removeKieModule(module.getReleaseId());
            return output(module);
        }
    }

    private static Output output(InternalKieModule module) {
        List<String> models = new ArrayList<>();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class") && !name.startsWith("org/drools/")) {
                classes.put(name, module.getBytes(name));
            } else if (name.endsWith("/" + MODEL_LIST)) {
                new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .sorted()
                        .forEach(models::add);
            }
        }
        return new Output(models, classes);
    }
}
