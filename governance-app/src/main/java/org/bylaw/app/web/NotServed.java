package org.bylaw.app.web;

import org.jspecify.annotations.Nullable;

/** A request that is not answered with what was asked for. The visitor is shown why, in one sentence, and where to go on. */
public final class NotServed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient @Nullable WayOn wayOn;

    /**
     * Where a visitor goes on.
     *
     * @param path a path of ours
     * @param words what the link says
     */
    public record WayOn(String path, String words) {}

    private NotServed(int status, String title, String sentence, @Nullable WayOn wayOn) {
        super(sentence, null, false, false);
        this.status = status;
        this.title = title;
        this.wayOn = wayOn;
    }

    /** A request that cannot be understood (400). */
    public static NotServed badRequest(String sentence) {
        return new NotServed(400, "This request cannot be read", sentence, null);
    }

    /** A visitor who has to sign in first (401). */
    static NotServed signInFirst() {
        return new NotServed(
                401,
                "Sign in first",
                "You are not signed in, or your session has ended; nothing was done.",
                new WayOn("/sign-in", "Sign in"));
    }

    /** What the visitor may not do (403). */
    public static NotServed forbidden(String sentence) {
        return new NotServed(403, "You may not do this", sentence, null);
    }

    /** A form that is not one of ours, or one from a session that has ended (403). */
    static NotServed foreignForm(String sentence) {
        return new NotServed(403, "This form was not accepted", sentence, null);
    }

    /** Nothing at this address (404). */
    public static NotServed notFound(String sentence) {
        return new NotServed(404, "There is no such page", sentence, null);
    }

    /** Nothing at this address, whatever it is about (404). */
    public static NotServed notFound() {
        return notFound("Nothing is at this address, or it is not yours to see.");
    }

    /** An address that is not asked this way (405). */
    static NotServed wrongMethod(String allowed) {
        return new NotServed(405, "This address is not asked this way", "It answers to " + allowed + " only.", null);
    }

    /** What has changed since the visitor looked (409). */
    public static NotServed conflict(String sentence, WayOn wayOn) {
        return new NotServed(409, "This has changed meanwhile", sentence, wayOn);
    }

    /** More than is taken (413). */
    static NotServed tooLarge(String sentence) {
        return new NotServed(413, "This is too large", sentence, null);
    }

    /** A request for a name that is not ours (421). */
    static NotServed wrongHost() {
        return new NotServed(
                421,
                "This is not the address of the app",
                "It was asked under a name that it does not serve; --public-address adds one.",
                null);
    }

    /** The same, with a link to go on by. */
    public NotServed goingOn(String path, String words) {
        return new NotServed(status, title, sentence(), new WayOn(path, words));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The heading of the page. */
    public String title() {
        return title;
    }

    /** Why, in one sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Where to go on; the first page where nothing else is said. */
    public WayOn wayOn() {
        return wayOn == null ? new WayOn("/", "Go to the first page") : wayOn;
    }
}
