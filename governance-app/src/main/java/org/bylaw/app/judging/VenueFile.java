package org.bylaw.app.judging;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.market.VenueName;

/**
 * A file that a venue's folder may hold, by its path below the folder of venues.
 *
 * @param venue the venue
 * @param kind what it holds
 * @param market the market, for a market file or evidence; empty for the others
 */
public record VenueFile(String venue, Kind kind, String market) {

    private static final Pattern PATH = Pattern.compile(
            "(?<venue>[a-z0-9-]+)/(?:(?<kind>markets|evidence)/(?<market>[A-Z0-9][A-Za-z0-9._-]{0,63})|(?<law>policy|accepted|committee))\\.json");

    /** What a file holds. */
    public enum Kind {
        /** A market's parameters. */
        MARKET,
        /** What is known of a live market. */
        EVIDENCE,
        /** The venue's thresholds. */
        POLICY,
        /** The findings that the committee lives with. */
        ACCEPTED,
        /** Who decides, and what that takes. */
        COMMITTEE;

        /** Whether it is law for the whole venue. */
        public boolean law() {
            return this == POLICY || this == ACCEPTED || this == COMMITTEE;
        }
    }

    /** The file at {@code path}; empty where no venue's folder may hold one there. */
    public static Optional<VenueFile> at(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || !VenueName.allows(matcher.group("venue"))) {
            return Optional.empty();
        }
        String venue = matcher.group("venue");
        String law = matcher.group("law");
        if (law != null) {
            Kind kind = switch (law) {
                case "policy" -> Kind.POLICY;
                case "accepted" -> Kind.ACCEPTED;
                default -> Kind.COMMITTEE;
            };
            return Optional.of(new VenueFile(venue, kind, ""));
        }
        Kind kind = matcher.group("kind").equals("markets") ? Kind.MARKET : Kind.EVIDENCE;
        return Optional.of(new VenueFile(venue, kind, matcher.group("market")));
    }

    /** The file of a market. */
    public static VenueFile ofMarket(String venue, String market) {
        return new VenueFile(venue, Kind.MARKET, market);
    }

    /** Its path below the folder of venues, with slashes. */
    public String path() {
        return venue
                + switch (kind) {
                    case MARKET -> "/markets/" + market;
                    case EVIDENCE -> "/evidence/" + market;
                    case POLICY -> "/policy";
                    case ACCEPTED -> "/accepted";
                    case COMMITTEE -> "/committee";
                }
                + ".json";
    }
}
