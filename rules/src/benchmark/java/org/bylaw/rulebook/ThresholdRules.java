package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bylaw.benchmark.Threshold;

/** The threshold rules, compiled as an operator's own rules are. */
public final class ThresholdRules {

    private ThresholdRules() {}

    /** An engine that runs them all. */
    public static RuleEngine engine() {
        List<RuleText> texts = new ArrayList<>();
        for (Threshold threshold : Threshold.all()) {
            String name = threshold.id() + "-threshold.drl";
            texts.add(new RuleText(RuleOrigin.HOUSE, name, "thresholds", name, threshold.asRule()));
        }
        ClassLoader loader = ThresholdRules.class.getClassLoader();
        try {
            return RuleEngine.of(RuleSet.of(RuleCompilation.compile(texts, Set.of(), "measured", "", loader), loader));
        } catch (RuleFilesException e) {
            throw new IllegalStateException(e);
        }
    }
}
