package org.bylaw.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.check.AcceptedCheck;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.PolicyCheck;

/**
 * The judge: rules over markets, policies and accepted findings. Pure: it reads no disk, no clock, no network.
 */
public final class RuleBook {

    private final RuleSet rules;
    private final RuleEngine engine;
    private final Needs needs;

    /** A judge by the given rules. */
    public RuleBook(RuleSet rules) {
        this.rules = rules;
        this.engine = RuleEngine.of(rules);
        this.needs = new Needs(rules.cards());
    }

    /** What the rules say of themselves, by id. */
    public List<RuleCard> cards() {
        return rules.cards();
    }

    /**
     * Judges venues: markets, policies and accepted findings.
     *
     * @param venues the markets and their law
     * @param today the day of the check, for review dates
     * @param basis what is judged, in words
     */
    public Report check(List<VenueSubject> venues, LocalDate today, String basis) {
        List<MarketReport> markets = new ArrayList<>();
        List<FileReport> files = new ArrayList<>();
        List<List<MarketVerdict>> judged = judge(venues);
        for (int index = 0; index < venues.size(); index++) {
            VenueSubject venue = venues.get(index);
            Acceptances acceptances = Acceptances.of(venue, today);
            for (MarketVerdict market : judged.get(index)) {
                markets.add(market.report(rules.cards(), needs, acceptances));
            }
            if (venue.wholeVenue()) {
                files.addAll(fileReports(venue, acceptances));
            }
        }
        markets.sort(Comparator.comparing(MarketReport::venue).thenComparing(MarketReport::market));
        files.sort(Comparator.comparing(FileReport::file));
        Verdict verdict = Verdict.CLEAR;
        for (MarketReport market : markets) {
            verdict = Verdict.worst(verdict, market.verdict());
        }
        for (FileReport file : files) {
            verdict = Verdict.worst(verdict, file.verdict());
        }
        return new Report(verdict, basis, rules.digest(), policyDigest(venues), files, markets);
    }

    /**
     * Judges single markets, each by its own policy; policies and accepted findings themselves are not judged.
     *
     * @return the reports, in the order of the requests and their markets
     */
    public List<MarketReport> checkEach(List<VenueSubject> requests, LocalDate today) {
        List<MarketReport> reports = new ArrayList<>();
        List<List<MarketVerdict>> judged = judge(requests);
        for (int index = 0; index < requests.size(); index++) {
            Acceptances acceptances = Acceptances.of(requests.get(index), today);
            for (MarketVerdict market : judged.get(index)) {
                reports.add(market.report(rules.cards(), needs, acceptances));
            }
        }
        return reports;
    }

    private List<List<MarketVerdict>> judge(List<VenueSubject> venues) {
        List<List<MarketVerdict>> judged = new ArrayList<>();
        int serial = 0;
        for (VenueSubject venue : venues) {
            List<MarketVerdict> markets = new ArrayList<>();
            for (MarketSubject market : venue.markets()) {
                MarketVerdict verdict = MarketVerdict.of(Integer.toString(serial++), market, venue.policy());
                markets.add(verdict);
            }
            // A session of its own: a rule that joins markets sees those of one venue, or of one request, and no
            // others.
            fire(markets);
            judged.add(markets);
        }
        return judged;
    }

    private void fire(List<MarketVerdict> session) {
        List<Object> facts = new ArrayList<>();
        Map<String, MarketVerdict> byKey = new HashMap<>();
        for (MarketVerdict market : session) {
            MarketCheck check = market.check();
            byKey.put(check.key(), market);
            facts.add(check);
            facts.addAll(check.parts());
        }
        Firing firing = engine.fire(facts);
        if (!firing.couldNotRun().isEmpty() && session.size() > 1) {
            // A rule that fails does so on some market; alone, each market shows whether it is the one.
            session.forEach(market -> fire(List.of(market)));
            return;
        }
        for (Spoken spoken : firing.spoken()) {
            Objects.requireNonNull(byKey.get(spoken.place().market()), "a finding names no market of the check")
                    .add(spoken);
        }
        session.forEach(market -> market.threw(firing.couldNotRun()));
    }

    private List<FileReport> fileReports(VenueSubject venue, Acceptances acceptances) {
        List<FileReport> reports = new ArrayList<>();
        PolicySubject policy = venue.policy();
        if (policy != null) {
            FileVerdict verdict = new FileVerdict(policy.file(), policy.shapeFaults());
            if (verdict.sound()) {
                PolicyCheck check = PolicyCheck.of(policy.policy(), policy.file());
                verdict.judge(RuleScope.POLICY, rules.cards(), needs, check, engine.fire(check.parts()));
            } else {
                verdict.couldNotJudge(RuleScope.POLICY, rules.cards());
            }
            reports.add(verdict.report());
        }
        AcceptedSubject accepted = venue.accepted();
        if (accepted != null) {
            FileVerdict verdict = new FileVerdict(accepted.file(), accepted.shapeFaults());
            if (verdict.sound()) {
                List<AcceptedCheck> checks = acceptances.checks();
                verdict.judge(RuleScope.ACCEPTED, rules.cards(), needs, accepted, engine.fire(checks));
            } else {
                verdict.couldNotJudge(RuleScope.ACCEPTED, rules.cards());
            }
            reports.add(verdict.report());
        }
        return reports;
    }

    private static String policyDigest(List<VenueSubject> venues) {
        List<String> digests = venues.stream()
                .map(venue -> venue.policy() == null ? "none" : venue.policy().digest())
                .distinct()
                .sorted()
                .toList();
        return digests.size() == 1
                ? digests.get(0)
                : "sha256:" + Sha256.of(String.join("\n", digests).getBytes(StandardCharsets.UTF_8));
    }
}
