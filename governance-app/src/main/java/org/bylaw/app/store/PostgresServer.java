package org.bylaw.app.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.bylaw.app.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * A database of a PostgreSQL server. Writers take turns by an advisory lock, which ends with the transaction. A commit waits for
 * the disk even where the server's settings say otherwise.
 */
final class PostgresServer {

    private static final int MOST_READERS = 8;

    /** "bylaw" in ASCII: other programs in the same database have other numbers. */
    private static final long LOCK = 0x62796C6177L;

    private static final String TURN = "SELECT CASE current_setting('synchronous_commit') WHEN 'off'"
            + " THEN set_config('synchronous_commit', 'on', true) END, pg_advisory_xact_lock(" + LOCK + ")";

    private static final List<Engine.Demand> DEMANDS = List.of(
            new Engine.Demand("fsync", "on", "what was acknowledged could be lost"),
            new Engine.Demand("server_encoding", "UTF8", "not every name and text could be kept"));

    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "function",
                    "CREATE FUNCTION bylaw_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$"
                            + " BEGIN RAISE EXCEPTION 'what was entered is never changed'; END $$;",
            "removal", "DELETE OR TRUNCATE",
            "refusal", "FOR EACH STATEMENT EXECUTE FUNCTION bylaw_never_changed()");

    private PostgresServer() {}

    /**
     * The database that a URL names.
     *
     * @param environment {@code PGUSER} and {@code PGPASSWORD} stand in for what the URL leaves out
     */
    static Engine at(String url, Map<String, String> environment) {
        String shown = shown(url);
        Properties login = new Properties();
        login(login, "user", environment.get("PGUSER"));
        login(login, "password", environment.get("PGPASSWORD"));
        try {
            DriverManager.getDriver(url);
        } catch (SQLException unread) {
            var failure = new CommandFailure("database " + shown
                    + ": this is not how a PostgreSQL database is written; write jdbc:postgresql://HOST:PORT/DATABASE");
            failure.initCause(unread);
            throw failure;
        }
        HikariConfig writing = pool("bylaw-writer", url, login, 1);
        // A writer's snapshot must not be older than its turn.
        writing.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariConfig reading = pool("bylaw-reader", url, login, MOST_READERS);
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        reading.setReadOnly(true);
        return new Engine(shown, writing, reading, TURN, DEMANDS, PLACEHOLDERS);
    }

    private static HikariConfig pool(String name, String url, Properties login, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(connections);
        pool.setDataSourceProperties(login);
        return pool;
    }

    private static void login(Properties login, String property, @Nullable String value) {
        if (value != null) {
            login.setProperty(property, value);
        }
    }

    /** What follows the question mark may be a password. */
    private static String shown(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
