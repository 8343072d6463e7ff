package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.market.ParameterFamily;
import org.bylaw.policy.Buffers;
import org.bylaw.policy.ChangePolicy;
import org.bylaw.policy.EmergencyPolicy;
import org.bylaw.policy.EvidencePolicy;
import org.bylaw.policy.LooseningBudget;
import org.bylaw.policy.LooseningStep;
import org.bylaw.policy.MarginAlert;
import org.bylaw.policy.OpenInterestPolicy;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;

class DefaultPolicyTest {

    @Test
    void the_shipped_policy_holds_the_general_thresholds() {
        VenuePolicy shipped = DefaultPolicy.load();
        assertThat(ShapeCheck.of(shipped)).isEmpty();
        assertThat(shipped)
                .isEqualTo(policy(
                        new Buffers(
                                sourced("0.8", "house/maintenance-share"),
                                sourced("0.1", "house/margin-gap"),
                                sourced("2.5", "house/leverage-cliff"),
                                sourced("0.025", "house/stated-leverage"),
                                sourced("1000000000000", "house/tier-sentinel")),
                        new OpenInterestPolicy(
                                null,
                                null,
                                null,
                                null,
                                sourced("5000000", "house/size-scaling"),
                                sourced("19", "house/equal-accounts")),
                        new EvidencePolicy(Map.of(
                                EvidenceKind.REFERENCE_PRICE, sourced("7", "house/evidence-age"),
                                EvidenceKind.OPEN_INTEREST, sourced("7", "house/evidence-age"),
                                EvidenceKind.DEPTH, sourced("7", "house/evidence-age"),
                                EvidenceKind.ORACLE, sourced("7", "house/evidence-age"),
                                EvidenceKind.DAILY_VOLUME, sourced("30", "house/evidence-age"),
                                EvidenceKind.DAILY_VOLATILITY, sourced("30", "house/evidence-age"),
                                EvidenceKind.CIRCULATING_VALUE, sourced("30", "house/evidence-age"),
                                EvidenceKind.INSURANCE, sourced("30", "house/evidence-age"),
                                EvidenceKind.LARGEST_HOLDERS, sourced("90", "house/evidence-age"))),
                        change(),
                        List.of(
                                new MarginAlert("warning", sourced("0.2", "DPERP-27")),
                                new MarginAlert("urgent", sourced("0.1", "house/margin-alerts")))));
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

    private static VenuePolicy policy(
            Buffers buffers,
            OpenInterestPolicy openInterest,
            EvidencePolicy evidence,
            ChangePolicy change,
            List<MarginAlert> marginAlerts) {
        return new VenuePolicy(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                buffers,
                null,
                null,
                openInterest,
                null,
                null,
                evidence,
                change,
                null,
                null,
                null,
                marginAlerts);
    }

    private static ChangePolicy change() {
        Map<ParameterFamily, Sourced<BigDecimal>> cooldown = new EnumMap<>(ParameterFamily.class);
        for (ParameterFamily family : ParameterFamily.values()) {
            if (family != ParameterFamily.PRICE && family != ParameterFamily.OTHER) {
                cooldown.put(family, sourced("3", "aave:risk_steward#2"));
            }
        }
        return new ChangePolicy(
                new LooseningStep(
                        sourced("0.25", "house/loosening-step"),
                        null,
                        sourced("0.25", "house/loosening-step"),
                        null,
                        sourced("1", "aave:risk_steward#1")),
                cooldown,
                new LooseningBudget(
                        sourced("30", "house/loosening-budget"),
                        sourced("2", "house/loosening-budget"),
                        sourced("2", "house/loosening-budget"),
                        sourced("4", "house/loosening-budget"),
                        sourced("16", "house/loosening-budget")),
                sourced("2", "house/leverage-jump"),
                new Sourced<>(
                        Stream.of("10", "100", "1000", "1000000")
                                .map(BigDecimal::new)
                                .toList(),
                        "house/magnitude-slips"),
                sourced("3", "house/notice"),
                new Sourced<>(List.of("major-crypto"), "house/major-markets"),
                new Sourced<>(
                        List.of(EvidenceKind.REFERENCE_PRICE, EvidenceKind.OPEN_INTEREST, EvidenceKind.DEPTH),
                        "house/evidence-for-loosening"),
                sourced("2", "house/review-move"),
                null,
                sourced("7", "house/law-waiting"),
                new EmergencyPolicy(sourced("0", "house/emergency-lane")),
                null);
    }

    private static Sourced<BigDecimal> sourced(String value, String source) {
        return new Sourced<>(new BigDecimal(value), source);
    }
}
