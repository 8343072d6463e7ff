package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.policy.AcceptedFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static AcceptedFinding accepted(@Nullable String path, @Nullable String observed, @Nullable String limit) {
        return accepted(path, observed, limit, null);
    }

    private static AcceptedFinding accepted(
            @Nullable String path, @Nullable String observed, @Nullable String limit, @Nullable String size) {
        return new AcceptedFinding(
                "MGN-001",
                "SOL-PERP",
                path,
                decimal(observed),
                decimal(limit),
                decimal(size),
                "a reason",
                "the committee",
                LocalDate.of(2026, 3, 28),
                LocalDate.of(2026, 9, 30),
                null);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Finding from(String size, boolean attained) {
        Surd ratio = Surd.of(Rational.of("0.05"));
        return new Finding(
                "MGN-001",
                Severity.BLOCKER,
                "/margin",
                "a message",
                "0.05",
                "0.04",
                new Witness(Rational.of(size), "quote", attained, ratio, ratio, ratio, ratio),
                null,
                "Mend it.",
                List.of(),
                null);
    }

    private static Finding finding(String rule, String path, @Nullable String observed, @Nullable String limit) {
        return new Finding(
                rule, Severity.BLOCKER, path, "a message", observed, limit, null, null, "Mend it.", List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        // accepted too high: at most that value, against at least that limit
        "0.05,0.04, 0.05,0.04, true",
        "0.05,0.04, 0.0500,0.040, true",
        "0.05,0.04, 0.0499,0.04, true",
        "0.05,0.04, 0.0501,0.04, false",
        "0.05,0.04, 0.05,0.0401, true",
        "0.05,0.04, 0.05,0.0399, false",
        "0.05,0.04, 0.0499,0.0399, false",
        // accepted too low: at least that value, against at most that limit
        "0.01,0.02, 0.01,0.02, true",
        "0.01,0.02, 0.0101,0.02, true",
        "0.01,0.02, 0.0099,0.02, false",
        "0.01,0.02, 0.01,0.0199, true",
        "0.01,0.02, 0.01,0.0201, false",
        // accepted at the limit itself: nothing but that
        "0.05,0.05, 0.05,0.05, true",
        "0.05,0.05, 0.0499,0.05, false",
        "0.05,0.05, 0.0501,0.05, false",
        "0.05,0.05, 0.05,0.0501, false",
    })
    void itCoversThatValueOrABetterOneAndNeverAWorse(
            String observedThen, String limitThen, String observed, String limit, boolean covered) {
        assertThat(Coverage.covers(
                        accepted(null, observedThen, limitThen),
                        "SOL-PERP",
                        finding("MGN-001", "/margin", observed, limit)))
                .isEqualTo(covered);
    }

    @Test
    void itCoversTheSameRuleOnTheSameMarketAlone() {
        AcceptedFinding entry = accepted(null, "0.05", "0.04");
        assertThat(Coverage.covers(entry, "SOL-PERP", finding("MGN-002", "/margin", "0.05", "0.04")))
                .isFalse();
        assertThat(Coverage.covers(entry, "SOL", finding("MGN-001", "/margin", "0.05", "0.04")))
                .isFalse();
    }

    @Test
    void aPathNarrowsItToOneField() {
        AcceptedFinding entry = accepted("/margin/tiers/1/cap", "0.05", "0.04");
        assertThat(Coverage.covers(entry, "SOL-PERP", finding("MGN-001", "/margin/tiers/1/cap", "0.05", "0.04")))
                .isTrue();
        assertThat(Coverage.covers(entry, "SOL-PERP", finding("MGN-001", "/margin/tiers/10/cap", "0.05", "0.04")))
                .isFalse();
    }

    @Test
    void aNumberThatTheFindingDoesNotStateIsLeftOutOfTheEntry() {
        AcceptedFinding both = accepted(null, "0.05", "0.04");
        assertThat(covers(both, finding("MGN-001", "/margin", null, "0.04"))).isFalse();
        assertThat(covers(both, finding("MGN-001", "/margin", "0.05", null))).isFalse();
        assertThat(covers(both, finding("MGN-001", "/margin", "cross", "0.04"))).isFalse();

        AcceptedFinding observed = accepted(null, "0.05", null);
        assertThat(covers(observed, finding("MGN-001", "/margin", "0.050", null)))
                .isTrue();
        assertThat(covers(observed, finding("MGN-001", "/margin", "0.0499", null)))
                .isFalse();
        assertThat(covers(observed, finding("MGN-001", "/margin", "0.05", "0.04")))
                .isFalse();

        AcceptedFinding neither = accepted(null, null, null);
        assertThat(covers(neither, finding("MGN-001", "/margin", null, null))).isTrue();
        assertThat(covers(neither, finding("MGN-001", "/margin", "0.05", null))).isFalse();
    }

    @Test
    void aFindingFromSomeSizeOnNeedsAnEntryFromThatSizeOrASmallerOne() {
        assertThat(covers(accepted(null, "0.05", "0.04"), from("100", true))).isFalse();
        AcceptedFinding entry = accepted(null, "0.05", "0.04", "100");
        assertThat(covers(entry, from("99.99", true))).isFalse();
        assertThat(covers(entry, from("100", true))).isTrue();
        assertThat(covers(entry, from("100", false))).isTrue();
        assertThat(covers(entry, from("101", true))).isTrue();
    }

    @Test
    void aFindingFromTheSmallestSizeNeedsNoSize() {
        assertThat(covers(accepted(null, "0.05", "0.04"), from("0", true))).isTrue();
        assertThat(covers(accepted(null, "0.05", "0.04"), from("0", false))).isFalse();
        assertThat(covers(accepted(null, "0.05", "0.04", "0"), from("0", false)))
                .isTrue();
    }

    private static boolean covers(AcceptedFinding entry, Finding finding) {
        return Coverage.covers(entry, "SOL-PERP", finding);
    }
}
