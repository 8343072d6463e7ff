package org.bylaw.app.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.serve.ReviewApp;
import org.bylaw.app.serve.ServeOptions;
import org.bylaw.app.serve.Services;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeoplePagesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER = "staple of another kind";
    private static final Pattern LINK = Pattern.compile("id=\"secret\"[^>]*>(http://[^<]+)<");

    @TempDir
    private Path folder;

    private ReviewApp app;
    private String firstLink;

    @BeforeEach
    void start() {
        ServeOptions options = new ServeOptions(0, folder, null, null, null, List.of(), false);
        Services services = ReviewApp.open(options, RuleSet.shipped(), new PasswordHashes(16, 1), Clock.systemUTC());
        app = ReviewApp.start(options, services, line -> {});
        firstLink = app.firstAdministratorLink().orElseThrow();
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Browser browser() {
        return new Browser(app.address());
    }

    private Browser ada() {
        Browser ada = browser();
        ada.open(path(firstLink));
        assertThat(ada.submit(path(firstLink), "account", "ada", "name", "Ada Okafor", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        ada.open("/people");
        return ada;
    }

    private Browser ben(Browser ada) {
        String link = link(ada.submit("/people/invitations", "account", "ben", "name", "Ben <Ito>"));
        Browser ben = browser();
        ben.open(path(link));
        assertThat(ben.submit(path(link), "password", PASSWORD).statusCode()).isEqualTo(303);
        ben.open("/account");
        return ben;
    }

    private static String link(HttpResponse<String> page) {
        Matcher found = LINK.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    @Test
    void theFirstAdministratorsLinkWorksOnce() {
        ada();

        HttpResponse<String> again = browser().open(path(firstLink));
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("This link is dead");
        assertThat(app.firstAdministratorLink()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A,Ada,correct horse battery,account-error",
        "ada,' ',correct horse battery,name-error",
        "ada,Ada,short,password-error"
    })
    void whatCannotBeTakenIsSaidAtItsField(String account, String name, String password, String error) {
        Browser ada = browser();
        ada.open(path(firstLink));

        HttpResponse<String> answer =
                ada.submit(path(firstLink), "account", account, "name", name, "password", password);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsOnlyOnce("aria-invalid=\"true\"")
                .contains("id=\"" + error + "\"", "value=\"" + account + "\"")
                .containsPattern("aria-describedby=\"[a-z -]*" + error + "\"")
                .doesNotContain("value=\"" + password + "\"");
        assertThat(ada.session()).isEmpty();
    }

    @Test
    void whoIsInvitedJoinsAndIsShownByName() {
        Browser ada = ada();
        Browser ben = ben(ada);

        assertThat(ben.open("/account").body()).contains("Ben &lt;Ito&gt;").doesNotContain("<Ito>");
        assertThat(ben.open("/people").statusCode()).isEqualTo(403);
        assertThat(ada.open("/people").body()).contains("Ben &lt;Ito&gt;", "on no committee yet");
    }

    @Test
    void signingInTellsNothingOfAccounts() {
        ben(ada());
        Browser stranger = browser();
        stranger.open("/sign-in");

        HttpResponse<String> wrongPassword = stranger.submit("/sign-in", "account", "ben", "password", OTHER);
        HttpResponse<String> noAccount = stranger.submit("/sign-in", "account", "eve", "password", OTHER);

        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(noAccount.statusCode()).isEqualTo(422);
        assertThat(noAccount.body().replace("\"eve\"", "\"ben\"")).isEqualTo(wrongPassword.body());
        assertThat(stranger.session()).isEmpty();
    }

    @Test
    void tooManyTriesAreAskedToWait() {
        ben(ada());
        Browser stranger = browser();
        stranger.open("/sign-in");
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(stranger.submit("/sign-in", "account", "ben", "password", OTHER)
                            .statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> limited = stranger.submit("/sign-in", "account", "ben", "password", PASSWORD);

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.body()).contains("Too many attempts failed.");
    }

    @ParameterizedTest
    @CsvSource({
        "/rules?concern=margin,/rules?concern=margin",
        "//evil.example,/",
        "/\\evil.example,/",
        "https://evil.example,/",
        "'/a\r\nb',/"
    })
    void afterSigningInOneIsWhereOneWantedToGo(String next, String expected) {
        ada();
        Browser browser = browser();
        browser.open("/sign-in");

        HttpResponse<String> answer =
                browser.submit("/sign-in", "account", " ADA ", "password", PASSWORD, "next", next);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(URI.create(expected));
        assertThat(browser.session()).isNotEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        Browser ada = ada();
        String session = ada.session();
        assertThat(browser().carrying(session).open("/account").statusCode()).isEqualTo(200);

        assertThat(ada.submit("/sign-out").statusCode()).isEqualTo(303);

        assertThat(ada.session()).isEmpty();
        assertThat(browser().carrying(session).open("/account").statusCode()).isEqualTo(303);
        assertThat(ada.open("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void sessionsAreListedAndEnded() {
        Browser ada = ada();
        Browser elsewhere = browser();
        elsewhere.open("/sign-in");
        elsewhere.submit("/sign-in", "account", "ada", "password", PASSWORD);
        assertThat(elsewhere.open("/account").statusCode()).isEqualTo(200);
        assertThat(ada.open("/account").body()).contains("End all others", "this one");

        assertThat(ada.submit("/account/sessions/others/revoke").statusCode()).isEqualTo(303);

        assertThat(elsewhere.open("/account").statusCode()).isEqualTo(303);
        assertThat(ada.open("/account").body()).doesNotContain("End all others");
        assertThat(ada.submit("/account/sessions/nosuch/revoke").statusCode()).isEqualTo(404);
    }

    @Test
    void onesPasswordIsChangedByThePresentOne() {
        Browser ada = ada();

        HttpResponse<String> wrong = ada.submit("/account/password", "currentPassword", "x", "password", OTHER);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"currentPassword-error\"");
        HttpResponse<String> changed = ada.submit("/account/password", "currentPassword", PASSWORD, "password", OTHER);
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(ada.open("/account?changed=password").body()).contains("Your password is changed.");
    }

    @Test
    void aResetEndsEverySessionAndItsLinkLeadsBackIn() {
        Browser ada = ada();
        Browser ben = ben(ada);

        String link = link(ada.submit("/people/ben/reset"));

        assertThat(ben.open("/account").statusCode()).isEqualTo(303);
        ben.open(path(link));
        assertThat(ben.submit(path(link), "password", OTHER).statusCode()).isEqualTo(303);
        assertThat(ben.open("/account").statusCode()).isEqualTo(200);
        assertThat(browser().open(path(link)).statusCode()).isEqualTo(404);
        assertThat(ada.submit("/people/ada/reset").statusCode()).isEqualTo(403);
        assertThat(ada.submit("/people/nobody/reset").statusCode()).isEqualTo(404);
    }
}
