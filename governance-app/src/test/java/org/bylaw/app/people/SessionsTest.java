package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.people.Installation.HOME;
import static org.bylaw.app.people.Installation.OFFICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bylaw.app.people.SignIn.Accepted;
import org.junit.jupiter.api.Test;

class SessionsTest extends OnInstallation {

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void aTokenGivesItsSession() {
        Accepted ada = installation.ada();

        assertThat(installation.sessions.of(ada.token())).contains(ada.session());
        assertThat(ada.session())
                .isEqualTo(new Session(ada.session().id(), "ada", ada.session().csrfToken(), TEN, TEN, OFFICE));
        assertThat(installation.sessions.of(ada.token() + "A")).isEmpty();
        assertThat(installation.sessions.of("")).isEmpty();
    }

    @Test
    void theDatabaseHoldsNoSecretOfAsession() {
        Accepted ada = installation.ada();
        Session session = ada.session();

        assertThat(installation.everything())
                .contains(session.id(), SecretToken.digest(ada.token()))
                .doesNotContain(ada.token(), session.csrfToken());
        assertThat(ada.toString() + session).contains(session.id()).doesNotContain(ada.token(), session.csrfToken());
    }

    @Test
    void theSecretOfTheFormsStaysForTheSessionAndIsNoOthers() {
        Session one = installation.ada().session();
        Accepted other = installation.signedIn("ada", HOME);

        installation.clock.forward(Duration.ofHours(1));
        Session later = installation.sessions.of(other.token()).orElseThrow();
        assertThat(later.csrfToken()).isEqualTo(other.session().csrfToken());
        assertThat(later.isCsrfToken(other.session().csrfToken())).isTrue();
        assertThat(later.isCsrfToken(one.csrfToken())).isFalse();
        assertThat(later.isCsrfToken("")).isFalse();
    }

    @Test
    void aSessionEndsAfterTwelveHoursWithoutUse() {
        Accepted ada = installation.ada();

        installation.clock.forward(Duration.ofHours(12).minusMillis(1));
        assertThat(installation.sessions.of(ada.token())).isPresent();
        installation.clock.forward(Duration.ofHours(12).minusMillis(1));
        assertThat(installation.sessions.of(ada.token())).as("used in between").isPresent();
        installation.clock.forward(Duration.ofHours(12));
        assertThat(installation.sessions.of(ada.token())).isEmpty();
        assertThat(installation.sessions.open("ada")).isEmpty();
    }

    @Test
    void aSessionEndsAfterSevenDaysHoweverMuchItIsUsed() {
        Accepted ada = installation.ada();

        for (int elevenHours = 0; elevenHours < 15; elevenHours++) {
            installation.clock.forward(Duration.ofHours(11));
            assertThat(installation.sessions.of(ada.token())).isPresent();
        }
        installation.clock.forward(Duration.ofHours(3).minusMillis(1));
        assertThat(installation.sessions.of(ada.token())).isPresent();
        installation.clock.forward(Duration.ofMillis(1));
        assertThat(installation.sessions.of(ada.token())).isEmpty();
    }

    @Test
    void useIsNotedToTheMinute() {
        Accepted ada = installation.ada();

        installation.clock.forward(Duration.ofSeconds(59));
        installation.sessions.of(ada.token());
        assertThat(installation.sessions.open("ada"))
                .extracting(OpenSession::lastSeenAt)
                .containsExactly(TEN);

        installation.clock.forward(Duration.ofSeconds(1));
        Session seen = installation.sessions.of(ada.token()).orElseThrow();
        assertThat(seen.lastSeenAt()).isEqualTo(TEN.plusSeconds(60));
        assertThat(installation.sessions.open("ada"))
                .containsExactly(new OpenSession(seen.id(), TEN, TEN.plusSeconds(60), OFFICE));
    }

    @Test
    void thePersonsSessionsAreListedTheLastUsedFirst() {
        Session office = installation.ada().session();
        installation.ben();
        installation.clock.forward(Duration.ofMinutes(5));
        Session home = installation.signedIn("ada", HOME).session();

        assertThat(installation.sessions.open("ada"))
                .containsExactly(
                        new OpenSession(home.id(), TEN.plusSeconds(300), TEN.plusSeconds(300), HOME),
                        new OpenSession(office.id(), TEN, TEN, OFFICE));
    }

    @Test
    void aPersonRevokesOneOfTheirOwn() {
        Accepted office = installation.ada();
        Accepted home = installation.signedIn("ada", HOME);
        Accepted ben = installation.ben();

        assertThat(installation.sessions.revoke(home.session(), office.session().id()))
                .isTrue();
        assertThat(installation.sessions.revoke(home.session(), office.session().id()))
                .as("again")
                .isFalse();
        assertThat(installation.sessions.revoke(home.session(), ben.session().id()))
                .as("another's")
                .isFalse();

        assertThat(installation.sessions.revoke(home.session(), "\u0000")).isFalse();

        assertThat(installation.sessions.of(office.token())).isEmpty();
        assertThat(installation.sessions.of(home.token())).isPresent();
        assertThat(installation.sessions.of(ben.token())).isPresent();
        assertThat(installation.acts("session.revoked"))
                .containsExactly("ada [installation-administrator] {\"session\":\""
                        + office.session().id() + "\"}");
    }

    @Test
    void aPersonRevokesAllOthers() {
        Accepted office = installation.ada();
        Accepted home = installation.signedIn("ada", HOME);
        Accepted third = installation.signedIn("ada", HOME);
        Accepted ben = installation.ben();

        assertThat(installation.sessions.revokeOthers(third.session())).isEqualTo(2);

        assertThat(List.of(office, home, third, ben))
                .extracting(each -> installation.sessions.of(each.token()).isPresent())
                .containsExactly(false, false, true, true);
        assertThat(installation.acts("session.revoked")).hasSize(2);
    }
}
