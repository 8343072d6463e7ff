package org.bylaw.app.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bylaw.app.store.Database;

/** Exports of the tests. */
final class Exports {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private Exports() {}

    /** The lines of the whole trail of a database. */
    static List<String> of(Database database) throws IOException {
        return of(entries(database));
    }

    /** The whole trail of a database. */
    static List<Entry> entries(Database database) {
        return database.read(handle -> new AuditTrail(Clock.systemUTC()).after(handle, 0));
    }

    /** The lines of entries. */
    static List<String> of(List<Entry> entries) throws IOException {
        var text = new StringWriter();
        AuditExport.write(text, entries);
        return text.toString().lines().toList();
    }

    /** Enters acts, one a second. */
    static void enter(Database database, Act... acts) {
        for (Act act : acts) {
            database.write(handle -> {
                Entry head = new AuditTrail(Clock.systemUTC()).head(handle);
                Instant now = head == null ? NOON : head.at().plusSeconds(1);
                return new AuditTrail(Clock.fixed(now, ZoneOffset.UTC)).append(handle, act);
            });
        }
    }

    /** What the check of an export finds, without a repository. */
    static List<String> faults(Path folder, List<String> lines) throws IOException {
        return AuditVerification.of(file(folder, lines), null).faults();
    }

    /** A file of these lines. */
    static Path file(Path folder, List<String> lines) throws IOException {
        return Files.write(folder.resolve("audit.ndjson"), lines);
    }
}
