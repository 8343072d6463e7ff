package org.bylaw.app.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bylaw.app.CommandFailure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A database whose tables are up to date. For use by many threads at once, and by several processes.
 *
 * <p>Work does not begin other work: a transaction within another would wait for itself, or would not see what the other has
 * written.
 */
public final class Database implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
    private final String turn;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private Database(Engine engine) {
        turn = engine.turn();
        writing = new HikariDataSource(engine.writing());
        reading = new HikariDataSource(engine.reading());
        writer = Jdbi.create(writing);
        reader = Jdbi.create(reading);
    }

    /**
     * SQLite in a file, which is made if it is not there, with the folders it lies in; the new file is its owner's alone.
     *
     * @throws CommandFailure where it cannot be made, is no database, is another program's or that of a newer version
     */
    public static Database file(Path file) {
        return open(SqliteFile.in(file));
    }

    /**
     * The database that a JDBC URL names: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST:PORT/DATABASE}. The user and
     * the password of the latter stand in the URL, in {@code PGUSER} and {@code PGPASSWORD}, or in {@code ~/.pgpass}.
     *
     * @throws CommandFailure where it cannot be reached, is no database, is another program's or that of a newer version
     */
    public static Database at(String url) {
        if (url.startsWith(POSTGRESQL)) {
            return open(PostgresServer.at(url, System.getenv()));
        } else if (url.startsWith(SQLITE) && url.length() > SQLITE.length()) {
            return file(Path.of(url.substring(SQLITE.length())));
        }
        throw new CommandFailure("the database's URL is none that Bylaw knows; write " + SQLITE + "FILE or "
                + POSTGRESQL + "//HOST:PORT/DATABASE");
    }

    private static Database open(Engine engine) {
        Migrations.run(engine);
        var database = new Database(engine);
        try {
            engine.demands().forEach(demand -> database.insist(engine.shown(), demand));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
        return database;
    }

    /** The result of {@code work}, which sees one consistent snapshot and cannot write. */
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return alone(() -> reader.inTransaction(work::apply));
    }

    /**
     * The result of {@code work}, which is alone in writing, over all processes, and sees all that was written before. What it
     * wrote is durable when this returns; when {@code work} throws, nothing of it stays.
     */
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return alone(() -> writer.inTransaction(handle -> {
            if (!turn.isEmpty()) {
                handle.execute(turn);
            }
            return work.apply(handle);
        }));
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private void insist(String shown, Engine.Demand demand) {
        String value = read(handle -> handle.createQuery("SELECT current_setting(:setting)")
                .bind("setting", demand.setting())
                .mapTo(String.class)
                .one());
        if (!value.equals(demand.needed())) {
            throw new CommandFailure("database " + shown + ": the server's setting " + demand.setting() + " is " + value
                    + ", with which " + demand.otherwise() + "; set it to " + demand.needed());
        }
    }

    private <T extends @Nullable Object> T alone(Supplier<T> work) {
        if (working.get()) {
            throw new IllegalStateException("a transaction within another; use the handle that is there");
        }
        working.set(true);
        try {
            return work.get();
        } finally {
            working.remove();
        }
    }
}
