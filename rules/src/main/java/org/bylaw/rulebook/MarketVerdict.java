package org.bylaw.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.check.CurrentEvidence;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.ResolvedPolicy;
import org.bylaw.exact.Rational;
import org.bylaw.margin.ScheduleFault;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** The making of one {@link MarketReport}. */
final class MarketVerdict {

    private static final Set<String> SCHEDULE_FACTS = Set.of("StepCheck", "ScheduleFaultCheck");

    /** How a report names a market or venue whose file does not. */
    private static final String UNNAMED = "(unnamed)";

    private final MarketSubject subject;
    private final @Nullable PolicySubject policy;
    private final List<ShapeFault> shapeFaults;
    private final MarketCheck check;
    private final List<Spoken> spoken = new ArrayList<>();
    private Map<String, String> thrown = Map.of();

    private MarketVerdict(
            MarketSubject subject, @Nullable PolicySubject policy, List<ShapeFault> shapeFaults, MarketCheck check) {
        this.subject = subject;
        this.policy = policy;
        this.shapeFaults = shapeFaults;
        this.check = check;
    }

    /**
     * The verdict in the making.
     *
     * @param resolved the policy in exact numbers
     * @param day the day of the check
     */
    static MarketVerdict of(
            String key, MarketSubject subject, @Nullable PolicySubject policy, ResolvedPolicy resolved, LocalDate day) {
        VenuePolicy law = policy == null || !policy.sound() ? null : policy.policy();
        List<ShapeFault> faults = new ArrayList<>(subject.shapeFaults());
        if (law != null && faults.stream().noneMatch(fault -> fault.pointer().equals("/category"))) {
            String category = subject.config().category();
            if (law.category(category).isEmpty()) {
                faults.add(unknownCategory(category, law));
            }
        }
        return new MarketVerdict(
                subject,
                policy,
                faults,
                MarketCheck.of(key, subject.config(), resolved, faults, evidence(subject.evidence(), resolved, day)));
    }

    private static CurrentEvidence evidence(@Nullable EvidenceSubject known, ResolvedPolicy policy, LocalDate day) {
        if (known == null) {
            return CurrentEvidence.NONE;
        }
        return known.sound()
                ? CurrentEvidence.of(known.evidence(), day, policy)
                : CurrentEvidence.unusable("the evidence is faulty, SHAPE: "
                        + known.shapeFaults().get(0).message());
    }

    private static ShapeFault unknownCategory(String category, VenuePolicy law) {
        Set<String> names = new TreeSet<>();
        if (law.categories() != null) {
            law.categories().stream().map(CategoryLimits::name).forEach(names::add);
        }
        return new ShapeFault(
                "/category",
                category,
                "category is " + category + ", which the venue's policy does not name; "
                        + (names.isEmpty() ? "" : "use one of " + String.join(", ", names) + ", or ")
                        + "add it to the policy first");
    }

    /** The fact that the rules look at. */
    MarketCheck check() {
        return check;
    }

    /** Takes in what a rule said, unless a part of the market that it needs is not possible by itself: then it could not judge. */
    void add(Spoken finding) {
        if (brokenBy(finding.rule(), check.broken()) == null) {
            spoken.add(finding);
        }
    }

    void threw(Map<String, String> reasons) {
        thrown = reasons;
    }

    MarketReport report(Needs needs, Acceptances acceptances) {
        String name = named(subject.config().market(), fileName(subject.file()));
        List<Finding> findings = new ArrayList<>(ShapeFindings.of(shapeFaults));
        Set<String> spoke = new HashSet<>();
        Map<String, String> silencedBy = new HashMap<>();
        IdentityHashMap<Spoken, Finding> covered = new IdentityHashMap<>();
        spoken.forEach(each -> covered.put(
                each,
                acceptances.cover(name, FindingText.of(each, check.evidence().datedPrice()))));
        for (Spoken each : spoken) {
            String graver = graver(each, covered);
            if (graver == null) {
                spoke.add(each.rule().id());
                findings.add(Objects.requireNonNull(covered.get(each)));
            } else {
                silencedBy.put(each.rule().id(), graver);
            }
        }
        findings.sort(Finding.ORDER);

        Map<String, String> broken = brokenFacets();
        List<String> passed = new ArrayList<>();
        List<RuleNote> notApplicable = new ArrayList<>();
        List<RuleNote> couldNotRun = new ArrayList<>();
        for (RuleCard card : needs.marketCards()) {
            String threw = thrown.get(card.id());
            String absent = needs.absent(card, check, broken.keySet());
            String brokenBy = brokenBy(card, broken);
            String failed = threw != null ? threw : absent == null ? brokenBy : null;
            if (failed != null && !spoke.contains(card.id())) {
                couldNotRun.add(new RuleNote(card.id(), failed));
                acceptances.couldNotJudge(name, card.id());
            } else if (absent != null) {
                if (policy == null) {
                    acceptances.couldNotJudge(name, card.id());
                }
                notApplicable.add(new RuleNote(
                        card.id(),
                        policy == null && needs.absentInPolicy(card, check, broken.keySet())
                                ? "judged without a policy"
                                : absent));
            } else if (!spoke.contains(card.id())) {
                String graver = silencedBy.get(card.id());
                if (graver == null) {
                    passed.add(card.id());
                } else {
                    notApplicable.add(new RuleNote(card.id(), graver + " speaks of it"));
                }
            }
        }
        return new MarketReport(
                named(subject.config().venue(), UNNAMED),
                name,
                subject.file(),
                evidenceReport(),
                Verdict.of(findings, couldNotRun.isEmpty()),
                findings,
                passed,
                notApplicable,
                couldNotRun,
                null);
    }

    private @Nullable EvidenceReport evidenceReport() {
        EvidenceSubject known = subject.evidence();
        return known == null || !known.sound()
                ? null
                : new EvidenceReport(known.file(), check.evidence().values());
    }

    /** A field that the shape check found missing is {@code null} here, whatever its type promises. */
    private static String named(@Nullable String stated, String otherwise) {
        return stated == null ? otherwise : stated;
    }

    private static String fileName(@Nullable String file) {
        if (file == null) {
            return UNNAMED;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }

    /**
     * The rule that says the same fact more gravely, beside which this one is silent; {@code null} where none does. One that is accepted
     * silences only what starts at its size or beyond: the committee lives with that, and with nothing earlier.
     */
    private @Nullable String graver(Spoken weaker, IdentityHashMap<Spoken, Finding> covered) {
        if (weaker.rule().yieldsTo().isEmpty()) {
            return null;
        }
        boolean wholeMarket = weaker.rule().facts().stream()
                .map(RuleScope::simpleName)
                .anyMatch(MarketCheck.class.getSimpleName()::equals);
        for (String id : weaker.rule().yieldsTo()) {
            for (Spoken each : spoken) {
                boolean sameFact = wholeMarket
                        || each.place().pointer().equals(weaker.place().pointer());
                boolean counts = Objects.requireNonNull(covered.get(each)).accepted() == null
                        || start(each).compareTo(start(weaker)) <= 0;
                if (each.rule().id().equals(id) && sameFact && counts) {
                    return id;
                }
            }
        }
        return null;
    }

    private static Rational start(Spoken finding) {
        return finding.witness() == null ? Rational.ZERO : finding.witness().size();
    }

    /** Why facets of the market are missing although the file has them: impossible fields, a faulty schedule, a faulty policy. */
    private Map<String, String> brokenFacets() {
        Map<String, String> broken = new HashMap<>(check.broken());
        if (policy != null && !policy.sound()) {
            String because = "SHAPE: " + policy.file() + ": "
                    + policy.shapeFaults().get(0).message();
            Needs.POLICY_FACETS.forEach(facet -> broken.put(facet, because));
        }
        for (ScheduleFault fault : check.faults()) {
            String because = spoken.stream()
                    .filter(each -> each.place().pointer().equals(fault.pointer()))
                    .map(each -> each.rule().id() + ": " + FindingText.of(each).message())
                    .findFirst()
                    .orElse("the margin schedule is faulty at " + fault.pointer());
            if (fault.pointer().endsWith("/maintenanceMarginRatio")) {
                broken.putIfAbsent("maintenanceRatio", because);
            }
            if (check.maintenanceRatio() != null || check.amounts() != null) {
                broken.putIfAbsent("margins", because);
            }
            broken.putIfAbsent("scaling", because);
            broken.putIfAbsent("volatility", because);
            if (check.tiers() != null && check.tiers().size() > 1 && check.steps() == null) {
                broken.putIfAbsent("steps", because);
            }
            if (check.tiers() != null && check.tierReach() == null) {
                broken.putIfAbsent("tierReach", because);
            }
        }
        return broken;
    }

    private static @Nullable String brokenBy(RuleCard card, Map<String, String> broken) {
        if (broken.isEmpty()) {
            return null;
        }
        if (card.facts().stream().map(RuleScope::simpleName).anyMatch(SCHEDULE_FACTS::contains)
                && broken.containsKey(MarketCheck.SCHEDULE)) {
            return broken.get(MarketCheck.SCHEDULE);
        }
        for (String need : card.needs()) {
            String because = broken.get(Needs.facet(need));
            if (because != null) {
                return because;
            }
        }
        return null;
    }
}
