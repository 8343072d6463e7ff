package org.bylaw.specs.publication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bylaw.file.SourceDocument;
import org.bylaw.file.Statement;

/** Where everything stands on the site. Places are paths from its root, with {@code /}. */
public final class SiteMap {

    /** Where the site starts. */
    public static final String START = "index.html";

    /** The rules by concern. */
    public static final String RULES = "rules/index.html";

    /** The contradictions of the documents. */
    public static final String CONTRADICTIONS = "contradictions.html";

    /** Constraints of programs, decisions of the house. */
    public static final String SOURCES = "sources.html";

    /** Scenarios of no statement and no rule. */
    public static final String GENERAL = "general.html";

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> scenarios = new HashMap<>();

    SiteMap(Join join) {
        join.statements().forEach(shown -> byId.put(shown.statement().id(), statement(shown.statement())));
        join.rules().forEach(rule -> byId.put(rule.card().id(), rule(rule.card().id())));
        join.programs()
                .forEach(cited ->
                        byId.put(cited.source().id(), source(cited.source().id())));
        join.decisions()
                .forEach(cited ->
                        byId.put(cited.source().id(), source(cited.source().id())));
        for (Feature feature : join.general()) {
            feature.scenarios().forEach(scenario -> place(scenario, GENERAL));
        }
        for (DocumentShown document : join.documents()) {
            document.scenarios().forEach(scenario -> place(scenario, document(document.page())));
        }
        for (RuleShown rule : join.rules()) {
            rule.scenarios()
                    .forEach(scenario -> place(scenario, rule(rule.card().id())));
        }
    }

    private void place(Scenario scenario, String page) {
        scenarios.putIfAbsent(scenario.anchor(), page + "#" + scenario.anchor());
    }

    /** The page of a document. */
    public static String document(SourceDocument page) {
        return "documents/" + page.id() + ".html";
    }

    /** The page of a rule. */
    public static String rule(String id) {
        return "rules/" + id + ".html";
    }

    /** The place of a concern's rules. */
    public static String concern(String name) {
        return RULES + "#" + name;
    }

    /** The place of a statement. */
    public static String statement(Statement statement) {
        return document(statement.page()) + "#" + statement.id();
    }

    /** The place of a program's constraint or a decision of the house. */
    public static String source(String id) {
        return SOURCES + "#" + anchor(id);
    }

    /** The name of a place on a page. */
    public static String anchor(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The place of a scenario: with its rule, with its first statement, or among those of neither. */
    public String scenario(Scenario scenario) {
        return Objects.requireNonNull(scenarios.get(scenario.anchor()), scenario.title());
    }

    /** The places by what names them in a text. */
    Map<String, String> byId() {
        return byId;
    }
}
