package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bylaw.file.SourceRegister;
import org.bylaw.file.SourceRegister.Source;
import org.bylaw.file.VenueFolder;
import org.bylaw.policy.AcceptedFinding;
import org.junit.jupiter.api.Test;

/** The register of sources, the rules and the policies name the same sources. */
class SourcesTest {

    private static final CitedSources CITED = CitedSources.shipped();
    private static final Map<String, Source> REGISTER = SourceRegister.shipped().all();

    @Test
    void everySourceOfARuleIsInTheRegister() {
        assertThat(CITED.byRule())
                .isNotEmpty()
                .allSatisfy((rule, sources) ->
                        assertThat(REGISTER.keySet()).as(rule).containsAll(sources));
    }

    @Test
    void everySourceOfAPolicyIsInTheRegister() {
        assertThat(CITED.byPolicy().keySet())
                .containsExactly(
                        "binance-usdm", "coinlocally", "default", "dperp", "drift", "perpetual-protocol", "velocity");
        assertThat(CITED.byPolicy()).allSatisfy((policy, sources) -> {
            assertThat(sources).as(policy).isNotEmpty();
            assertThat(REGISTER.keySet()).as(policy).containsAll(sources);
        });
    }

    @Test
    void everyProgramConstraintAndHouseDecisionIsCited() {
        NavigableSet<String> idle = REGISTER.entrySet().stream()
                .filter(entry -> !entry.getValue().kind().equals("statement"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        idle.removeAll(CITED.all());
        assertThat(idle).isEmpty();
    }

    @Test
    void aSourceSaysWhatItSaysInOneSentenceAndWhere() {
        assertThat(REGISTER).hasSizeGreaterThan(82).allSatisfy((id, source) -> {
            assertThat(source.kind()).as(id).isEqualTo(kindOf(id));
            assertThat(source.says()).as(id).endsWith(".").doesNotContain("\n");
            assertThat(source.document()).as(id).isNotBlank();
        });
    }

    private static String kindOf(String id) {
        return id.startsWith("house/") ? "house" : id.contains("#") ? "program" : "statement";
    }

    @Test
    void everyAcceptedFindingNamesARuleAndAMarketThatAreThere() {
        Set<String> rules = CITED.byRule().keySet();
        List<String> entries = new ArrayList<>();
        for (VenueFolder venue : RepositoryVenues.tree().venues()) {
            Set<String> markets = venue.markets().stream()
                    .map(market -> market.value().market())
                    .collect(Collectors.toSet());
            List<AcceptedFinding> accepted = venue.accepted() == null
                    ? List.of()
                    : venue.accepted().value().accepted();
            for (AcceptedFinding entry : accepted) {
                assertThat(rules).contains(entry.rule());
                assertThat(markets).contains(entry.market());
                entries.add(venue.name() + " " + entry.rule() + " " + entry.market());
            }
        }
        assertThat(entries).hasSize(5).allMatch(entry -> entry.startsWith("dperp MGN-001 "));
    }
}
