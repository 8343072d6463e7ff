package org.bylaw.app.web;

import java.time.Duration;

/** What a request is answered with. */
public sealed interface Answer {

    /** A page that is as it should be. */
    static Page page(String template, Object view) {
        return new Page(200, template, view);
    }

    /** A form that is shown again, since what was entered cannot be taken. */
    static Page refusedForm(String template, Object view) {
        return new Page(422, template, view);
    }

    /** Off to another page, after something was done. */
    static Redirect to(String path) {
        return new Redirect(path, SessionChange.NONE);
    }

    /**
     * A page, or a part of one, out of a template. The template has two parameters: {@code chrome}, a
     * {@link org.bylaw.app.web.page.Chrome}, and {@code view}.
     *
     * @param status the HTTP status
     * @param template the template's file, {@code rules/list.jte}
     * @param view what it shows
     */
    record Page(int status, String template, Object view) implements Answer {}

    /**
     * Off to another page (303).
     *
     * @param path a path of ours, from its slash on
     * @param session what happens to the visitor's session
     */
    record Redirect(String path, SessionChange session) implements Answer {

        /** The same, with the session that starts now. */
        public Redirect starting(String token, Duration longest) {
            return new Redirect(path, new SessionChange.Start(token, longest));
        }

        /** The same, with the session ended. */
        public Redirect endingSession() {
            return new Redirect(path, new SessionChange.End());
        }
    }

    /**
     * A file to keep.
     *
     * @param name the file's name; letters, digits, dots and hyphens
     * @param contentType its media type
     * @param content what it holds
     */
    record Download(String name, String contentType, Content content) implements Answer {}

    /**
     * Text for a program.
     *
     * @param status the HTTP status
     * @param contentType its media type
     * @param text the text
     */
    record Text(int status, String contentType, String text) implements Answer {}

    /**
     * A file of the app itself, which never changes under its address.
     *
     * @param contentType its media type
     * @param content what it holds
     */
    record StaticFile(String contentType, Content content) implements Answer {}

    /** What happens to the visitor's session. */
    sealed interface SessionChange {

        /** Nothing. */
        SessionChange NONE = new Unchanged();

        /** Nothing. */
        record Unchanged() implements SessionChange {}

        /**
         * A session starts.
         *
         * @param token the secret for the cookie
         * @param longest after which time the browser forgets it
         */
        record Start(String token, Duration longest) implements SessionChange {}

        /** The session has ended; the browser forgets it. */
        record End() implements SessionChange {}
    }
}
