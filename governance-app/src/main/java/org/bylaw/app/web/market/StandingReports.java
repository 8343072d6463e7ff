package org.bylaw.app.web.market;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bylaw.app.change.VenueDifference;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.VenueState;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.VenueSubject;

/** What the rules say of venues as they stand. A venue is judged once for each commit and day. */
final class StandingReports {

    private static final int MOST = 24;

    private final RuleBook rules;
    private final Map<Key, Report> known = new LinkedHashMap<>();

    private record Key(String commit, String venue, LocalDate day) {}

    StandingReports(RuleBook rules) {
        this.rules = rules;
    }

    /** The report on a venue; empty where there is nothing of it that could be read. */
    Optional<Report> of(VenueState venue, LocalDate day) {
        VenueDifference.Side side = venue.side();
        if (side == null) {
            return Optional.empty();
        }
        Key key = new Key(venue.commit(), venue.venue(), day);
        synchronized (known) {
            Report report = known.get(key);
            if (report != null) {
                return Optional.of(report);
            }
        }
        VenueSubject subject = side.subject();
        Report made = rules.check(
                List.of(new VenueSubject(subject.policy(), subject.accepted(), subject.markets(), true)),
                day,
                "the files as git " + CommitId.shortened(venue.commit()) + " has them");
        synchronized (known) {
            if (known.size() >= MOST) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(key, made);
        }
        return Optional.of(made);
    }

    /** The report on one market. */
    Optional<MarketReport> of(VenueState venue, String market, LocalDate day) {
        return of(venue, day)
                .flatMap(report -> report.markets().stream()
                        .filter(each -> each.market().equals(market))
                        .findFirst());
    }
}
