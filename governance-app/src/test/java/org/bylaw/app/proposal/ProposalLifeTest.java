package org.bylaw.app.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.bylaw.app.proposal.Story.ONE;
import static org.bylaw.app.proposal.Story.TWO_OF_TWO;
import static org.bylaw.app.proposal.Story.WARNING;
import static org.bylaw.app.proposal.Story.grounds;
import static org.bylaw.app.proposal.Story.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.app.proposal.ProposalAct.Approved;
import org.bylaw.app.proposal.ProposalAct.Cancelled;
import org.bylaw.app.proposal.ProposalAct.ChangesRequested;
import org.bylaw.app.proposal.ProposalAct.Commented;
import org.bylaw.app.proposal.ProposalAct.ConflictDeclared;
import org.bylaw.app.proposal.ProposalAct.Drafted;
import org.bylaw.app.proposal.ProposalAct.Escalated;
import org.bylaw.app.proposal.ProposalAct.Lapsed;
import org.bylaw.app.proposal.ProposalAct.Ratified;
import org.bylaw.app.proposal.ProposalAct.RecordingAbandoned;
import org.bylaw.app.proposal.ProposalAct.Refused;
import org.bylaw.app.proposal.ProposalAct.Rejected;
import org.bylaw.app.proposal.ProposalAct.Reopened;
import org.bylaw.app.proposal.ProposalAct.Settled;
import org.bylaw.app.proposal.ProposalAct.Stood;
import org.bylaw.app.proposal.ProposalAct.Suggested;
import org.bylaw.app.proposal.ProposalAct.Voided;
import org.bylaw.app.proposal.ProposalAct.WentStale;
import org.bylaw.app.proposal.ProposalAct.Withdrawn;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;
import org.junit.jupiter.api.Test;

/** What each act makes of a proposal. */
class ProposalLifeTest {

    private static final Member BEN = member("ben", "Northwind", Role.REVIEWER);
    private static final Member CHO = member("cho", "Harbour", Role.REVIEWER);
    private static final Member DEE = member("dee", "Northwind", Role.REVIEWER);
    private static final List<Member> MEMBERS = List.of(member("ada", "Lantern", Role.PROPOSER), BEN, CHO, DEE);

    /** Phase, why, and the accounts of the approvals that there are. */
    private static String state(Story story) {
        Proposal proposal = story.proposal();
        return proposal.phase().word() + "|" + proposal.because() + "|"
                + proposal.approvals().stream().map(Vote::account).toList();
    }

    private static Story inReview() {
        return Story.begunBy("ada").submitted();
    }

    private static Story approved() {
        return inReview().approved(BEN).passed();
    }

    @Test
    void beginsWithADraftAndNothingElse() {
        assertThat(state(Story.begunBy("ada"))).isEqualTo("draft||[]");
        Entered refused = Story.begunBy("ada")
                .then("eve", new Refused(Step.RECORD, "no"))
                .proposal()
                .acts()
                .get(1);
        assertThatThrownBy(() -> Proposal.begunBy(7, refused))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("proposal 7 begins with its draft");
    }

    @Test
    void goesTheStraightWay() {
        Story story = Story.begunBy("ada");
        assertThat(state(story.submitted())).isEqualTo("in review||[]");
        assertThat(state(story.approved(BEN))).isEqualTo("in review||[ben]");
        assertThat(state(story.passed())).isEqualTo("approved||[ben]");
        assertThat(state(story.recording("fay", null))).isEqualTo("being recorded||[ben]");
        assertThat(story.proposal().recordingDigest()).isEqualTo("sha256:14");
        assertThat(state(story.recorded())).isEqualTo("recorded||[ben]");
        assertThat(story.proposal().commit()).isEqualTo("c1");
        assertThat(story.proposal().enactor()).isEqualTo("fay");
        assertThat(story.proposal().emergency()).isNull();
        assertThat(story.proposal().awaitsRatification()).isFalse();
    }

    @Test
    void anEditAfterSendingLeavesTheVersionBeforeTheCommittee() {
        Story story = inReview();
        assertThat(story.proposal().hasUnsentEdits()).isFalse();

        story.then("ada", new Drafted(Story.draft("2"), null, null));

        assertThat(state(story)).isEqualTo("in review||[]");
        assertThat(story.proposal().hasUnsentEdits()).isTrue();
        assertThat(story.proposal().revision()).isEqualTo(2);
        assertThat(story.proposal().draft()).isEqualTo(Story.draft("2"));
        assertThat(Objects.requireNonNull(story.proposal().version()).draft()).isEqualTo(Story.DRAFT);
    }

    @Test
    void anotherVersionIsDecidedAnew() {
        Story story = inReview().approved(BEN);
        story.then("ada", new Drafted(Story.draft("2"), null, null)).submitted(grounds(TWO_OF_TWO));

        assertThat(state(story)).isEqualTo("in review||[]");
        assertThat(story.proposal().demand()).isEqualTo(TWO_OF_TWO);
        assertThat(story.proposal().versions()).hasSize(2);
        assertThat(story.proposal().beforeCommitteeSince()).isEqualTo(11);
    }

    @Test
    void aRequestOfChangesTakesTheReviewersApprovalAlong() {
        Story story = inReview().approved(BEN).approved(CHO);

        story.then("cho", new ChangesRequested(1, "Cho", "less of it"));

        assertThat(state(story)).isEqualTo("changes requested|Cho asks for changes: less of it|[ben]");
        assertThat(state(story.submitted())).isEqualTo("in review||[]");
    }

    @Test
    void rejectionsEndItOnlyWhereTheySayThatTheyDo() {
        Story story = inReview().rejected(BEN, false);
        assertThat(state(story)).isEqualTo("in review||[]");
        assertThat(story.proposal().rejections()).extracting(Vote::account).containsExactly("ben");

        story.approved(BEN);
        assertThat(state(story)).isEqualTo("in review||[ben]");
        assertThat(story.proposal().rejections()).isEmpty();

        story.rejected(BEN, false);
        assertThat(state(story)).isEqualTo("in review||[]");
        assertThat(state(story.rejected(CHO, true))).isEqualTo("rejected|Name of cho: Wrong.|[]");
    }

    @Test
    void whatStandsKeepsItsApprovalsAndItsPhase() {
        Story story = approved().then("bylaw", new Stood("other law", grounds(TWO_OF_TWO)));

        assertThat(state(story)).isEqualTo("approved||[ben]");
        assertThat(story.proposal().demand()).isEqualTo(TWO_OF_TWO);
        assertThat(story.proposal().recordFrom()).isEqualTo(Story.START.plus(Duration.ofDays(2)));
    }

    @Test
    void whatIsVoidedIsDecidedAnew() {
        Story story = approved().then("bylaw", new Voided("other findings", grounds(TWO_OF_TWO, WARNING)));

        assertThat(state(story)).isEqualTo("in review|other findings|[]");
        assertThat(story.proposal().demand()).isEqualTo(TWO_OF_TWO);
        assertThat(story.proposal().unanswered()).containsExactly(WARNING);
        assertThat(story.proposal().recordFrom()).isNull();
    }

    @Test
    void whatIsVoidedWithoutOtherGroundsKeepsTheFormerOnes() {
        Story story = approved().then("bylaw", new Voided("it cannot be judged", null));

        assertThat(state(story)).isEqualTo("in review|it cannot be judged|[]");
        assertThat(story.proposal().demand()).isEqualTo(ONE);
    }

    @Test
    void whatIsVoidedByABlockerNeedsAnotherVersion() {
        Story story = approved().then("bylaw", new Voided("blocked by now", grounds("blocked", ONE)));

        assertThat(state(story)).isEqualTo("changes requested|blocked by now|[]");
    }

    @Test
    void whatIsReopenedKeepsItsApprovals() {
        Story story = approved().then("bylaw", new Reopened("more is asked"));

        assertThat(state(story)).isEqualTo("in review|more is asked|[ben]");
        assertThat(story.proposal().recordFrom()).isNull();
        assertThat(state(story.passed())).isEqualTo("approved||[ben]");
    }

    @Test
    void whatWentStaleNeedsAnotherVersion() {
        Story story = approved().then("bylaw", new WentStale("SOL-PERP was changed"));

        assertThat(state(story)).isEqualTo("stale|SOL-PERP was changed|[ben]");
        assertThat(story.proposal().recordFrom()).isNull();
        assertThat(state(story.submitted())).isEqualTo("in review||[]");
    }

    @Test
    void endsWithoutARecording() {
        assertThat(state(inReview().then("ada", new Withdrawn("no need")))).isEqualTo("withdrawn|no need|[]");
        assertThat(state(approved().then("eve", new Cancelled("Eve: not now"))))
                .isEqualTo("cancelled|Eve: not now|[ben]");
        assertThat(state(approved().then("bylaw", new Lapsed())))
                .isEqualTo("lapsed|nobody recorded it before its approval lapsed|[ben]");
    }

    @Test
    void anAbandonedRecordingLeavesItAsItWas() {
        Story story = approved().recording("fay", null).then("bylaw", new RecordingAbandoned("the disk is full"));

        assertThat(state(story)).isEqualTo("approved||[ben]");
        assertThat(story.proposal().recording()).isNull();
        assertThat(story.proposal().recordingDigest()).isNull();
        assertThat(story.proposal().enactor()).isEmpty();
        assertThat(story.proposal().recordFrom()).isEqualTo(Story.START.plus(Duration.ofDays(2)));
    }

    @Test
    void anEmergencyIsRatifiedByVotesAfterItsRecording() {
        Story story = Story.begunBy("eve").submitted(grounds(ONE, WARNING));
        story.approved(BEN).recording("eve", Story.emergency(TWO_OF_TWO));
        assertThat(story.proposal().awaitsRatification()).isFalse();

        story.recorded();
        assertThat(state(story)).isEqualTo("recorded||[]");
        assertThat(story.proposal().awaitsRatification()).isTrue();
        assertThat(story.proposal().demand()).isEqualTo(TWO_OF_TWO);
        assertThat(story.proposal().excluded()).containsExactly("eve");

        story.approved(BEN).then("bylaw", new Escalated());
        assertThat(story.proposal().awaitsRatification()).isTrue();
        assertThat(story.proposal().escalated()).isTrue();

        story.approved(CHO).then("bylaw", new Ratified());
        assertThat(state(story)).isEqualTo("recorded||[ben, cho]");
        assertThat(story.proposal().awaitsRatification()).isFalse();
    }

    @Test
    void anEmergencyThatWasNotCommittedIsADraftAgain() {
        Story story = Story.begunBy("eve").submitted(grounds(TWO_OF_TWO));
        story.recording("eve", Story.emergency(ONE)).then("bylaw", new RecordingAbandoned("moved"));

        assertThat(state(story)).isEqualTo("draft||[]");
        assertThat(story.proposal().demand()).isNull();
        assertThat(story.proposal().emergency()).isNull();
        assertThat(story.proposal().hasUnsentEdits()).isTrue();
    }

    @Test
    void whoeverEditedSentOrSuggestedHadAHandInIt() {
        Story story = Story.begunBy("ada")
                .then("eve", new Drafted(Story.draft("2"), null, null))
                .then("cho", new Suggested("better so", "c0", Story.draft("3").files()))
                .then("dee", new Suggested("or so", "c0", Story.draft("4").files()))
                .then("ada", new Drafted(Story.draft("3"), null, "cho"))
                .then("gil", new ProposalAct.Submitted(1, Story.draft("3"), grounds(ONE)));

        assertThat(story.proposal().hands()).containsExactly("ada", "eve", "cho", "gil");
        assertThat(story.proposal().suggestions())
                .extracting(Suggestion::number, Suggestion::account)
                .containsExactly(tuple(0, "cho"), tuple(1, "dee"));
    }

    @Test
    void theTallyCountsWhoMayDecideNow() {
        Story story = Story.begunBy("ada").submitted(grounds(TWO_OF_TWO));
        assertThat(words(story, MEMBERS))
                .isEqualTo("0 of 2 approvals from 0 of 2 organisations, 3 members are eligible; 2 missing");

        story.approved(BEN).approved(DEE);
        assertThat(words(story, MEMBERS))
                .as("two of one organisation")
                .isEqualTo("2 of 2 approvals from 1 of 2 organisations, 3 members are eligible; 1 missing");

        story.approved(CHO);
        assertThat(words(story, MEMBERS))
                .isEqualTo("3 of 2 approvals from 2 of 2 organisations, 3 members are eligible; suffices");

        story.then("cho", new ConflictDeclared("I hold SOL"));
        assertThat(words(story, MEMBERS))
                .as("with a conflict of interest")
                .isEqualTo("2 of 2 approvals from 1 of 2 organisations, 2 members are eligible; 1 missing");
        assertThat(story.proposal().approvals()).extracting(Vote::account).containsExactly("ben", "dee", "cho");
        assertThat(story.proposal().countingApprovals())
                .extracting(Vote::account)
                .containsExactly("ben", "dee");

        assertThat(words(story, List.of(BEN, member("cho", "Harbour", Role.REVIEWER))))
                .as("who is no member any more")
                .isEqualTo("1 of 2 approvals from 1 of 2 organisations, 1 member is eligible; 1 missing");
        assertThat(words(story, List.of(BEN, member("dee", "Harbour", Role.AUDITOR))))
                .as("without the role any more")
                .isEqualTo("1 of 2 approvals from 1 of 2 organisations, 1 member is eligible; 1 missing");
        assertThat(words(story, List.of(BEN, member("dee", "Harbour", Role.REVIEWER))))
                .as("the organisation of now")
                .isEqualTo("2 of 2 approvals from 2 of 2 organisations, 2 members are eligible; suffices");
    }

    @Test
    void oneOrganisationIsNotSpokenOf() {
        Story story = Story.begunBy("ada").submitted(grounds(ONE)).approved(BEN);

        assertThat(words(story, MEMBERS)).isEqualTo("1 of 1 approval, 3 members are eligible; suffices");
        assertThat(Story.begunBy("ada").proposal().tally(MEMBERS)).isNull();
    }

    private static String words(Story story, List<Member> members) {
        Tally tally = Objects.requireNonNull(story.proposal().tally(members));
        return tally.words() + "; " + (tally.suffices() ? "suffices" : tally.missing() + " missing");
    }

    @Test
    void oneReasonAWarningIsEnoughWhoeverGivesIt() {
        var other = new Grounds.Warning("EVI-001 drift/SOL-PERP /market", "EVI-001: nothing is known");
        Story story = Story.begunBy("ada").submitted(grounds(TWO_OF_TWO, WARNING, other));
        assertThat(story.proposal().unanswered()).containsExactly(WARNING, other);

        story.then(
                "ben",
                new Approved(
                        1,
                        "Ben",
                        "Northwind",
                        "sha256:effect",
                        "sha256:report",
                        "sha256:inputs",
                        "Right.",
                        Map.of(WARNING.key(), "We know it.")));

        assertThat(story.proposal().unanswered()).containsExactly(other);
        assertThat(story.proposal().reasons()).isEqualTo(Map.of(WARNING.key(), "We know it."));
    }

    @Test
    void aReasonGoesWithItsApproval() {
        var approved = new Approved(
                1,
                "Ben",
                "Northwind",
                "sha256:effect",
                "sha256:report",
                "sha256:inputs",
                "Right.",
                Map.of(WARNING.key(), "We know it."));
        Story withdrawn =
                Story.begunBy("ada").submitted(grounds(TWO_OF_TWO, WARNING)).then("ben", approved);
        assertThat(withdrawn.proposal().unanswered()).isEmpty();
        withdrawn.then("ben", new Rejected(1, "Ben", "Northwind", "Not after all.", false));
        assertThat(withdrawn.proposal().unanswered()).containsExactly(WARNING);

        Story inConflict =
                Story.begunBy("ada").submitted(grounds(TWO_OF_TWO, WARNING)).then("ben", approved);
        inConflict.then("cho", new ConflictDeclared("I hold SOL"));
        assertThat(inConflict.proposal().unanswered()).isEmpty();
        inConflict.then("ben", new ConflictDeclared("I hold SOL"));
        assertThat(inConflict.proposal().unanswered()).containsExactly(WARNING);
    }

    @Test
    void discussionIsByThread() {
        Story story = Story.begunBy("ada")
                .then("ben", new Commented(0, "/margin", "Why?"))
                .then("cho", new Commented(1, null, "All in all?"))
                .then("ada", new Commented(0, null, "Because."))
                .then("ben", new Settled(0, true));
        assertThat(story.proposal().discussion())
                .containsExactly(
                        new Discussion(
                                0,
                                "/margin",
                                List.of(
                                        new Discussion.Remark(at(1), "ben", "Why?"),
                                        new Discussion.Remark(at(3), "ada", "Because.")),
                                true),
                        new Discussion(1, null, List.of(new Discussion.Remark(at(2), "cho", "All in all?")), false));

        story.then("cho", new Commented(0, null, "Really?"));
        assertThat(story.proposal().discussion())
                .as("an answer takes it up again")
                .extracting(Discussion::settled)
                .containsExactly(false, false);
    }

    @Test
    void refusalsTouchNothing() {
        Story story = inReview();
        Proposal before = story.proposal();
        story.then("gus", new Refused(Step.APPROVE, "no member"));

        assertThat(state(story)).isEqualTo("in review||[]");
        assertThat(story.proposal().touchedAt()).isEqualTo(before.touchedAt());
        assertThat(story.proposal().acts()).hasSize(3);
    }

    private static Instant at(int hour) {
        return Story.START.plus(Duration.ofHours(hour));
    }
}
