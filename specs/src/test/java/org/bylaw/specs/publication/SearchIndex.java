package org.bylaw.specs.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** What the search looks through, as a script: a page that is opened from a disk may read no other file. */
final class SearchIndex {

    /**
     * Something that can be found.
     *
     * @param kind {@code statement}, {@code rule}, {@code source} or {@code scenario}
     * @param id its id; empty for a scenario
     * @param text what is shown and looked through
     * @param more what is looked through besides
     * @param place where it stands, from the root of the site
     */
    record Entry(String kind, String id, String text, String more, String place) {}

    private SearchIndex() {}

    static String script(Join join, SiteMap map) {
        List<Entry> entries = new ArrayList<>();
        for (StatementShown shown : join.statements()) {
            entries.add(new Entry(
                    "statement, " + shown.statement().kind().word(),
                    shown.statement().id(),
                    shown.statement().says(),
                    shown.statement().document(),
                    SiteMap.statement(shown.statement())));
        }
        for (RuleShown rule : join.rules()) {
            entries.add(new Entry(
                    "rule, " + rule.card().severity().word(),
                    rule.card().id(),
                    rule.card().title(),
                    rule.concern() + " " + rule.card().why(),
                    SiteMap.rule(rule.card().id())));
        }
        for (List<SourceCited> sources : List.of(join.programs(), join.decisions())) {
            for (SourceCited cited : sources) {
                entries.add(new Entry(
                        "source",
                        cited.source().id(),
                        cited.source().says(),
                        cited.source().document(),
                        SiteMap.source(cited.source().id())));
            }
        }
        for (Scenario scenario : join.scenarios()) {
            entries.add(new Entry(
                    "scenario", "", scenario.title(), String.join(" ", scenario.tags()), map.scenario(scenario)));
        }
        try {
            return "window.searchIndex = " + JsonMapper.builder().build().writeValueAsString(entries) + ";\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
