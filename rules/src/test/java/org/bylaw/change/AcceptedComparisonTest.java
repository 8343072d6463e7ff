package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bylaw.margin.Direction.LOOSER;
import static org.bylaw.margin.Direction.TIGHTER;

import java.util.List;
import java.util.stream.Stream;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.margin.Direction;
import org.bylaw.policy.AcceptedFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedComparisonTest {

    private static final String TOO_HIGH = """
            {"rule": "MGN-001", "market": "SOL-PERP", "path": "/margin", "observed": 0.05, "limit": 0.04, "size": 100,
             "reason": "why", "by": "who", "since": "2026-01-10", "reviewOn": "2026-06-10", "until": "2026-12-10"}""";

    private static final String TOO_LOW = """
            {"rule": "MGN-005", "market": "SOL-PERP", "observed": 0.01, "limit": 0.02,
             "reason": "why", "by": "who", "since": "2026-01-10", "reviewOn": "2026-06-10"}""";

    private static AcceptedFindings file(String... entries) {
        Read<AcceptedFindings> read =
                StrictJsonReader.ACCEPTED.read("accepted.json", "{\"accepted\": [" + String.join(", ", entries) + "]}");
        if (read instanceof Read.Ok<AcceptedFindings> ok) {
            return ok.value();
        }
        throw new IllegalStateException(read.toString());
    }

    @Test
    void equal_entries_in_another_order_do_not_differ() {
        assertThat(LawComparison.ofAccepted(file(TOO_HIGH, TOO_LOW), file(TOO_LOW, TOO_HIGH)))
                .isEmpty();
        assertThat(LawComparison.ofAccepted(null, AcceptedFindings.NONE)).isEmpty();
    }

    @Test
    void who_accepted_and_why_decides_nothing() {
        assertThat(LawComparison.ofAccepted(
                        file(TOO_HIGH),
                        file(TOO_HIGH.replace("\"why\"", "\"because\"").replace("\"who\"", "\"another\""))))
                .isEmpty();
    }

    @Test
    void an_entry_more_is_looser_and_one_less_is_tighter() {
        assertThat(LawComparison.ofAccepted(file(TOO_HIGH), file(TOO_HIGH, TOO_LOW)))
                .containsExactly(new LawDifference(
                        "/accepted/1", null, null, LOOSER, "the finding MGN-005 on SOL-PERP is accepted"));
        assertThat(LawComparison.ofAccepted(file(TOO_HIGH), null))
                .containsExactly(new LawDifference(
                        "/accepted/0",
                        null,
                        null,
                        TIGHTER,
                        "the finding MGN-001 on SOL-PERP at /margin is no longer accepted"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "observed": 0.05        | "observed": 0.06        | LOOSER  | observed
            "observed": 0.05        | "observed": 0.045       | TIGHTER | observed
            "limit": 0.04           | "limit": 0.03           | LOOSER  | limit
            "limit": 0.04           | "limit": 0.045          | TIGHTER | limit
            "limit": 0.04           | "limit": 0.06           | MIXED   | limit
            "size": 100             | "size": 99              | LOOSER  | size
            "size": 100             | "size": 101             | TIGHTER | size
            "size": 100,            | ''                      | TIGHTER | size
            "path": "/margin",      | ''                      | LOOSER  | path
            "path": "/margin"       | "path": "/oracle"       | MIXED   | path
            "since": "2026-01-10"   | "since": "2026-01-09"   | LOOSER  | since
            "reviewOn": "2026-06-10" | "reviewOn": "2026-06-11" | LOOSER | reviewOn
            "reviewOn": "2026-06-10" | "reviewOn": "2026-06-09" | TIGHTER | reviewOn
            "until": "2026-12-10"   | "until": "2026-12-11"   | LOOSER  | until
            , "until": "2026-12-10" | ''                      | LOOSER  | until
            """)
    void what_covers_more_is_looser(String part, String other, Direction way, String field) {
        assertThat(TOO_HIGH).contains(part);
        assertThat(LawComparison.ofAccepted(file(TOO_HIGH), file(TOO_HIGH.replace(part, other))))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.pointer()).isEqualTo("/accepted/0/" + field);
                    assertThat(difference.way()).isEqualTo(way);
                });
    }

    @Test
    void one_that_was_too_low_covers_more_where_it_is_lower() {
        assertThat(Stream.of("0.009", "0.011", "0.02")
                        .map(observed ->
                                LawComparison.ofAccepted(file(TOO_LOW), file(TOO_LOW.replace("0.01,", observed + ","))))
                        .flatMap(List::stream)
                        .map(LawDifference::way))
                .containsExactly(LOOSER, TIGHTER, TIGHTER);
    }

    @Test
    void a_clause_says_what_becomes_of_the_entry() {
        assertThat(LawComparison.ofAccepted(
                        file(TOO_LOW, TOO_HIGH), file(TOO_HIGH.replace("2026-12-10", "2027-12-10"), TOO_LOW)))
                .containsExactly(new LawDifference(
                        "/accepted/0/until",
                        "2026-12-10",
                        "2027-12-10",
                        LOOSER,
                        "until of the finding MGN-001 on SOL-PERP at /margin changes from 2026-12-10 to 2027-12-10"));
    }

    @Test
    void an_entry_takes_the_place_of_the_one_on_the_same_field() {
        String onOther = TOO_HIGH.replace("\"/margin\"", "\"/margin/tiers\"");
        assertThat(LawComparison.ofAccepted(file(onOther, TOO_HIGH), file(TOO_HIGH.replace("0.05", "0.06"), TOO_LOW)))
                .extracting(LawDifference::pointer, LawDifference::way)
                .containsExactly(
                        tuple("/accepted/0/observed", LOOSER),
                        tuple("/accepted/1", LOOSER),
                        tuple("/accepted/0", TIGHTER));
    }
}
