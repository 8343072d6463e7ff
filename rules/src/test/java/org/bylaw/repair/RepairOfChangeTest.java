package org.bylaw.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.bylaw.change.Side;
import org.bylaw.file.ShapeCheck;
import org.bylaw.margin.Direction;
import org.bylaw.market.Cap;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairOfChangeTest {

    private static final RepositoryMarkets.Market SOL = RepositoryMarkets.named("velocity", "SOL-PERP");

    @Test
    void aStepThatIsTooLongEndsWhereTheLongestEnds() {
        Repairs repairs =
                repairs(Map.of("/openInterest/maxBaseSize", Cap.of(new BigDecimal("160819.1"))), Declaration.NONE);
        Repair repair = repairs.nearest().get(0);
        assertThat(MarketFields.at(repair.market(), "/openInterest/maxBaseSize"))
                .isEqualTo(Cap.of(new BigDecimal("32163.82")));
        assertThat(repair.report().verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(direction(repair, Side.NEW_RISK)).isEqualTo(Direction.LOOSER);
    }

    @Test
    void aCapThatIsDoneAwayWithIsRaisedInstead() {
        Repairs repairs = repairs(Map.of("/openInterest/maxBaseSize", Cap.UNLIMITED), Declaration.NONE);
        assertThat(MarketFields.at(repairs.nearest().get(0).market(), "/openInterest/maxBaseSize"))
                .isEqualTo(Cap.of(new BigDecimal("32163.82")));
    }

    @Test
    void ofAMixedProposalThePartThatMayStaysAsFarAsItMay() {
        Repairs repairs = repairs(
                Map.of(
                        "/margin/initialMarginRatio", new BigDecimal("0.02"),
                        "/margin/maintenanceMarginRatio", new BigDecimal("0.01")),
                Declaration.NONE);
        Repair repair = repairs.nearest().get(0);
        assertThat(MarketFields.between(SOL.config(), repair.market()))
                .singleElement()
                .satisfies(field -> assertThat(field.after()).isEqualTo(new BigDecimal("0.0225")));
        assertThat(direction(repair, Side.OPEN_POSITIONS)).isEqualTo(Direction.LOOSER);
    }

    @Test
    void aFieldThatTheProposalDoesNotNameGoesBack() {
        Repairs repairs = repairs(
                Map.of(
                        "/margin/initialMarginRatio", new BigDecimal("0.12"),
                        "/liquidation/liquidatorFeeRatio", new BigDecimal("0.001")),
                new Declaration(null, List.of("/margin/initialMarginRatio"), null, null));
        assertThat(repairs.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).isEqualTo("CHG-002"));
        assertThat(MarketFields.at(repairs.nearest().get(0).market(), "/liquidation/liquidatorFeeRatio"))
                .isEqualTo(MarketFields.at(SOL.config(), "/liquidation/liquidatorFeeRatio"));
    }

    @Test
    void toLeaveTheMarketAsItIsIsNoRepair() {
        Repairs repairs = repairs(Map.of("/margin/initialMarginRatio", new BigDecimal("0.03")), Declaration.NONE);
        assertThat(repairs.faults()).isNotEmpty();
        assertThat(repairs.nearest())
                .noneSatisfy(repair -> assertThat(MarketFields.between(SOL.config(), repair.market()))
                        .isEmpty());
    }

    @Test
    void noRemedyOfALimitOnChangesAdvisesToDivideTheChange() {
        assertThat(RepositoryMarkets.RULES.cards())
                .filteredOn(card -> card.id().startsWith("CHG-"))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.remedy()).doesNotContainIgnoringCase("split"));
    }

    @Test
    void aMarketThatIsTakenOffHasNoParameters() {
        ChangeSubject removal = new ChangeSubject(
                subject(SOL.config()), null, Declaration.NONE, ChangeHistory.of(List.of()), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> search().ofChange(change(removal)));
    }

    private static @Nullable Direction direction(Repair repair, Side side) {
        var change = repair.report().change();
        return change == null ? null : change.change().effect().direction(side);
    }

    private static Repairs repairs(Map<String, Object> proposed, Declaration declaration) {
        MarketConfig market = SOL.config();
        for (Map.Entry<String, Object> field : new TreeMap<>(proposed).entrySet()) {
            market = MarketFields.with(market, field.getKey(), field.getValue());
        }
        return search().ofChange(change(new ChangeSubject(
                subject(SOL.config()), subject(market), declaration, ChangeHistory.of(List.of()), new ArrayList<>())));
    }

    private static RepairSearch search() {
        return new RepairSearch(RepositoryMarkets.RULES, RepositoryMarkets.TODAY, ShapeCheck::of, Set.of());
    }

    private static VenueChange change(ChangeSubject subject) {
        return new VenueChange(
                new VenueChange.Law(SOL.policy(), SOL.accepted()),
                null,
                null,
                List.of(subject),
                Set.of(SOL.config().market()));
    }

    private static MarketSubject subject(MarketConfig market) {
        return new MarketSubject(market, "velocity/markets/SOL-PERP.json", ShapeCheck.of(market), SOL.evidence());
    }
}
