package org.bylaw.app.web.security;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the app may be asked for something. A page elsewhere can let its own name point to this computer (DNS
 * rebinding); its requests then come with that name, and are refused by it.
 */
public final class ServedHosts {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    /**
     * The names of this computer for itself, and the public one.
     *
     * @param publicAddress where the app is known to others; {@code null} where it is not
     */
    public ServedHosts(@Nullable URI publicAddress) {
        Set<String> all = new HashSet<>(LOCAL);
        if (publicAddress != null && publicAddress.getHost() != null) {
            all.add(publicAddress.getHost().toLowerCase(Locale.ROOT));
        }
        this.names = Set.copyOf(all);
    }

    /**
     * Whether a request to this host is answered.
     *
     * @param host the header {@code Host}, with or without a port
     */
    public boolean allow(@Nullable String host) {
        return host != null && names.contains(withoutPort(host).toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port =
                colon > host.lastIndexOf(']') && host.substring(colon + 1).matches("[0-9]{1,5}");
        return port ? host.substring(0, colon) : host;
    }
}
