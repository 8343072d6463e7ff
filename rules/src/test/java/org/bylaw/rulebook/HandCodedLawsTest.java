package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.bylaw.benchmark.HandCodedChecker;
import org.bylaw.benchmark.VariedFiles;
import org.bylaw.check.AcceptedCheck;
import org.bylaw.check.PolicyCheck;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.Read;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.AcceptedFinding;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The rules and their hand-coded form say the same of every fact: of the real venues' and of thousands of varied ones, sound and
 * faulty, of all margin kinds. Each is the other's proof, and only so the benchmark compares like with like.
 */
class HandCodedLawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final int VARIATIONS_OF_EACH = 25;
    private static final int CHANGES_OF_EACH = 6;

    /** The margin kinds that no venue of the repository has, and plain ones to be joined with every other section. */
    private static final List<String> OTHER_KINDS = List.of("""
            {"kind": "flat", "initialMarginRatio": 0.05, "maintenanceMarginRatio": 0.03}
            """, """
            {"kind": "size-premium", "initialMarginRatio": 0.05, "maintenanceMarginRatio": 0.03, "imfFactor": 0.00005}
            """, """
            {"kind": "open-interest", "initialMarginRatio": 0.05, "maintenanceFraction": 0.6,
             "lowerCapUsd": 50000000, "upperCapUsd": 20000000}
            """, """
            {"kind": "open-interest", "initialMarginRatio": 0.05, "maintenanceFraction": 0.6,
             "lowerCapUsd": 20000000, "upperCapUsd": 50000000}
            """, """
            {"kind": "linear-steps", "initialMarginRatio": 0.05, "maintenanceMarginRatio": 0.03, "base": 50, "step": 25,
             "initialIncrement": 0.01, "maintenanceIncrement": 0.01, "positionUnit": "base"}
            """, """
            {"kind": "linear", "initialMarginRatio": 0.02, "maintenanceMarginRatio": 0.01, "slope": 0.00005,
             "positionUnit": "base"}
            """, """
            {"kind": "square-root", "initialMarginRatio": 0.05, "imfFactor": 0.002, "shift": 10,
             "minMaintenanceMarginRatio": 0.03, "maintenanceFactor": 0.6, "positionUnit": "base"}
            """, """
            {"kind": "tiers", "positionUnit": "quote", "tiers": [
              {"floor": 0, "cap": 50, "maxLeverage": 20, "initialMarginRatio": 0.05, "maintenanceMarginRatio": 0.02},
              {"floor": 50, "cap": 200, "maxLeverage": 10, "initialMarginRatio": 0.1, "maintenanceMarginRatio": 0.05},
              {"floor": 200, "cap": 1000, "maxLeverage": 5, "initialMarginRatio": 0.2, "maintenanceMarginRatio": 0.1}]}
            """, """
            {"kind": "tiers", "positionUnit": "quote", "tiers": [
              {"floor": 0, "cap": 50, "maxLeverage": 20, "maintenanceMarginRatio": 0.02, "maintenanceAmount": 0},
              {"floor": 50, "cap": 200, "maxLeverage": 10, "maintenanceMarginRatio": 0.05, "maintenanceAmount": 1.5},
              {"floor": 200, "maxLeverage": 5, "maintenanceMarginRatio": 0.1, "maintenanceAmount": 11.5}]}
            """, """
            {"kind": "tiers", "positionUnit": "base", "tiers": [
              {"floor": 0, "cap": 50, "maxLeverage": 20, "maintenanceMarginRatio": 0.02},
              {"floor": 50, "cap": 200, "maxLeverage": 20, "maintenanceMarginRatio": 0.02}]}
            """);

    private static final String MARKET = """
            {"venue": "sample", "category": "major-crypto", "margin": %s, %s,
             "highLeverage": {"initialMarginRatio": 0.01, "maintenanceMarginRatio": 0.006},
             "fees": {"openFeeRatio": 0.0005, "closeFeeRatio": 0.0005},
             "spread": {"maxSpreadRatio": 0.01},
             "source": {"document": "a test"}}
            """;

    /** What a market says beside its margin: within the policy, beyond it, too small or without end, and next to nothing. */
    private static final List<String> OTHER_SECTIONS = List.of("""
            "market": "SAMPLE-PERP", "status": "active", "contractTier": "B", "marginModes": ["cross", "isolated"],
            "liquidation": {"liquidatorFeeRatio": 0.005, "insuranceFundFeeRatio": 0.005,
              "feeCappedByRemainingCollateral": true},
            "openInterest": {"measure": "per-side", "maxBaseSize": 100000, "baseSizeStep": 0.01},
            "unrealizedPnl": {"initialAssetWeight": 0.8, "maintenanceAssetWeight": 1, "imfFactor": 0.001,
              "initialMarginCapUsd": 100000, "maxImbalanceUsd": 1000000},
            "insurance": {"maxUsd": 250000},
            "oracle": {"source": "pyth", "maxStalenessSeconds": 60, "maxConfidenceRatio": 0.02, "priceBandRatio": 0.02},
            "funding": {"intervalHours": 1, "maxRatioPerInterval": 0.005, "impactNotionalUsd": 10000}
            """, """
            "market": "LOOSE-PERP", "status": "delisting", "contractTier": "speculative",
            "marginModes": ["isolated", "cross"],
            "liquidation": {"liquidatorFeeRatio": 0.03, "penaltyRatio": 0.02, "liquidatorShare": 0.5,
              "insuranceFundShare": 0.6},
            "openInterest": {"measure": "total", "maxNotionalUsd": 20000000},
            "unrealizedPnl": {"initialAssetWeight": 1, "maintenanceAssetWeight": 0.9, "imfFactor": 0.02},
            "insurance": {"maxUsd": 1000000},
            "oracle": {"source": "own", "maxStalenessSeconds": 600, "priceBandRatio": 0.2},
            "funding": {"intervalHours": 8, "maxRatioPerInterval": 0.1}
            """, """
            "market": "SMALL-PERP", "status": "active", "contractTier": "A", "marginModes": ["isolated"],
            "openInterest": {"measure": "larger-side", "maxBaseSize": 10.005, "baseSizeStep": 0.01}
            """, """
            "market": "ISOLATED-PERP", "status": "reduce-only", "contractTier": "isolated", "marginModes": ["cross"],
            "liquidation": {"penaltyRatio": 0.01, "liquidatorShare": 0.5, "insuranceFundShare": 0.5},
            "openInterest": {"maxNotionalUsd": "unlimited"}
            """, """
            "market": "PLAIN-PERP", "marginModes": ["cross"]
            """);

    /** What is known of a market; the days are one on which everything is recent, and one on which something is too old. */
    private static final String EVIDENCE = """
            {"venue": "sample", "market": "SAMPLE-PERP",
             "referencePriceUsd": {"value": 2, "source": "a test", "asOf": "%1$s"},
             "openInterest": {
               "longBaseSize": {"value": 5000, "source": "a test", "asOf": "%1$s"},
               "shortBaseSize": {"value": 4000, "source": "a test", "asOf": "%1$s"}},
             "depth": {"within2PercentUsd": {"value": 10000, "source": "a test", "asOf": "%1$s"}},
             "averageDailyVolumeUsd": {"value": 5000000, "source": "a test", "asOf": "%1$s"},
             "dailyVolatilityRatio": {"value": 0.03, "source": "a test", "asOf": "%1$s"},
             "circulatingValueUsd": {"value": 3000000, "source": "a test", "asOf": "%1$s"},
             "insuranceAvailableUsd": {"value": 30000, "source": "a test", "asOf": "%1$s"},
             "lastReview": {
               "referencePriceUsd": {"value": 1, "source": "a test", "asOf": "2026-01-01"},
               "averageDailyVolumeUsd": {"value": 2400000, "source": "a test", "asOf": "2026-01-01"}}}
            """;

    private static final String POLICY = """
            {"venue": "sample",
             "program": {"value": "drift", "source": "house/test"},
             "marginComparison": {"value": "strict", "source": "house/test"},
             "equalityAtLiquidation": {"value": "healthy", "source": "house/test"},
             "liquidationFeesCounted": {"value": ["liquidatorFeeRatio", "insuranceFundFeeRatio"], "source": "house/test"},
             "bounds": {
               "maxLeverage": {"value": 50, "source": "house/test"},
               "minInitialMarginRatio": {"value": 0.02, "source": "house/test"},
               "maxInitialMarginRatio": {"value": 1, "source": "house/test"},
               "minMaintenanceMarginRatio": {"value": 0.01, "source": "house/test"},
               "maxMaintenanceMarginRatio": {"value": 0.5, "source": "house/test"},
               "maxImfFactor": {"value": 0.0015, "source": "house/test"},
               "maxUnrealizedPnlImfFactor": {"value": 0.01, "source": "house/test"},
               "maxLiquidatorFeeRatio": {"value": 0.01, "source": "house/test"},
               "maxInsuranceFundFeeRatio": {"value": 0.01, "source": "house/test"},
               "maxProtocolFeeRatio": {"value": 0.01, "source": "house/test"},
               "maxPenaltyRatio": {"value": 0.02, "source": "house/test"},
               "highLeverage": {
                 "minMarginRatio": {"value": 0.005, "source": "house/test"},
                 "maxMarginRatio": {"value": 1, "source": "house/test"}}},
             "caps": {
               "unrealizedPnlInitialMarginCapUsd": {"value": 100000, "source": "house/test"},
               "insuranceUsdByContractTier": {
                 "B": {"value": 250000, "source": "house/test"},
                 "speculative": {"value": 50000, "source": "house/test"}}},
             "marginModes": {
               "offered": {"value": %s, "source": "house/test"},
               "isolatedOnlyMarkets": {"value": ["ISOLATED-PERP"], "source": "house/test"},
               "isolatedOnlyCategories": {"value": ["minor-crypto"], "source": "house/test"},
               "maxSpeculativeCrossLeverage": {"value": 10, "source": "house/test"}},
             "openInterest": {
               "capRequired": {"value": true, "source": "house/test"},
               "maxMultipleOfDepth": {"value": 20, "source": "house/test"},
               "maxShareOfCirculatingValue": {"value": 0.1, "source": "house/test"},
               "maxAccountShareOfCap": {"value": 0.2, "source": "house/test"},
               "maxUsdWithoutSizeScaling": {"value": 5000000, "source": "house/test"},
               "equalAccounts": {"value": 19, "source": "house/test"}},
             "volatility": {
               "standardDeviations": {"value": 4, "source": "house/test"},
               "liquidationDelayMinutes": {"value": 10, "source": "house/test"},
               "impactCoefficient": {"value": 1, "source": "house/test"}},
             "oracle": {
               "sources": {"value": ["pyth"], "source": "house/test"},
               "maxStalenessSeconds": {"value": 60, "source": "house/test"},
               "maxConfidenceRatio": {"value": 0.02, "source": "house/test"}},
             "change": {"impactNotionalTimesInitialMarginUsd": {"value": 500, "source": "house/test"}},
             "categories": [
               {"name": "major-crypto",
                "maxLeverage": {"value": 25, "source": "house/test"},
                "maxHighLeverage": {"value": 100, "source": "house/test"},
                "minMaintenanceMarginRatio": {"value": 0.02, "source": "house/test"},
                "stressSlippageRatio": {"value": 0.01, "source": "house/test"},
                "maxLeverageAtCap": {"value": 10, "source": "house/test"},
                "stressMoveRatio": {"value": 0.15, "source": "house/test"}},
               {"name": "minor-crypto", "maxLeverage": {"value": 10, "source": "house/test"}},
               {"name": "new-crypto", "maxLeverage": {"value": 12, "source": "house/test"}}],
             "riskOrder": {"value": ["major-crypto", "minor-crypto", "new-crypto"], "source": "house/test"},
             "traderExperience": [
               {"level": "new", "maxLeverage": {"value": 5, "source": "house/test"}},
               {"level": "old", "maxLeverage": {"value": 20, "source": "house/test"}},
               {"level": "older", "maxLeverage": {"value": 20, "source": "house/test"}}]}
            """;

    private static final String BOTH_MODES = "[\"cross\", \"isolated\"]";
    private static final String ISOLATED_ALONE = "[\"isolated\"]";

    private final RuleSet rules = RuleSet.shipped();
    private final RuleEngine engine = RuleEngine.of(rules);
    private final HandCodedChecker handCoded = new HandCodedChecker(rules.cards());
    private final VariedFiles varied = new VariedFiles(7);
    private final SplittableRandom random = new SplittableRandom(11);
    private final VariedChanges changes = new VariedChanges(varied, 13, DAY);
    private final Set<String> spoke = new TreeSet<>();

    /** Runs the rules, and holds what they say against the hand-coded form. */
    private final class BothForms implements FactEngine {
        @Override
        public Firing fire(Collection<?> facts) {
            same("a change", List.copyOf(facts));
            return engine.fire(facts);
        }

        @Override
        public boolean joinsFacts() {
            return engine.joinsFacts();
        }
    }

    @Test
    void bothSayTheSameAndEveryRuleSpeaks() {
        realVenues();
        variedMarkets();
        variedPolicies();
        acceptedFindings();
        variedChanges();
        assertThat(spoke)
                .as(
                        "every rule speaks of some market, policy or acceptance here; one that is missing is to be added to the"
                                + " hand-coded laws, and to what is varied here")
                .containsExactlyElementsOf(
                        rules.cards().stream().map(RuleCard::id).toList());
    }

    private void realVenues() {
        for (VenueSubject venue : RepositoryVenues.subjects()) {
            same(
                    "a venue",
                    MarketFacts.of(List.of(venue), DAY).stream()
                            .flatMap(List::stream)
                            .toList());
            same("its policy", PolicyCheck.of(policy(venue), "policy.json").parts());
        }
    }

    private void variedChanges() {
        RuleBook both = new RuleBook(rules, new BothForms());
        for (VenueSubject original : originals()) {
            for (int variation = 0; variation < CHANGES_OF_EACH; variation++) {
                both.checkChanges(List.of(changes.of(original)), DAY, "a change", List.of());
            }
        }
    }

    private void variedMarkets() {
        for (VenueSubject original : originals()) {
            MarketSubject market = original.markets().get(0);
            MarketEvidence evidence = evidence(market.evidence());
            same(
                    market.config().toString(),
                    MarketFacts.of(List.of(original), DAY).get(0));
            for (int variation = 0; variation < VARIATIONS_OF_EACH; variation++) {
                MarketConfig other = varied.broken(StrictJsonReader.MARKET, market.config(), random.nextInt(1, 4));
                VenuePolicy law = random.nextInt(4) == 0
                        ? varied.broken(StrictJsonReader.POLICY, policy(original), random.nextInt(1, 6))
                        : policy(original);
                MarketEvidence otherEvidence = evidence == null || random.nextInt(3) > 0
                        ? evidence
                        : varied.broken(StrictJsonReader.EVIDENCE, evidence, random.nextInt(1, 3));
                VenueSubject subject = subject(random.nextInt(20) == 0 ? null : law, other, otherEvidence);
                same(other.toString(), MarketFacts.of(List.of(subject), DAY).get(0));
            }
        }
    }

    /** The markets of the repository, and one for each kind of margin and sort of sections, with their law. */
    private List<VenueSubject> originals() {
        List<VenueSubject> originals = new ArrayList<>();
        for (VenueSubject venue : RepositoryVenues.subjects()) {
            venue.markets()
                    .forEach(market ->
                            originals.add(subject(policy(venue), market.config(), evidence(market.evidence()))));
        }
        List<VenuePolicy> laws = List.of(own(BOTH_MODES), own(ISOLATED_ALONE));
        List<MarketEvidence> known = List.of(
                read(StrictJsonReader.EVIDENCE, EVIDENCE.formatted(DAY)),
                read(StrictJsonReader.EVIDENCE, EVIDENCE.formatted(DAY.minusDays(20))));
        for (String sections : OTHER_SECTIONS) {
            for (String margin : OTHER_KINDS) {
                MarketConfig market = read(StrictJsonReader.MARKET, MARKET.formatted(margin, sections));
                MarketEvidence ofMarket = random.nextInt(6) == 0 ? null : known.get(random.nextInt(5) == 0 ? 1 : 0);
                originals.add(subject(laws.get(random.nextInt(4) == 0 ? 1 : 0), market, ofMarket));
            }
        }
        return originals;
    }

    private void variedPolicies() {
        VenuePolicy own = read(StrictJsonReader.POLICY, POLICY.formatted(BOTH_MODES));
        for (int variation = 0; variation < 300; variation++) {
            VenuePolicy other = varied.broken(StrictJsonReader.POLICY, own, random.nextInt(1, 4));
            if (ShapeCheck.of(other).isEmpty()
                    && new PolicySubject(other, "policy.json", List.of(), "")
                            .shapeFaults()
                            .isEmpty()) {
                same(other.toString(), PolicyCheck.of(other, "policy.json").parts());
            }
        }
    }

    private void acceptedFindings() {
        for (int days = -2; days <= 2; days++) {
            for (boolean matched : new boolean[] {true, false}) {
                for (LocalDate until : new LocalDate[] {DAY, DAY.plusDays(1), DAY.minusDays(1), null}) {
                    AcceptedFinding entry = new AcceptedFinding(
                            "MGN-001",
                            "SAMPLE-PERP",
                            null,
                            BigDecimal.ONE,
                            BigDecimal.TEN,
                            null,
                            "a reason",
                            "the committee",
                            DAY.minusYears(1),
                            DAY.plusDays(days),
                            until);
                    same(
                            entry.toString(),
                            List.of(
                                    new AcceptedCheck("accepted.json", 0, entry, matched, false, DAY),
                                    new AcceptedCheck("accepted.json", 1, entry, matched, true, DAY)));
                }
            }
        }
    }

    private void same(String what, List<Object> facts) {
        Firing byRules = engine.fire(facts);
        List<Spoken> byHand = handCoded.judge(facts);
        assertThat(byRules.couldNotRun()).as(what).isEmpty();
        assertThat(sorted(byHand)).as(what).isEqualTo(sorted(byRules.spoken()));
        byHand.forEach(each -> spoke.add(each.rule().id()));
    }

    private static List<Spoken> sorted(List<Spoken> spoken) {
        return spoken.stream()
                .sorted(Comparator.<Spoken, String>comparing(each -> each.rule().id())
                        .thenComparing(each -> String.valueOf(each.place().market()))
                        .thenComparing(each -> each.place().pointer())
                        .thenComparing(each -> String.valueOf(each.place().where()))
                        .thenComparing(each -> String.valueOf(each.observed())))
                .toList();
    }

    private static VenuePolicy policy(VenueSubject venue) {
        return Objects.requireNonNull(venue.policy()).policy();
    }

    private static VenuePolicy own(String modes) {
        return read(StrictJsonReader.POLICY, POLICY.formatted(modes)).over(DefaultPolicy.load());
    }

    private static @Nullable MarketEvidence evidence(@Nullable EvidenceSubject known) {
        return known == null ? null : known.evidence();
    }

    private static VenueSubject subject(
            @Nullable VenuePolicy policy, MarketConfig config, @Nullable MarketEvidence evidence) {
        EvidenceSubject known =
                evidence == null ? null : new EvidenceSubject(evidence, "evidence.json", ShapeCheck.of(evidence));
        return new VenueSubject(
                policy == null ? null : new PolicySubject(policy, "policy.json", ShapeCheck.of(policy), ""),
                null,
                List.of(new MarketSubject(config, null, ShapeCheck.of(config), known)),
                false);
    }

    private static <T extends Record> T read(StrictJsonReader<T> reader, String text) {
        Read<T> read = reader.read("a sample", text);
        if (read instanceof Read.Ok<T> ok) {
            return ok.value();
        }
        throw new AssertionError(((Read.Faulty<T>) read).message());
    }
}
