package org.bylaw.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a difference is a difference: the run must not agree with anything. */
class TallyTest {

    private static final String FEE =
            "{\"function\": \"liquidation_fee\", \"inputs\": {\"base_fee\": 20000, \"max_fee\": 50000, \"last_slot\": 0, \"slot\": 10000}, \"expected\": %s}";

    private static Tally of(CaseFile file, String content) throws JsonProcessingException {
        JsonNode cases = new ObjectMapper().readTree(content);
        Tally tally = new Tally();
        file.run(cases, tally);
        return tally;
    }

    private static Tally program(String... cases) throws JsonProcessingException {
        return of(new ProgramTests("drift_program_tests.json"), "[" + String.join(",", cases) + "]");
    }

    private static String printed(Tally tally) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tally.print("file", new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theRightNumberAgrees() throws JsonProcessingException {
        Tally tally = program(FEE.formatted("30000"), FEE.formatted("30000"));
        assertThat(tally.allAgree()).isTrue();
        assertThat(printed(tally)).isEqualTo("file liquidation_fee: 2 of 2 agree" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"29999", "\"ERR:cast\"", "{\"fee\": 30000}", "{}", "null"})
    void anythingElseIsADifference(String expected) throws JsonProcessingException {
        Tally tally = program(FEE.formatted("30000"), FEE.formatted(expected));
        assertThat(tally.allAgree()).isFalse();
        assertThat(printed(tally))
                .startsWith("file liquidation_fee: 1 of 2 agree")
                .contains("answered {=30000}");
    }

    @Test
    void aFunctionThatNobodyKnowsIsNotRunAndFails() throws JsonProcessingException {
        Tally tally = program("{\"function\": \"other\", \"inputs\": {}, \"expected\": 1}");
        assertThat(tally.allAgree()).isFalse();
        assertThat(printed(tally)).contains("file other: 0 of 1 agree, 1 not run");
    }

    @Test
    void aFileWithoutCasesFails() throws JsonProcessingException {
        Tally tally = program();
        assertThat(tally.allAgree()).isFalse();
        assertThat(printed(tally)).isEqualTo("file: no cases" + System.lineSeparator());
    }

    @Test
    void whereTheProgramFailsARefusalAgrees() throws JsonProcessingException {
        String premium =
                "{\"size_premium_liability_weight\": [{\"in\": {\"size\": \"%s\", \"imf_factor\": 1000000, \"liability_weight\": 1000,"
                        + " \"precision\": 10000, \"is_bounded\": true}, \"out\": \"ERR:cast\"}]}";
        assertThat(of(new SizePremiumDifferential(), premium.formatted("1000000000000000000000000000000"))
                        .allAgree())
                .isTrue();
        assertThat(of(new SizePremiumDifferential(), premium.formatted("1000000000"))
                        .allAgree())
                .isFalse();
    }

    @Test
    void anAmountBeyond64BitsIsCountedApart() throws JsonProcessingException {
        String requirement =
                "{\"effective_margin_ratio\": [{\"in\": {\"base_asset_amount\": \"9223372036854775807\", \"margin_type\": \"Initial\","
                        + " \"margin_ratio_initial\": 1000, \"margin_ratio_maintenance\": 500, \"imf_factor\": 0,"
                        + " \"user_max_margin_ratio\": 0, \"position_max_margin_ratio\": 0, \"oracle_price\": 100000000000},"
                        + " \"out\": {\"margin_requirement\": \"%s\"}}]}";
        Tally apart = of(new SizePremiumDifferential(), requirement.formatted("92233720368547758070"));
        assertThat(apart.allAgree()).isTrue();
        assertThat(printed(apart))
                .startsWith("file effective_margin_ratio: 0 of 1 agree, 1 beyond 64 bits are refused");
        assertThat(of(new SizePremiumDifferential(), requirement.formatted("1000"))
                        .allAgree())
                .isFalse();
    }
}
