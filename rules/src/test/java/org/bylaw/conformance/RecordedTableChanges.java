package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.change.Effect;
import org.bylaw.change.Side;
import org.bylaw.change.Yardsticks;
import org.bylaw.margin.Direction;
import org.bylaw.market.CanonicalNumber;
import org.bylaw.market.ConfigSource;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.PositionUnit;

/**
 * Recorded changes of tables: both directions of each, against plain arithmetic at every size where something may change; and a
 * count beside it of the recorded directions, each difference with its reason.
 */
final class RecordedTableChanges implements CaseFile {

    /** What the record calls a change that moves no limit of size at any of its leverages. */
    private static final String RATES_ALONE = "mmr-only";

    private final Map<String, Integer> recorded = new TreeMap<>();
    private final Map<String, Integer> computed = new TreeMap<>();
    private final Map<String, List<String>> differences = new TreeMap<>();
    private int agreed;
    private int asked;
    private int tighterByRecord;
    private int thoseThatRaiseMaintenance;

    @Override
    public String name() {
        return "binance-changes.json";
    }

    @Override
    public void run(JsonNode content, Tally tally) {
        for (JsonNode change : content.path("changes")) {
            PlainTable previous = new PlainTable(change.path("previous"));
            PlainTable next = new PlainTable(change.path("next"));
            PlainTableChange plain = PlainTableChange.of(previous, next);
            Effect effect = Effect.between(market(change, "previous"), market(change, "next"), Yardsticks.NONE);
            ask("new risk", change, plain.newRisk(), effect.direction(Side.NEW_RISK), tally);
            ask("open positions", change, plain.openPositions(), effect.direction(Side.OPEN_POSITIONS), tally);
            compare(change, previous, next, effect, plain);
        }
    }

    private static void ask(String function, JsonNode change, Direction due, Direction found, Tally tally) {
        tally.ask(new Case(function, change, new TextNode(due.word())), each -> Map.of("", found.word()));
    }

    private void compare(JsonNode change, PlainTable previous, PlainTable next, Effect effect, PlainTableChange plain) {
        String direction = change.path("direction").asText();
        Direction newRisk = effect.direction(Side.NEW_RISK);
        asked++;
        recorded.merge(direction, 1, Integer::sum);
        computed.merge(
                newRisk.word() + " for new risk, "
                        + effect.direction(Side.OPEN_POSITIONS).word() + " for open positions",
                1,
                Integer::sum);
        if (direction.equals(Direction.TIGHTER.word())) {
            tighterByRecord++;
            thoseThatRaiseMaintenance += plain.raisesMaintenance() ? 1 : 0;
        }
        if (direction.equals(newRisk.word())) {
            agreed++;
            return;
        }
        String name = change.path("date").asText() + " " + change.path("market").asText();
        differences
                .computeIfAbsent(
                        direction + " in the record, " + newRisk.word() + " here: "
                                + reason(direction, newRisk, previous, next),
                        reason -> new ArrayList<>())
                .add(name);
    }

    private static String reason(String direction, Direction newRisk, PlainTable previous, PlainTable next) {
        if (previous.faulty() || next.faulty()) {
            return "a row of a table is empty, and what cannot be compared counts as mixed";
        }
        Direction atRecordsLeverages = PlainTable.directionAtCommonLeverages(previous, next);
        String there = atRecordsLeverages == Direction.NEUTRAL ? RATES_ALONE : atRecordsLeverages.word();
        if (!there.equals(direction)) {
            return "no reason known";
        }
        return newRisk == Direction.NEUTRAL
                ? "the record has a word of its own for a change of maintenance rates alone"
                : "the record asks for the largest position at 1, 2, 3, 4, 5, 10, 20, 25, 50, 75, 100, 125 and 150x alone, "
                        + "and at a leverage in between it goes the other way";
    }

    private static MarketConfig market(JsonNode change, String side) {
        List<LeverageTier> tiers = new ArrayList<>();
        for (JsonNode row : change.path(side)) {
            tiers.add(new LeverageTier(
                    number(row, 0), number(row, 1), number(row, 2), null, number(row, 3), number(row, 4)));
        }
        return new MarketConfig(
                null,
                "recorded",
                "MARKET",
                null,
                null,
                "recorded",
                null,
                null,
                null,
                List.of(MarginMode.CROSS),
                new MarginTerms.Tiers(PositionUnit.QUOTE, tiers),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new ConfigSource("record", null, null));
    }

    private static BigDecimal number(JsonNode row, int column) {
        return CanonicalNumber.of(new BigDecimal(row.get(column).asText()));
    }

    @Override
    public void print(PrintStream out) {
        out.println("computed: " + computed);
        out.println("recorded: " + recorded);
        out.println(agreed + " of " + asked + " recorded directions agree with that for new risk");
        differences.forEach((reason, changes) -> {
            out.println(String.format(Locale.ROOT, "  %d %s", changes.size(), reason));
            changes.forEach(change -> out.println("      " + change));
        });
        out.println(thoseThatRaiseMaintenance + " of the " + tighterByRecord
                + " recorded as tighter raise maintenance at some size that stays allowed");
    }
}
