package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.people.Installation.HOME;
import static org.bylaw.app.people.Installation.OFFICE;
import static org.bylaw.app.people.Installation.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bylaw.app.people.SignIn.Accepted;
import org.bylaw.app.people.SignIn.Refused;
import org.junit.jupiter.api.Test;

class SignInTest extends OnInstallation {

    private static final Refused WRONG = new Refused(
            "This account and password do not belong together. Check both; an administrator can reset your password.",
            null);

    @Test
    void accountAndPasswordGiveAsession() {
        installation.ada();

        Accepted signedIn = installation.signedIn(" Ada ", HOME);

        assertThat(installation.sessions.of(signedIn.token())).contains(signedIn.session());
        assertThat(signedIn.session().account()).isEqualTo("ada");
        assertThat(installation.acts("person.signed-in"))
                .containsExactly("ada [installation-administrator] {\"address\":\"198.51.100.1\",\"session\":\""
                        + signedIn.session().id() + "\"}");
    }

    @Test
    void theAnswerIsTheSameWhateverWasWrong() {
        installation.ada();
        installation.ben();
        installation.invitations.invite("ada", "cyd", "Cyd Marsh");
        installation.invitations.reset("ada", "ben");

        assertThat(installation.refused("ada", "not her password", HOME)).isEqualTo(WRONG);
        assertThat(installation.refused("nobody", PASSWORD, HOME)).isEqualTo(WRONG);
        assertThat(installation.refused("ben", PASSWORD, HOME)).as("reset").isEqualTo(WRONG);
        assertThat(installation.refused("cyd", PASSWORD, HOME)).as("not joined").isEqualTo(WRONG);
        assertThat(installation.refused("", "", HOME)).isEqualTo(WRONG);
        assertThat(installation.refused("ada\u0000\uD800'--", PASSWORD, HOME)).isEqualTo(WRONG);
        assertThat(installation.refused("ada", "x".repeat(100_000), HOME)).isEqualTo(WRONG);
    }

    @Test
    void aRefusalIsEnteredWithoutAnameThatIsNoAccount() {
        installation.ada();
        installation.ben();
        installation.invitations.reset("ada", "ben");

        installation.refused("ada", "not her password", HOME);
        installation.refused("my-secret-password", "ada", HOME);
        installation.refused("ben", PASSWORD, HOME);

        assertThat(installation.acts("person.sign-in-refused"))
                .containsExactly(
                        "anonymous [] {\"account\":\"ada\",\"address\":\"198.51.100.1\",\"because\":\"wrong password\"}",
                        "anonymous [] {\"address\":\"198.51.100.1\",\"because\":\"no such account\"}",
                        "anonymous [] {\"account\":\"ben\",\"address\":\"198.51.100.1\",\"because\":\"no password yet\"}");
        assertThat(installation.everything()).doesNotContain("my-secret-password", "not her password");
    }

    @Test
    void tenFailuresForAnAccountFromOneNetworkHaveToWait() {
        installation.ada();
        for (int failure = 0; failure < 9; failure++) {
            assertThat(installation.refused("ada", "wrong", HOME)).isEqualTo(WRONG);
            installation.clock.forward(Duration.ofMinutes(1));
        }
        assertThat(installation.refused("ada", "wrong", HOME)).as("the tenth").isEqualTo(WRONG);

        assertThat(installation.refused("ada", PASSWORD, HOME))
                .isEqualTo(new Refused("Too many attempts failed. Try again in 6 minutes.", Duration.ofMinutes(6)));
        installation.clock.forward(Duration.ofMinutes(6).minusMillis(1));
        assertThat(installation.refused("ada", PASSWORD, HOME))
                .isEqualTo(new Refused("Too many attempts failed. Try again in 1 minute.", Duration.ofSeconds(1)));
        installation.clock.forward(Duration.ofMillis(1));
        assertThat(installation.signIn.signIn("ada", PASSWORD, HOME))
                .as("asking in vain has not made the wait longer")
                .isInstanceOf(Accepted.class);

        assertThat(installation.acts("person.sign-in-refused"))
                .as("the failure that reached the limit says so; what the limit refused is not entered")
                .hasSize(10)
                .last()
                .isEqualTo(
                        "anonymous [] {\"account\":\"ada\",\"address\":\"198.51.100.1\",\"because\":\"wrong password\","
                                + "\"limitedUntil\":\"2026-05-04T10:15:00Z\"}");
    }

    @Test
    void anAccountThatIsNotThereIsLimitedInTheSameWay() {
        IntStream.range(0, 10).forEach(failure -> installation.refused("nobody", "wrong", HOME));

        assertThat(installation.refused("nobody", "wrong", HOME))
                .isEqualTo(new Refused("Too many attempts failed. Try again in 15 minutes.", Duration.ofMinutes(15)));
    }

    @Test
    void aStrangerDoesNotKeepTheOwnerOut() {
        installation.ada();
        IntStream.range(0, 10).forEach(failure -> installation.refused("ada", "wrong", HOME));

        assertThat(installation.signIn.signIn("ada", PASSWORD, OFFICE)).isInstanceOf(Accepted.class);
        assertThat(installation.refused("ada", PASSWORD, HOME).retryAfter()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void thirtyFailuresOfOneNetworkForAllAccountsHaveToWait() {
        installation.ada();
        installation.ben();
        for (int failure = 0; failure < 30; failure++) {
            var neighbour = new Origin("2001:db8:1:2::" + failure, "Firefox");
            assertThat(installation.refused("nobody-" + failure, "wrong", neighbour))
                    .isEqualTo(WRONG);
        }

        var another = new Origin("2001:db8:1:2:ffff::1", "Firefox");
        assertThat(installation.refused("ben", PASSWORD, another).retryAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(installation.signIn.signIn("ben", PASSWORD, new Origin("2001:db8:1:3::1", "Firefox")))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aSuccessDoesNotClearTheWayForGuessingOthers() {
        installation.ada();
        installation.ben();
        IntStream.range(0, 9).forEach(failure -> installation.refused("ada", "wrong", HOME));

        assertThat(installation.signIn.signIn("ben", PASSWORD, HOME)).isInstanceOf(Accepted.class);
        assertThat(installation.refused("ada", "wrong", HOME)).as("the tenth").isEqualTo(WRONG);
        assertThat(installation.refused("ada", PASSWORD, HOME).retryAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(installation.signIn.signIn("ben", PASSWORD, HOME)).isInstanceOf(Accepted.class);
    }

    @Test
    void aSuccessForgivesOnesOwnFailures() {
        installation.ada();
        for (int day = 0; day < 3; day++) {
            IntStream.range(0, 9).forEach(failure -> installation.refused("ada", "wrong", HOME));
            assertThat(installation.signIn.signIn("ada", PASSWORD, HOME)).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void theLimitSurvivesArestart() {
        installation.ada();
        IntStream.range(0, 10).forEach(failure -> installation.refused("ada", "wrong", HOME));

        var restarted = new Installation(database);
        assertThat(restarted.refused("ada", PASSWORD, HOME).retryAfter()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void manyAttemptsAtOnceAreNoWayAroundTheLimit() {
        installation.ada();

        List<Refused> refused = IntStream.range(0, 24)
                .parallel()
                .mapToObj(attempt -> installation.refused("ada", "wrong", HOME))
                .toList();

        assertThat(refused).filteredOn(WRONG::equals).hasSize(10);
    }

    @Test
    void aHashOfFormerTimesIsRenewed() {
        installation.ada();
        String former = hash();
        var dearer = new PasswordHashes(32, 1);
        var signIn = new SignIn(database, installation.trail, dearer, installation.sessions, installation.clock);

        assertThat(signIn.signIn("ada", PASSWORD, HOME)).isInstanceOf(Accepted.class);
        String renewed = hash();
        assertThat(renewed).isNotEqualTo(former).startsWith("$argon2id$v=19$m=32,t=1,p=1$");
        assertThat(signIn.signIn("ada", PASSWORD, HOME)).isInstanceOf(Accepted.class);
        assertThat(hash()).isEqualTo(renewed);
    }

    private String hash() {
        return String.valueOf(database.<String>read(handle -> PersonTable.passwordHash(handle, "ada")));
    }
}
