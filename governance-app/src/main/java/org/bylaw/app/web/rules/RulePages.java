package org.bylaw.app.web.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.app.catalog.RuleTexts;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.security.Access;
import org.bylaw.file.SourceRegister;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.Severity;

/** The catalogue of the rules that judge here. */
public final class RulePages implements Pages {

    private final RuleSet rules;
    private final RuleTexts texts;
    private final SourceRegister register = SourceRegister.shipped();

    /**
     * Pages about rules.
     *
     * @param rules the rules that judge
     * @param folders the operator's folders that some of them come from
     */
    public RulePages(RuleSet rules, List<Path> folders) {
        this.rules = rules;
        this.texts = RuleTexts.of(rules.cards(), folders);
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/rules", Access.SIGNED_IN, this::catalogue);
        table.get("/rules/{id}", Access.SIGNED_IN, this::rule);
    }

    private Answer catalogue(Visit visit) {
        String concern = visit.query("concern").orElse("");
        String severity = visit.query("severity").orElse("");
        Map<String, List<CatalogueView.Row>> byConcern = new TreeMap<>();
        int shown = 0;
        for (RuleCard card : rules.cards()) {
            boolean wanted = (concern.isEmpty() || card.concern().equals(concern))
                    && (severity.isEmpty() || card.severity().word().equals(severity));
            if (wanted) {
                byConcern
                        .computeIfAbsent(card.concern(), none -> new ArrayList<>())
                        .add(CatalogueView.Row.of(card));
                shown++;
            }
        }
        return Answer.page(
                "rules/catalogue.jte",
                new CatalogueView(
                        rules.cards().stream()
                                .map(RuleCard::concern)
                                .distinct()
                                .sorted()
                                .toList(),
                        concern,
                        Arrays.stream(Severity.values()).map(Severity::word).toList(),
                        severity,
                        byConcern.entrySet().stream()
                                .map(group -> new CatalogueView.Group(group.getKey(), group.getValue()))
                                .toList(),
                        shown,
                        rules.cards().size(),
                        rules.digest()));
    }

    private Answer rule(Visit visit) {
        String id = visit.text("id");
        RuleCard card = id.equals(RuleCard.SHAPE.id())
                ? RuleCard.SHAPE
                : rules.card(id)
                        .orElseThrow(() -> NotServed.notFound("There is no rule of this id.")
                                .goingOn("/rules", "See all rules"));
        return Answer.page("rules/rule.jte", RuleView.of(card, register, texts));
    }
}
