package org.bylaw.app.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.judging.GroundsOf;
import org.bylaw.app.judging.Judge;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.report.JsonReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;

/**
 * A decision judged again.
 *
 * @param differences what is otherwise than it was, a line each; none where the verdict is the same
 * @param verdict the verdict now
 * @param findings how many findings there are now, those that the committee lives with among them
 * @param rules how many rules judged
 */
public record Replay(List<String> differences, String verdict, int findings, int rules) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Copies the differences. */
    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * Judges a package again by the rules of this installation.
     *
     * @throws CommandFailure where these are not the rules that judged
     */
    public static Replay of(DecisionPackage decision, RuleSet installed) {
        if (!installed.digest().equals(decision.rules().digest())) {
            throw new CommandFailure("the rules of this installation (" + shortened(installed.digest())
                    + ") are not those that judged ("
                    + shortened(decision.rules().digest())
                    + "); install that version, give the operator's folders by --rules, or judge by the rules in the"
                    + " package with --trust-package-rules if you trust whoever made it: they are code");
        }
        return judged(decision, installed, true);
    }

    /**
     * Judges a package again by the rules that it brings. They are code, and run here.
     *
     * @throws CommandFailure where they do not compile here
     */
    public static Replay byItsOwnRules(DecisionPackage decision) {
        return judged(decision, decision.rules().compile(), false);
    }

    private static Replay judged(DecisionPackage decision, RuleSet rules, boolean sameRules) {
        Judgement judgement = Judge.judge(decision.caseFile(), new RuleBook(rules));
        Grounds then = decision.grounds();
        if (judgement instanceof Judgement.Impossible impossible) {
            List<String> lines = new ArrayList<>();
            lines.add("verdict: " + then.verdict() + " then; now it cannot be judged");
            lines.addAll(impossible.faults());
            return new Replay(lines, "none", 0, rules.cards().size());
        }
        Judgement.Made made = (Judgement.Made) judgement;
        JsonNode now = json(text(made.report()));
        return new Replay(
                differences(decision, made, now, sameRules),
                made.report().verdict().word(),
                ReportDifference.findings(now),
                rules.cards().size());
    }

    private static List<String> differences(
            DecisionPackage decision, Judgement.Made made, JsonNode now, boolean sameRules) {
        List<String> lines = new ArrayList<>();
        Grounds then = decision.grounds();
        differ("verdict", then.verdict(), made.report().verdict().word(), lines);
        if (made.requirement() == null) {
            lines.add("committee: there was one then; the package has none");
        } else {
            Grounds again = GroundsOf.of(made, then.report());
            differ("new risk", then.newRisk().word(), again.newRisk().word(), lines);
            differ(
                    "open positions",
                    then.openPositions().word(),
                    again.openPositions().word(),
                    lines);
            differ(
                    "what the committee asks",
                    then.demand().words(),
                    again.demand().words(),
                    lines);
            differ(
                    "why it asks that",
                    then.demandReasons().toString(),
                    again.demandReasons().toString(),
                    lines);
            differ("worst size", then.worst(), again.worst(), lines);
            differ("warnings", then.toReason().toString(), again.toReason().toString(), lines);
        }
        lines.addAll(ReportDifference.of(json(decision.report()), now));
        differ("effect", then.effect(), made.effect(), lines);
        if (sameRules) {
            differ("inputs", then.inputs(), made.inputs(), lines);
        }
        return lines;
    }

    private static void differ(String what, String then, String now, List<String> lines) {
        if (!then.equals(now)) {
            lines.add(what + ": " + then + " then, " + now + " now");
        }
    }

    private static String text(Report report) {
        StringWriter text = new StringWriter();
        try {
            JsonReport.write(report, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            var failure = new CommandFailure("the report in the package is no JSON; download the package anew");
            failure.initCause(wrong);
            throw failure;
        }
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(19, digest.length()));
    }
}
