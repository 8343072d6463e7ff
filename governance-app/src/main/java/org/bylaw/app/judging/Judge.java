package org.bylaw.app.judging;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.change.PastOfMarkets;
import org.bylaw.app.change.VenueDifference;
import org.bylaw.app.git.CommitId;
import org.bylaw.change.Declaration;
import org.bylaw.change.LawChange;
import org.bylaw.change.Side;
import org.bylaw.committee.Committee;
import org.bylaw.committee.MarketDirections;
import org.bylaw.committee.Requirement;
import org.bylaw.file.CanonicalJson;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.VenueChange;
import org.jspecify.annotations.Nullable;

/** Judges what is proposed by the law of a commit of the configuration repository. For use by several threads at once. */
public final class Judge {

    private final Configurations configurations;
    private final RuleBook rules;

    /**
     * A judge.
     *
     * @param configurations the venues, commit by commit
     * @param rules the rules of this installation
     */
    public Judge(Configurations configurations, RuleBook rules) {
        this.configurations = configurations;
        this.rules = rules;
    }

    /**
     * Judges a draft.
     *
     * @param venue the venue whose files are proposed
     * @param texts the files as they are to be, all of that venue
     * @param declaration what the proposal says of itself
     * @param commit what it is compared with, and by whose law it is judged
     * @param committee the committee in force; {@code null} where the venue has none
     * @param day the day of the judgement
     * @param openProposals other open proposals about a market, by the market's name
     */
    public Judgement judge(
            String venue,
            List<ProposedText> texts,
            Declaration declaration,
            String commit,
            @Nullable Committee committee,
            LocalDate day,
            Map<String, List<String>> openProposals) {
        try {
            return judge(
                    configurations.caseFile(commit, venue, texts, declaration, committee, day, openProposals), rules);
        } catch (CommandFailure unreadable) {
            return new Judgement.Impossible(unreadable.lines());
        }
    }

    /**
     * Judges a case.
     *
     * @param rules by these rules
     */
    public static Judgement judge(CaseFile read, RuleBook rules) {
        VenueState before = read.before();
        Declaration declaration = read.declaration();
        Committee committee = read.committee();
        LocalDate day = read.day();
        // What cannot be read but is proposed anew does not stand in the way.
        List<String> inTheWay = before.faults().stream()
                .filter(fault -> read.texts().stream()
                        .noneMatch(text -> SoundFiles.isOf(text.file().path(), fault)))
                .toList();
        if (!inTheWay.isEmpty()) {
            return new Judgement.Impossible(inTheWay);
        }
        List<ProposedText> differing = read.texts().stream()
                .filter(text -> !Objects.equals(text.text(), read.files().text(text.file())))
                .toList();
        VenueState after = ProposedVenue.of(read.files(), before, differing);
        if (!after.faults().isEmpty()) {
            return new Judgement.Impossible(after.faults());
        }
        VenueDifference difference = VenueDifference.of(
                before.side(), after.side(), Path::of, renamed(read.files(), differing), file -> true);
        LawChange lawChange = difference.lawChange(declaration.notice());
        List<ChangeSubject> subjects =
                subjects(before, after, differing, difference, read.past(), declaration, day, read.openProposals());
        VenueChange change = new VenueChange(
                difference.law(), difference.proposedLaw(), lawChange, subjects, difference.marketNames());
        Report report = rules.checkChanges(
                List.of(change),
                day,
                "compared with git " + CommitId.shortened(before.commit()) + "; the venue itself was not read",
                List.of());
        boolean law = differing.stream().anyMatch(text -> text.file().kind().law());
        boolean evidence = differing.stream().anyMatch(text -> text.file().kind() == VenueFile.Kind.EVIDENCE);
        return new Judgement.Made(
                before.commit(),
                day,
                change,
                report,
                committee,
                requirement(committee, after.committee(), report, law, evidence),
                law,
                evidence,
                inputs(read.files(), differing, committee, report),
                effect(read.files(), differing, report));
    }

    /** A market that alone is taken off while one alone comes is the same under another name, with the same past. */
    private static Map<Path, Path> renamed(VenueFiles before, List<ProposedText> texts) {
        List<ProposedText> markets = texts.stream()
                .filter(text -> text.file().kind() == VenueFile.Kind.MARKET)
                .toList();
        List<ProposedText> gone =
                markets.stream().filter(text -> text.text() == null).toList();
        List<ProposedText> come = markets.stream()
                .filter(text -> text.text() != null && before.text(text.file()) == null)
                .toList();
        return gone.size() == 1 && come.size() == 1
                ? Map.of(
                        Path.of(come.get(0).file().path()),
                        Path.of(gone.get(0).file().path()))
                : Map.of();
    }

    private static List<ChangeSubject> subjects(
            VenueState before,
            VenueState after,
            List<ProposedText> texts,
            VenueDifference difference,
            PastOfMarkets past,
            Declaration declaration,
            LocalDate day,
            Map<String, List<String>> openProposals) {
        List<ChangeSubject> subjects = new ArrayList<>();
        Set<String> judged = new LinkedHashSet<>();
        for (VenueDifference.Changed changed : difference.changed()) {
            MarketSubject named =
                    Objects.requireNonNull(changed.proposed() == null ? changed.current() : changed.proposed());
            judged.add(named.config().market());
            subjects.add(new ChangeSubject(
                    changed.current(),
                    changed.proposed(),
                    declaration,
                    past.of(changed.file(), changed.formerFile(), changed.renamedFrom(), day, difference.landing()),
                    openProposals.getOrDefault(named.config().market(), List.of())));
        }
        // Evidence decides which rules speak: with other evidence, a market is judged although none of its parameters
        // changes.
        for (ProposedText text : texts) {
            MarketSubject market = text.file().kind() == VenueFile.Kind.EVIDENCE
                    ? after.market(text.file().market()).orElse(null)
                    : null;
            if (market != null && judged.add(market.config().market())) {
                subjects.add(new ChangeSubject(
                        before.market(market.config().market()).orElse(null),
                        market,
                        declaration,
                        past.of(Path.of(Objects.requireNonNull(market.file())), null, null, day, difference.landing()),
                        openProposals.getOrDefault(market.config().market(), List.of())));
            }
        }
        return subjects;
    }

    private static @Nullable Requirement requirement(
            @Nullable Committee committee, @Nullable Committee proposed, Report report, boolean law, boolean evidence) {
        if (committee == null) {
            return null;
        }
        List<MarketDirections> directions = report.markets().stream()
                .map(MarketReport::change)
                .filter(Objects::nonNull)
                .map(change -> new MarketDirections(
                        change.change().effect().direction(Side.NEW_RISK),
                        change.change().effect().direction(Side.OPEN_POSITIONS)))
                .toList();
        return proposed == null || proposed.equals(committee)
                ? committee.demandFor(directions, law, evidence)
                : committee.demandFor(directions, evidence, proposed);
    }

    /** The touched files as they are and what goes with them, the law, the committee in force and the rules. */
    private static String inputs(
            VenueFiles before, List<ProposedText> texts, @Nullable Committee committee, Report report) {
        Map<String, String> read = new TreeMap<>();
        Set<VenueFile> files = new LinkedHashSet<>();
        for (ProposedText text : texts) {
            files.add(text.file());
            if (!text.file().kind().law()) {
                files.add(new VenueFile(
                        before.venue(), VenueFile.Kind.EVIDENCE, text.file().market()));
                files.add(VenueFile.ofMarket(before.venue(), text.file().market()));
            }
        }
        for (VenueFile.Kind kind : VenueFile.Kind.values()) {
            if (kind.law() && kind != VenueFile.Kind.COMMITTEE) {
                files.add(new VenueFile(before.venue(), kind, ""));
            }
        }
        files.forEach(file -> read.put(file.path(), Digests.of(before.text(file))));
        List<String> facts = new ArrayList<>();
        read.forEach((path, digest) -> facts.add(path + "\t" + digest));
        // The committee in force need not be the one that the commit has.
        facts.add("committee\t" + (committee == null ? "none" : CanonicalJson.digest(committee)));
        facts.add("rules\t" + report.rulesDigest());
        return Digests.of(facts);
    }

    private static String effect(VenueFiles before, List<ProposedText> texts, Report report) {
        List<String> facts = new ArrayList<>();
        for (ProposedText text : texts) {
            facts.add(
                    text.file().path() + "\t" + Digests.of(before.text(text.file())) + "\t" + Digests.of(text.text()));
        }
        facts.sort(String::compareTo);
        facts.addAll(Effects.of(report));
        return Digests.of(facts);
    }
}
