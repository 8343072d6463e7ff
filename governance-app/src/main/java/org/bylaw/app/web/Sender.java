package org.bylaw.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a request came from. */
final class Sender {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}");

    private Sender() {}

    /**
     * The address that limits go by. What a proxy on this computer adds at the end of the header is believed; all before it, and the
     * header of everybody else, anybody may have written.
     *
     * @param peer the address of the connection, in figures
     * @param forwardedFor the header {@code X-Forwarded-For}
     * @param proxied whether there is a proxy before the app
     */
    static String of(String peer, @Nullable String forwardedFor, boolean proxied) {
        if (!proxied || forwardedFor == null || !isLoopback(peer)) {
            return peer;
        }
        String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        return parsed(last) == null ? peer : last;
    }

    private static boolean isLoopback(String address) {
        InetAddress parsed = parsed(address);
        return parsed != null && parsed.isLoopbackAddress();
    }

    private static @Nullable InetAddress parsed(String address) {
        // Nothing but figures is parsed: anything else may be taken for a host's name and looked up.
        if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
