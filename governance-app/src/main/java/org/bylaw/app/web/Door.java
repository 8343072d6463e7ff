package org.bylaw.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bylaw.app.web.Route.Method;
import org.bylaw.app.web.page.Alarm;
import org.bylaw.app.web.page.Chrome;
import org.bylaw.app.web.page.ErrorView;
import org.bylaw.app.web.page.PageFiles;
import org.bylaw.app.web.page.Section;
import org.bylaw.app.web.security.Admission;
import org.bylaw.app.web.security.Admission.Admitted;
import org.bylaw.app.web.security.Admission.Forbidden;
import org.bylaw.app.web.security.Admission.SignInFirst;
import org.bylaw.app.web.security.FormToken;
import org.bylaw.app.web.security.Gate;
import org.bylaw.app.web.security.RequestOrigin;
import org.bylaw.app.web.security.Seats;
import org.bylaw.app.web.security.Visitor;
import org.jspecify.annotations.Nullable;

/** What every request passes on its way to what its route does, and every answer on its way back. */
final class Door {

    /** Under which a request keeps who asks. */
    private static final String VISITOR = "bylaw.visitor";

    /** Under which a request keeps what who asks may do. */
    private static final String SEATS = "bylaw.seats";

    private final App app;
    private final Cookies cookies;
    private final List<Route> routes;
    private final PageFiles files;
    private final Renderer renderer = new Renderer();

    Door(App app, List<Route> routes, StaticFiles files) {
        this.app = app;
        this.routes = routes;
        this.cookies = new Cookies(app.site().secure());
        this.files = new PageFiles(
                files.address("bylaw.css"),
                files.address("htmx.js"),
                files.address("bylaw.js"),
                files.address("icon.svg"));
    }

    /** Answers a request to a route. */
    void pass(Context context, Route route) throws Exception {
        boolean changes = route.method() == Method.POST;
        if (changes) {
            FormReader.refuseTooLarge(context);
            checkOrigin(context);
        }
        Visitor visitor = visitor(context).orElse(null);
        Admission admission = Gate.admit(visitor, seats(context, visitor), route.access(), context::pathParam);
        if (admission instanceof SignInFirst) {
            signInFirst(context, changes);
            return;
        }
        if (admission instanceof Forbidden forbidden && visitor != null) {
            if (changes) {
                app.refusals()
                        .refused(
                                visitor,
                                seats(context, visitor),
                                forbidden.venue(),
                                route.method() + " " + context.path(),
                                forbidden.reason());
            }
            throw NotServed.forbidden(forbidden.reason());
        }
        if (!(admission instanceof Admitted admitted)) {
            if (changes && visitor != null) {
                app.refusals()
                        .refused(
                                visitor,
                                seats(context, visitor),
                                null,
                                route.method() + " " + context.path(),
                                "There is no such thing, or it is not theirs to see.");
            }
            throw NotServed.notFound();
        }
        Form form = Form.EMPTY;
        if (changes) {
            form = FormReader.read(context);
            checkToken(context, visitor, form);
        }
        write(context, route.action().answer(visit(context, visitor, admitted, form)));
    }

    private Visit visit(Context context, @Nullable Visitor visitor, Admitted admitted, Form form) {
        return new Visit(context, visitor, seats(context, visitor), admitted, form, app.site());
    }

    private static void checkOrigin(Context context) {
        if (!RequestOrigin.isOurs(context.header("Sec-Fetch-Site"), context.header("Origin"), context.header("Host"))) {
            throw NotServed.foreignForm("It was not sent by a page of this app; nothing was done.");
        }
    }

    private static void checkToken(Context context, @Nullable Visitor visitor, Form form) {
        String given = form.has(FormToken.FIELD) ? form.value(FormToken.FIELD) : context.header(FormToken.HEADER);
        String secret = context.cookie(Cookies.FORM);
        boolean ours = visitor != null
                ? FormToken.matches(visitor.formToken(), given)
                : secret != null && !secret.isEmpty() && FormToken.matches(FormToken.ofCookie(secret), given);
        if (!ours) {
            throw NotServed.foreignForm("The page with the form is too old; open it again and send it once more.");
        }
    }

    private void signInFirst(Context context, boolean changes) {
        boolean script = context.header("HX-Request") != null;
        if (script) {
            context.header("HX-Redirect", "/sign-in");
        }
        if (changes || script) {
            throw NotServed.signInFirst();
        }
        if ("cross-site".equals(context.header("Sec-Fetch-Site"))) {
            // A browser keeps a strict cookie from a request that a page elsewhere has started. From a page of ours it
            // sends it.
            html(context, 200, "relay.jte", context.path());
            return;
        }
        String query = context.queryString();
        String wanted = context.path() + (query == null ? "" : "?" + query);
        context.redirect(
                wanted.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8),
                HttpStatus.SEE_OTHER);
    }

    private void write(Context context, Answer answer) {
        if (answer instanceof Answer.Page page) {
            html(context, page.status(), page.template(), page.view());
        } else if (answer instanceof Answer.Redirect redirect) {
            cookies.change(context, redirect.session());
            if (context.header("HX-Request") != null) {
                context.header("HX-Redirect", redirect.path()).status(204);
            } else {
                context.redirect(redirect.path(), HttpStatus.SEE_OTHER);
            }
        } else if (answer instanceof Answer.Download download) {
            context.header("Content-Disposition", "attachment; filename=\"" + download.name() + "\"")
                    .contentType(download.contentType())
                    .result(download.content().bytes());
        } else if (answer instanceof Answer.Text text) {
            context.status(text.status()).contentType(text.contentType()).result(text.text());
        } else if (answer instanceof Answer.StaticFile file) {
            context.header("Cache-Control", "public, max-age=31536000, immutable")
                    .contentType(file.contentType())
                    .result(file.content().bytes());
        }
    }

    /** Shows why a request is not answered with what was asked for. */
    void show(Context context, NotServed refused) {
        error(
                context,
                refused.status(),
                new ErrorView(
                        refused.status(),
                        refused.title(),
                        refused.sentence(),
                        refused.wayOn().path(),
                        refused.wayOn().words(),
                        null));
    }

    /** Shows that something is wrong with the app itself. */
    void showFault(Context context, String reference) {
        error(
                context,
                500,
                new ErrorView(
                        500,
                        "Something went wrong here",
                        "This is a fault of the app; the server's log tells more under the reference below.",
                        "/",
                        "Go to the first page",
                        reference));
    }

    private void error(Context context, int status, ErrorView view) {
        html(context, status, "error.jte", view);
    }

    private void html(Context context, int status, String template, Object view) {
        String html = renderer.html(template, chrome(context, status), view);
        context.status(status).contentType("text/html; charset=utf-8").result(html);
    }

    /** What stands around a page. Where that itself cannot be had, an error is shown without it. */
    private Chrome chrome(Context context, int status) {
        Visitor visitor = null;
        List<Alarm> alarms = List.of();
        List<Section> sections = List.of();
        try {
            visitor = visitor(context).orElse(null);
            if (visitor != null) {
                alarms = app.alarms().seenBy(visitor.account(), seats(context, visitor));
                sections = sections(visitor, seats(context, visitor));
            }
        } catch (RuntimeException fault) {
            if (status < 500) {
                throw fault;
            }
        }
        return new Chrome(
                files,
                visitor,
                sections,
                alarms,
                visitor == null ? FormToken.ofCookie(cookies.formSecret(context)) : visitor.formToken(),
                app.site().demo());
    }

    /** Where the visitor may go by the links at the top. */
    private List<Section> sections(Visitor visitor, Seats seats) {
        return Arrays.stream(Section.values())
                .filter(section -> routes.stream()
                        .filter(route ->
                                route.method() == Method.GET && route.path().equals(section.path()))
                        .anyMatch(route -> Gate.admit(visitor, seats, route.access(), name -> "") instanceof Admitted))
                .toList();
    }

    /** What the visitor may do, looked up once for each request. */
    private Seats seats(Context context, @Nullable Visitor visitor) {
        if (visitor == null) {
            return Seats.NONE;
        }
        Seats known = context.attribute(SEATS);
        if (known != null) {
            return known;
        }
        Seats found = app.membership().of(visitor.account());
        context.attribute(SEATS, found);
        return found;
    }

    /** Who asks, looked up once for each request. */
    private Optional<Visitor> visitor(Context context) {
        Optional<Visitor> known = context.attribute(VISITOR);
        if (known != null) {
            return known;
        }
        String token = context.cookie(Cookies.SESSION);
        Optional<Visitor> found = token == null || token.isEmpty()
                ? Optional.empty()
                : app.visitors().visitor(token);
        context.attribute(VISITOR, found);
        return found;
    }
}
