package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.evidence.EvidenceKind;

/**
 * The evidence that a loosening or a launch rests on and that is missing or too old.
 *
 * @param change the change
 * @param kinds the kinds of evidence, in the order of the policy
 * @param words what is wrong with each, one after another
 */
public record LooseningEvidenceCheck(ChangeCheck change, List<EvidenceKind> kinds, String words) {

    /** Copies the kinds. */
    public LooseningEvidenceCheck {
        kinds = List.copyOf(kinds);
    }

    /** Whether the venue calls the market major. */
    public boolean major() {
        return change.major();
    }

    /** The change as a whole. */
    public Place at() {
        return change.at("", words);
    }

    /** One fact where some kind is missing, and the change loosens something. */
    static List<LooseningEvidenceCheck> of(ChangeCheck change) {
        List<EvidenceKind> kinds = change.law().evidenceForLoosening();
        if (kinds == null || change.loosening() == null) {
            return List.of();
        }
        List<EvidenceKind> missing = new ArrayList<>();
        List<String> shortfalls = new ArrayList<>();
        for (EvidenceKind kind : kinds) {
            String shortfall = change.evidence().shortfall(kind);
            if (shortfall != null) {
                missing.add(kind);
                shortfalls.add(shortfall);
            }
        }
        return missing.isEmpty()
                ? List.of()
                : List.of(new LooseningEvidenceCheck(change, missing, String.join(", ", shortfalls)));
    }
}
