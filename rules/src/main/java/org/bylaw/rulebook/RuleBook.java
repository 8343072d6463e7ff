package org.bylaw.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bylaw.change.LawChange;
import org.bylaw.check.AcceptedCheck;
import org.bylaw.check.LawChangeCheck;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.PolicyCheck;
import org.bylaw.check.ResolvedPolicy;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The judge: rules over markets, policies and accepted findings. Pure: it reads no disk, no clock, no network.
 */
public final class RuleBook {

    /** Enough to share a session's set-up, few enough to keep its facts in the processor's caches. */
    private static final int MARKETS_PER_SESSION = 128;

    private final RuleSet rules;
    private final FactEngine engine;
    private final Needs needs;

    /** A judge by the given rules. */
    public RuleBook(RuleSet rules) {
        this(rules, RuleEngine.of(rules));
    }

    /** A judge whose rules are run by {@code engine}. */
    RuleBook(RuleSet rules, FactEngine engine) {
        this.rules = rules;
        this.engine = engine;
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
        List<List<MarketVerdict>> judged = judge(venues, today);
        for (int index = 0; index < venues.size(); index++) {
            VenueSubject venue = venues.get(index);
            Acceptances acceptances = Acceptances.of(venue, today);
            for (MarketVerdict market : judged.get(index)) {
                markets.add(market.report(needs, acceptances));
            }
            files.addAll(faultyEvidence(venue));
            if (venue.wholeVenue()) {
                files.addAll(fileReports(venue, acceptances));
            }
        }
        return report(markets, files, today, basis, List.of(), venues);
    }

    private Report report(
            List<MarketReport> markets,
            List<FileReport> files,
            LocalDate today,
            String basis,
            List<String> remarks,
            List<VenueSubject> venues) {
        markets.sort(Comparator.comparing(MarketReport::venue).thenComparing(MarketReport::market));
        files.sort(Comparator.comparing(FileReport::file));
        Verdict verdict = Verdict.CLEAR;
        for (MarketReport market : markets) {
            verdict = Verdict.worst(verdict, market.verdict());
        }
        for (FileReport file : files) {
            verdict = Verdict.worst(verdict, file.verdict());
        }
        return new Report(
                verdict,
                basis,
                remarks,
                today,
                rules.digest(),
                digest(venues, venue -> PolicySubject.digestOf(venue.policy())),
                digest(venues, venue -> AcceptedSubject.digestOf(venue.accepted())),
                files,
                markets);
    }

    /**
     * Judges single markets, each by its own policy; policies and accepted findings themselves are not judged.
     *
     * @return the reports, in the order of the requests and their markets
     */
    public List<MarketReport> checkEach(List<VenueSubject> requests, LocalDate today) {
        List<MarketReport> reports = new ArrayList<>();
        List<List<MarketVerdict>> judged = judge(requests, today);
        for (int index = 0; index < requests.size(); index++) {
            Acceptances acceptances = Acceptances.of(requests.get(index), today);
            for (MarketVerdict market : judged.get(index)) {
                reports.add(market.report(needs, acceptances));
            }
        }
        return reports;
    }

    /**
     * Judges changes of markets and of venues' laws.
     *
     * @param venues the changes, by venue
     * @param today the day of the check
     * @param basis what is compared with what, in words
     * @param remarks what a reader has to know of how it was read
     */
    public Report checkChanges(List<VenueChange> venues, LocalDate today, String basis, List<String> remarks) {
        List<MarketReport> markets = new ArrayList<>();
        List<FileReport> files = new ArrayList<>();
        ChangeJudge judge = new ChangeJudge(rules.cards(), needs, engine, this::checkEach, today);
        for (VenueChange venue : venues) {
            markets.addAll(judge.judge(venue));
            files.addAll(lawReports(venue, today));
        }
        return report(
                markets,
                files,
                today,
                basis,
                remarks,
                venues.stream()
                        .map(venue -> new VenueSubject(
                                venue.law().policy(), venue.law().accepted(), List.of(), false))
                        .toList());
    }

    /** What the rules say of the changes of one venue, in the order of the changes; nothing is said of the law itself. */
    public List<MarketReport> checkEachChange(VenueChange venue, LocalDate today) {
        return new ChangeJudge(rules.cards(), needs, engine, this::checkEach, today).judge(venue);
    }

    /** The proposed law as it stands, and what it is to change it. */
    private List<FileReport> lawReports(VenueChange venue, LocalDate today) {
        List<FileReport> reports = new ArrayList<>();
        VenueChange.Law proposed = venue.proposedLaw();
        if (proposed != null) {
            VenueSubject subject = new VenueSubject(proposed.policy(), proposed.accepted(), List.of(), false);
            for (FileReport file : fileReports(subject, Acceptances.of(subject, today))) {
                if (!file.file().equals(acceptedFile(proposed))) {
                    reports.add(file);
                }
            }
        }
        LawChange lawChange = venue.lawChange();
        if (lawChange != null) {
            LawChangeCheck check = LawChangeCheck.of(
                    lawChange, policyOf(venue.law()), proposed == null ? null : policyOf(proposed), today);
            FileVerdict verdict = new FileVerdict(lawChange.files().get(0), List.of());
            verdict.judge(RuleScope.LAW, rules.cards(), needs, check, engine.fire(List.of(check)));
            reports.add(verdict.report());
        }
        return reports;
    }

    private static String acceptedFile(VenueChange.Law law) {
        return law.accepted() == null ? "" : law.accepted().file();
    }

    private static @Nullable VenuePolicy policyOf(VenueChange.Law law) {
        return law.policy() == null || !law.policy().sound()
                ? null
                : law.policy().policy();
    }

    private List<List<MarketVerdict>> judge(List<VenueSubject> venues, LocalDate day) {
        List<List<MarketVerdict>> judged = new ArrayList<>();
        IdentityHashMap<PolicySubject, ResolvedPolicy> resolved = new IdentityHashMap<>();
        int serial = 0;
        for (VenueSubject venue : venues) {
            List<MarketVerdict> markets = new ArrayList<>();
            PolicySubject policy = venue.policy();
            ResolvedPolicy law = policy == null || !policy.sound()
                    ? ResolvedPolicy.NONE
                    : resolved.computeIfAbsent(policy, known -> ResolvedPolicy.of(known.policy()));
            for (MarketSubject market : venue.markets()) {
                MarketVerdict verdict = MarketVerdict.of(Integer.toString(serial++), market, policy, law, day);
                markets.add(verdict);
            }
            judged.add(markets);
        }
        sessions(judged).forEach(this::fire);
        return judged;
    }

    /** Which markets are judged in one session: as many as share its set-up well, where that makes no difference. */
    private List<List<MarketVerdict>> sessions(List<List<MarketVerdict>> venues) {
        if (engine.joinsFacts()) {
            // A rule that joins markets sees those of one venue, or of one request, and no others.
            return venues;
        }
        List<MarketVerdict> all = new ArrayList<>();
        venues.forEach(all::addAll);
        List<List<MarketVerdict>> sessions = new ArrayList<>();
        for (int start = 0; start < all.size(); start += MARKETS_PER_SESSION) {
            sessions.add(all.subList(start, Math.min(all.size(), start + MARKETS_PER_SESSION)));
        }
        return sessions;
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

    /** Evidence is judged by its shape alone; the market's rules say whether it is enough. */
    private static List<FileReport> faultyEvidence(VenueSubject venue) {
        List<FileReport> reports = new ArrayList<>();
        for (MarketSubject market : venue.markets()) {
            EvidenceSubject evidence = market.evidence();
            if (evidence != null && !evidence.sound()) {
                reports.add(new FileVerdict(evidence.file(), evidence.shapeFaults()).report());
            }
        }
        return reports;
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

    /** The digest that all venues have in common, or one over theirs. */
    private static String digest(List<VenueSubject> venues, Function<VenueSubject, String> ofVenue) {
        List<String> digests = venues.stream().map(ofVenue).distinct().sorted().toList();
        if (digests.isEmpty()) {
            return "none";
        }
        return digests.size() == 1
                ? digests.get(0)
                : "sha256:" + Sha256.of(String.join("\n", digests).getBytes(StandardCharsets.UTF_8));
    }
}
