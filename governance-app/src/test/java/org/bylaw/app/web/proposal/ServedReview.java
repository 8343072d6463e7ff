package org.bylaw.app.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.serve.ReviewApp;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.serve.ServeOptions;
import org.bylaw.app.web.ReviewServer;
import org.bylaw.app.web.people.Browser;

/** The review app of {@link ReviewFixture}, served, with the browsers of its people. */
public final class ServedReview implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(version|effect)\" value=\"([^\"]*)\"");

    public final ReviewFixture fixture;
    private final ReviewServer server;
    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    private ServedReview(Path folder) {
        fixture = ReviewFixture.in(folder);
        server = ReviewServer.start(
                ReviewApp.app(new ServeOptions(0, folder, null, null, null, List.of(), false), fixture.services()));
    }

    /** The app on files below a folder. */
    public static ServedReview in(Path folder) {
        return new ServedReview(folder);
    }

    /** Somebody's browser, signed in. */
    public Browser as(String account) {
        return browsers.computeIfAbsent(account, name -> {
            Browser browser = new Browser(server.address());
            browser.open("/sign-in");
            assertThat(browser.submit("/sign-in", "account", name, "password", ReviewFixture.PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
            browser.open("/account");
            return browser;
        });
    }

    /** A page as somebody sees it; it has to be there. */
    public String page(String account, String path) {
        HttpResponse<String> answer = as(account).open(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The page of a proposal as somebody sees it. */
    public String page(String account, long id) {
        return page(account, "/proposals/" + id);
    }

    /** Sends the form by which members vote, with what the page has hidden in it. */
    public HttpResponse<String> vote(String account, long id, String step, String... fields) {
        Matcher hidden = HIDDEN.matcher(page(account, id));
        Map<String, String> form = new LinkedHashMap<>();
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "version";
        all[1] = Objects.requireNonNullElse(form.get("version"), "1");
        all[2] = "effect";
        all[3] = Objects.requireNonNullElse(form.get("effect"), "");
        return act(account, id, step, all);
    }

    /** Sends another form of the page of a proposal. */
    public HttpResponse<String> act(String account, long id, String step, String... fields) {
        return as(account).submit("/proposals/" + id + "/" + step, fields);
    }

    /** Where an answer leads to; it has to lead somewhere. */
    public static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A proposal as it is now. */
    public Proposal proposal(long id) {
        return fixture.proposal(id);
    }

    @Override
    public void close() {
        server.close();
        fixture.close();
    }
}
