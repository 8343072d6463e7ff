package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bylaw.app.curve.SizeRow;
import org.bylaw.change.Aspect;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.EmergencyLane;
import org.bylaw.change.Landing;
import org.bylaw.change.Side;
import org.bylaw.change.TightenOnly;
import org.bylaw.check.ChangeCheck;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.CurveStretch;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.RuleNote;
import org.jspecify.annotations.Nullable;

/** What a change does, in sentences for people. */
public final class ChangeWords {

    private final ChangeReport report;
    private final ChangeCheck check;
    private final @Nullable String unit;
    private final EmergencyLane emergencyLane;
    private final @Nullable TightenOnly tightenOnly;

    /** Words about a change. */
    public ChangeWords(ChangeReport report) {
        this.report = report;
        this.check = report.change();
        this.unit = ChangeTable.of(check).unit();
        this.emergencyLane = check.emergencyLane();
        this.tightenOnly = check.tightenOnly();
    }

    /** What kind of a change it is where it is not one of a market in use; empty where it is. */
    public String lane() {
        return switch (check.market().lane()) {
            case CHANGE -> "";
            case PRE_LAUNCH -> "The market stays before its launch: nobody is concerned, and nothing of it is a base.";
            case LAUNCH -> "The market is launched: there is no base to compare with, and all of it is judged.";
            case REMOVAL -> "The market is taken off.";
        };
    }

    /** The direction of one side. */
    public Direction direction(Side side) {
        return check.effect().direction(side);
    }

    /** What is done to one side, clauses. */
    public List<String> aspects(Side side) {
        return check.effect().aspects().stream()
                .filter(aspect -> aspect.side() == side)
                .map(Aspect::words)
                .distinct()
                .toList();
    }

    /** Where the margin falls and rises the most, a sentence each. */
    public List<String> furthest() {
        List<String> sentences = new ArrayList<>();
        furthest("initial margin", check.effect().initial(), sentences);
        furthest("maintenance margin", check.effect().maintenance(), sentences);
        return sentences;
    }

    private void furthest(String subject, @Nullable CurveChange curve, List<String> sentences) {
        if (curve == null) {
            return;
        }
        CurveFactor looser = curve.largestLoosening();
        CurveFactor tighter = curve.largestTightening();
        if (looser != null) {
            Rational factor = looser.factor() == null ? null : looser.factor().reciprocal();
            sentences.add(furthest(subject, "falls", looser, factor));
        }
        if (tighter != null) {
            sentences.add(furthest(subject, "rises", tighter, tighter.factor()));
        }
    }

    private String furthest(String subject, String verb, CurveFactor furthest, @Nullable Rational factor) {
        return "The " + subject + " " + verb + (unit == null ? " " : " most ") + where(furthest) + ": "
                + (furthest.current() == null || furthest.next() == null
                        ? ""
                        : "from " + ratio(subject, furthest.current()) + " to " + ratio(subject, furthest.next())
                                + ", ")
                + (factor == null ? "without bound" : (furthest.exact() ? "" : "at most ") + Figures.factor(factor))
                + ".";
    }

    private static String ratio(String subject, Surd ratio) {
        String percent = Figures.percent(ratio);
        return subject.startsWith("initial") ? percent + " (" + Figures.leverageOf(ratio) + ")" : percent;
    }

    private String where(CurveFactor factor) {
        Rational size = factor.size();
        if (unit == null) {
            return "at every size";
        }
        if (size == null) {
            return "at the largest sizes";
        }
        if (size.signum() == 0) {
            return "at the smallest sizes";
        }
        return switch (factor.reached()) {
                    case AT_SIZE -> "at ";
                    case JUST_ABOVE -> "just above ";
                    case JUST_BELOW, AT_LARGE_SIZES -> "just below ";
                }
                + size(size);
    }

    /** A size with its unit. */
    String size(Rational size) {
        return Figures.size(size) + (unit == null ? "" : " " + unit);
    }

    /** The size of a row of the table of sizes. */
    String size(SizeRow row) {
        return switch (row.place()) {
            case SMALLEST -> unit == null ? "every size" : "smallest";
            case AT -> Figures.size(row.size());
            case JUST_ABOVE -> "just above " + Figures.size(row.size());
        };
    }

    /** The heading of sizes: {@code size, quote units}. */
    String sizeHeading() {
        return unit == null ? "size" : "size, " + unit;
    }

    /** At which sizes the margin is looser, tighter and equal, a sentence each; none where it stays as it is. */
    public List<String> stretches() {
        List<String> sentences = new ArrayList<>();
        stretches("Initial margin", check.effect().initial(), sentences);
        stretches("Maintenance margin", check.effect().maintenance(), sentences);
        return sentences;
    }

    private void stretches(String subject, @Nullable CurveChange curve, List<String> sentences) {
        if (curve != null && curve.direction() != Direction.NEUTRAL) {
            sentences.add(stretches(subject, curve));
        }
    }

    /** At which sizes a margin is looser, tighter and equal, a sentence; empty where it is not compared. */
    String stretches(String subject, @Nullable CurveChange curve) {
        return curve == null
                ? ""
                : subject + ": "
                        + curve.stretches().stream().map(this::stretch).collect(Collectors.joining("; "))
                        + (curve.complete() ? "" : "; and so on") + ".";
    }

    private String stretch(CurveStretch stretch) {
        String kind = kind(stretch.kind());
        Rational to = stretch.to();
        if (stretch.from().signum() == 0) {
            return kind + (to == null ? " at every size" : " up to " + size(to));
        }
        if (to != null && to.equals(stretch.from())) {
            return kind + " at " + size(to);
        }
        return kind
                + (stretch.fromIncluded() ? " from " : " above ")
                + (to == null ? size(stretch.from()) + " on" : Figures.size(stretch.from()) + " to " + size(to));
    }

    /** What a change does to a size, in words. */
    static String kind(CurveStretch.@Nullable Kind kind) {
        return kind == null
                ? "not comparable"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How much looser the market is than at its tightest of the policy's window, a sentence each. */
    public List<String> budget() {
        return SpentBudget.of(check).stream().map(SpentBudget::words).toList();
    }

    /** What the venue makes of the proposal, in which steps. */
    public List<String> landing() {
        Landing landing = check.market().landing();
        List<String> sentences = new ArrayList<>();
        for (ChangeTable.Row row : ChangeTable.of(check).landed()) {
            sentences.add("The venue makes of " + row.label() + " " + row.before() + ": " + row.after() + ".");
        }
        if (landing != null && !landing.between().isEmpty()) {
            sentences.add("It takes effect in " + (landing.between().size() + 1) + " steps, each of which is judged.");
        }
        return sentences;
    }

    /** What is not known, or was not judged before either, a sentence each. */
    public List<String> notModelled() {
        List<String> sentences = new ArrayList<>();
        ChangeHistory history = check.market().history();
        if (history.unknownBecause() != null) {
            sentences.add("History: " + history.unknownBecause() + ".");
        } else {
            if (history.knownSince() != null) {
                sentences.add("The history is known since " + history.knownSince() + ".");
            }
            if (history.outside() > 0) {
                sentences.add("Of the " + Wording.count(history.past().size(), "configuration") + " of the past, "
                        + history.outside() + " came from outside of a proposal.");
            }
        }
        if (history.inheritedFrom() != null) {
            sentences.add("The history is that of " + history.inheritedFrom() + ", its name before.");
        }
        if (!report.standingWithoutJudgement().isEmpty()) {
            sentences.add("Could not judge the market as it was either: "
                    + report.standingWithoutJudgement().stream()
                            .map(RuleNote::rule)
                            .distinct()
                            .collect(Collectors.joining(" "))
                    + ".");
        }
        return sentences;
    }

    /** Whether the change may be made without waiting. */
    public EmergencyLane emergencyLane() {
        return emergencyLane;
    }

    /** {@code eligible: new risk is tighter or equal at every size; open positions are not tightened}. */
    public String emergency() {
        return (emergencyLane.eligible() ? "eligible: " : "not eligible: ")
                + String.join("; ", emergencyLane.reasons());
    }

    /** The part that may be made without waiting; {@code null} where none is to be offered. */
    public @Nullable TightenOnly tightenOnly() {
        return tightenOnly;
    }
}
