package org.bylaw.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.AcceptedFinding;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.ExperienceLimit;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A venue's policy as the rules about policies look at it.
 *
 * @param riskOrder names of categories from the least to the most risky
 * @param traderExperience leverage limits from the least to the most experienced
 * @param parts one fact per pair of neighbours in either order
 */
public record PolicyCheck(
        @WhenAbsent("the policy does not order its categories by risk") @Nullable
        List<String> riskOrder,

        @WhenAbsent("the policy sets no leverage limits by trader experience") @Nullable
        List<ExperienceLimit> traderExperience,

        List<Object> parts) {

    /** The facts of a policy whose fields are possible by themselves. */
    public static PolicyCheck of(VenuePolicy policy, String policyFile) {
        List<Object> parts = new ArrayList<>(CategoryOrderCheck.of(policy, policyFile));
        parts.addAll(ExperienceCheck.of(policy, policyFile));
        return new PolicyCheck(
                policy.riskOrder() == null ? null : policy.riskOrder().value(),
                policy.traderExperience(),
                List.copyOf(parts));
    }

    /** Names that occur twice, and names in the order of risk and among the isolated-only that no category has. */
    public static List<ShapeFault> nameFaults(VenuePolicy policy) {
        List<ShapeFault> faults = new ArrayList<>();
        List<CategoryLimits> categories = policy.categories() == null ? List.of() : policy.categories();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < categories.size(); index++) {
            String name = categories.get(index).name();
            if (!names.add(name)) {
                faults.add(new ShapeFault(
                        "/categories/" + index + "/name",
                        name,
                        "category " + name + " is named twice; keep one of them"));
            }
        }
        if (policy.change() != null && policy.change().landing() != null) {
            LandingFields.faults(policy.change().landing(), faults);
        }
        List<String> order =
                policy.riskOrder() == null ? List.of() : policy.riskOrder().value();
        Set<String> ordered = new HashSet<>();
        for (int index = 0; index < order.size(); index++) {
            String name = order.get(index);
            String pointer = "/riskOrder/value/" + index;
            if (!names.contains(name)) {
                faults.add(new ShapeFault(
                        pointer, name, "riskOrder names " + name + ", which is none of the categories " + names));
            } else if (!ordered.add(name)) {
                faults.add(new ShapeFault(pointer, name, "riskOrder names " + name + " twice; keep one of them"));
            }
        }
        List<String> isolatedOnly =
                policy.marginModes() == null || policy.marginModes().isolatedOnlyCategories() == null
                        ? List.of()
                        : policy.marginModes().isolatedOnlyCategories().value();
        for (int index = 0; index < isolatedOnly.size(); index++) {
            String name = isolatedOnly.get(index);
            if (!names.contains(name)) {
                faults.add(new ShapeFault(
                        "/marginModes/isolatedOnlyCategories/value/" + index,
                        name,
                        "isolatedOnlyCategories names " + name + ", which is none of the categories " + names));
            }
        }
        return faults;
    }

    /** Entries that may not be accepted, since findings about a change are judged anew at each change, and days out of order. */
    public static List<ShapeFault> acceptanceFaults(AcceptedFindings accepted) {
        List<ShapeFault> faults = new ArrayList<>();
        for (int index = 0; index < accepted.accepted().size(); index++) {
            AcceptedFinding entry = accepted.accepted().get(index);
            before(index, "reviewOn", entry.reviewOn(), entry, faults);
            before(index, "until", entry.until(), entry, faults);
            if (entry.rule().startsWith("CHG-")) {
                faults.add(new ShapeFault(
                        "/accepted/" + index + "/rule",
                        entry.rule(),
                        entry.rule() + " is about a change and cannot be accepted beforehand; remove the entry"));
            }
        }
        return faults;
    }

    private static void before(
            int index, String field, @Nullable LocalDate day, AcceptedFinding entry, List<ShapeFault> faults) {
        if (day != null && day.isBefore(entry.since())) {
            faults.add(new ShapeFault(
                    "/accepted/" + index + "/" + field,
                    day.toString(),
                    field + " is " + day + ", which is before since, " + entry.since() + "; correct one of them"));
        }
    }
}
