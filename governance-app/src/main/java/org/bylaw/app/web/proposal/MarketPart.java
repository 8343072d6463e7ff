package org.bylaw.app.web.proposal;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.report.ChangeWords;
import org.bylaw.app.report.ChangedField;
import org.bylaw.app.report.FindingWords;
import org.bylaw.app.report.HtmlFragments;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.Icon;
import org.bylaw.app.web.page.ListedFinding;
import org.bylaw.app.web.page.Tone;
import org.bylaw.change.Side;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.StandingFinding;

/**
 * What a proposal does to one market, and what the rules say of it.
 *
 * @param id a name for it on the page
 * @param market the market
 * @param verdict what the rules add up to
 * @param newRisk which way it goes for positions yet to be opened
 * @param newRiskClauses what is done to them
 * @param openPositions which way it goes for those that are open
 * @param openPositionsClauses what is done to them
 * @param fields old and new
 * @param furthest where the margin moves the most, a sentence each
 * @param remarks what is not known, what the venue makes of it, a sentence each
 * @param evidence how old what is known of the live market is
 * @param findings what is new or worse, and what could not run
 * @param standing what the market has anyway
 * @param resolved what the change resolves
 * @param emergency whether it may be made without waiting, and why
 * @param budget how much looser the market is than at its tightest, a sentence each
 * @param curves the margin before and after, drawn, in HTML; empty where there is none
 * @param sizes the same in numbers, in HTML; empty where there is none
 * @param knowledge what is known of the live market, in HTML; empty where nothing is
 * @param silent the rules that passed or did not apply, in HTML
 */
public record MarketPart(
        String id,
        String market,
        Badge verdict,
        Badge newRisk,
        List<String> newRiskClauses,
        Badge openPositions,
        List<String> openPositionsClauses,
        List<ChangedField> fields,
        List<String> furthest,
        List<String> remarks,
        String evidence,
        List<ListedFinding> findings,
        List<ListedFinding> standing,
        List<ListedFinding> resolved,
        String emergency,
        List<String> budget,
        String curves,
        String sizes,
        String knowledge,
        String silent) {

    /** Copies the lists. */
    public MarketPart {
        newRiskClauses = List.copyOf(newRiskClauses);
        openPositionsClauses = List.copyOf(openPositionsClauses);
        fields = List.copyOf(fields);
        furthest = List.copyOf(furthest);
        remarks = List.copyOf(remarks);
        findings = List.copyOf(findings);
        standing = List.copyOf(standing);
        resolved = List.copyOf(resolved);
        budget = List.copyOf(budget);
    }

    /** The part about a market that is changed. */
    static MarketPart of(MarketReport market, ChangeReport change, String id) {
        ChangeWords words = new ChangeWords(change);
        HtmlFragments fragments = HtmlFragments.of(market, id);
        List<String> remarks = new ArrayList<>();
        if (!words.lane().isEmpty()) {
            remarks.add(words.lane());
        }
        remarks.addAll(words.landing());
        remarks.addAll(words.notModelled());
        String age = FindingWords.age(market.evidence());
        return new MarketPart(
                id,
                market.market(),
                Badge.of(market.verdict()),
                Badge.of(words.direction(Side.NEW_RISK)),
                words.aspects(Side.NEW_RISK),
                Badge.of(words.direction(Side.OPEN_POSITIONS)),
                words.aspects(Side.OPEN_POSITIONS),
                ChangedField.all(change),
                words.furthest(),
                remarks,
                age.isEmpty() ? "none with a date" : age.replaceFirst("^evidence ", ""),
                findings(market),
                change.standing().stream()
                        .map(standing -> standing(standing, market))
                        .toList(),
                change.resolved().stream()
                        .map(finding -> listed(
                                finding,
                                market,
                                Badge.of(
                                        Tone.GOOD,
                                        "resolved " + finding.severity().word())))
                        .toList(),
                words.emergency(),
                words.budget(),
                fragments.curves(),
                fragments.sizes(),
                fragments.evidence(),
                fragments.silentRules());
    }

    private static List<ListedFinding> findings(MarketReport market) {
        List<ListedFinding> findings = new ArrayList<>();
        market.findings().forEach(finding -> findings.add(listed(finding, market, badge(finding))));
        market.couldNotRun().forEach(note -> findings.add(couldNotRun(note)));
        return findings;
    }

    /** How grave a finding is, or that the committee lives with it. */
    static Badge badge(Finding finding) {
        return finding.accepted() == null
                ? Badge.of(finding.severity())
                : Badge.of(
                        Tone.PLAIN,
                        Icon.SQUARE,
                        "accepted " + finding.severity().word());
    }

    /** A rule that could not run, which is never a rule that passed. */
    static ListedFinding couldNotRun(RuleNote note) {
        return new ListedFinding(
                Badge.of(Tone.CAUTION, "could not run"), "", note.because(), "", note.rule(), List.of(), List.of());
    }

    private static ListedFinding standing(StandingFinding standing, MarketReport market) {
        Finding finding = standing.finding();
        String state = (standing.improved() ? "improved " : "standing ")
                + finding.severity().word();
        return listed(finding, market, Badge.of(Tone.PLAIN, Icon.SQUARE, state));
    }

    private static ListedFinding listed(Finding finding, MarketReport market, Badge badge) {
        List<Fact> numbers = new ArrayList<>();
        if (finding.dollars() != null) {
            numbers.add(Fact.of("In USD", FindingWords.dollars(finding)));
        }
        if (finding.accepted() != null) {
            numbers.add(Fact.of("Accepted", FindingWords.acceptance(finding)));
        }
        String place = FindingWords.place(finding, market);
        return new ListedFinding(
                badge,
                place.isEmpty() ? "" : place + ":",
                finding.message(),
                finding.remedy(),
                finding.rule(),
                List.of(),
                numbers);
    }
}
