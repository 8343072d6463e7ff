package org.bylaw.app.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.serve.ReviewFixture.PASSWORD;
import static org.bylaw.app.serve.ReviewFixture.SMALLER_CAP;
import static org.bylaw.app.serve.ReviewFixture.SOL;
import static org.bylaw.app.serve.ReviewFixture.file;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bylaw.app.people.Acceptance;
import org.bylaw.app.people.Origin;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.proposal.Vote;
import org.bylaw.app.serve.OnReview;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.Test;

/** How members decide, and what follows by itself. */
class VotesTest extends OnReview {

    private static final Instant NOW = Instant.parse(ReviewFixture.NOW);

    private static void assertRefused(ThrowingCallable asked, String why) {
        assertThatThrownBy(asked).isInstanceOf(RefusedException.class).hasMessage(why);
    }

    private Grounds grounds(long id) {
        return Objects.requireNonNull(review.proposal(id).grounds());
    }

    @Test
    void oneApprovalWithoutWaitingPassesAtOnce() {
        long id = review.submittedTightening();

        review.approve("ben", id);

        assertThat(review.state(id)).isEqualTo("approved|");
        assertThat(review.proposal(id).recordFrom()).isEqualTo(NOW);
        assertThat(review.proposal(id).recordUntil()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(review.proposal(id).approvals())
                .containsExactly(new Vote("ben", "Ben Ito", "Northwind Risk", NOW, 1, "It is right."));
        assertThat(review.acts(id))
                .containsExactly(
                        "ada [proposer] Drafted",
                        "ada [proposer] Submitted",
                        "ben [reviewer] Approved",
                        "ben [reviewer] Passed");
    }

    @Test
    void anApprovalNamesTheReportThatWasSeen() {
        long id = review.submittedTightening();
        Grounds grounds = grounds(id);

        review.approve("ben", id);

        assertThat(review.proposal(id).acts())
                .extracting(Entered::act)
                .contains(new ProposalAct.Approved(
                        1,
                        "Ben Ito",
                        "Northwind Risk",
                        grounds.effect(),
                        grounds.report(),
                        grounds.inputs(),
                        "It is right.",
                        Map.of()));
    }

    @Test
    void twoOrganisationsAreTwoOrganisations() {
        long id = review.submittedLoosening();
        review.approve("ben", id);
        review.clock.forward(Duration.ofHours(1));
        review.approve("dee", id);
        assertThat(review.state(id)).as("both of Northwind").isEqualTo("in review|");

        review.clock.forward(Duration.ofMinutes(30));
        review.approve("cho", id);

        assertThat(review.state(id)).isEqualTo("approved|");
        Instant last = NOW.plus(Duration.ofMinutes(90));
        assertThat(review.proposal(id).recordFrom()).isEqualTo(last.plus(Duration.ofDays(2)));
        assertThat(review.proposal(id).recordUntil()).isEqualTo(last.plus(Duration.ofDays(9)));
    }

    @Test
    void aNewWarningNeedsAReasonBeforeAnApprovalCounts() {
        long id = review.submittedLoosening();
        Grounds grounds = grounds(id);
        Grounds.Warning warning = grounds.toReason().get(0);
        Votes votes = review.services().votes();
        String asked =
                "each new warning needs a reviewer's reason before an approval counts; give one for " + warning.words();

        assertRefused(() -> votes.approve("ben", id, 1, grounds.effect(), "Right.", Map.of()), asked);
        assertRefused(
                () -> votes.approve("ben", id, 1, grounds.effect(), "Right.", Map.of(warning.key(), " \t")), asked);
        assertRefused(
                () -> votes.approve("ben", id, 1, grounds.effect(), "Right.", Map.of("another key", "Known.")), asked);
        assertThat(review.proposal(id).approvals()).isEmpty();

        votes.approve("ben", id, 1, grounds.effect(), "Right.", Map.of(warning.key(), " Known. ", "other", "x"));
        assertThat(review.proposal(id).reasons()).isEqualTo(Map.of(warning.key(), "Known."));
        votes.approve("cho", id, 1, grounds.effect(), "Right.", Map.of());
        assertThat(review.state(id)).as("one reason is enough").isEqualTo("approved|");
    }

    @Test
    void anApprovalIsOfWhatWasSeen() {
        long id = review.submittedTightening();
        String effect = grounds(id).effect();
        Votes votes = review.services().votes();

        assertRefused(
                () -> votes.approve("ben", id, 2, effect, "Right.", Map.of()),
                "version 1 is before the committee, and you read version 2; read it before you decide");
        assertRefused(
                () -> votes.approve("ben", id, 1, "sha256:other", "Right.", Map.of()),
                "what it does, or what the rules find, is not what you have read any more; read it again");
        assertRefused(() -> votes.approve("ben", id, 1, effect, " ", Map.of()), "say why you approve");

        review.services()
                .proceedings()
                .save("ada", id, 1, review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP))));
        review.services().proceedings().submit("ada", id);
        String seen = "version 2 is before the committee, and you read version 1; read it before you decide";
        assertRefused(() -> votes.approve("ben", id, 1, effect, "Right.", Map.of()), seen);
        assertRefused(() -> votes.reject("ben", id, 1, "Wrong."), seen);
        assertRefused(() -> votes.requestChanges("ben", id, 1, "Less."), seen);
    }

    @Test
    void nobodyApprovesWhatTheyHadAHandIn() {
        long id = review.submittedTightening();

        assertRefused(() -> review.approve("ada", id), "only reviewers may approve it");
        assertRefused(
                () -> review.approve("gus", id), "only members of the committee of drift may approve its proposals");
        assertThat(review.acts(id).subList(2, 4)).containsExactly("ada [proposer] Refused", "gus [] Refused");
    }

    @Test
    void aConflictDeclaredAfterTheApprovalReopensIt() {
        long id = review.submittedLoosening();
        review.approve("ben", id);
        review.approve("cho", id);
        assertThat(review.state(id)).isEqualTo("approved|");

        assertRefused(() -> review.services().votes().declareConflict("cho", id, " "), "say what the conflict is");
        review.services().votes().declareConflict("cho", id, "My fund holds SOL.");

        assertThat(review.state(id))
                .isEqualTo("in review|Cho Lindqvist declared a conflict of interest, so that an approval is missing");
        assertThat(review.proposal(id).countingApprovals())
                .extracting(Vote::account)
                .containsExactly("ben");
        assertRefused(() -> review.approve("cho", id), "you declared a conflict of interest in it");
    }

    @Test
    void aReasonOfSomebodyInConflictIsGivenAnew() {
        long id = review.submittedLoosening();
        Grounds grounds = grounds(id);
        Votes votes = review.services().votes();
        review.approve("ben", id);
        votes.approve("dee", id, 1, grounds.effect(), "Right.", Map.of());
        votes.approve("cho", id, 1, grounds.effect(), "Right.", Map.of());
        assertThat(review.state(id)).isEqualTo("approved|");

        votes.declareConflict("ben", id, "My fund holds SOL.");
        assertThat(review.state(id))
                .isEqualTo(
                        "in review|Ben Ito declared a conflict of interest, so that a reason for a warning is missing");

        review.approve("dee", id);
        assertThat(review.state(id)).isEqualTo("approved|");
    }

    @Test
    void aConflictOfSomebodyElseReopensNothing() {
        long id = review.submittedLoosening();
        review.approve("ben", id);
        review.approve("cho", id);

        review.services().votes().declareConflict("dee", id, "My fund holds SOL.");

        assertThat(review.state(id)).isEqualTo("approved|");
    }

    @Test
    void itEndsWithAsManyRejectionsAsTheCommitteeSays() {
        long id = review.submittedTightening();
        Votes votes = review.services().votes();
        assertRefused(() -> votes.reject("ben", id, 1, ""), "say why you reject it");

        votes.reject("ben", id, 1, "Wrong.");
        votes.reject("ben", id, 1, "Still wrong.");
        assertThat(review.state(id)).as("twice the same member").isEqualTo("in review|");

        votes.reject("cho", id, 1, "Wrong indeed.");
        assertThat(review.state(id)).isEqualTo("rejected|Cho Lindqvist: Wrong indeed.");
    }

    @Test
    void aRejectionOfSomebodyInConflictDoesNotCount() {
        long id = review.submittedTightening();
        Votes votes = review.services().votes();
        votes.reject("ben", id, 1, "Wrong.");
        votes.declareConflict("ben", id, "I short SOL.");

        votes.reject("cho", id, 1, "Wrong.");
        assertThat(review.state(id)).isEqualTo("in review|");

        votes.reject("dee", id, 1, "Wrong.");
        assertThat(review.state(id)).isEqualTo("rejected|Dee Marchetti: Wrong.");
    }

    @Test
    void changesAreRequestedAndSentAgain() {
        long id = review.submittedLoosening();
        review.approve("ben", id);
        review.services().votes().requestChanges("cho", id, 1, "Less of it.");
        assertThat(review.state(id)).isEqualTo("changes requested|Cho Lindqvist asks for changes: Less of it.");
        assertRefused(
                () -> review.approve("dee", id),
                "it is changes requested (Cho Lindqvist asks for changes: Less of it.); nobody may approve it now");

        review.services()
                .proceedings()
                .save("ada", id, 1, review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP))));
        review.services().proceedings().submit("ada", id);

        assertThat(review.state(id)).isEqualTo("in review|");
        assertThat(review.proposal(id).approvals()).isEmpty();
    }

    @Test
    void noVoteForADayAfterAResetBySomebodyElseToTheMillisecond() {
        long id = review.submittedTightening();
        String token = review.services().invitations().reset("zoe", "ben").token();
        review.services()
                .invitations()
                .accept(token, Acceptance.of(PASSWORD + " anew"), new Origin("192.0.2.9", "Firefox"));

        review.clock.forward(Duration.ofHours(24).minusMillis(1));
        assertRefused(
                () -> review.approve("ben", id),
                "your credentials were reset by somebody else; you may decide again from 2026-04-02 09:00 UTC");

        review.clock.forward(Duration.ofMillis(1));
        review.approve("ben", id);
        assertThat(review.state(id)).isEqualTo("approved|");
    }

    @Test
    void itIsCancelledWhileItWaits() {
        long id = review.submittedLoosening();
        assertRefused(
                () -> review.services().votes().cancel("eve", id, "x"),
                "it is in review; only a proposal that is approved and not yet recorded can be cancelled");
        review.approve("ben", id);
        review.approve("cho", id);
        assertRefused(() -> review.services().votes().cancel("eve", id, " "), "say why it is cancelled");
        assertRefused(
                () -> review.services().votes().cancel("fay", id, "x"),
                "only administrators and guardians and reviewers may cancel a proposal");

        review.services().votes().cancel("eve", id, "The book is empty.");

        assertThat(review.state(id)).isEqualTo("cancelled|Eve Nakamura: The book is empty.");
    }

    @Test
    void itLapsesToTheMillisecond() {
        long id = review.submittedTightening();
        review.approve("ben", id);

        review.clock.forward(Duration.ofDays(7).minusMillis(1));
        review.services().clockwork().tick();
        assertThat(review.state(id)).isEqualTo("approved|");

        review.clock.forward(Duration.ofMillis(1));
        assertRefused(
                () -> review.services().enactment().record("fay", id),
                "its approval lapsed on 2026-04-08 09:00 UTC; propose it anew");
        review.services().clockwork().tick();
        review.services().clockwork().tick();
        assertThat(review.state(id)).isEqualTo("lapsed|nobody recorded it before its approval lapsed");
        assertThat(review.acts(id).subList(4, review.acts(id).size()))
                .containsExactly("fay [auditor, enactor] Refused", "bylaw [] Lapsed");
    }

    @Test
    void itWaitsForTheDayThatItIsToBeEffectiveOn() {
        var content = review.draft(Direction.TIGHTER, file(SOL, review.solWithCap(SMALLER_CAP)));
        var statement = content.statement();
        long id = review.submitted(new DraftContent(
                content.base(),
                new Statement(
                        statement.title(),
                        statement.intent(),
                        statement.rationale(),
                        statement.evidenceLinks(),
                        LocalDate.parse("2026-04-05"),
                        null),
                content.texts()));

        review.approve("ben", id);

        Instant from = Instant.parse("2026-04-05T00:00:00Z");
        assertThat(review.proposal(id).recordFrom()).isEqualTo(from);
        assertThat(review.proposal(id).recordUntil()).isEqualTo(from.plus(Duration.ofDays(7)));
    }

    @Test
    void theStateSurvivesARestart() {
        long id = review.submittedLoosening();
        review.approve("ben", id);
        var before = review.proposal(id);

        assertThat(review.restart()).isEmpty();

        assertThat(review.proposal(id).acts()).isEqualTo(before.acts());
        review.approve("cho", id);
        assertThat(review.state(id)).isEqualTo("approved|");
    }
}
