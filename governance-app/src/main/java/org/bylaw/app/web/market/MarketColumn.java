package org.bylaw.app.web.market;

import java.util.Comparator;
import org.bylaw.app.web.market.MarketsView.Row;

/** A column of the table of markets. */
enum MarketColumn {
    /** The market's name. */
    MARKET("market", "Market", false),
    /** What the rules say of it as it stands. */
    VERDICT("verdict", "Verdict", false),
    /** The venue's number of the market. */
    INDEX("index", "Index", true),
    /** Initial margin of the smallest positions. */
    INITIAL("initial", "Initial margin", true),
    /** Maximum leverage of the smallest positions. */
    LEVERAGE("leverage", "Leverage", true),
    /** Maintenance margin of the smallest positions. */
    MAINTENANCE("maintenance", "Maintenance margin", true),
    /** How steeply the margin rises with the size. */
    IMF("imf", "IMF factor", true),
    /** The risk category of the venue's policy. */
    CATEGORY("category", "Category", false),
    /** The venue's risk class. */
    TIER("tier", "Contract tier", false),
    /** The pair of accounts in high-leverage mode. */
    HIGH_LEVERAGE("high-leverage", "High-leverage pair", true),
    /** How margin depends on the size. */
    KIND("kind", "Margin kind", false),
    /** How much may be open. */
    CAP("cap", "Open-interest cap", true),
    /** Where the market is in its life. */
    STATUS("status", "Status", false);

    private final String word;
    private final String heading;
    private final boolean number;

    MarketColumn(String word, String heading, boolean number) {
        this.word = word;
        this.heading = heading;
        this.number = number;
    }

    /** The word in addresses. */
    String word() {
        return word;
    }

    /** The heading. */
    String heading() {
        return heading;
    }

    /** Whether it holds numbers. */
    boolean number() {
        return number;
    }

    /** The rows in the order of this column; what is equal, by name. */
    Comparator<Row> order(boolean down) {
        return (down ? key().reversed() : key()).thenComparing(Row::name);
    }

    private Comparator<Row> key() {
        return switch (this) {
            case MARKET -> Comparator.comparing(Row::name);
            case INDEX -> Comparator.comparing(Row::indexKey);
            case INITIAL -> Comparator.comparing(Row::initialKey);
            case LEVERAGE -> Comparator.comparing(Row::leverageKey);
            case MAINTENANCE -> Comparator.comparing(Row::maintenanceKey);
            case IMF -> Comparator.comparing(Row::imfKey);
            case CATEGORY -> Comparator.comparing(Row::category);
            case TIER -> Comparator.comparing(Row::tierKey);
            case HIGH_LEVERAGE -> Comparator.comparing(Row::highLeverageKey);
            case KIND -> Comparator.comparing(Row::kind);
            case CAP -> Comparator.comparing(Row::capKey);
            case STATUS -> Comparator.comparing(Row::status);
            case VERDICT -> Comparator.comparing(Row::verdictKey);
        };
    }
}
