package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.policy.ExperienceLimit;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A level of trader experience beside the one before it.
 *
 * @param policyFile name of the policy's file
 * @param index place of the level in the policy
 * @param maxLeverage highest leverage of the level
 * @param lessExperienced name of the level before
 * @param lessExperiencedMaxLeverage highest leverage of the level before
 * @param traderExperience the policy's levels
 */
public record ExperienceCheck(
        String policyFile,
        int index,
        Rational maxLeverage,
        String lessExperienced,
        Rational lessExperiencedMaxLeverage,

        @WhenAbsent("the policy sets no leverage limits by trader experience") @Nullable
        List<ExperienceLimit> traderExperience) {

    /** The field that allows the leverage. */
    public Place atLeverage() {
        return new Place(
                null, policyFile, "/traderExperience/" + index + "/maxLeverage/value", "beside " + lessExperienced);
    }

    /** One fact per level that has one before it. */
    static List<ExperienceCheck> of(VenuePolicy policy, String policyFile) {
        List<ExperienceCheck> checks = new ArrayList<>();
        List<ExperienceLimit> levels = policy.traderExperience() == null ? List.of() : policy.traderExperience();
        for (int index = 1; index < levels.size(); index++) {
            ExperienceLimit before = levels.get(index - 1);
            checks.add(new ExperienceCheck(
                    policyFile,
                    index,
                    Rational.of(levels.get(index).maxLeverage().value()),
                    before.level(),
                    Rational.of(before.maxLeverage().value()),
                    levels));
        }
        return checks;
    }
}
