package org.bylaw.app.web;

import java.util.regex.Pattern;

/** Addresses of pages of ours that came with a request. */
public final class LocalPath {

    /** A browser reads a second slash, or a backslash, as the start of somebody else's address. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    /** The path as it was sent, where it leads to a page of ours; the first page for anything else. */
    public static String of(String sent) {
        return OURS.matcher(sent).matches() ? sent : "/";
    }
}
