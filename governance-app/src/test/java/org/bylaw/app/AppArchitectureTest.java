package org.bylaw.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.file.StrictJsonReader;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The laws of the app's structure. */
class AppArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bylaw");

    /** The app but for the classes that are generated out of its templates. */
    private static final JavaClasses APP =
            ALL.that(resideInAPackage("org.bylaw.app..").and(resideOutsideOfPackage("org.bylaw.app.web.template..")));

    @Test
    void theCoreKnowsNothingOfTheApp() {
        assertThat(ALL.that(resideInAPackage("org.bylaw.rulebook.."))).isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bylaw.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bylaw.app..")
                .check(ALL);
    }

    @Test
    void reportsAndQuotesReadNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage("org.bylaw.app.report..", "org.bylaw.app.quote..")
                .and()
                .doNotHaveSimpleName("MarketBook")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "open files",
                        type -> type.isEquivalentTo(Files.class)
                                || type.getPackageName().equals("java.nio.channels")
                                || type.getName().startsWith("java.io.File")
                                || type.getName().equals("java.io.RandomAccessFile")))
                .orShould()
                .callMethod(StrictJsonReader.class, "read", Path.class)
                .check(APP);
    }

    @Test
    void gitIsReadInOnePlaceAndWrittenByFewClassesOfIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bylaw.app.git..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(APP);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit.api")
                .orShould()
                .callMethod(Repository.class, "create")
                .orShould()
                .callMethod(Repository.class, "create", boolean.class)
                .orShould()
                .callMethod(StoredConfig.class, "save")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(APP);
        noneBut("CommitObjects")
                .should()
                .callMethod(Repository.class, "newObjectInserter")
                .check(APP);
        noneBut("BranchUpdate")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RefUpdate.class)
                .orShould()
                .callMethod(Repository.class, "updateRef", String.class)
                .check(APP);
        noneBut("Checkout")
                .should()
                .callMethod(Repository.class, "lockDirCache")
                .orShould()
                .callMethod(DirCache.class, "write")
                .check(APP);
        noneBut("Checkout")
                .and()
                .doNotHaveSimpleName("DiskFile")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("DiskFile")
                .check(APP);
        assertThat(APP.that(resideInAPackage("org.bylaw.app.git.."))).isNotEmpty();
    }

    @Test
    void onlyTheCommandLineSpeaksToStandardStreamsAndEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bylaw.app.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(APP);
    }

    @Test
    void nothingIsBinaryFloatingPoint() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : APP) {
            for (JavaField field : type.getFields()) {
                if (isBinary(field.getRawType())) {
                    found.add(field.getFullName());
                }
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (isBinary(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(AppArchitectureTest::isBinary)) {
                    found.add(unit.getFullName());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageSaysWhatBelongsThere() {
        Set<String> packages = new TreeSet<>();
        Set<String> explained = new TreeSet<>();
        for (JavaClass type : APP) {
            packages.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class)) {
                explained.add(type.getPackageName());
            }
        }
        assertThat(explained).isEqualTo(packages).isNotEmpty();
    }

    /** No class but a named one of the package of git, and those within it. */
    private static GivenClassesConjunction noneBut(String writer) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not in " + writer,
                        type -> !type.getName().startsWith("org.bylaw.app.git." + writer + '$')
                                && !type.getName().equals("org.bylaw.app.git." + writer)));
    }

    private static boolean isBinary(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }
}
