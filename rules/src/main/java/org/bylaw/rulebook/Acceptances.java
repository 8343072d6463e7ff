package org.bylaw.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.check.AcceptedCheck;
import org.bylaw.policy.AcceptedFinding;

/** A venue's accepted findings during one check: they cover findings, and remember which of them did. */
final class Acceptances {

    private final List<AcceptedFinding> entries;
    private final boolean[] matched;
    private final boolean[] undecided;
    private final String file;
    private final LocalDate today;

    private Acceptances(List<AcceptedFinding> entries, String file, LocalDate today) {
        this.entries = entries;
        this.matched = new boolean[entries.size()];
        this.undecided = new boolean[entries.size()];
        this.file = file;
        this.today = today;
    }

    static Acceptances of(VenueSubject venue, LocalDate today) {
        AcceptedSubject accepted = venue.accepted();
        return accepted == null || !accepted.shapeFaults().isEmpty()
                ? new Acceptances(List.of(), "", today)
                : new Acceptances(accepted.accepted().accepted(), accepted.file(), today);
    }

    /** The finding, marked as accepted where an entry that has not ended covers it. */
    Finding cover(String market, Finding finding) {
        Finding covered = finding;
        for (int index = 0; index < entries.size(); index++) {
            AcceptedFinding entry = entries.get(index);
            if (Coverage.covers(entry, market, finding)) {
                matched[index] = true;
                if (check(index).inForce() && covered.accepted() == null) {
                    covered = finding.acceptedBy(new Acceptance(entry.by(), entry.reason(), entry.reviewOn()));
                }
            }
        }
        return covered;
    }

    /** Takes note that a rule could not judge a market, so that nothing is known of entries about it. */
    void couldNotJudge(String market, String rule) {
        for (int index = 0; index < entries.size(); index++) {
            AcceptedFinding entry = entries.get(index);
            if (entry.rule().equals(rule) && entry.market().equals(market)) {
                undecided[index] = true;
            }
        }
    }

    /** One fact per entry. */
    List<AcceptedCheck> checks() {
        List<AcceptedCheck> checks = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            checks.add(check(index));
        }
        return checks;
    }

    private AcceptedCheck check(int index) {
        return new AcceptedCheck(file, index, entries.get(index), matched[index], undecided[index], today);
    }
}
