package org.bylaw.app.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the app is reached.
 *
 * @param port the port on this computer; 0 for any that is free
 * @param publicAddress where people reach it; {@code null} where that is this computer itself
 * @param demo whether its people and proposals are made up
 */
public record Site(int port, @Nullable URI publicAddress, boolean demo) {

    /** Whether people reach it by https. */
    public boolean secure() {
        return publicAddress != null && "https".equals(publicAddress.getScheme());
    }

    /**
     * The address of a page, for links that are sent to people.
     *
     * @param port the port that the server listens on
     * @param path the page, {@code /join/...}
     */
    public String address(int port, String path) {
        String start = publicAddress == null ? "http://localhost:" + port : publicAddress.toString();
        return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path;
    }
}
