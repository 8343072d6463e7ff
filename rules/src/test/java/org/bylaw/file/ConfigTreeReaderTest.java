package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bylaw.committee.Committee;
import org.bylaw.committee.CommitteeExample;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTreeReaderTest {

    @TempDir
    Path root = Path.of("");

    private Path configs = Path.of("");

    @BeforeEach
    void two_venues() throws IOException {
        configs = root.resolve("market-configs");
        write("velocity/markets/SOL-PERP.json", market("velocity", "SOL-PERP"));
        write("drift/markets/SOL-PERP.json", market("drift", "SOL-PERP"));
        write("drift/markets/BTC-PERP.json", market("drift", "BTC-PERP"));
        write("drift/policy.json", "{\"venue\": \"drift\"}");
        write("drift/accepted.json", "{\"accepted\": []}");
        write("drift/markets/README.md", "not a market");
        write("drift/markets/.draft.json", "not read");
        write("schema/market.schema.json", "{}");
    }

    @Test
    void a_folder_of_venues_is_read_in_order() {
        ConfigTree tree = ConfigTreeReader.read(List.of(configs), null);
        assertThat(shown(tree))
                .containsExactly(
                        "drift drift/policy.json drift/accepted.json drift/markets/BTC-PERP.json drift/markets/SOL-PERP.json",
                        "velocity null null velocity/markets/SOL-PERP.json");
        assertThat(tree.faults()).isEmpty();
        assertThat(tree.venues().get(0).markets())
                .extracting(ConfigFile::value)
                .extracting(MarketConfig::market)
                .containsExactly("BTC-PERP", "SOL-PERP");
        assertThat(tree.venues().get(0).markets().get(0).lines().at("/market")).isEqualTo(new Position(1, 20));
    }

    @Test
    void a_venue_its_markets_and_a_file_find_the_same_policy() {
        String whole =
                "drift drift/policy.json drift/accepted.json drift/markets/BTC-PERP.json drift/markets/SOL-PERP.json";
        assertThat(shown(ConfigTreeReader.read(List.of(configs.resolve("drift")), null)))
                .containsExactly(whole);
        assertThat(shown(ConfigTreeReader.read(List.of(configs.resolve("drift/markets")), null)))
                .containsExactly(whole);
        assertThat(shown(ConfigTreeReader.read(List.of(configs.resolve("drift/markets/SOL-PERP.json")), null)))
                .containsExactly("drift drift/policy.json drift/accepted.json drift/markets/SOL-PERP.json");
    }

    @Test
    void the_evidence_of_a_market_stands_beside_the_folder_of_markets() throws IOException {
        write("drift/evidence/SOL-PERP.json", "{\"venue\": \"drift\", \"market\": \"SOL-PERP\"}");
        for (Path path : List.of(configs, configs.resolve("drift/markets/SOL-PERP.json"))) {
            VenueFolder drift =
                    ConfigTreeReader.read(List.of(path), null).venues().get(0);
            assertThat(drift.evidence()).hasSize(1);
            assertThat(drift.evidence().get(configs.resolve("drift/markets/SOL-PERP.json")))
                    .extracting(ConfigFile::path)
                    .isEqualTo(configs.resolve("drift/evidence/SOL-PERP.json"));
        }
    }

    @Test
    void the_committee_of_a_venue_stands_beside_its_policy() throws IOException {
        write("drift/committee.json", CommitteeExample.TEXT);
        for (Path path : List.of(configs, configs.resolve("drift/markets/SOL-PERP.json"))) {
            ConfigTree tree = ConfigTreeReader.read(List.of(path), null);
            assertThat(tree.faults()).isEmpty();
            ConfigFile<Committee> committee =
                    Objects.requireNonNull(tree.venues().get(0).committee());
            assertThat(committee.path()).isEqualTo(configs.resolve("drift/committee.json"));
            assertThat(committee.value()).isEqualTo(CommitteeExample.whole());
        }
        assertThat(ConfigTreeReader.read(List.of(configs.resolve("velocity")), null)
                        .venues()
                        .get(0)
                        .committee())
                .isNull();
    }

    @Test
    void a_committee_that_does_not_hold_together_is_no_committee() throws IOException {
        write("drift/committee.json", CommitteeExample.textBut("\"rejections\": 1", "\"rejections\": 4"));
        assertThat(faults(List.of(configs.resolve("drift"))))
                .containsExactly(
                        "drift/committee.json:27:5: /process/rejections: rejections is 4, and at most 3 may decide about the "
                                + "proposal of another; ask for no more");
        assertThat(ConfigTreeReader.read(List.of(configs), null).venues().get(0).committee())
                .isNull();
    }

    @Test
    void a_folder_that_holds_a_committee_alone_is_a_venue() throws IOException {
        write("new-venue/committee.json", CommitteeExample.TEXT);
        assertThat(ConfigTreeReader.read(List.of(configs), null).venues())
                .extracting(VenueFolder::name)
                .containsExactly("drift", "new-venue", "velocity");
    }

    @Test
    void evidence_speaks_of_its_market_and_venue() throws IOException {
        write("drift/evidence/SOL-PERP.json", "{\"venue\": \"velocity\", \"market\": \"BTC-PERP\"}");
        assertThat(ConfigTreeReader.read(List.of(configs), null).faults())
                .extracting(FileFault::message)
                .containsExactly(
                        "venue is velocity but the folder is drift; make them the same",
                        "market is BTC-PERP but the market file is of SOL-PERP; make them the same");
    }

    @Test
    void evidence_that_would_go_unread_is_named_where_the_venue_is_read_whole() throws IOException {
        write("drift/evidence/SOL-PERP.json", "{\"venue\": \"drift\", \"market\": \"SOL-PERP\"}");
        write("drift/evidence/DOGE-PERP.json", "{}");
        write("drift/evidence/BTC-PERP.JSON", "{}");
        write("drift/evidence/notes.md", "what was read when");
        List<String> unread = List.of(
                "drift/evidence/BTC-PERP.JSON: would go unread; end its name in .json",
                "drift/evidence/DOGE-PERP.json: goes with no market file; name it as the market's, "
                        + "markets/<MARKET>.json, or remove it");
        assertThat(faults(List.of(configs))).containsExactlyElementsOf(unread);
        assertThat(faults(List.of(configs.resolve("drift"), configs))).containsExactlyElementsOf(unread);
        assertThat(faults(List.of(configs.resolve("drift/markets/SOL-PERP.json"))))
                .isEmpty();
    }

    @Test
    void a_path_given_twice_is_read_once() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), configs);
        ConfigTree tree = ConfigTreeReader.read(
                List.of(
                        configs.resolve("drift/markets/SOL-PERP.json"),
                        configs.resolve("drift"),
                        configs,
                        configs.resolve("drift/../drift/markets"),
                        link),
                null);
        assertThat(tree).isEqualTo(new ConfigTree(tree.venues(), List.of()));
        assertThat(shown(tree))
                .containsExactly(
                        "drift drift/policy.json drift/accepted.json drift/markets/BTC-PERP.json drift/markets/SOL-PERP.json",
                        "velocity null null velocity/markets/SOL-PERP.json");
    }

    @Test
    void a_file_outside_of_a_venue_takes_its_venue_from_what_it_says() throws IOException {
        Path file = Files.writeString(root.resolve("SOL-PERP.json"), market("drift", "SOL-PERP"));
        assertThat(shown(ConfigTreeReader.read(List.of(file), null)))
                .containsExactly("drift null null ../SOL-PERP.json");
        assertThat(shown(ConfigTreeReader.read(List.of(file), configs)))
                .containsExactly("drift drift/policy.json drift/accepted.json ../SOL-PERP.json");
        Path unnamed = Files.writeString(root.resolve("X.json"), "{}");
        assertThat(shown(ConfigTreeReader.read(List.of(unnamed), configs))).containsExactly(" null null ../X.json");
    }

    @Test
    void the_named_configs_rule_over_the_folder_of_the_file() throws IOException {
        write("../proposed/drift/markets/SOL-PERP.json", market("drift", "SOL-PERP"));
        write("../proposed/drift/policy.json", "broken");
        assertThat(shown(ConfigTreeReader.read(List.of(root.resolve("proposed")), configs)))
                .containsExactly("drift drift/policy.json drift/accepted.json ../proposed/drift/markets/SOL-PERP.json");
    }

    @Test
    void every_file_that_cannot_be_read_is_named() throws IOException {
        write("drift/markets/BTC-PERP.json", "{\"venue\": 5, \"market\": \"BTC-PERP\"");
        write("drift/markets/ETH-PERP.json", "{\"venue\": 5}");
        write("drift/policy.json", "[]");
        write("drift/accepted.json", "{\"findings\": []}");
        Files.createDirectory(configs.resolve("velocity/markets/FOLDER.json"));
        Files.createSymbolicLink(configs.resolve("velocity/markets/LOOP.json"), Path.of("LOOP.json"));
        Path missing = configs.resolve("drift/markets/DOGE-PERP.json");
        assertThat(faults(List.of(missing, configs)))
                .containsExactly(
                        "drift/accepted.json:1:2: /findings: \"findings\" is not a field here; "
                                + "the fields are $schema, accepted",
                        "drift/markets/BTC-PERP.json:1:34: /market: the text ends before the document does; "
                                + "it looks cut off: restore the rest or close what is open",
                        "drift/markets/DOGE-PERP.json: does not exist; check the spelling and the folder",
                        "drift/markets/ETH-PERP.json:1:2: /venue: 5 is a number, not a text; write it in double quotes",
                        "drift/policy.json:1:1: this is a list, not an object; write { } with the fields $schema, venue, "
                                + "program, marginComparison, equalityAtLiquidation, liquidationFeesCounted, bounds, buffers, "
                                + "caps, marginModes, openInterest, volatility, oracle, evidence, change, categories, riskOrder, traderExperience, marginAlerts",
                        "velocity/markets/FOLDER.json: is a folder; name a file",
                        "velocity/markets/LOOP.json: is a symbolic link that leads to no file; mend or remove it");
    }

    @Test
    void names_agree_with_their_places() throws IOException {
        write("drift/markets/ETH-PERP.json", market("velocity", "ETH"));
        write("velocity/policy.json", "{\n  \"venue\": \"drift\"\n}");
        assertThat(faults(List.of(configs)))
                .containsExactly(
                        "drift/markets/ETH-PERP.json:1:2: /venue: venue is velocity but the folder is drift; "
                                + "make them the same",
                        "drift/markets/ETH-PERP.json:1:23: /market: market is ETH but the file is ETH-PERP.json; "
                                + "make them the same",
                        "velocity/policy.json:2:3: /venue: venue is drift but the folder is velocity; "
                                + "make them the same");
    }

    @Test
    void a_market_has_one_file() throws IOException {
        Path other = Files.writeString(root.resolve("SOL-PERP.json"), market("drift", "SOL-PERP"));
        Path similar = Files.writeString(root.resolve("BTC-Perp.json"), market("drift", "BTC-Perp"));
        assertThat(faults(List.of(configs, other, similar)))
                .containsExactly(
                        "../BTC-Perp.json:1:20: /market: BTC-Perp differs from BTC-PERP in drift/markets/BTC-PERP.json "
                                + "by case alone; rename one",
                        "../SOL-PERP.json:1:20: /market: SOL-PERP has a file already, drift/markets/SOL-PERP.json; "
                                + "keep one");
    }

    @Test
    void a_venue_has_one_folder() throws IOException {
        write("../other/drift/markets/ETH-PERP.json", market("drift", "ETH-PERP"));
        assertThat(faults(List.of(configs, root.resolve("other"))))
                .containsExactly("../other/drift: is a second folder of drift beside drift; check one at a time");
    }

    @Test
    void a_folder_without_markets_is_no_silent_success() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));
        Path markets = Files.createDirectories(root.resolve("new/markets"));
        String holdsNone = ": holds no market file; market files are <venue>/markets/<MARKET>.json";
        assertThat(faults(List.of(empty))).containsExactly("../empty" + holdsNone);
        assertThat(faults(List.of(markets))).containsExactly("../new/markets" + holdsNone);
    }

    @Test
    void a_file_that_would_be_passed_over_is_named() throws IOException {
        write("drift/markets/ETH-PERP.JSON", market("drift", "ETH-PERP"));
        assertThat(faults(List.of(configs)))
                .containsExactly("drift/markets/ETH-PERP.JSON: would go unread; end its name in .json");
    }

    @Test
    void a_folder_that_may_not_be_read_is_named() throws IOException {
        Path closed = configs.resolve("velocity");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(closed))
                    .as("the superuser reads everything")
                    .isFalse();
            assertThat(faults(List.of(configs)))
                    .containsExactly("velocity: cannot be looked through: this user may not read it");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void loops_of_links_end() throws IOException {
        Files.createSymbolicLink(configs.resolve("drift/markets/again"), configs);
        Files.createSymbolicLink(configs.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(configs.resolve("self"), configs);
        assertThat(faults(List.of(configs)))
                .containsExactly("loop: is a symbolic link that leads nowhere; mend or remove it");
    }

    @Test
    void ten_thousand_markets_are_read() throws IOException {
        for (int index = 0; index < 10_000; index++) {
            write("many/markets/M%d.json".formatted(index), market("many", "M" + index));
        }
        ConfigTree tree = ConfigTreeReader.read(List.of(configs.resolve("many")), null);
        assertThat(tree.faults()).isEmpty();
        assertThat(tree.venues())
                .singleElement()
                .extracting(VenueFolder::markets)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(10_000);
    }

    private void write(String path, String text) throws IOException {
        Path file = configs.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static String market(String venue, String market) {
        return "{\"venue\": \"%s\", \"market\": \"%s\"}".formatted(venue, market);
    }

    private List<String> faults(List<Path> paths) {
        return ConfigTreeReader.read(paths, null).faults().stream()
                .map(fault -> fault.toString().replace(configs + "/", "").replace(root + "/", "../"))
                .toList();
    }

    private List<String> shown(ConfigTree tree) {
        return tree.venues().stream()
                .map(venue -> String.join(
                        " ",
                        Stream.concat(
                                        Stream.of(venue.name(), name(venue.policy()), name(venue.accepted())),
                                        venue.markets().stream().map(this::name))
                                .toList()))
                .toList();
    }

    private String name(@Nullable ConfigFile<?> file) {
        return file == null
                ? "null"
                : configs.relativize(file.path().normalize()).toString();
    }
}
