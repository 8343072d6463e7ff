package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.people.Installation.HOME;
import static org.bylaw.app.people.Installation.OFFICE;
import static org.bylaw.app.people.Installation.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bylaw.app.people.SignIn.Accepted;
import org.junit.jupiter.api.Test;

class InvitationsTest extends OnInstallation {

    private static final String DEAD =
            "This link is dead: it was used, has expired or was replaced. Ask for a new one.";
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant SEVEN_DAYS_LATER = Instant.parse("2026-05-11T10:00:00Z");
    private static final String ADMINISTRATOR = "ada [installation-administrator] ";

    @Test
    void theFirstAdministratorChoosesAnameAndIsSignedIn() {
        IssuedLink link = installation.firstAdministrator.linkToken().orElseThrow();
        assertThat(installation.invitations.find(link.token()))
                .contains(new OpenInvitation(
                        InvitationKind.FIRST_ADMINISTRATOR, null, null, "bylaw", TEN, SEVEN_DAYS_LATER));

        Accepted ada =
                installation.invitations.accept(link.token(), new Acceptance("ada", "Ada Okafor", PASSWORD), OFFICE);

        assertThat(installation.sessions.of(ada.token())).contains(ada.session());
        assertThat(installation.people.all()).containsExactly(new Person("ada", "Ada Okafor", TEN, TEN, null, true));
        assertThat(installation.acts("person.invited"))
                .containsExactly(
                        "bylaw [] {\"expiresAt\":\"2026-05-11T10:00:00Z\",\"invitation\":\"first-administrator\"}");
        assertThat(installation.acts("person.joined"))
                .containsExactly(ADMINISTRATOR + "{\"address\":\"192.0.2.7\",\"by\":\"bylaw\","
                        + "\"invitation\":\"first-administrator\",\"name\":\"Ada Okafor\",\"session\":\""
                        + ada.session().id() + "\"}");
    }

    @Test
    void theLinkOfTheFirstAdministratorDiesWithTheNextStartAndIsGoneWithThePerson() {
        String former =
                installation.firstAdministrator.linkToken().orElseThrow().token();
        String link = installation.firstAdministrator.linkToken().orElseThrow().token();

        assertDead(former);
        installation.invitations.accept(link, new Acceptance("ada", "Ada Okafor", PASSWORD), OFFICE);
        assertDead(link);
        assertThat(installation.firstAdministrator.linkToken()).isEmpty();
    }

    @Test
    void somebodyIsInvitedAndJoins() {
        installation.ada();
        IssuedLink link = installation.invitations.invite("ada", "ben", " Ben Ito ");
        var open = new OpenInvitation(InvitationKind.NEW_PERSON, "ben", "Ben Ito", "ada", TEN, SEVEN_DAYS_LATER);
        assertThat(installation.invitations.open()).containsExactly(open);
        assertThat(installation.people.find("ben")).isEmpty();

        installation.clock.forward(Duration.ofHours(1));
        Accepted ben =
                installation.invitations.accept(link.token(), new Acceptance("mallory", "Mallory", PASSWORD), HOME);

        assertThat(ben.session().account()).isEqualTo("ben");
        Instant eleven = TEN.plusSeconds(3600);
        assertThat(installation.people.find("ben")).contains(new Person("ben", "Ben Ito", eleven, eleven, null, false));
        assertThat(installation.invitations.open()).isEmpty();
        assertThat(installation.signedIn("ben", HOME).session().account()).isEqualTo("ben");
        assertThat(installation.acts("person.invited").get(1))
                .isEqualTo(ADMINISTRATOR + "{\"account\":\"ben\",\"expiresAt\":\"2026-05-11T10:00:00Z\","
                        + "\"invitation\":\"new-person\",\"name\":\"Ben Ito\"}");
        assertThat(installation.acts("person.joined").get(1))
                .isEqualTo("ben [] {\"address\":\"198.51.100.1\",\"by\":\"ada\",\"invitation\":\"new-person\","
                        + "\"name\":\"Ben Ito\",\"session\":\"" + ben.session().id() + "\"}");
        assertDead(link.token());
    }

    @Test
    void aLinkDiesAfterSevenDays() {
        installation.ada();
        IssuedLink link = installation.invitations.invite("ada", "ben", "Ben Ito");
        assertThat(link.expiresAt()).isEqualTo(SEVEN_DAYS_LATER);

        installation.clock.forward(Duration.ofDays(7).minusMillis(1));
        assertThat(installation.invitations.find(link.token())).isPresent();
        installation.clock.forward(Duration.ofMillis(1));
        assertThat(installation.invitations.open()).isEmpty();
        assertDead(link.token());
    }

    @Test
    void aNewerLinkForTheSameAccountReplacesTheFormer() {
        installation.ada();
        String former = installation.invitations.invite("ada", "ben", "Ben").token();
        String other =
                installation.invitations.invite("ada", "cyd", "Cyd Marsh").token();
        String link = installation.invitations.invite("ada", "ben", "Ben Ito").token();

        assertDead(former);
        installation.invitations.accept(link, Acceptance.of(PASSWORD), HOME);
        installation.invitations.accept(other, Acceptance.of(PASSWORD), HOME);
        assertThat(installation.people.all())
                .extracting(Person::name)
                .containsExactly("Ada Okafor", "Ben Ito", "Cyd Marsh");
    }

    @Test
    void aPasswordThatIsNotTakenLeavesTheLinkAlive() {
        String link = installation.firstAdministrator.linkToken().orElseThrow().token();

        assertRefused("password", () -> accept(link, "ada", "Ada Okafor", "too short"));
        assertRefused("account", () -> accept(link, "Ada!", "Ada Okafor", PASSWORD));
        assertRefused("name", () -> accept(link, "ada", "\u202Eada", PASSWORD));
        assertThat(installation.people.all()).isEmpty();
        assertThat(accept(link, "ada", "Ada Okafor", PASSWORD).session().account())
                .isEqualTo("ada");
    }

    @Test
    void whoIsThereIsNotInvited() {
        installation.ada();

        assertThatThrownBy(() -> installation.invitations.invite("ada", "ada", "Ada"))
                .isInstanceOf(InputRefused.class)
                .hasMessage("There is an account ada already: choose another name, or reset its password.");
    }

    @Test
    void ofTwoWhoAcceptOneLinkAtTheSameTimeOneGetsIn() {
        String link = installation.firstAdministrator.linkToken().orElseThrow().token();
        var dead = new AtomicInteger();

        IntStream.range(0, 8).parallel().forEach(each -> {
            try {
                accept(link, "ada-" + each, "Ada " + each, PASSWORD);
            } catch (InputRefused refused) {
                assertThat(refused).hasMessage(DEAD);
                dead.incrementAndGet();
            }
        });

        assertThat(dead).hasValue(7);
        assertThat(installation.people.all()).hasSize(1);
        assertThat(installation.acts("person.joined")).hasSize(1);
    }

    @Test
    void aResetEndsPasswordAndSessionsAtOnce() {
        installation.ada();
        Accepted ben = installation.ben();
        installation.clock.forward(Duration.ofHours(1));

        IssuedLink link = installation.invitations.reset("ada", "ben");

        Instant eleven = TEN.plusSeconds(3600);
        assertThat(installation.people.find("ben")).contains(new Person("ben", "Ben Ito", TEN, null, eleven, false));
        assertThat(installation.sessions.of(ben.token())).isEmpty();
        assertThat(installation.signIn.signIn("ben", PASSWORD, HOME)).isInstanceOf(SignIn.Refused.class);
        assertThat(installation.invitations.find(link.token()))
                .contains(new OpenInvitation(
                        InvitationKind.CREDENTIAL_RESET,
                        "ben",
                        "Ben Ito",
                        "ada",
                        eleven,
                        Instant.parse("2026-05-11T11:00:00Z")));
        assertThat(installation.acts("person.credential-reset"))
                .containsExactly(ADMINISTRATOR + "{\"account\":\"ben\",\"expiresAt\":\"2026-05-11T11:00:00Z\","
                        + "\"sessionsRevoked\":[\"" + ben.session().id() + "\"]}");
    }

    @Test
    void whoAcceptsAresetIsSignedInAndHasNoVoteForAday() {
        installation.ada();
        installation.ben();
        String link = installation.invitations.reset("ada", "ben").token();
        installation.clock.forward(Duration.ofHours(30));

        Accepted ben = installation.invitations.accept(link, Acceptance.of("another horse battery"), HOME);

        Instant accepted = TEN.plus(Duration.ofHours(30));
        Person person = installation.people.find("ben").orElseThrow();
        assertThat(person).isEqualTo(new Person("ben", "Ben Ito", TEN, accepted, accepted, false));
        assertThat(person.mayVote(accepted.plus(Duration.ofHours(24)).minusMillis(1)))
                .isFalse();
        assertThat(person.mayVote(accepted.plus(Duration.ofHours(24)))).isTrue();
        assertThat(installation.sessions.of(ben.token())).isPresent();
        assertThat(installation.signIn.signIn("ben", "another horse battery", HOME))
                .isInstanceOf(Accepted.class);
        assertThat(installation.acts("person.password-changed"))
                .containsExactly(
                        "ben [] {\"address\":\"198.51.100.1\",\"by\":\"ada\",\"invitation\":\"credential-reset\","
                                + "\"session\":\"" + ben.session().id() + "\"}");
        assertDead(link);
    }

    @Test
    void nobodyResetsTheirOwnPasswordOrThatOfNobody() {
        installation.ada();

        assertThatThrownBy(() -> installation.invitations.reset("ada", "ada"))
                .hasMessage("This is your own account: change your password on the page of your account.");
        assertThatThrownBy(() -> installation.invitations.reset("ada", "ben"))
                .hasMessage("There is no account of this name: choose one from the list of people.");
        assertThat(installation.signIn.signIn("ada", PASSWORD, HOME)).isInstanceOf(Accepted.class);
    }

    @Test
    void theDatabaseHoldsNoSecret() {
        String first = installation.firstAdministrator.linkToken().orElseThrow().token();
        installation.invitations.accept(first, new Acceptance("ada", "Ada Okafor", PASSWORD), OFFICE);
        IssuedLink link = installation.invitations.invite("ada", "ben", "Ben Ito");

        assertThat(installation.everything())
                .contains(SecretToken.digest(link.token()))
                .doesNotContain(first, link.token(), PASSWORD);
        assertThat(link.toString()).isEqualTo("a link until 2026-05-11T10:00:00Z");
        assertThat(new Acceptance("ada", "Ada", PASSWORD).toString()).isEqualTo("acceptance ada");
    }

    private Accepted accept(String link, String account, String name, String password) {
        return installation.invitations.accept(link, new Acceptance(account, name, password), OFFICE);
    }

    private void assertDead(String link) {
        assertThat(installation.invitations.find(link)).isEmpty();
        assertThatThrownBy(() -> accept(link, "eve", "Eve", PASSWORD))
                .isInstanceOf(InputRefused.class)
                .hasMessage(DEAD);
    }

    private static void assertRefused(String field, Runnable acceptance) {
        assertThatThrownBy(acceptance::run)
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
