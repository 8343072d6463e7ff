package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void a_market_is_written_in_one_way() {
        String text = """
                { "$schema": "../../schema/market.schema.json", "venue": "drift", "market": "SOL-PERP",
                  "marginModes": ["isolated", "cross"], "contractTier": "highly-speculative", "marketIndex": 0,
                  "margin": { "tiers": [ { "cap": null, "floor": 0.0, "maxLeverage": 20.50 } ], "kind": "tiers" },
                  "openInterest": { "maxBaseSize": "unlimited", "baseSizeStep": 0.0000000010 },
                  "insurance": { "maxUsd": 1000000000000 },
                  "liquidation": { "feeCappedByRemainingCollateral": true },
                  "source": { "note": "a \\u00e9 \\"b\\"\\n", "document": "d" } }
                """;
        String canonical = "{\"contractTier\":\"highly-speculative\",\"insurance\":{\"maxUsd\":1000000000000},"
                + "\"liquidation\":{\"feeCappedByRemainingCollateral\":true},"
                + "\"margin\":{\"kind\":\"tiers\",\"tiers\":[{\"floor\":0,\"maxLeverage\":20.5}]},"
                + "\"marginModes\":[\"isolated\",\"cross\"],\"market\":\"SOL-PERP\",\"marketIndex\":0,"
                + "\"openInterest\":{\"baseSizeStep\":0.000000001,\"maxBaseSize\":\"unlimited\"},"
                + "\"source\":{\"document\":\"d\",\"note\":\"a \u00e9 \\\"b\\\"\\n\"},\"venue\":\"drift\"}";
        assertThat(CanonicalJson.of(StrictJsonReaderTest.ok(StrictJsonReader.MARKET.read("m", text))))
                .isEqualTo(canonical);
        assertThat(CanonicalJson.of(StrictJsonReaderTest.ok(StrictJsonReader.MARKET.read("m", canonical))))
                .isEqualTo(canonical);
    }

    @Test
    void accepted_findings_are_written_with_their_days() {
        String text = "{\"accepted\": [{\"since\": \"2026-03-28\", \"rule\": \"MGN-001\"}]}";
        assertThat(CanonicalJson.of(StrictJsonReaderTest.ok(StrictJsonReader.ACCEPTED.read("a", text))))
                .isEqualTo("{\"accepted\":[{\"rule\":\"MGN-001\",\"since\":\"2026-03-28\"}]}");
    }

    @Test
    void the_digest_is_that_of_the_canonical_text() {
        VenuePolicy empty = StrictJsonReaderTest.ok(StrictJsonReader.POLICY.read("p", "{ }"));
        assertThat(CanonicalJson.of(empty)).isEqualTo("{}");
        assertThat(CanonicalJson.digest(empty))
                .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void policies_that_say_the_same_have_one_digest() {
        String caps = "{\"caps\": {\"insuranceUsdByContractTier\": {%s}}}";
        String b = "\"B\": {\"value\": 1.0, \"source\": \"x\"}";
        String a = "\"A\": {\"source\": \"x\", \"value\": 1}";
        assertThat(digest(caps.formatted(a + ", " + b))).isEqualTo(digest(caps.formatted(b + ",\n" + a)));
        assertThat(digest(caps.formatted(a))).isNotEqualTo(digest(caps.formatted(b)));
    }

    private static String digest(String policy) {
        return CanonicalJson.digest(StrictJsonReaderTest.ok(StrictJsonReader.POLICY.read("p", policy)));
    }
}
