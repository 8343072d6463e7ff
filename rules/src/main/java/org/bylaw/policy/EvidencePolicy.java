package org.bylaw.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * How old evidence may be.
 *
 * @param maxAgeDays highest age in whole days, by kind; a kind that is not named may have any age
 */
public record EvidencePolicy(
        @Nullable Map<EvidenceKind, @WithSource Sourced<@NonNegativeAmount BigDecimal>> maxAgeDays) {

    /** This with what it does not state taken from {@code defaults}. */
    EvidencePolicy over(EvidencePolicy defaults) {
        return new EvidencePolicy(Overlay.merged(maxAgeDays, defaults.maxAgeDays, EvidencePolicy::byKind));
    }

    private static <T> Map<EvidenceKind, T> byKind(Map<EvidenceKind, T> own, Map<EvidenceKind, T> general) {
        Map<EvidenceKind, T> merged = new EnumMap<>(EvidenceKind.class);
        merged.putAll(general);
        merged.putAll(own);
        return Collections.unmodifiableMap(merged);
    }
}
