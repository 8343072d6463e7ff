package org.bylaw.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.catalog.WorkedExamples;
import org.bylaw.file.SourceRegister;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bylaw rules}: the catalogue, or one rule with its why, its source and its worked examples. */
@Command(name = "rules", description = "List the rules, or explain one.")
final class RulesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "A rule's id, MGN-001.")
    private @Nullable String id;

    @Override
    public Integer call() {
        List<RuleCard> cards = RuleSet.shipped().cards();
        PrintWriter out = Streams.of(spec).out();
        if (id == null) {
            catalogue(cards, out);
        } else {
            String wanted = id.toUpperCase(Locale.ROOT);
            explain(
                    cards.stream()
                            .filter(card -> card.id().equals(wanted))
                            .findFirst()
                            .orElseThrow(() -> new CommandFailure("there is no rule " + id + "; bylaw rules lists the "
                                    + cards.size() + " there are")),
                    out);
        }
        return ExitCode.CLEAR;
    }

    private static void catalogue(List<RuleCard> cards, PrintWriter out) {
        Map<String, List<RuleCard>> byConcern = new TreeMap<>();
        cards.forEach(card -> byConcern
                .computeIfAbsent(card.concern(), concern -> new ArrayList<>())
                .add(card));
        byConcern.forEach((concern, rules) -> {
            out.println(concern);
            rules.forEach(card -> out.println(String.format(
                    Locale.ROOT, "  %-7s  %-7s  %s", card.id(), card.severity().word(), card.title())));
        });
    }

    private static void explain(RuleCard card, PrintWriter out) {
        SourceRegister sources = SourceRegister.shipped();
        out.println(card.id() + "  " + card.severity().word());
        out.println(card.title());
        out.println();
        out.println("why      " + card.why());
        out.println("remedy   " + card.remedy());
        out.println("needs    " + (card.needs().isEmpty() ? "nothing optional" : String.join(" ", card.needs())));
        out.println("file     " + card.concern() + "/" + card.file());
        out.println();
        out.println("sources");
        for (String source : card.sources()) {
            out.println("  " + source);
            sources.find(source).ifPresent(found -> {
                out.println("    " + found.says());
                out.println("    " + found.document());
            });
        }
        out.println();
        out.println("worked examples, run at each build");
        WorkedExamples.of(card).forEach(line -> out.println(line.isBlank() ? "" : "  " + line));
    }
}
