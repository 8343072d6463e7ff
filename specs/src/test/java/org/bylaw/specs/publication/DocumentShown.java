package org.bylaw.specs.publication;

import java.util.List;
import org.bylaw.file.SourceDocument;

/**
 * A document with its statements.
 *
 * @param page the document
 * @param description what its feature says about it; empty where it has none
 * @param statements its statements, in its order
 */
public record DocumentShown(SourceDocument page, List<String> description, List<StatementShown> statements) {

    /** The statements that scenarios have to show. */
    public List<StatementShown> toShow() {
        return statements.stream()
                .filter(each -> each.statement().kind().shown())
                .toList();
    }

    /** The statements of one kind. */
    public List<StatementShown> ofKind(org.bylaw.file.Statement.Kind kind) {
        return statements.stream()
                .filter(each -> each.statement().kind() == kind)
                .toList();
    }

    /** How many of those that have to be shown are. */
    public long covered() {
        return statements.stream().filter(StatementShown::covered).count();
    }

    /** Every scenario that shows one of its statements, once. */
    public List<Scenario> scenarios() {
        return statements.stream()
                .flatMap(each -> each.scenarios().stream())
                .distinct()
                .toList();
    }

    /** How its scenarios came out. */
    public Tally tally() {
        return Tally.of(scenarios());
    }
}
