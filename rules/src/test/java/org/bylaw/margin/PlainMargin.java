package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/** The ratios of a market, transcribed once more from the formulas of the venues, answered size by size. */
interface PlainMargin {

    /** Whether maintenance plus {@code distance} is above initial margin; with {@code orEqual}, whether it reaches it. */
    boolean comesWithin(Quotient distance, boolean orEqual, Quotient size);

    /** Whether maintenance is below {@code minimum}. */
    boolean below(Quotient minimum, Quotient size);

    /** Whether a ratio is lower at {@code to} than at {@code from}. */
    boolean falls(Quotient from, Quotient to);

    /** Initial ratio that the step of {@code size} states. */
    Quotient stepInitial(Quotient size);

    /** Sizes at which a formula changes. */
    List<Quotient> bends();

    /** Where sizes end, excluded; {@code null} where they have no end. */
    default @Nullable Quotient cap() {
        return null;
    }

    /** The transcription of {@code terms} of any kind but {@code size-premium}. */
    static PlainMargin of(MarginTerms terms) {
        if (terms instanceof MarginTerms.Flat flat) {
            return flat(flat);
        } else if (terms instanceof MarginTerms.Tiers tiers) {
            return new TierMargin(tiers.tiers());
        } else if (terms instanceof MarginTerms.OpenInterest scaled) {
            return openInterest(scaled);
        } else if (terms instanceof MarginTerms.LinearSteps steps) {
            return linearSteps(steps);
        } else if (terms instanceof MarginTerms.Linear linear) {
            return linear(linear);
        } else if (terms instanceof MarginTerms.SquareRoot root) {
            return new RootMargin(root);
        }
        throw new IllegalArgumentException("no transcription of " + terms);
    }

    private static PlainMargin flat(MarginTerms.Flat flat) {
        Quotient initial = flat.initialMarginRatio() != null
                ? Quotient.of(flat.initialMarginRatio())
                : Quotient.ONE.over(number(flat.maxLeverage()));
        Quotient maintenance = number(flat.maintenanceMarginRatio());
        return new FormulaMargin(initial, List.of(), size -> initial, size -> maintenance);
    }

    private static PlainMargin openInterest(MarginTerms.OpenInterest scaled) {
        Quotient stated = Quotient.of(scaled.initialMarginRatio());
        Quotient maintenance = stated.times(Quotient.of(scaled.maintenanceFraction()));
        if (scaled.upperCapUsd() == null) {
            return new FormulaMargin(stated, List.of(), size -> stated, size -> maintenance);
        }
        Quotient lower = number(scaled.lowerCapUsd());
        Quotient upper = number(scaled.upperCapUsd());
        return new FormulaMargin(
                stated,
                List.of(lower, upper),
                size -> {
                    if (size.compareTo(upper) >= 0) {
                        return Quotient.ONE;
                    }
                    return size.compareTo(lower) <= 0
                            ? stated
                            : stated.plus(Quotient.ONE
                                    .minus(stated)
                                    .times(size.minus(lower))
                                    .over(upper.minus(lower)));
                },
                size -> maintenance);
    }

    private static PlainMargin linearSteps(MarginTerms.LinearSteps steps) {
        Quotient base = Quotient.of(steps.base());
        Quotient step = Quotient.of(steps.step());
        Quotient initial = Quotient.of(steps.initialMarginRatio());
        Quotient maintenance = Quotient.of(steps.maintenanceMarginRatio());
        Quotient initialIncrement = Quotient.of(steps.initialIncrement());
        Quotient maintenanceIncrement = Quotient.of(steps.maintenanceIncrement());
        boolean level = initialIncrement.sign() == 0 && maintenanceIncrement.sign() == 0;
        List<Quotient> edges = new ArrayList<>();
        for (int count = 0; count <= 8; count++) {
            edges.add(base.plus(step.times(Quotient.of(BigDecimal.valueOf(count)))));
        }
        return new FormulaMargin(
                base.sign() == 0 && !level ? initial.plus(initialIncrement) : initial,
                edges,
                size -> initial.plus(initialIncrement.times(increments(size, base, step))),
                size -> maintenance.plus(maintenanceIncrement.times(increments(size, base, step))));
    }

    private static Quotient increments(Quotient size, Quotient base, Quotient step) {
        return size.compareTo(base) <= 0
                ? Quotient.ZERO
                : new Quotient(size.minus(base).over(step).roundedUp(), Quotient.ONE.bottom());
    }

    private static PlainMargin linear(MarginTerms.Linear linear) {
        Quotient slope = Quotient.of(linear.slope());
        Quotient initial = Quotient.of(linear.initialMarginRatio());
        Quotient maintenance = Quotient.of(linear.maintenanceMarginRatio());
        return new FormulaMargin(
                initial,
                List.of(),
                size -> initial.plus(slope.times(size)),
                size -> maintenance.plus(slope.times(size)));
    }

    private static Quotient number(@Nullable BigDecimal stated) {
        if (stated == null) {
            throw new IllegalArgumentException("a number that the comparison needs is not stated");
        }
        return Quotient.of(stated);
    }

    /** Ratios that are rational at every rational size. */
    interface Rationals extends PlainMargin {

        Quotient initial(Quotient size);

        Quotient maintenance(Quotient size);

        @Override
        default boolean comesWithin(Quotient distance, boolean orEqual, Quotient size) {
            int side = maintenance(size).plus(distance).compareTo(initial(size));
            return side > 0 || (orEqual && side == 0);
        }

        @Override
        default boolean below(Quotient minimum, Quotient size) {
            return maintenance(size).compareTo(minimum) < 0;
        }

        @Override
        default boolean falls(Quotient from, Quotient to) {
            return initial(to).compareTo(initial(from)) < 0 || maintenance(to).compareTo(maintenance(from)) < 0;
        }
    }

    /** A formula of the size. */
    interface Formula {
        Quotient at(Quotient size);
    }

    /** Two formulas of the size. */
    record FormulaMargin(Quotient first, List<Quotient> bends, Formula initialFormula, Formula maintenanceFormula)
            implements Rationals {
        @Override
        public Quotient initial(Quotient size) {
            return initialFormula.at(size);
        }

        @Override
        public Quotient maintenance(Quotient size) {
            return maintenanceFormula.at(size);
        }

        @Override
        public Quotient stepInitial(Quotient size) {
            return first;
        }
    }

    /** A table of tiers. */
    record TierMargin(List<LeverageTier> tiers) implements Rationals {

        private LeverageTier tier(Quotient size) {
            LeverageTier found = tiers.get(0);
            for (LeverageTier tier : tiers) {
                if (Quotient.of(tier.floor()).compareTo(size) <= 0) {
                    found = tier;
                }
            }
            return found;
        }

        @Override
        public Quotient initial(Quotient size) {
            LeverageTier tier = tier(size);
            Quotient byLeverage = Quotient.ONE.over(Quotient.of(tier.maxLeverage()));
            return tier.initialMarginRatio() == null
                    ? byLeverage
                    : byLeverage.larger(Quotient.of(tier.initialMarginRatio()));
        }

        @Override
        public Quotient maintenance(Quotient size) {
            LeverageTier tier = tier(size);
            Quotient rate = number(tier.maintenanceMarginRatio());
            return tier.maintenanceAmount() == null || size.sign() == 0
                    ? rate
                    : rate.times(size)
                            .minus(Quotient.of(tier.maintenanceAmount()))
                            .over(size);
        }

        @Override
        public Quotient stepInitial(Quotient size) {
            return initial(size);
        }

        @Override
        public List<Quotient> bends() {
            return tiers.stream().map(tier -> Quotient.of(tier.floor())).toList();
        }

        @Override
        public @Nullable Quotient cap() {
            BigDecimal cap = tiers.get(tiers.size() - 1).cap();
            return cap == null ? null : Quotient.of(cap);
        }
    }

    /**
     * Square roots, compared by their squares: initial y = max(least, factor * sqrt(size - shift)), maintenance max(minimum,
     * share * y).
     */
    record RootMargin(Quotient least, Quotient factor, Quotient shift, Quotient minimum, Quotient share)
            implements PlainMargin {

        RootMargin(MarginTerms.SquareRoot terms) {
            this(
                    Quotient.of(terms.initialMarginRatio()),
                    Quotient.of(terms.imfFactor()),
                    Quotient.of(terms.shift()),
                    Quotient.of(terms.minMaintenanceMarginRatio()),
                    Quotient.of(terms.maintenanceFactor()));
        }

        /** The sign of y - {@code value}. */
        private int compareInitial(Quotient value, Quotient size) {
            int byLeast = least.compareTo(value);
            if (byLeast > 0 || size.compareTo(shift) <= 0) {
                return byLeast;
            }
            // least <= value, so value is above zero and both sides may be squared.
            int byRoot = factor.times(factor).times(size.minus(shift)).compareTo(value.times(value));
            return Math.max(byLeast, byRoot);
        }

        @Override
        public boolean comesWithin(Quotient distance, boolean orEqual, Quotient size) {
            // minimum + distance > y, or share * y + distance > y
            int byMinimum = -compareInitial(minimum.plus(distance), size);
            Quotient rest = Quotient.ONE.minus(share);
            int byShare;
            if (rest.sign() > 0) {
                byShare = -compareInitial(distance.over(rest), size);
            } else if (rest.sign() == 0) {
                byShare = distance.sign();
            } else {
                byShare = 1;
            }
            return byMinimum > 0 || byShare > 0 || (orEqual && (byMinimum == 0 || byShare == 0));
        }

        @Override
        public boolean below(Quotient other, Quotient size) {
            return minimum.compareTo(other) < 0
                    && (share.sign() == 0 ? other.sign() > 0 : compareInitial(other.over(share), size) < 0);
        }

        @Override
        public boolean falls(Quotient from, Quotient to) {
            return to.compareTo(from) < 0;
        }

        @Override
        public Quotient stepInitial(Quotient size) {
            return least;
        }

        @Override
        public List<Quotient> bends() {
            List<Quotient> bends = new ArrayList<>(List.of(shift));
            if (factor.sign() > 0) {
                bends.add(meeting(least));
                if (share.sign() > 0) {
                    bends.add(meeting(minimum.over(share)));
                }
            }
            return bends;
        }

        private Quotient meeting(Quotient ratio) {
            Quotient root = ratio.over(factor);
            return shift.plus(root.times(root));
        }
    }
}
