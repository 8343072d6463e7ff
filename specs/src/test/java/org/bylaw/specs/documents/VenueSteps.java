package org.bylaw.specs.documents;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** The venue, its markets and prices. */
public final class VenueSteps {

    private static final String MARKET = "market";
    private static final String PRICE = "price";

    private final Exchange exchange;

    /** Steps that set up {@code exchange}. */
    public VenueSteps(Exchange exchange) {
        this.exchange = exchange;
    }

    @Given("these markets of {venue}")
    public void markets(VenueOfDocument venue, DataTable table) {
        Set<String> columns = new TreeSet<>(Exchange.FIELDS.keySet());
        columns.add(MARKET);
        columns.add(PRICE);
        for (Row row : Row.of(table, columns)) {
            String market = row.text(MARKET);
            exchange.state(venue, market, row);
            String price = row.find(PRICE);
            if (price != null) {
                exchange.price(market, (BigDecimal) Figure.value(price.replace("$", "")));
            }
        }
    }

    @Given("the recorded market {market} of {venue}")
    public void recorded(String market, VenueOfDocument venue) {
        exchange.recorded(venue, market);
    }

    @Given("the recorded market {market} of {venue} at {money}")
    public void recorded(String market, VenueOfDocument venue, BigDecimal price) {
        exchange.recorded(venue, market);
        exchange.price(market, price);
    }

    @Given("the price of {market} is {money}")
    public void price(String market, BigDecimal price) {
        exchange.price(market, price);
    }
}
