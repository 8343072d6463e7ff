package org.bylaw.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.bylaw.app.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening SQLite in a file. */
class DatabaseFileTest {

    @TempDir
    private Path folder;

    @Test
    void aNewFileIsMadeForItsOwnerAloneAndSoAreTheFilesBesideIt() throws IOException {
        Path file = folder.resolve("var/bylaw.db");
        try (var database = Database.file(file)) {
            database.write(handle -> handle.execute("INSERT INTO documents VALUES ('a', 'b')"));
            assertThat(file.resolveSibling("bylaw.db-wal")).exists();
            try (var files = Files.list(file.getParent())) {
                assertThat(files)
                        .allSatisfy(
                                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aCommitWaitsForTheDisk() {
        try (var database = Database.at("jdbc:sqlite:" + folder.resolve("bylaw.db"))) {
            assertThat(database.<String>write(handle -> handle.createQuery("PRAGMA journal_mode")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("wal");
            assertThat(database.<Integer>write(handle -> handle.createQuery("PRAGMA synchronous")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(2);
        }
    }

    @Test
    void whatIsThereIsOpenedAgain() {
        Path file = folder.resolve("bylaw.db");
        try (var database = Database.file(file)) {
            database.write(handle -> handle.execute("INSERT INTO documents VALUES ('a', 'b')"));
        }
        try (var database = Database.file(file)) {
            assertThat(database.<String>read(handle -> handle.createQuery("SELECT content FROM documents")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("b");
        }
    }

    @Test
    void theDatabaseOfANewerVersionIsRefused() throws SQLException {
        Path file = folder.resolve("bylaw.db");
        Database.file(file).close();
        execute(
                file,
                "INSERT INTO schema_history SELECT 9999, '9999', description, type, 'V9999__later.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success FROM schema_history WHERE version = '1'");
        assertThatThrownBy(() -> Database.file(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessageMatching(
                        "database \\S+bylaw.db was made by a newer version of Bylaw: its tables are at 9999,"
                                + " this version knows \\d+; start that version, or name another database");
    }

    @Test
    void whatIsNoDatabaseOfBylawIsRefusedAndStaysAsItWas() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "The quick brown fox. ".repeat(100));
        assertThatThrownBy(() -> Database.file(text))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("database " + text + " cannot be opened: ")
                .hasMessageContaining("file is not a database");
        assertThat(text).hasContent("The quick brown fox. ".repeat(100));

        Path other = folder.resolve("other.db");
        execute(other, "CREATE TABLE songs (name TEXT)");
        assertThatThrownBy(() -> Database.file(other))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("database " + other + " holds tables of another program; name a database of its own");
    }

    @Test
    void aFolderOrAFileInAFileIsRefused() throws IOException {
        assertThatThrownBy(() -> Database.file(folder))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("database " + folder + " is a folder; name a file");
        Path inFile = Files.createFile(folder.resolve("file")).resolve("bylaw.db");
        assertThatThrownBy(() -> Database.file(inFile))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("database " + inFile + " is in no folder, or no file itself; name a file in a folder");
    }

    @Test
    void aUrlOfAnotherKindIsRefused() {
        for (String url : new String[] {"jdbc:mysql://localhost/bylaw", "bylaw.db", "jdbc:sqlite:"}) {
            assertThatThrownBy(() -> Database.at(url))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("the database's URL is none that Bylaw knows; write jdbc:sqlite:FILE or"
                            + " jdbc:postgresql://HOST:PORT/DATABASE");
        }
        assertThatThrownBy(() -> Database.at("jdbc:sqlite:" + folder + "/a.db?synchronous=OFF"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("database " + folder
                        + "/a.db?synchronous=OFF: a name with a question mark cannot be opened; choose another");
        assertThat(folder).isEmptyDirectory();
    }

    private static void execute(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
