package org.bylaw.app.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.serve.ReviewFixture.BTC;
import static org.bylaw.app.serve.ReviewFixture.COMMITTEE;
import static org.bylaw.app.serve.ReviewFixture.LARGER_CAP;
import static org.bylaw.app.serve.ReviewFixture.POLICY;
import static org.bylaw.app.serve.ReviewFixture.SMALLER_CAP;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.change.Side;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules say of drafts of every kind. */
class JudgeTest {

    private static final String EVIDENCE = "drift/evidence/SOL-PERP.json";
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    @TempDir
    private Path folder;

    private ReviewFixture review;

    @BeforeEach
    void open() {
        review = ReviewFixture.in(folder);
    }

    @AfterEach
    void close() {
        review.close();
    }

    private Judgement judged(Direction intent, ProposedText... texts) {
        return judged(review.draft(intent, texts));
    }

    private Judgement judged(DraftContent content) {
        return review.services()
                .drafts()
                .judge(0, "drift", content, review.services().branch().head(), DAY);
    }

    private Judgement.Made made(Direction intent, ProposedText... texts) {
        return (Judgement.Made) judged(intent, texts);
    }

    /** Verdict, both directions, demand, and the rules that speak: {@code clear, tighter, neutral; 1 ...; CHG-016}. */
    private static String told(Judgement judgement) {
        if (judgement instanceof Judgement.Impossible impossible) {
            return "impossible: " + impossible.faults();
        }
        var made = (Judgement.Made) judgement;
        return made.report().verdict().word() + ", new risk "
                + made.direction(Side.NEW_RISK).word() + ", open positions "
                + made.direction(Side.OPEN_POSITIONS).word() + "; "
                + Objects.requireNonNull(made.requirement()).demand().words() + "; " + rules(made);
    }

    private static List<String> rules(Judgement.Made made) {
        return Stream.concat(
                        made.report().files().stream().map(FileReport::findings),
                        made.report().markets().stream().map(MarketReport::findings))
                .flatMap(List::stream)
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aDraftThatChangesNothingHasNothingToFind() {
        assertThat(told(judged(Direction.NEUTRAL)))
                .isEqualTo("clear, new risk neutral, open positions neutral; 1 approval of reviewers, no waiting; []");
        assertThat(told(judged(Direction.NEUTRAL, file(SOL, review.text(SOL)))))
                .isEqualTo("clear, new risk neutral, open positions neutral; 1 approval of reviewers, no waiting; []");
    }

    @Test
    void tighterAndLooser() {
        assertThat(told(judged(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)))))
                .isEqualTo("clear, new risk tighter, open positions neutral; 1 approval of reviewers, no waiting; []");
        assertThat(told(judged(Direction.LOOSER, file(SOL, review.solWithCap(LARGER_CAP)))))
                .isEqualTo("needs-reason, new risk looser, open positions neutral;"
                        + " 2 approvals of reviewers from 2 organisations, 48 hours; [CHG-016]");
        assertThat(told(judged(Direction.LOOSER, file(SOL, review.sol(TIGHTER)))))
                .as("another intent than it is")
                .isEqualTo("blocked, new risk tighter, open positions neutral; 1 approval of reviewers, no waiting;"
                        + " [CHG-001]");
    }

    @Test
    void severalMarketsAreOneChange() {
        String btc = review.text(BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER);

        var made = made(Direction.MIXED, file(SOL, review.solWithCap(LARGER_CAP)), file(BTC, btc));

        assertThat(made.report().markets()).extracting(MarketReport::market).containsExactly("BTC-PERP", "SOL-PERP");
        assertThat(made.direction(Side.NEW_RISK)).isEqualTo(Direction.MIXED);
        assertThat(Objects.requireNonNull(made.requirement()).demand().words())
                .isEqualTo("2 approvals of reviewers from 2 organisations, 48 hours");
        assertThat(made.requirement().reasons())
                .containsExactly(
                        "new risk looser: 2 approvals of reviewers from 2 organisations, 48 hours",
                        "new risk tighter: 1 approval of reviewers, no waiting",
                        "open positions neutral: 1 approval of reviewers, no waiting");
    }

    @Test
    void otherEvidenceIsJudgedAlthoughNoParameterChanges() {
        var made = made(Direction.NEUTRAL, file(EVIDENCE, review.text(EVIDENCE).replace("83.329828", "90")));

        assertThat(told(made))
                .isEqualTo("clear, new risk neutral, open positions neutral; 1 approval of reviewers, no waiting; []");
        assertThat(made.evidence()).isTrue();
        assertThat(made.report().markets()).extracting(MarketReport::market).containsExactly("SOL-PERP");
        assertThat(made.againstEmergency()).containsExactly("it changes evidence");
    }

    @Test
    void aMarketIsTakenOffWithItsEvidence() {
        assertThat(told(judged(Direction.TIGHTER, file(SOL, null))))
                .isEqualTo(
                        "impossible: [drift/evidence/SOL-PERP.json: goes with no market file; name it as the market's,"
                                + " markets/<MARKET>.json, or remove it]");

        assertThat(told(judged(Direction.TIGHTER, file(SOL, null), file(EVIDENCE, null))))
                .as("from under open positions")
                .isEqualTo("blocked, new risk tighter, open positions tighter;"
                        + " 2 approvals of reviewers from 2 organisations, 72 hours; [CHG-014]");
    }

    @Test
    void aNewMarketIsALaunch() {
        String market = review.text(SOL)
                .replace("\"SOL-PERP\"", "\"NEW-PERP\"")
                .replace("\"marketIndex\": 0", "\"marketIndex\": 99");

        var made = made(Direction.LOOSER, file("drift/markets/NEW-PERP.json", market));

        assertThat(told(made))
                .isEqualTo("blocked, new risk looser, open positions neutral;"
                        + " 2 approvals of reviewers from 2 organisations, 48 hours; [CHG-012, CHG-015, EVI-001]");
        assertThat(made.againstEmergency()).startsWith("NEW-PERP: a launch waits");
    }

    @Test
    void aNameThatIsNotItsFilesIsImpossible() {
        assertThat(told(judged(Direction.LOOSER, file("drift/markets/NEW-PERP.json", review.text(SOL)))))
                .startsWith("impossible: [drift/markets/NEW-PERP.json");
    }

    @Test
    void anotherNameKeepsThePast() {
        String name = "\"SOLANA-PERP\"";
        Judgement judgement = judged(
                Direction.NEUTRAL,
                file(SOL, null),
                file(EVIDENCE, null),
                file("drift/markets/SOLANA-PERP.json", review.text(SOL).replace("\"SOL-PERP\"", name)),
                file("drift/evidence/SOLANA-PERP.json", review.text(EVIDENCE).replace("\"SOL-PERP\"", name)));

        assertThat(told(judgement))
                .isEqualTo("needs-reason, new risk neutral, open positions neutral; 1 approval of reviewers,"
                        + " no waiting; [CHG-012, CHG-019]");
    }

    @Test
    void aLaunchOfSeveralWhileOneGoesIsNoRename() {
        String sol = review.text(SOL);
        var made = made(
                Direction.LOOSER,
                file(SOL, null),
                file(EVIDENCE, null),
                file(BTC, review.text(BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER)),
                file("drift/markets/NEW-PERP.json", sol.replace("\"SOL-PERP\"", "\"NEW-PERP\"")),
                file("drift/markets/NEXT-PERP.json", sol.replace("\"SOL-PERP\"", "\"NEXT-PERP\"")));

        assertThat(made.againstEmergency())
                .contains("NEW-PERP: a launch waits", "NEXT-PERP: a launch waits", "SOL-PERP: a removal waits");
    }

    @Test
    void noMarketComesOrGoesInAnEmergency() {
        String market = review.text(SOL).replace("\"SOL-PERP\"", "\"NEW-PERP\"");
        String evidence = review.text(EVIDENCE).replace("\"SOL-PERP\"", "\"NEW-PERP\"");

        assertThat(made(
                                Direction.NEUTRAL,
                                file(SOL, null),
                                file(EVIDENCE, null),
                                file("drift/markets/NEW-PERP.json", market),
                                file("drift/evidence/NEW-PERP.json", evidence))
                        .againstEmergency())
                .containsExactly("it changes evidence", "NEW-PERP: another name waits");
        assertThat(made(Direction.TIGHTER, file(SOL, null), file(EVIDENCE, null))
                        .againstEmergency())
                .startsWith("it changes evidence", "SOL-PERP: a removal waits");
        assertThat(made(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))).againstEmergency())
                .isEmpty();
    }

    @Test
    void namesThatDifferByCaseAloneAreImpossible() {
        String other = review.text(SOL).replace("\"SOL-PERP\"", "\"Sol-PERP\"");

        assertThat(told(judged(Direction.LOOSER, file("drift/markets/Sol-PERP.json", other))))
                .isEqualTo("impossible: [drift/markets/Sol-PERP.json: Sol-PERP differs from SOL-PERP by case alone;"
                        + " choose another name]");
        assertThat(told(judged(
                        Direction.LOOSER,
                        file("drift/markets/NEW.json", review.text(SOL).replace("\"SOL-PERP\"", "\"NEW\"")),
                        file("drift/markets/NeW.json", review.text(SOL).replace("\"SOL-PERP\"", "\"NeW\"")))))
                .as("two new ones")
                .contains("by case alone");
    }

    @Test
    void theLawIsJudgedByTheStricterOfOldAndNew() {
        Judgement stricter = judged(
                Direction.TIGHTER,
                file(
                        COMMITTEE,
                        review.text(COMMITTEE)
                                .replace(
                                        "\"law\": {\"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 2, \"waitingHours\": 72}",
                                        "\"law\": {\"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 2, \"waitingHours\": 100}")));
        assertThat(told(stricter))
                .isEqualTo("clear, new risk neutral, open positions neutral;"
                        + " 2 approvals of reviewers from 2 organisations, 100 hours; []");

        Judgement looser = judged(
                Direction.LOOSER,
                file(
                        COMMITTEE,
                        review.text(COMMITTEE)
                                .replace(
                                        "\"law\": {\"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 2, \"waitingHours\": 72}",
                                        "\"law\": {\"approvals\": 1, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 0}")));
        assertThat(told(looser))
                .isEqualTo("blocked, new risk neutral, open positions neutral;"
                        + " 2 approvals of reviewers from 2 organisations, 72 hours; [CHG-018]");
        assertThat(((Judgement.Made) looser).againstEmergency()).containsExactly("it changes the law of the venue");
    }

    @Test
    void theLawIsNotChangedWithMarkets() {
        assertThat(rules(made(
                        Direction.TIGHTER,
                        file(SOL, review.sol(TIGHTER)),
                        file(POLICY, review.text(POLICY).replace("\"value\": 80", "\"value\": 79")))))
                .containsExactly("CHG-017");
    }

    @Test
    void aFaultyLawIsImpossible() {
        assertThat(told(judged(Direction.TIGHTER, file(COMMITTEE, "{}"))))
                .startsWith("impossible: [drift/committee.json");
        assertThat(told(judged(Direction.TIGHTER, file(POLICY, "{")))).startsWith("impossible: [drift/policy.json:1:");
    }

    @Test
    void aVenueWithAFaultyFileIsJudgedOnlyByWhatMendsIt() {
        String sound = review.text(SOL);
        review.outsideCommit("Broken", new FileEdit(SOL, "{ broken"));

        assertThat(told(judged(
                        Direction.TIGHTER,
                        file(BTC, review.text(BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER)))))
                .startsWith("impossible: [drift/markets/SOL-PERP.json:1:");
        assertThat(told(judged(Direction.TIGHTER, file(SOL, "{ still broken"))))
                .startsWith("impossible: [drift/markets/SOL-PERP.json:1:");
        assertThat(told(judged(Direction.LOOSER, file(SOL, sound))))
                .as("it is compared with what it was when it could be read last")
                .isEqualTo("clear, new risk neutral, open positions neutral; 1 approval of reviewers, no waiting; []");
        assertThat(told(judged(Direction.TIGHTER, file(SOL, sound.replace("\"initialMarginRatio\": 0.05", TIGHTER)))))
                .isEqualTo("clear, new risk tighter, open positions neutral; 1 approval of reviewers, no waiting; []");
    }

    @Test
    void aNewFileThatIsFaultyAtTheHeadIsMendedAsANewOne() {
        String path = "drift/markets/NEW-PERP.json";
        String market = review.text(SOL)
                .replace("\"SOL-PERP\"", "\"NEW-PERP\"")
                .replace("\"marketIndex\": 0", "\"marketIndex\": 99");
        review.outsideCommit("Broken", new FileEdit(path, "{ broken"));

        assertThat(told(judged(Direction.LOOSER, file(path, market)))).startsWith("blocked, new risk looser");
        assertThat(told(judged(Direction.TIGHTER, file(path, null))))
                .startsWith("clear, new risk neutral, open positions neutral");
    }

    @Test
    void aFaultyPolicyAtTheHeadIsMendedByAProposal() {
        String sound = review.text(POLICY);
        review.outsideCommit("Broken", new FileEdit(POLICY, "{ broken"));

        assertThat(told(judged(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)))))
                .startsWith("impossible: [drift/policy.json:1:");
        assertThat(told(judged(Direction.TIGHTER, file(POLICY, sound))))
                .isEqualTo("clear, new risk neutral, open positions neutral; 1 approval of reviewers, no waiting; []");
        assertThat(told(judged(Direction.TIGHTER, file(POLICY, sound.replace("\"value\": 80", "\"value\": 79")))))
                .as("the law before it was broken judges")
                .isEqualTo("clear, new risk neutral, open positions neutral;"
                        + " 2 approvals of reviewers from 2 organisations, 72 hours; []");
    }

    @Test
    void warningsHaveTheSameKeyWheneverTheyAreFound() {
        List<String> keys = made(Direction.LOOSER, file(SOL, review.solWithCap(LARGER_CAP))).warnings().stream()
                .map(Grounds.Warning::key)
                .toList();

        assertThat(keys).containsExactly("CHG-016 drift/SOL-PERP ");
        assertThat(made(Direction.LOOSER, file(SOL, review.solWithCap("\"maxBaseSize\": 2600000")))
                        .warnings())
                .extracting(Grounds.Warning::key)
                .isEqualTo(keys);
    }

    @Test
    void theDigestsTellInputsFromEffect() {
        var first = made(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        var again = made(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        assertThat(List.of(again.inputs(), again.effect())).isEqualTo(List.of(first.inputs(), first.effect()));

        var otherDraft = made(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP)));
        assertThat(otherDraft.inputs()).isEqualTo(first.inputs());
        assertThat(otherDraft.effect()).isNotEqualTo(first.effect());

        review.outsideCommit("Other market", new FileEdit(BTC, review.text(BTC) + "\n"));
        var unrelated = made(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        assertThat(List.of(unrelated.inputs(), unrelated.effect())).isEqualTo(List.of(first.inputs(), first.effect()));

        review.outsideCommit("Evidence", new FileEdit(EVIDENCE, review.text(EVIDENCE) + "\n"));
        var evidence = made(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        assertThat(evidence.inputs()).isNotEqualTo(first.inputs());
        assertThat(evidence.effect()).isEqualTo(first.effect());
    }

    @Test
    void aProposalOfEvidenceReadsItsMarket() {
        String evidence = review.text(EVIDENCE).replace("83.329828", "90");
        var first = made(Direction.NEUTRAL, file(EVIDENCE, evidence));

        review.outsideCommit("Its market", new FileEdit(SOL, review.sol(TIGHTER)));

        assertThat(made(Direction.NEUTRAL, file(EVIDENCE, evidence)).inputs()).isNotEqualTo(first.inputs());
    }

    @Test
    void theAgeOfEvidenceIsInNoDigestUntilARuleSpeaks() {
        DraftContent content = review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        String head = review.services().branch().head();
        var today = (Judgement.Made) review.services().drafts().judge(0, "drift", content, head, DAY);
        var lateInTheWeek = (Judgement.Made)
                review.services().drafts().judge(0, "drift", content, head, LocalDate.parse("2026-04-04"));

        assertThat(lateInTheWeek.effect()).isEqualTo(today.effect());
        assertThat(lateInTheWeek.inputs()).isEqualTo(today.inputs());
    }

    @Test
    void aVenueWithoutACommitteeIsJudgedAndDemandsNothing() {
        String path = "binance-usdm/markets/BTCUSDT.json";
        var content = new DraftContent(
                review.services().branch().head(), Statement.EMPTY, List.of(file(path, review.text(path) + "\n")));

        var made = (Judgement.Made) review.services().drafts().judge(0, "binance-usdm", content, content.base(), DAY);

        assertThat(made.requirement()).isNull();
        assertThat(made.committee()).isNull();
    }
}
