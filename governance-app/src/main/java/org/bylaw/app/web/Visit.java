package org.bylaw.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bylaw.app.web.security.Admission.Admitted;
import org.bylaw.app.web.security.Seats;
import org.bylaw.app.web.security.Visitor;
import org.bylaw.committee.Role;
import org.bylaw.market.VenueName;
import org.jspecify.annotations.Nullable;

/** A request to a route, by somebody who may use it. What stands in its path has been checked before anybody sees it. */
public final class Visit {

    private static final Pattern MARKET = Pattern.compile("[A-Z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Context context;
    private final @Nullable Visitor visitor;
    private final @Nullable String venue;
    private final Set<Role> roles;
    private final Seats seats;
    private final Form form;
    private final Site site;

    Visit(Context context, @Nullable Visitor visitor, Seats seats, Admitted admitted, Form form, Site site) {
        this.context = context;
        this.visitor = visitor;
        this.seats = seats;
        this.venue = admitted.venue();
        this.roles = Set.copyOf(admitted.roles());
        this.form = form;
        this.site = site;
    }

    /** Who asks; empty where nobody is signed in, which only a public route sees. */
    public Optional<Visitor> visitor() {
        return Optional.ofNullable(visitor);
    }

    /** Who asks. Only for routes that are not public. */
    public Visitor person() {
        if (visitor == null) {
            throw NotServed.signInFirst();
        }
        return visitor;
    }

    /** The venue that the route is about, where its access is that of a venue's committee. */
    public String venue() {
        if (venue == null) {
            throw new IllegalStateException(context.path() + " is a route about no venue");
        }
        return venue;
    }

    /** What who asks may do, at every venue. */
    public Seats seats() {
        return seats;
    }

    /** The roles of who asks, for the venue that the route is about. */
    public Set<Role> roles() {
        return roles;
    }

    /**
     * A part of the path, as it was sent.
     *
     * @param name the parameter's name in the route
     */
    public String text(String name) {
        return context.pathParam(name);
    }

    /**
     * A part of the path that is a number.
     *
     * @throws NotServed (404) where it is not a whole number above zero
     */
    public long number(String name) {
        String text = context.pathParam(name);
        if (!NUMBER.matcher(text).matches()) {
            throw NotServed.notFound();
        }
        return Long.parseLong(text);
    }

    /**
     * A part of the path that is a venue's name; there need be no such venue.
     *
     * @throws NotServed (404) where it cannot be one
     */
    public String venueName(String name) {
        String text = context.pathParam(name);
        if (!VenueName.allows(text)) {
            throw NotServed.notFound();
        }
        return text;
    }

    /**
     * A part of the path that is a market's name; there need be no such market.
     *
     * @throws NotServed (404) where it cannot be one
     */
    public String marketName(String name) {
        String text = context.pathParam(name);
        if (!MARKET.matcher(text).matches()) {
            throw NotServed.notFound();
        }
        return text;
    }

    /** What stands behind the question mark under that name; empty where there is nothing. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isEmpty());
    }

    /** Everything that stands behind the question mark under that name. */
    public List<String> queries(String name) {
        return context.queryParams(name);
    }

    /** What was entered; empty where the route reads. */
    public Form form() {
        return form;
    }

    /** Whether a script asks for a part of a page. Without one, the whole page is the answer. */
    public boolean partial() {
        return context.header("HX-Request") != null && context.header("HX-Boosted") == null;
    }

    /**
     * The address that the request came from, for limits. Where the app has a public address, a request of this computer came by its
     * proxy, and the sender is whom that names last.
     */
    public String sender() {
        return Sender.of(context.ip(), context.header("X-Forwarded-For"), site.publicAddress() != null);
    }

    /** What the browser calls itself, cut to 200 characters; for a person's list of sessions. */
    public String browser() {
        String agent = context.userAgent();
        return agent == null ? "" : agent.substring(0, Math.min(200, agent.length()));
    }

    /**
     * The whole address of a page, for a link that is sent to somebody.
     *
     * @param path the page
     */
    public String address(String path) {
        return site.address(context.req().getLocalPort(), path);
    }

    /** The secret of the session's cookie, to end that session by; empty where there is none. */
    public Optional<String> sessionToken() {
        return Optional.ofNullable(context.cookie(Cookies.SESSION));
    }
}
