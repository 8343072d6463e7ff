package org.bylaw.account;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurvePiece;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.position.EffectiveInitial;
import org.bylaw.position.ExitFees;
import org.bylaw.position.IsolatedPosition;
import org.bylaw.position.LiquidationPrice;
import org.bylaw.position.PositionException;
import org.bylaw.position.PositionSize;
import org.jspecify.annotations.Nullable;

/**
 * Venues whose accounts follow exactly from their margin schedules (DPerp, Coinlocally): a position demands its value times the
 * ratio at its own size, and profit and loss count in full. The owner's own limits raise the initial requirement.
 *
 * <p>A ratio that is no fraction (of a square-root schedule) gives a requirement rounded up to 18 significant digits; every other
 * amount is exact. A position that has grown beyond the end of a table is asked by the last row: the table's end bars only what
 * adds to it. Where a venue publishes leverage alone there is no maintenance requirement, and an order that only takes away is
 * held to no more than that the pool is not left below zero.
 *
 * <p>No pool is asked about another: a loss on one isolated position bars no action on any other ({@code DPERP-01}).
 *
 * @param markets by name
 * @param equalityAtLiquidation whether a position whose collateral equals its maintenance requirement is liquidated
 */
public record ScheduleMargin(SortedMap<String, Market> markets, EqualityAtLiquidation equalityAtLiquidation)
        implements AccountMargin {

    private static final int SIGNIFICANT_DIGITS = 18;

    /**
     * A market whose margin follows from the position's size alone; contracts are linear.
     *
     * @param schedule sound, and measured in base units or quote currency
     * @param marginModes those that the market offers
     * @param baseStep smallest step of a position's size, in units of the base asset, above zero
     */
    public record Market(MarginSchedule schedule, Set<MarginMode> marginModes, Rational baseStep) {

        /** Takes a copy; refuses schedules that need more than the position's size, or the integers of a program. */
        public Market {
            marginModes = Collections.unmodifiableSet(EnumSet.copyOf(marginModes));
            if (baseStep.signum() <= 0) {
                throw new PositionException("baseStep", "is " + baseStep + "; it must be above 0");
            }
            if (schedule instanceof SizePremiumSchedule) {
                throw new PositionException(
                        "margin", "is a size premium, which its programs compute in whole numbers; nothing here does");
            }
            if (schedule instanceof OpenInterestSchedule) {
                throw new PositionException(
                        "margin", "depends on the market's open interest, which an account does not tell");
            }
            if (schedule.unit() == PositionUnit.CONTRACTS) {
                throw new PositionException("positionUnit", "is contracts, and the size of a contract is not known");
            }
            if (!schedule.faults().isEmpty()) {
                throw new PositionException(
                        "margin",
                        "is faulty at " + schedule.faults().get(0).pointer() + "; no requirement follows from it");
            }
        }
    }

    /** Takes a copy. */
    public ScheduleMargin {
        markets = Collections.unmodifiableSortedMap(new TreeMap<>(markets));
    }

    /**
     * The venue of {@code markets}.
     *
     * @param policy says how equality at liquidation counts; still healthy where it does not say
     * @param baseStep smallest step of a position's size in markets whose file states none, in units of the base asset
     * @throws PositionException if a market's contracts are not linear, or its schedule is of a kind that is not answered here
     */
    public static ScheduleMargin of(Collection<MarketConfig> markets, VenuePolicy policy, Rational baseStep) {
        SortedMap<String, Market> byName = new TreeMap<>();
        for (MarketConfig market : markets) {
            if (market.settlement() != null && market.settlement() != Settlement.LINEAR) {
                throw new PositionException("settlement", "of " + market.market() + " is not linear");
            }
            byName.put(
                    market.market(),
                    new Market(
                            MarginSchedule.of(market.margin()),
                            Set.copyOf(market.marginModes()),
                            step(market, baseStep)));
        }
        return new ScheduleMargin(
                byName,
                policy.equalityAtLiquidation() == null
                        ? EqualityAtLiquidation.HEALTHY
                        : policy.equalityAtLiquidation().value());
    }

    private static Rational step(MarketConfig market, Rational otherwise) {
        OpenInterestLimits limits = market.openInterest();
        return limits == null || limits.baseSizeStep() == null ? otherwise : Rational.of(limits.baseSizeStep());
    }

    @Override
    public MarginHealth cross(Account account, MarketPrices prices, MarginKind kind) {
        return health(account, account.collateral(), account.cross().values(), prices, kind);
    }

    @Override
    public MarginHealth isolated(Account account, String market, MarketPrices prices, MarginKind kind) {
        IsolatedMargin held = required(account, market);
        return health(account, held.collateral(), positions(held), prices, kind);
    }

    @Override
    public MarginHealth crossToReduce(Account account, MarketPrices prices) {
        return toReduce(account, account.collateral(), account.cross().values(), prices);
    }

    @Override
    public MarginHealth isolatedToReduce(Account account, String market, MarketPrices prices) {
        IsolatedMargin held = required(account, market);
        return toReduce(account, held.collateral(), positions(held), prices);
    }

    @Override
    public boolean offers(MarginMode mode) {
        return markets.values().stream().anyMatch(market -> market.marginModes().contains(mode));
    }

    @Override
    public boolean offers(String market, MarginMode mode) {
        return market(market).marginModes().contains(mode);
    }

    @Override
    public boolean asksOtherPools() {
        return false;
    }

    @Override
    public Rational baseStep(String market) {
        return market(market).baseStep();
    }

    @Override
    public @Nullable Rational beyondLargest(Position position, Rational price) {
        MarginSchedule schedule = market(position.market()).schedule();
        Rational cap = schedule.initialCurve().cap();
        if (cap == null) {
            return null;
        }
        Rational beyond = size(schedule, position, price).minus(cap);
        if (beyond.signum() < 0) {
            return null;
        }
        return schedule.unit() == PositionUnit.BASE ? beyond.times(price) : beyond;
    }

    /**
     * The price at which the isolated position in {@code market} reaches its maintenance requirement and the fees reserved for
     * leaving it; {@code null} where no price does.
     *
     * @throws PositionException if there is no position, if its collateral is below zero, or if the venue publishes leverage alone
     * @throws org.bylaw.margin.SizeNotAllowedException if no position of the size at entry may be held
     */
    public @Nullable LiquidationPrice liquidationPrice(Account account, String market, ExitFees fees) {
        IsolatedMargin held = required(account, market);
        Position position = held.position();
        if (position == null) {
            throw new PositionException("market", "is " + market + ", in which nothing is open");
        }
        return LiquidationPrice.of(
                new IsolatedPosition(
                        position.side(),
                        position.entryPrice(),
                        position.baseSize(),
                        held.collateral(),
                        Settlement.LINEAR),
                market(market).schedule(),
                fees);
    }

    private MarginHealth toReduce(
            Account account, Rational collateral, Collection<Position> positions, MarketPrices prices) {
        boolean published = positions.stream()
                .allMatch(position -> market(position.market()).schedule().maintenanceCurve() != null);
        if (published) {
            return health(account, collateral, positions, prices, MarginKind.MAINTENANCE);
        }
        MarginHealth initial = health(account, collateral, positions, prices, MarginKind.INITIAL);
        return new MarginHealth(MarginKind.MAINTENANCE, initial.collateral(), Rational.ZERO, initial.notional());
    }

    private MarginHealth health(
            Account account,
            Rational collateral,
            Collection<Position> positions,
            MarketPrices prices,
            MarginKind kind) {
        Rational equity = collateral;
        Rational requirement = Rational.ZERO;
        Rational notional = Rational.ZERO;
        for (Position position : positions) {
            Rational price = prices.of(position.market());
            Rational value = position.notionalAt(price);
            equity = equity.plus(position.unrealizedPnlAt(price));
            notional = notional.plus(value);
            requirement = requirement.plus(
                    roundedUp(ratio(account, position, price, kind).times(value)));
        }
        return new MarginHealth(kind, equity, requirement, notional);
    }

    private Surd ratio(Account account, Position position, Rational price, MarginKind kind) {
        MarginSchedule schedule = market(position.market()).schedule();
        Rational size = size(schedule, position, price);
        if (kind != MarginKind.MAINTENANCE) {
            return EffectiveInitial.of(at(schedule.initialCurve(), size), account.limits(position.market()))
                    .ratio();
        }
        MarginCurve maintenance = schedule.maintenanceCurve();
        if (maintenance == null) {
            throw new PositionException(
                    "maintenanceMarginRatio",
                    "of " + position.market() + " is missing: the venue publishes leverage alone");
        }
        return at(maintenance, size);
    }

    /** The ratio at {@code size}; beyond the end of the curve its last piece goes on. */
    private static Surd at(MarginCurve curve, Rational size) {
        Rational cap = curve.cap();
        if (cap == null || size.compareTo(cap) < 0) {
            return curve.at(size);
        }
        CurvePiece last = curve.pieces().get(curve.pieces().size() - 1);
        return last.form().at(size);
    }

    private static Rational size(MarginSchedule schedule, Position position, Rational price) {
        PositionUnit unit = schedule.unit();
        return unit == null
                ? Rational.ZERO
                : PositionSize.base(position.baseSize()).in(unit, price).amount();
    }

    private static Rational roundedUp(Surd amount) {
        Rational exact = amount.asRational();
        return exact == null ? Rational.of(amount.toDecimal(SIGNIFICANT_DIGITS, RoundingMode.CEILING)) : exact;
    }

    private static IsolatedMargin required(Account account, String market) {
        IsolatedMargin held = account.isolated().get(market);
        if (held == null) {
            throw new PositionException("market", "is " + market + ", in which the account has no isolated position");
        }
        return held;
    }

    private static List<Position> positions(IsolatedMargin held) {
        return held.position() == null ? List.of() : List.of(held.position());
    }

    private Market market(String name) {
        Market market = markets.get(name);
        if (market == null) {
            throw new PositionException(
                    "market", "is " + name + ", which is not known; the venue has " + markets.keySet());
        }
        return market;
    }
}
