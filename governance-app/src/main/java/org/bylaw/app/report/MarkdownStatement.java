package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bylaw.rulebook.Acceptance;
import org.bylaw.rulebook.Finding;

/**
 * One finding, or the rules that could not run for one reason, as an item of a Markdown list.
 *
 * @param about what it speaks of
 * @param counts for how many findings or rules it stands
 * @param text the item, ending in a line break
 */
record MarkdownStatement(Judged about, Kind kind, int counts, String text) {

    /** What a statement is, from what must be read to what may be. */
    enum Kind {
        BLOCKER("blocker"),
        COULD_NOT_RUN("rule without judgement", "rules without judgement"),
        WARNING("warning"),
        NOTE("note"),
        ACCEPTED("accepted finding"),
        CHANGE("change of a market", "changes of markets"),
        DETAILS("change's details", "changes' details");

        private final String noun;
        private final String nouns;

        Kind(String noun) {
            this(noun, noun + "s");
        }

        Kind(String noun, String nouns) {
            this.noun = noun;
            this.nouns = nouns;
        }

        /** {@code 2 warnings}. */
        String counted(int number) {
            return number + " " + (number == 1 ? noun : nouns);
        }

        private static Kind of(Finding finding) {
            if (finding.accepted() != null) {
                return ACCEPTED;
            }
            return switch (finding.severity()) {
                case BLOCKER -> BLOCKER;
                case WARNING -> WARNING;
                case NOTE -> NOTE;
            };
        }
    }

    /** The gravest first; equally grave ones stay in their order. */
    static final Comparator<MarkdownStatement> GRAVEST_FIRST = Comparator.comparing(MarkdownStatement::kind);

    /** Everything that is said about one thing. */
    static List<MarkdownStatement> of(Judged judged, RulePages pages) {
        List<MarkdownStatement> all = new ArrayList<>();
        judged.findings()
                .forEach(finding -> all.add(new MarkdownStatement(judged, Kind.of(finding), 1, text(finding, pages))));
        judged.couldNotRunByReason()
                .forEach((because, rules) -> all.add(new MarkdownStatement(
                        judged,
                        Kind.COULD_NOT_RUN,
                        rules.size(),
                        "* **could not run** " + pages.markdown(rules) + "<br>" + MarkdownText.of(because) + "\n")));
        return all;
    }

    /** {@code `LEV-001` `LEV-002`}. */
    static String codes(List<String> words) {
        return words.stream().map(MarkdownText::code).collect(Collectors.joining(" "));
    }

    private static String text(Finding finding, RulePages pages) {
        StringBuilder text = new StringBuilder("* **")
                .append(finding.severity().word())
                .append("** ")
                .append(pages.markdown(finding.rule()));
        if (!finding.path().isEmpty()) {
            text.append(" at ").append(MarkdownText.code(finding.path()));
        }
        text.append("<br>").append(MarkdownText.of(finding.message()));
        if (finding.dollars() != null) {
            detail("in USD", MarkdownText.of(EvidenceWords.of(finding.dollars())), text);
        }
        Acceptance accepted = finding.accepted();
        if (accepted != null) {
            detail("accepted", MarkdownText.of(Wording.of(accepted)), text);
        }
        detail("remedy", MarkdownText.of(finding.remedy()), text);
        if (!finding.sources().isEmpty()) {
            detail("source", codes(finding.sources()), text);
        }
        return text.append('\n').toString();
    }

    /** A line break as an element: comments keep those of the text, files do not. */
    private static void detail(String label, String words, StringBuilder text) {
        text.append("<br>*").append(label).append("* ").append(words);
    }
}
