package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bylaw.check.SampleStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {

    private static final List<SampleStep> STEPS = List.of(
            SampleStep.of("at", 20, 20),
            SampleStep.of("over", 21, 20),
            SampleStep.of("none", 30, 20).withLimits(null));
    private static final SampleRule OTHER =
            SampleRule.of("MGN-001", "index == 0").in("margin").with("rules.leverage", "rules.margin");

    @TempDir
    Path temporary;

    private Path rules;
    private RuleCache cache;

    @BeforeEach
    void folders() {
        rules = temporary.resolve("rules");
        cache = RuleCache.in(temporary.resolve("cache"));
    }

    private static void write(Path folder, SampleRule rule, RuleOrigin origin) throws IOException {
        Path file = folder.resolve(rule.folder()).resolve(rule.name());
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, rule.text().replace("package house.rules", "package " + origin.packageOf("")));
    }

    private static SampleRule elsewhere(SampleRule rule, String folder, String other) {
        return rule.with("house.rules." + folder, "house.rules." + other).in(other);
    }

    private RuleSet none() throws RuleFilesException {
        return SampleRule.compiled();
    }

    private static Firing fire(RuleSet rules) {
        return RuleEngine.of(rules).fire(STEPS);
    }

    private static List<String> said(RuleSet rules) {
        return fire(rules).spoken().stream()
                .map(spoken -> spoken.rule().id() + ": " + spoken.message())
                .toList();
    }

    private URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, RuleSetTest.class.getClassLoader());
    }

    private static RuleSet prebuilt(Path classes, ClassLoader loader) throws IOException {
        return RuleSet.of(RuleIndex.read(Files.readAllBytes(classes.resolve(RuleSet.INDEX))), loader);
    }

    @Test
    void theShippedRulesAreOnTheClassPath() {
        assertThat(RuleSet.shipped()).isSameAs(RuleSet.shipped());
        assertThat(RuleSet.shipped().digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(RuleSet.shipped().cards()).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void prebuiltAndCompiledRulesSayTheSame() throws Exception {
        // A package of their own: the class path holds the compiled rules of the shipped ones.
        write(rules, elsewhere(SampleRule.valid(), "leverage", "samplea"), RuleOrigin.SHIPPED);
        write(rules, elsewhere(OTHER, "margin", "sampleb"), RuleOrigin.SHIPPED);
        Path classes = temporary.resolve("classes");
        Files.createDirectories(classes);
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.0", RuleSetTest.class.getClassLoader()))
                .isTrue();
        List<RuleText> texts = RuleFolder.shipped(rules);
        ClassLoader parent = RuleSetTest.class.getClassLoader();
        RuleSet compiled = RuleSet.of(RuleCompilation.compile(texts, Set.of(), "10.2.0", "", parent), parent);
        try (URLClassLoader loader = loader(classes)) {
            RuleSet prebuilt = prebuilt(classes, loader);
            assertThat(prebuilt.cards()).isEqualTo(compiled.cards());
            assertThat(prebuilt.digest()).isEqualTo(compiled.digest());
            assertThat(fire(prebuilt)).isEqualTo(fire(compiled));
        }
        assertThat(said(compiled))
                .containsExactly(
                        "LEV-001: 21x is offered; the category allows 20x",
                        "MGN-001: 20x is offered; the category allows none",
                        "MGN-001: 21x is offered; the category allows none",
                        "MGN-001: 30x is offered; the category allows none");
    }

    @Test
    void theBuildIsSkippedUntilSomethingChanges() throws Exception {
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        ClassLoader loader = RuleSetTest.class.getClassLoader();
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.0", loader))
                .isTrue();
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.0", loader))
                .isFalse();

        write(rules, SampleRule.valid(), RuleOrigin.SHIPPED);
        write(rules, OTHER, RuleOrigin.SHIPPED);
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.0", loader))
                .isTrue();
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.0", loader))
                .isFalse();
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.1", loader))
                .isTrue();

        Path own = classes.resolve("org/bylaw/check/Fact.class");
        Files.createDirectories(own.resolveSibling(""));
        Files.writeString(own, "a changed fact");
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.1", loader))
                .isTrue();

        Path margin = classes.resolve("org/bylaw/rules/margin");
        assertThat(classFiles(margin)).isNotEmpty();
        Files.delete(rules.resolve("margin").resolve(OTHER.name()));
        assertThat(ShippedRulesCompiler.compile(rules, classes, "10.2.1", loader))
                .isTrue();
        assertThat(classFiles(margin)).isEmpty();
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".class")).toList();
        }
    }

    @Test
    void aBrokenFileStopsTheBuildAndLeavesNoIndex() throws Exception {
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        write(rules, SampleRule.valid().with("brings.", "brings"), RuleOrigin.SHIPPED);
        RuleFilesException refused = catchThrowableOfType(
                RuleFilesException.class,
                () -> ShippedRulesCompiler.compile(rules, classes, "10.2.0", RuleSetTest.class.getClassLoader()));
        assertThat(refused.problems()).extracting(RuleProblem::message).containsExactly("@why ends with a full stop");
        assertThat(classes.resolve(RuleSet.INDEX)).doesNotExist();
    }

    @Test
    void anOperatorsFolderAddsToTheRules() throws Exception {
        write(rules, SampleRule.valid(), RuleOrigin.HOUSE);
        Path more = temporary.resolve("more");
        write(more, OTHER.in("").with("rules.margin", "rules"), RuleOrigin.HOUSE);
        RuleSet first = none().with(List.of(rules), cache);
        assertThat(first.cards()).extracting(RuleCard::id).containsExactly("LEV-001");
        RuleSet both = first.with(List.of(more), cache);
        assertThat(both.cards()).extracting(RuleCard::id).containsExactly("LEV-001", "MGN-001");
        assertThat(both.card("MGN-001").map(RuleCard::concern)).contains("house");
        assertThat(both.card("MGN-002")).isEmpty();
        assertThat(said(both)).hasSize(4);
        assertThat(none().with(List.of(more, rules), cache).digest()).isEqualTo(both.digest());
        assertThat(first.with(List.of(), cache)).isSameAs(first);
    }

    @Test
    void anIdOfTheShippedRulesIsTaken() throws Exception {
        write(rules, SampleRule.valid(), RuleOrigin.HOUSE);
        RuleSet shipped = none().with(List.of(rules), cache);
        RuleFilesException refused =
                catchThrowableOfType(RuleFilesException.class, () -> shipped.with(List.of(rules), cache));
        assertThat(refused.problems())
                .extracting(RuleProblem::message)
                .containsExactly("the id is taken by a rule that comes with Bylaw");
    }

    @Test
    void keptRulesSayTheSameAsNewOnes() throws Exception {
        write(rules, SampleRule.valid(), RuleOrigin.HOUSE);
        RuleSet compiled = none().with(List.of(rules), cache);
        Path kept = onlyFile(temporary.resolve("cache"));
        byte[] before = Files.readAllBytes(kept);
        RuleSet reread = none().with(List.of(rules), cache);
        assertThat(reread.cards()).isEqualTo(compiled.cards());
        assertThat(reread.digest()).isEqualTo(compiled.digest());
        assertThat(fire(reread)).isEqualTo(fire(compiled));

        Files.write(kept, "damaged".getBytes(StandardCharsets.UTF_8));
        assertThat(fire(none().with(List.of(rules), cache))).isEqualTo(fire(compiled));
        assertThat(Files.readAllBytes(kept)).isEqualTo(before);
    }

    @Test
    void aChangedTextIsCompiledAnew() throws Exception {
        write(rules, SampleRule.valid(), RuleOrigin.HOUSE);
        RuleSet before = none().with(List.of(rules), cache);
        write(rules, SampleRule.valid().with("maxLeverage > limits", "maxLeverage >= limits"), RuleOrigin.HOUSE);
        RuleSet after = none().with(List.of(rules), cache);
        assertThat(said(before)).hasSize(1);
        assertThat(said(after)).hasSize(2);
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void theDigestIsThatOfAListAnyoneCanWrite() throws Exception {
        write(rules, SampleRule.valid(), RuleOrigin.HOUSE);
        write(rules, OTHER, RuleOrigin.HOUSE);
        String list = "drools 10.2.0\n"
                + Sha256.of(SampleRule.valid().text().getBytes(StandardCharsets.UTF_8))
                + "  leverage/LEV-001-max-leverage.drl\n"
                + Sha256.of(OTHER.text().getBytes(StandardCharsets.UTF_8))
                + "  margin/MGN-001-sample.drl\n";
        assertThat(none().with(List.of(rules), RuleCache.none()).digest())
                .isEqualTo("sha256:" + Sha256.of(list.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
