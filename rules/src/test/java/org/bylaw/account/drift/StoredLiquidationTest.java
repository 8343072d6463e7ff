package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.margin.MarginKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredLiquidationTest {

    private static final int ACCOUNTS = 30_000;
    private static final long ONE_BASE = 1_000_000_000;

    /** 10% initial, 5% maintenance, 1% for the liquidator, 1% for the insurance fund, steps of 0.01. */
    private static final StoredMarket MARKET = Markets.market(
            1_000, 500, 0, Markets.ALL_PROFIT, new StoredLiquidationTerms(10_000, 10_000, 0), 10_000_000);

    private static final LiquidationCall CALL = LiquidationCall.inSlots(200, 1_000, 0, 150);

    private static StoredAccount of(long deposit, StoredPosition... positions) {
        return new StoredAccount(deposit, 0, false, List.of(positions), List.of());
    }

    @Test
    void anIsolatedPositionIsTakenAsFarAsItsShortageGoes() {
        // 10 bought at 100 with 60, now at 98: collateral 40, 49 needed, with the buffer 68.6 + 0.4 = 29 short.
        StoredPosition position = Markets.isolatedPosition(0, 10 * ONE_BASE, -1_000_000_000, 60_000_000);
        StoredLiquidation step =
                StoredLiquidation.of(of(0, position), 0, List.of(MARKET), List.of(Markets.at(98_000_000)), CALL);
        assertThat(step.before())
                .isEqualTo(new StoredHealth(40_000_000, 49_000_000, 980_000_000, -400_000, 19_600_000));
        assertThat(step.before().shortageWithBuffer()).isEqualTo(29_000_000);
        // A unit frees 98 * (7% - 1% - 1%) = 4.9; 29 / 4.9 = 5.918... up to a step.
        assertThat(step.baseToCover()).isEqualTo(5_920_000_000L);
        assertThat(step.base()).isEqualTo(5_920_000_000L);
        assertThat(step.value()).isEqualTo(580_160_000);
        assertThat(step.liquidatorFee()).isEqualTo(5_801_600);
        assertThat(step.insuranceFundFee()).isEqualTo(5_801_600);
        assertThat(step.protocolFee()).isZero();
        assertThat(step.left()).isEqualTo(Markets.isolatedPosition(0, 4_080_000_000L, -431_443_200, 60_000_000));
        // The amount covers the shortage, and so the position is let go; that the fees have made the loss larger, and
        // with it
        // the buffer on the loss, the program does not look at.
        assertThat(step.leavesLiquidation()).isTrue();
        assertThat(step.after()).isEqualTo(new StoredHealth(28_396_800, 19_992_000, 399_840_000, -632_064, 7_996_800));
        assertThat(step.after().shortageWithBuffer()).isEqualTo(224_064);
        assertThat(step.marginFreed()).isEqualTo(28_775_936);
        assertThat(step.badDebt()).isZero();
    }

    @Test
    void aCrossPositionIsTakenByTime() {
        // The same amounts, ten times as large, behind the pool: 290 short, a tenth of it at once.
        StoredAccount account = of(600_000_000, Markets.crossPosition(0, 100 * ONE_BASE, -10_000_000_000L));
        List<StoredMoment> moments = List.of(Markets.at(98_000_000));
        StoredLiquidation first = StoredLiquidation.of(account, 0, List.of(MARKET), moments, CALL);
        assertThat(first.before().shortageWithBuffer()).isEqualTo(290_000_000);
        assertThat(first.baseToCover()).isEqualTo(59_190_000_000L);
        assertThat(first.base()).isEqualTo(5_920_000_000L);
        assertThat(first.leavesLiquidation()).isFalse();

        // The next call at once: of the tenth only that is left which the fees' own buffer kept from being freed.
        StoredAccount left = of(600_000_000, first.left());
        LiquidationCall again = CALL.after(first.marginFreed());
        assertThat(StoredLiquidation.of(left, 0, List.of(MARKET), moments, again)
                        .base())
                .isEqualTo(50_000_000);

        // After the whole duration the rest goes.
        LiquidationCall late = LiquidationCall.inSlots(200, 1_000, 150, 150).after(first.marginFreed());
        StoredLiquidation last = StoredLiquidation.of(left, 0, List.of(MARKET), moments, late);
        assertThat(last.base()).isEqualTo(last.baseToCover());
        assertThat(last.leavesLiquidation()).isTrue();
        assertThat(last.after().meets()).isTrue();
    }

    @Test
    void whatMeetsItsRequirementIsNotTaken() {
        StoredPosition position = Markets.isolatedPosition(0, 10 * ONE_BASE, -1_000_000_000, 70_000_000);
        List<StoredMoment> moments = List.of(Markets.at(98_000_000));
        // 50 of collateral for 49 needed, but 69 with the buffer.
        assertThatThrownBy(() -> StoredLiquidation.of(of(0, position), 0, List.of(MARKET), moments, CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the maintenance requirement is met: ");
        StoredLiquidation going = StoredLiquidation.of(of(0, position), 0, List.of(MARKET), moments, CALL.after(0));
        assertThat(going.base()).isPositive();
        StoredPosition richer = Markets.isolatedPosition(0, 10 * ONE_BASE, -1_000_000_000, 90_000_000);
        StoredLiquidation out = StoredLiquidation.of(of(0, richer), 0, List.of(MARKET), moments, CALL.after(0));
        assertThat(out).isEqualTo(new StoredLiquidation(out.before(), out.before(), 0, 0, 0, 0, 0, 0, richer, true, 0));
    }

    @Test
    void whatIsLeftBelowZeroIsBadDebt() {
        // A short of 10 sold at 100 with 60, now at 110: 40 below zero before any fee.
        StoredPosition position = Markets.isolatedPosition(0, -10 * ONE_BASE, 1_000_000_000, 60_000_000);
        StoredLiquidation step = StoredLiquidation.of(
                of(5_000_000_000L, position), 0, List.of(MARKET), List.of(Markets.at(110_000_000)), CALL);
        assertThat(step.base()).isEqualTo(10 * ONE_BASE);
        assertThat(step.leavesLiquidation()).isFalse();
        assertThat(step.insuranceFundFee()).isZero();
        assertThat(step.left()).isEqualTo(Markets.isolatedPosition(0, 0, -111_000_000, 60_000_000));
        assertThat(step.badDebt()).isEqualTo(51_000_000);
        assertThat(BadDebt.of(step.badDebt(), 1_000_000_000, 20_000_000))
                .isEqualTo(new BadDebt(51_000_000, 20_000_000, 31_000_000));
    }

    @Test
    void aCrossPoolHasNoBadDebtWhileItHoldsAnything() {
        StoredPosition lost = Markets.crossPosition(0, -10 * ONE_BASE, 1_000_000_000);
        StoredPosition other = Markets.crossPosition(1, ONE_BASE, -110_000_000);
        List<StoredMarket> markets = List.of(MARKET, MARKET);
        List<StoredMoment> moments = List.of(Markets.at(110_000_000), Markets.at(110_000_000));
        LiquidationCall now = LiquidationCall.inMilliseconds(200, 1_000, 60_000, 60_000);
        StoredLiquidation both = StoredLiquidation.of(of(60_000_000, lost, other), 0, markets, moments, now);
        assertThat(both.left().base()).isZero();
        assertThat(both.badDebt()).isZero();
        StoredLiquidation alone = StoredLiquidation.of(of(60_000_000, lost), 0, markets, moments, now);
        assertThat(alone.badDebt()).isEqualTo(51_000_000);
    }

    @Test
    void theLiquidatorTakesWholeSteps() {
        StoredPosition position = Markets.isolatedPosition(0, 10 * ONE_BASE, -1_000_000_000, 60_000_000);
        List<StoredMoment> moments = List.of(Markets.at(98_000_000));
        assertThat(StoredLiquidation.of(of(0, position), 0, List.of(MARKET), moments, CALL.upTo(19_999_999))
                        .base())
                .isEqualTo(10_000_000);
        assertThatThrownBy(
                        () -> StoredLiquidation.of(of(0, position), 0, List.of(MARKET), moments, CALL.upTo(9_999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the liquidator takes less than a step of 10000000: 9999999");
    }

    @Test
    void velocitysProtocolIsPaidAfterTheInsuranceFund() {
        StoredMarket market = Markets.market(
                1_000, 500, 0, Markets.ALL_PROFIT, new StoredLiquidationTerms(10_000, 10_000, 20_000), 10_000_000);
        StoredPosition position = Markets.isolatedPosition(0, 10 * ONE_BASE, -1_000_000_000, 60_000_000);
        LiquidationCall call = LiquidationCall.inMilliseconds(200, 1_000, 599_999, 60_000);
        StoredLiquidation step =
                StoredLiquidation.of(of(0, position), 0, List.of(market), List.of(Markets.at(98_000_000)), call);
        // 95% of (6% - 29 / 980) is 2.8888%: 1% for the fund, the rest for the protocol.
        assertThat(step.liquidatorFee()).isEqualTo(step.insuranceFundFee());
        assertThat(step.protocolFee()).isEqualTo(step.value() * 18_888 / 1_000_000);
        LiquidationCall late = LiquidationCall.inMilliseconds(200, 1_000, 600_000, 60_000);
        StoredLiquidation dearer =
                StoredLiquidation.of(of(0, position), 0, List.of(market), List.of(Markets.at(98_000_000)), late);
        assertThat(dearer.liquidatorFee()).isEqualTo(dearer.value() * 11_500 / 1_000_000);
    }

    @Test
    void aPositionWithoutBaseIsNotLiquidated() {
        StoredPosition position = Markets.isolatedPosition(0, 0, -1, 0);
        assertThatThrownBy(
                        () -> StoredLiquidation.of(of(0, position), 0, List.of(MARKET), List.of(Markets.at(1)), CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the position has no base: ");
    }

    @Test
    void generatedLiquidationsAreWhatThePlainTranscriptionSaysAndTouchNothingElse() {
        GeneratedAccounts generated = new GeneratedAccounts(12, 44);
        int taken = 0;
        int left = 0;
        int indebted = 0;
        for (int round = 0; round < ACCOUNTS; round++) {
            GeneratedAccounts.Case each = generated.next();
            LiquidationCall call = call(generated, round);
            for (int place = 0; place < each.account().positions().size(); place++) {
                StoredLiquidation step = checked(each, place, call);
                if (step != null) {
                    assertOthersUntouched(each, place, step);
                    taken += step.base() > 0 ? 1 : 0;
                    left += step.leavesLiquidation() ? 1 : 0;
                    indebted += step.badDebt() > 0 ? 1 : 0;
                }
            }
        }
        assertThat(taken).isGreaterThan(ACCOUNTS / 4);
        assertThat(left).isGreaterThan(ACCOUNTS / 50);
        assertThat(indebted).isGreaterThan(ACCOUNTS / 50);
    }

    private static LiquidationCall call(GeneratedAccounts generated, int round) {
        LiquidationCall first = round % 2 == 0
                ? LiquidationCall.inSlots(200, 1_000, generated.amount(13), 150)
                : LiquidationCall.inMilliseconds(1 + generated.amount(10), 0, generated.amount(22), 60_000);
        LiquidationCall next = round % 3 == 0 ? first.after(generated.amount(36)) : first;
        return round % 7 == 0 ? next.upTo(10_000_000 + generated.amount(40)) : next;
    }

    /** The step, held against the plain one; {@code null} where there is nothing to liquidate. */
    private static @Nullable StoredLiquidation checked(GeneratedAccounts.Case each, int place, LiquidationCall call) {
        StoredPosition position = each.account().positions().get(place);
        PlainAccount.Health health = position.isolated()
                ? PlainAccount.isolated(
                        each.account(),
                        position,
                        each.markets(),
                        each.moments(),
                        MarginKind.MAINTENANCE,
                        call.buffer(),
                        0)
                : PlainAccount.cross(
                        each.account(), each.markets(), each.moments(), MarginKind.MAINTENANCE, call.buffer(), 0);
        if (position.base() == 0 || health.stored().meets()) {
            return null;
        }
        if (each.moments().get(position.market()).price() < 0) {
            assertThatThrownBy(() -> step(each, place, call))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a price below zero ");
            return null;
        }
        PlainLiquidation plain;
        try {
            plain = PlainLiquidation.of(each, position, health, call);
        } catch (PlainAccount.Refused refused) {
            assertThatThrownBy(() -> step(each, place, call))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageStartingWith("a unit of base at the price ");
            return null;
        }
        if (plain.baseToCover() != null && plain.baseToCover().bitLength() >= Long.SIZE) {
            assertThatThrownBy(() -> step(each, place, call))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageEndingWith(" does not fit 64 bits");
            return null;
        }
        StoredLiquidation step = step(each, place, call);
        assertThat(step.before()).isEqualTo(health.stored());
        BigInteger toCover = plain.baseToCover();
        assertThat(step.baseToCover())
                .isEqualTo(toCover == null ? LiquidationSizing.WHOLE_POSITION : toCover.longValueExact());
        assertThat(List.of(
                        step.base(), step.value(), step.liquidatorFee(), step.insuranceFundFee(), step.protocolFee()))
                .isEqualTo(List.of(
                        plain.base().longValueExact(),
                        plain.value().longValueExact(),
                        plain.liquidatorFee().longValueExact(),
                        plain.insuranceFundFee().longValueExact(),
                        plain.protocolFee().longValueExact()));
        assertThat(step.left().base()).isEqualTo(position.base() - Long.signum(position.base()) * step.base());
        assertThat(step.left().quote()).isEqualTo(plain.quoteLeft().longValueExact());
        assertThat(step.leavesLiquidation())
                .isEqualTo(toCover != null && step.base() > 0 && plain.base().compareTo(toCover) >= 0);
        return step;
    }

    private static StoredLiquidation step(GeneratedAccounts.Case each, int place, LiquidationCall call) {
        return StoredLiquidation.of(each.account(), place, each.stored(), each.moments(), call);
    }

    /** What one liquidation leaves behind is the account with that position alone changed; the other pools stand as before. */
    private static void assertOthersUntouched(GeneratedAccounts.Case each, int place, StoredLiquidation step) {
        List<StoredPosition> positions = new ArrayList<>(each.account().positions());
        positions.set(place, step.left());
        StoredAccount left = new StoredAccount(
                each.account().deposit(),
                each.account().maxMarginRatio(),
                each.account().highLeverage(),
                positions,
                each.account().borrows());
        if (step.left().isolated()) {
            assertThat(cross(each, left)).isEqualTo(cross(each, each.account()));
        } else if (step.base() > 0) {
            assertThat(step.after().collateral()).isEqualTo(cross(each, left).collateral());
        }
        BadDebt debt = BadDebt.of(step.badDebt(), 1_000_000, 500_000);
        assertThat(debt.fromInsuranceFund() + debt.socialised()).isEqualTo(step.badDebt());
    }

    private static StoredHealth cross(GeneratedAccounts.Case each, StoredAccount account) {
        return AccountEvaluation.cross(account, each.stored(), each.moments(), MarginKind.MAINTENANCE, 200);
    }

    @Test
    void whatThePoolOwesAlreadyIsPartOfItsDebtAndOfNoIsolatedPositions() {
        List<StoredMoment> moments = List.of(Markets.at(98_000_000));
        // 1 bought at 100 in a pool that owes 7: 9 below zero, and the fee of 1% is 0.98.
        StoredLiquidation cross = StoredLiquidation.of(
                of(-7_000_000, Markets.crossPosition(0, ONE_BASE, -100_000_000)), 0, List.of(MARKET), moments, CALL);
        assertThat(cross.left().base()).isZero();
        assertThat(cross.badDebt()).isEqualTo(9_980_000);
        StoredLiquidation isolated = StoredLiquidation.of(
                of(-7_000_000, Markets.isolatedPosition(0, ONE_BASE, -100_000_000, 0)),
                0,
                List.of(MARKET),
                moments,
                CALL);
        assertThat(isolated.left().base()).isZero();
        assertThat(isolated.badDebt()).isEqualTo(2_980_000);
    }
}
