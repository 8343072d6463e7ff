package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.margin.Direction;
import org.bylaw.market.FieldChange;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the fields of a change do one by one, and which of them come or go with the place in which they stand. */
class SingleFieldTest {

    private static final MarketConfig TWO_TIERS =
            SampleMarket.with(tiers(tier("0", "100", "20"), tier("100", "500", "10")));

    private static MarginTerms tiers(LeverageTier... tiers) {
        return new MarginTerms.Tiers(PositionUnit.QUOTE, List.of(tiers));
    }

    private static LeverageTier tier(String floor, @Nullable String cap, String leverage) {
        return new LeverageTier(
                new BigDecimal(floor),
                cap == null ? null : new BigDecimal(cap),
                new BigDecimal(leverage),
                null,
                new BigDecimal("0.02"),
                null);
    }

    private static MarketChange change(MarketConfig current, MarketConfig next) {
        return new MarketChange(current, Landing.asProposed(next), Declaration.NONE, ChangeHistory.UNKNOWN);
    }

    /** For each field: whether it comes or goes with its place. */
    private static Map<String, Boolean> places(MarketChange change) {
        Map<String, Boolean> places = new LinkedHashMap<>();
        change.fields().forEach(field -> places.put(field.pointer(), change.comesOrGoesWithItsPlace(field)));
        return places;
    }

    @Test
    void aRowThatGoesTakesItsFieldsWithIt() {
        MarketChange change = change(TWO_TIERS, SampleMarket.with(tiers(tier("0", "80", "20"))));

        assertThat(places(change))
                .containsEntry("/margin/tiers/0/cap", false)
                .containsEntry("/margin/tiers/1/floor", true)
                .containsEntry("/margin/tiers/1/cap", true)
                .containsEntry("/margin/tiers/1/maxLeverage", true);
    }

    @Test
    void aRowThatComesBringsItsFields() {
        MarketChange change = change(
                TWO_TIERS,
                SampleMarket.with(tiers(tier("0", "100", "20"), tier("100", "500", "10"), tier("500", null, "5"))));

        assertThat(places(change)).doesNotContainValue(false).containsKey("/margin/tiers/2/maxLeverage");
    }

    @Test
    void anEndThatIsGivenUpWithinARowDoesNot() {
        MarketChange change =
                change(TWO_TIERS, SampleMarket.with(tiers(tier("0", "100", "20"), tier("100", null, "10"))));

        assertThat(places(change)).containsExactly(Map.entry("/margin/tiers/1/cap", false));
    }

    @Test
    void anotherKindOfMarginBringsItsOwnFields() {
        MarketChange change = change(
                TWO_TIERS, SampleMarket.with(new MarginTerms.Flat(null, new BigDecimal("10"), new BigDecimal("0.02"))));

        assertThat(places(change)).doesNotContainValue(false).containsKey("/margin/maxLeverage");
    }

    @Test
    void aFieldThatARowCannotBeWithoutIsNotTakenAway() {
        MarketConfig one = SampleMarket.with(tiers(tier("0", "100", "20")));
        MarketChange change = change(TWO_TIERS, one);
        Effect effect = change.effect(Yardsticks.NONE);

        for (FieldChange field : change.fields()) {
            if (field.pointer().endsWith("/floor") || field.pointer().endsWith("/maxLeverage")) {
                assertThat(effect.ofField(TWO_TIERS, field, Yardsticks.NONE))
                        .as(field.pointer())
                        .isNull();
            }
        }
        assertThat(effect.direction()).isEqualTo(Direction.TIGHTER);
    }

    @Test
    void aFieldByItselfGoesItsOwnWay() {
        MarketConfig next = MarketFields.with(
                MarketFields.with(TWO_TIERS, "/margin/tiers/0/maxLeverage", new BigDecimal("25")),
                "/margin/tiers/1/maxLeverage",
                new BigDecimal("5"));
        MarketChange change = change(TWO_TIERS, next);
        Effect effect = change.effect(Yardsticks.NONE);

        assertThat(effect.direction(Side.NEW_RISK)).isEqualTo(Direction.MIXED);
        assertThat(change.fields().stream()
                        .map(field -> effect.ofField(TWO_TIERS, field, Yardsticks.NONE))
                        .map(alone -> alone == null ? null : alone.direction(Side.NEW_RISK)))
                .containsExactly(Direction.LOOSER, Direction.TIGHTER);
    }

    @Test
    void aMarginThatLacksAFieldIsNotCompared() {
        MarketConfig without = MarketFields.with(TWO_TIERS, "/margin/tiers/1/maxLeverage", null);
        Effect effect = Effect.between(TWO_TIERS, without, Yardsticks.NONE);

        assertThat(effect.initial()).isNull();
        assertThat(effect.aspects())
                .extracting(Aspect::words)
                .containsOnly("the margin cannot be compared: a field that it needs is not stated");
    }
}
