package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.check.CurrentEvidence;
import org.bylaw.check.Margins;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.ResolvedPolicy;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** Holds the witnesses of a market's laws against the ratios of very many sizes, one by one. */
final class BruteForce {

    private static final Quotient THOUSANDTH = Quotient.of(new BigDecimal("0.001"));
    private static final int LATTICE = 100;
    private static final List<Quotient> WIDTHS =
            List.of(THOUSANDTH, Quotient.of(new BigDecimal("0.000000000001")), Quotient.of(new BigDecimal("1000")));
    private static final List<Quotient> NEAR = List.of(
            Quotient.of(new BigDecimal("1e-9")),
            Quotient.of(new BigDecimal("1e-17")),
            Quotient.of(new BigDecimal("1e-18")));

    private final int steps;
    private final long reach;
    private long markets;
    private long sizes;
    private final Map<String, Integer> witnesses = new TreeMap<>();

    /** One law at one size. */
    private interface Law {
        boolean broken(Quotient size);
    }

    /**
     * A comparison that, for size premiums, looks at every stored size within {@code reach} of the first {@code steps} places
     * where the premium steps.
     */
    BruteForce(int steps, long reach) {
        this.steps = steps;
        this.reach = reach;
    }

    /** How many sizes were looked at. */
    long sizes() {
        return sizes;
    }

    /** How many markets were compared. */
    long markets() {
        return markets;
    }

    /** How many witnesses there were, by law. */
    Map<String, Integer> witnesses() {
        return witnesses;
    }

    /**
     * Compares every witness of a market under a policy.
     *
     * @return whether there was something to compare: not where the schedule is faulty or has no maintenance margin
     * @throws AssertionError if a size below a witness violates, or a witness does not
     */
    boolean compare(MarketConfig config, VenuePolicy policy) {
        MarketCheck check =
                MarketCheck.of("sample", config, ResolvedPolicy.of(policy), List.of(), CurrentEvidence.NONE);
        Margins margins = check.margins();
        if (margins == null) {
            return false;
        }
        markets++;
        if (config.margin() instanceof MarginTerms.SizePremium terms) {
            compareStored(config, policy, StoredMargin.of(terms), check, margins);
        } else {
            comparePlain(config, policy, PlainMargin.of(config.margin()), check, margins);
        }
        return true;
    }

    private void comparePlain(
            MarketConfig config, VenuePolicy policy, PlainMargin margin, MarketCheck check, Margins margins) {
        String market = config.market() + " " + config.margin() + " " + policy;
        List<List<Quotient>> lattice = lattice(margin, margins, check);
        lattice.forEach(run -> sizes += run.size());
        hold(
                "above",
                market,
                margin,
                lattice,
                margins.maintenanceAboveInitial(),
                size -> margin.comesWithin(Quotient.ZERO, false, size));
        hold(
                "reaches",
                market,
                margin,
                lattice,
                margins.maintenanceReachesInitial(),
                size -> margin.comesWithin(Quotient.ZERO, true, size));
        BigDecimal minimum = minimum(config, policy);
        if (minimum != null) {
            Quotient least = Quotient.of(minimum);
            hold(
                    "minimum",
                    market,
                    margin,
                    lattice,
                    margins.maintenanceBelowMinimum(),
                    size -> margin.below(least, size));
        }
        BigDecimal gap = gap(policy);
        if (gap != null) {
            Quotient share = Quotient.of(gap);
            hold(
                    "gap",
                    market,
                    margin,
                    lattice,
                    margins.gapTooNarrow(),
                    size -> margin.comesWithin(share.times(margin.stepInitial(size)), false, size));
        }
        BigDecimal fees = fees(config);
        if (fees != null) {
            Quotient both = Quotient.of(fees);
            boolean healthy = equalityIsHealthy(policy);
            hold(
                    "open",
                    market,
                    margin,
                    lattice,
                    margins.liquidatableAtOpen(),
                    size -> margin.comesWithin(both, !healthy, size));
        }
        if (!(margin instanceof PlainMargin.TierMargin)) {
            holdFall(market, margin, lattice, check.ratioFall());
        }
    }

    /** Runs of neighbouring sizes: around each bend and witness at three widths, and over the whole domain. */
    private static List<List<Quotient>> lattice(PlainMargin margin, Margins margins, MarketCheck check) {
        List<Quotient> centres = new ArrayList<>(margin.bends());
        centres.add(Quotient.ZERO);
        for (Witness witness : Arrays.asList(
                margins.maintenanceAboveInitial(),
                margins.maintenanceReachesInitial(),
                margins.maintenanceBelowMinimum(),
                margins.gapTooNarrow(),
                margins.liquidatableAtOpen(),
                check.ratioFall())) {
            if (witness != null) {
                centres.add(Quotient.of(witness.size()));
            }
        }
        List<List<Quotient>> runs = new ArrayList<>();
        for (Quotient centre : centres) {
            for (Quotient width : WIDTHS) {
                List<Quotient> run = new ArrayList<>();
                for (int index = -LATTICE; index <= LATTICE; index++) {
                    add(centre.plus(width.times(whole(index))), margin, run);
                }
                runs.add(run);
            }
        }
        Quotient end = margin.bends().stream().reduce(Quotient.ONE, Quotient::larger);
        List<Quotient> even = new ArrayList<>();
        for (int index = 0; index <= 20 * LATTICE; index++) {
            add(end.times(whole(index)).over(whole(10L * LATTICE)), margin, even);
        }
        runs.add(even);
        return runs;
    }

    private static Quotient whole(long number) {
        return new Quotient(BigInteger.valueOf(number), BigInteger.ONE);
    }

    private static void add(Quotient size, PlainMargin margin, List<Quotient> run) {
        if (allowed(size, margin)) {
            run.add(size);
        }
    }

    private static boolean allowed(Quotient size, PlainMargin margin) {
        Quotient cap = margin.cap();
        return size.sign() >= 0 && (cap == null || size.compareTo(cap) < 0);
    }

    private void hold(
            String law,
            String market,
            PlainMargin margin,
            List<List<Quotient>> lattice,
            @Nullable Witness witness,
            Law plain) {
        Quotient start = witness == null ? null : Quotient.of(witness.size());
        for (List<Quotient> run : lattice) {
            for (Quotient size : run) {
                if ((start == null || size.compareTo(start) < 0) && plain.broken(size)) {
                    throw wrong(law, market, "is broken at " + size.reduced() + " already", witness);
                }
            }
        }
        if (witness == null || start == null) {
            return;
        }
        witnesses.merge(law, 1, Integer::sum);
        if (plain.broken(start) != witness.attained()) {
            throw wrong(law, market, "is wrong at the witness itself", witness);
        }
        for (Quotient near : NEAR) {
            Quotient below = start.minus(start.times(near).larger(near));
            if (below.sign() >= 0 && near.compareTo(NEAR.get(1)) >= 0 && plain.broken(below)) {
                throw wrong(law, market, "is broken just below the witness", witness);
            }
        }
        Quotient nearest = NEAR.get(2);
        if (!witness.attained() && !plain.broken(start.plus(nearest))) {
            throw wrong(law, market, "is not broken just above the witness", witness);
        }
        if (witness.attained() && margin instanceof PlainMargin.Rationals ratios) {
            same(
                    law,
                    market,
                    witness,
                    ratios.initial(start).reduced(),
                    witness.initial().asRational());
            same(
                    law,
                    market,
                    witness,
                    ratios.maintenance(start).reduced(),
                    witness.maintenance() == null ? null : witness.maintenance().asRational());
        }
    }

    private static void same(String law, String market, Witness witness, Rational due, @Nullable Rational shown) {
        if (!due.equals(shown)) {
            throw wrong(law, market, "shows " + shown + " for the ratio " + due, witness);
        }
    }

    private void holdFall(String market, PlainMargin margin, List<List<Quotient>> lattice, @Nullable Witness witness) {
        Quotient start = witness == null ? null : Quotient.of(witness.size());
        for (List<Quotient> run : lattice) {
            for (int index = 1; index < run.size(); index++) {
                Quotient size = run.get(index);
                if ((start == null || size.compareTo(start) < 0) && margin.falls(run.get(index - 1), size)) {
                    throw wrong("fall", market, "falls to " + size.reduced() + " already", witness);
                }
            }
        }
        if (witness == null || start == null) {
            return;
        }
        witnesses.merge("fall", 1, Integer::sum);
        Quotient nearest = NEAR.get(2);
        Quotient from = witness.attained() ? start.minus(nearest) : start;
        if (!margin.falls(from, from.plus(nearest))) {
            throw wrong("fall", market, "does not fall at the witness", witness);
        }
    }

    private void compareStored(
            MarketConfig config, VenuePolicy policy, StoredMargin margin, MarketCheck check, Margins margins) {
        String market = config.market() + " " + config.margin() + " " + policy;
        List<StoredLaw> laws = new ArrayList<>();
        laws.add(stored(
                "above",
                margins.maintenanceAboveInitial(),
                market,
                margin,
                (initial, maintenance) -> maintenance > initial));
        laws.add(stored(
                "reaches",
                margins.maintenanceReachesInitial(),
                market,
                margin,
                (initial, maintenance) -> maintenance >= initial));
        BigDecimal minimum = minimum(config, policy);
        if (minimum != null) {
            long least = StoredMargin.stored(minimum, 8);
            laws.add(stored(
                    "minimum",
                    margins.maintenanceBelowMinimum(),
                    market,
                    margin,
                    (initial, maintenance) -> maintenance * 10_000 < least));
        }
        BigDecimal gap = gap(policy);
        if (gap != null) {
            long distance = StoredMargin.stored(gap, 4) * margin.initial();
            laws.add(stored(
                    "gap",
                    margins.gapTooNarrow(),
                    market,
                    margin,
                    (initial, maintenance) -> maintenance * 10_000 + distance > initial * 10_000));
        }
        BigDecimal fees = fees(config);
        if (fees != null) {
            long needed = StoredMargin.stored(fees, 8) + (equalityIsHealthy(policy) ? 0 : 1);
            laws.add(stored(
                    "open",
                    margins.liquidatableAtOpen(),
                    market,
                    margin,
                    (initial, maintenance) -> maintenance * 10_000 + needed > initial * 10_000));
        }
        if (check.ratioFall() != null) {
            throw wrong("fall", market, "is said to fall", check.ratioFall());
        }
        List<Long> places = new ArrayList<>(margin.steps(steps));
        laws.stream().filter(law -> law.witness() != null).forEach(law -> places.add(law.start()));
        for (long place : places) {
            sizes += margin.visit(place, reach, new StoredRun(laws, market));
        }
    }

    private StoredLaw stored(
            String name, @Nullable Witness witness, String market, StoredMargin margin, StoredRatios broken) {
        if (witness == null) {
            return new StoredLaw(name, null, Long.MAX_VALUE, broken);
        }
        witnesses.merge(name, 1, Integer::sum);
        Rational start = witness.size().times(Rational.of(1_000_000_000));
        if (!witness.attained() || !start.denominator().equals(BigInteger.ONE)) {
            throw wrong(name, market, "starts at no stored size", witness);
        }
        if (start.numerator().compareTo(BigInteger.valueOf(StoredMargin.LARGEST_SIZE)) > 0) {
            beyond(name, witness, market, margin, broken);
            return new StoredLaw(name, null, Long.MAX_VALUE, broken);
        }
        return new StoredLaw(name, witness, start.numerator().longValueExact(), broken);
    }

    private static void beyond(String name, Witness witness, String market, StoredMargin margin, StoredRatios broken) {
        BigInteger start = witness.size().times(Rational.of(1_000_000_000)).numerator();
        BigInteger before = start.subtract(BigInteger.ONE);
        if (!broken.broken(margin.initialAt(start), margin.maintenanceAt(start))
                || broken.broken(margin.initialAt(before), margin.maintenanceAt(before))) {
            throw wrong(name, market, "does not start at the witness", witness);
        }
    }

    /** One law at one size, by stored ratios. */
    private interface StoredRatios {
        boolean broken(long initialRatio, long maintenanceRatio);
    }

    private record StoredLaw(String name, @Nullable Witness witness, long start, StoredRatios ratios) {}

    /** Neighbouring stored sizes, under every law. */
    private static final class StoredRun implements StoredMargin.Visitor {

        private final List<StoredLaw> laws;
        private final String market;
        private long initialBefore;
        private long maintenanceBefore;

        StoredRun(List<StoredLaw> laws, String market) {
            this.laws = laws;
            this.market = market;
        }

        @Override
        public void at(long size, long initial, long maintenance) {
            if (initial < initialBefore || maintenance < maintenanceBefore) {
                throw wrong("fall", market, "falls at " + size, null);
            }
            initialBefore = initial;
            maintenanceBefore = maintenance;
            for (StoredLaw law : laws) {
                if (size <= law.start() && law.ratios().broken(initial, maintenance) != (size == law.start())) {
                    throw wrong(law.name(), market, "is otherwise at the stored size " + size, law.witness());
                }
            }
        }
    }

    private static @Nullable BigDecimal minimum(MarketConfig config, VenuePolicy policy) {
        CategoryLimits limits = policy.category(config.category()).orElse(null);
        return limits == null || limits.minMaintenanceMarginRatio() == null
                ? null
                : limits.minMaintenanceMarginRatio().value();
    }

    private static @Nullable BigDecimal gap(VenuePolicy policy) {
        return policy.buffers() == null || policy.buffers().minGapShareOfInitial() == null
                ? null
                : policy.buffers().minGapShareOfInitial().value();
    }

    private static @Nullable BigDecimal fees(MarketConfig config) {
        return config.fees() == null
                        || config.fees().openFeeRatio() == null
                        || config.fees().closeFeeRatio() == null
                ? null
                : config.fees().openFeeRatio().add(config.fees().closeFeeRatio());
    }

    private static boolean equalityIsHealthy(VenuePolicy policy) {
        return policy.equalityAtLiquidation() != null
                && policy.equalityAtLiquidation().value() == EqualityAtLiquidation.HEALTHY;
    }

    private static AssertionError wrong(String law, String market, String what, @Nullable Witness witness) {
        return new AssertionError("%s %s: %s: %s".formatted(law, what, witness, market));
    }
}
