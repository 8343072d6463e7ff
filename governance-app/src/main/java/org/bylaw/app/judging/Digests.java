package org.bylaw.app.judging;

import java.util.List;
import org.bylaw.app.audit.Sha256;
import org.jspecify.annotations.Nullable;

/** Digests of texts. */
final class Digests {

    private Digests() {}

    /** {@code sha256:...} of a text; {@code none} of no text. */
    static String of(@Nullable String text) {
        return text == null ? "none" : Sha256.of(text);
    }

    /** Of several facts, none of which holds a line break, in their order. */
    static String of(List<String> facts) {
        return of(String.join("\n", facts));
    }
}
