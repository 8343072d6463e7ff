package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.ScheduleFault.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierFaultsTest {

    private static List<ScheduleFault> faults(String table) {
        return TierTable.of(table).faults();
    }

    private static ScheduleFault fault(Kind kind, String field, @Nullable String observed, @Nullable String expected) {
        return new ScheduleFault(
                kind,
                "/margin/tiers/" + field,
                observed == null ? null : Rational.of(observed),
                expected == null ? null : Rational.of(expected));
    }

    @Test
    void aSoundTableHasNone() {
        // Binance USD-M BTCUSDT, 2026-05-01: the first three tiers.
        assertThat(faults("""
                        0      300000  150 0.004  0
                        300000 800000  100 0.005  300
                        800000 3000000 75  0.0065 1500
                        """)).isEmpty();
    }

    @Test
    void theFirstTierStartsAtZero() {
        assertThat(faults("""
                        1   100 50
                        100 200 25
                        """)).containsExactly(fault(Kind.FIRST_FLOOR_NOT_ZERO, "0/floor", "1", "0"));
    }

    @Test
    void aGapIsReportedWhereTheTableGoesOn() {
        assertThat(faults("""
                        0   100 50
                        101 200 25
                        200 300 10
                        """)).containsExactly(fault(Kind.GAP, "1/floor", "101", "100"));
    }

    @Test
    void anOverlapIsReportedAtTheRowThatStartsTooEarly() {
        assertThat(faults("""
                        0   100 50
                        99  200 25
                        200 300 10
                        """)).containsExactly(fault(Kind.OVERLAP, "1/floor", "99", "100"));
    }

    @Test
    void oneCapTooLargeIsOneOverlap() {
        assertThat(faults("""
                        0   1000 50
                        100 200  25
                        200 300  10
                        300 400  5
                        """)).containsExactly(fault(Kind.OVERLAP, "1/floor", "100", "1000"));
    }

    @Test
    void nothingFollowsATierWithoutEnd() {
        assertThat(faults("""
                        0   -   50
                        100 200 25
                        200 300 10
                        """)).containsExactly(fault(Kind.OVERLAP, "1/floor", "100", null));
    }

    @Test
    void anUnsortedTableIsReportedOncePerRowOutOfPlace() {
        assertThat(faults("""
                        0   100 50
                        200 300 10
                        100 200 25
                        300 400 5
                        """))
                .containsExactly(
                        fault(Kind.GAP, "1/floor", "200", "100"), fault(Kind.OVERLAP, "2/floor", "100", "300"));
        assertThat(faults("""
                        200 300 10
                        100 200 25
                        0   100 50
                        """))
                .containsExactly(
                        fault(Kind.FIRST_FLOOR_NOT_ZERO, "0/floor", "200", "0"),
                        fault(Kind.OVERLAP, "1/floor", "100", "300"),
                        fault(Kind.OVERLAP, "2/floor", "0", "300"));
    }

    @Test
    void anEmptyTierIsReportedAndItsNeighboursAreNot() {
        // Binance USD-M BEAMXUSDT had a 3x tier from 500,000 to 500,000 in 2025-11; its neighbours here are made up.
        assertThat(faults("""
                        0      500000  4
                        500000 500000  3
                        500000 1000000 2
                        """)).containsExactly(fault(Kind.EMPTY_TIER, "1/cap", "500000", "500000"));
        assertThat(faults("""
                        0   100 50
                        100 20  25
                        200 300 10
                        """))
                .as("a digit is missing in the cap")
                .containsExactly(fault(Kind.EMPTY_TIER, "1/cap", "20", "100"));
        assertThat(faults("""
                        0   100 50
                        100 50  25
                        50  200 10
                        """))
                .as("the end of the first tier has a digit too many")
                .containsExactly(fault(Kind.EMPTY_TIER, "1/cap", "50", "100"));
    }

    @Test
    void anOverlapThatTheEmptyTierDoesNotExplainIsReported() {
        assertThat(faults("""
                        0   100 50
                        100 100 25
                        60  200 10
                        """))
                .containsExactly(
                        fault(Kind.EMPTY_TIER, "1/cap", "100", "100"), fault(Kind.OVERLAP, "2/floor", "60", "100"));
    }

    @Test
    void theFirstAmountIsZero() {
        assertThat(faults("""
                        0      300000  150 0.004  5
                        300000 800000  100 0.005  300
                        800000 3000000 75  0.0065 1500
                        """))
                .as("the others are right")
                .containsExactly(fault(Kind.FIRST_AMOUNT_NOT_ZERO, "0/maintenanceAmount", "5", "0"));
        assertThat(faults("""
                        0      300000  150 0.004  5
                        300000 800000  100 0.005  305
                        800000 3000000 75  0.0065 1505
                        """))
                .as("the others continue it")
                .containsExactly(fault(Kind.FIRST_AMOUNT_NOT_ZERO, "0/maintenanceAmount", "5", "0"));
    }

    @Test
    void aBrokenAmountIsReportedOnce() {
        assertThat(faults("""
                        0       300000   150 0.004  0
                        300000  800000   100 0.005  400
                        800000  3000000  75  0.0065 1600
                        3000000 12000000 50  0.01   12100
                        """))
                .as("the later amounts continue the stated one")
                .containsExactly(fault(Kind.BROKEN_AMOUNT, "1/maintenanceAmount", "400", "300"));
        assertThat(faults("""
                        0       300000   150 0.004  0
                        300000  800000   100 0.005  400
                        800000  3000000  75  0.0065 1500
                        3000000 12000000 50  0.01   12000
                        """))
                .as("the later amounts are right")
                .containsExactly(fault(Kind.BROKEN_AMOUNT, "1/maintenanceAmount", "400", "300"));
    }

    @Test
    void everyBrokenAmountIsReportedWithTheOneThatWouldBeRight() {
        assertThat(faults("""
                        0       300000   150 0.004  0
                        300000  800000   100 0.005  400
                        800000  3000000  75  0.0065 7
                        3000000 12000000 50  0.01   12000
                        """))
                .containsExactly(
                        fault(Kind.BROKEN_AMOUNT, "1/maintenanceAmount", "400", "300"),
                        fault(Kind.BROKEN_AMOUNT, "2/maintenanceAmount", "7", "1500"));
    }

    @Test
    void anAmountMayBeRoundedToACentOrABillionthOfTheFloor() {
        assertThat(faults("""
                        0      300000 150 0.004 0
                        300000 800000 100 0.005 300.01
                        """)).isEmpty();
        assertThat(faults("""
                        0      300000 150 0.004 0
                        300000 800000 100 0.005 300.011
                        """)).containsExactly(fault(Kind.BROKEN_AMOUNT, "1/maintenanceAmount", "300.011", "300"));
        assertThat(faults("""
                        0          3000000000 50 0.004 0
                        3000000000 8000000000 25 0.005 3000003
                        """)).isEmpty();
        assertThat(faults("""
                        0          3000000000 50 0.004 0
                        3000000000 8000000000 25 0.005 3000003.1
                        """))
                .containsExactly(fault(Kind.BROKEN_AMOUNT, "1/maintenanceAmount", "3000003.1", "3000000"));
    }

    @Test
    void anAmountAtAWrongFloorIsNotJudged() {
        assertThat(faults("""
                        0       300000   150 0.004  0
                        3000000 800000   100 0.005  300
                        800000  3000000  75  0.0065 1500
                        """))
                .as("a floor with a digit too many")
                .containsExactly(
                        fault(Kind.GAP, "1/floor", "3000000", "300000"),
                        fault(Kind.EMPTY_TIER, "1/cap", "800000", "3000000"));
    }

    @Test
    void aMissingAmountIsReportedWithTheOneThatWouldBeRight() {
        assertThat(faults("""
                        0      300000  150 0.004
                        300000 800000  100 0.005
                        800000 3000000 75  0.0065 1500
                        """))
                .containsExactly(
                        fault(Kind.MISSING_AMOUNT, "0/maintenanceAmount", null, "0"),
                        fault(Kind.MISSING_AMOUNT, "1/maintenanceAmount", null, "300"));
    }

    @Test
    void aMissingRateIsReportedAndTheAmountsAroundItAreNotJudged() {
        assertThat(faults("""
                        0      300000  150 0.004  0
                        300000 800000  100 -      300
                        800000 3000000 75  0.0065 1500
                        """)).containsExactly(fault(Kind.MISSING_AMOUNT, "1/maintenanceMarginRatio", null, null));
        assertThat(faults("""
                        0      300000  150 0.004
                        300000 800000  100
                        """))
                .as("without amounts")
                .containsExactly(fault(Kind.MISSING_AMOUNT, "1/maintenanceMarginRatio", null, null));
    }

    @Test
    void anAmountWithoutAnyRateMeansNothing() {
        assertThat(faults("""
                        0      300000  150 - 0
                        300000 800000  100 - 300
                        """))
                .containsExactly(
                        fault(Kind.MISSING_AMOUNT, "0/maintenanceMarginRatio", null, null),
                        fault(Kind.MISSING_AMOUNT, "1/maintenanceMarginRatio", null, null));
    }

    @Test
    void independentFaultsAreAllReported() {
        assertThat(faults("""
                        10      300000   150 0.004  1
                        300000  800000   100 0.005  301
                        900000  900000   75  0.0065 1500
                        3000000 12000000 50  0.01
                        """))
                .containsExactly(
                        fault(Kind.FIRST_FLOOR_NOT_ZERO, "0/floor", "10", "0"),
                        fault(Kind.FIRST_AMOUNT_NOT_ZERO, "0/maintenanceAmount", "1", "0"),
                        fault(Kind.GAP, "2/floor", "900000", "800000"),
                        fault(Kind.EMPTY_TIER, "2/cap", "900000", "900000"),
                        fault(Kind.MISSING_AMOUNT, "3/maintenanceAmount", null, "12000"));
    }

    @Test
    void theAmountOfAnOverlappingTierIsNotJudged() {
        assertThat(faults("""
                        0      300000  150 0.004  0
                        200000 800000  100 0.005  7
                        800000 3000000 75  0.0065 1207
                        """)).containsExactly(fault(Kind.OVERLAP, "1/floor", "200000", "300000"));
    }
}
