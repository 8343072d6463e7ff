package org.bylaw.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the forty threshold rules that are run in other engines too: it speaks where {@code observed operator limit} holds, and is
 * silent where one of the two is absent.
 *
 * @param id the rule's id
 * @param observed the number of a {@link org.bylaw.check.FlatMarket} that is looked at
 * @param operator one of {@code < <= > >=}
 * @param limit the number that it is compared with
 */
public record Threshold(String id, String observed, String operator, String limit) {

    private static final String ALL = """
            maxLeverage > categoryMaxLeverage
            maxLeverage > venueMaxLeverage
            initialRatio < lowestInitial
            initialRatio > highestInitial
            maintenanceRatio < lowestMaintenance
            maintenanceRatio > highestMaintenance
            maintenanceRatio < categoryMinMaintenance
            maintenanceShareOfInitial > mostMaintenanceShare
            maintenanceRatio <= countedFees
            maintenanceRatio <= allFees
            initialRatio <= maxSpreadRatio
            initialRatio <= maintenanceRatio
            slippageTolerance < stressSlippage
            slippageTolerance <= closeFeeRatio
            initialRatio <= openFeeRatio
            initialRatio <= closeFeeRatio
            initialRatio <= countedFees
            initialRatio <= allFees
            initialRatio <= stressSlippage
            initialRatio < categoryMinMaintenance
            initialRatio < lowestMaintenance
            initialRatio < pairInitialRatio
            initialRatio < pairMaintenanceRatio
            maintenanceRatio <= openFeeRatio
            maintenanceRatio <= closeFeeRatio
            maintenanceRatio < maxSpreadRatio
            maintenanceRatio <= stressSlippage
            maintenanceRatio <= pairMaintenanceRatio
            maintenanceRatio <= pairInitialRatio
            pairMaintenanceRatio >= pairInitialRatio
            pairInitialRatio >= lowestInitial
            pairMaintenanceRatio <= closeFeeRatio
            pairInitialRatio > maxSpreadRatio
            openFeeRatio > allFees
            closeFeeRatio > openFeeRatio
            countedFees > highestMaintenance
            allFees > highestInitial
            maxSpreadRatio > highestMaintenance
            leastGapShare >= maintenanceShareOfInitial
            categoryMaxLeverage > venueMaxLeverage
            """;

    /** The forty. */
    public static List<Threshold> all() {
        List<Threshold> all = new ArrayList<>();
        for (String line : ALL.lines().toList()) {
            String[] words = line.split(" ", -1);
            all.add(new Threshold("THR-%03d".formatted(all.size() + 1), words[0], words[1], words[2]));
        }
        return all;
    }

    /** The threshold as a rule file. */
    public String asRule() {
        return """
                package house.rules.thresholds
                import org.bylaw.check.FlatMarket
                global org.bylaw.rulebook.Findings findings

                rule "%1$s"
                  @title("%2$s is not %3$s %4$s")
                  @severity(WARNING)
                  @needs("%2$s %4$s")
                  @says("%2$s is {observed:plain}; %4$s is {limit:plain}")
                  @why("It is measured here.")
                  @source("house/thin-books")
                  @remedy("Change one of the two.")
                when
                  $market : FlatMarket( %2$s %3$s %4$s )
                then
                  findings.report(kcontext, $market.at("%2$s"), $market.%2$s(), $market.%4$s());
                end
                """.formatted(id, observed, operator, limit);
    }
}
