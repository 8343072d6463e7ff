package org.bylaw.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.catalog.WorkedExamples;
import org.bylaw.file.SourceRegister;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/** {@code bylaw rules}: the catalogue, or one rule with its why, its source and its worked examples. */
final class RulesCommand implements Command {

    private @Nullable String id;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String purpose() {
        return "List the rules, or explain one.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ID", Syntax.Count.AT_MOST_ONE, "A rule's id, MGN-001.", given -> id = given);
    }

    @Override
    public int run(Streams streams) {
        List<RuleCard> cards = RuleSet.shipped().cards();
        PrintWriter out = streams.out();
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
                out.println("    " + found.summary());
                out.println("    " + found.document());
            });
        }
        out.println();
        out.println("worked examples, run at each build");
        WorkedExamples.of(card).forEach(line -> out.println(line.isBlank() ? "" : "  " + line));
    }
}
