package org.bylaw.app.web;

import io.javalin.http.Context;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request: method, path, status, milliseconds. No body, no query, no secret gets into it. */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.bylaw.request");
    private static final String START = "bylaw.start";

    private RequestLog() {}

    static void start(Context context) {
        context.attribute(START, System.nanoTime());
    }

    static void end(Context context) {
        if (LOG.isInfoEnabled()) {
            Long start = context.attribute(START);
            long millis = start == null ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            LOG.info("{} {} {} {} ms", context.method(), path(context), context.statusCode(), millis);
        }
    }

    /** The path as it was sent, which is one word of visible letters; the secret of an invitation is left out. */
    private static String path(Context context) {
        String path = context.req().getRequestURI();
        return path.startsWith("/join/") ? "/join/..." : path;
    }
}
