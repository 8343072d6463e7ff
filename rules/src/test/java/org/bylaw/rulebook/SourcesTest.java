package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bylaw.file.HouseDecision;
import org.bylaw.file.ProgramConstraint;
import org.bylaw.file.Source;
import org.bylaw.file.SourceDocument;
import org.bylaw.file.SourceRegister;
import org.bylaw.file.Statement;
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
                .filter(entry -> !(entry.getValue() instanceof Statement))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        idle.removeAll(CITED.all());
        assertThat(idle).isEmpty();
    }

    @Test
    void aSourceSaysWhatItSaysInOneSentenceAndWhere() {
        assertThat(REGISTER).hasSizeGreaterThan(82).allSatisfy((id, source) -> {
            assertThat(source).as(id).isInstanceOf(sortOf(id));
            assertThat(source.says()).as(id).endsWith(".").doesNotContain("\n");
            assertThat(source.document()).as(id).isNotBlank();
        });
    }

    private static Class<? extends Source> sortOf(String id) {
        return id.startsWith("house/")
                ? HouseDecision.class
                : id.contains("#") ? ProgramConstraint.class : Statement.class;
    }

    @Test
    void everyDocumentHasItsStatementsNumberedWithoutGap() {
        SourceRegister register = SourceRegister.shipped();
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (SourceDocument document : register.documents()) {
            assertThat(document.about()).as(document.id()).endsWith(".");
            ids.put(
                    document.id(),
                    register.statements(document).stream().map(Statement::id).toList());
        }

        assertThat(ids)
                .isEqualTo(Map.of(
                        "drift", numbered("DRIFT", 18),
                        "perpetual-protocol", numbered("PERP", 15),
                        "dperp", numbered("DPERP", 29),
                        "velocity", numbered("VELO", 18),
                        "coinlocally", numbered("COIN", 7)));
        assertThat(ids.values().stream().mapToInt(List::size).sum())
                .isEqualTo(register.statements().size());
    }

    private static List<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s-%02d".formatted(prefix, number))
                .toList();
    }

    @Test
    void aContradictionSaysWhatIsTrueAndWhichOfTheTwoBylawFollows() {
        assertThat(SourceRegister.shipped().statements())
                .filteredOn(statement -> statement.kind() == Statement.Kind.CONTRADICTION)
                .hasSizeGreaterThan(11)
                .allSatisfy(statement -> {
                    Statement.Contradiction settled = Objects.requireNonNull(statement.contradiction());
                    assertThat(settled.truth()).as(statement.id()).endsWith(".").doesNotContain("\n");
                    assertThat(settled.follows()).as(statement.id()).startsWith("the ");
                    assertThat(settled.because()).as(statement.id()).endsWith(".");
                    assertThat(statement.summary()).isEqualTo(statement.says() + " " + settled.truth());
                });
    }

    @Test
    void whatIsCoveredLaterSaysWhyNotYet() {
        assertThat(SourceRegister.shipped().statements())
                .filteredOn(statement -> statement.kind() == Statement.Kind.LATER)
                .extracting(Statement::id)
                .containsExactly("VELO-02", "VELO-05");
        assertThat(SourceRegister.shipped().statements())
                .filteredOn(statement -> statement.notYet() != null)
                .allSatisfy(statement -> assertThat(statement.notYet()).endsWith("."))
                .extracting(Statement::kind)
                .containsOnly(Statement.Kind.LATER);
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
