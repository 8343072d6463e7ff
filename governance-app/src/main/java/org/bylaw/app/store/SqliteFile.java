package org.bylaw.app.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.bylaw.app.CommandFailure;

/**
 * SQLite in a file. It is kept in write-ahead mode with {@code synchronous=FULL}, so that a commit is on the disk when it
 * returns; readers see one snapshot and wait for no one.
 */
final class SqliteFile {

    private static final int MOST_READERS = 8;

    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "function", "-- A trigger of SQLite needs no function.",
            "removal", "DELETE",
            "refusal", "FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'what was entered is never changed'); END");

    private SqliteFile() {}

    /** SQLite in this file, which is made where it is not there, for its owner alone. */
    static Engine in(Path given) {
        Path file = given.toAbsolutePath().normalize();
        if (file.toString().contains("?")) {
            throw new CommandFailure(
                    "database " + given + ": a name with a question mark cannot be opened; choose another");
        }
        make(given, file);
        String url = "jdbc:sqlite:" + file;
        HikariConfig writing = pool("bylaw-writer", url, 1);
        writing.addDataSourceProperty("journal_mode", "WAL");
        writing.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        // On macOS a plain fsync leaves the data in the memory of the disk.
        writing.setConnectionInitSql("PRAGMA fullfsync = ON");
        HikariConfig reading = pool("bylaw-reader", url, MOST_READERS);
        reading.addDataSourceProperty("transaction_mode", "DEFERRED");
        reading.setConnectionInitSql("PRAGMA query_only = ON");
        return new Engine(given.toString(), writing, reading, "", List.of(), PLACEHOLDERS);
    }

    private static HikariConfig pool(String name, String url, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(connections);
        pool.setAutoCommit(true);
        pool.addDataSourceProperty("synchronous", "FULL");
        pool.addDataSourceProperty("busy_timeout", "10000");
        pool.addDataSourceProperty("foreign_keys", "on");
        return pool;
    }

    private static void make(Path given, Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandFailure("database " + given + " is a folder; name a file");
        }
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.getFileStore(folder == null ? file : folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(file)) {
                throw failure(given, "is in no folder, or no file itself; name a file in a folder", there);
            }
            if (!Files.isReadable(file) || !Files.isWritable(file)) {
                throw failure(given, "may not be read and written by this user; change its rights or its owner", there);
            }
        } catch (IOException | UnsupportedOperationException failed) {
            throw failure(given, "cannot be made; name a file in a folder that you may write to", failed);
        }
    }

    private static CommandFailure failure(Path given, String reason, Exception cause) {
        var failure = new CommandFailure("database " + given + " " + reason);
        failure.initCause(cause);
        return failure;
    }
}
