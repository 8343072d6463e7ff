package org.bylaw.app.people;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.bylaw.app.store.Database;
import org.bylaw.app.store.StoreKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An empty installation for each test, on every database. */
@ParameterizedClass
@EnumSource(StoreKind.class)
abstract class OnInstallation {

    @Parameter
    private @Nullable StoreKind kind;

    @TempDir
    private Path folder;

    Database database;
    Installation installation;

    @BeforeEach
    void install() throws SQLException {
        database = Database.at(Objects.requireNonNull(kind).newUrl(folder));
        installation = new Installation(database);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
