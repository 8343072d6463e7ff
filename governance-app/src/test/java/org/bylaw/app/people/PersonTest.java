package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Instant JOINED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant RESET = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void whoeverWasNeverResetMayVoteAtOnce() {
        var ada = new Person("ada", "Ada Okafor", JOINED, JOINED, null, false);

        assertThat(ada.mayVote(JOINED)).isTrue();
    }

    @Test
    void aDayAfterAresetByAnotherAvoteIsTakenAgain() {
        var ada = new Person("ada", "Ada Okafor", JOINED, RESET, RESET, false);

        assertThat(ada.mayVote(RESET)).isFalse();
        assertThat(ada.mayVote(Instant.parse("2026-05-05T09:59:59.999Z"))).isFalse();
        assertThat(ada.mayVote(Instant.parse("2026-05-05T10:00:00Z"))).isTrue();
    }

    @Test
    void changingThePasswordOneselfDoesNotEndThatDay() {
        var ada = new Person("ada", "Ada Okafor", JOINED, RESET.plusSeconds(60), RESET, false);

        assertThat(ada.mayVote(RESET.plusSeconds(61))).isFalse();
    }

    @Test
    void nobodyVotesWithoutApassword() {
        var ada = new Person("ada", "Ada Okafor", JOINED, null, RESET, false);

        assertThat(ada.mayVote(RESET.plusSeconds(1_000_000))).isFalse();
    }
}
