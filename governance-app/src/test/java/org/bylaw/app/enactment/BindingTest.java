package org.bylaw.app.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.serve.ReviewFixture.BTC;
import static org.bylaw.app.serve.ReviewFixture.COMMITTEE;
import static org.bylaw.app.serve.ReviewFixture.POLICY;
import static org.bylaw.app.serve.ReviewFixture.SMALLER_CAP;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.VENUE;
import static org.bylaw.app.serve.ReviewFixture.file;
import static org.bylaw.app.serve.ReviewFixture.realText;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proceedings.VenueAct;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.change.AppliesTo;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an approval is bound to: what was read, and what follows from it. */
class BindingTest {

    private static final String EVIDENCE = "drift/evidence/SOL-PERP.json";

    /** With a depth of the same day as the rest, so that a larger cap of SOL-PERP rests on recent evidence. */
    private static final String WHOLE_EVIDENCE = realText(EVIDENCE)
            .replace(
                    "\"openInterest\":",
                    "\"depth\": {\"within2PercentUsd\":"
                            + " {\"value\": 50000000, \"source\": \"an example\", \"asOf\": \"2026-03-28\"}},\n"
                            + "  \"openInterest\":");

    /** A looser law waits for seven days. */
    private static final LocalDate EFFECTIVE_ON = LocalDate.parse("2026-04-08");

    @TempDir
    private Path folder;

    private ReviewFixture review;

    @BeforeEach
    void open() {
        review = ReviewFixture.with(folder, new FileEdit(EVIDENCE, WHOLE_EVIDENCE));
    }

    @AfterEach
    void close() {
        review.close();
    }

    /** What the program enters about a proposal after so many acts: the acts' names. */
    private List<String> after(long id, int acts) {
        List<String> all = review.acts(id);
        return all.subList(acts, all.size());
    }

    /** Proposals are judged again after a commit from outside that the venues stand by; its id. */
    private String judgedAgainAfter(FileEdit... edits) {
        String commit = review.outsideCommit("From outside", edits);
        review.services().clockwork().tick();
        stoodBy();
        review.services().clockwork().tick();
        return commit;
    }

    private void stoodBy() {
        review.services()
                .ledger()
                .book()
                .alarms(VENUE)
                .forEach(alarm -> List.of("ben", "cho")
                        .forEach(account -> review.services()
                                .outsideCommits()
                                .consent(account, alarm.commit(), VENUE, "It was me.")));
    }

    @Test
    void commitsOfOtherMarketsAndVenuesVoidNothingAndEnterNothing() {
        long id = review.approvedTightening();
        int acts = review.acts(id).size();

        judgedAgainAfter(new FileEdit(BTC, review.text(BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER)));
        String binance = "binance-usdm/policy.json";
        judgedAgainAfter(new FileEdit(binance, review.text(binance) + "\n"));
        judgedAgainAfter(new FileEdit("README.md", "words\n"));

        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(after(id, acts)).isEmpty();
    }

    @Test
    void aChangeOfTheTouchedFileMakesItStale() {
        long id = review.approvedTightening();

        String commit = judgedAgainAfter(new FileEdit(SOL, review.solWithCap(SMALLER_CAP)));

        assertThat(review.state(id))
                .isEqualTo("stale|" + SOL + " was changed meanwhile, up to commit " + CommitId.shortened(commit)
                        + "; it needs a new version");
        review.services()
                .proceedings()
                .save("ada", id, 1, review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))));
        review.services().proceedings().submit("ada", id);
        assertThat(review.state(id)).isEqualTo("in review|");
        assertThat(review.proposal(id).approvals()).isEmpty();
    }

    @Test
    void anotherPolicyWithTheSameEffectLeavesItStanding() {
        long id = review.approvedTightening();
        int acts = review.acts(id).size();
        Grounds before = Objects.requireNonNull(review.proposal(id).grounds());
        Instant from = Objects.requireNonNull(review.proposal(id).recordFrom());

        String commit =
                judgedAgainAfter(new FileEdit(POLICY, review.text(POLICY).replace("\"value\": 80", "\"value\": 79")));

        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(after(id, acts)).containsExactly("bylaw [] Stood");
        Grounds now = Objects.requireNonNull(review.proposal(id).grounds());
        assertThat(now.commit()).isEqualTo(commit);
        assertThat(now.effect()).isEqualTo(before.effect());
        assertThat(now.inputs()).isNotEqualTo(before.inputs());
        assertThat(now.day()).isEqualTo(before.day());
        assertThat(review.proposal(id).recordFrom()).isEqualTo(from);
        review.services().clockwork().tick();
        assertThat(after(id, acts)).as("once").hasSize(1);
    }

    @Test
    void anotherPolicyWithAnotherFindingVoidsIt() {
        long id = review.approvedTightening();

        String commit = judgedAgainAfter(new FileEdit(
                POLICY, review.text(POLICY).replaceFirst("(\"maxLeverage\": \\{\\s*\"value\": )20", "$115")));

        assertThat(review.state(id))
                .isEqualTo("in review|what was read has changed up to commit " + CommitId.shortened(commit)
                        + ", and with it what the change does or what the rules find");
        assertThat(review.proposal(id).approvals()).isEmpty();
        assertThat(Objects.requireNonNull(review.proposal(id).grounds()).commit())
                .isEqualTo(commit);
    }

    @Test
    void otherEvidenceWithTheSameEffectLeavesItStanding() {
        long id = review.approvedTightening();
        int acts = review.acts(id).size();

        judgedAgainAfter(new FileEdit(EVIDENCE, review.text(EVIDENCE).replace("83.329828", "83.4")));

        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(after(id, acts)).containsExactly("bylaw [] Stood");
    }

    @Test
    void aVersionInReviewIsJudgedAgainToo() {
        long id = review.submittedTightening();
        int acts = review.acts(id).size();

        judgedAgainAfter(new FileEdit(POLICY, review.text(POLICY).replace("\"value\": 80", "\"value\": 79")));

        assertThat(review.state(id)).isEqualTo("in review|");
        assertThat(after(id, acts)).containsExactly("bylaw [] Stood");
    }

    @Test
    void daysThatPassVoidNothing() {
        long id = review.approvedLoosening();
        int acts = review.acts(id).size();
        assertThat(Objects.requireNonNull(review.proposal(id).grounds()).verdict())
                .isEqualTo("clear");

        review.clock.set(Instant.parse("2026-04-06T09:00:00Z"));
        review.services().clockwork().tick();
        judgedAgainAfter(new FileEdit(BTC, review.text(BTC) + "\n"));

        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(after(id, acts)).isEmpty();
    }

    @Test
    void onTheLastDayOfItsEvidenceItIsRecorded() {
        long id = review.approvedLoosening();
        review.clock.set(Instant.parse("2026-04-04T23:59:59Z"));

        review.services().enactment().record("fay", id);

        assertThat(review.state(id)).isEqualTo("recorded|");
    }

    @Test
    void aWarningThatIsNewOnTheDayOfRecordingVoidsIt() {
        long id = review.approvedLoosening();
        review.clock.set(Instant.parse("2026-04-05T00:00:00Z"));

        assertThatThrownBy(() -> review.services().enactment().record("fay", id))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("it is in review (on 2026-04-05 a warning is new: CHG-016, drift/SOL-PERP:");

        assertThat(review.state(id)).startsWith("in review|on 2026-04-05 a warning is new: CHG-016");
        assertThat(review.proposal(id).unanswered())
                .extracting(Grounds.Warning::key)
                .containsExactly("CHG-016 drift/SOL-PERP ");
        review.approve("ben", id);
        review.approve("cho", id);
        review.clock.forward(Duration.ofDays(2));
        review.services().enactment().record("fay", id);
        assertThat(review.state(id)).as("with a reason").isEqualTo("recorded|");
    }

    @Test
    void theNoticeThatWasGivenIsNoShorterOnTheDayOnWhichItCounts() {
        String maintenance = "\"maintenanceMarginRatio\": 0.03,";
        DraftContent content = review.draft(
                Direction.TIGHTER,
                file(SOL, review.text(SOL).replace(maintenance, "\"maintenanceMarginRatio\": 0.031,")));
        Statement said = content.statement();
        LocalDate tooSoon = LocalDate.parse("2026-04-03");
        assertThatThrownBy(() -> review.submitted(tightening(content, said, tooSoon)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("CHG-014")
                .hasMessageContaining("the notice is 2 days, and the policy asks for 3");
        long id = review.submitted(tightening(content, said, tooSoon.plusDays(1)));
        review.approve("ben", id);
        review.approve("cho", id);

        review.clock.set(Objects.requireNonNull(review.proposal(id).recordFrom()));
        review.services().enactment().record("fay", id);

        assertThat(review.state(id)).isEqualTo("recorded|");
        assertThat(review.clock.instant()).isEqualTo("2026-04-04T09:00:00Z");
    }

    private static DraftContent tightening(DraftContent content, Statement said, LocalDate effectiveOn) {
        return new DraftContent(
                content.base(),
                new Statement(said.title(), said.intent(), said.rationale(), List.of(), effectiveOn, AppliesTo.ALL),
                content.texts());
    }

    @Test
    void whoMayNotRecordVoidsNothingByAsking() {
        long id = review.approvedLoosening();
        review.clock.set(Instant.parse("2026-04-05T00:00:00Z"));

        assertThatThrownBy(() -> review.services().enactment().record("ben", id))
                .isInstanceOf(RefusedException.class)
                .hasMessage("only enactors may record a proposal");

        assertThat(review.state(id)).isEqualTo("approved|");
    }

    /** Ada's proposal of another committee, decided and recorded. */
    private void committee(Direction direction, String from, String to) {
        String text = review.text(COMMITTEE).replace(from, to);
        assertThat(text).isNotEqualTo(review.text(COMMITTEE));
        DraftContent content = review.draft(direction, file(COMMITTEE, text));
        Statement said = content.statement();
        long id = review.submitted(new DraftContent(
                content.base(),
                new Statement(
                        "Another committee",
                        direction,
                        said.rationale(),
                        List.of(),
                        direction == Direction.LOOSER ? EFFECTIVE_ON : null,
                        null),
                content.texts()));
        review.approve("ben", id);
        review.approve("cho", id);
        review.clock.set(Objects.requireNonNull(review.proposal(id).recordFrom()));
        review.services().enactment().record("fay", id);
    }

    @Test
    void aCommitteeThatAsksForMoreReopensWhatDoesNotMeetIt() {
        long id = review.approvedTightening();

        committee(
                Direction.TIGHTER,
                "\"tighter\": {\"approvals\": 1, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 0}",
                "\"tighter\": {\"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 2, \"waitingHours\": 5}");

        assertThat(review.state(id))
                .isEqualTo("in review|the committee asks for more by now: 2 approvals of reviewers from 2"
                        + " organisations, 5 hours");
        review.approve("cho", id);
        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(review.proposal(id).recordFrom())
                .isEqualTo(review.clock.instant().plus(Duration.ofHours(5)));
    }

    @Test
    void aCommitteeThatWaitsLongerReopensAndTheApprovalsThatSufficeWaitAnew() {
        long id = review.approvedTightening();

        committee(
                Direction.TIGHTER,
                "\"tighter\": {\"approvals\": 1, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 0}",
                "\"tighter\": {\"approvals\": 1, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 5}");

        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(review.proposal(id).recordFrom())
                .isEqualTo(review.clock.instant().plus(Duration.ofHours(5)));
    }

    @Test
    void anApproverWhoLeavesTheCommitteeReopensIt() {
        long id = review.submittedTightening();
        review.approve("dee", id);
        assertThat(review.state(id)).isEqualTo("approved|");

        committee(
                Direction.LOOSER,
                "    {\"account\": \"dee\", \"name\": \"Dee Marchetti\", \"organisation\": \"Northwind Risk\", \"roles\": [\"reviewer\"]},\n",
                "");

        assertThat(review.state(id))
                .isEqualTo("in review|the approvals of those who are members by now do not suffice:"
                        + " 0 of 1 approval, 2 members are eligible");
    }

    @Test
    void whoLeftTheCommitteeHasNotReviewedWhatIsRecorded() {
        String dee = "    {\"account\": \"dee\", \"name\": \"Dee Marchetti\", \"organisation\": \"Northwind Risk\","
                + " \"roles\": [\"reviewer\"]},\n";
        assertThat(review.text(COMMITTEE)).contains(dee);
        long id = review.submittedLoosening();
        List.of("ben", "dee", "cho").forEach(account -> review.approve(account, id));
        review.clock.forward(Duration.ofDays(2));

        judgedAgainAfter(new FileEdit(COMMITTEE, review.text(COMMITTEE).replace(dee, "")));
        review.services().enactment().record("fay", id);

        assertThat(review.git().run("log", "-1", "--format=%(trailers:key=Reviewed-by,valueonly)"))
                .isEqualTo("Ben Ito <ben@bylaw.invalid> (Northwind Risk)\n"
                        + "Cho Lindqvist <cho@bylaw.invalid> (Harbour Markets)");
    }

    @Test
    void whatCanNoLongerBeJudgedIsVoided() {
        long id = review.approvedTightening();

        judgedAgainAfter(new FileEdit(POLICY, "{ broken"));

        assertThat(review.state(id)).startsWith("in review|it can no longer be judged: drift/policy.json:1:");
        assertThat(review.proposal(id).approvals()).isEmpty();
    }

    @Test
    void whileACommitFromOutsideIsNotDealtWithNothingIsVoidedOrStale() {
        long id = review.approvedTightening();
        int acts = review.acts(id).size();
        review.outsideCommit("From outside", new FileEdit(SOL, review.solWithCap(SMALLER_CAP)));
        review.services().clockwork().tick();
        assertThatThrownBy(() -> review.services().enactment().record("fay", id))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("came from outside");
        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(after(id, acts)).containsExactly("fay [auditor, enactor] Refused");

        stoodBy();
        review.services().clockwork().tick();
        assertThat(review.state(id)).startsWith("stale|" + SOL + " was changed meanwhile");
    }

    @Test
    void aFileThatCannotBeReadMakesItStaleAndKeepsNothingElseFromBeingDone() {
        long id = review.submittedTightening();
        long other = review.submitted(review.draft(
                Direction.TIGHTER, file(BTC, review.text(BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER))));
        review.approve("ben", other);
        String link = review.git().runWith("elsewhere.json", "hash-object", "-w", "--stdin");
        review.git().run("update-index", "--cacheinfo", "120000," + link + "," + SOL);
        review.git().run("commit", "--quiet", "--message", "A link");
        review.git().run("reset", "--quiet", "--hard");
        review.services().clockwork().tick();
        review.services().ledger().write(pen -> {
            pen.book()
                    .alarms(VENUE)
                    .forEach(alarm -> pen.enter(
                            VENUE, Actor.BYLAW, new VenueAct.OutsideCommitSettled(alarm.commit(), VENUE, "ratified")));
            return true;
        });
        review.clock.forward(Duration.ofDays(30));
        review.services().clockwork().tick();

        assertThat(review.state(other)).startsWith("lapsed|");
        assertThat(review.state(id)).startsWith("stale|" + SOL + " was changed meanwhile");
    }

    @Test
    void whatIsWithdrawnIsNotJudgedAgain() {
        long id = review.approvedTightening();
        review.services().proceedings().withdraw("ada", id, "No need.");

        judgedAgainAfter(new FileEdit(SOL, review.solWithCap(SMALLER_CAP)));

        assertThat(review.state(id)).isEqualTo("withdrawn|No need.");
    }
}
