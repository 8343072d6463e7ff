package org.bylaw.app.web.rules;

import java.util.List;
import org.bylaw.app.web.page.Badge;
import org.bylaw.rulebook.RuleCard;

/**
 * The catalogue of the rules, or a part of it.
 *
 * @param concerns all concerns that there are rules of
 * @param concern the one that is chosen; empty for all
 * @param severities all words for how grave a finding is
 * @param severity the one that is chosen; empty for all
 * @param groups the rules by concern
 * @param shown how many rules are shown
 * @param all how many there are
 * @param digest which rules they are
 */
public record CatalogueView(
        List<String> concerns,
        String concern,
        List<String> severities,
        String severity,
        List<Group> groups,
        int shown,
        int all,
        String digest) {

    /** Copies the lists. */
    public CatalogueView {
        concerns = List.copyOf(concerns);
        severities = List.copyOf(severities);
        groups = List.copyOf(groups);
    }

    /**
     * The rules of one concern.
     *
     * @param concern the concern
     * @param rows its rules, by id
     */
    public record Group(String concern, List<Row> rows) {

        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One rule.
     *
     * @param id its id
     * @param badge how grave it is
     * @param title the law in a sentence
     */
    public record Row(String id, Badge badge, String title) {

        static Row of(RuleCard card) {
            return new Row(card.id(), Badge.of(card.severity()), card.title());
        }
    }
}
