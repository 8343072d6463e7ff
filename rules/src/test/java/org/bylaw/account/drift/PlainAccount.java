package org.bylaw.account.drift;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.bylaw.margin.MarginKind;

/**
 * The programs' margin of an account once more, in numbers of any size and step by step as the programs go, to hold the kernel
 * against. Knows nothing of the kernel's arithmetic.
 */
final class PlainAccount {

    /** Wherever the program would end in an error: a ratio of more than 32 bits. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A health in numbers of any size. */
    record Health(
            BigInteger collateral,
            BigInteger requirement,
            BigInteger liability,
            BigInteger collateralBuffer,
            BigInteger requirementBuffer) {

        boolean fits() {
            return List.of(collateral, requirement, liability, collateralBuffer, requirementBuffer).stream()
                    .allMatch(amount -> amount.bitLength() < Long.SIZE);
        }

        StoredHealth stored() {
            return new StoredHealth(
                    collateral.longValueExact(),
                    requirement.longValueExact(),
                    liability.longValueExact(),
                    collateralBuffer.longValueExact(),
                    requirementBuffer.longValueExact());
        }
    }

    private static final BigInteger BASE = BigInteger.TEN.pow(9);
    private static final BigInteger MONEY = BigInteger.TEN.pow(6);
    private static final BigInteger RATIO = BigInteger.TEN.pow(4);
    private static final BigInteger CAP = BigInteger.valueOf(100_000_000);

    private BigInteger collateral = BigInteger.ZERO;
    private BigInteger requirement = BigInteger.ZERO;
    private BigInteger liability = BigInteger.ZERO;
    private BigInteger collateralBuffer = BigInteger.ZERO;
    private BigInteger requirementBuffer = BigInteger.ZERO;
    private final BigInteger buffer;

    private PlainAccount(long buffer) {
        this.buffer = BigInteger.valueOf(buffer);
    }

    static Health cross(
            StoredAccount account,
            List<PlainMarket> markets,
            List<StoredMoment> moments,
            MarginKind kind,
            long buffer,
            long override) {
        PlainAccount pool = new PlainAccount(buffer);
        BigInteger deposit = BigInteger.valueOf(account.deposit());
        if (deposit.signum() >= 0) {
            pool.addCollateral(deposit);
        } else {
            pool.addRequirement(deposit.negate(), deposit.negate());
        }
        long custom = Math.max(kind == MarginKind.INITIAL ? account.maxMarginRatio() : 0, override);
        for (StoredBorrow borrow : account.borrows()) {
            BigInteger value = BigInteger.valueOf(borrow.value());
            long weight = kind == MarginKind.MAINTENANCE
                    ? borrow.maintenanceLiabilityWeight()
                    : borrow.initialLiabilityWeight();
            if (custom != 0) {
                weight = Math.max(borrow.initialLiabilityWeight(), 10_000 + custom);
            }
            pool.addRequirement(value.multiply(BigInteger.valueOf(weight)).divide(RATIO), value);
        }
        for (StoredPosition position : account.positions()) {
            if (!position.isolated()) {
                pool.addPosition(
                        position,
                        markets.get(position.market()),
                        moments.get(position.market()),
                        kind,
                        Math.max(custom, kind == MarginKind.INITIAL ? position.maxMarginRatio() : 0),
                        account.highLeverage());
            }
        }
        return pool.health();
    }

    static Health isolated(
            StoredAccount account,
            StoredPosition position,
            List<PlainMarket> markets,
            List<StoredMoment> moments,
            MarginKind kind,
            long buffer,
            long override) {
        PlainAccount pool = new PlainAccount(buffer);
        pool.collateral = BigInteger.valueOf(position.isolatedDeposit());
        long limit = Math.max(account.maxMarginRatio(), position.maxMarginRatio());
        pool.addPosition(
                position,
                markets.get(position.market()),
                moments.get(position.market()),
                kind,
                Math.max(kind == MarginKind.INITIAL ? limit : 0, override),
                account.highLeverage());
        return pool.health();
    }

    private void addPosition(
            StoredPosition position,
            PlainMarket market,
            StoredMoment moment,
            MarginKind kind,
            long custom,
            boolean highLeverage) {
        BigInteger base = BigInteger.valueOf(position.base());
        BigInteger price = BigInteger.valueOf(moment.price()).max(BigInteger.ZERO);
        BigInteger quotePrice = BigInteger.valueOf(moment.quotePrice());
        BigInteger value = base.abs().multiply(price).divide(BASE);
        BigInteger worst = value.multiply(quotePrice).divide(MONEY);
        BigInteger required = market.inSettlement()
                ? BigInteger.ZERO
                : worst.multiply(BigInteger.valueOf(Math.max(custom, market.ratio(kind, base.abs(), highLeverage))))
                        .divide(RATIO);
        BigInteger pnl = value.multiply(BigInteger.valueOf(base.signum())).add(BigInteger.valueOf(position.quote()));
        BigInteger counted = pnl.multiply(BigInteger.valueOf(weight(kind, pnl, market, moment.netUserPnl())))
                .divide(RATIO)
                .multiply(quotePrice)
                .divide(MONEY);
        addRequirement(required, worst);
        addCollateral(kind == MarginKind.INITIAL ? counted.min(CAP) : counted);
    }

    private static long weight(MarginKind kind, BigInteger pnl, PlainMarket market, long netUserPnl) {
        if (pnl.signum() <= 0) {
            return 10_000;
        }
        StoredPnlTerms terms = market.pnl();
        if (kind == MarginKind.MAINTENANCE) {
            return terms.maintenanceAssetWeight();
        }
        BigInteger weight = BigInteger.valueOf(terms.initialAssetWeight());
        if (terms.maxImbalance() > 0 && netUserPnl > terms.maxImbalance()) {
            weight = weight.multiply(BigInteger.valueOf(terms.maxImbalance())).divide(BigInteger.valueOf(netUserPnl));
        }
        if (terms.imfFactor() == 0) {
            return weight.longValueExact();
        }
        // 1.1 / (1 + imf * sqrt(size)) with the root in 1e-5 and the product in 1e-6.
        BigInteger root = root(pnl.multiply(BigInteger.valueOf(1_000)));
        BigDecimal divisor = new BigDecimal(root.multiply(BigInteger.valueOf(terms.imfFactor())))
                .divide(new BigDecimal("1e5"), 0, RoundingMode.DOWN)
                .add(new BigDecimal("1e6"));
        BigInteger discounted =
                new BigDecimal("1.1e10").divide(divisor, 0, RoundingMode.DOWN).toBigIntegerExact();
        return weight.min(discounted).longValueExact();
    }

    /** {@code floor(sqrt(10 s + 1))}, found by halving. */
    static BigInteger root(BigInteger size) {
        BigInteger square = size.multiply(BigInteger.TEN).add(BigInteger.ONE);
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(square.bitLength());
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.multiply(middle).compareTo(square) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void addRequirement(BigInteger required, BigInteger value) {
        requirement = requirement.add(required);
        liability = liability.add(value);
        requirementBuffer = requirementBuffer.add(value.multiply(buffer).divide(RATIO));
    }

    private void addCollateral(BigInteger amount) {
        collateral = collateral.add(amount);
        if (amount.signum() < 0) {
            collateralBuffer = collateralBuffer.add(amount.multiply(buffer).divide(RATIO));
        }
    }

    private Health health() {
        return new Health(collateral, requirement, liability, collateralBuffer, requirementBuffer);
    }
}
