package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.market.Cap;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.OpenInterestMeasure;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * The market's open-interest cap in the units that rules compare it in. Base units and US dollars are converted at the
 * reference price of the evidence; an amount in quote currency is taken for US dollars.
 *
 * <p>A cap bounds one position too: no account can hold more than all accounts together.
 */
public final class OpenInterestCap implements SaysWhyAbsent {

    /** Why sizes cannot be compared with amounts. */
    static final String SIZES_IN_CONTRACTS =
            "the market's sizes are in contracts, and what a contract is worth is not known";

    private static final String NO_CAP = "the market has no open-interest cap";

    private final @Nullable OpenInterestLimits limits;
    private final CurrentEvidence evidence;
    private final @Nullable PositionUnit sizeUnit;
    private final boolean sizesAreOpenInterest;
    private final @Nullable Rational statedBaseSize;
    private final @Nullable Rational statedUsd;

    /**
     * The cap.
     *
     * @param limits the market's section; {@code null} where it has none
     * @param sizeUnit the unit of the margin schedule's sizes; {@code null} where it has none
     * @param sizesAreOpenInterest whether the schedule's sizes are open interest in US dollars
     */
    OpenInterestCap(
            @Nullable OpenInterestLimits limits,
            CurrentEvidence evidence,
            @Nullable PositionUnit sizeUnit,
            boolean sizesAreOpenInterest) {
        this.limits = limits;
        this.evidence = evidence;
        this.sizeUnit = sizeUnit;
        this.sizesAreOpenInterest = sizesAreOpenInterest;
        this.statedBaseSize = amount(limits == null ? null : limits.maxBaseSize());
        this.statedUsd = amount(limits == null ? null : limits.maxNotionalUsd());
    }

    private static @Nullable Rational amount(@Nullable Cap cap) {
        return cap == null || cap.amount() == null ? null : Rational.of(cap.amount());
    }

    /** Whether there is a cap at all: one that is stated and not {@code unlimited}. */
    public boolean stated() {
        return statedBaseSize != null || statedUsd != null;
    }

    /** Whether the file says in so many words that there is no cap. */
    boolean unlimited() {
        return limits != null
                && ((limits.maxBaseSize() != null && limits.maxBaseSize().unlimited())
                        || (limits.maxNotionalUsd() != null
                                && limits.maxNotionalUsd().unlimited()));
    }

    /** What the cap is compared with; {@code null} where the file does not say. */
    public @Nullable OpenInterestMeasure measure() {
        return limits == null ? null : limits.measure();
    }

    /** The cap where the file states it in base units. */
    @WhenAbsent("the market states no open-interest cap in base units")
    public @Nullable Rational statedBaseSize() {
        return statedBaseSize;
    }

    /** The step of an order's size in base units. */
    @WhenAbsent("the market states no step of order sizes")
    public @Nullable Rational baseSizeStep() {
        return limits == null || limits.baseSizeStep() == null ? null : Rational.of(limits.baseSizeStep());
    }

    /**
     * What the cap in base units should be where it is no multiple of the step of an order's size: the nearest multiple below, or
     * the step itself where that is zero, which would be no cap. {@code null} where it is a multiple.
     */
    public @Nullable Rational nearestMultipleOfStep() {
        Rational step = baseSizeStep();
        if (statedBaseSize == null || step == null) {
            return null;
        }
        Rational below = Rational.of(statedBaseSize.dividedBy(step).floor()).times(step);
        return below.equals(statedBaseSize) ? null : below.max(step);
    }

    /** The step in words, {@code of 0.01}. */
    public String stepWords() {
        Rational step = baseSizeStep();
        return step == null ? "" : "of " + Amounts.grouped(step);
    }

    /** The cap in base units, converted where the file states dollars. */
    @WhenAbsent(NO_CAP)
    public @Nullable Rational baseSize() {
        Rational price = evidence.referencePriceUsd();
        return statedBaseSize != null || statedUsd == null || price == null
                ? statedBaseSize
                : statedUsd.dividedBy(price);
    }

    /** The cap in US dollars, converted where the file states base units. */
    @WhenAbsent(NO_CAP)
    public @Nullable Rational usd() {
        Rational price = evidence.referencePriceUsd();
        return statedUsd != null || statedBaseSize == null || price == null ? statedUsd : statedBaseSize.times(price);
    }

    /**
     * The cap in the unit of the margin schedule's sizes: the largest size that the schedule will ever be asked for. US
     * dollars where the schedule does not depend on a size.
     */
    @WhenAbsent(NO_CAP)
    public @Nullable Rational size() {
        if (sizesAreOpenInterest || sizeUnit == null) {
            return usd();
        }
        return switch (sizeUnit) {
            case BASE -> baseSize();
            case QUOTE -> usd();
            case CONTRACTS -> null;
        };
    }

    /** Whether the sizes of the margin schedule are in base units. */
    boolean sizesInBase() {
        return sizeUnit == PositionUnit.BASE && !sizesAreOpenInterest;
    }

    /** Whether the sizes of the margin schedule are in contracts, so that the cap cannot be compared with them. */
    boolean sizesInContracts() {
        return sizeUnit == PositionUnit.CONTRACTS && !sizesAreOpenInterest;
    }

    /** Whether the cap is stated in another unit than {@link #size()}, and a price leads from one to the other. */
    boolean sizeNeedsPrice() {
        return !sizesInContracts() && (sizesInBase() ? statedUsd != null : statedBaseSize != null);
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        if (!stated()) {
            return NO_CAP;
        }
        boolean conversion = property.equals("baseSize") || property.equals("usd") || property.equals("size");
        if (!conversion) {
            return null;
        }
        return property.equals("size") && sizesInContracts()
                ? SIZES_IN_CONTRACTS
                : evidence.whyAbsent("referencePriceUsd");
    }

    /** The field's name in the section that states the cap, or that would. */
    public String pointer() {
        return limits == null
                ? "/openInterest"
                : limits.maxNotionalUsd() != null ? "/openInterest/maxNotionalUsd" : "/openInterest/maxBaseSize";
    }
}
