package org.bylaw.app.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.file.DecimalText;
import org.bylaw.file.ShapeCheck;
import org.bylaw.margin.HighLeverageSchedule;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.margin.SizeLimit;
import org.bylaw.margin.SizePremium;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.EffectiveInitial;
import org.bylaw.position.ExitFees;
import org.bylaw.position.IsolatedPosition;
import org.bylaw.position.LiquidationPrice;
import org.bylaw.position.MarginLimits;
import org.bylaw.position.MarketState;
import org.bylaw.position.MaximumPosition;
import org.bylaw.position.OpeningMargin;
import org.bylaw.position.PositionLeverage;
import org.bylaw.position.PositionSize;
import org.bylaw.position.PositionValue;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;

/** The answer to one request. It judges nothing: unwise parameters are answered, impossible ones are an error. */
final class Quote {

    private final QuoteRequest request;
    private final MarketConfig market;
    private final MarginSchedule schedule;
    private final @Nullable HighLeverageSchedule highLeverage;
    private final EqualityAtLiquidation equality;
    private final @Nullable Rational price;
    private final @Nullable Rational entryPrice;
    private final @Nullable Rational openInterest;
    private final @Nullable Rational baseSize;
    private final @Nullable Rational notional;
    private final MarginLimits limits;
    private final Map<String, Object> answer = new LinkedHashMap<>();

    private Quote(QuoteRequest request, MarketBook book) {
        this.request = request;
        if ((request.market() == null) == (request.marketRef() == null)) {
            throw QuoteException.incomplete("state exactly one of market and marketRef");
        }
        this.market =
                request.market() != null ? request.market() : book.market(Objects.requireNonNull(request.marketRef()));
        List<ShapeFault> faults = ShapeCheck.of(market);
        if (!faults.isEmpty()) {
            throw QuoteException.impossible(faults.stream()
                    .map(fault -> fault.pointer() + ": " + fault.message())
                    .collect(Collectors.joining("; ")));
        }
        this.schedule = MarginSchedule.of(market.margin());
        if (!schedule.faults().isEmpty()) {
            throw QuoteException.impossible(schedule.faults().stream()
                    .map(fault -> fault.pointer() + ": "
                            + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(
                            "; ", "the margin schedule is not sound: ", "; bylaw check explains it")));
        }
        this.highLeverage = Boolean.TRUE.equals(request.highLeverageMode()) ? highLeverage(book) : null;
        this.equality = book.equalityAtLiquidation(market.venue());
        this.price = aboveZero("price", request.price());
        this.entryPrice = aboveZero("entryPrice", request.entryPrice());
        this.openInterest = number(request.openInterestUsd());
        if (openInterest != null && openInterest.signum() < 0) {
            throw QuoteException.impossible("openInterestUsd is " + openInterest + "; it must not be negative");
        }
        if ((request.baseSize() == null) == (request.notional() == null)) {
            throw QuoteException.incomplete("state exactly one of baseSize and notional");
        }
        Rational signed = number(request.baseSize());
        if (signed != null && signed.signum() < 0 && request.side() == Side.LONG) {
            throw QuoteException.impossible(
                    "baseSize is " + signed + " but side is long; a negative size is short, so correct one of them");
        }
        this.baseSize = signed == null ? null : signed.abs();
        this.notional = number(request.notional());
        if (notional != null && notional.signum() < 0) {
            throw QuoteException.impossible(
                    "notional is " + notional + "; it must not be negative, side says which way it profits");
        }
        this.limits = new MarginLimits(ratio(request.accountMaxMarginRatio()), ratio(request.positionMaxMarginRatio()));
    }

    /** The fields of the answer, in order; values are texts and booleans. */
    static Map<String, Object> answer(QuoteRequest request, MarketBook book) {
        return new Quote(request, book).answer();
    }

    private Map<String, Object> answer() {
        Rational size = sizeInScheduleUnit();
        Surd initial = highLeverage == null ? schedule.initialRatioAt(size) : highLeverage.initialRatioAt(size);
        Surd maintenance = maintenanceAt(size);
        if (initial.signum() <= 0 || (maintenance != null && maintenance.signum() < 0)) {
            throw QuoteException.impossible(
                    "the market's ratios fall to zero and below at this size, which is no margin; bylaw check explains it");
        }
        Surd maxLeverage = highLeverage == null ? schedule.maxLeverageAt(size) : initial.reciprocal();
        EffectiveInitial effective = EffectiveInitial.of(initial, limits);

        answer.put("initialMarginRatio", Figures.requirement(initial));
        Surd fill = fillRatioAt(size);
        if (fill != null) {
            answer.put("fillMarginRatio", Figures.requirement(fill));
        }
        if (maintenance != null) {
            answer.put("maintenanceMarginRatio", Figures.requirement(maintenance));
        }
        answer.put("maxLeverage", Figures.leverage(maxLeverage));
        answer.put("effectiveInitialMarginRatio", Figures.requirement(effective.ratio()));
        answer.put("effectiveMaxLeverage", Figures.leverage(maxLeverage.min(effective.maxLeverage())));
        answer.put("bindingLimit", effective.bindingLimit().name().toLowerCase(Locale.ROOT));
        amounts(effective, maintenance);
        collateral();
        atLeverage();
        liquidation(effective, maintenance);
        return answer;
    }

    private @Nullable Surd maintenanceAt(Rational size) {
        return highLeverage == null ? schedule.maintenanceRatioAt(size) : highLeverage.maintenanceRatioAt(size);
    }

    private @Nullable Surd fillRatioAt(Rational size) {
        if (highLeverage != null) {
            return highLeverage.fillRatioAt(size);
        }
        return schedule instanceof SizePremiumSchedule sizePremium ? sizePremium.fillRatioAt(size) : null;
    }

    private void amounts(EffectiveInitial effective, @Nullable Surd maintenance) {
        PositionValue value = null;
        if (price != null) {
            value = PositionValue.of(schedule, baseSizeAtPrice(price), price, effective.ratio(), maintenance);
        } else if (notional != null && !(schedule instanceof SizePremiumSchedule)) {
            value = PositionValue.of(schedule, notional, Rational.ONE, effective.ratio(), maintenance);
        }
        if (value != null) {
            answer.put("notional", Figures.requirement(value.notional()));
            answer.put("initialMargin", Figures.requirement(value.initialMargin()));
            if (value.maintenanceMargin() != null) {
                answer.put("maintenanceMargin", Figures.requirement(value.maintenanceMargin()));
            }
        }
    }

    private void collateral() {
        Rational collateral = number(request.collateral());
        if (collateral == null) {
            return;
        }
        MaximumPosition maximum = highLeverage == null
                ? MaximumPosition.of(schedule, collateral, state(), limits)
                : MaximumPosition.inHighLeverageMode(
                        (SizePremiumSchedule) schedule, highLeverage, collateral, state(), limits);
        put("maxBaseSize", maximum.limit(), maximum.unit(), PositionUnit.BASE);
        put("maxNotional", maximum.limit(), maximum.unit(), PositionUnit.QUOTE);
        answer.put("attainedAtCollateral", maximum.limit().attained());
        Rational value = valueInSettlementCurrency();
        if (value != null && value.signum() > 0) {
            if (collateral.signum() > 0) {
                answer.put("currentLeverage", Figures.requirement(PositionLeverage.current(value, collateral)));
            }
            Rational openFee = fee(market.fees() == null ? null : market.fees().openFeeRatio());
            if (openFee != null && collateral.signum() > 0) {
                answer.put(
                        "leverageAfterFees",
                        Figures.requirement(PositionLeverage.afterFees(value, collateral, openFee)));
            }
        }
    }

    /** The position's value in the currency that its collateral is in; {@code null} where a price is missing. */
    private @Nullable Rational valueInSettlementCurrency() {
        if (settlement() == Settlement.INVERSE) {
            return baseSize != null || price == null ? baseSize : baseSizeAtPrice(price);
        }
        return notional != null || price == null
                ? notional
                : baseSizeAtPrice(price).times(price);
    }

    private void atLeverage() {
        Rational leverage = aboveZero("leverage", request.leverage());
        if (leverage == null) {
            return;
        }
        if (highLeverage != null) {
            throw new QuoteException(
                    "not-answerable", "leverage cannot be asked together with highLeverageMode; leave one of them out");
        }
        SizeLimit limit = schedule.maxSizeAt(leverage);
        if (schedule instanceof OpenInterestSchedule) {
            limit = room(limit);
        }
        PositionUnit unit = schedule.unit() == null ? PositionUnit.QUOTE : schedule.unit();
        put("maxBaseSizeAtLeverage", limit, unit, PositionUnit.BASE);
        put("maxNotionalAtLeverage", limit, unit, PositionUnit.QUOTE);
        answer.put("attainedAtLeverage", limit.attained());
    }

    /** What may still be opened: an open interest that is allowed, less the one that is there. */
    private SizeLimit room(SizeLimit limit) {
        if (limit.size() == null || limit.equals(SizeLimit.NONE)) {
            return limit;
        }
        if (openInterest == null) {
            throw QuoteException.incomplete("openInterestUsd is missing; the market's leverage depends on it");
        }
        Rational room = limit.size().minus(openInterest);
        return room.signum() < 0 ? SizeLimit.NONE : new SizeLimit(room, limit.attained());
    }

    private void liquidation(EffectiveInitial effective, @Nullable Surd maintenance) {
        if (entryPrice == null) {
            return;
        }
        if (maintenance == null) {
            throw new QuoteException(
                    "not-answerable",
                    "entryPrice asks for a liquidation price, but the venue publishes leverage alone");
        }
        Rational size = baseSizeAtPrice(entryPrice);
        Settlement settlement = settlement();
        Rational value = settlement == Settlement.INVERSE ? size : size.times(entryPrice);
        Rational stated = number(request.collateral());
        Rational ratio = effective.ratio().asRational();
        if (stated == null && ratio == null) {
            throw QuoteException.incomplete("collateral is missing; state what backs the position");
        }
        Rational collateral = stated == null ? value.times(Objects.requireNonNull(ratio)) : stated;
        Rational openFee =
                orZero(fee(market.fees() == null ? null : market.fees().openFeeRatio()));
        Rational closeFee =
                orZero(fee(market.fees() == null ? null : market.fees().closeFeeRatio()));
        Surd atEntry = Objects.requireNonNull(maintenanceAt(sizeInScheduleUnit(entryPrice)), "as at the price");
        put("liquidationPrice", liquidationPrice(entryPrice, size, collateral, atEntry, ExitFees.NONE));
        Rational afterFee = collateral.minus(openFee.times(value));
        if (openFee.signum() + closeFee.signum() > 0 && afterFee.signum() >= 0) {
            put(
                    "liquidationPriceAfterFees",
                    liquidationPrice(entryPrice, size, afterFee, atEntry, new ExitFees(closeFee, Rational.ZERO)));
        }
        if (value.signum() > 0) {
            Surd demanded = schedule instanceof SizePremiumSchedule
                    ? Objects.requireNonNull(PositionValue.of(schedule, size, entryPrice, atEntry, atEntry)
                                    .maintenanceMargin())
                            .times(value.reciprocal())
                    : atEntry;
            answer.put(
                    "liquidatableAtOpen",
                    new OpeningMargin(Surd.of(collateral.dividedBy(value)), demanded, openFee, closeFee)
                            .liquidatable(equality));
        }
    }

    private @Nullable LiquidationPrice liquidationPrice(
            Rational entryPrice, Rational size, Rational collateral, Surd maintenance, ExitFees fees) {
        IsolatedPosition position = new IsolatedPosition(side(), entryPrice, size, collateral, settlement());
        return highLeverage == null
                ? LiquidationPrice.of(position, schedule, fees)
                : LiquidationPrice.atRatio(position, maintenance, fees);
    }

    private void put(String field, @Nullable LiquidationPrice liquidation) {
        answer.put(
                field,
                liquidation == null
                        ? "none"
                        : side() == Side.LONG
                                ? Figures.requirement(liquidation.price())
                                : Figures.allowance(liquidation.price()));
    }

    /** Puts a limit in the unit that it was asked in, where it can be converted. */
    private void put(String field, SizeLimit limit, PositionUnit unit, PositionUnit asked) {
        Rational size = limit.size();
        if (size == null) {
            answer.put(field, "unlimited");
        } else if (unit == asked || size.signum() == 0) {
            answer.put(field, Figures.allowance(size));
        } else if (price != null && unit != PositionUnit.CONTRACTS) {
            answer.put(
                    field,
                    Figures.allowance(
                            new PositionSize(size, unit).in(asked, price).amount()));
        }
    }

    private Side side() {
        if (request.side() != null) {
            return request.side();
        }
        Rational signed = number(request.baseSize());
        if (signed == null) {
            throw QuoteException.incomplete("side is missing; write long or short");
        }
        return signed.signum() < 0 ? Side.SHORT : Side.LONG;
    }

    private Settlement settlement() {
        return market.settlement() == null ? Settlement.LINEAR : market.settlement();
    }

    private MarketState state() {
        return new MarketState(settlement(), price, openInterest);
    }

    private Rational sizeInScheduleUnit() {
        if (schedule instanceof OpenInterestSchedule scaled) {
            if (openInterest == null && scaled.initialCurve().pieces().size() > 1) {
                throw QuoteException.incomplete(
                        "openInterestUsd is missing; the market's initial margin depends on it");
            }
            return orZero(openInterest);
        }
        return sizeInScheduleUnit(price == null ? entryPrice : price);
    }

    private Rational sizeInScheduleUnit(@Nullable Rational at) {
        if (schedule instanceof OpenInterestSchedule) {
            return orZero(openInterest);
        }
        PositionUnit unit = schedule.unit();
        if (unit == PositionUnit.BASE && baseSize == null && at != null) {
            return baseSizeAtPrice(at);
        }
        PositionSize stated = baseSize == null
                ? PositionSize.notional(Objects.requireNonNull(notional))
                : PositionSize.base(baseSize);
        return unit == null ? stated.amount() : stated.in(unit, at).amount();
    }

    /** The base size; one that is worth the stated notional is rounded down to the programs' grid where the venue has one. */
    private Rational baseSizeAtPrice(Rational at) {
        if (baseSize != null) {
            return baseSize;
        }
        Rational worth = Objects.requireNonNull(notional).dividedBy(at);
        return schedule instanceof SizePremiumSchedule ? SizePremium.baseSize(SizePremium.storedSize(worth)) : worth;
    }

    private HighLeverageSchedule highLeverage(MarketBook book) {
        HighLeverageTerms pair = market.highLeverage();
        if (!(schedule instanceof SizePremiumSchedule ordinary)) {
            throw QuoteException.impossible("highLeverageMode is asked, but only size-premium markets have the mode");
        }
        if (pair == null) {
            if (book.hasHighLeverageMode(market.venue())) {
                return new HighLeverageSchedule(ordinary, new HighLeverageTerms(null, null));
            }
            throw QuoteException.impossible(
                    "highLeverageMode is asked, but the venue has no such mode and the market no pair for it");
        }
        return new HighLeverageSchedule(ordinary, pair);
    }

    private static Rational ratio(@Nullable DecimalText stated) {
        Rational ratio = number(stated);
        return ratio == null ? Rational.ZERO : ratio;
    }

    private static @Nullable Rational number(@Nullable DecimalText stated) {
        return stated == null ? null : Rational.of(stated.value());
    }

    private static @Nullable Rational aboveZero(String field, @Nullable DecimalText stated) {
        Rational number = number(stated);
        if (number != null && number.signum() <= 0) {
            throw QuoteException.impossible(field + " is " + number + "; it must be above 0");
        }
        return number;
    }

    private static @Nullable Rational fee(java.math.@Nullable BigDecimal ratio) {
        return ratio == null ? null : Rational.of(ratio);
    }

    private static Rational orZero(@Nullable Rational number) {
        return number == null ? Rational.ZERO : number;
    }
}
