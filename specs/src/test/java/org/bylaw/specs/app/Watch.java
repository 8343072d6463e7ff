package org.bylaw.specs.app;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that a browser complains about, and everything that it asks for elsewhere. */
final class Watch {

    /** What a browser writes where the app refuses something: no fault of a page. */
    private static final String REFUSED = "Failed to load resource: the server responded with a status of 4";

    /** What htmx writes where a check is given up, since a key was pressed or the page left meanwhile: no fault either. */
    private static final Pattern GIVEN_UP = Pattern.compile("htmx:(sendAbort|afterRequest), .*");

    /** How long something is waited for that is to come, on a computer that has much else to do. */
    static final double PATIENCE_MILLISECONDS = 20_000;

    private final List<String> complaints = new ArrayList<>();

    /** Watches a browser that is to talk to {@code address} alone. */
    Watch(BrowserContext context, String address) {
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                complaints.add("asks for " + request.url());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.url() + " answers " + response.status());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            boolean grave = message.type().equals("error") || message.type().equals("warning");
            boolean fault = !message.text().startsWith(REFUSED)
                    && !GIVEN_UP.matcher(message.text()).matches();
            if (grave && fault) {
                complaints.add(message.text());
            }
        });
    }

    /** What it complained about; empty where all is well. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
