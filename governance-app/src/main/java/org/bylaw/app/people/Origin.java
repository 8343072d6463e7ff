package org.bylaw.app.people;

/**
 * Where a request came from. Both texts are freed of control and format characters and cut when this is made.
 *
 * @param address the remote address in figures; behind a proxy that of the client, which the proxy must vouch for. At most 64
 *     characters
 * @param userAgent how the browser calls itself, to tell sessions apart in a list; at most 200 characters
 */
public record Origin(String address, String userAgent) {

    private static final int MOST_CHARACTERS_OF_ADDRESS = 64;
    private static final int MOST_CHARACTERS_OF_AGENT = 200;

    public Origin {
        address = Shown.line(address, MOST_CHARACTERS_OF_ADDRESS);
        userAgent = Shown.line(userAgent, MOST_CHARACTERS_OF_AGENT);
    }

    /**
     * What counts as one origin: an IPv4 address by itself, an IPv6 address with all others of its /64, which a single
     * customer has to itself.
     */
    String network() {
        return Network.of(address);
    }
}
