package org.bylaw.app.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths a venue's folder may hold: no other is ever read or written for a proposal. */
class VenueFileTest {

    @Test
    void knowsWhatAVenueMayHold() {
        assertThat(VenueFile.at("drift/markets/1MBONK-PERP.json"))
                .contains(new VenueFile("drift", VenueFile.Kind.MARKET, "1MBONK-PERP"));
        assertThat(VenueFile.at("drift/evidence/A.b_c-d.json"))
                .contains(new VenueFile("drift", VenueFile.Kind.EVIDENCE, "A.b_c-d"));
        assertThat(VenueFile.at("binance-usdm/policy.json"))
                .contains(new VenueFile("binance-usdm", VenueFile.Kind.POLICY, ""));
        assertThat(VenueFile.at("drift/accepted.json")).contains(new VenueFile("drift", VenueFile.Kind.ACCEPTED, ""));
        assertThat(VenueFile.at("drift/committee.json")).contains(new VenueFile("drift", VenueFile.Kind.COMMITTEE, ""));
        assertThat(VenueFile.at("drift/markets/" + "A".repeat(64) + ".json")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drift/markets/SOL-PERP.json",
                "drift/evidence/SOL-PERP.json",
                "drift/policy.json",
                "drift/accepted.json",
                "drift/committee.json"
            })
    void namesItByTheSamePath(String path) {
        assertThat(VenueFile.at(path).orElseThrow().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "policy.json",
                "/drift/policy.json",
                "drift//policy.json",
                "../drift/policy.json",
                "drift/../velocity/policy.json",
                "drift/./policy.json",
                "drift\\policy.json",
                "drift/markets/../policy.json",
                "drift/markets/..json",
                "drift/markets/.json",
                "drift/markets/.git.json",
                "drift/markets/A/B.json",
                "drift/markets/a.json",
                "drift/markets/A B.json",
                "drift/markets/A.json/",
                "drift/markets/A.json\n",
                "drift/markets/A\0.json",
                "drift/markets/A.JSON",
                "drift/markets/A.yaml",
                "drift/markets/\u00c4.json",
                "drift/other/A.json",
                "drift/README.md",
                "DRIFT/policy.json",
                "schema/market.schema.json",
                ".git/config",
                "drift%2fpolicy.json"
            })
    void knowsNothingElse(String path) {
        assertThat(VenueFile.at(path)).isEmpty();
    }

    @Test
    void aNameIsNoLongerThanAMarketsMayBe() {
        assertThat(VenueFile.at("drift/markets/" + "A".repeat(65) + ".json")).isEmpty();
    }
}
