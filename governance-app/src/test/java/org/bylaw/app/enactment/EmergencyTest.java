package org.bylaw.app.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.serve.ReviewFixture.BTC;
import static org.bylaw.app.serve.ReviewFixture.LARGER_CAP;
import static org.bylaw.app.serve.ReviewFixture.POLICY;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.TIGHTER;
import static org.bylaw.app.serve.ReviewFixture.VENUE;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a guardian does alone, and what follows. */
class EmergencyTest {

    private static final Instant NOW = Instant.parse(ReviewFixture.NOW);
    private static final Duration WITHIN = Duration.ofDays(3);

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

    private static void assertRefused(ThrowingCallable asked, String why) {
        assertThatThrownBy(asked).isInstanceOf(RefusedException.class).hasMessage(why);
    }

    private long begun(Direction intent, ProposedText... texts) {
        return review.services().proceedings().begin("eve", VENUE, review.draft(intent, texts), null);
    }

    private String recordAtOnce(String account, long id) {
        return review.services().enactment().recordAtOnce(account, id);
    }

    /** Eve's tightening of SOL-PERP to this initial margin, recorded at once; its number. */
    private long recorded(String initialMargin) {
        String text = review.text(SOL)
                .replaceFirst("\"initialMarginRatio\": [0-9.]+", "\"initialMarginRatio\": " + initialMargin);
        long id = begun(Direction.TIGHTER, file(SOL, text));
        recordAtOnce("eve", id);
        return id;
    }

    @Test
    void aGuardianRecordsAnEligibleChangeAlone() {
        long id = begun(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));

        String commit = recordAtOnce("eve", id);

        assertThat(review.state(id)).isEqualTo("recorded|");
        assertThat(review.proposal(id).commit()).isEqualTo(commit);
        assertThat(review.proposal(id).awaitsRatification()).isTrue();
        var emergency = Objects.requireNonNull(review.proposal(id).emergency());
        assertThat(emergency.demand().words()).isEqualTo("2 approvals of reviewers from 2 organisations, no waiting");
        assertThat(emergency.ratifyBy()).isEqualTo(NOW.plus(WITHIN));
        assertThat(List.of(emergency.uses(), emergency.most(), emergency.windowDays()))
                .isEqualTo(List.of(1, 2, 30));
        assertThat(review.acts(id))
                .containsExactly(
                        "eve [administrator, guardian] Drafted",
                        "eve [administrator, guardian] Submitted",
                        "eve [administrator, guardian] RecordingBegun",
                        "bylaw [] RecordingPrepared",
                        "bylaw [] Recorded");
        assertThat(review.git().run("log", "-1", "--format=%(trailers:key=Emergency,valueonly)"))
                .isEqualTo("recorded by a guardian alone, to be ratified by 2026-04-04 09:00 UTC");
        assertThat(review.git().run("log", "-1", "--format=%(trailers:key=Reviewed-by)"))
                .isEmpty();
        review.git().assertSoundAndClean();
    }

    @Test
    void nobodyElseAndNothingOfAnothersMaking() {
        long adas = review.begun(review.draft(Direction.TIGHTER, file(SOL, review.sol(TIGHTER))));
        assertRefused(() -> recordAtOnce("ada", adas), "only guardians may record at once a proposal");
        String others = "others had a hand in it; a guardian records alone only what is of the guardian's own making";
        assertRefused(() -> recordAtOnce("eve", adas), others);

        long helped = begun(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        review.services()
                .proceedings()
                .suggest(
                        "ben",
                        helped,
                        "So.",
                        review.draft(null, file(SOL, review.sol("\"initialMarginRatio\": 0.08"))));
        review.services().proceedings().take("eve", helped, 0, 1);
        assertRefused(() -> recordAtOnce("eve", helped), others);
    }

    @Test
    void onlyWhatTightensNewRiskAndHurtsNoOpenPosition() {
        int commits = review.commits();
        long looser = begun(Direction.LOOSER, file(SOL, review.solWithCap(LARGER_CAP)));
        assertRefused(
                () -> recordAtOnce("eve", looser),
                "it cannot be recorded at once: SOL-PERP: the open-interest cap rises");

        long nothing = begun(Direction.NEUTRAL);
        assertThatThrownBy(() -> recordAtOnce("eve", nothing))
                .isInstanceOf(RefusedException.class)
                .hasMessage("it cannot be recorded at once: it changes nothing; change a value first");

        String evidence = "drift/evidence/SOL-PERP.json";
        long ofEvidence =
                begun(Direction.NEUTRAL, file(evidence, review.text(evidence).replace("83.329828", "90")));
        assertRefused(() -> recordAtOnce("eve", ofEvidence), "it cannot be recorded at once: it changes evidence");

        assertThat(review.commits()).isEqualTo(commits);
        assertThat(review.acts(looser))
                .as("a refusal sends nothing")
                .containsExactly("eve [administrator, guardian] Drafted", "eve [administrator, guardian] Refused");
    }

    @Test
    void theLaneOfAGuardianIsBoundedInTheWindowToTheMillisecond() {
        recorded("0.06");
        review.clock.forward(Duration.ofDays(1));
        recorded("0.07");
        long third = begun(
                Direction.TIGHTER,
                file(SOL, review.text(SOL).replace("\"initialMarginRatio\": 0.07", "\"initialMarginRatio\": 0.08")));
        assertRefused(
                () -> recordAtOnce("eve", third),
                "the emergency lane is used up: 2 of 2 by the guardian, 2 of 3 by all guardians of the venue in 30 days;"
                        + " submit it to the committee");

        review.clock.set(NOW.plus(Duration.ofDays(30)).minusMillis(1));
        assertThatThrownBy(() -> recordAtOnce("eve", third)).isInstanceOf(RefusedException.class);
        review.clock.set(NOW.plus(Duration.ofDays(30)));
        recordAtOnce("eve", third);

        assertThat(review.state(third)).isEqualTo("recorded|");
        assertThat(Objects.requireNonNull(review.proposal(third).emergency()).uses())
                .isEqualTo(2);
    }

    @Test
    void theLaneOfTheVenueIsBoundedToo() {
        var book = review.services().ledger().book();
        var terms = Objects.requireNonNull(review.services().offices().committee(VENUE, book))
                .emergency();
        recorded("0.06");

        var uses = EmergencyUses.of(review.services().ledger().book(), VENUE, terms, review.clock.instant());
        assertThat(uses.words("eve"))
                .isEqualTo("1 of 2 by the guardian, 1 of 3 by all guardians of the venue in 30 days");
        assertThat(uses.words("gus"))
                .isEqualTo("0 of 2 by the guardian, 1 of 3 by all guardians of the venue in 30 days");
        assertThat(EmergencyUses.of(review.services().ledger().book(), "velocity", terms, review.clock.instant())
                        .uses())
                .isEmpty();
    }

    @Test
    void competingProposalsBecomeStaleAndOthersDoNot() {
        long competing = review.approvedTightening();
        long other = review.submitted(review.draft(
                Direction.TIGHTER, file(BTC, review.text(BTC).replace("\"initialMarginRatio\": 0.05", TIGHTER))));

        recorded("0.08");

        assertThat(review.proposal(competing).phase()).isEqualTo(Phase.STALE);
        assertThat(review.state(other)).isEqualTo("in review|");
    }

    @Test
    void othersRatifyItWithReasonsForItsWarnings() {
        long competing = review.submittedTightening();
        long id = recorded("0.08");
        Grounds grounds = Objects.requireNonNull(review.proposal(id).grounds());
        assertThat(grounds.toReason())
                .extracting(warning -> warning.key().substring(0, 7))
                .as("proposal " + competing + " is about the same market")
                .containsExactly("CHG-013");
        var votes = review.services().votes();
        assertRefused(() -> review.approve("eve", id), "only reviewers may approve it");
        assertThatThrownBy(() -> votes.approve("ben", id, 1, grounds.effect(), "Right.", Map.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("each new warning needs a reviewer's reason");

        review.approve("ben", id);
        review.approve("dee", id);
        assertThat(review.proposal(id).awaitsRatification())
                .as("one organisation")
                .isTrue();
        review.approve("cho", id);

        assertThat(review.proposal(id).awaitsRatification()).isFalse();
        assertThat(review.state(id)).isEqualTo("recorded|");
        assertRefused(() -> review.approve("cho", id), "it is recorded; nobody may approve it now");
        review.clock.forward(WITHIN);
        review.services().clockwork().tick();
        assertThat(review.proposal(id).escalated()).isFalse();
    }

    @Test
    void itEscalatesToTheMillisecondAndStaysInForce() {
        long id = recorded("0.08");
        String commit = review.services().branch().head();

        review.clock.set(NOW.plus(WITHIN).minusMillis(1));
        review.services().clockwork().tick();
        assertThat(review.proposal(id).escalated()).isFalse();

        review.clock.set(NOW.plus(WITHIN));
        review.services().clockwork().tick();
        review.services().clockwork().tick();
        assertThat(review.proposal(id).escalated()).isTrue();
        assertThat(review.acts(id).stream().filter(act -> act.endsWith("Escalated")))
                .hasSize(1);
        assertThat(review.proposal(id).awaitsRatification()).isTrue();
        assertThat(review.services().branch().head()).isEqualTo(commit);

        review.approve("ben", id);
        review.approve("cho", id);
        assertThat(review.proposal(id).awaitsRatification())
                .as("late is better than never")
                .isFalse();
    }

    @Test
    void toUndoItIsALooseningWithTheFullProcess() {
        long id = recorded("0.0625");

        long undoing = review.services().proceedings().undo("ada", id);
        review.clock.forward(Duration.ofDays(4));
        review.services().proceedings().submit("ada", undoing);

        assertThat(Objects.requireNonNull(review.proposal(undoing).demand()).words())
                .isEqualTo("2 approvals of reviewers from 2 organisations, 48 hours");
        long again = review.services().proceedings().undo("eve", id);
        assertThatThrownBy(() -> recordAtOnce("eve", again))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("it cannot be recorded at once: ");
    }

    @Test
    void anEmergencyIsRecordedAlthoughACommitFromOutsideIsNotDealtWith() {
        review.outsideCommit("From outside", new FileEdit(BTC, review.text(BTC) + "\n"));

        long id = recorded("0.08");

        assertThat(review.state(id)).isEqualTo("recorded|");
        assertThat(review.services().ledger().book().alarms(VENUE)).hasSize(1);
    }

    @Test
    void nothingIsBuiltOnALawOrOnValuesFromOutside() {
        String before = review.text(SOL);
        String law = review.outsideCommit("My law", new FileEdit(POLICY, review.text(POLICY) + "\n"));
        long id = begun(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        assertRefused(
                () -> recordAtOnce("eve", id),
                "commit " + CommitId.shortened(law) + " (My law) came from outside, changed " + POLICY
                        + " and is not dealt with; ratify it or take it back first");
        review.services().outsideCommits().consent("ben", law, VENUE, "It was me.");
        review.services().outsideCommits().consent("cho", law, VENUE, "It was me.");

        String values = review.outsideCommit("My values", new FileEdit(SOL, review.solWithCap(LARGER_CAP)));
        long onTop = begun(Direction.TIGHTER, file(SOL, review.sol(TIGHTER)));
        assertRefused(
                () -> recordAtOnce("eve", onTop),
                "commit " + CommitId.shortened(values) + " (My values) came from outside, changed " + SOL
                        + " and is not dealt with; ratify it or take it back first");

        long back = begun(Direction.TIGHTER, file(SOL, before));
        recordAtOnce("eve", back);
        assertThat(review.state(back)).isEqualTo("recorded|");
        assertThat(review.services().ledger().book().alarms(VENUE)).isEmpty();
    }

    @Test
    void whatACrashCutOffIsFoundAndCountsAsAUse() {
        long id = recorded("0.08");

        assertThat(review.restart()).isEmpty();

        assertThat(review.proposal(id).awaitsRatification()).isTrue();
        assertThat(review.proposal(id).enactor()).isEqualTo("eve");
    }
}
