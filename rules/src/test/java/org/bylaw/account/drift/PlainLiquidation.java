package org.bylaw.account.drift;

import java.math.BigInteger;
import org.bylaw.margin.MarginKind;
import org.jspecify.annotations.Nullable;

/**
 * One liquidation call once more, in numbers of any size, as the programs go. Sizes and prices have to be such that nothing
 * leaves 64 bits.
 *
 * @param baseToCover in whole steps; {@code null} where no amount covers
 */
record PlainLiquidation(
        @Nullable BigInteger baseToCover,
        BigInteger base,
        BigInteger value,
        BigInteger liquidatorFee,
        BigInteger insuranceFundFee,
        BigInteger protocolFee,
        BigInteger quoteLeft) {

    private static final BigInteger MILLION = BigInteger.TEN.pow(6);
    private static final BigInteger BILLION = BigInteger.TEN.pow(9);
    private static final BigInteger WHOLE = BigInteger.TEN.pow(4);
    private static final BigInteger FIFTY = BigInteger.valueOf(50_000_000);
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    static PlainLiquidation of(
            GeneratedAccounts.Case each, StoredPosition position, PlainAccount.Health health, LiquidationCall call) {
        PlainMarket market = each.markets().get(position.market());
        StoredMoment moment = each.moments().get(position.market());
        BigInteger price = number(moment.price()).max(BigInteger.ZERO);
        BigInteger quotePrice = number(moment.quotePrice());
        BigInteger size = number(position.base()).abs();
        BigInteger step = number(market.baseStep());
        boolean mode = each.account().highLeverage();
        BigInteger shortage = health.requirement()
                .add(health.requirementBuffer())
                .subtract(health.collateral())
                .subtract(health.collateralBuffer());
        long ratio = market.ratio(MarginKind.MAINTENANCE, size, mode);
        BigInteger margin = number((ratio + call.buffer()) * 100);
        BigInteger liquidatorRate = number(liquidatorRate(market, mode, call.feePeriods()));
        BigInteger inQuote = price.multiply(quotePrice).divide(MILLION);

        BigInteger requirement = market.inSettlement()
                ? BigInteger.ZERO
                : size.multiply(price)
                        .divide(BILLION)
                        .multiply(quotePrice)
                        .divide(MILLION)
                        .multiply(number(ratio))
                        .divide(WHOLE);
        BigInteger part = health.requirement().signum() == 0
                ? BigInteger.ZERO
                : shortage.multiply(requirement).divide(health.requirement());
        BigInteger budget = BigInteger.ZERO;
        if (price.signum() > 0 && quotePrice.signum() > 0 && margin.compareTo(liquidatorRate) > 0) {
            if (inQuote.signum() == 0) {
                throw new PlainAccount.Refused();
            }
            BigInteger eaten =
                    part.multiply(BILLION).divide(size).multiply(MILLION).divide(inQuote);
            budget = margin.subtract(liquidatorRate)
                    .subtract(eaten)
                    .max(BigInteger.ZERO)
                    .multiply(number(19))
                    .divide(number(20));
        }
        BigInteger insuranceCap = number(market.liquidation().insuranceFundFee());
        budget = budget.min(insuranceCap.add(number(market.liquidation().protocolFee())));
        BigInteger insuranceRate = budget.min(insuranceCap);

        BigInteger toCover = null;
        if (price.signum() > 0 && margin.compareTo(liquidatorRate) > 0) {
            BigInteger freed = inQuote.multiply(margin.subtract(liquidatorRate))
                    .divide(MILLION)
                    .subtract(price.multiply(budget).divide(MILLION));
            if (freed.signum() <= 0) {
                throw new PlainAccount.Refused();
            }
            toCover = up(shortage.multiply(BILLION).divide(freed), step);
        }
        BigInteger allowed = (toCover == null ? LARGEST : toCover)
                .multiply(share(position, shortage, call))
                .divide(WHOLE);
        BigInteger base = BigInteger.ZERO;
        if (allowed.signum() > 0) {
            BigInteger least = size.multiply(price).divide(BILLION).compareTo(FIFTY) > 0 ? BigInteger.ZERO : size;
            BigInteger liquidators = number(call.maxBase()).divide(step).multiply(step);
            base = up(size.min(liquidators).min(allowed.max(least)), step);
        }
        BigInteger value = base.multiply(price).divide(BILLION);
        BigInteger liquidatorFee = value.multiply(liquidatorRate).divide(MILLION);
        BigInteger insuranceFee = value.multiply(insuranceRate).divide(MILLION);
        BigInteger protocolFee = value.multiply(budget.subtract(insuranceRate)).divide(MILLION);
        BigInteger quoteLeft = number(position.quote())
                .add(value.multiply(number(Long.signum(position.base()))))
                .subtract(liquidatorFee)
                .subtract(insuranceFee)
                .subtract(protocolFee);
        return new PlainLiquidation(toCover, base, value, liquidatorFee, insuranceFee, protocolFee, quoteLeft);
    }

    private static long liquidatorRate(PlainMarket market, boolean mode, long periods) {
        long base = market.liquidation().liquidatorFee();
        if (mode && market.modeInitial() > 0) {
            long margin = market.modeMaintenance() * 100;
            base = Math.min(base, margin - margin / 5);
        }
        if (periods < 1_500) {
            return base;
        }
        return Math.min(base + periods, Math.min(3 * market.liquidation().liquidatorFee(), market.maintenance() * 100));
    }

    private static BigInteger share(StoredPosition position, BigInteger shortage, LiquidationCall call) {
        if (position.isolated() || shortage.compareTo(FIFTY) < 0) {
            return WHOLE;
        }
        BigInteger passed = call.duration() == 0
                ? WHOLE
                : number(call.elapsed()).multiply(WHOLE).divide(number(call.duration()));
        BigInteger freed = number(call.marginFreed());
        return shortage.add(freed)
                .multiply(passed.add(number(call.initialShare())).min(WHOLE))
                .divide(WHOLE)
                .subtract(freed)
                .max(BigInteger.ZERO)
                .multiply(WHOLE)
                .divide(shortage);
    }

    private static BigInteger up(BigInteger amount, BigInteger step) {
        return amount.add(step).subtract(BigInteger.ONE).divide(step).multiply(step);
    }

    private static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }
}
