package org.bylaw.app.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request as a browser, or somebody who is no browser, would send it. */
final class Request {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestApp app;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    Request(TestApp app, String method, String path) {
        this.app = app;
        this.method = method;
        this.path = path;
    }

    /** Sends the session of somebody. */
    Request as(String account) {
        return header("Cookie", "bylaw=" + account);
    }

    /** Comes from a page of the app. */
    Request fromOurPage() {
        return header("Sec-Fetch-Site", "same-origin");
    }

    Request header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Fills in a form: names and values in turn. */
    Request form(String... fields) {
        StringBuilder encoded = new StringBuilder();
        for (int index = 0; index < fields.length; index += 2) {
            encoded.append(encoded.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields[index], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        return body("application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(encoded.toString()));
    }

    Request body(String contentType, HttpRequest.BodyPublisher content) {
        body = content;
        return header("Content-Type", contentType);
    }

    HttpResponse<String> send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.server.port() + path))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    int status() {
        return send().statusCode();
    }
}
