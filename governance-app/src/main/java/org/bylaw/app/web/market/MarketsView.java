package org.bylaw.app.web.market;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.app.web.page.Badge;
import org.jspecify.annotations.Nullable;

/**
 * The markets of a venue.
 *
 * @param venue the venue
 * @param commit the commit that the page is of, shortened
 * @param faults what of the venue cannot be read, a line each
 * @param query the part of a name that was looked for; empty for all
 * @param categories all categories
 * @param category the one that is chosen; empty for all
 * @param sort the word of the column that the rows are in the order of
 * @param down whether from the largest down
 * @param headings the columns
 * @param rows the markets
 * @param all how many markets there are
 * @param mayPropose whether the visitor may propose changes
 * @param member whether the visitor is on the venue's committee
 */
public record MarketsView(
        String venue,
        String commit,
        List<String> faults,
        String query,
        List<String> categories,
        String category,
        String sort,
        boolean down,
        List<Heading> headings,
        List<Row> rows,
        int all,
        boolean mayPropose,
        boolean member) {

    /** Copies the lists. */
    public MarketsView {
        faults = List.copyOf(faults);
        categories = List.copyOf(categories);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A column's heading.
     *
     * @param words what it says
     * @param address where the table is in the order of it
     * @param sorted {@code ascending} or {@code descending} where it is now; {@code null} where it is not
     * @param number whether it holds numbers
     */
    public record Heading(
            String words, String address, @Nullable String sorted, boolean number) {}

    /**
     * A market.
     *
     * @param name its name
     * @param address its page
     * @param index the venue's number; a dash for none
     * @param initial initial margin of the smallest positions
     * @param leverage the leverage that this allows
     * @param maintenance maintenance margin of the smallest positions
     * @param imf the IMF factor; a dash for none
     * @param category its category
     * @param tier its contract tier; a dash for none
     * @param highLeverage the pair of high-leverage mode with its leverage; a dash for none
     * @param kind how margin depends on the size
     * @param cap the open-interest cap with its unit
     * @param status where it is in its life
     * @param verdict what the rules say of it
     * @param keys what the columns are sorted by
     */
    public record Row(
            String name,
            String address,
            String index,
            String initial,
            String leverage,
            String maintenance,
            String imf,
            String category,
            String tier,
            String highLeverage,
            String kind,
            String cap,
            String status,
            Badge verdict,
            Keys keys) {

        BigDecimal indexKey() {
            return keys.index();
        }

        BigDecimal initialKey() {
            return keys.initial();
        }

        /** The more leverage, the less margin. */
        BigDecimal leverageKey() {
            return keys.initial().negate();
        }

        BigDecimal maintenanceKey() {
            return keys.maintenance();
        }

        BigDecimal imfKey() {
            return keys.imf();
        }

        BigDecimal tierKey() {
            return keys.tier();
        }

        BigDecimal highLeverageKey() {
            return keys.highLeverage();
        }

        BigDecimal capKey() {
            return keys.cap();
        }

        BigDecimal verdictKey() {
            return keys.verdict();
        }
    }

    /**
     * Numbers that rows are sorted by; where a market has none, one beyond all others.
     *
     * @param index the venue's number
     * @param initial the initial margin ratio, to 12 digits
     * @param maintenance the maintenance margin ratio, to 12 digits
     * @param imf the IMF factor
     * @param tier the place of the contract tier
     * @param highLeverage the initial ratio of high-leverage mode
     * @param cap the open-interest cap
     * @param verdict the place of the verdict
     */
    public record Keys(
            BigDecimal index,
            BigDecimal initial,
            BigDecimal maintenance,
            BigDecimal imf,
            BigDecimal tier,
            BigDecimal highLeverage,
            BigDecimal cap,
            BigDecimal verdict) {}
}
