package org.bylaw.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that the same tests run on. */
public enum StoreKind {
    SQLITE("DROP TRIGGER acts_never_changed; DROP TRIGGER acts_never_removed"),
    POSTGRESQL("ALTER TABLE acts DISABLE TRIGGER ALL");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String unlocking;

    StoreKind(String unlocking) {
        this.unlocking = unlocking;
    }

    /** The URL of a database without any tables; on the server that is a schema, which is made sooner. */
    public String newUrl(Path folder) throws SQLException {
        int number = DATABASES.incrementAndGet();
        if (this == SQLITE) {
            return "jdbc:sqlite:" + folder.resolve("bylaw" + number + ".db");
        }
        String server = Server.ONE.getJdbcUrl("postgres", "postgres");
        run(server, "CREATE SCHEMA bylaw" + number);
        return server + "&currentSchema=bylaw" + number;
    }

    /** Lets entries be changed, as one can who may do anything with the database. */
    public void unlock(String url) throws SQLException {
        for (String statement : unlocking.split("; ", -1)) {
            run(url, statement);
        }
    }

    /** Runs a statement past the app. */
    public static void run(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Started when first needed, ended with the tests. It would not wait for the disk, which the app refuses. */
    private static final class Server {

        private static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
