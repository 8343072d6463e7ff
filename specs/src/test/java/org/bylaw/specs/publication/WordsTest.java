package org.bylaw.specs.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Map<String, String> TARGETS = Map.of(
            "LEV-001", "rules/LEV-001.html",
            "DRIFT-05", "documents/drift.html#DRIFT-05",
            "house/thin-books", "sources.html#house-thin-books",
            "drift:validate_margin#3", "sources.html#drift-validate-margin-3");

    @Test
    void whatHasAPlaceIsCutOut() {
        assertThat(Words.of("See LEV-001, house/thin-books (DRIFT-05) and drift:validate_margin#3.", TARGETS))
                .containsExactly(
                        plain("See "),
                        named("LEV-001"),
                        plain(", "),
                        named("house/thin-books"),
                        plain(" ("),
                        named("DRIFT-05"),
                        plain(") and "),
                        named("drift:validate_margin#3"),
                        plain("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LEV-999", "XLEV-001", "LEV-0011", "DRIFT-05-B", "BTC-PERP", "tiers/LEV-001", "house/thin", ""})
    void whatOnlyLooksLikeItIsNot(String text) {
        assertThat(Words.of(text, TARGETS)).isEqualTo(text.isEmpty() ? List.of() : List.of(plain(text)));
    }

    @Test
    void theNameOfWhatARuleFillsInIsSetApart() {
        assertThat(Words.of(Words.OPEN + "observed" + Words.CLOSE + "x is offered", TARGETS))
                .containsExactly(new Words("observed", null, true), plain("x is offered"));
    }

    private static Words plain(String text) {
        return new Words(text, null, false);
    }

    private static Words named(String id) {
        return new Words(id, TARGETS.get(id), false);
    }
}
