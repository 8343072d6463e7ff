package org.bylaw.specs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bylaw.file.SourceRegister;
import org.junit.jupiter.api.Test;

/** The features that are run show each statement of the documents that has to be shown, and claim nothing else. */
class EveryStatementIsShownTest {

    private static final Path FEATURES = Path.of(System.getProperty("repository.root", ".."), "specs", "features");

    @Test
    void theFeaturesAndTheRegisterAgree() throws IOException {
        assertThat(StatementCoverage.faults(TaggedScenario.in(FEATURES), SourceRegister.shipped()))
                .isEmpty();
    }
}
