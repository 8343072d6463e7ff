package org.bylaw.specs.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaMutantsTest {

    private static final String LINE = "return rise < 0 ? one : other;";
    private static final String BOUNDARY = "WholeSteps.line | changed conditional boundary | " + LINE;
    private static final String NEGATED = "WholeSteps.line | negated conditional | " + LINE;
    private static final String INNER = "WholeSteps$Inner.line | replaced return value with null | " + LINE;

    @Test
    void whatSurvivedAndWhatNoTestCoversIsNamedByItsLine(@TempDir Path folder) throws IOException {
        Path source =
                Files.createDirectories(folder.resolve("org/bylaw/margin")).resolve("WholeSteps.java");
        Files.writeString(source, "package org.bylaw.margin;\n  " + LINE + "\n");
        Path report = folder.resolve("mutations.xml");
        Files.writeString(
                report,
                "<mutations>"
                        + mutation("KILLED", "org.bylaw.margin.WholeSteps", "negated conditional")
                        + mutation("SURVIVED", "org.bylaw.margin.WholeSteps", "changed conditional boundary")
                        + mutation("NO_COVERAGE", "org.bylaw.margin.WholeSteps", "changed conditional boundary")
                        + mutation("TIMED_OUT", "org.bylaw.margin.WholeSteps", "changed conditional boundary")
                        + mutation(
                                "SURVIVED",
                                "org.bylaw.margin.WholeSteps$Inner",
                                "replaced return value with null for org/bylaw/margin/WholeSteps$Inner::line")
                        + "</mutations>");

        JavaMutants mutants = JavaMutants.of(report, folder);
        assertThat(mutants.unexplained(new Explanations(Map.of()))).containsExactly(INNER + " | 1", BOUNDARY + " | 2");
        assertThat(mutants.unexplained(new Explanations(Map.of(BOUNDARY + " | 1", "Once too few."))))
                .containsExactly(INNER + " | 1", BOUNDARY + " | 2");
        assertThat(mutants.unexplained(new Explanations(Map.of(BOUNDARY + " | 2", "It is the same."))))
                .containsExactly(INNER + " | 1");
        assertThat(mutants.idle(new Explanations(Map.of(
                        BOUNDARY + " | 3",
                        "One of them takes too long here.",
                        INNER + " | 2",
                        "There is one alone.",
                        NEGATED + " | 1",
                        "It is noticed."))))
                .containsExactlyInAnyOrder(INNER + " | 2", NEGATED + " | 1");
    }

    private static String mutation(String status, String type, String description) {
        return "<mutation status='" + status + "'><sourceFile>WholeSteps.java</sourceFile><mutatedClass>" + type
                + "</mutatedClass><mutatedMethod>line</mutatedMethod><lineNumber>2</lineNumber><description>"
                + description
                + "</description></mutation>";
    }
}
