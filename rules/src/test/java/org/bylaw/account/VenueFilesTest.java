package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bylaw.account.perpetual.PerpetualTerms;
import org.bylaw.exact.Rational;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.bylaw.position.PositionException;
import org.junit.jupiter.api.Test;

/** What accounts take from market files, and what they refuse of them. */
class VenueFilesTest {

    private static MarketConfig market(String more) {
        Read<MarketConfig> file = StrictJsonReader.MARKET.read("A-USD.json", """
                {"venue": "v", "market": "A-USD", "category": "c", "marginModes": ["cross"], %s
                 "margin": {"kind": "flat", "initialMarginRatio": 0.1, "maintenanceMarginRatio": 0.0625},
                 "source": {"document": "a test"}}""".formatted(more));
        if (file instanceof Read.Ok<MarketConfig> ok) {
            return ok.value();
        }
        throw new AssertionError(file);
    }

    private static ScheduleMargin venue(String more) {
        return ScheduleMargin.of(List.of(market(more)), DefaultPolicy.load(), Rational.of("0.001"));
    }

    @Test
    void theStepIsTheFilesOwnWhereItStatesOne() {
        assertThat(venue("").baseStep("A-USD")).isEqualTo(Rational.of("0.001"));
        assertThat(venue("\"openInterest\": {\"measure\": \"total\", \"maxBaseSize\": 5},")
                        .baseStep("A-USD"))
                .isEqualTo(Rational.of("0.001"));
        assertThat(venue("\"openInterest\": {\"measure\": \"total\", \"maxBaseSize\": 5, \"baseSizeStep\": 0.5},")
                        .baseStep("A-USD"))
                .isEqualTo(Rational.of("0.5"));
    }

    @Test
    void contractsAreLinear() {
        assertThat(venue("\"settlement\": \"linear\",").markets()).containsOnlyKeys("A-USD");
        assertThatThrownBy(() -> venue("\"settlement\": \"inverse\","))
                .isInstanceOf(PositionException.class)
                .hasMessage("settlement of A-USD is not linear");
    }

    @Test
    void perpetualProtocolSharesItsPenaltyInHalves() {
        assertThat(PerpetualTerms.of(market(""))).isEqualTo(PerpetualTerms.SHIPPED);
        assertThat(PerpetualTerms.of(market("\"liquidation\": {\"penaltyRatio\": 0.05},"))
                        .liquidationPenaltyRatio())
                .isEqualTo(Rational.of("0.05"));
        assertThatThrownBy(() -> PerpetualTerms.of(
                        market("\"liquidation\": {\"liquidatorShare\": 0.6, \"insuranceFundShare\": 0.5},")))
                .hasMessage("liquidatorShare is 0.6; the contracts share the penalty in halves");
        assertThatThrownBy(() -> PerpetualTerms.of(
                        market("\"liquidation\": {\"liquidatorShare\": 0.5, \"insuranceFundShare\": 0.4},")))
                .hasMessage("insuranceFundShare is 0.4; the contracts share the penalty in halves");
    }
}
