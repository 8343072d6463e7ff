package org.bylaw.account.drift;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.margin.StoredRatio;
import org.bylaw.position.PositionException;
import org.bylaw.position.StoredUnits;

/** The whole numbers of {@link StoredUnits} in the 64 bits that this package computes in, and back. */
final class StoredNumbers {

    private static final long LARGEST_ACCOUNT_LIMIT = 0xFFFF_FFFFL;
    private static final long LARGEST_POSITION_LIMIT = 0xFFFF;

    private StoredNumbers() {}

    /** A size, which must be on the programs' grid. */
    static long base(Rational baseSize) {
        return fitting("baseSize", baseSize, StoredUnits.size(baseSize));
    }

    /** A price, which must be on the programs' grid. */
    static long price(Rational price) {
        return fitting("price", price, StoredUnits.price(price));
    }

    /** The owner's limit for the account, which must be on the programs' grid and fit the 32 bits that they keep it in. */
    static long accountLimit(Rational ratio) {
        return limit(ratio, LARGEST_ACCOUNT_LIMIT);
    }

    /** The owner's limit for one position, which must be on the programs' grid and fit the 16 bits that they keep it in. */
    static long positionLimit(Rational ratio) {
        return limit(ratio, LARGEST_POSITION_LIMIT);
    }

    private static long limit(Rational ratio, long largest) {
        long stored = fitting("maxMarginRatio", ratio, StoredUnits.ratio("maxMarginRatio", ratio));
        if (stored > largest) {
            throw new PositionException(
                    "maxMarginRatio",
                    "is " + ratio + "; the venue stores at most "
                            + BigDecimal.valueOf(largest, StoredRatio.SCALE).toPlainString());
        }
        return stored;
    }

    /** An amount of money, rounded down. */
    static long moneyDown(Rational money) {
        return fitting("collateral", money, StoredUnits.moneyRoundedDown(money));
    }

    /** {@code quote_asset_amount} of a position: what it was opened for, rounded against the trader. */
    static long quote(Position position) {
        Rational received =
                position.signedBaseSize().times(position.entryPrice()).negated();
        return fitting("baseSize", position.baseSize(), StoredUnits.moneyRoundedDown(received));
    }

    static Rational readMoney(long stored) {
        return StoredUnits.money(BigInteger.valueOf(stored));
    }

    static Rational readBase(long stored) {
        return StoredUnits.baseSize(BigInteger.valueOf(stored));
    }

    private static long fitting(String field, Rational value, BigInteger stored) {
        if (stored.bitLength() >= Long.SIZE) {
            throw new PositionException(field, "is " + value + ", which does not fit the venue's 64 bits");
        }
        return stored.longValue();
    }
}
