package org.bylaw.app.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bylaw.app.CommandFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables of a database up to date. */
final class Migrations {

    private static final String FOLDER = "classpath:org/bylaw/app/store/migration";

    private final Engine engine;
    private final Flyway flyway;

    private Migrations(Engine engine) {
        this.engine = engine;
        Map<String, String> properties = new HashMap<>();
        // What belongs to another program is not even switched to write-ahead mode.
        engine.reading()
                .getDataSourceProperties()
                .forEach((name, value) -> properties.put(name.toString(), value.toString()));
        flyway = Flyway.configure()
                .dataSource(engine.reading().getJdbcUrl(), null, null)
                .jdbcProperties(properties)
                .locations(FOLDER)
                .table("schema_history")
                .placeholders(engine.placeholders())
                .loggers("slf4j")
                .load();
    }

    /**
     * Makes the tables that are not there yet.
     *
     * @throws CommandFailure where the database cannot be reached, is no database, is another program's or that of a newer
     *     version
     */
    static void run(Engine engine) {
        new Migrations(engine).run();
    }

    private void run() {
        try {
            refuseNewer();
            flyway.migrate();
        } catch (FlywayException failed) {
            throw failure(
                    failed.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                            ? "holds tables of another program; name a database of its own"
                            : "cannot be opened: " + reason(failed),
                    failed);
        }
    }

    private void refuseNewer() {
        MigrationVersion known = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        MigrationInfo applied = flyway.info().current();
        if (applied != null && applied.getVersion().compareTo(known) > 0) {
            throw new CommandFailure("database " + engine.shown()
                    + " was made by a newer version of Bylaw: its tables are at " + applied.getVersion()
                    + ", this version knows " + known + "; start that version, or name another database");
        }
    }

    private static String reason(FlywayException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return firstLine(refused);
            }
        }
        return firstLine(failed);
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).strip().lines().findFirst().orElse("");
    }

    private CommandFailure failure(String reason, Exception cause) {
        var failure = new CommandFailure("database " + engine.shown() + " " + reason);
        failure.initCause(cause);
        return failure;
    }
}
