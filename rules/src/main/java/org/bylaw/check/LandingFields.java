package org.bylaw.check;

import java.util.List;
import java.util.Objects;
import org.bylaw.market.MarketFields;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.EnactmentStep;
import org.bylaw.policy.LandingPolicy;
import org.bylaw.policy.VenueClamp;
import org.bylaw.policy.VenueDefault;

/** The fields that a policy names when it says how a change lands: each is one that market files may have. */
final class LandingFields {

    private LandingFields() {}

    static void faults(LandingPolicy landing, List<ShapeFault> faults) {
        String section = "/change/landing/";
        List<VenueDefault> defaults = Objects.requireNonNullElse(landing.defaults(), List.of());
        for (int index = 0; index < defaults.size(); index++) {
            check(section + "defaults/" + index + "/field", defaults.get(index).field(), faults);
        }
        List<VenueClamp> clamps = Objects.requireNonNullElse(landing.clamps(), List.of());
        for (int index = 0; index < clamps.size(); index++) {
            check(section + "clamps/" + index + "/field", clamps.get(index).field(), faults);
        }
        List<EnactmentStep> order = Objects.requireNonNullElse(landing.order(), List.of());
        for (int index = 0; index < order.size(); index++) {
            List<String> fields = order.get(index).fields().value();
            for (int field = 0; field < fields.size(); field++) {
                check(section + "order/" + index + "/fields/value/" + field, fields.get(field), faults);
            }
        }
    }

    private static void check(String pointer, String field, List<ShapeFault> faults) {
        if (!MarketFields.mayBe(field)) {
            faults.add(new ShapeFault(
                    pointer,
                    field,
                    field + " is no field of a market file; write its JSON pointer, as /margin/initialMarginRatio"));
        }
    }
}
