package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bylaw.app.audit.Act;
import org.bylaw.app.audit.AuditExport;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bylaw audit verify}. */
class AuditCommandTest {

    @TempDir
    private Path folder;

    private Path export;

    @BeforeEach
    void exportTwoEntries() throws IOException {
        export = folder.resolve("audit.ndjson");
        var trail = new AuditTrail(Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC));
        var act = new Act("person.signed-in", "ada", List.of(), null, null, JsonNodeFactory.instance.objectNode());
        try (Database database = Database.file(folder.resolve("bylaw.db"));
                Writer out = Files.newBufferedWriter(export)) {
            List<Entry> entries =
                    database.write(handle -> List.of(trail.append(handle, act), trail.append(handle, act)));
            AuditExport.write(out, entries);
        }
    }

    @Test
    void aWholeTrailIsSummedUp() {
        Shell.Outcome outcome = Shell.bylaw("audit", "verify", export);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "2 entries from 2026-05-01T12:00:00Z to 2026-05-01T12:00:00Z, each unchanged and following the"
                                + " one before it");
    }

    @Test
    void faultsAreOneALine() throws IOException {
        Files.writeString(export, Files.readString(export).replaceFirst("(?m)^.*\n", ""));
        Shell.Outcome outcome = Shell.bylaw("audit", "verify", export);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .containsExactly(
                        "entry 1 is missing: it was removed",
                        "the last line counts 2 entries, there are 1: entries were removed");
    }

    @Test
    void whatCannotBeReadIsAComplaint() {
        Shell.Outcome missing = Shell.bylaw("audit", "verify", folder.resolve("missing"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.complaints())
                .containsExactly("bylaw: " + folder.resolve("missing")
                        + " is not there; name a file from the audit page's export");
        Shell.Outcome directory = Shell.bylaw("audit", "verify", folder);
        assertThat(directory.code()).isEqualTo(2);
        assertThat(directory.complaints())
                .containsExactly("bylaw: " + folder + " is a folder; name a file from the audit page's export");
        Shell.Outcome nothing = Shell.bylaw("audit", "verify");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.complaints())
                .containsExactly("bylaw: Missing required parameter: 'EXPORT'; see bylaw audit verify --help");
        Shell.Outcome half = Shell.bylaw("audit", export);
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.complaints()).singleElement().asString().startsWith("bylaw: there is no command audit; ");
    }

    @Test
    void theHelpNamesBothWords() {
        assertThat(Shell.bylaw("audit", "verify", "--help").out())
                .startsWith("Usage: bylaw audit verify [OPTION...] EXPORT");
    }
}
