package org.bylaw.app.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.audit.CanonicalNode;
import org.bylaw.app.audit.Sha256;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final RuleSet RULES = RuleSet.shipped();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static DecidedCases cases;
    private static DecisionPackage tightening;
    private static DecisionPackage loosening;
    private static DecisionPackage newMarket;
    private static DecisionPackage lawChange;

    @BeforeAll
    static void decide() {
        cases = new DecidedCases(ReviewFixture.in(folder));
        long first = cases.tightening();
        long second = cases.loosening();
        long third = cases.newMarket();
        long fourth = cases.lawChange();
        // What becomes of the repository afterwards is nothing to a package.
        cases.fixture.outsideCommit("A cap", new FileEdit(ReviewFixture.BTC, null));
        tightening = cases.decision(first);
        loosening = cases.decision(second);
        newMarket = cases.decision(third);
        lawChange = cases.decision(fourth);
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    @Test
    void aTighteningIsJudgedAsItWas() {
        same(tightening, "clear");
        assertThat(tightening.decided().phase()).isEqualTo(Phase.RECORDED);
    }

    @Test
    void aLooseningIsJudgedAsItWas() {
        same(loosening, "needs-reason");
        assertThat(loosening.grounds().toReason()).isNotEmpty();
    }

    @Test
    void aNewMarketIsJudgedAsItWas() {
        same(newMarket, newMarket.grounds().verdict());
        assertThat(newMarket.files()).doesNotContainKey("drift/markets/NEW-PERP.json");
    }

    @Test
    void aChangeOfTheLawIsJudgedAsItWas() {
        same(lawChange, lawChange.grounds().verdict());
        assertThat(lawChange.grounds().demandReasons())
                .containsExactly("a change of the law: 2 approvals of reviewers from 2 organisations, 72 hours");
    }

    private static void same(DecisionPackage decision, String verdict) {
        PackageJson.ReadPackage read = PackageJson.read("package", PackageJson.of(decision));

        assertThat(read.faults()).isEmpty();
        assertThat(read.decision()).isEqualTo(decision);
        Replay replay = Replay.of(read.decision(), RULES);
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.verdict()).isEqualTo(verdict);
        assertThat(replay.rules()).isEqualTo(RULES.cards().size());
    }

    @Test
    void theRulesInThePackageJudgeTheSame() {
        Replay replay = Replay.byItsOwnRules(loosening);

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.verdict()).isEqualTo("needs-reason");
        assertThat(loosening.rules().digest()).isEqualTo(RULES.digest());
        assertThat(loosening.rules().count()).isEqualTo(RULES.cards().size());
    }

    @Test
    void otherRulesAreRefusedUnlessThoseInThePackageAreTrusted() {
        PackedRules fewer = without(tightening.rules(), "LEV-001");
        DecisionPackage other = with(tightening, fewer);

        assertThatThrownBy(() -> Replay.of(other, RULES))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("are not those that judged")
                .hasMessageContaining("--trust-package-rules");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    maxBaseSize\\": 2000000     | maxBaseSize\\": 2000001      | files
                    "title" : "Margin of       | "title" : "Nargin of        | statement
                    initialMarginRatio\\": 0.0625 | initialMarginRatio\\": 0.0626 | proposed: drift/markets/SOL-PERP.json was changed
                    "committed" : "2026-01     | "committed" : "2025-01      | package
                    Northwind Risk             | Northwend Risk              | package
                    @severity(BLOCKER)         | @severity(WARNING)          | rules:
                    "verdict" : "clear"        | "verdict" : "cleaR"         | grounds
                    \\"verdict\\" : \\"clear   | \\"verdict\\" : \\"cleor    | report: it was changed
                    "comment" : "It is right." | "comment" : "It is wrong."  | was changed: it has not the digest
                    "version" : 1              | "version" : 2               | version
                    "roles" : [ "reviewer"     | "roles" : [ "guardian"      | entries: entry
                    """)
    void oneChangedByteIsNoticed(String then, String now, String fault) {
        String text = PackageJson.of(tightening);
        assertThat(text).contains(then);

        List<String> faults =
                PackageJson.read("package", replaceFirst(text, then, now)).faults();

        assertThat(faults).first().isEqualTo("package: it was changed: it has not the digest that it states");
        assertThat(String.join("\n", faults)).contains(fault.equals("files") ? "package" : fault);
    }

    /** Whoever changes a text and the package's own digest with it still meets those of the trail, or another verdict. */
    @Test
    void aForgedDigestOfThePackageHidesNothing() throws Exception {
        ObjectNode json = (ObjectNode) JSON.readTree(PackageJson.of(tightening));
        json.remove("digest");
        ObjectNode files = (ObjectNode) json.get("files");
        files.put(
                ReviewFixture.SOL,
                files.get(ReviewFixture.SOL).textValue().replace("\"imfFactor\": 0.00005", "\"imfFactor\": 0.00006"));
        json.put("digest", Sha256.of(CanonicalNode.of(json)));

        PackageJson.ReadPackage read = PackageJson.read("package", json.toString());

        assertThat(read.faults()).isEmpty();
        assertThat(Replay.of(read.decision(), RULES).differences())
                .anyMatch(line -> line.startsWith("inputs: "))
                .anyMatch(line -> line.startsWith("effect: "))
                .anyMatch(line -> line.contains("the report differs at /markets/0/change"));
    }

    @ParameterizedTest
    @CsvSource({"../../../etc/passwd", "velocity/markets/SOL-PERP.json", "drift/markets/../policy.json"})
    void aPathThatLeadsElsewhereIsRefused(String path) throws Exception {
        ObjectNode json = (ObjectNode) JSON.readTree(PackageJson.of(tightening));
        ((ObjectNode) json.get("files")).put(path, "{}");

        assertThat(PackageJson.read("package", json.toString()).faults())
                .contains("files: " + path + " is no file of drift");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                                | line 1
                    []                                               | it is no JSON object
                    {"format": "something else"}                     | format is something else
                    {"format": "bylaw decision package 1"}           | download the package anew
                    {"format": "bylaw decision package 1", "more": 1}| Missing creator property
                    """)
    void whatIsNoPackageIsRefusedInOneLine(String text, String says) {
        assertThatThrownBy(() -> PackageJson.read("p.json", text))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.lines())
                                .singleElement()
                                .asString()
                                .startsWith("p.json: ")
                                .contains(says));
    }

    @Test
    void whoVotedIsToldWithRolesAndReasons() {
        assertThat(DecisionWords.of(loosening))
                .first()
                .asString()
                .startsWith(
                        "proposal 2 of drift (Margin of SOL-PERP), version 1, judged on 2026-04-01 against commit ");
        assertThat(DecisionWords.of(loosening))
                .contains("2026-04-01 09:00 UTC Ben Ito (ben) of Northwind Risk, reviewer: approved version 1")
                .contains("    It is right.")
                .anyMatch(line -> line.startsWith("    reason for ") && line.endsWith("We know and accept it."));
        assertThat(DecisionWords.of(tightening))
                .contains("2026-04-01 09:00 UTC Fay Ocampo (fay) of Meridian Guard, auditor, enactor: recorded it");
    }

    @Test
    void aDraftHasNoPackage() {
        long id = cases.fixture
                .services()
                .proceedings()
                .begin(
                        "ada",
                        ReviewFixture.VENUE,
                        cases.fixture.draft(
                                null,
                                ReviewFixture.file(ReviewFixture.SOL, cases.fixture.sol(ReviewFixture.TIGHTER) + "\n")),
                        null);
        var services = cases.fixture.services();

        assertThat(new DecisionPackages(
                                services.database(), services.trail(), services.configurations(), services.drafts())
                        .of(cases.fixture.proposal(id)))
                .isEmpty();
    }

    private static String replaceFirst(String text, String then, String now) {
        int at = text.indexOf(then);
        return text.substring(0, at) + now + text.substring(at + then.length());
    }

    private static PackedRules without(PackedRules rules, String id) {
        StringBuilder list = new StringBuilder();
        rules.list()
                .lines()
                .filter(line -> !line.contains("/" + id))
                .forEach(line -> list.append(line).append('\n'));
        TreeMap<String, String> texts = new TreeMap<>(rules.texts());
        texts.keySet().removeIf(path -> path.contains("/" + id));
        return new PackedRules(list.toString(), texts);
    }

    private static DecisionPackage with(DecisionPackage decision, PackedRules rules) {
        return new DecisionPackage(
                decision.format(),
                decision.proposal(),
                decision.venue(),
                decision.version(),
                decision.statement(),
                decision.files(),
                decision.proposed(),
                decision.committee(),
                decision.openProposals(),
                decision.past(),
                rules,
                decision.grounds(),
                decision.report(),
                decision.entries());
    }
}
