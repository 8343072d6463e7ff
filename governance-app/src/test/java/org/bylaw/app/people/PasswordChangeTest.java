package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.people.Installation.HOME;
import static org.bylaw.app.people.Installation.OFFICE;
import static org.bylaw.app.people.Installation.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.bylaw.app.people.SignIn.Accepted;
import org.bylaw.app.people.SignIn.Refused;
import org.junit.jupiter.api.Test;

class PasswordChangeTest extends OnInstallation {

    private static final String NEW = "another horse battery";
    private static final String WRONG =
            "This is not your present password: type it again, or ask an administrator to reset it.";

    @Test
    void aNewPasswordTakesThePlaceOfTheFormerAndEndsTheOtherSessions() {
        Accepted office = installation.ada();
        Accepted home = installation.signedIn("ada", HOME);
        installation.clock.forward(Duration.ofMinutes(30));

        installation.passwordChange.change(home.session(), PASSWORD, NEW, HOME);

        assertThat(installation.signIn.signIn("ada", PASSWORD, HOME)).isInstanceOf(Refused.class);
        assertThat(installation.signIn.signIn("ada", NEW, HOME)).isInstanceOf(Accepted.class);
        assertThat(installation.sessions.of(office.token())).isEmpty();
        assertThat(installation.sessions.of(home.token())).isPresent();
        assertThat(installation.people.find("ada").orElseThrow().credentialSetAt())
                .isEqualTo(Instant.parse("2026-05-04T10:30:00Z"));
        assertThat(installation.acts("person.password-changed"))
                .containsExactly("ada [installation-administrator] {\"session\":\""
                        + home.session().id() + "\",\"sessionsRevoked\":[\""
                        + office.session().id() + "\"]}");
    }

    @Test
    void withoutThePresentPasswordNothingChanges() {
        Session ada = installation.ada().session();

        assertThatThrownBy(() -> installation.passwordChange.change(ada, "wrong", NEW, OFFICE))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("currentPassword"))
                .hasMessage(WRONG);

        assertThat(installation.signIn.signIn("ada", PASSWORD, OFFICE)).isInstanceOf(Accepted.class);
        assertThat(installation.acts("person.password-change-refused"))
                .containsExactly("ada [installation-administrator] {\"address\":\"192.0.2.7\"}");
    }

    @Test
    void theRulesHoldForTheNewPassword() {
        Session ada = installation.ada().session();

        assertThatThrownBy(() -> installation.passwordChange.change(ada, PASSWORD, "too short", OFFICE))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("password"));
        assertThat(installation.signIn.signIn("ada", PASSWORD, OFFICE)).isInstanceOf(Accepted.class);
    }

    @Test
    void guessingThePresentPasswordIsLimitedAsSigningInIs() {
        Session ada = installation.ada().session();
        IntStream.range(0, 10)
                .forEach(failure -> assertThatThrownBy(
                                () -> installation.passwordChange.change(ada, "wrong", NEW, OFFICE))
                        .hasMessage(WRONG));

        assertThatThrownBy(() -> installation.passwordChange.change(ada, PASSWORD, NEW, OFFICE))
                .hasMessage("Too many attempts failed. Try again in 15 minutes.");
        assertThat(installation.refused("ada", PASSWORD, OFFICE).retryAfter()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aSessionThatHasEndedChangesNothing() {
        Accepted office = installation.ada();
        Accepted home = installation.signedIn("ada", HOME);
        installation.sessions.revoke(home.session(), office.session().id());

        assertThatThrownBy(() -> installation.passwordChange.change(office.session(), PASSWORD, NEW, OFFICE))
                .hasMessage(WRONG);
        assertThat(installation.signIn.signIn("ada", PASSWORD, HOME)).isInstanceOf(Accepted.class);
    }

    @Test
    void changingItOneselfDoesNotEndTheDayWithoutAvote() {
        installation.ada();
        installation.ben();
        String link = installation.invitations.reset("ada", "ben").token();
        Session ben =
                installation.invitations.accept(link, Acceptance.of(NEW), HOME).session();

        installation.clock.forward(Duration.ofHours(1));
        installation.passwordChange.change(ben, NEW, PASSWORD, HOME);

        Person person = installation.people.find("ben").orElseThrow();
        assertThat(person.mayVoteFrom()).isEqualTo(Instant.parse("2026-05-05T10:00:00Z"));
        assertThat(person.mayVote(installation.clock.instant())).isFalse();
    }
}
