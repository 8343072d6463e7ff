package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.cli.Shell.Outcome;
import org.bylaw.app.git.SampleRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A committee in {@code check --base}: who decides is law, as what they decide by is. */
class CommitteeChangeTest {

    private static final String FILE = "configs/v/committee.json";

    private static final String MARKET = "configs/v/markets/A.json";

    private static final String DEMAND =
            "{\"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 2, \"waitingHours\": 0}";

    private static final String SIDE =
            "{\"looser\": D, \"mixed\": D, \"tighter\": D, \"neutral\": D}".replace("D", DEMAND);

    private static final String COMMITTEE = """
            {"members": [
               {"account": "ada", "name": "Ada", "organisation": "One", "roles": ["proposer"]},
               {"account": "bruno", "name": "Bruno", "organisation": "One", "roles": ["reviewer"]},
               {"account": "chen", "name": "Chen", "organisation": "Two", "roles": ["reviewer", "enactor"]}],
             "process": {"newRisk": %1$s, "openPositions": %1$s, "law": %2$s, "evidence": %2$s,
                         "recordWithinHours": 168, "rejections": 1},
             "emergency": {"ratification": %2$s, "ratifyWithinHours": 72, "mostPerGuardian": 1, "mostOfVenue": 1, "windowDays": 30},
             "source": {"document": "an example"}}
            """.formatted(SIDE, DEMAND);

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void aVenueUnderGit() throws Exception {
        repository = SampleRepository.in(root.resolve("work"));
        repository
                .write("configs/v/policy.json", Configs.POLICY)
                .write(MARKET, Configs.SOUND)
                .write(FILE, COMMITTEE)
                .commit(1, "first");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private Outcome check() {
        return Shell.bylaw(
                "check",
                repository.folder().resolve("configs"),
                "--base",
                "HEAD~1",
                "--as-of",
                "2026-05-20",
                "--format",
                "json");
    }

    /** What is found on the files of the law: the rule and what it says. */
    private static List<String> ofLaw(Outcome outcome) throws Exception {
        assertThat(outcome.err()).isEmpty();
        JsonNode report = new ObjectMapper().readTree(outcome.out());
        List<String> found = new ArrayList<>();
        report.at("/files")
                .forEach(file -> file.at("/findings")
                        .forEach(finding -> found.add(finding.at("/rule").asText() + " "
                                + finding.at("/message").asText())));
        return found;
    }

    @Test
    void aLooserCommitteeWaitsAsALooserLawDoes() throws Exception {
        repository
                .write(FILE, COMMITTEE.replace("\"rejections\": 1", "\"rejections\": 2"))
                .commit(10, "Slower to say no");

        assertThat(ofLaw(check()))
                .singleElement()
                .asString()
                .startsWith("CHG-018 the law becomes looser: the rejections that end a proposal rise from 1 to 2;");
    }

    @Test
    void aStricterCommitteeNeedNotWait() throws Exception {
        repository
                .write(FILE, COMMITTEE.replace("\"recordWithinHours\": 168", "\"recordWithinHours\": 167"))
                .commit(10, "Quicker to lapse");

        Outcome outcome = check();

        assertThat(ofLaw(outcome)).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aCommitteeIsNotChangedBesideAMarketNotEvenByAName() throws Exception {
        repository
                .write(FILE, COMMITTEE.replace("\"name\": \"Chen\"", "\"name\": \"Chen Wei\""))
                .write(MARKET, Configs.soundBut(":20,", ":19,"))
                .commit(10, "Both");

        assertThat(ofLaw(check()))
                .containsExactly("CHG-017 the law is changed together with markets: "
                        + repository.folder().resolve(FILE));
    }

    @Test
    void aCommitteeThatGoesIsLooser() throws Exception {
        repository.delete(FILE).commit(10, "Nobody decides");

        assertThat(ofLaw(check()))
                .singleElement()
                .asString()
                .startsWith("CHG-018 the law becomes looser: the committee goes;");
    }

    @Test
    void aCommitteeThatIsOnlyWrittenOtherwiseIsTheSame() throws Exception {
        repository
                .write(FILE, COMMITTEE.replace("an example", "another example").replace(" ", "  "))
                .commit(10, "Blanks");

        Outcome outcome = check();

        assertThat(ofLaw(outcome)).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aCommitteeThatCouldNeverDecideStopsTheCheck() throws Exception {
        repository
                .write(FILE, COMMITTEE.replace("[\"reviewer\"]}", "[\"auditor\"]}"))
                .commit(10, "One reviewer");

        Outcome outcome = check();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(FILE + ":5:")
                .contains("new risk looser cannot be met by others than who proposes: 2 approvals of reviewers from 2 "
                        + "organisations are needed, and there can be 1 from 1 organisation");
    }

    @Test
    void aCommitteeThatTheBaseCannotReadStopsTheCheck() throws Exception {
        repository.write(FILE, "{").commit(5, "broken");
        repository.write(FILE, COMMITTEE).commit(10, "mended");

        Outcome outcome = check();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(FILE).contains("mend it on the base first");
    }
}
