package org.bylaw.app.web.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.app.people.Origin;
import org.bylaw.app.people.SignIn;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.web.ReviewServer;

/** Somebody's browser without script: it knows the fields of the form on the page that it last saw, and sends them back. */
final class FormBrowser {

    private static final Pattern FIELD = Pattern.compile(
            "<input (?<input>(?:[^>\"]|\"[^\"]*\")*)>|<textarea (?<area>[^>]*)>\\n?(?<text>.*?)</textarea>|<select (?<select>[^>]*)>(?<options>.*?)</select>",
            Pattern.DOTALL);

    private static final Pattern OPTION = Pattern.compile("<option (?<attributes>[^>]*)>");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final String session;
    final Map<String, String> fields = new LinkedHashMap<>();
    final List<String> files = new ArrayList<>();
    private String token = "";
    int status;
    String body = "";
    String location = "";

    FormBrowser(ReviewFixture review, ReviewServer server, String account) {
        site = URI.create("http://localhost:" + server.port());
        if (!(review.services().signIn().signIn(account, ReviewFixture.PASSWORD, new Origin("192.0.2.1", "test"))
                instanceof SignIn.Accepted accepted)) {
            throw new IllegalStateException(account + " cannot sign in");
        }
        session = accepted.token();
    }

    FormBrowser open(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    /** Follows where the last answer led. */
    FormBrowser follow() {
        return open(location);
    }

    FormBrowser type(String name, String value) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException("the form has no field " + name + " but " + fields.keySet());
        }
        fields.put(name, value);
        return this;
    }

    /** Sends the form by a button. */
    FormBrowser press(String path, String... button) {
        return post(path, false, true, button);
    }

    /** Sends the form as the script does while somebody types. */
    FormBrowser check(String path, String... more) {
        return post(path, true, true, more);
    }

    /** Sends other fields than those of the page's form. */
    FormBrowser post(String path, String... names) {
        return post(path, false, false, names);
    }

    private FormBrowser post(String path, boolean script, boolean form, String... more) {
        StringBuilder encoded = new StringBuilder("_csrf=" + token);
        if (form) {
            files.forEach(file -> add(encoded, "file", file));
            fields.forEach((name, value) -> add(encoded, name, value));
        }
        for (int index = 0; index < more.length; index += 2) {
            add(encoded, more[index], more[index + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(encoded.toString()));
        return send(script ? request.header("HX-Request", "true") : request);
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append('&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private FormBrowser send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.header("Cookie", "bylaw=" + session).build(), HttpResponse.BodyHandlers.ofString());
            status = answer.statusCode();
            body = answer.body();
            location = answer.headers().firstValue("Location").orElse("");
            read();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        int start = body.indexOf("<form id=\"workspace\"");
        Matcher secret = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(body);
        if (secret.find()) {
            token = secret.group(1);
        }
        if (start < 0) {
            return;
        }
        fields.clear();
        files.clear();
        Matcher found = FIELD.matcher(body.substring(start));
        while (found.find()) {
            if (found.group("input") != null) {
                input(found.group("input"));
            } else if (found.group("area") != null) {
                fields.put(attribute(found.group("area"), "name"), plain(found.group("text")));
            } else {
                select(attribute(found.group("select"), "name"), found.group("options"));
            }
        }
    }

    private void input(String attributes) {
        String name = attribute(attributes, "name");
        boolean unticked = attribute(attributes, "type").equals("radio") && !attributes.contains(" checked");
        if (name.equals("file")) {
            files.add(attribute(attributes, "value"));
        } else if (!name.equals("_csrf") && !unticked) {
            fields.put(name, attribute(attributes, "value"));
        }
    }

    private void select(String name, String options) {
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String attributes = option.group("attributes");
            if (!fields.containsKey(name) || attributes.contains(" selected")) {
                fields.put(name, attribute(attributes, "value"));
            }
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? plain(found.group(1)) : "";
    }

    /** What is read of a page: its words without markup. */
    String words() {
        return plain(body.replaceAll("(?s)<svg.*?</svg>", "").replaceAll("<[^>]+>", " "))
                .replaceAll("\\s+", " ");
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
