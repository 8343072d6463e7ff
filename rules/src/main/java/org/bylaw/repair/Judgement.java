package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.bylaw.rulebook.Finding;

/**
 * What the rule book says of one candidate, as far as a repair is held against it.
 *
 * @param complaints what stands in the way, and on which side of its limit, in the order of the report
 * @param figures the numbers that the findings name: what was seen and what is allowed
 */
record Judgement(Map<Complaint, Side> complaints, Set<BigDecimal> figures) {

    /** Whether nothing stands in the way. */
    boolean passes() {
        return complaints.isEmpty();
    }

    /**
     * What is to be done away with first: of the findings of the first rule about its field, the last, which falls silent when
     * there is one less of them.
     */
    Complaint target() {
        Complaint first = complaints.keySet().iterator().next();
        Complaint last = first;
        while (complaints.containsKey(new Complaint(first.rule(), first.path(), last.place() + 1))) {
            last = new Complaint(first.rule(), first.path(), last.place() + 1);
        }
        return last;
    }

    Side of(Complaint complaint) {
        return complaints.getOrDefault(complaint, Side.SILENT);
    }

    /**
     * Whether, on the way from here to {@code there}, there may be a candidate that passes, if each rule turns at most once: not
     * where one rule has the same to say of the same field at both ends.
     */
    boolean mayPassOnTheWayTo(Judgement there) {
        return complaints.entrySet().stream().noneMatch(each -> there.of(each.getKey()) == each.getValue());
    }

    /** Whether a rule has nothing to say of a field although it could: neither it nor the shape of a field stands in the way. */
    boolean isSilentOn(Complaint complaint) {
        return of(complaint) == Side.SILENT
                && of(Complaint.couldNotRun(complaint.rule())) == Side.SILENT
                && (complaint.rule().equals(Finding.SHAPE)
                        || complaints.keySet().stream()
                                .noneMatch(each -> each.rule().equals(Finding.SHAPE)));
    }
}
