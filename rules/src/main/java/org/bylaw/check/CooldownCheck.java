package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.change.PastConfiguration;
import org.bylaw.exact.Rational;
import org.bylaw.market.ParameterFamily;

/**
 * A family of parameters that the change loosens and that was loosened before.
 *
 * @param change the change
 * @param family the parameters
 * @param last by what they were last loosened
 * @param days whole days since then
 * @param cooldownDays how many the policy asks for
 */
public record CooldownCheck(
        ChangeCheck change, ParameterFamily family, PastConfiguration last, Rational days, Rational cooldownDays) {

    /** What is loosened. */
    public Place at() {
        String pointer = change.effect().aspects().stream()
                .filter(aspect ->
                        aspect.family() == family && aspect.direction().loosens())
                .map(aspect -> aspect.pointer())
                .findFirst()
                .orElse("");
        return change.at(pointer, family.words() + ": loosened on " + last.since() + " by " + last.id());
    }

    /** One fact per family that is loosened again. */
    static List<CooldownCheck> of(ChangeCheck change) {
        List<CooldownCheck> checks = new ArrayList<>();
        PastOfChange past = change.past();
        var cooldown = change.law().cooldownDays();
        if (past == null || cooldown == null) {
            return checks;
        }
        cooldown.forEach((family, days) -> {
            PastConfiguration last = past.lastLoosened().get(family);
            if (last != null && change.effect().direction(family).loosens()) {
                checks.add(new CooldownCheck(change, family, last, PastOfChange.daysSince(last, past.today()), days));
            }
        });
        return checks;
    }
}
