package org.bylaw.app.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bylaw.app.proposal.ProposalAct.Approved;
import org.bylaw.app.proposal.ProposalAct.Cancelled;
import org.bylaw.app.proposal.ProposalAct.ChangesRequested;
import org.bylaw.app.proposal.ProposalAct.Commented;
import org.bylaw.app.proposal.ProposalAct.ConflictDeclared;
import org.bylaw.app.proposal.ProposalAct.Drafted;
import org.bylaw.app.proposal.ProposalAct.Escalated;
import org.bylaw.app.proposal.ProposalAct.Lapsed;
import org.bylaw.app.proposal.ProposalAct.Passed;
import org.bylaw.app.proposal.ProposalAct.Ratified;
import org.bylaw.app.proposal.ProposalAct.Recorded;
import org.bylaw.app.proposal.ProposalAct.RecordingAbandoned;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.ProposalAct.RecordingPrepared;
import org.bylaw.app.proposal.ProposalAct.Refused;
import org.bylaw.app.proposal.ProposalAct.Rejected;
import org.bylaw.app.proposal.ProposalAct.Reopened;
import org.bylaw.app.proposal.ProposalAct.Settled;
import org.bylaw.app.proposal.ProposalAct.Stood;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.ProposalAct.Suggested;
import org.bylaw.app.proposal.ProposalAct.Voided;
import org.bylaw.app.proposal.ProposalAct.WentStale;
import org.bylaw.app.proposal.ProposalAct.Withdrawn;
import org.bylaw.change.AppliesTo;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Acts about proposals come back from their entries as they went in. */
class ActJsonTest {

    private static final Statement FULL = new Statement(
            "Title \"with\" <marks>",
            Direction.MIXED,
            "Why.\nAnd why else: \u00fc \u4e2d \ud83d\ude80",
            List.of("https://example.org/a", "https://example.org/b"),
            LocalDate.parse("2026-05-01"),
            AppliesTo.ALL);

    private static final Draft BARE = new Draft("drift", "c0", Statement.EMPTY, List.of());
    private static final Draft WHOLE = new Draft(
            "drift",
            "c0",
            FULL,
            List.of(new DraftFile("drift/markets/B.json", null), new DraftFile("drift/markets/A.json", "sha256:a")));
    private static final Grounds GROUNDS = Story.grounds(Story.TWO_OF_TWO, Story.WARNING);
    private static final Instant MOMENT = Instant.parse("2026-04-01T09:00:00.123456789Z");

    static Stream<ProposalAct> acts() {
        return Stream.of(
                new Drafted(BARE, null, null),
                new Drafted(WHOLE, 41L, "cho"),
                new Submitted(3, WHOLE, GROUNDS),
                new Approved(1, "Ben", "Northwind", "sha256:e", "sha256:report", "sha256:inputs", "Yes.", Map.of()),
                new Approved(
                        1,
                        "Ben",
                        "Northwind",
                        "sha256:e",
                        "sha256:report",
                        "sha256:inputs",
                        "Yes.",
                        Map.of("k 1", "r", "k 2", "s")),
                new Rejected(1, "Ben", "Northwind", "No.", true),
                new ChangesRequested(1, "Ben", "Less."),
                new Commented(0, null, "Hm."),
                new Commented(1, "/margin/imfFactor", "Hm."),
                new Settled(1, false),
                new ConflictDeclared("I hold SOL."),
                new Suggested("So.", "c0", WHOLE.files()),
                new Passed(MOMENT, MOMENT.plusSeconds(1)),
                new Stood("Why.", GROUNDS),
                new Voided("Why.", null),
                new Voided("Why.", GROUNDS),
                new Reopened("Why."),
                new WentStale("Why."),
                new Withdrawn("Why."),
                new Cancelled("Why."),
                new Lapsed(),
                new RecordingBegun("c0", "Fay", "Meridian", WHOLE, GROUNDS, null),
                new RecordingBegun("c0", "Eve", "Meridian", WHOLE, GROUNDS, Story.emergency(Story.TWO_OF_TWO)),
                new RecordingPrepared("c1"),
                new RecordingAbandoned("Why."),
                new Recorded("c1", true),
                new Ratified(),
                new Escalated(),
                new Refused(Step.RECORD, "Why."));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void comesBackAsItWentIn(ProposalAct act) {
        String kind = ProposalActJson.BODIES.kind(act);
        String body = ProposalActJson.BODIES.body(act).toString();

        assertThat(ProposalActJson.BODIES.act(kind, body)).isEqualTo(act);
        assertThat(ProposalActJson.BODIES.knows(kind)).isTrue();
    }

    @Test
    void everyActIsAmongThem() {
        assertThat(acts().map(ProposalAct::getClass).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ProposalAct.class.getPermittedSubclasses()).stream()
                        .map(type -> type.<ProposalAct>asSubclass(ProposalAct.class))
                        .toList());
        assertThat(acts().map(ProposalActJson.BODIES::kind).distinct())
                .hasSize(ProposalAct.class.getPermittedSubclasses().length);
    }

    @Test
    void whatIsAbsentIsNotWritten() {
        assertThat(ProposalActJson.BODIES.body(new Commented(0, null, "Hm.")).toString())
                .isEqualTo("{\"thread\":0,\"text\":\"Hm.\"}");
        assertThat(ProposalActJson.BODIES.body(new Passed(MOMENT, MOMENT)).toString())
                .isEqualTo("{\"recordFrom\":\"2026-04-01T09:00:00.123456789Z\","
                        + "\"recordUntil\":\"2026-04-01T09:00:00.123456789Z\"}");
    }

    @Test
    void whatIsNoneOfItsKindIsRefused() {
        assertThatThrownBy(() -> ProposalActJson.BODIES.act("proposal.lapsed", "{\"more\": 1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an entry of kind proposal.lapsed cannot be read:");
        assertThatThrownBy(() -> ProposalActJson.BODIES.act("proposal.settled", "{\"thread\": 1}"))
                .as("a missing number or truth is none")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProposalActJson.BODIES.act("proposal.dreamt", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no kind of entry proposal.dreamt");
    }
}
