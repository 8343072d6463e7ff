package org.bylaw.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.web.security.SecurityHeaders;
import org.bylaw.app.web.security.ServedHosts;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The review app, listening on this computer's own address. Others reach it through a proxy that speaks https. */
public final class ReviewServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewServer.class);
    private static final String THIS_COMPUTER = "127.0.0.1";

    private final App app;
    private final List<Route> routes;
    private final Door door;
    private final ServedHosts hosts;
    private final Map<String, String> headers;
    private final Javalin javalin;

    private ReviewServer(App app, List<Route> routes, StaticFiles files) {
        this.app = app;
        this.routes = List.copyOf(routes);
        this.door = new Door(app, routes, files);
        this.hosts = new ServedHosts(app.site().publicAddress());
        this.headers = SecurityHeaders.all(app.site().secure());
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts the app.
     *
     * @throws CommandFailure if the port is taken
     */
    public static ReviewServer start(App app) {
        StaticFiles files = new StaticFiles();
        return start(app, Routes.of(app.features(), files), files);
    }

    /** Starts the app with these routes instead of those of its features. */
    static ReviewServer start(App app, List<Route> routes, StaticFiles files) {
        ReviewServer server = new ReviewServer(app, routes, files);
        try {
            // Asked first, since the library writes a page about it.
            new ServerSocket(app.site().port(), 1, InetAddress.getLoopbackAddress()).close();
            server.javalin.start(THIS_COMPUTER, app.site().port());
        } catch (IOException | JavalinBindException taken) {
            server.javalin.stop();
            throw new CommandFailure("serve: port " + app.site().port() + " of " + THIS_COMPUTER
                    + " cannot be listened on; choose another by --port, or end what uses it");
        }
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where people reach it. */
    public String address() {
        return app.site().address(port(), "/");
    }

    /** Answers no more; requests that are being answered are ended first. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = FormReader.MOST_BYTES;
        // A page holds a secret beside words that a stranger may have chosen: compressed together, its length would
        // tell of the secret.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.jetty.multipartConfig.maxFileSize(FormReader.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(FormReader.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(FormReader.MOST_BYTES + 1, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(this::configure);
        config.jetty.modifyServer(server -> server.setErrorHandler(this::refusedByJetty));
        config.routes.before(this::begin);
        config.routes.after(RequestLog::end);
        for (Route route : routes) {
            config.routes.addHttpHandler(
                    route.method() == Route.Method.GET ? HandlerType.GET : HandlerType.POST,
                    route.path(),
                    context -> door.pass(context, route));
        }
        config.routes.exception(NotServed.class, (refused, context) -> door.show(context, refused));
        config.routes.exception(HttpResponseException.class, this::refusedByJavalin);
        config.routes.exception(Exception.class, this::fault);
    }

    private void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(16 * 1024);
    }

    /** Answers what is no proper request, of which no page hears. */
    private boolean refusedByJetty(Request request, Response response, Callback callback) {
        headers.forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        Content.Sink.write(response, true, "This request cannot be read.\n", callback);
        return true;
    }

    private void begin(Context context) {
        RequestLog.start(context);
        headers.forEach(context::header);
        if (!hosts.allow(context.header("Host"))) {
            throw NotServed.wrongHost();
        }
    }

    private void refusedByJavalin(HttpResponseException refused, Context context) {
        if (refused instanceof ContentTooLargeResponse || refused.getStatus() == 413) {
            door.show(context, FormReader.tooLarge());
        } else if (refused.getStatus() == 404) {
            door.show(context, NotServed.notFound());
        } else if (refused.getStatus() == 405) {
            String allowed = routes.stream()
                    .filter(route -> matches(route.path(), context.path()))
                    .map(route -> route.method().name())
                    .distinct()
                    .collect(Collectors.joining(", "));
            context.header("Allow", allowed);
            door.show(context, NotServed.wrongMethod(allowed));
        } else {
            door.show(context, NotServed.badRequest("What was sent is not understood."));
        }
    }

    private static boolean matches(String route, String path) {
        String[] expected = route.split("/", -1);
        String[] found = path.split("/", -1);
        if (expected.length != found.length) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if (!expected[index].startsWith("{") && !expected[index].equals(found[index])) {
                return false;
            }
        }
        return true;
    }

    private void fault(Exception fault, Context context) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {} at {}", reference, context.endpoint().path, fault);
        door.showFault(context, reference);
    }
}
