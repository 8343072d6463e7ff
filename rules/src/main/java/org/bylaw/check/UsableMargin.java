package org.bylaw.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.ShapeFault;
import org.jspecify.annotations.Nullable;

/**
 * What can still be judged of a margin section in which a field is not possible by itself: the stated ratios of the smallest sizes,
 * or a tier table without its maintenance columns. Nothing is guessed; what the faulty fields feed is named as broken.
 *
 * @param terms the section without what is faulty; {@code null} where nothing of it can be judged
 * @param broken the facets of a market that the faulty fields feed
 */
record UsableMargin(@Nullable MarginTerms terms, Set<String> broken) {

    private static final String PREFIX = "/margin/";

    /** The facets of the margin as a whole. */
    private static final Set<String> ALL = Set.of(
            MarketCheck.SCHEDULE,
            "initialRatio",
            "maxLeverage",
            "maintenanceRatio",
            "statedLeverage",
            "statedInitialRatio",
            "steps",
            "tiers",
            "amounts",
            "rateOnWholePosition",
            "margins",
            "formula",
            "scaling",
            "volatility",
            "tierReach",
            "openInterestScaling",
            "reliedEvidence");

    /** The columns of a tier table that the maintenance margin is made of. */
    private static final Set<String> MAINTENANCE_COLUMNS = Set.of("maintenanceMarginRatio", "maintenanceAmount");

    static UsableMargin of(@Nullable MarginTerms terms, List<ShapeFault> faults) {
        Set<String> faulty = new HashSet<>();
        for (ShapeFault fault : faults) {
            if (fault.pointer().equals("/margin")) {
                return new UsableMargin(null, ALL);
            }
            if (fault.pointer().startsWith(PREFIX)) {
                faulty.add(fault.pointer().substring(PREFIX.length()));
            }
        }
        if (terms == null) {
            return new UsableMargin(null, ALL);
        }
        if (faulty.isEmpty()) {
            return new UsableMargin(terms, Set.of());
        }
        return terms instanceof MarginTerms.Tiers tiers ? ofTiers(tiers, faulty) : ofFormula(terms, faulty);
    }

    private static UsableMargin ofTiers(MarginTerms.Tiers tiers, Set<String> faulty) {
        for (String field : faulty) {
            if (!MAINTENANCE_COLUMNS.contains(field.substring(field.lastIndexOf('/') + 1))) {
                return new UsableMargin(null, ALL);
            }
        }
        List<LeverageTier> rows = new ArrayList<>();
        for (LeverageTier row : tiers.tiers()) {
            rows.add(new LeverageTier(row.floor(), row.cap(), row.maxLeverage(), row.initialMarginRatio(), null, null));
        }
        return new UsableMargin(
                new MarginTerms.Tiers(tiers.positionUnit(), rows),
                Set.of("maintenanceRatio", "amounts", "rateOnWholePosition", "margins", "steps", "volatility"));
    }

    private static UsableMargin ofFormula(MarginTerms terms, Set<String> faulty) {
        BigDecimal leverage = terms instanceof MarginTerms.Flat flat ? flat.maxLeverage() : null;
        BigDecimal initial = initialOf(terms);
        BigDecimal maintenance = maintenanceOf(terms);
        boolean initialKnown = (initial == null) != (leverage == null)
                && !faulty.contains("initialMarginRatio")
                && !faulty.contains("maxLeverage");
        if (!initialKnown) {
            return new UsableMargin(null, ALL);
        }
        Set<String> broken = new HashSet<>(
                terms instanceof MarginTerms.Flat
                        ? Set.of("margins", "volatility")
                        : Set.of("steps", "margins", "formula", "scaling", "volatility"));
        if (terms instanceof MarginTerms.OpenInterest) {
            broken.add("openInterestScaling");
        }
        if (faulty.contains("maintenanceMarginRatio")
                || (!(terms instanceof MarginTerms.Flat) && maintenance == null)) {
            maintenance = null;
            broken.add("maintenanceRatio");
        }
        return new UsableMargin(new MarginTerms.Flat(initial, leverage, maintenance), broken);
    }

    private static @Nullable BigDecimal initialOf(MarginTerms terms) {
        if (terms instanceof MarginTerms.Flat flat) {
            return flat.initialMarginRatio();
        } else if (terms instanceof MarginTerms.SizePremium premium) {
            return premium.initialMarginRatio();
        } else if (terms instanceof MarginTerms.OpenInterest scaled) {
            return scaled.initialMarginRatio();
        } else if (terms instanceof MarginTerms.LinearSteps steps) {
            return steps.initialMarginRatio();
        } else if (terms instanceof MarginTerms.Linear linear) {
            return linear.initialMarginRatio();
        }
        return terms instanceof MarginTerms.SquareRoot root ? root.initialMarginRatio() : null;
    }

    private static @Nullable BigDecimal maintenanceOf(MarginTerms terms) {
        if (terms instanceof MarginTerms.Flat flat) {
            return flat.maintenanceMarginRatio();
        } else if (terms instanceof MarginTerms.SizePremium premium) {
            return premium.maintenanceMarginRatio();
        } else if (terms instanceof MarginTerms.LinearSteps steps) {
            return steps.maintenanceMarginRatio();
        }
        return terms instanceof MarginTerms.Linear linear ? linear.maintenanceMarginRatio() : null;
    }
}
