package org.bylaw.file;

import java.util.Locale;

/** The name under which a market file goes, made of the venue's own spelling. */
final class VenueMarketName {

    private static final int LONGEST = 64;

    private VenueMarketName() {}

    /**
     * {@code BTCUSDT} of {@code BTC/USDT} and {@code BTC/USDT:USDT}; {@code BTCUSDT-250328} of a future that ends. The currency
     * of settlement is left out where it is the quote currency. A character that names of files may not have stands as its
     * code point: {@code U9F99} for U+9F99.
     *
     * @throws IllegalArgumentException if the name is empty or too long
     */
    static String of(String symbol) {
        int colon = symbol.indexOf(':');
        String pair = colon < 0 ? symbol : symbol.substring(0, colon);
        String rest = colon < 0 ? "" : symbol.substring(colon + 1);
        String quote = pair.substring(pair.indexOf('/') + 1);
        int end = rest.indexOf('-');
        String settlement = end < 0 ? rest : rest.substring(0, end);
        String expiry = end < 0 ? "" : rest.substring(end);
        String whole = pair + (settlement.equals(quote) ? "" : settlement) + expiry;
        var name = new StringBuilder();
        whole.codePoints().filter(point -> point != '/').forEach(point -> {
            if (isAllowed(point) && (name.length() > 0 || isLetterOrDigit(point))) {
                name.appendCodePoint(point);
            } else {
                name.append(String.format("U%04X", point));
            }
        });
        if (name.length() == 0 || name.length() > LONGEST) {
            throw new IllegalArgumentException("%s gives a name of %d characters; a market's name has 1 to %d"
                    .formatted(Shown.text(symbol), name.length(), LONGEST));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isAllowed(int point) {
        return isLetterOrDigit(point) || point == '.' || point == '_' || point == '-';
    }

    private static boolean isLetterOrDigit(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
    }
}
