package org.bylaw.app.change;

import java.util.List;
import java.util.Map;
import org.bylaw.app.report.FieldLines;
import org.bylaw.file.RecordedChanges;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueChange;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed.
 *
 * @param venues what differs, by venue
 * @param rules the rules of the base, and the proposed ones where they differ
 * @param policies the policies of the venues, before and after, by venue
 * @param past what was changed before, as far back as the history was read; none where the law stays
 * @param lines where the fields of the proposed files stand
 * @param basis what is compared with what, in words
 * @param remarks what a reader has to know of how it was read, a line each
 */
public record Changes(
        List<VenueChange> venues,
        RuleEditions rules,
        Map<String, Policies> policies,
        RecordedChanges past,
        FieldLines lines,
        String basis,
        List<String> remarks) {

    /**
     * The policies of one venue.
     *
     * @param before at the base; {@code null} where it has none, or is judged without one
     * @param after in the work tree, likewise
     */
    public record Policies(
            @Nullable PolicySubject before, @Nullable PolicySubject after) {}

    /** Copies the lists. */
    public Changes {
        venues = List.copyOf(venues);
        policies = Map.copyOf(policies);
        remarks = List.copyOf(remarks);
    }

    /** Whether the law is changed: a policy, a committee, what is accepted, or a rule. */
    public boolean ofLaw() {
        return rules.proposed() != null || venues.stream().anyMatch(venue -> venue.lawChange() != null);
    }
}
