package org.bylaw.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.bylaw.app.web.security.SecurityHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = new TestApp();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/health,200",
        "/rules,303",
        "/nowhere,404",
        "/echo,405",
        "/named/x,404",
        "/static/0000000000000000/bylaw.css,404",
        "/%2e%2e/etc/passwd,400",
        "/static/a%2fb/bylaw.css,404"
    })
    void everyAnswerCarriesTheHeaders(String path, int status) {
        HttpResponse<String> answer = app.get(path).send();

        assertThat(answer.statusCode()).isEqualTo(status);
        SecurityHeaders.all(false)
                .forEach((name, value) ->
                        assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void aPageAllowsNothingFromElsewhereAndNothingInline() {
        String page = app.get("/rules").as("proposer").send().body();

        assertThat(SecurityHeaders.POLICY).doesNotContain("unsafe").startsWith("default-src 'none'");
        assertThat(page).doesNotContain("<style").doesNotContain(" style=").doesNotContain("http://");
        assertThat(page).doesNotContainPattern("<script(?! src=\"/static/)").doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void staticFilesAreKeptForEverUnderTheirDigest() {
        String page = app.get("/sign-in").send().body();
        List<String> addresses = java.util.regex.Pattern.compile("/static/[0-9a-f]{16}/[a-z.]+")
                .matcher(page)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();

        assertThat(addresses).hasSize(4).allSatisfy(address -> {
            HttpResponse<String> file = app.get(address).send();
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).isNotBlank();
            assertThat(file.headers().allValues("Cache-Control"))
                    .containsExactly("public, max-age=31536000, immutable");
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Sec-Fetch-Site, Origin, token, status
                "same-origin,-,right,200",
                "same-origin,http://evil.example,right,200",
                "same-origin,-,wrong,403",
                "same-origin,-,-,403",
                "same-site,-,right,403",
                "cross-site,http://127.0.0.1:{port},right,403",
                "none,http://127.0.0.1:{port},right,403",
                "-,http://127.0.0.1:{port},right,200",
                "-,http://127.0.0.1:{port},wrong,403",
                "-,http://127.0.0.1,right,403",
                "-,http://evil.example,right,403",
                "-,null,right,403",
                "-,-,right,403"
            })
    void whatChangesSomethingComesFromAFormOfOurs(String fetchSite, String origin, String token, int status) {
        Request request = app.post("/echo").as("proposer");
        if (fetchSite != null) {
            request.header("Sec-Fetch-Site", fetchSite);
        }
        if (origin != null) {
            request.header("Origin", origin.replace("{port}", "" + app.server.port()));
        }
        if (token != null) {
            request.form("_csrf", token.equals("right") ? TestApp.TOKEN : token);
        }

        HttpResponse<String> answer = request.send();

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("This form was not accepted");
        }
    }

    @Test
    void aScriptSendsTheTokenInAHeader() {
        assertThat(app.post("/echo")
                        .as("proposer")
                        .fromOurPage()
                        .header("X-CSRF-Token", TestApp.TOKEN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void beforeSignInAFormBelongsToACookie() {
        HttpResponse<String> page = app.get("/sign-in").send();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        String secret = cookie.substring("bylaw-form=".length(), cookie.indexOf(';'));
        String token = org.bylaw.app.web.security.FormToken.ofCookie(secret);

        assertThat(cookie.split("; ", -1))
                .containsExactlyInAnyOrder("bylaw-form=" + secret, "Path=/", "HttpOnly", "SameSite=Strict");
        assertThat(page.body()).contains(token).doesNotContain(secret);
        assertThat(app.post("/sign-in").fromOurPage().form("_csrf", token).status())
                .isEqualTo(403);
        assertThat(signIn(secret, "another").statusCode()).isEqualTo(403);
        assertThat(signIn(secret, token).statusCode()).isEqualTo(303);
        assertThat(signIn(secret, token).headers().allValues("Set-Cookie"))
                .anySatisfy(set -> assertThat(set.split("; ", -1))
                        .contains("bylaw=root", "Path=/", "HttpOnly", "SameSite=Strict", "Max-Age=604800")
                        .doesNotContain("Secure"));
    }

    private HttpResponse<String> signIn(String secret, String token) {
        return app.post("/sign-in")
                .fromOurPage()
                .header("Cookie", "bylaw-form=" + secret)
                .form("_csrf", token)
                .send();
    }

    @Test
    void signingOutTakesTheCookieAway() {
        HttpResponse<String> answer = app.post("/sign-out")
                .as("proposer")
                .fromOurPage()
                .form("_csrf", TestApp.TOKEN)
                .send();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("bylaw=;")
                .contains("Expires=Thu, 01 Jan 1970");
    }

    @Test
    void cookiesOfAPublicHttpsAddressAreSecure() {
        try (TestApp secure = new TestApp(URI.create("https://bylaw.example.org"))) {
            HttpResponse<String> answer =
                    secure.get("/sign-in").header("Host", "bylaw.example.org").send();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(secure.get("/sign-in")
                            .header("Host", "other.example.org")
                            .status())
                    .isEqualTo(421);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "LOCALHOST:1,200",
        "127.0.0.1:8080,200",
        "[::1]:8080,200",
        "evil.example,421",
        "127.0.0.1.evil.example,421",
        "localhost:8080:9,400",
        "bylaw.example.org,421"
    })
    void onlyItsOwnNamesAreServed(String host, int status) {
        assertThat(app.get("/health").header("Host", host).status()).isEqualTo(status);
    }

    @Test
    void aRequestHoldsTwoMegabytesAndNoMore() {
        String start = "_csrf=" + TestApp.TOKEN + "&text=";
        String most = start + "x".repeat(FormReader.MOST_BYTES - start.length());

        assertThat(echo(BodyPublishers.ofString(most)).statusCode()).isEqualTo(200);
        HttpResponse<String> more = echo(BodyPublishers.ofString(most + "x"));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains("A request holds at most 2 MB; nothing of it was taken.");
        byte[] bytes = (most + "x").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(echo(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))
                        .statusCode())
                .as("without a length")
                .isEqualTo(413);
    }

    private HttpResponse<String> echo(java.net.http.HttpRequest.BodyPublisher body) {
        return app.post("/echo")
                .as("proposer")
                .fromOurPage()
                .body("application/x-www-form-urlencoded", body)
                .send();
    }

    @Test
    void aFormIsReadAsItWasSent() {
        HttpResponse<String> answer = app.post("/echo")
                .as("proposer")
                .fromOurPage()
                .form("_csrf", TestApp.TOKEN, "reason", "a\r\nb & c=d ü", "box", "1", "box", "2", "none", "")
                .send();

        assertThat(answer.body())
                .isEqualTo("{_csrf=[" + TestApp.TOKEN + "], reason=[a\r\nb & c=d ü], box=[1, 2], none=[]} {}");
    }

    @Test
    void anUploadIsReadAsBytes() {
        HttpResponse<String> answer = multipart("market.json", "{\"a\":1}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{_csrf=[" + TestApp.TOKEN + "]} {file=Upload[name=market.json, content=7 bytes]}");
        assertThat(multipart("big.json", "x".repeat(FormReader.MOST_BYTES)).statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> multipart(String name, String content) {
        String body = String.join(
                "\r\n",
                "--edge",
                "Content-Disposition: form-data; name=\"_csrf\"",
                "",
                TestApp.TOKEN,
                "--edge",
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                "Content-Type: application/json",
                "",
                content,
                "--edge--",
                "");
        return app.post("/echo")
                .as("proposer")
                .fromOurPage()
                .body("multipart/form-data; boundary=edge", BodyPublishers.ofString(body))
                .send();
    }

    @ParameterizedTest
    @CsvSource({"application/json,'{}'", "text/plain,a=b", "application/x-www-form-urlencoded,a=%zz"})
    void whatIsNoFormIsRefused(String contentType, String body) {
        assertThat(app.post("/echo")
                        .as("proposer")
                        .fromOurPage()
                        .body(contentType, BodyPublishers.ofString(body))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFaultTellsAReferenceAndNothingElse() {
        HttpResponse<String> answer = app.get("/fault").as("proposer").send();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("Reference: <code>[0-9a-f]{8}</code>")
                .doesNotContain("the inner secret")
                .doesNotContain("IllegalState");
    }

    @Test
    void anAddressThatIsAskedWronglySaysHow() {
        HttpResponse<String> answer = app.get("/echo").send();

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body()).contains("It answers to POST only.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "x", "9999999999999999999", "1.5"})
    void aNumberInAPathIsAWholeOneAboveZero(String number) {
        assertThat(app.get("/number/" + number).as("proposer").status()).isEqualTo(404);
        assertThat(app.get("/number/12").as("proposer").send().body()).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({
        "/market/drift/SOL-PERP,200",
        "/market/Drift/SOL-PERP,404",
        "/market/drift/..,404",
        "/market/drift/sol,404",
        "/market/drift/A%00,400",
        "/market/drift/A%5C..,404",
        "/market/drift/.git,404",
        "/venue/nowhere,404"
    })
    void namesInAPathAreVenuesAndMarkets(String path, int status) {
        assertThat(app.get(path).as("proposer").status()).isEqualTo(status);
    }

    @Test
    void hostileNamesAreShownAsWhatTheyAre() {
        String page = app.get("/rules").as("auditor").send().body();

        assertThat(page).doesNotContain("<b>Ä").contains("&lt;b&gt;Ä &amp; \"Co\"&lt;/b&gt;");
        assertThat(app.get("/named/%3Cscript%3Ealert(1)%3C%2Fscript%3E".replace("%2F", ""))
                        .send()
                        .body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)");
        assertThat(app.get("/rules?concern=%22%3E%3Cimg%20src=x%3E")
                        .as("auditor")
                        .send()
                        .body())
                .doesNotContain("<img");
    }

    @Test
    void alarmsStandOnThePagesOfThoseTheyConcern() {
        assertThat(app.get("/rules").as("root").send().body())
                .contains("A commit came from &lt;outside&gt;.", "href=\"/alarms\"");
        assertThat(app.get("/rules").as("proposer").send().body()).doesNotContain("/alarms");
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndBack() {
        HttpResponse<String> page = app.get("/rules?concern=margin").send();
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/sign-in?next=%2Frules%3Fconcern%3Dmargin");

        assertThat(app.post("/echo").fromOurPage().status()).isEqualTo(401);

        HttpResponse<String> part =
                app.get("/rules").header("HX-Request", "true").send();
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/sign-in");

        HttpResponse<String> fromMail =
                app.get("/rules").header("Sec-Fetch-Site", "cross-site").send();
        assertThat(fromMail.statusCode()).isEqualTo(200);
        assertThat(fromMail.body()).contains("http-equiv=\"refresh\"");
    }

    @Test
    void rightsAreThoseOfTheVenue() {
        assertThat(decide("reviewer").statusCode()).isEqualTo(303);
        assertThat(decide("guardian").statusCode()).isEqualTo(303);
        assertThat(decide("elsewhere").statusCode()).isEqualTo(404);
        assertThat(decide("root").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = decide("enactor");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("This takes the role reviewer or guardian of drift; you are enactor there.");
        assertThat(app.refusals)
                .contains("enactor: POST /venue/drift/decide: "
                        + "This takes the role reviewer or guardian of drift; you are enactor there.")
                .contains("elsewhere: POST /venue/drift/decide: There is no such thing, or it is not theirs to see.");
        assertThat(app.get("/people").as("administrator").status()).isEqualTo(200);
        assertThat(app.get("/people").as("root").status()).isEqualTo(200);
        assertThat(app.get("/people").as("reviewer").status()).isEqualTo(403);
    }

    private HttpResponse<String> decide(String account) {
        return app.post("/venue/drift/decide")
                .as(account)
                .fromOurPage()
                .form("_csrf", TestApp.TOKEN)
                .send();
    }

    @Test
    void theLinksAtTheTopAreThoseOnesOwn() {
        assertThat(Arrays.asList(app.get("/rules").as("reviewer").send().body().split("\n", -1)))
                .anyMatch(line -> line.contains("href=\"/rules\" aria-current=\"page\">Rules"))
                .noneMatch(line -> line.contains("href=\"/people\""));
        assertThat(app.get("/rules").as("root").send().body()).contains("href=\"/people\"");
    }

    @Test
    void theCatalogueIsShownInPartAndEachRuleWithItsText() {
        assertThat(app.get("/rules?severity=note").as("auditor").send().body()).doesNotContain(">MGN-001<");
        assertThat(app.get("/rules?concern=margin&severity=blocker")
                        .as("auditor")
                        .send()
                        .body())
                .contains(">MGN-001<")
                .doesNotContain(">LEV-001<");
        assertThat(app.get("/rules?concern=nothing").as("auditor").send().body())
                .contains("No rule is of both");
        assertThat(app.get("/rules/MGN-001").as("auditor").send().body())
                .contains(
                        "A position that just meets its initial margin would already miss its maintenance margin.",
                        "DPERP-12",
                        "<h3>Equal is not above</h3>",
                        "rule \"MGN-001\"");
        assertThat(app.get("/rules/SHAPE").as("auditor").status()).isEqualTo(200);
        assertThat(app.get("/rules/XXX-999").as("auditor").status()).isEqualTo(404);
    }
}
