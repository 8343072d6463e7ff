package org.bylaw.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.repair.RepositoryMarkets.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairSearchTest {

    private static final String LEVERAGE = "/margin/maxLeverage";
    private static final String MAINTENANCE = "/margin/maintenanceMarginRatio";

    /** DPerp's table, whose maintenance margins are above 1 / leverage. */
    @ParameterizedTest
    @CsvSource({
        "MAJOR-CRYPTO, 50, 39, 0.025, 0.0199",
        "MINOR-CRYPTO, 25, 19, 0.05, 0.0399",
        "COMMODITIES, 20, 16, 0.06, 0.0499",
        "EQUITIES, 10, 8, 0.12, 0.0999",
        "FOREX, 100, 66, 0.015, 0.0099"
    })
    void byTwoRulesAloneEitherSideOfDPerpsTableMoves(
            String market, String leverage, String lower, String maintenance, String below) {
        Repairs repairs = named("dperp", market).repairs("MGN-001", "MGN-002");
        assertThat(moves(repairs))
                .containsExactlyInAnyOrder(
                        List.of(LEVERAGE + " " + leverage + " -> " + lower),
                        List.of(MAINTENANCE + " " + maintenance + " -> " + below));
        assertThat(repairs.nearest().get(0).distance())
                .isLessThanOrEqualTo(repairs.nearest().get(1).distance());
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR-CRYPTO, 50, 39",
        "MINOR-CRYPTO, 25, 19",
        "COMMODITIES, 20, 16",
        "EQUITIES, 10, 8",
        "FOREX, 100, 66"
    })
    void byAllRulesOnlyTheLeverageMoves(String market, String leverage, String lower) {
        RepositoryMarkets.Market faulty = named("dperp", market);
        Repairs repairs = faulty.repairs();
        assertThat(moves(repairs)).containsExactly(List.of(LEVERAGE + " " + leverage + " -> " + lower));
        assertThat(repairs.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("MGN-001");
            assertThat(fault.accepted()).isNotNull();
        });
        assertThat(faulty.but(repairs.nearest().get(0).market()).check().verdict())
                .isEqualTo(repairs.nearest().get(0).report().verdict())
                .isEqualTo(Verdict.NEEDS_REASON);
        assertThat(faulty.but(with(faulty.config(), LEVERAGE, next(lower)))
                        .check()
                        .findings())
                .extracting(Finding::rule)
                .containsAnyOf("MGN-001", "MGN-002");
    }

    @Test
    void besideAFaultThatCountsAnAcceptedOneIsLivedWith() {
        RepositoryMarkets.Market market = named("dperp", "MINOR-CRYPTO");
        Repairs repairs = market.but(with(market.config(), MAINTENANCE, new BigDecimal("0.005")))
                .repairs();
        assertThat(moves(repairs)).containsExactly(List.of(MAINTENANCE + " 0.005 -> 0.05"));
        assertThat(repairs.nearest().get(0).report().findings())
                .filteredOn(finding -> finding.rule().equals("MGN-001"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.accepted()).isNotNull());
    }

    @Test
    void rulesThatExcludeEachOtherAreNamed() {
        assertThat(named("dperp", "MAJOR-CRYPTO").repairs().exclusions())
                .contains(new Exclusion(
                        MAINTENANCE,
                        new Exclusion.Bound("MGN-001", true, new BigDecimal("0.02")),
                        new Exclusion.Bound("MGN-005", false, new BigDecimal("0.025"))));
    }

    @Test
    void aMarketWithoutABlockerNeedsNothing() {
        assertThat(named("velocity", "SOL-PERP").repairs())
                .satisfies(repairs -> assertThat(repairs.faults()).isEmpty())
                .satisfies(repairs -> assertThat(repairs.nearest()).isEmpty());
    }

    @Test
    void aRateThatBreaksTheContinuityOfATableGoesBackToTheOneThatFits() {
        RepositoryMarkets.Market market = named("binance-usdm", "ADAUSDT");
        String rate = "/margin/tiers/4/maintenanceMarginRatio";
        Repairs repairs =
                market.but(with(market.config(), rate, new BigDecimal("0.03"))).repairs();
        assertThat(moves(repairs)).contains(List.of(rate + " 0.03 -> 0.025"));
    }

    @Test
    void twoFaultsOfTwoRowsTakeTwoFields() {
        RepositoryMarkets.Market market = named("binance-usdm", "ADAUSDT");
        MarketConfig broken = with(
                with(market.config(), "/margin/tiers/1/maintenanceAmount", new BigDecimal("60")),
                "/margin/tiers/6/maxLeverage",
                new BigDecimal("12"));
        Repairs repairs = market.but(broken).repairs();
        assertThat(moves(repairs))
                .isNotEmpty()
                .allSatisfy(fields -> assertThat(fields).hasSize(2));
        assertThat(moves(repairs).get(0))
                .containsExactly("/margin/tiers/1/maintenanceAmount 60 -> 50", "/margin/tiers/6/maxLeverage 12 -> 10");
    }

    @Test
    void aMarginModeThatTheVenueDoesNotHaveIsLeftOut() {
        RepositoryMarkets.Market market = named("dperp", "MAJOR-CRYPTO");
        MarketConfig broken = with(
                with(market.config(), LEVERAGE, new BigDecimal("39")),
                "/marginModes",
                List.of(MarginMode.ISOLATED, MarginMode.CROSS));
        assertThat(moves(market.but(broken).repairs()))
                .containsExactly(List.of("/marginModes [ISOLATED, CROSS] -> [ISOLATED]"));
    }

    @Test
    void aCapOffTheStepOfAnOrderGoesToTheNextMultiple() {
        RepositoryMarkets.Market market = named("drift", "SOL-PERP");
        Repairs repairs = market.but(
                        with(market.config(), "/openInterest/maxBaseSize", Cap.of(new BigDecimal("2000000.004"))))
                .repairs("OIC-001");
        assertThat(moves(repairs).get(0)).containsExactly("/openInterest/maxBaseSize 2000000.004 -> 2000000");
    }

    /** Every market of the repository, each with fields broken by a factor: what is offered passes, and no part of it would. */
    @ParameterizedTest
    @CsvSource({"10, 5, 0", "0.1, 7, 1", "2, 7, 2", "0.5, 5, 3"})
    void everyMarketWithABrokenFieldIsRepaired(BigDecimal factor, int each, int from) {
        int blocked = 0;
        int place = from;
        for (RepositoryMarkets.Market market : RepositoryMarkets.all()) {
            for (FieldChange broken : broken(market.config(), factor)) {
                RepositoryMarkets.Market faulty = market.but(with(market.config(), broken.pointer(), broken.after()));
                if (place++ % (each * 5) == 0 && faulty.check().verdict() == Verdict.BLOCKED) {
                    blocked++;
                    String name = market.config().market() + " " + broken;
                    Repairs repairs = faulty.repairs();
                    assertThat(repairs.nearest()).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(Search.MOST);
                    repairs.nearest().forEach(repair -> verified(faulty, repair, name));
                }
            }
        }
        assertThat(blocked).isGreaterThan(10);
    }

    private static void verified(RepositoryMarkets.Market faulty, Repair repair, String name) {
        RepositoryMarkets.Market repaired = faulty.but(repair.market());
        assertThat(repaired.check().verdict()).as(name).isNotEqualTo(Verdict.BLOCKED);
        assertThat(repair.fields()).as(name).isNotEmpty();
        for (RepairedField field : repair.fields()) {
            MarketConfig without = with(
                    repair.market(), field.change().pointer(), field.change().before());
            assertThat(faulty.but(without).check().verdict())
                    .as(name + " without " + field)
                    .isEqualTo(Verdict.BLOCKED);
        }
    }

    private static List<FieldChange> broken(MarketConfig market, BigDecimal factor) {
        List<FieldChange> changes = new ArrayList<>();
        MarketFields.leaves(market).forEach((pointer, value) -> {
            if (value instanceof BigDecimal number && number.signum() != 0) {
                changes.add(new FieldChange(pointer, number, plain(number.multiply(factor))));
            } else if (value instanceof Cap cap && cap.amount() != null) {
                changes.add(
                        new FieldChange(pointer, cap, Cap.of(plain(cap.amount().multiply(factor)))));
            }
        });
        return changes;
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal next(String whole) {
        return new BigDecimal(whole).add(BigDecimal.ONE);
    }

    private static MarketConfig with(MarketConfig market, String pointer, @Nullable Object value) {
        return MarketFields.with(market, pointer, value);
    }

    private static List<List<String>> moves(Repairs repairs) {
        return repairs.nearest().stream()
                .map(repair -> repair.fields().stream()
                        .map(RepairedField::change)
                        .map(change -> change.pointer() + " " + shown(change.before()) + " -> " + shown(change.after()))
                        .toList())
                .toList();
    }

    private static String shown(@Nullable Object value) {
        return String.valueOf(value instanceof Cap cap ? cap.amount() : value);
    }
}
