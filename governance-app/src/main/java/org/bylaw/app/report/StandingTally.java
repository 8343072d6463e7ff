package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.StandingFinding;

/** How many findings the changed markets had anyway, and how many they have no longer. */
final class StandingTally {

    private StandingTally() {}

    /** {@code 3 standing findings, 1 of them improved; 2 findings resolved}; empty where there is none. */
    static String of(Report report) {
        int standing = 0;
        int improved = 0;
        int resolved = 0;
        for (Judged judged : Judged.all(report)) {
            ChangeReport change = judged.change();
            if (change != null) {
                standing += change.standing().size();
                improved += (int) change.standing().stream()
                        .filter(StandingFinding::improved)
                        .count();
                resolved += change.resolved().size();
            }
        }
        List<String> parts = new ArrayList<>();
        if (standing > 0) {
            parts.add(Wording.count(standing, "standing finding")
                    + (improved == 0 ? "" : ", " + improved + " of them improved"));
        }
        if (resolved > 0) {
            parts.add(Wording.count(resolved, "finding") + " resolved");
        }
        return String.join("; ", parts);
    }
}
