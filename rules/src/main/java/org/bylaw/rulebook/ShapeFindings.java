package org.bylaw.rulebook;

import java.util.List;
import org.bylaw.market.ShapeFault;

/** Fields that are not possible by themselves, as findings. */
final class ShapeFindings {

    private ShapeFindings() {}

    static List<Finding> of(List<ShapeFault> faults) {
        return faults.stream()
                .map(fault -> new Finding(
                        Finding.SHAPE,
                        RuleCard.SHAPE.severity(),
                        fault.pointer(),
                        fault.message(),
                        fault.value(),
                        null,
                        null,
                        null,
                        RuleCard.SHAPE.remedy(),
                        RuleCard.SHAPE.sources(),
                        null))
                .toList();
    }
}
