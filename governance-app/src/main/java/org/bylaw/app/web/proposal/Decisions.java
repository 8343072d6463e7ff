package org.bylaw.app.web.proposal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.FileText;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proposal.Discussion;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Rights;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.proposal.Suggestion;
import org.bylaw.app.report.ChangedField;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.ListedFinding;
import org.bylaw.app.web.page.Remark;
import org.bylaw.app.web.page.Tone;
import org.bylaw.app.web.proposal.DecisionView.Difference;
import org.bylaw.app.web.proposal.DecisionView.Notice;
import org.bylaw.app.web.proposal.DecisionView.Recorded;
import org.bylaw.app.web.proposal.DecisionView.Said;
import org.bylaw.app.web.proposal.DecisionView.Suggested;
import org.bylaw.app.web.proposal.DecisionView.TalkThread;
import org.bylaw.app.web.proposal.DecisionView.Topic;
import org.bylaw.app.web.proposal.DecisionView.Version;
import org.bylaw.app.web.proposal.DecisionView.Warning;
import org.bylaw.change.Side;
import org.bylaw.committee.Committee;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Severity;
import org.jspecify.annotations.Nullable;

/** Proposals as those see them who decide about them. */
final class Decisions {

    private final Services services;

    Decisions(Services services) {
        this.services = services;
    }

    /**
     * The view of a proposal.
     *
     * @param account who reads it
     * @param kept the form that was refused; {@code null} where none was
     * @param done what was just done; empty for nothing
     */
    DecisionView view(Proposal proposal, String account, @Nullable Kept kept, String done) {
        Instant now = services.clock().instant();
        Book book = services.ledger().book();
        Committee committee = services.offices().committee(proposal.venue(), book);
        Party party = services.offices().party(account, services.offices().person(account), committee);
        Names names = new Names(services.offices(), committee);
        String head = services.branch().head();
        ShownDraft shown = ShownDraft.of(proposal, services.drafts(), head, now);
        List<MarketPart> markets = markets(shown.judgement());
        return new DecisionView(
                proposal.id(),
                titleOf(proposal),
                proposal.venue(),
                badges(proposal, now),
                way(shown.judgement(), Side.NEW_RISK),
                way(shown.judgement(), Side.OPEN_POSITIONS),
                facts(proposal, names, now),
                done,
                kept,
                notices(proposal, book, shown),
                shown.judgement() instanceof Judgement.Made made
                        ? Badge.of(made.report().verdict())
                        : null,
                shown.judgement() instanceof Judgement.Made made ? rulesSay(made.report()) : "",
                shown.basis(),
                shown.judgement() instanceof Judgement.Impossible impossible ? impossible.faults() : List.of(),
                markets,
                files(shown),
                laws(shown.judgement()),
                committee == null ? null : new ApprovalsOf(proposal, committee, names, now).view(shown.judgement()),
                new DecideOf(proposal, party, committee, book, now).view(shown.judgement(), services.drafts(), head),
                warnings(proposal),
                said(shown.draft().statement()),
                threads(proposal, names, markets, /* settled= */ false),
                threads(proposal, names, markets, /* settled= */ true),
                topics(markets),
                suggestions(proposal, party, names, now),
                versions(proposal, names),
                record(proposal, names),
                new ActWords(names).steps(proposal.acts()),
                proposal.version() != null);
    }

    /** The title; the files where it has none. */
    static String titleOf(Proposal proposal) {
        String title = proposal.draft().statement().title();
        if (!title.isBlank()) {
            return title;
        }
        List<String> paths = proposal.draft().paths();
        return paths.isEmpty() ? "Proposal " + proposal.id() : "Change of " + String.join(", ", paths);
    }

    private static List<Badge> badges(Proposal proposal, Instant now) {
        List<Badge> badges = new ArrayList<>();
        badges.add(PhaseBadge.of(proposal, now));
        if (proposal.recording() != null && proposal.recording().emergency() != null) {
            badges.add(Badge.of(Tone.CAUTION, "emergency"));
        }
        return badges;
    }

    private static @Nullable Badge way(Judgement judgement, Side side) {
        return judgement instanceof Judgement.Made made ? Badge.of(made.direction(side)) : null;
    }

    private static List<Fact> facts(Proposal proposal, Names names, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Venue", proposal.venue()));
        facts.add(Fact.of("Proposed by", names.withOrganisation(proposal.author())));
        Instant sent = proposal.acts().stream()
                .filter(entered -> entered.act() instanceof ProposalAct.Submitted)
                .reduce((first, second) -> second)
                .map(Entered::at)
                .orElse(null);
        facts.add(
                sent == null
                        ? Fact.of("Begun", Ages.ago(proposal.begunAt(), now))
                        : Fact.of(
                                proposal.versions().size() == 1
                                        ? "Submitted"
                                        : "Version " + proposal.versions().size(),
                                Ages.ago(sent, now)));
        return facts;
    }

    private List<Notice> notices(Proposal proposal, Book book, ShownDraft shown) {
        List<Notice> notices = new ArrayList<>();
        String because = proposal.because();
        if (!because.isEmpty()) {
            Tone tone = proposal.phase().open() ? Tone.CAUTION : Tone.NOTE;
            notices.add(new Notice(tone, capital(proposal.phase().word()) + ".", capital(because), null));
        }
        if (proposal.phase().open() && proposal.phase() != Phase.DRAFT && proposal.hasUnsentEdits()) {
            notices.add(new Notice(
                    Tone.NOTE,
                    "The draft was edited since.",
                    "What is decided is version " + proposal.versions().size() + ", which is shown.",
                    null));
        }
        if (shown.differs()) {
            notices.add(new Notice(Tone.CAUTION, "Found otherwise by now.", shown.basis(), null));
        }
        if (proposal.undoes() != null) {
            notices.add(new Notice(
                    Tone.NOTE,
                    "Takes back proposal " + proposal.undoes() + ".",
                    "",
                    "/proposals/" + proposal.undoes()));
        }
        for (Proposal other : book.proposals()) {
            if (Objects.equals(other.undoes(), proposal.id()) && other.phase() != Phase.WITHDRAWN) {
                notices.add(new Notice(
                        Tone.NOTE,
                        "Proposal " + other.id() + " takes it back.",
                        "It is " + other.phase().word() + ".",
                        "/proposals/" + other.id()));
            }
        }
        if (proposal.phase().open()) {
            competing(proposal, book, shown.draft(), notices);
        }
        return notices;
    }

    private static void competing(Proposal proposal, Book book, Draft draft, List<Notice> notices) {
        Map<Long, Proposal> others = new LinkedHashMap<>();
        for (String path : draft.paths()) {
            book.others(proposal.id(), proposal.venue(), path).forEach(other -> others.put(other.id(), other));
        }
        others.values()
                .forEach(other -> notices.add(new Notice(
                        Tone.CAUTION,
                        "Proposal " + other.id() + " changes the same file.",
                        "It is " + other.phase().word() + "; whichever is recorded first makes the other stale.",
                        "/proposals/" + other.id())));
    }

    /** The first letter large. */
    static String capital(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static List<MarketPart> markets(Judgement judgement) {
        if (!(judgement instanceof Judgement.Made made)) {
            return List.of();
        }
        List<MarketPart> parts = new ArrayList<>();
        for (MarketReport market : made.report().markets()) {
            ChangeReport change = market.change();
            if (change != null) {
                parts.add(MarketPart.of(market, change, "market-" + (parts.size() + 1)));
            }
        }
        return parts;
    }

    /** {@code 1 warning new or worse, 3 findings standing, 1 resolved, 2 rules could not run}. */
    private static String rulesSay(Report report) {
        List<Finding> findings = new ArrayList<>();
        int couldNotRun = 0;
        int standing = 0;
        int resolved = 0;
        for (FileReport file : report.files()) {
            findings.addAll(file.findings());
            couldNotRun += file.couldNotRun().size();
        }
        for (MarketReport market : report.markets()) {
            findings.addAll(market.findings());
            couldNotRun += market.couldNotRun().size();
            if (market.change() != null) {
                standing += market.change().standing().size();
                resolved += market.change().resolved().size();
            }
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity && finding.accepted() == null)
                    .count();
            if (count > 0) {
                parts.add(plural(count, severity.word()));
            }
        }
        String fresh = parts.isEmpty() ? "nothing new or worse" : String.join(", ", parts) + " new or worse";
        return fresh
                + (standing == 0 ? "" : "; " + standing + " standing")
                + (resolved == 0 ? "" : "; " + resolved + " resolved")
                + (couldNotRun == 0 ? "" : "; " + plural(couldNotRun, "rule") + " could not run");
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private List<FilePart> files(ShownDraft shown) {
        List<FilePart> parts = new ArrayList<>();
        for (ProposedText text : services.drafts().texts(shown.draft())) {
            if (text.file().kind() != VenueFile.Kind.MARKET) {
                String path = text.file().path();
                FileText before = services.configurations().read(shown.commit(), path);
                parts.add(new FilePart(
                        path,
                        before.equals(FileText.of(null)) ? "new" : text.text() == null ? "goes" : "changed",
                        Diffs.of(path, before, FileText.of(text.text()))));
            }
        }
        return parts;
    }

    private static List<ListedFinding> laws(Judgement judgement) {
        List<ListedFinding> findings = new ArrayList<>();
        if (judgement instanceof Judgement.Made made) {
            for (FileReport file : made.report().files()) {
                file.findings()
                        .forEach(finding -> findings.add(new ListedFinding(
                                MarketPart.badge(finding),
                                file.file() + " " + finding.path() + ":",
                                finding.message(),
                                finding.remedy(),
                                finding.rule(),
                                List.of(),
                                List.of())));
                file.couldNotRun().forEach(note -> findings.add(MarketPart.couldNotRun(note)));
            }
        }
        return findings;
    }

    private static List<Warning> warnings(Proposal proposal) {
        Grounds grounds = proposal.grounds();
        if (grounds == null) {
            return List.of();
        }
        Map<String, String> reasons = proposal.reasons();
        return grounds.toReason().stream()
                .map(warning -> new Warning(warning.words(), reasons.getOrDefault(warning.key(), "")))
                .toList();
    }

    private static Said said(Statement statement) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "Intent",
                statement.intent() == null ? "not stated" : statement.intent().word()));
        if (statement.effectiveOn() != null) {
            facts.add(Fact.of("Not before", statement.effectiveOn().toString()));
        }
        if (statement.appliesTo() != null) {
            facts.add(Fact.of("Applies to", statement.appliesTo().word()));
        }
        Map<Boolean, List<String>> links =
                statement.evidenceLinks().stream().collect(Collectors.partitioningBy(Decisions::leadsSomewhere));
        return new Said(
                statement.rationale(),
                Objects.requireNonNull(links.get(true)),
                Objects.requireNonNull(links.get(false)),
                facts);
    }

    /** Whether a browser may follow it: an address of the web, nothing that runs. */
    private static boolean leadsSomewhere(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** What a thread may be about: each field that changes and each finding, by keys that stay when values change. */
    private static List<Topic> topics(List<MarketPart> markets) {
        List<Topic> topics = new ArrayList<>();
        for (MarketPart market : markets) {
            String prefix = markets.size() > 1 ? market.market() + " " : "";
            for (ChangedField field : market.fields()) {
                topics.add(new Topic(prefix + field.pointer(), prefix + field.label()));
            }
        }
        for (MarketPart market : markets) {
            String prefix = markets.size() > 1 ? market.market() + " " : "";
            for (ListedFinding finding : market.findings()) {
                String place =
                        finding.place().isEmpty() ? "" : " " + finding.place().replace(":", "");
                topics.add(new Topic(prefix + finding.rule() + place, prefix + finding.rule() + place));
            }
        }
        return topics.stream().distinct().toList();
    }

    private static List<TalkThread> threads(Proposal proposal, Names names, List<MarketPart> markets, boolean settled) {
        Map<String, String> words =
                topics(markets).stream().collect(Collectors.toMap(Topic::key, Topic::words, (one, other) -> one));
        return proposal.discussion().stream()
                .filter(thread -> thread.settled() == settled)
                .map(thread -> new TalkThread(
                        thread.number(),
                        thread.about() == null ? "" : words.getOrDefault(thread.about(), thread.about()),
                        remark(thread, names),
                        thread.remarks().size()))
                .toList();
    }

    private static Remark remark(Discussion thread, Names names) {
        List<Remark> remarks = new ArrayList<>();
        for (int index = 0; index < thread.remarks().size(); index++) {
            Discussion.Remark said = thread.remarks().get(index);
            remarks.add(new Remark(
                    "remark-" + thread.number() + "-" + index,
                    names.of(said.account()),
                    said.account(),
                    Moments.minute(said.at()),
                    said.text(),
                    List.of()));
        }
        Remark first = remarks.get(0);
        return new Remark(
                first.id(),
                first.author(),
                first.account(),
                first.when(),
                first.text(),
                remarks.subList(1, remarks.size()));
    }

    private List<Suggested> suggestions(Proposal proposal, Party party, Names names, Instant now) {
        boolean takeable = Rights.refusal(Step.TAKE, proposal, party, now).isEmpty();
        Map<String, @Nullable String> draft = new LinkedHashMap<>();
        services.drafts()
                .texts(proposal.draft())
                .forEach(text -> draft.put(text.file().path(), text.text()));
        List<Suggested> shown = new ArrayList<>();
        for (Suggestion suggestion : proposal.suggestions()) {
            List<Difference> files = new ArrayList<>();
            for (ProposedText text : services.drafts().texts(suggestion.files())) {
                String path = text.file().path();
                FileText before = draft.containsKey(path)
                        ? FileText.of(draft.get(path))
                        : services.configurations().read(suggestion.base(), path);
                files.add(new Difference(path, Diffs.of(path, before, FileText.of(text.text()))));
            }
            shown.add(new Suggested(
                    suggestion.number(),
                    names.withOrganisation(suggestion.account()) + ", " + Moments.minute(suggestion.at()),
                    suggestion.text(),
                    files,
                    proposal.revision(),
                    takeable));
        }
        return shown;
    }

    private static List<Version> versions(Proposal proposal, Names names) {
        List<Version> versions = new ArrayList<>();
        for (Entered entered : proposal.acts()) {
            if (entered.act() instanceof ProposalAct.Submitted sent) {
                versions.add(
                        0,
                        new Version(
                                sent.version(),
                                "sent by " + names.of(entered.actor()) + ", " + Moments.minute(entered.at())
                                        + "; compared with commit "
                                        + CommitId.shortened(sent.grounds().commit()),
                                sent.version() == proposal.versions().size()));
            }
        }
        return versions;
    }

    private @Nullable Recorded record(Proposal proposal, Names names) {
        String commit = proposal.commit();
        ProposalAct.RecordingBegun recording = proposal.recording();
        if (commit == null || recording == null) {
            return null;
        }
        String when = proposal.acts().stream()
                .filter(entered -> entered.act() instanceof ProposalAct.Recorded)
                .map(entered -> Moments.minute(entered.at()))
                .findFirst()
                .orElse("");
        List<Fact> trailers = services.branch().commits(services.branch().head(), recording.parent()).stream()
                .filter(each -> each.commit().equals(commit))
                .flatMap(each -> each.trailers().lines().stream())
                .map(trailer -> Fact.code(trailer.key(), trailer.value()))
                .toList();
        return new Recorded(commit, "by " + names.withOrganisation(proposal.enactor()) + ", " + when, trailers);
    }
}
