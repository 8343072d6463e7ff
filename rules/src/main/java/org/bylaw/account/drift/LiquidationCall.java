package org.bylaw.account.drift;

/**
 * How a liquidation is called, and what came before it.
 *
 * @param buffer {@code liquidation_margin_buffer_ratio} in 1e-4, above zero: without it the programs size no liquidation
 * @param initialShare {@code initial_pct_to_liquidate} in 1e-4
 * @param elapsed since the account last did anything, in the unit of {@code duration}
 * @param duration {@code liquidation_duration}; 0 means that all may go at once
 * @param feePeriods whole periods of the liquidator's fee since the account last did anything
 * @param marginFreed by earlier calls of the same liquidation, in 1e-6 US dollars
 * @param maxBase the most that the liquidator takes over, in 1e-9
 * @param inLiquidation whether the pool is in liquidation from an earlier call
 */
public record LiquidationCall(
        long buffer,
        long initialShare,
        long elapsed,
        long duration,
        long feePeriods,
        long marginFreed,
        long maxBase,
        boolean inLiquidation) {

    /** Checks the ranges. */
    public LiquidationCall {
        if (buffer <= 0) {
            throw new IllegalArgumentException("buffer is above zero: " + buffer);
        }
        StoredAmounts.requireNotNegative("initialShare", initialShare);
        StoredAmounts.requireNotNegative("elapsed", elapsed);
        StoredAmounts.requireNotNegative("duration", duration);
        StoredAmounts.requireNotNegative("feePeriods", feePeriods);
        StoredAmounts.requireNotNegative("marginFreed", marginFreed);
        StoredAmounts.requireNotNegative("maxBase", maxBase);
    }

    /** The first call for an account, on Drift: time in slots. The liquidator takes whatever may be taken. */
    public static LiquidationCall inSlots(long buffer, long initialShare, long elapsedSlots, long durationSlots) {
        return new LiquidationCall(
                buffer, initialShare, elapsedSlots, durationSlots, elapsedSlots, 0, Long.MAX_VALUE, false);
    }

    /** The first call for an account, on Velocity: time in milliseconds. The liquidator takes whatever may be taken. */
    public static LiquidationCall inMilliseconds(
            long buffer, long initialShare, long elapsedMilliseconds, long durationMilliseconds) {
        return new LiquidationCall(
                buffer,
                initialShare,
                elapsedMilliseconds,
                durationMilliseconds,
                elapsedMilliseconds / LiquidationSizing.PERIOD_MILLISECONDS,
                0,
                Long.MAX_VALUE,
                false);
    }

    /** The same of a liquidator that takes over no more than {@code base}. */
    public LiquidationCall upTo(long base) {
        return new LiquidationCall(
                buffer, initialShare, elapsed, duration, feePeriods, marginFreed, base, inLiquidation);
    }

    /** The same for a pool that earlier calls have freed {@code freed} of. */
    public LiquidationCall after(long freed) {
        return new LiquidationCall(buffer, initialShare, elapsed, duration, feePeriods, freed, maxBase, true);
    }
}
