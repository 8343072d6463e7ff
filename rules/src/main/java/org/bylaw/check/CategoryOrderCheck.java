package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A category of a policy beside the one, among those that the policy orders as less risky, that allows the least leverage.
 *
 * @param policyFile name of the policy's file
 * @param index place of the category in the policy
 * @param maxLeverage highest leverage of the category
 * @param lessRisky name of the less risky category
 * @param lessRiskyMaxLeverage highest leverage of the less risky category
 * @param riskOrder the policy's order
 */
public record CategoryOrderCheck(
        String policyFile,
        int index,
        Rational maxLeverage,
        String lessRisky,
        Rational lessRiskyMaxLeverage,

        @WhenAbsent("the policy does not order its categories by risk") @Nullable
        List<String> riskOrder) {

    /** The field that allows the leverage. */
    public Place atLeverage() {
        return new Place(null, policyFile, "/categories/" + index + "/maxLeverage/value", "beside " + lessRisky);
    }

    /** One fact per ordered category that has a less risky one with a limit. */
    static List<CategoryOrderCheck> of(VenuePolicy policy, String policyFile) {
        List<CategoryOrderCheck> checks = new ArrayList<>();
        if (policy.riskOrder() == null || policy.categories() == null) {
            return checks;
        }
        List<String> order = policy.riskOrder().value();
        List<String> names =
                policy.categories().stream().map(CategoryLimits::name).toList();
        String strictest = null;
        Rational strictestLeverage = null;
        for (String name : order) {
            Rational leverage = policy.category(name)
                    .map(limits -> Limits.of(limits).maxLeverage())
                    .orElse(null);
            if (leverage == null) {
                continue;
            }
            if (strictest != null && strictestLeverage != null) {
                checks.add(new CategoryOrderCheck(
                        policyFile, names.indexOf(name), leverage, strictest, strictestLeverage, order));
            }
            if (strictestLeverage == null || leverage.compareTo(strictestLeverage) < 0) {
                strictest = name;
                strictestLeverage = leverage;
            }
        }
        return checks;
    }
}
