package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bylaw.committee.CommitteeExample;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {

    private static final Map<FileSchema, Schema> VALIDATORS = new EnumMap<>(FileSchema.class);

    private static final String FLAT = """
            {"venue": "perpetual-protocol", "market": "ETH-PERP", "category": "major-crypto", "marginModes": ["cross"],
             "margin": {"kind": "flat", "initialMarginRatio": 0.1, "maintenanceMarginRatio": 0.0625},
             "source": {"document": "an example"}}
            """;

    private static final String TIERS = """
            {"venue": "coinlocally", "market": "BTC-USDT", "category": "major-crypto", "marginModes": ["cross", "isolated"],
             "margin": {"kind": "tiers", "positionUnit": "quote", "tiers": [
               {"floor": 0, "cap": 50000, "maxLeverage": 75},
               {"floor": 50000, "cap": null, "maxLeverage": 50, "maintenanceMarginRatio": 0.01}]},
             "openInterest": {"measure": "per-side", "maxBaseSize": "unlimited", "baseSizeStep": 0.01},
             "contractTier": "highly-speculative",
             "source": {"document": "an example", "asOf": "2026-03"}}
            """;

    private static final String POLICY = """
            {"venue": "drift", "program": {"value": "drift", "source": "drift:validate_margin"},
             "buffers": {"maxLeverageCliff": {"value": 2.5, "source": "house/leverage-cliff"}},
             "caps": {"insuranceUsdByContractTier": {"B": {"value": 1000000, "source": "house/example"}}},
             "liquidationFeesCounted": {"value": ["liquidatorFeeRatio"], "source": "drift:validate_margin#3"},
             "categories": [{"name": "major-crypto", "maxLeverage": {"value": 20, "source": "house/example"}}]}
            """;

    private static final String ACCEPTED = """
            {"accepted": [{"rule": "MGN-001", "market": "SOL-PERP", "observed": 0.9, "limit": 0.8, "reason": "an example",
              "by": "committee", "since": "2026-03-28", "reviewOn": "2026-09-30"}]}
            """;

    @ParameterizedTest
    @EnumSource(FileSchema.class)
    void the_schemas_in_the_repository_say_what_the_records_say(FileSchema schema) throws IOException {
        GeneratedFile.of("market-configs/schema/" + schema.fileName(), schema.text(), SchemasTest.class)
                .assertFresh();
    }

    @Test
    void what_the_reader_and_the_shape_check_accept_is_valid() {
        assertThat(errors(FileSchema.MARKET, FLAT)).isEmpty();
        assertThat(errors(FileSchema.MARKET, TIERS)).isEmpty();
        assertThat(errors(FileSchema.POLICY, POLICY)).isEmpty();
        assertThat(errors(FileSchema.ACCEPTED, ACCEPTED)).isEmpty();
        assertThat(errors(FileSchema.COMMITTEE, CommitteeExample.TEXT)).isEmpty();
        assertThat(faults(StrictJsonReader.MARKET.read("market", FLAT))).isEmpty();
        assertThat(faults(StrictJsonReader.MARKET.read("market", TIERS))).isEmpty();
        assertThat(faults(StrictJsonReader.POLICY.read("policy", POLICY))).isEmpty();
        assertThat(faults(StrictJsonReader.ACCEPTED.read("accepted", ACCEPTED))).isEmpty();
    }

    @Test
    void the_files_of_this_repository_are_valid_and_of_the_right_shape() throws IOException {
        Path configs = Path.of(System.getProperty("repository.root"), "market-configs");
        assumeThat(configs.resolve("drift")).exists();
        ConfigTree tree = ConfigTreeReader.read(List.of(configs), null);
        assertThat(tree.faults()).isEmpty();
        for (VenueFolder venue : tree.venues()) {
            valid(FileSchema.POLICY, venue.policy());
            valid(FileSchema.ACCEPTED, venue.accepted());
            valid(FileSchema.COMMITTEE, venue.committee());
            for (ConfigFile<MarketConfig> market : venue.markets()) {
                valid(FileSchema.MARKET, market);
            }
        }
    }

    private static void valid(FileSchema schema, @Nullable ConfigFile<? extends Record> file) throws IOException {
        if (file != null) {
            assertThat(errors(schema, Files.readString(file.path())))
                    .as(file.name())
                    .isEmpty();
            assertThat(ShapeCheck.of(file.value())).as(file.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "flat"                        | "round"                        | an unknown kind
                    "initialMarginRatio": 0.1     | "initialMarginRatio": 0        | a ratio of zero
                    "initialMarginRatio": 0.1     | "initialMarginRatio": 1.2      | a ratio above one
                    "initialMarginRatio": 0.1     | "initialMarginRatio": "0.1"    | a text for a number
                    "initialMarginRatio": 0.1,    | `"initialMarginRatio": 0.1, "maxLeverage": 10,` | both of the two
                    "initialMarginRatio": 0.1,    | ` `                            | none of the two
                    "kind": "flat"                | `"kind": "flat", "leverage": 1` | an unknown field
                    ["cross"]                     | ["cross", "cross"]             | a mode twice
                    ["cross"]                     | []                             | no mode
                    ["cross"]                     | ["portfolio"]                  | an unknown mode
                    "ETH-PERP"                    | "eth-perp"                     | a name in lower case
                    "category": "major-crypto",   | ` `                            | a field that is missing
                    """)
    void what_is_refused_is_not_valid(String good, String bad, String why) {
        String text = FLAT.replace(good, bad);
        assertThat(text).isNotEqualTo(FLAT);
        assertThat(errors(FileSchema.MARKET, text)).as(why).isNotEmpty();
        assertThat(faults(StrictJsonReader.MARKET.read("market", text))).as(why).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"value": 2.5, "source"       | {"value": 0, "source"          | a threshold of zero
                    "source": "house/leverage-cliff" | "note": "none"              | a threshold without a source
                    {"B":                         | {"D":                          | an unknown contract tier
                    ["liquidatorFeeRatio"]        | ["takerFee"]                   | an unknown fee
                    ["liquidatorFeeRatio"]        | []                             | no fee
                    """)
    void a_policy_that_is_refused_is_not_valid(String good, String bad, String why) {
        String text = POLICY.replace(good, bad);
        assertThat(text).isNotEqualTo(POLICY);
        assertThat(errors(FileSchema.POLICY, text)).as(why).isNotEmpty();
        assertThat(faults(StrictJsonReader.POLICY.read("policy", text))).as(why).isNotEmpty();
    }

    @Test
    void accepted_findings_that_are_refused_are_not_valid() {
        String text = ACCEPTED.replace("MGN-001", "MGN1").replace("2026-09-30", "30.9.2026");
        assertThat(errors(FileSchema.ACCEPTED, text)).hasSize(2);
        assertThat(faults(StrictJsonReader.ACCEPTED.read("accepted", text))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "account": "finn"        | "account": "Finn"          | an account in upper case
                    "Chen Wei"               | "Chen  Wei"                | a name with two blanks together
                    ["administrator"]        | []                         | a member without a role
                    ["administrator"]        | ["auditor", "auditor"]     | a role twice
                    ["administrator"]        | ["boss"]                   | an unknown role
                    "approvals": 3           | "approvals": 0             | no approval
                    "waitingHours": 168      | "waitingHours": 8761       | a wait of more than a year
                    "waitingHours": 168      | "waitingHours": 1.5        | half an hour
                    "rejections": 1          | "rejection": 1             | an unknown field
                    "mostOfVenue": 4,        | ` `                        | a field that is missing
                    """)
    void a_committee_that_is_refused_is_not_valid(String good, String bad, String why) {
        String text = CommitteeExample.textBut(good, bad);
        assertThat(errors(FileSchema.COMMITTEE, text)).as(why).isNotEmpty();
        assertThat(faults(StrictJsonReader.COMMITTEE.read("committee", text)))
                .as(why)
                .isNotEmpty();
    }

    private static List<String> errors(FileSchema schema, String text) {
        return VALIDATORS.computeIfAbsent(schema, SchemasTest::validator).validate(text, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema validator(FileSchema schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.text());
    }

    /** What the reader, or else the shape check, says. */
    private static List<String> faults(Read<? extends Record> read) {
        if (read instanceof Read.Faulty<? extends Record> faulty) {
            return faulty.faults().stream().map(FileFault::toString).toList();
        }
        return ShapeCheck.of(((Read.Ok<? extends Record>) read).value()).stream()
                .map(ShapeFault::message)
                .toList();
    }
}
