package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bylaw.check.PolicyDraft.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.AcceptedFinding;
import org.bylaw.policy.AcceptedFindings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rules see of policies and accepted findings. */
class PolicyCheckTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 28);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private static PolicyDraft categories(String... namesAndLeverages) {
        PolicyDraft draft = policy();
        for (int index = 0; index < namesAndLeverages.length; index += 2) {
            String leverage = namesAndLeverages[index + 1];
            draft.category(namesAndLeverages[index], leverage.equals("-") ? null : leverage, null, null);
        }
        return draft;
    }

    private static List<String> ordered(PolicyDraft draft) {
        return PolicyCheck.of(draft.build(), "policy.json").parts().stream()
                .map(CategoryOrderCheck.class::cast)
                .map(check -> check.atLeverage().pointer() + " " + check.maxLeverage() + " "
                        + check.atLeverage().where() + " " + check.lessRiskyMaxLeverage())
                .toList();
    }

    @Test
    void eachCategoryIsHeldAgainstTheLeastLeverageOfTheLessRiskyOnes() {
        assertThat(ordered(
                        categories("forex", "100", "meme", "10", "major", "20").riskOrder("forex", "major", "meme")))
                .containsExactly(
                        "/categories/2/maxLeverage/value 20 beside forex 100",
                        "/categories/1/maxLeverage/value 10 beside major 20");
        assertThat(ordered(categories("a", "10", "b", "20", "c", "15").riskOrder("a", "b", "c")))
                .containsExactly(
                        "/categories/1/maxLeverage/value 20 beside a 10",
                        "/categories/2/maxLeverage/value 15 beside a 10");
    }

    @Test
    void aCategoryWithoutALimitIsPassedOver() {
        assertThat(ordered(categories("a", "10", "b", "-", "c", "15").riskOrder("a", "b", "c")))
                .containsExactly("/categories/2/maxLeverage/value 15 beside a 10");
        assertThat(ordered(categories("a", "-", "b", "20").riskOrder("a", "b"))).isEmpty();
    }

    @Test
    void categoriesOutsideTheOrderAreNotCompared() {
        assertThat(ordered(categories("a", "10", "b", "100", "c", "5").riskOrder("a", "c")))
                .containsExactly("/categories/2/maxLeverage/value 5 beside a 10");
        assertThat(ordered(categories("a", "10", "b", "100"))).isEmpty();
        assertThat(PolicyCheck.of(categories("a", "10").build(), "policy.json").riskOrder())
                .isNull();
    }

    @Test
    void eachLevelOfExperienceIsHeldAgainstTheOneBefore() {
        PolicyCheck check = PolicyCheck.of(
                policy().level("new", "5")
                        .level("known", "10")
                        .level("old", "10")
                        .build(),
                "policy.json");
        assertThat(check.traderExperience()).hasSize(3);
        assertThat(check.parts())
                .map(ExperienceCheck.class::cast)
                .extracting(
                        ExperienceCheck::maxLeverage,
                        ExperienceCheck::lessExperienced,
                        ExperienceCheck::lessExperiencedMaxLeverage,
                        ExperienceCheck::atLeverage)
                .containsExactly(
                        tuple(Rational.of(10), "new", Rational.of(5), level(1, "new")),
                        tuple(Rational.of(10), "known", Rational.of(10), level(2, "known")));
        assertThat(PolicyCheck.of(policy().level("new", "5").build(), "policy.json")
                        .parts())
                .isEmpty();
        assertThat(PolicyCheck.of(policy().build(), "policy.json").traderExperience())
                .isNull();
    }

    private static Place level(int index, String before) {
        return new Place(null, "policy.json", "/traderExperience/" + index + "/maxLeverage/value", "beside " + before);
    }

    @Test
    void namesThatAreSoundHaveNoFault() {
        assertThat(PolicyCheck.nameFaults(policy().build())).isEmpty();
        assertThat(PolicyCheck.nameFaults(
                        categories("a", "10", "b", "5").riskOrder("a", "b").build()))
                .isEmpty();
    }

    @Test
    void aCategoryThatIsNamedTwiceIsAFault() {
        assertThat(PolicyCheck.nameFaults(
                        categories("a", "10", "b", "5", "a", "3").build()))
                .containsExactly(
                        new ShapeFault("/categories/2/name", "a", "category a is named twice; keep one of them"));
    }

    @Test
    void anOrderNamesEachCategoryOnceAndNoOther() {
        assertThat(PolicyCheck.nameFaults(
                        categories("a", "10").riskOrder("a", "b", "a").build()))
                .containsExactly(
                        new ShapeFault(
                                "/riskOrder/value/1", "b", "riskOrder names b, which is none of the categories [a]"),
                        new ShapeFault("/riskOrder/value/2", "a", "riskOrder names a twice; keep one of them"));
        assertThat(PolicyCheck.nameFaults(policy().riskOrder("a").build())).hasSize(1);
    }

    @Test
    void isolatedOnlyNamesNoOtherCategory() {
        assertThat(PolicyCheck.nameFaults(
                        categories("a", "10").marginModes(null, "a").build()))
                .isEmpty();
        assertThat(PolicyCheck.nameFaults(
                        categories("a", "10").marginModes(null, "a", "b").build()))
                .containsExactly(new ShapeFault(
                        "/marginModes/isolatedOnlyCategories/value/1",
                        "b",
                        "isolatedOnlyCategories names b, which is none of the categories [a]"));
    }

    @Test
    void aFindingAboutAChangeCannotBeAccepted() {
        assertThat(PolicyCheck.acceptanceFaults(
                        new AcceptedFindings(null, List.of(entry("MGN-001", null), entry("CHG-002", null)))))
                .containsExactly(new ShapeFault(
                        "/accepted/1/rule",
                        "CHG-002",
                        "CHG-002 is about a change and cannot be accepted beforehand; remove the entry"));
    }

    @Test
    void reviewAndEndAreNotBeforeTheFirstDay() {
        AcceptedFindings onTheDay = new AcceptedFindings(null, List.of(entry(SINCE, SINCE)));
        assertThat(PolicyCheck.acceptanceFaults(onTheDay)).isEmpty();
        AcceptedFindings before = new AcceptedFindings(null, List.of(entry(SINCE.minusDays(1), SINCE.minusDays(2))));
        assertThat(PolicyCheck.acceptanceFaults(before))
                .containsExactly(
                        new ShapeFault(
                                "/accepted/0/reviewOn",
                                "2026-03-27",
                                "reviewOn is 2026-03-27, which is before since, 2026-03-28; correct one of them"),
                        new ShapeFault(
                                "/accepted/0/until",
                                "2026-03-26",
                                "until is 2026-03-26, which is before since, 2026-03-28; correct one of them"));
    }

    private static AcceptedFinding entry(LocalDate reviewOn, LocalDate until) {
        AcceptedFinding entry = entry("MGN-001", until);
        return new AcceptedFinding(
                entry.rule(),
                entry.market(),
                entry.path(),
                entry.observed(),
                entry.limit(),
                entry.size(),
                entry.reason(),
                entry.by(),
                entry.since(),
                reviewOn,
                until);
    }

    private static AcceptedFinding entry(String rule, @Nullable LocalDate until) {
        return new AcceptedFinding(
                rule,
                "SAMPLE-PERP",
                null,
                new BigDecimal("0.05"),
                new BigDecimal("0.04"),
                null,
                "a reason",
                "the committee",
                SINCE,
                DAY,
                until);
    }

    private static AcceptedCheck accepted(@Nullable LocalDate until, LocalDate today) {
        return new AcceptedCheck("accepted.json", 1, entry("MGN-001", until), true, false, today);
    }

    @Test
    void aReviewIsDueAfterItsDay() {
        assertThat(accepted(null, DAY).reviewDue()).isFalse();
        assertThat(accepted(null, DAY.plusDays(1)).reviewDue()).isTrue();
        assertThat(accepted(null, DAY).reviewDay()).isEqualTo("2026-09-30");
    }

    @Test
    void anEntryIsInForceFromItsFirstDayToItsLast() {
        assertThat(accepted(DAY, SINCE.minusDays(1)).inForce()).isFalse();
        assertThat(accepted(DAY, SINCE).inForce()).isTrue();
        assertThat(accepted(DAY, DAY).inForce()).isTrue();
        assertThat(accepted(DAY, DAY.plusDays(1)).inForce()).isFalse();
    }

    @Test
    void anEntryEndsAfterItsLastDay() {
        assertThat(accepted(DAY, DAY).ended()).isFalse();
        assertThat(accepted(DAY, DAY.plusDays(1)).ended()).isTrue();
        assertThat(accepted(DAY, DAY).lastDay()).isEqualTo("2026-09-30");
        assertThat(accepted(null, DAY.plusYears(100)).ended()).isFalse();
        assertThat(accepted(null, DAY).lastDay()).isNull();
    }

    @Test
    void anEntryIsNamedByItsRuleAndMarket() {
        assertThat(accepted(null, DAY).at("until"))
                .isEqualTo(new Place(null, "accepted.json", "/accepted/1/until", "MGN-001 on SAMPLE-PERP"));
    }
}
