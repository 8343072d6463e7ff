package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bylaw.check.PolicyDraft.policy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bylaw.check.MarketDraft;
import org.bylaw.check.PolicyDraft;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.evidence.Observed;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.AcceptedFinding;
import org.bylaw.policy.AcceptedFindings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report is made of, besides what single rules say. */
class RuleBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final RuleBook SHIPPED = new RuleBook(RuleSet.shipped());

    /** Divides by the spread, so that it throws where the spread is zero; speaks of every other market. */
    private static final SampleRule FRAGILE = SampleRule.valid()
            .with("LEV-001", "XYZ-001")
            .named("XYZ-001-sample.drl")
            .with("org.bylaw.check.SampleStep", "org.bylaw.check.MarketCheck")
            .with("@needs(\"limits.maxLeverage\")", "@needs(\"initialRatio maxSpreadRatio\")")
            .with(
                    "$step : SampleStep( maxLeverage > limits.maxLeverage )",
                    "$market : MarketCheck( initialRatio != null )")
            .with(
                    "findings.report(kcontext, $step.at(\"maxLeverage\"), $step.maxLeverage(), $step.limits().maxLeverage());",
                    "findings.report(kcontext, $market.atMargin(),"
                            + " $market.initialRatio().dividedBy($market.maxSpreadRatio()), null);");

    /** Speaks of every market. */
    private static final SampleRule STEADY = FRAGILE.with("XYZ-001", "XYZ-002")
            .named("XYZ-002-sample.drl")
            .with("$market.initialRatio().dividedBy($market.maxSpreadRatio())", "$market.initialRatio()")
            .with("initialRatio maxSpreadRatio", "initialRatio");

    private static VenueSubject venue(@Nullable PolicyDraft policy, MarketDraft... markets) {
        return new VenueSubject(
                policy == null ? null : new PolicySubject(policy.build(), "policy.json", List.of(), "sha256:policy"),
                null,
                Arrays.stream(markets).map(RuleBookTest::subject).toList(),
                true);
    }

    private static MarketSubject subject(MarketDraft market, ShapeFault... faults) {
        return new MarketSubject(market.config(), null, List.of(faults), null);
    }

    @Test
    void numbersInBaseUnitsAreShownAtTheDatedPriceAndAtHalfAndTwiceIt() {
        // Initial 5% + 1% and maintenance 4% + 2% a step of 100 base units above 1,000: they cross just above 1,100.
        MarketDraft crossing = MarketDraft.of(new MarginTerms.LinearSteps(
                new BigDecimal("0.05"),
                new BigDecimal("0.04"),
                new BigDecimal("1000"),
                new BigDecimal("100"),
                new BigDecimal("0.01"),
                new BigDecimal("0.02"),
                PositionUnit.BASE));
        MarketEvidence evidence = new MarketEvidence(
                null,
                "sample",
                "SAMPLE-PERP",
                new Observed<>(new BigDecimal("20"), "a test", TODAY.minusDays(9)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        MarketSubject subject = new MarketSubject(
                crossing.config(), null, List.of(), new EvidenceSubject(evidence, "SAMPLE-PERP.json", List.of()));
        MarketReport report = SHIPPED.checkEach(List.of(new VenueSubject(null, null, List.of(subject), false)), TODAY)
                .get(0);

        assertThat(report.evidence())
                .isNotNull()
                .satisfies(known -> assertThat(known.ageDays()).hasValue(9));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("MGN-001"))
                .extracting(Finding::dollars)
                .containsExactly(new DollarReading(
                        Rational.of(20),
                        TODAY.minusDays(9),
                        List.of(new DollarReading.Figure(
                                "size",
                                Rational.of(1100),
                                Rational.of(22_000),
                                Rational.of(11_000),
                                Rational.of(44_000)))));
    }

    @Test
    void aCapThatCannotBeIsNotTakenForNone() {
        MarketDraft mistyped = MarketDraft.flat("0.05", "0.03").baseCap(null, "-5", null);
        MarketReport report = SHIPPED.checkEach(
                        List.of(new VenueSubject(
                                null,
                                null,
                                List.of(subject(
                                        mistyped, new ShapeFault("/openInterest/maxBaseSize", "-5", "is negative"))),
                                false)),
                        TODAY)
                .get(0);

        assertThat(rules(report.findings())).containsExactly("SHAPE");
        assertThat(report.couldNotRun()).contains(new RuleNote("OIC-002", "SHAPE: is negative"));
    }

    private static VenueSubject accepting(VenueSubject venue, AcceptedFinding... entries) {
        return new VenueSubject(
                venue.policy(),
                new AcceptedSubject(
                        new AcceptedFindings(null, List.of(entries)), "accepted.json", List.of(), "sha256:accepted"),
                venue.markets(),
                venue.wholeVenue());
    }

    private static AcceptedFinding entry(
            String market, String observed, String limit, LocalDate reviewOn, @Nullable LocalDate until) {
        return new AcceptedFinding(
                "MGN-001",
                market,
                null,
                new BigDecimal(observed),
                new BigDecimal(limit),
                null,
                "a reason",
                "the committee",
                SINCE,
                reviewOn,
                until);
    }

    private static Report check(VenueSubject... venues) {
        return SHIPPED.check(List.of(venues), TODAY, "a test");
    }

    private static MarketReport only(VenueSubject venue) {
        List<MarketReport> markets = check(venue).markets();
        assertThat(markets).hasSize(1);
        return markets.get(0);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void aRuleThatThrowsOnOneMarketCouldNotRunThereAndJudgesTheOthers() throws RuleFilesException {
        RuleBook fragile = new RuleBook(SampleRule.compiled(FRAGILE, STEADY));
        MarketDraft sound = MarketDraft.flat("0.05", "0.03").named("A").spread("0.01");
        MarketDraft throwing = MarketDraft.flat("0.05", "0.03").named("B").spread("0");
        MarketDraft without = MarketDraft.flat("0.05", "0.03").named("C");
        MarketDraft after = MarketDraft.flat("0.1", "0.03").named("D").spread("0.01");
        List<MarketReport> markets = fragile.check(
                        List.of(venue(null, sound, throwing, without, after)), TODAY, "a test")
                .markets();

        assertThat(markets)
                .extracting(
                        MarketReport::market,
                        report -> report.findings().stream()
                                .map(finding -> finding.rule() + " " + finding.observed())
                                .toList(),
                        report -> report.couldNotRun().stream()
                                .map(RuleNote::rule)
                                .toList(),
                        report -> report.notApplicable().stream()
                                .map(RuleNote::rule)
                                .toList(),
                        MarketReport::passed)
                .containsExactly(
                        tuple("A", List.of("XYZ-001 5", "XYZ-002 0.05"), List.of(), List.of(), List.of()),
                        tuple("B", List.of("XYZ-002 0.05"), List.of("XYZ-001"), List.of(), List.of()),
                        tuple("C", List.of("XYZ-002 0.05"), List.of(), List.of("XYZ-001"), List.of()),
                        tuple("D", List.of("XYZ-001 10", "XYZ-002 0.1"), List.of(), List.of(), List.of()));
        assertThat(markets.get(1).couldNotRun().get(0).because()).startsWith("ArithmeticException: ");
    }

    @Test
    void aRuleThatComparesMarketsSeesThoseOfOneVenueAndNoOthers() throws RuleFilesException {
        SampleRule comparing = STEADY.with(
                "$market : MarketCheck( initialRatio != null )",
                "$other : MarketCheck( initialRatio != null )"
                        + " $market : MarketCheck( initialRatio > $other.initialRatio )");
        RuleBook book = new RuleBook(SampleRule.compiled(comparing));
        MarketDraft lower = MarketDraft.flat("0.05", "0.03").named("A");
        MarketDraft higher = MarketDraft.flat("0.1", "0.03").named("B");
        assertThat(book.checkEach(List.of(venue(null, lower, higher)), TODAY))
                .extracting(MarketReport::market, report -> rules(report.findings()))
                .containsExactly(tuple("A", List.of()), tuple("B", List.of("XYZ-002")));
        assertThat(book.checkEach(List.of(venue(null, lower), venue(null, higher)), TODAY))
                .extracting(MarketReport::market, report -> rules(report.findings()))
                .containsExactly(tuple("A", List.of()), tuple("B", List.of()));
    }

    @Test
    void manyMarketsAreJudgedAsOneByOne() {
        List<VenueSubject> requests = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            requests.add(venue(
                    policy().strict(),
                    MarketDraft.flat("0.05", number % 3 == 0 ? "0.05" : "0.03").named("M" + number)));
        }
        List<MarketReport> alone = requests.stream()
                .flatMap(request -> SHIPPED.checkEach(List.of(request), TODAY).stream())
                .toList();
        assertThat(SHIPPED.checkEach(requests, TODAY)).isEqualTo(alone).hasSize(300);
        assertThat(alone)
                .filteredOn(report -> rules(report.findings()).contains("MGN-002"))
                .hasSize(100);
    }

    @Test
    void aRuleThatCouldNotRunNeedsAReason() throws RuleFilesException {
        RuleBook fragile = new RuleBook(SampleRule.compiled(FRAGILE));
        MarketDraft throwing = MarketDraft.flat("0.05", "0.03").spread("0");
        Report report = fragile.check(List.of(venue(null, throwing)), TODAY, "a test");
        assertThat(report.markets().get(0).findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.NEEDS_REASON);
    }

    @Test
    void findingsStandGravestFirstThenByRuleThenByFieldInTheOrderOfTheFile() {
        List<String> rows = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            // Every tier below 1x and against the category's minimum; from tier to tier nothing changes.
            rows.add("%d %d 0.5 0.01".formatted(index * 10, index * 10 + 10));
        }
        VenueSubject venue = venue(
                policy().category("major-crypto", null, null, "0.02"), MarketDraft.tiers(rows.toArray(new String[0])));
        List<Finding> findings = only(venue).findings();
        List<String> expected = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(index -> "LEV-007 /margin/tiers/" + index + "/maxLeverage")
                .toList());
        expected.add("MGN-005 /margin/tiers/0/maintenanceMarginRatio");
        IntStream.range(1, 12).forEach(index -> expected.add("LEV-011 /margin/tiers/" + index + "/maxLeverage"));
        assertThat(findings.stream().map(finding -> finding.rule() + " " + finding.path()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void marketsStandByVenueAndNameAndFilesByName() {
        PolicyDraft law = policy().category("major-crypto", null, null, null);
        Report report = check(
                venue(law, MarketDraft.flat("0.05", "0.03").named("B")),
                accepting(venue(law, MarketDraft.flat("0.05", "0.03").named("A"))));
        assertThat(report.markets()).extracting(MarketReport::market).containsExactly("A", "B");
        assertThat(report.files())
                .extracting(FileReport::file)
                .containsExactly("accepted.json", "policy.json", "policy.json");
    }

    @Test
    void theVerdictIsThatOfTheGravestFindingThatCounts() {
        PolicyDraft law = policy().category("major-crypto", null, null, null).gap("0.5");
        assertThat(only(venue(law, MarketDraft.flat("0.05", "0.025"))).verdict())
                .isEqualTo(Verdict.CLEAR);
        assertThat(only(venue(law, MarketDraft.flat("0.05", "0.0251"))).verdict())
                .isEqualTo(Verdict.NEEDS_REASON);
        assertThat(only(venue(law, MarketDraft.flat("0.05", "0.0501"))).verdict())
                .isEqualTo(Verdict.BLOCKED);
        MarketReport note = only(venue(law, MarketDraft.tiers("0 10 20 0.01 0", "10 20 20 0.01 0")));
        assertThat(rules(note.findings())).contains("LEV-011");
        assertThat(check(venue(law, MarketDraft.flat("0.05", "0.025")), venue(law, MarketDraft.flat("0.05", "0.0251")))
                        .verdict())
                .isEqualTo(Verdict.NEEDS_REASON);
    }

    @Test
    void anAcceptedFindingIsShownAndDoesNotCount() {
        VenueSubject venue = venue(null, MarketDraft.flat("0.05", "0.06").named("A"));
        AcceptedFinding entry = entry("A", "0.06", "0.05", TODAY.plusDays(1), null);
        Report report = check(accepting(venue, entry));
        MarketReport market = report.markets().get(0);
        assertThat(rules(market.findings())).containsExactly("MGN-001");
        assertThat(market.findings().get(0).accepted())
                .isEqualTo(new Acceptance("the committee", "a reason", TODAY.plusDays(1)));
        assertThat(market.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void aWorseValueIsNotCoveredAndTheEntryMatchesNothing() {
        VenueSubject venue = venue(null, MarketDraft.flat("0.05", "0.0601").named("A"));
        Report report = check(accepting(venue, entry("A", "0.06", "0.05", TODAY.plusDays(1), null)));
        assertThat(report.markets().get(0).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(report.files()).hasSize(1);
        assertThat(rules(report.files().get(0).findings())).containsExactly("ACC-002");
    }

    @Test
    void anEntryCoversOnItsLastDayAndNotTheDayAfter() {
        VenueSubject venue = venue(null, MarketDraft.flat("0.05", "0.06").named("A"));
        Report last = check(accepting(venue, entry("A", "0.06", "0.05", TODAY.plusDays(1), TODAY)));
        assertThat(last.verdict()).isEqualTo(Verdict.CLEAR);
        Report after = check(accepting(venue, entry("A", "0.06", "0.05", TODAY, TODAY.minusDays(1))));
        assertThat(after.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(after.markets().get(0).findings().get(0).accepted()).isNull();
        assertThat(rules(after.files().get(0).findings())).containsExactly("ACC-003");
    }

    @Test
    void anEntryCoversFromItsFirstDayOn() {
        VenueSubject venue = accepting(
                venue(null, MarketDraft.flat("0.05", "0.06").named("A")),
                entry("A", "0.06", "0.05", TODAY.plusDays(1), null));
        assertThat(SHIPPED.check(List.of(venue), SINCE, "a test").verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(SHIPPED.check(List.of(venue), SINCE.minusDays(1), "a test").verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void anEntryAboutAMarketThatCouldNotBeJudgedIsLeftAlone() {
        MarketDraft faulty =
                MarketDraft.tiers("0 100 50 0.01", "101 200 25 0.02").named("A");
        Report report = check(accepting(venue(null, faulty), entry("A", "0.06", "0.05", TODAY.plusDays(1), null)));
        assertThat(report.files().get(0).findings()).isEmpty();
    }

    @Test
    void oneFactSpeaksOnceByTheGravestRule() {
        PolicyDraft law =
                policy().category("major-crypto", null, null, null).strict().buffers("0.8", "0.1", null, null, null);
        MarketReport above = only(venue(law, MarketDraft.flat("0.05", "0.06").fees("0.001", "0.001")));
        assertThat(rules(above.findings())).containsExactly("MGN-001");
        assertThat(above.notApplicable())
                .contains(
                        new RuleNote("MGN-002", "MGN-001 speaks of it"),
                        new RuleNote("MGN-006", "MGN-001 speaks of it"),
                        new RuleNote("MGN-013", "MGN-001 speaks of it"),
                        new RuleNote("MGN-016", "MGN-001 speaks of it"));
        MarketReport equal = only(venue(law, MarketDraft.flat("0.05", "0.05")));
        assertThat(rules(equal.findings())).containsExactly("MGN-002");
        MarketReport below = only(venue(law, MarketDraft.flat("0.05", "0.0499")));
        assertThat(rules(below.findings())).containsExactly("MGN-006", "MGN-016");
    }

    @Test
    void afterItsReviewDayAnEntryWarnsAndStillCovers() {
        VenueSubject venue = venue(null, MarketDraft.flat("0.05", "0.06").named("A"));
        Report onTheDay = check(accepting(venue, entry("A", "0.06", "0.05", TODAY, null)));
        assertThat(onTheDay.verdict()).isEqualTo(Verdict.CLEAR);
        Report after = check(accepting(venue, entry("A", "0.06", "0.05", TODAY.minusDays(1), null)));
        assertThat(after.markets().get(0).verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(rules(after.files().get(0).findings())).containsExactly("ACC-001");
        assertThat(after.verdict()).isEqualTo(Verdict.NEEDS_REASON);
    }

    @Test
    void whereAnEntryIsFaultyNothingIsAccepted() {
        VenueSubject venue = venue(null, MarketDraft.flat("0.05", "0.06").named("A"));
        AcceptedFinding sound = entry("A", "0.06", "0.05", TODAY.plusDays(1), null);
        AcceptedSubject faulty = new AcceptedSubject(
                new AcceptedFindings(null, List.of(sound)),
                "accepted.json",
                List.of(new ShapeFault("/accepted/0/by", " ", "by is blank; name who accepted it")),
                "sha256:accepted");
        Report report = check(new VenueSubject(null, faulty, venue.markets(), true));
        assertThat(report.markets().get(0).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(rules(report.files().get(0).findings())).containsExactly(Finding.SHAPE);
        assertThat(report.files().get(0).passed()).isEmpty();
        assertThat(report.files().get(0).couldNotRun())
                .extracting(RuleNote::rule)
                .containsExactly("ACC-001", "ACC-002", "ACC-003");
    }

    @Test
    void withoutTheWholeVenueItsFilesAreNotJudged() {
        VenueSubject venue = accepting(
                venue(policy().category("major-crypto", null, null, null), MarketDraft.flat("0.05", "0.03")),
                entry("OTHER", "0.06", "0.05", TODAY.plusDays(1), null));
        VenueSubject part = new VenueSubject(venue.policy(), venue.accepted(), venue.markets(), false);
        assertThat(check(part).files()).isEmpty();
        assertThat(check(venue).files()).hasSize(2);
    }

    @Test
    void aCategoryThatThePolicyDoesNotNameIsAFaultOfShape() {
        VenueSubject venue = venue(
                policy().category("meme", "5", null, null).category("forex", "100", null, null),
                MarketDraft.flat("0.05", "0.03"));
        MarketReport market = only(venue);
        assertThat(market.findings())
                .extracting(Finding::rule, Finding::path, Finding::message)
                .containsExactly(tuple(
                        Finding.SHAPE,
                        "/category",
                        "category is major-crypto, which the venue's policy does not name; use one of forex, meme,"
                                + " or add it to the policy first"));
        assertThat(market.couldNotRun()).extracting(RuleNote::rule).contains("LEV-001");
        assertThat(market.passed()).contains("MGN-001").doesNotContain("LEV-001");
    }

    @Test
    void withoutAPolicyRulesThatNeedOneSayThatThereIsNone() {
        MarketReport market = only(venue(null, MarketDraft.flat("0.05", "0.03")));
        assertThat(market.notApplicable())
                .contains(
                        new RuleNote("LEV-001", "judged without a policy"),
                        new RuleNote("LEV-003", "the market has no tiers"));
        assertThat(market.passed()).contains("MGN-001");
        assertThat(check(venue(null, MarketDraft.flat("0.05", "0.03"))).policyDigest())
                .isEqualTo("none");
    }

    @Test
    void theHeadSaysOnWhichDayAndByWhatWasJudged() {
        VenueSubject plain =
                venue(policy().category("major-crypto", null, null, null), MarketDraft.flat("0.05", "0.03"));
        VenueSubject living = accepting(plain, entry("A", "0.06", "0.05", TODAY, null));
        AcceptedSubject faulty = new AcceptedSubject(
                new AcceptedFindings(null, List.of(entry("A", "0.06", "0.05", TODAY, null))),
                "accepted.json",
                List.of(new ShapeFault("/accepted/0/by", " ", "by is blank; name who accepted it")),
                "sha256:accepted");

        assertThat(check(living).day()).isEqualTo(TODAY);
        assertThat(check(living).policyDigest()).isEqualTo("sha256:policy");
        assertThat(check(living).acceptedDigest()).isEqualTo("sha256:accepted");
        assertThat(check(plain).acceptedDigest()).isEqualTo("none");
        assertThat(check(accepting(plain)).acceptedDigest()).isEqualTo("none");
        assertThat(check(new VenueSubject(plain.policy(), faulty, plain.markets(), true))
                        .acceptedDigest())
                .isEqualTo("none");
        assertThat(check(living, living).acceptedDigest()).isEqualTo("sha256:accepted");
        assertThat(check(living, plain).acceptedDigest())
                .isEqualTo("sha256:" + Sha256.of("none\nsha256:accepted".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFaultyPolicyJudgesNothing() {
        PolicySubject faulty = new PolicySubject(
                policy().category("major-crypto", "10", null, null)
                        .riskOrder("none")
                        .build(),
                "policy.json",
                List.of(),
                "sha256:policy");
        Report report = check(new VenueSubject(faulty, null, List.of(subject(MarketDraft.flat("0.05", "0.03"))), true));
        MarketReport market = report.markets().get(0);
        assertThat(market.findings()).isEmpty();
        assertThat(market.couldNotRun())
                .contains(new RuleNote(
                        "LEV-001",
                        "SHAPE: policy.json: riskOrder names none, which is none of the categories [major-crypto]"));
        assertThat(market.passed()).contains("MGN-001");
        assertThat(report.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(report.files().get(0).couldNotRun())
                .extracting(RuleNote::rule)
                .containsExactly("LEV-012", "LEV-013");
    }

    @Test
    void aFaultyTableLeavesTheRulesAboutCurvesUnrunAndNamesTheRuleThatSpoke() {
        MarketReport market = only(venue(null, MarketDraft.tiers("0 100 50 0.01", "101 200 25 0.02")));
        assertThat(rules(market.findings())).containsExactly("LEV-005");
        assertThat(market.couldNotRun())
                .extracting(RuleNote::rule, RuleNote::because)
                .contains(tuple("MGN-001", "LEV-005: the tier starts at 101; the end of the one before is 100"))
                .contains(tuple("LEV-006", "LEV-005: the tier starts at 101; the end of the one before is 100"));
        assertThat(market.passed()).contains("LEV-003", "LEV-004").doesNotContain("MGN-001", "LEV-006");
    }

    @Test
    void manyMarketsAreJudgedEachByItself() {
        MarketDraft[] drafts = IntStream.range(0, 640)
                .mapToObj(index -> MarketDraft.flat("0.05", index % 7 == 0 ? "0.06" : "0.03")
                        .named("M%03d".formatted(index)))
                .toArray(MarketDraft[]::new);
        List<MarketReport> markets = check(venue(null, drafts)).markets();
        assertThat(markets.stream().map(report -> report.market() + rules(report.findings())))
                .containsExactlyElementsOf(IntStream.range(0, 640)
                        .mapToObj(index -> "M%03d%s".formatted(index, index % 7 == 0 ? "[MGN-001]" : "[]"))
                        .toList());
    }

    @Test
    void requestsAreJudgedEachByItsOwnPolicyInTheirOrder() {
        MarketDraft market = MarketDraft.flat("0.05", "0.03");
        List<MarketReport> reports = SHIPPED.checkEach(
                List.of(
                        venue(policy().category("major-crypto", "19", null, null), market),
                        venue(null, market),
                        venue(policy().category("major-crypto", "20", null, null), market)),
                TODAY);
        assertThat(reports)
                .extracting(MarketReport::verdict)
                .containsExactly(Verdict.BLOCKED, Verdict.CLEAR, Verdict.CLEAR);
    }

    @Test
    void everyRuleAboutMarketsIsInExactlyOneList() {
        List<MarketReport> reports = check(
                        venue(null, MarketDraft.flat("0.05", "0.03")),
                        venue(
                                policy().category("major-crypto", "10", null, "0.04")
                                        .gap("0.5"),
                                MarketDraft.tiers("0 100 50 0.01 0", "100 200 60 0.02 3")))
                .markets();
        List<String> rules = RuleSet.shipped().cards().stream()
                .filter(RuleScope.MARKET::covers)
                .map(RuleCard::id)
                .toList();
        assertThat(reports)
                .allSatisfy(report -> assertThat(Stream.of(
                                        rules(report.findings()).stream().distinct(),
                                        report.passed().stream(),
                                        report.notApplicable().stream().map(RuleNote::rule),
                                        report.couldNotRun().stream().map(RuleNote::rule))
                                .flatMap(each -> each)
                                .sorted())
                        .containsExactlyElementsOf(rules));
    }
}
