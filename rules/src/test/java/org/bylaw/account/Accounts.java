package org.bylaw.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;

/** Accounts, orders and venues for tests. */
final class Accounts {

    /** Demands 10% to open and 5% to keep. */
    static final String TEN_FIVE = "TEN-FIVE";

    /** Demands 20% to open and 10% to keep. */
    static final String TWENTY_TEN = "TWENTY-TEN";

    /** A venue of those two markets in both margin modes, equal is liquidated. */
    static final ScheduleMargin VENUE = new ScheduleMargin(
            new TreeMap<>(Map.of(
                    TEN_FIVE, market(flat("0.1", "0.05")),
                    TWENTY_TEN, market(flat("0.2", "0.1")))),
            EqualityAtLiquidation.LIQUIDATABLE);

    static final MarketPrices AT_100 = prices("100", "100");

    private Accounts() {}

    static ScheduleMargin.Market market(MarginSchedule schedule) {
        return new ScheduleMargin.Market(schedule, Set.of(MarginMode.CROSS, MarginMode.ISOLATED), number("0.001"));
    }

    static MarginSchedule flat(String initialRatio, @Nullable String maintenanceRatio) {
        return MarginSchedule.of(new MarginTerms.Flat(
                new BigDecimal(initialRatio),
                null,
                maintenanceRatio == null ? null : new BigDecimal(maintenanceRatio)));
    }

    /** Rows of {@code floor cap leverage maintenanceRatio}. */
    static MarginSchedule tiers(PositionUnit unit, String... rows) {
        List<LeverageTier> tiers = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            tiers.add(new LeverageTier(
                    new BigDecimal(cells[0]),
                    new BigDecimal(cells[1]),
                    new BigDecimal(cells[2]),
                    null,
                    new BigDecimal(cells[3]),
                    null));
        }
        return MarginSchedule.of(new MarginTerms.Tiers(unit, tiers));
    }

    /** Prices of {@link #TEN_FIVE} and {@link #TWENTY_TEN}. */
    static MarketPrices prices(String tenFive, String twentyTen) {
        return new MarketPrices(Map.of(TEN_FIVE, number(tenFive), TWENTY_TEN, number(twentyTen)));
    }

    static Account pool(String collateral) {
        return Account.of(number(collateral));
    }

    static Position position(String market, Side side, String size, String entryPrice) {
        return new Position(market, side, number(size), number(entryPrice));
    }

    static IsolatedMargin apart(String collateral, Position position) {
        return new IsolatedMargin(position.market(), number(collateral), position);
    }

    static Order isolated(String market, Side side, String size, String price) {
        return new Order(market, side, number(size), number(price), MarginMode.ISOLATED);
    }

    static Order cross(String market, Side side, String size, String price) {
        return new Order(market, side, number(size), number(price), MarginMode.CROSS);
    }

    static Outcome accepted(Account account) {
        return new Outcome.Accepted(account);
    }

    static Outcome refused(Refusal reason, String missing) {
        return new Outcome.Refused(reason, number(missing));
    }

    static Rational number(String decimal) {
        return Rational.of(decimal);
    }

    /** A venue that asks whether every other pool meets maintenance, as Drift does. */
    record AskingVenue(ScheduleMargin schedules) implements AccountMargin {

        @Override
        public MarginHealth cross(Account account, MarketPrices prices, MarginKind kind) {
            return schedules.cross(account, prices, kind);
        }

        @Override
        public MarginHealth isolated(Account account, String market, MarketPrices prices, MarginKind kind) {
            return schedules.isolated(account, market, prices, kind);
        }

        @Override
        public boolean offers(MarginMode mode) {
            return schedules.offers(mode);
        }

        @Override
        public EqualityAtLiquidation equalityAtLiquidation() {
            return EqualityAtLiquidation.HEALTHY;
        }

        @Override
        public Rational baseStep(String market) {
            return schedules.baseStep(market);
        }
    }
}
