package org.bylaw.rulebook;

import java.util.List;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.market.ShapeFault;

/**
 * What is known of a live market.
 *
 * @param evidence the evidence
 * @param file its file
 * @param shapeFaults its fields that are not possible by themselves; with any of them none of it is used
 */
public record EvidenceSubject(MarketEvidence evidence, String file, List<ShapeFault> shapeFaults) {

    /** Whether every field is possible, so that it can be used. */
    boolean sound() {
        return shapeFaults.isEmpty();
    }
}
