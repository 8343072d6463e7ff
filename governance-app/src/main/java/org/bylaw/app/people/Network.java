package org.bylaw.app.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request came from, as far as it is counted. */
final class Network {

    private static final int NETWORK_BYTES_OF_IPV6 = 8;

    private Network() {}

    /**
     * What counts as one origin: an IPv4 address by itself, an IPv6 address with all others of its /64, which a single
     * customer has to itself.
     *
     * @param address the remote address in figures
     */
    static String of(String address) {
        // Only a text with a colon is parsed: anything else may be taken for a host's name and looked up.
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed instanceof Inet6Address) {
                byte[] network = Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES_OF_IPV6);
                return HexFormat.of().formatHex(network) + "/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
