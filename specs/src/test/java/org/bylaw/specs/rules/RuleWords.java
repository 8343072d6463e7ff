package org.bylaw.specs.rules;

import io.cucumber.java.ParameterType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bylaw.margin.Direction;

/** The words that sentences about rules have of their own. */
public final class RuleWords {

    private static final Map<String, String> LIQUIDATION_FEES = Map.of(
            "liquidator fee", "liquidatorFeeRatio",
            "insurance fund fee", "insuranceFundFeeRatio",
            "protocol fee", "protocolFeeRatio",
            "penalty", "penaltyRatio");

    /** {@code major-crypto}. */
    @ParameterType("[a-z]+(?:-[a-z]+)*")
    public String category(String word) {
        return word;
    }

    /** {@code size-premium}. */
    @ParameterType("[a-z]+(?:-[a-z]+)*")
    public String kind(String word) {
        return word;
    }

    /** {@code LEV-001}. */
    @ParameterType("[A-Z]{3}-[0-9]{3}")
    public String rule(String word) {
        return word;
    }

    /** {@code isolated and cross}: the default first. */
    @ParameterType("(?:cross|isolated)(?: and (?:cross|isolated))?(?: margin)")
    public List<String> marginModes(String words) {
        return Arrays.asList(words.replace(" margin", "").split(" and ", -1));
    }

    /** {@code liquidator fee and insurance fund fee}. */
    @ParameterType("(?:[a-z]+ )*(?:fee|penalty)(?: and (?:[a-z]+ )*(?:fee|penalty))*")
    public List<String> liquidationFees(String words) {
        return Arrays.stream(words.split(" and ", -1))
                .map(word -> {
                    String field = LIQUIDATION_FEES.get(word);
                    if (field == null) {
                        throw new IllegalArgumentException(word + " is none of " + LIQUIDATION_FEES.keySet());
                    }
                    return field;
                })
                .toList();
    }

    /** {@code looser}. */
    @ParameterType("looser|tighter|mixed|neutral")
    public Direction direction(String word) {
        return Direction.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** {@code /margin and /openInterest/maxNotionalUsd}. */
    @ParameterType("/[A-Za-z0-9/]+(?: and /[A-Za-z0-9/]+)*")
    public List<String> pointers(String words) {
        return Arrays.asList(words.split(" and ", -1));
    }

    /** {@code improved}. */
    @ParameterType("improved|unchanged")
    public boolean standing(String word) {
        return word.equals("improved");
    }

    /** {@code just above a size of 15000 quote}. */
    @ParameterType(
            "(at|just above) (a size|an open interest) of ([0-9]+(?:\\.[0-9]+)?)(?: (quote|base|contracts|USD))?")
    public FirstBreak firstBreak(String nearness, String measure, String size, String unit) {
        return new FirstBreak(
                new BigDecimal(size),
                measure.equals("an open interest") ? "open interest " + unit : unit,
                nearness.equals("at"));
    }
}
