package org.bylaw.app.web.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.app.web.security.FormToken;

/** Somebody's browser: keeps cookies, follows no redirects, and sends a form with the token of the page that it last saw. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"" + FormToken.FIELD + "\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI site;
    private String token = "";

    /** A browser that nobody has used yet. */
    public Browser(String address) {
        site = URI.create(address);
    }

    /** Opens a page. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<String> submit(String path, String... fields) {
        StringBuilder form = new StringBuilder(FormToken.FIELD + "=" + token);
        for (int index = 0; index < fields.length; index += 2) {
            form.append('&')
                    .append(fields[index])
                    .append('=')
                    .append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** The secret of the session's cookie; empty where there is none. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("bylaw"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The same, with the cookie of a session that somebody has kept. */
    Browser carrying(String session) {
        HttpCookie cookie = new HttpCookie("bylaw", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
