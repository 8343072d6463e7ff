package org.bylaw.account.drift;

/** Sums of the programs' amounts, and what an amount must not be. */
final class StoredAmounts {

    private StoredAmounts() {}

    /**
     * The sum.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    static long sum(long one, long other) {
        long sum = one + other;
        if (((one ^ sum) & (other ^ sum)) < 0) {
            throw new ArithmeticException(one + " + " + other + " does not fit 64 bits");
        }
        return sum;
    }

    /**
     * The difference.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    static long difference(long one, long other) {
        long difference = one - other;
        if (((one ^ other) & (one ^ difference)) < 0) {
            throw new ArithmeticException(one + " - " + other + " does not fit 64 bits");
        }
        return difference;
    }

    /**
     * How far {@code amount} is from zero.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    static long absolute(long amount) {
        if (amount == Long.MIN_VALUE) {
            throw new ArithmeticException("the absolute of " + amount + " does not fit 64 bits");
        }
        return Math.abs(amount);
    }

    static void requireNotNegative(String name, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException(name + " is not negative: " + amount);
        }
    }
}
