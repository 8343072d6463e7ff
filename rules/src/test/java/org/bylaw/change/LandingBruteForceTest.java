package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bylaw.margin.Direction;
import org.bylaw.market.CanonicalNumber;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.EnactmentStep;
import org.bylaw.policy.LandingPolicy;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueClamp;
import org.junit.jupiter.api.Test;

/** Generated proposals through a venue's clamps, against the clamps one by one. */
class LandingBruteForceTest {

    private static final int PROPOSALS = 2_000;
    private static final String SOURCE = "house/loosening-step";
    private static final String INITIAL = "/margin/initialMarginRatio";
    private static final String MAINTENANCE = "/margin/maintenanceMarginRatio";

    @Test
    void everyFieldLandsWithinItsClampAndTheEffectIsThatOfWhatLands() {
        SplittableRandom random = new SplittableRandom(20_260_501);
        int clamped = 0;
        int otherDirection = 0;
        for (int proposal = 0; proposal < PROPOSALS; proposal++) {
            BigDecimal initial = thousandths(random, 20, 200);
            BigDecimal maintenance = thousandths(random, 10, 100);
            BigDecimal proposedInitial = thousandths(random, 20, 200);
            BigDecimal proposedMaintenance = thousandths(random, 10, 100);
            BigDecimal up = hundredths(random);
            BigDecimal down = hundredths(random);
            BigDecimal most = thousandths(random, 60, 200);
            MarketConfig current = flat(initial, maintenance);
            MarketConfig proposed = flat(proposedInitial, proposedMaintenance);
            LandingPolicy policy = new LandingPolicy(
                    null,
                    List.of(
                            new VenueClamp(INITIAL, sourced(up), sourced(down), null, null),
                            new VenueClamp(
                                    MAINTENANCE, null, null, sourced(thousandths(random, 10, 11)), sourced(most))),
                    null);

            Landing landing = Landing.of(current, proposed, policy);

            BigDecimal dueInitial = proposedInitial
                    .min(initial.multiply(BigDecimal.ONE.add(up)))
                    .max(initial.multiply(BigDecimal.ONE.subtract(down)));
            BigDecimal dueMaintenance = proposedMaintenance.min(most);
            MarginTerms.Flat landed = (MarginTerms.Flat) landing.landed().margin();
            assertThat(landed.initialMarginRatio()).isEqualByComparingTo(dueInitial);
            assertThat(landed.maintenanceMarginRatio()).isEqualByComparingTo(dueMaintenance);
            List<String> adjusted = new ArrayList<>();
            if (dueInitial.compareTo(proposedInitial) != 0) {
                adjusted.add(INITIAL);
            }
            if (dueMaintenance.compareTo(proposedMaintenance) != 0) {
                adjusted.add(MAINTENANCE);
            }
            assertThat(landing.adjusted()).extracting(FieldChange::pointer).isEqualTo(adjusted);
            Effect effect =
                    new MarketChange(current, landing, Declaration.NONE, ChangeHistory.UNKNOWN).effect(Yardsticks.NONE);
            assertThat(effect.direction(Side.NEW_RISK)).isEqualTo(direction(initial, dueInitial));
            assertThat(effect.direction(Side.OPEN_POSITIONS)).isEqualTo(direction(maintenance, dueMaintenance));
            clamped += adjusted.isEmpty() ? 0 : 1;
            otherDirection +=
                    direction(maintenance, dueMaintenance) == direction(maintenance, proposedMaintenance) ? 0 : 1;
        }
        assertThat(clamped).isBetween(PROPOSALS / 4, PROPOSALS - 1);
        assertThat(otherDirection).isPositive();
    }

    @Test
    void everyStateOnTheWayIsTheOneThatTheOrderGives() {
        SplittableRandom random = new SplittableRandom(5);
        LandingPolicy policy = new LandingPolicy(
                null, null, List.of(step(MAINTENANCE), step(INITIAL), step("/openInterest/maxNotionalUsd")));
        int between = 0;
        for (int proposal = 0; proposal < PROPOSALS; proposal++) {
            BigDecimal initial = thousandths(random, 20, 24);
            BigDecimal maintenance = thousandths(random, 10, 14);
            BigDecimal proposedInitial = thousandths(random, 20, 24);
            BigDecimal proposedMaintenance = thousandths(random, 10, 14);

            Landing landing =
                    Landing.of(flat(initial, maintenance), flat(proposedInitial, proposedMaintenance), policy);

            boolean bothMove =
                    initial.compareTo(proposedInitial) != 0 && maintenance.compareTo(proposedMaintenance) != 0;
            assertThat(landing.between()).isEqualTo(bothMove ? List.of(flat(initial, proposedMaintenance)) : List.of());
            assertThat(landing.landed()).isEqualTo(flat(proposedInitial, proposedMaintenance));
            between += bothMove ? 1 : 0;
        }
        assertThat(between).isBetween(PROPOSALS / 4, PROPOSALS - 1);
    }

    private static Direction direction(BigDecimal before, BigDecimal after) {
        return Direction.of(after.compareTo(before) < 0, after.compareTo(before) > 0);
    }

    private static EnactmentStep step(String field) {
        return new EnactmentStep(new Sourced<>(List.of(field), SOURCE));
    }

    private static Sourced<BigDecimal> sourced(BigDecimal value) {
        return new Sourced<>(value, SOURCE);
    }

    private static MarketConfig flat(BigDecimal initial, BigDecimal maintenance) {
        return SampleMarket.with(
                new MarginTerms.Flat(CanonicalNumber.of(initial), null, CanonicalNumber.of(maintenance)));
    }

    private static BigDecimal thousandths(SplittableRandom random, int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from, to), 3);
    }

    private static BigDecimal hundredths(SplittableRandom random) {
        return BigDecimal.valueOf(random.nextInt(0, 60), 2);
    }
}
