package org.bylaw.change;

import java.util.Objects;
import java.util.stream.Stream;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/** Whether a margin states what a schedule cannot be without: files and single changed fields may leave out anything. */
final class RequiredFields {

    private RequiredFields() {}

    static boolean stated(@Nullable MarginTerms terms) {
        if (terms instanceof MarginTerms.SizePremium margin) {
            return all(margin.initialMarginRatio(), margin.maintenanceMarginRatio(), margin.imfFactor());
        }
        if (terms instanceof MarginTerms.Tiers margin) {
            return all(margin.positionUnit(), margin.tiers())
                    && margin.tiers().stream().allMatch(RequiredFields::stated);
        }
        if (terms instanceof MarginTerms.OpenInterest margin) {
            return all(margin.initialMarginRatio(), margin.maintenanceFraction());
        }
        if (terms instanceof MarginTerms.LinearSteps margin) {
            return all(margin.initialMarginRatio(), margin.maintenanceMarginRatio(), margin.positionUnit())
                    && all(margin.base(), margin.step(), margin.initialIncrement(), margin.maintenanceIncrement());
        }
        if (terms instanceof MarginTerms.Linear margin) {
            return all(margin.initialMarginRatio(), margin.maintenanceMarginRatio())
                    && all(margin.slope(), margin.positionUnit());
        }
        if (terms instanceof MarginTerms.SquareRoot margin) {
            return all(margin.initialMarginRatio(), margin.imfFactor(), margin.shift())
                    && all(margin.minMaintenanceMarginRatio(), margin.maintenanceFactor(), margin.positionUnit());
        }
        return terms instanceof MarginTerms.Flat margin
                && (margin.initialMarginRatio() != null || margin.maxLeverage() != null);
    }

    private static boolean stated(@Nullable LeverageTier tier) {
        return tier != null && all(tier.floor(), tier.maxLeverage());
    }

    private static boolean all(@Nullable Object... fields) {
        return Stream.of(fields).allMatch(Objects::nonNull);
    }
}
