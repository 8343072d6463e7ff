package org.bylaw.app.serve;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.bylaw.app.store.StoreKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The review app on files of its own for each test, on every database. */
@ParameterizedClass
@EnumSource(StoreKind.class)
public abstract class OnReview {

    @Parameter
    private @Nullable StoreKind kind;

    @TempDir
    private Path folder;

    /** The app. */
    protected ReviewFixture review;

    @BeforeEach
    void open() throws SQLException {
        review = ReviewFixture.in(folder, Objects.requireNonNull(kind).newUrl(folder));
    }

    @AfterEach
    void close() {
        review.close();
    }
}
