package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which findings a change has to answer for. */
class RatchetTest {

    private static Finding finding(String rule, String path, String observed, String limit) {
        return finding(rule, path, observed, limit, null);
    }

    private static Finding finding(String rule, String path, String observed, String limit, @Nullable Witness witness) {
        return new Finding(
                rule,
                Severity.BLOCKER,
                path,
                "a message",
                observed,
                limit,
                witness,
                null,
                "A remedy.",
                List.of(),
                null);
    }

    private static Finding at(int size, boolean attained) {
        Surd ratio = Surd.of(Rational.ONE);
        Witness witness = new Witness(Rational.of(size), "quote", attained, ratio, ratio, ratio, ratio);
        return finding("MGN-002", "/margin", "0.9", "0.8", witness);
    }

    private static final Finding HIGH = finding("LEV-001", "/margin/tiers/1/maxLeverage", "50", "25");

    @Test
    void whatWasNotThereBeforeIsFresh() {
        Ratchet ratchet = Ratchet.of(List.of(), List.of(HIGH));

        assertThat(ratchet.fresh()).containsExactly(HIGH);
        assertThat(ratchet.standing()).isEmpty();
        assertThat(ratchet.resolved()).isEmpty();
    }

    @Test
    void whatIsThereUnchangedStands() {
        Ratchet ratchet = Ratchet.of(List.of(HIGH), List.of(HIGH));

        assertThat(ratchet.fresh()).isEmpty();
        assertThat(ratchet.standing()).containsExactly(new StandingFinding(HIGH, false));
        assertThat(ratchet.resolved()).isEmpty();
    }

    @Test
    void whatIsThereAndBetterStandsImproved() {
        Finding better = finding("LEV-001", HIGH.path(), "40", "25");

        assertThat(Ratchet.of(List.of(HIGH), List.of(better)).standing())
                .containsExactly(new StandingFinding(better, true));
        Finding widerLimit = finding("LEV-001", HIGH.path(), "50", "30");
        assertThat(Ratchet.of(List.of(HIGH), List.of(widerLimit)).standing())
                .containsExactly(new StandingFinding(widerLimit, true));
    }

    @Test
    void whatIsWorseIsFresh() {
        Finding worse = finding("LEV-001", HIGH.path(), "50.1", "25");

        assertThat(Ratchet.of(List.of(HIGH), List.of(worse)).fresh()).containsExactly(worse);
        Finding tooLow = finding("MGN-005", "/margin", "0.02", "0.03");
        assertThat(Ratchet.of(List.of(tooLow), List.of(finding("MGN-005", "/margin", "0.019", "0.03")))
                        .fresh())
                .as("for a least value, lower is worse")
                .hasSize(1);
        assertThat(Ratchet.of(List.of(tooLow), List.of(finding("MGN-005", "/margin", "0.021", "0.03")))
                        .fresh())
                .isEmpty();
    }

    @Test
    void whatIsGoneIsResolved() {
        Ratchet ratchet = Ratchet.of(List.of(HIGH), List.of());

        assertThat(ratchet.resolved()).containsExactly(HIGH);
    }

    @Test
    void aRowThatMovedTakesItsFindingAlong() {
        Finding moved = finding("LEV-001", "/margin/tiers/2/maxLeverage", "50", "25");

        Ratchet ratchet = Ratchet.of(List.of(HIGH), List.of(moved));
        assertThat(ratchet.fresh()).isEmpty();
        assertThat(ratchet.standing()).containsExactly(new StandingFinding(moved, false));
        assertThat(ratchet.resolved()).isEmpty();
    }

    @Test
    void oneFindingOfBeforeExcusesOneOfAfter() {
        Finding second = finding("LEV-001", "/margin/tiers/2/maxLeverage", "50", "25");

        Ratchet ratchet = Ratchet.of(List.of(HIGH), List.of(second, HIGH));
        assertThat(ratchet.standing()).containsExactly(new StandingFinding(HIGH, false));
        assertThat(ratchet.fresh()).containsExactly(second);
    }

    @Test
    void aSmallerSizeIsWorse() {
        assertThat(Ratchet.of(List.of(at(100, true)), List.of(at(99, true))).fresh())
                .hasSize(1);
        assertThat(Ratchet.of(List.of(at(100, true)), List.of(at(100, true))).fresh())
                .isEmpty();
        assertThat(Ratchet.of(List.of(at(100, true)), List.of(at(101, true))).fresh())
                .isEmpty();
        assertThat(Ratchet.of(List.of(at(100, false)), List.of(at(100, true))).fresh())
                .as("the size itself, and not only those above it")
                .hasSize(1);
        assertThat(Ratchet.of(List.of(at(100, true)), List.of(at(100, false))).fresh())
                .isEmpty();
    }

    @Test
    void anotherRuleExcusesNothing() {
        Finding other = finding("LEV-002", HIGH.path(), "50", "25");

        assertThat(Ratchet.of(List.of(HIGH), List.of(other)).fresh()).containsExactly(other);
    }
}
