package org.bylaw.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.bylaw.change.Landing;
import org.bylaw.change.MarketChange;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.ChangeSurroundings;
import org.bylaw.check.CurrentEvidence;
import org.bylaw.check.ResolvedPolicy;
import org.bylaw.check.ReviewedMarket;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.LandingPolicy;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Judges the changes of one venue: the markets as they are, as they will land, and each state on the way; by the law in force, and by
 * the proposed one where there is one.
 */
final class ChangeJudge {

    private final List<RuleCard> cards;
    private final Needs needs;
    private final FactEngine engine;
    private final BiFunction<List<VenueSubject>, LocalDate, List<MarketReport>> markets;
    private final LocalDate day;

    /**
     * A judge.
     *
     * @param markets judges markets by themselves, each by its own law, in order
     */
    ChangeJudge(
            List<RuleCard> cards,
            Needs needs,
            FactEngine engine,
            BiFunction<List<VenueSubject>, LocalDate, List<MarketReport>> markets,
            LocalDate day) {
        this.cards = cards;
        this.needs = needs;
        this.engine = engine;
        this.markets = markets;
        this.day = day;
    }

    /**
     * One change as it lands under one law.
     *
     * @param subject the change
     * @param check what it does; {@code null} where that cannot be measured
     * @param impossible why not; {@code null} where it can
     * @param landed the market at the end; {@code null} where it is taken off
     * @param between the states on the way
     */
    record Landed(
            ChangeSubject subject,
            @Nullable ChangeCheck check,
            @Nullable String impossible,
            @Nullable MarketSubject landed,
            List<MarketSubject> between) {}

    List<MarketReport> judge(VenueChange venue) {
        List<MarketReport> reports = judge(venue, venue.law());
        VenueChange.Law proposed = venue.proposedLaw();
        if (proposed == null) {
            return reports;
        }
        List<MarketReport> byProposed = judge(venue, proposed);
        List<MarketReport> stricter = new ArrayList<>();
        for (int index = 0; index < reports.size(); index++) {
            stricter.add(StricterReport.of(reports.get(index), byProposed.get(index)));
        }
        return stricter;
    }

    private List<MarketReport> judge(VenueChange venue, VenueChange.Law law) {
        List<Landed> landed = new ArrayList<>();
        for (ChangeSubject change : venue.changes()) {
            landed.add(land(change, venue, law, landed.size()));
        }
        List<MarketReport> before = reports(
                law, landed.stream().map(each -> each.subject().current()).toList());
        List<MarketReport> after =
                reports(law, landed.stream().map(Landed::landed).toList());
        List<MarketReport> between = reports(
                law, landed.stream().flatMap(each -> each.between().stream()).toList());
        List<MarketReport> reports = new ArrayList<>();
        int beforeIndex = 0;
        int afterIndex = 0;
        int betweenIndex = 0;
        for (Landed each : landed) {
            MarketReport current = each.subject().current() == null ? null : before.get(beforeIndex++);
            MarketReport end = each.landed() == null ? null : after.get(afterIndex++);
            List<MarketReport> states =
                    between.subList(betweenIndex, betweenIndex + each.between().size());
            betweenIndex += each.between().size();
            reports.add(new ChangeVerdict(cards, needs, engine, each).report(current, end, states));
        }
        return reports;
    }

    private List<MarketReport> reports(VenueChange.Law law, List<@Nullable MarketSubject> subjects) {
        List<MarketSubject> there = new ArrayList<>();
        for (MarketSubject subject : subjects) {
            if (subject != null) {
                there.add(subject);
            }
        }
        return markets.apply(List.of(new VenueSubject(law.policy(), law.accepted(), there, false)), day);
    }

    private Landed land(ChangeSubject subject, VenueChange venue, VenueChange.Law law, int serial) {
        MarketSubject proposed = subject.proposed();
        String impossible = impossible(subject, law);
        if (impossible != null) {
            return new Landed(subject, null, impossible, proposed, List.of());
        }
        VenuePolicy policy = law.policy() == null ? null : law.policy().policy();
        LandingPolicy landingPolicy = policy == null || policy.change() == null
                ? null
                : policy.change().landing();
        MarketSubject current = subject.current();
        MarketConfig base = current == null ? null : current.config();
        Landing landing = proposed == null ? null : Landing.of(base, proposed.config(), landingPolicy);
        EvidenceSubject known = evidence(subject);
        CurrentEvidence atBase = evidence(current == null ? known : current.evidence(), policy);
        ChangeCheck check = ChangeCheck.of(
                Integer.toString(serial),
                new MarketChange(base, landing, subject.declaration(), subject.history()),
                policy,
                evidence(known, policy),
                atBase.referencePriceUsd(),
                known == null || !known.sound()
                        ? null
                        : ReviewedMarket.of(known.evidence().lastReview()),
                new ChangeSurroundings(day, venue.marketNames(), subject.openProposals()));
        return new Landed(
                subject,
                check,
                null,
                proposed == null || landing == null ? null : as(proposed, landing.landed()),
                proposed == null || landing == null
                        ? List.of()
                        : landing.between().stream()
                                .map(state -> as(proposed, state))
                                .toList());
    }

    /** Why the change cannot be measured: a field of the market or of the law is not possible by itself. {@code null} where it can. */
    private static @Nullable String impossible(ChangeSubject subject, VenueChange.Law law) {
        PolicySubject policy = law.policy();
        if (policy != null && !policy.sound()) {
            return Finding.SHAPE + ": " + policy.file() + ": "
                    + policy.shapeFaults().get(0).message();
        }
        MarketSubject proposed = subject.proposed();
        if (proposed != null && !proposed.shapeFaults().isEmpty()) {
            return Finding.SHAPE + ": " + proposed.shapeFaults().get(0).message();
        }
        MarketSubject current = subject.current();
        return current == null || current.shapeFaults().isEmpty()
                ? null
                : Finding.SHAPE + ": the configuration before: "
                        + current.shapeFaults().get(0).message();
    }

    private CurrentEvidence evidence(@Nullable EvidenceSubject known, @Nullable VenuePolicy policy) {
        if (known == null) {
            return CurrentEvidence.NONE;
        }
        return known.sound()
                ? CurrentEvidence.of(
                        known.evidence(), day, policy == null ? ResolvedPolicy.NONE : ResolvedPolicy.of(policy))
                : CurrentEvidence.unusable("the evidence is faulty, SHAPE: "
                        + known.shapeFaults().get(0).message());
    }

    private static @Nullable EvidenceSubject evidence(ChangeSubject subject) {
        MarketSubject market = subject.proposed() == null ? subject.current() : subject.proposed();
        return market == null ? null : market.evidence();
    }

    private static MarketSubject as(MarketSubject proposed, MarketConfig state) {
        List<ShapeFault> faults = proposed.shapeFaults();
        return new MarketSubject(state, proposed.file(), faults, proposed.evidence());
    }
}
