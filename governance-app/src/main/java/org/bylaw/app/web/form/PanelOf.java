package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.report.ChangeWords;
import org.bylaw.app.report.FieldWords;
import org.bylaw.app.report.FindingWords;
import org.bylaw.app.report.HtmlFragments;
import org.bylaw.app.report.MarginInDollars;
import org.bylaw.app.web.form.InputView.Mark;
import org.bylaw.app.web.form.LiveCheck.Checked;
import org.bylaw.app.web.form.PanelView.DirectionView;
import org.bylaw.app.web.form.PanelView.ItemView;
import org.bylaw.app.web.form.PanelView.JudgedView;
import org.bylaw.app.web.form.PanelView.MarketView;
import org.bylaw.app.web.form.PanelView.RepairableView;
import org.bylaw.app.web.form.PanelView.VerdictView;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.ListedFinding;
import org.bylaw.app.web.page.Tone;
import org.bylaw.change.Side;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Requirement;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.Severity;
import org.jspecify.annotations.Nullable;

/** Lays out what a check found, and says at which inputs. */
final class PanelOf {

    private final Typed typed;
    private final Checked checked;
    private final boolean suggesting;
    private final Map<String, List<Mark>> marks = new LinkedHashMap<>();

    private PanelOf(Typed typed, Checked checked, boolean suggesting) {
        this.typed = typed;
        this.checked = checked;
        this.suggesting = suggesting;
    }

    /**
     * A panel and the marks that go with it.
     *
     * @param panel the panel
     * @param marks the findings about each input, by the inputs' ids
     */
    record Laid(PanelView panel, Map<String, List<Mark>> marks) {}

    static Laid out(Typed typed, Checked checked, boolean suggesting) {
        PanelOf layout = new PanelOf(typed, checked, suggesting);
        boolean changed = !checked.proposal().draft().files().isEmpty();
        JudgedView judged = changed && checked.judgement() instanceof Judgement.Made made ? layout.judged(made) : null;
        return new Laid(new PanelView(layout.verdict(judged), judged), layout.marks);
    }

    private VerdictView verdict(@Nullable JudgedView judged) {
        List<ItemView> items = new ArrayList<>();
        if (checked.proposal().draft().files().isEmpty()) {
            return new VerdictView(
                    Tone.NOTE,
                    "Nothing is changed yet.",
                    List.of(new ItemView("Change a value, and what the rules say of it appears here.", null)));
        }
        if (checked.judgement() instanceof Judgement.Impossible impossible) {
            faults(impossible, items);
            checked.missing().forEach(clause -> items.add(item(clause, judged)));
            return new VerdictView(Tone.BAD, "It cannot be judged as it stands.", items);
        }
        if (!suggesting) {
            checked.missing().forEach(clause -> items.add(item(clause, judged)));
        }
        boolean blocked = judged != null
                && judged.findings().stream()
                        .anyMatch(finding -> finding.badge().equals(Badge.of(Severity.BLOCKER)));
        long warnings = checked.judgement() instanceof Judgement.Made made
                ? made.warnings().size()
                : 0;
        if (blocked) {
            return new VerdictView(Tone.BAD, "The rules block it.", items);
        } else if (!items.isEmpty()) {
            return new VerdictView(Tone.CAUTION, "It cannot be submitted yet.", items);
        }
        String may = suggesting ? "The rules do not block it." : "It may be submitted.";
        return warnings == 0
                ? new VerdictView(Tone.GOOD, may, items)
                : new VerdictView(
                        Tone.CAUTION,
                        may,
                        List.of(new ItemView(
                                (warnings == 1 ? "A warning needs" : warnings + " warnings need")
                                        + " a reviewer's reason before an approval counts.",
                                null)));
    }

    /** What cannot be read: at its inputs where there are any, as the reader says it otherwise. */
    private void faults(Judgement.Impossible impossible, List<ItemView> items) {
        Set<String> told = new LinkedHashSet<>();
        checked.faults().forEach((index, faults) -> {
            TypedFile file = typed.files().get(index);
            told.add(file.file().path());
            faults.forEach((pointer, words) -> items.add(
                    file.mode() == TypedFile.Mode.FIELDS
                            ? new ItemView(
                                    name(file.file()) + (place(pointer).isEmpty() ? "the file" : place(pointer)) + ": "
                                            + words,
                                    Inputs.at(index, file, pointer, null))
                            : new ItemView(FileTexts.title(file.file()) + ", " + words, Inputs.ofText(index))));
        });
        impossible.faults().stream()
                .filter(fault -> told.stream().noneMatch(fault::startsWith))
                .forEach(fault -> items.add(new ItemView(fault, null)));
    }

    private String name(VenueFile file) {
        return typed.files().size() > 1 ? FileTexts.title(file) + ", " : "";
    }

    /** What a finding about a market is about; empty for the market as a whole. */
    private static String place(String pointer) {
        if (pointer.isEmpty() || pointer.equals("/market") || pointer.equals("/venue")) {
            return "";
        }
        String label = FieldWords.label(pointer, null);
        return label.startsWith("/") ? FileViews.SECTIONS.getOrDefault(pointer.substring(1), label) : label;
    }

    private static ItemView item(String clause, @Nullable JudgedView judged) {
        String target = clause.startsWith("state the intent")
                ? "intent-looser"
                : clause.startsWith("write the rationale")
                        ? "rationale"
                        : clause.contains("blocker")
                                        && judged != null
                                        && !judged.findings().isEmpty()
                                ? "finding-1"
                                : clause.contains("was changed since") || clause.contains("were changed since")
                                        ? "take-over"
                                        : null;
        return new ItemView(Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".", target);
    }

    private JudgedView judged(Judgement.Made made) {
        List<ListedFinding> findings = new ArrayList<>();
        List<String> couldNotRun = new ArrayList<>();
        List<RepairableView> repairable = new ArrayList<>();
        List<MarketView> markets = new ArrayList<>();
        for (FileReport file : made.report().files()) {
            VenueFile.at(file.file()).ifPresent(path -> {
                file.findings().forEach(finding -> findings.add(listed(finding, path, null, findings.size())));
                notes(FileTexts.title(path), file.couldNotRun(), couldNotRun);
            });
        }
        for (MarketReport market : made.report().markets()) {
            VenueFile path = VenueFile.ofMarket(market.venue(), market.market());
            market.findings().forEach(finding -> findings.add(listed(finding, path, market.change(), findings.size())));
            notes(market.market(), market.couldNotRun(), couldNotRun);
            int index = Inputs.index(typed.files(), path);
            boolean blocked = market.findings().stream()
                    .anyMatch(finding -> finding.severity() == Severity.BLOCKER && finding.accepted() == null);
            if (blocked && index >= 0 && typed.files().get(index).mode() == TypedFile.Mode.FIELDS) {
                repairable.add(new RepairableView(index, market.market()));
            }
            if (market.change() != null) {
                markets.add(market(market, market.change()));
            }
        }
        return new JudgedView(
                List.of(
                        direction(made, "New risk", Side.NEW_RISK),
                        direction(made, "Open positions", Side.OPEN_POSITIONS)),
                process(made),
                because(made),
                emergency(made),
                findings,
                couldNotRun,
                unjudged(made),
                repairable,
                markets);
    }

    private static int unjudged(Judgement.Made made) {
        return made.report().files().stream()
                        .mapToInt(file -> file.couldNotRun().size())
                        .sum()
                + made.report().markets().stream()
                        .mapToInt(market -> market.couldNotRun().size())
                        .sum();
    }

    private static void notes(String name, List<RuleNote> notes, List<String> words) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        notes.forEach(note -> byReason.computeIfAbsent(note.because(), none -> new ArrayList<>())
                .add(note.rule()));
        byReason.forEach((because, rules) -> words.add(name + ": " + String.join(", ", rules) + ": " + because));
    }

    private ListedFinding listed(Finding finding, VenueFile path, @Nullable ChangeReport change, int place) {
        int index = Inputs.index(typed.files(), path);
        List<String> inputs = List.of();
        Badge badge = ListedFinding.of("", finding).badge();
        if (index >= 0) {
            String input = Inputs.at(index, typed.files().get(index), finding.path(), change);
            marks.computeIfAbsent(input, none -> new ArrayList<>())
                    .add(new Mark(badge, finding.rule(), "finding-" + (place + 1)));
            inputs = List.of(input);
        }
        String field = path.kind() == VenueFile.Kind.MARKET ? place(finding.path()) : finding.path();
        String name = checked.texts().size() > 1 || path.kind() != VenueFile.Kind.MARKET ? FileTexts.title(path) : "";
        String where = name.isEmpty() || field.isEmpty() ? name + field : name + ", " + field;
        return new ListedFinding(
                badge,
                where.isEmpty() ? "The market" : where,
                finding.message(),
                finding.remedy(),
                finding.rule(),
                inputs,
                finding.dollars() == null ? List.of() : List.of(Fact.of("in dollars", FindingWords.dollars(finding))));
    }

    private static DirectionView direction(Judgement.Made made, String words, Side side) {
        List<String> clauses = new ArrayList<>();
        for (MarketReport market : made.report().markets()) {
            if (market.change() != null) {
                String name = made.report().markets().size() > 1 ? market.market() + ": " : "";
                new ChangeWords(market.change()).aspects(side).forEach(clause -> clauses.add(name + clause));
            }
        }
        return new DirectionView(words, Badge.of(made.direction(side)), clauses);
    }

    private List<Fact> process(Judgement.Made made) {
        Requirement requirement = made.requirement();
        Committee committee = checked.committee();
        if (requirement == null || committee == null) {
            return List.of();
        }
        Demand demand = requirement.demand();
        int eligible = committee.eligible(demand, checked.proposal().excluded()).size();
        return List.of(
                Fact.of("Approvals", demand.approvalWords() + "; " + eligible + " may approve"),
                Fact.of(
                        "Waiting",
                        demand.waitingHours() == 0
                                ? "none after the last approval"
                                : hours(demand.waitingHours()) + " after the last approval"),
                Fact.of("Recorded within", hours(committee.process().recordWithinHours()) + " after that"));
    }

    private static String hours(int hours) {
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    private static List<String> because(Judgement.Made made) {
        Requirement requirement = made.requirement();
        return requirement == null ? List.of() : requirement.reasons();
    }

    private static @Nullable String emergency(Judgement.Made made) {
        List<String> against = made.againstEmergency();
        return against.isEmpty()
                ? "Eligible: a guardian may record a change of the guardian's own at once; it has to be ratified."
                : "Not eligible: " + String.join("; ", against) + ".";
    }

    private MarketView market(MarketReport market, ChangeReport change) {
        ChangeWords words = new ChangeWords(change);
        String id = "market-" + market.market().replaceAll("[._]", "-");
        List<String> sentences = new ArrayList<>();
        if (!words.lane().isEmpty()) {
            sentences.add(words.lane());
        }
        sentences.addAll(words.furthest());
        sentences.addAll(words.landing());
        HtmlFragments fragments = HtmlFragments.of(market, id);
        return new MarketView(
                id,
                market.market(),
                sentences,
                FindingWords.age(market.evidence()),
                fragments.curves(),
                MarginInDollars.of(market, change),
                change.standing().stream()
                        .map(standing -> plain(standing.finding(), standing.improved() ? "improved" : ""))
                        .toList(),
                change.resolved().stream()
                        .map(finding -> plain(finding, "resolved"))
                        .toList(),
                fragments.sizes());
    }

    private static ListedFinding plain(Finding finding, String state) {
        String label = place(finding.path());
        String place = state.isEmpty() ? label : label.isEmpty() ? state : label + " (" + state + ")";
        return new ListedFinding(
                ListedFinding.of("", finding).badge(),
                place,
                finding.message(),
                "",
                finding.rule(),
                List.of(),
                List.of());
    }
}
