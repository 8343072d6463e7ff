package org.bylaw.specs.words;

import io.cucumber.java.ParameterType;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The words that sentences of scenarios have in common. */
public final class Words {

    /** {@code 20x}. */
    @ParameterType("[0-9]+(?:\\.[0-9]+)?x")
    public BigDecimal leverage(String word) {
        return (BigDecimal) Figure.value(word);
    }

    /** {@code 6.25%}, as a fraction. */
    @ParameterType("[0-9]+(?:\\.[0-9]+)?%")
    public BigDecimal ratio(String word) {
        return (BigDecimal) Figure.value(word);
    }

    /** {@code 500000}. */
    @ParameterType("[0-9]+(?:\\.[0-9]+)?")
    public BigDecimal amount(String word) {
        return new BigDecimal(word);
    }

    /** {@code $3000}, {@code -$100}, {@code 3000 USD} or {@code 300 USDC}, in US dollars: a dollar token counts as a dollar. */
    @ParameterType("-?\\$[0-9]+(?:\\.[0-9]+)?|-?[0-9]+(?:\\.[0-9]+)? USD[CT]?")
    public BigDecimal money(String words) {
        return new BigDecimal(words.replaceAll("\\$| USD[CT]?", ""));
    }

    /** {@code 0.5 BTC}. */
    @ParameterType("[0-9]+(?:\\.[0-9]+)? (?!USD)[A-Z0-9]*[A-Z][A-Z0-9]*")
    public BaseSize baseSize(String words) {
        String[] parts = words.split(" ", -1);
        return new BaseSize(new BigDecimal(parts[0]), parts[1]);
    }

    /** {@code 2026-11-21}. */
    @ParameterType("[0-9]{4}-[0-9]{2}-[0-9]{2}")
    public LocalDate day(String word) {
        return LocalDate.parse(word);
    }
}
