package org.bylaw.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions, on every database. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class DatabaseTest {

    private final StoreKind kind;

    @TempDir
    private Path folder;

    private String url;
    private Database database;

    DatabaseTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        url = kind.newUrl(folder);
        database = Database.at(url);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsWrittenIsReadBySomeoneElse() {
        assertThat(database.<Integer>write(handle -> insert(handle, "a"))).isEqualTo(1);
        try (Database other = Database.at(url)) {
            assertThat(keys(other)).containsExactly("a");
        }
    }

    @Test
    void nothingStaysOfWorkThatThrows() {
        assertThatThrownBy(() -> database.write(handle -> {
                    insert(handle, "a");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(keys(database)).isEmpty();
        database.write(handle -> insert(handle, "b"));
        assertThat(keys(database)).containsExactly("b");
    }

    @Test
    void aReaderSeesOneSnapshotWhateverIsWrittenMeanwhile() {
        try (Database other = Database.at(url)) {
            List<List<String>> seen = database.read(handle -> {
                List<String> before = keys(handle);
                other.write(writing -> insert(writing, "a"));
                return List.of(before, keys(handle));
            });
            assertThat(seen).containsExactly(List.of(), List.of());
        }
        assertThat(keys(database)).containsExactly("a");
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> database.read(handle -> insert(handle, "a"))).hasMessageContaining("read");
        assertThat(keys(database)).isEmpty();
    }

    @Test
    void workWithinWorkIsRefused() {
        assertThatThrownBy(() -> database.write(handle -> database.read(inner -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a transaction within another; use the handle that is there");
        assertThat(keys(database)).isEmpty();
    }

    @Test
    void whatWasEnteredIsNeitherChangedNorRemoved() {
        database.write(handle -> insert(handle, "a"));
        for (String statement : List.of("UPDATE documents SET content = 'x'", "DELETE FROM documents")) {
            assertThatThrownBy(() -> database.write(handle -> handle.execute(statement)))
                    .hasMessageContaining("what was entered is never changed");
        }
        database.write(handle -> handle.execute(
                "INSERT INTO acts VALUES (1, 'at', 'kind', 'actor', '[]', NULL, NULL, '{}', 'previous', 'digest')"));
        for (String statement : List.of("UPDATE acts SET actor = 'eve'", "DELETE FROM acts")) {
            assertThatThrownBy(() -> database.write(handle -> handle.execute(statement)))
                    .hasMessageContaining("what was entered is never changed");
        }
    }

    private static int insert(Handle handle, String key) {
        return handle.execute("INSERT INTO documents VALUES (?, 'text')", key);
    }

    private static List<String> keys(Database database) {
        return database.read(handle -> keys(handle));
    }

    private static List<String> keys(Handle handle) {
        return handle.createQuery("SELECT digest FROM documents ORDER BY digest")
                .mapTo(String.class)
                .list();
    }
}
