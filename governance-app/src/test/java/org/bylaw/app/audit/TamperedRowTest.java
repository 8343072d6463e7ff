package org.bylaw.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.bylaw.app.store.Database;
import org.bylaw.app.store.StoreKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that were changed past the app, by someone who may do anything with the database. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class TamperedRowTest {

    private final StoreKind kind;

    @TempDir
    private Path folder;

    private String url;
    private Database database;

    TamperedRowTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void fiveEntries() throws SQLException {
        url = kind.newUrl(folder);
        database = Database.at(url);
        Exports.enter(
                database,
                Acts.signIn("ada"),
                Acts.comment("one"),
                Acts.comment("two"),
                Acts.recorded(7, "0123456789abcdef0123456789abcdef01234567"),
                Acts.signIn("bob"));
        kind.unlock(url);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasNotTouchedHasNoFault() throws Exception {
        assertThat(faults()).isEmpty();
    }

    @Test
    void anotherContentIsFoundInEveryColumn() throws Exception {
        for (String change : List.of(
                "at = '2026-05-01T12:00:02.001Z'",
                "at = '2026-05-01T11:00:00Z'",
                "kind = 'proposal.approved'",
                "actor = 'eve'",
                "roles = '[\"reviewer\"]'",
                "venue = 'velocity'",
                "venue = NULL",
                "proposal = 8",
                "proposal = NULL",
                "body = '{\"text\":\"two!\"}'",
                "body = '{\"text\":2.5}'",
                "body = '{\"text\":\"two\"'")) {
            String[] column = change.split(" = ", 2);
            StoreKind.run(url, "CREATE TABLE before AS SELECT " + column[0] + " AS value FROM acts WHERE sequence = 3");
            change(change + " WHERE sequence = 3");
            assertThat(faults())
                    .as(change)
                    .singleElement()
                    .asString()
                    .matches("entry 3 was changed after it was entered: its digest is sha256:[0-9a-f]{12}\\.\\.\\.,"
                            + " its content has sha256:[0-9a-f]{12}\\.\\.\\.");
            change(column[0] + " = (SELECT value FROM before) WHERE sequence = 3");
            StoreKind.run(url, "DROP TABLE before");
            assertThat(faults()).isEmpty();
        }
    }

    @Test
    void anotherPlaceIsFound() throws Exception {
        change("sequence = 9 WHERE sequence = 3");
        assertThat(faults())
                .hasSize(3)
                .contains("entry 3 is missing: it was removed", "entries 6 to 8 are missing: they were removed")
                .last()
                .asString()
                .startsWith("entry 9 was changed after it was entered: ");
    }

    @Test
    void anotherDigestBeforeItIsFound() throws Exception {
        change("previous = 'sha256:" + "1".repeat(64) + "' WHERE sequence = 3");
        assertThat(faults())
                .hasSize(2)
                .last()
                .asString()
                .matches("entry 3 does not continue entry 2: it names sha256:111111111111\\.\\.\\. as the digest before"
                        + " it, which is sha256:[0-9a-f]{12}\\.\\.\\.: one of the two was replaced");
    }

    @Test
    void anotherDigestIsFound() throws Exception {
        change("digest = 'sha256:" + "1".repeat(64) + "' WHERE sequence = 3");
        assertThat(faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("entry 3 was changed after it was entered: its digest is sha256:111111111111"))
                .anySatisfy(fault -> assertThat(fault).startsWith("entry 4 does not continue entry 3: "));
    }

    @Test
    void aDigestMadeToFitIsFoundAtTheNextEntry() throws Exception {
        change("actor = 'eve' WHERE sequence = 3");
        Entry changed = entry(3);
        change("digest = '" + EntryLine.digest(changed) + "' WHERE sequence = 3");
        assertThat(faults()).singleElement().asString().startsWith("entry 4 does not continue entry 3: ");
    }

    @Test
    void aRemovedRowIsFound() throws Exception {
        StoreKind.run(url, "DELETE FROM acts WHERE sequence = 2");
        assertThat(faults()).containsExactly("entry 2 is missing: it was removed");
        StoreKind.run(url, "DELETE FROM acts WHERE sequence IN (1, 3)");
        assertThat(faults()).containsExactly("entries 1 to 3 are missing: they were removed");
    }

    @Test
    void twoRowsThatChangedPlacesAreFound() throws Exception {
        change("sequence = 99 WHERE sequence = 2");
        change("sequence = 2 WHERE sequence = 3");
        change("sequence = 3 WHERE sequence = 99");
        assertThat(faults())
                .hasSize(5)
                .anySatisfy(fault -> assertThat(fault).startsWith("entry 2 was changed after it was entered"));
    }

    private Entry entry(int sequence) {
        return Exports.entries(database).get(sequence - 1);
    }

    private void change(String assignment) throws SQLException {
        StoreKind.run(url, "UPDATE acts SET " + assignment);
    }

    private List<String> faults() throws IOException {
        return Exports.faults(folder, Exports.of(database));
    }
}
