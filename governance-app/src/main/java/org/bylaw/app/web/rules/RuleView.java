package org.bylaw.app.web.rules;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.catalog.RuleTexts;
import org.bylaw.app.catalog.WorkedExamples;
import org.bylaw.app.web.page.Badge;
import org.bylaw.file.Source;
import org.bylaw.file.SourceRegister;
import org.bylaw.rulebook.RuleCard;

/**
 * One rule.
 *
 * @param card what it says of itself
 * @param badge how grave it is
 * @param sources what it rests on
 * @param scenarios its worked examples
 * @param text its file; empty where it has none
 */
public record RuleView(RuleCard card, Badge badge, List<Rest> sources, List<Scenario> scenarios, String text) {

    /** Copies the lists. */
    public RuleView {
        sources = List.copyOf(sources);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * What a rule rests on.
     *
     * @param id the source's id
     * @param says what it says; empty where no register knows it
     * @param document where that is to be found
     */
    public record Rest(String id, String says, String document) {}

    /**
     * A worked example.
     *
     * @param title what it shows
     * @param text its steps
     */
    public record Scenario(String title, String text) {}

    static RuleView of(RuleCard card, SourceRegister register, RuleTexts texts) {
        List<Rest> sources = new ArrayList<>();
        for (String id : card.sources()) {
            Source source = register.find(id).orElse(null);
            sources.add(source == null ? new Rest(id, "", "") : new Rest(id, source.summary(), source.document()));
        }
        return new RuleView(
                card,
                Badge.of(card.severity()),
                sources,
                scenarios(WorkedExamples.of(card)),
                texts.of(card).orElse(""));
    }

    private static List<Scenario> scenarios(List<String> lines) {
        List<Scenario> scenarios = new ArrayList<>();
        String title = "";
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("Scenario")) {
                add(scenarios, title, text);
                title = line.substring(line.indexOf(':') + 1).strip();
                text.setLength(0);
            } else {
                text.append(line.startsWith("  ") ? line.substring(2) : line).append('\n');
            }
        }
        add(scenarios, title, text);
        return scenarios;
    }

    private static void add(List<Scenario> scenarios, String title, StringBuilder text) {
        if (!title.isEmpty()) {
            scenarios.add(new Scenario(title, text.toString().stripTrailing()));
        }
    }
}
