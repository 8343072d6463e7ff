package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.change.SampleChange.number;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.check.MarketDraft;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.EnactmentStep;
import org.bylaw.policy.LandingPolicy;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueClamp;
import org.bylaw.policy.VenueDefault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LandingTest {

    private static final String INITIAL = "/margin/initialMarginRatio";
    private static final String MAINTENANCE = "/margin/maintenanceMarginRatio";

    private static MarketConfig flat(String initial, @Nullable String maintenance) {
        return MarketDraft.flat(initial, maintenance).config();
    }

    private static LandingPolicy clamps(VenueClamp... clamps) {
        return new LandingPolicy(null, List.of(clamps), null);
    }

    private static VenueClamp relative(String field, String most) {
        return new VenueClamp(field, number(most), number(most), null, null);
    }

    private static LandingPolicy order(String... steps) {
        return new LandingPolicy(
                null,
                null,
                List.of(steps).stream()
                        .map(fields -> new EnactmentStep(new Sourced<>(List.of(fields.split(" ", -1)), "a test")))
                        .toList());
    }

    @Test
    void withoutAPolicyItLandsAsProposed() {
        MarketConfig proposed = flat("0.05", "0.02");

        assertThat(Landing.of(flat("0.1", "0.05"), proposed, null)).isEqualTo(Landing.asProposed(proposed));
    }

    @Test
    void whatIsNotStatedIsTheVenuesDefault() {
        LandingPolicy policy = new LandingPolicy(List.of(new VenueDefault(MAINTENANCE, number("0.03"))), null, null);
        Landing landing = Landing.of(null, flat("0.05", null), policy);

        assertThat(landing.landed()).isEqualTo(flat("0.05", "0.03"));
        assertThat(landing.adjusted()).extracting(FieldChange::pointer).containsExactly(MAINTENANCE);
        assertThat(Landing.of(null, flat("0.05", "0.02"), policy).landed()).isEqualTo(flat("0.05", "0.02"));
    }

    @Test
    void aDefaultOfAnotherKindOfMarginIsPassedOver() {
        MarketConfig table = MarketDraft.tiers("0 100 10 0.05").config();

        assertThat(Landing.of(
                                null,
                                table,
                                new LandingPolicy(List.of(new VenueDefault(MAINTENANCE, number("0.03"))), null, null))
                        .landed())
                .isEqualTo(table);
    }

    /** Aave's price cap adapters, 2026-03: 3% a change, on one of two values that belong together. */
    @Test
    void aClampHoldsOneOfTwoLinkedValuesBack() {
        Landing landing = Landing.of(flat("0.1", "0.05"), flat("0.12", "0.06"), clamps(relative(INITIAL, "0.03")));

        assertThat(landing.landed()).isEqualTo(flat("0.103", "0.06"));
        assertThat(landing.adjusted())
                .containsExactly(new FieldChange(INITIAL, new BigDecimal("0.12"), new BigDecimal("0.103")));
    }

    @Test
    void aClampIsAtItsLineAndOverIt() {
        LandingPolicy policy = clamps(relative(INITIAL, "0.03"));

        assertThat(Landing.of(flat("0.1", "0.05"), flat("0.103", "0.05"), policy)
                        .adjusted())
                .isEmpty();
        assertThat(Landing.of(flat("0.1", "0.05"), flat("0.1031", "0.05"), policy)
                        .landed())
                .isEqualTo(flat("0.103", "0.05"));
        assertThat(Landing.of(flat("0.1", "0.05"), flat("0.0969", "0.05"), policy)
                        .landed())
                .isEqualTo(flat("0.097", "0.05"));
        assertThat(Landing.of(null, flat("0.5", "0.05"), policy).adjusted())
                .as("a new market moves from nothing")
                .isEmpty();
    }

    @Test
    void absoluteClampsComeLast() {
        VenueClamp within = new VenueClamp(INITIAL, number("9"), null, number("0.05"), number("0.5"));

        assertThat(Landing.of(flat("0.1", "0.01"), flat("0.9", "0.01"), clamps(within))
                        .landed())
                .isEqualTo(flat("0.5", "0.01"));
        assertThat(Landing.of(flat("0.1", "0.01"), flat("0.04", "0.01"), clamps(within))
                        .landed())
                .isEqualTo(flat("0.05", "0.01"));
    }

    /** Aster, XPL, 2025-09-25: two parts of one change took effect one after the other. */
    @Test
    void theStatesBetweenAreThoseOfTheOrder() {
        MarketConfig before = flat("0.1", "0.05");
        MarketConfig after = flat("0.2", "0.12");

        assertThat(Landing.of(before, after, order(MAINTENANCE, INITIAL)).between())
                .containsExactly(flat("0.1", "0.12"));
        assertThat(Landing.of(before, after, order(INITIAL, MAINTENANCE)).between())
                .containsExactly(flat("0.2", "0.05"));
        assertThat(Landing.of(before, after, order(INITIAL + " " + MAINTENANCE)).between())
                .as("both at once")
                .isEmpty();
        assertThat(Landing.of(before, flat("0.2", "0.05"), order(MAINTENANCE, INITIAL))
                        .between())
                .as("a step that changes nothing leads to no state")
                .isEmpty();
        assertThat(Landing.of(null, after, order(MAINTENANCE, INITIAL)).between())
                .as("a new market is there at once")
                .isEmpty();
    }

    @Test
    void whatNoStepNamesComesLast() {
        MarketConfig before = MarketDraft.flat("0.1", "0.05").usdCap("1000").config();
        MarketConfig after = MarketDraft.flat("0.2", "0.12").usdCap("2000").config();

        assertThat(Landing.of(before, after, order("/openInterest")).between())
                .containsExactly(MarketDraft.flat("0.1", "0.05").usdCap("2000").config());
    }

    @Test
    void anotherKindOfMarginComesAsAWhole() {
        MarketConfig table = MarketDraft.tiers("0 100 10 0.05").config();

        assertThat(Landing.of(flat("0.1", "0.05"), table, order("/margin", "/openInterest"))
                        .between())
                .isEmpty();
    }
}
