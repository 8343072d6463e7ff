package org.bylaw.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bylaw.app.web.Answer.SessionChange;

/** The two cookies: that of the session, and before there is one, the secret that forms are tied to. No script reads them. */
final class Cookies {

    /** Holds the secret of a session. */
    static final String SESSION = "bylaw";

    /** Holds the secret that the token of a form belongs to while nobody is signed in. */
    static final String FORM = "bylaw-form";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    void change(Context context, SessionChange change) {
        if (change instanceof SessionChange.Start start) {
            // What was open before somebody signed in belongs to nobody after it.
            context.cookie(cookie(FORM, "", 0));
            context.cookie(cookie(SESSION, start.token(), (int) start.longest().toSeconds()));
        } else if (change instanceof SessionChange.End) {
            context.cookie(cookie(SESSION, "", 0));
        }
    }

    /** The secret that forms are tied to while nobody is signed in; sent along where the visitor has none yet. */
    String formSecret(Context context) {
        String sent = context.cookie(FORM);
        if (sent != null && SECRET.matcher(sent).matches()) {
            return sent;
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // Until the browser closes.
        context.cookie(cookie(FORM, secret, -1));
        return secret;
    }

    private Cookie cookie(String name, String value, int seconds) {
        return new Cookie(name, value, "/", seconds, secure, true, null, SameSite.STRICT);
    }
}
