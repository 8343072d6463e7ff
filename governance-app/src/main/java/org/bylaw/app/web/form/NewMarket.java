package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.form.MarketForm;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.web.form.InputView.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What a new market starts from.
 *
 * @param file its file; {@code null} where it cannot be begun
 * @param refusal why it cannot; {@code null} where it can
 */
record NewMarket(@Nullable TypedFile file, @Nullable String refusal) {

    private static final String COPY = "copy ";
    private static final String KIND = "kind ";

    /** What there is to start from: the venue's markets, and the kinds of margin. */
    static List<Choice> starts(List<String> markets) {
        List<Choice> starts = new ArrayList<>();
        MarketForm.kinds()
                .forEach(kind -> starts.add(new Choice(KIND + kind, "nothing but the kind of margin: " + kind)));
        markets.forEach(market -> starts.add(new Choice(COPY + market, "a copy of " + market)));
        return starts;
    }

    /**
     * Begins a market.
     *
     * @param start one of {@link #starts}
     */
    static NewMarket of(String venue, String name, String start, Origins origins) {
        VenueFile file = VenueFile.ofMarket(venue, name);
        if (VenueFile.at(file.path()).isEmpty()) {
            return refused(
                    name.isEmpty()
                            ? "name the new market, such as SOL-PERP"
                            : name
                                    + " is no name of a market; begin with a capital letter or a digit, and use letters, digits,"
                                    + " dots, underscores and hyphens, 64 at most");
        }
        if (origins.atBase(file) != null) {
            return refused(venue + " has " + name + " already; change it instead");
        }
        if (start.startsWith(COPY)) {
            String text = VenueFile.at(VenueFile.ofMarket(venue, start.substring(COPY.length()))
                            .path())
                    .map(origins::atBase)
                    .orElse(null);
            return text == null
                    ? refused("there is no market " + start.substring(COPY.length()) + " to copy")
                    : new NewMarket(TypedFile.of(file, Origins.copied(file, text)), null);
        }
        String kind = start.startsWith(KIND) ? start.substring(KIND.length()) : "";
        return MarketForm.kinds().contains(kind)
                ? new NewMarket(
                        TypedFile.fields(
                                file,
                                new MarketEntries(
                                        Map.of(MarketForm.KIND, kind),
                                        kind.equals(MarketForm.TIERED) ? List.of(Map.of()) : List.of())),
                        null)
                : refused("choose what the new market starts from");
    }

    private static NewMarket refused(String why) {
        return new NewMarket(null, why);
    }
}
