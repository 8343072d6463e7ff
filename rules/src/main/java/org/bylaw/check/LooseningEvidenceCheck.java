package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.evidence.EvidenceKind;

/**
 * A kind of evidence that a loosening or a launch rests on and that is missing or too old.
 *
 * @param change the change
 * @param kind the kind of evidence
 * @param shortfall what is wrong with it, a clause
 */
public record LooseningEvidenceCheck(ChangeCheck change, EvidenceKind kind, String shortfall) {

    /** Whether the venue calls the market major. */
    public boolean major() {
        return change.major();
    }

    /** The change as a whole. */
    public Place at() {
        return change.at("", shortfall);
    }

    /** One fact per kind that is missing, where the change loosens something. */
    static List<LooseningEvidenceCheck> of(ChangeCheck change) {
        List<EvidenceKind> kinds = change.law().evidenceForLoosening();
        List<LooseningEvidenceCheck> checks = new ArrayList<>();
        if (kinds != null && change.loosening() != null) {
            for (EvidenceKind kind : kinds) {
                String shortfall = change.evidence().shortfall(kind);
                if (shortfall != null) {
                    checks.add(new LooseningEvidenceCheck(change, kind, shortfall));
                }
            }
        }
        return checks;
    }
}
