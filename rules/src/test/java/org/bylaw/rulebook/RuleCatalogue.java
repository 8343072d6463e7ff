package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bylaw.file.Source;
import org.bylaw.file.SourceRegister;

/** Writes {@code rules/RULES.md}: every shipped rule with what it says and why, and every source that is cited. */
final class RuleCatalogue {

    private static final String OPENING = """
            # The rules

            Generated from the rule files and the register of sources; a test fails when this page is stale, and names the command
            that renews it.

            A **blocker** cannot be recorded, a **warning** needs a reviewer's written reason, a **note** is worth knowing.
            A rule that speaks of a size holds for every size, and a finding names the smallest one at which the law is broken.
            In what a rule says, *observed* is what was seen and *limit* what is allowed; *where* says for which sizes, and is left
            out where the field says it all.
            Where a rule does not apply, a report says so, with the reason. The scenarios are run at each build.
            """;

    private final StringBuilder page = new StringBuilder();
    private final NavigableMap<String, List<RuleCard>> byConcern = new TreeMap<>();
    private final SourceRegister register;
    private final CitedSources cited;

    private RuleCatalogue(List<RuleCard> cards, SourceRegister register, CitedSources cited) {
        this.register = register;
        this.cited = cited;
        for (RuleCard card : cards) {
            byConcern
                    .computeIfAbsent(card.concern(), concern -> new ArrayList<>())
                    .add(card);
        }
    }

    /** The page of the shipped rules. */
    static String shipped() {
        return new RuleCatalogue(RuleSet.shipped().cards(), SourceRegister.shipped(), CitedSources.shipped()).write();
    }

    private String write() {
        page.append(OPENING).append('\n');
        byConcern.forEach(this::contents);
        byConcern.values().forEach(cards -> cards.forEach(this::rule));
        sources();
        return page.toString();
    }

    private void contents(String concern, List<RuleCard> cards) {
        line("## " + concern.substring(0, 1).toUpperCase(Locale.ROOT) + concern.substring(1));
        line("");
        line("| rule | severity | law |");
        line("|---|---|---|");
        for (RuleCard card : cards) {
            line("| %s | %s | %s |".formatted(link(card.id()), card.severity().word(), cell(card.title())));
        }
        line("");
    }

    private void rule(RuleCard card) {
        line("## " + card.id());
        line("");
        line("**" + card.title() + "** (" + card.severity().word() + ")");
        line("");
        line(card.why());
        line("");
        line(
                card.says().equals("{where}")
                        ? "* Says what is wrong with the field."
                        : "* Says: " + RuleInWords.says(card, name -> "*" + name + "*") + ".");
        List<String> reasons = RuleInWords.notApplicable(card);
        line(reasons.isEmpty() ? "* Always applies." : "* Does not apply where " + String.join("; or ", reasons) + ".");
        if (!card.yieldsTo().isEmpty()) {
            line("* Silent where the same fact is said by "
                    + card.yieldsTo().stream().map(RuleCatalogue::link).collect(Collectors.joining(" or ")) + ".");
        }
        line("* Remedy: " + card.remedy());
        line("* Rule file: [%1$s/%2$s](src/main/resources/org/bylaw/rules/%1$s/%2$s)"
                .formatted(card.concern(), card.file()));
        line("* Scenarios: `@%1$s` in [%2$s.feature](../specs/features/rules/%2$s.feature)"
                .formatted(card.id(), card.concern()));
        line("* Sources:");
        for (String id : card.sources()) {
            Source source = source(id);
            line("  * %s %s (%s)".formatted(link(id), source.summary(), source.document()));
        }
        line("");
    }

    private void sources() {
        line("## Sources");
        line("");
        line(
                "What the rules and the shipped policies rest on: statements of the documents, constraints of the venues'");
        line("programs, and decisions of this house with the evidence for them.");
        line("");
        line("| source | says | in | cited by |");
        line("|---|---|---|---|");
        for (String id : cited.all()) {
            Source source = source(id);
            line("| <a id=\"%s\"></a>%s | %s | %s | %s |"
                    .formatted(anchor(id), id, cell(source.summary()), cell(source.document()), citedBy(id)));
        }
    }

    private String citedBy(String id) {
        List<String> by = new ArrayList<>();
        for (Map.Entry<String, ? extends Set<String>> rule : cited.byRule().entrySet()) {
            if (rule.getValue().contains(id)) {
                by.add(link(rule.getKey()));
            }
        }
        for (Map.Entry<String, ? extends Set<String>> policy : cited.byPolicy().entrySet()) {
            if (policy.getValue().contains(id)) {
                by.add(linkToPolicy(policy.getKey()));
            }
        }
        return String.join(", ", by);
    }

    private static String linkToPolicy(String policy) {
        String file = policy.equals("default")
                ? "src/main/resources/org/bylaw/policy/default-policy.json"
                : "../market-configs/" + policy + "/policy.json";
        return "[policy of %s](%s)".formatted(policy.equals("default") ? "Bylaw" : policy, file);
    }

    private Source source(String id) {
        return register.find(id).orElseThrow(() -> new IllegalStateException(id + " is in no register"));
    }

    private static String link(String id) {
        return "[%s](#%s)".formatted(id, anchor(id));
    }

    private static String anchor(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
