package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bylaw.margin.MarginKind;
import org.junit.jupiter.api.Test;

/** What happens to one isolated position, or to the cross pool, is no other's concern: shown on generated accounts. */
class IsolationTest {

    private static final int ACCOUNTS = 3_000;
    private static final long BUFFER = 200;

    /** Every health of an account by place; the cross pool's is the last. */
    private static List<StoredHealth> healths(GeneratedAccounts.Case each, MarginKind kind) {
        StoredAccount account = each.account();
        List<StoredMarket> markets = each.stored();
        List<StoredHealth> healths = new ArrayList<>();
        for (StoredPosition position : account.positions()) {
            if (position.isolated()) {
                healths.add(AccountEvaluation.isolated(
                        position,
                        markets.get(position.market()),
                        each.moments().get(position.market()),
                        account.maxMarginRatio(),
                        account.highLeverage(),
                        kind,
                        BUFFER));
            } else {
                healths.add(new StoredHealth(0, 0, 0, 0, 0));
            }
        }
        healths.add(AccountEvaluation.cross(account, markets, each.moments(), kind, BUFFER));
        return healths;
    }

    private static StoredAccount with(StoredAccount account, int place, StoredPosition position) {
        List<StoredPosition> positions = new ArrayList<>(account.positions());
        positions.set(place, position);
        return new StoredAccount(
                account.deposit(), account.maxMarginRatio(), account.highLeverage(), positions, account.borrows());
    }

    private static void assertAllButOneAlike(
            GeneratedAccounts.Case before, GeneratedAccounts.Case after, int place, Map<MarginKind, Integer> changes) {
        for (MarginKind kind : MarginKind.values()) {
            List<StoredHealth> old = healths(before, kind);
            List<StoredHealth> now = healths(after, kind);
            if (!old.get(place).equals(now.get(place))) {
                changes.merge(kind, 1, Integer::sum);
            }
            old.remove(place);
            now.remove(place);
            assertThat(now).isEqualTo(old);
        }
    }

    @Test
    void whatHappensToAnIsolatedPositionChangesNoOtherHealth() {
        GeneratedAccounts generated = new GeneratedAccounts(3, 44);
        Map<MarginKind, Integer> changes = new EnumMap<>(MarginKind.class);
        for (int round = 0; round < ACCOUNTS; round++) {
            GeneratedAccounts.Case each = generated.next();
            for (int place = 0; place < each.account().positions().size(); place++) {
                StoredPosition position = each.account().positions().get(place);
                if (!position.isolated()) {
                    continue;
                }
                // Every position of a generated account has a market of its own.
                assertAllButOneAlike(each, each.with(position.market(), generated.moment()), place, changes);
                StoredPosition otherBase = new StoredPosition(
                        position.market(),
                        -position.base() / 2 + 7,
                        position.quote(),
                        position.maxMarginRatio(),
                        position.isolatedDeposit(),
                        true);
                assertAllButOneAlike(each, each.with(with(each.account(), place, otherBase)), place, changes);
                StoredPosition otherDeposit = new StoredPosition(
                        position.market(),
                        position.base(),
                        position.quote(),
                        position.maxMarginRatio(),
                        generated.amount(42),
                        true);
                assertAllButOneAlike(each, each.with(with(each.account(), place, otherDeposit)), place, changes);
                StoredPosition otherLimit = new StoredPosition(
                        position.market(),
                        position.base(),
                        position.quote(),
                        position.maxMarginRatio() + 30_000,
                        position.isolatedDeposit(),
                        true);
                assertAllButOneAlike(each, each.with(with(each.account(), place, otherLimit)), place, changes);
            }
        }
        // The changes were changes: of the position's own health, at every kind, nearly every time.
        assertThat(changes.values()).hasSize(3).allMatch(count -> count > ACCOUNTS * 2);
    }

    @Test
    void whatHappensToTheCrossPoolChangesNoIsolatedHealth() {
        GeneratedAccounts generated = new GeneratedAccounts(4, 44);
        Map<MarginKind, Integer> changes = new EnumMap<>(MarginKind.class);
        for (int round = 0; round < ACCOUNTS; round++) {
            GeneratedAccounts.Case each = generated.next();
            StoredAccount account = each.account();
            int pool = account.positions().size();
            StoredAccount richer = new StoredAccount(
                    account.deposit() + 1,
                    account.maxMarginRatio(),
                    account.highLeverage(),
                    account.positions(),
                    List.of());
            assertAllButOneAlike(each, each.with(richer), pool, changes);
            for (int place = 0; place < pool; place++) {
                StoredPosition position = account.positions().get(place);
                if (!position.isolated()) {
                    assertAllButOneAlike(each, each.with(position.market(), generated.moment()), pool, changes);
                    StoredPosition other = new StoredPosition(
                            position.market(), position.base() / 3 - 5, position.quote() / 2, 0, 0, false);
                    assertAllButOneAlike(each, each.with(with(account, place, other)), pool, changes);
                }
            }
        }
        assertThat(changes.values()).hasSize(3).allMatch(count -> count > ACCOUNTS * 2);
    }

    @Test
    void theAccountsLimitMovesTheInitialRequirementAloneEverywhere() {
        GeneratedAccounts generated = new GeneratedAccounts(5, 44);
        int initialChanges = 0;
        for (int round = 0; round < ACCOUNTS; round++) {
            GeneratedAccounts.Case each = generated.next();
            StoredAccount account = each.account();
            GeneratedAccounts.Case limited = each.with(new StoredAccount(
                    account.deposit(),
                    account.maxMarginRatio() + 40_000,
                    account.highLeverage(),
                    account.positions(),
                    account.borrows()));
            assertThat(healths(limited, MarginKind.MAINTENANCE)).isEqualTo(healths(each, MarginKind.MAINTENANCE));
            assertThat(healths(limited, MarginKind.FILL)).isEqualTo(healths(each, MarginKind.FILL));
            initialChanges += healths(limited, MarginKind.INITIAL).equals(healths(each, MarginKind.INITIAL)) ? 0 : 1;
        }
        assertThat(initialChanges).isGreaterThan(ACCOUNTS / 2);
    }

    @Test
    void theWholeIsTheSumOfItsPositions() {
        GeneratedAccounts generated = new GeneratedAccounts(6, 44);
        for (int round = 0; round < ACCOUNTS; round++) {
            GeneratedAccounts.Case each = generated.next();
            for (MarginKind kind : MarginKind.values()) {
                StoredHealth whole =
                        AccountEvaluation.cross(each.account(), each.stored(), each.moments(), kind, BUFFER);
                assertThat(sumOfParts(each, kind)).isEqualTo(whole);
            }
        }
    }

    /** The pool without its positions, and every cross position as the only one of a pool that has nothing. */
    private static StoredHealth sumOfParts(GeneratedAccounts.Case each, MarginKind kind) {
        StoredAccount account = each.account();
        StoredHealth sum = AccountEvaluation.cross(
                new StoredAccount(
                        account.deposit(),
                        account.maxMarginRatio(),
                        account.highLeverage(),
                        List.of(),
                        account.borrows()),
                each.stored(),
                each.moments(),
                kind,
                BUFFER);
        for (StoredPosition position : account.positions()) {
            StoredHealth part = AccountEvaluation.cross(
                    new StoredAccount(
                            0, account.maxMarginRatio(), account.highLeverage(), List.of(position), List.of()),
                    each.stored(),
                    each.moments(),
                    kind,
                    BUFFER);
            sum = new StoredHealth(
                    sum.collateral() + part.collateral(),
                    sum.requirement() + part.requirement(),
                    sum.liability() + part.liability(),
                    sum.collateralBuffer() + part.collateralBuffer(),
                    sum.requirementBuffer() + part.requirementBuffer());
        }
        return sum;
    }

    @Test
    void theInitialWeightAndItsDiscountsNeverMoveMaintenance() {
        GeneratedAccounts generated = new GeneratedAccounts(8, 44);
        int initialChanges = 0;
        for (int round = 0; round < ACCOUNTS; round++) {
            GeneratedAccounts.Case each = generated.next();
            List<PlainMarket> others = each.markets().stream()
                    .map(market -> new PlainMarket(
                            market.initial(),
                            market.maintenance(),
                            market.imfFactor(),
                            market.modeInitial(),
                            market.modeMaintenance(),
                            new StoredPnlTerms(
                                    10_000 - market.pnl().initialAssetWeight(),
                                    market.pnl().maintenanceAssetWeight(),
                                    market.pnl().imfFactor() + 100,
                                    market.pnl().maxImbalance() / 2),
                            market.liquidation(),
                            market.baseStep(),
                            market.inSettlement()))
                    .toList();
            GeneratedAccounts.Case other = new GeneratedAccounts.Case(each.account(), others, each.moments());
            assertThat(healths(other, MarginKind.MAINTENANCE)).isEqualTo(healths(each, MarginKind.MAINTENANCE));
            initialChanges += healths(other, MarginKind.INITIAL).equals(healths(each, MarginKind.INITIAL)) ? 0 : 1;
        }
        assertThat(initialChanges).isGreaterThan(ACCOUNTS / 5);
    }

    /** The cap stops the initial collateral at 100 dollars a position and leaves the other two as uncapped profit makes them. */
    @Test
    void theProfitCapHoldsInTheInitialRequirementAlone() {
        GeneratedAccounts generated = new GeneratedAccounts(9, 44);
        int capped = 0;
        for (int round = 0; round < ACCOUNTS * 4; round++) {
            StoredMoment moment = generated.moment();
            StoredPosition position = generated.position(0, moment.price());
            long pnl = PositionMargin.unrealizedPnl(position.base(), position.quote(), moment.price());
            StoredPnlTerms terms = new StoredPnlTerms(10_000, 10_000, 0, 0);
            long initial = PositionMargin.weightedPnl(MarginKind.INITIAL, pnl, terms, moment);
            long fill = PositionMargin.weightedPnl(MarginKind.FILL, pnl, terms, moment);
            long maintenance = PositionMargin.weightedPnl(MarginKind.MAINTENANCE, pnl, terms, moment);
            assertThat(maintenance).isEqualTo(fill);
            assertThat(initial).isEqualTo(Math.min(fill, PositionMargin.INITIAL_PROFIT_CAP));
            capped += initial < fill ? 1 : 0;
        }
        assertThat(capped).isGreaterThan(ACCOUNTS / 4);
    }
}
