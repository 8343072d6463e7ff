package org.bylaw;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The laws of the module's structure. What the rule compiler makes out of rule files is not ours to order. */
class ArchitectureTest {

    private static final String MODULE = "org.bylaw";

    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
            DescribedPredicate.not(resideInAPackage("org.bylaw.rules.."));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MODULE)
            .that(WRITTEN_BY_HAND);

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(MODULE)
            .that(DescribedPredicate.not(resideInAPackage("org.bylaw.benchmark.jmh_generated..")));

    private static final Set<String> BINARY_FLOATING_POINT =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Test
    void packagesDependOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("exact")
                .definedBy("org.bylaw.exact..")
                .layer("market")
                .definedBy("org.bylaw.market..")
                .layer("evidence")
                .definedBy("org.bylaw.evidence..")
                .layer("margin")
                .definedBy("org.bylaw.margin..")
                .layer("position")
                .definedBy("org.bylaw.position..")
                .layer("account")
                .definedBy("org.bylaw.account..")
                .layer("policy")
                .definedBy("org.bylaw.policy..")
                .layer("committee")
                .definedBy("org.bylaw.committee..")
                .layer("change")
                .definedBy("org.bylaw.change..")
                .layer("file")
                .definedBy("org.bylaw.file..")
                .layer("check")
                .definedBy("org.bylaw.check..")
                .layer("rulebook")
                .definedBy("org.bylaw.rulebook..")
                .layer("repair")
                .definedBy("org.bylaw.repair..")
                .whereLayer("exact")
                .mayNotAccessAnyLayer()
                .whereLayer("market")
                .mayOnlyAccessLayers("exact")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("market")
                .whereLayer("margin")
                .mayOnlyAccessLayers("exact", "market")
                .whereLayer("position")
                .mayOnlyAccessLayers("exact", "market", "margin", "policy")
                .whereLayer("policy")
                .mayOnlyAccessLayers("exact", "market", "evidence", "margin")
                .whereLayer("committee")
                .mayOnlyAccessLayers("market", "margin")
                .whereLayer("account")
                .mayOnlyAccessLayers("exact", "market", "margin", "position", "policy")
                .whereLayer("file")
                .mayOnlyAccessLayers("market", "evidence", "policy", "committee")
                .whereLayer("change")
                .mayOnlyAccessLayers("exact", "market", "margin", "policy", "committee")
                .whereLayer("check")
                .mayOnlyAccessLayers("exact", "market", "evidence", "margin", "position", "policy", "change")
                .whereLayer("rulebook")
                .mayOnlyAccessLayers("exact", "market", "evidence", "margin", "position", "policy", "change", "check")
                .whereLayer("repair")
                .mayOnlyAccessLayers("exact", "market", "margin", "policy", "change", "check", "rulebook")
                .check(MAIN);
    }

    @Test
    void everyClassIsInAPackageThatTheLawsName() {
        classes()
                .should()
                .resideInAnyPackage(
                        "org.bylaw.account..",
                        "org.bylaw.exact",
                        "org.bylaw.market",
                        "org.bylaw.evidence",
                        "org.bylaw.margin",
                        "org.bylaw.position",
                        "org.bylaw.policy",
                        "org.bylaw.committee",
                        "org.bylaw.change",
                        "org.bylaw.file",
                        "org.bylaw.check",
                        "org.bylaw.rulebook",
                        "org.bylaw.repair")
                .check(MAIN);
    }

    @Test
    void onlyReadersOfFilesKnowTheDisk() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("org.bylaw.file.."))
                        .and(DescribedPredicate.not(resideInAPackage("org.bylaw.rulebook..")
                                .and(namedAnyOf(
                                        "RuleFolder",
                                        "RuleCache",
                                        "RuleSet",
                                        "ShippedRulesCompiler",
                                        "ClassesDigest")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..")
                        .or(DescribedPredicate.describe(
                                "are files of java.io",
                                type -> type.getName().startsWith("java.io.File")
                                        || type.getName().equals("java.io.RandomAccessFile"))))
                .check(MAIN);
    }

    @Test
    void onlyReadersOfFilesKnowJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bylaw.file..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .check(MAIN);
    }

    @Test
    void onlyTheRuleBookKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bylaw.rulebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(MAIN);
    }

    @Test
    void nothingReadsAClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the clock",
                        call -> call.getTarget().getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .equals("java.time")
                                || call.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("currentTimeMillis", "nanoTime")
                                                .contains(call.getTarget().getName())
                                || call.getTarget().getName().equals("<init>")
                                        && call.getTargetOwner().isEquivalentTo(java.util.Date.class)))
                .check(MAIN);
    }

    @Test
    void nothingSpeaksToStandardStreamsOrEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ShippedRulesCompiler")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(MAIN);
    }

    @Test
    void noFieldParameterOrResultIsBinaryFloatingPoint() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : MAIN) {
            for (JavaField field : type.getFields()) {
                if (isBinary(field.getRawType())) {
                    found.add(field.getFullName());
                }
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (isBinary(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isBinary)) {
                    found.add(unit.getFullName());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingComputesInBinaryFloatingPoint() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : MAIN) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                AccessTarget target = access.getTarget();
                boolean signature = target instanceof AccessTarget.CodeUnitAccessTarget unit
                        && (isBinary(unit.getRawReturnType())
                                || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isBinary));
                boolean field =
                        target instanceof AccessTarget.FieldAccessTarget constant && isBinary(constant.getRawType());
                if (isBinary(target.getOwner()) || signature || field) {
                    found.add(access.getDescription());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageSaysWhatBelongsThere() {
        Set<String> packages = new TreeSet<>();
        Set<String> explained = new TreeSet<>();
        for (JavaClass type : MAIN) {
            packages.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class)) {
                explained.add(type.getPackageName());
            }
        }
        assertThat(explained).isEqualTo(packages).isNotEmpty();
    }

    /** The build runs the classes that are named tests, and the nested ones inside of them. */
    @Test
    void theBuildRunsWhatHoldsTests() {
        Set<String> named = new TreeSet<>();
        Set<String> holding = new TreeSet<>();
        for (JavaClass type : TESTS) {
            JavaClass outermost = outermost(type);
            if (outermost.getSimpleName().endsWith("Test")) {
                named.add(outermost.getName());
            }
            if (type.getMethods().stream().anyMatch(ArchitectureTest::isTest)) {
                holding.add(outermost.getName());
            }
        }
        assertThat(holding).isEqualTo(named).contains(ArchitectureTest.class.getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(name -> name.startsWith("org.junit.jupiter") && name.contains("Test"));
    }

    private static DescribedPredicate<JavaClass> namedAnyOf(String... names) {
        DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
        for (String name : names) {
            any = any.or(simpleName(name));
        }
        return any;
    }

    private static boolean isBinary(JavaClass type) {
        return BINARY_FLOATING_POINT.contains(type.getBaseComponentType().getName());
    }
}
