package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bylaw.policy.Buffers;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;

class DefaultPolicyTest {

    @Test
    void the_shipped_policy_holds_the_buffers() {
        VenuePolicy shipped = DefaultPolicy.load();
        assertThat(ShapeCheck.of(shipped)).isEmpty();
        assertThat(shipped)
                .isEqualTo(policy(new Buffers(
                        sourced("0.8", "house/maintenance-share"),
                        sourced("0.1", "house/margin-gap"),
                        sourced("2.5", "house/leverage-cliff"),
                        sourced("0.025", "house/stated-leverage"),
                        sourced("1000000000000", "house/tier-sentinel"))));
    }

    @Test
    void a_venue_that_states_nothing_has_the_defaults() {
        assertThat(read("{}").over(DefaultPolicy.load())).isEqualTo(DefaultPolicy.load());
    }

    @Test
    void what_a_venue_states_goes_over_the_defaults_field_by_field() {
        VenuePolicy general = read("""
                {"program": {"value": "drift", "source": "g"},
                 "buffers": {"maxLeverageCliff": {"value": 2.5, "source": "g"}, "minGapShareOfInitial": {"value": 0.1, "source": "g"}},
                 "bounds": {"maxLeverage": {"value": 80, "source": "g"},
                   "highLeverage": {"minMarginRatio": {"value": 0.005, "source": "g"}, "maxMarginRatio": {"value": 1, "source": "g"}}},
                 "caps": {"insuranceUsdByContractTier": {"A": {"value": 1, "source": "g"}, "B": {"value": 2, "source": "g"}}},
                 "categories": [{"name": "major-crypto"}, {"name": "forex"}],
                 "riskOrder": {"value": ["forex", "major-crypto"], "source": "g"}}
                """);
        VenuePolicy own = read("""
                {"$schema": "s", "venue": "velocity",
                 "buffers": {"maxLeverageCliff": {"value": 3, "source": "o"}},
                 "bounds": {"minInitialMarginRatio": {"value": 0.01, "source": "o"}},
                 "caps": {"insuranceUsdByContractTier": {"B": {"value": 5, "source": "o"}}},
                 "categories": [{"name": "major-crypto"}]}
                """);
        assertThat(own.over(general)).isEqualTo(read("""
                                {"$schema": "s", "venue": "velocity", "program": {"value": "drift", "source": "g"},
                                 "buffers": {"maxLeverageCliff": {"value": 3, "source": "o"}, "minGapShareOfInitial": {"value": 0.1, "source": "g"}},
                                 "bounds": {"maxLeverage": {"value": 80, "source": "g"}, "minInitialMarginRatio": {"value": 0.01, "source": "o"},
                                   "highLeverage": {"minMarginRatio": {"value": 0.005, "source": "g"}, "maxMarginRatio": {"value": 1, "source": "g"}}},
                                 "caps": {"insuranceUsdByContractTier": {"A": {"value": 1, "source": "g"}, "B": {"value": 5, "source": "o"}}},
                                 "categories": [{"name": "major-crypto"}],
                                 "riskOrder": {"value": ["forex", "major-crypto"], "source": "g"}}
                                """));
    }

    private static VenuePolicy read(String text) {
        return StrictJsonReaderTest.ok(StrictJsonReader.POLICY.read("p", text));
    }

    private static VenuePolicy policy(Buffers buffers) {
        return new VenuePolicy(null, null, null, null, null, null, null, buffers, null, null, null, null);
    }

    private static Sourced<BigDecimal> sourced(String value, String source) {
        return new Sourced<>(new BigDecimal(value), source);
    }
}
