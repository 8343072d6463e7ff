package org.bylaw.app.store;

import com.zaxxer.hikari.HikariConfig;
import java.util.List;
import java.util.Map;

/**
 * What differs between the kinds of database.
 *
 * @param shown how messages name the database, without its password
 * @param writing the connection that writes; there is one, since writers take turns anyway
 * @param reading the connections that read
 * @param turn a query that waits until no other process writes, and makes the transaction's commit durable; empty where
 *     beginning the transaction does both
 * @param demands the settings of the server without which the rest would not hold
 * @param placeholders the words of the migrations that are not the same everywhere
 */
record Engine(
        String shown,
        HikariConfig writing,
        HikariConfig reading,
        String turn,
        List<Demand> demands,
        Map<String, String> placeholders) {

    /**
     * A setting that a server must have.
     *
     * @param setting its name
     * @param needed its value
     * @param otherwise what could happen with another value
     */
    record Demand(String setting, String needed, String otherwise) {}

    Engine {
        demands = List.copyOf(demands);
        placeholders = Map.copyOf(placeholders);
    }
}
