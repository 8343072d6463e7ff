package org.bylaw.app.web.committee;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A committee to begin with. Its people are to be replaced. */
final class ExampleCommittee {

    private ExampleCommittee() {}

    /** The text of its file. */
    static String text() {
        try (InputStream in =
                Objects.requireNonNull(ExampleCommittee.class.getResourceAsStream("example-committee.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
