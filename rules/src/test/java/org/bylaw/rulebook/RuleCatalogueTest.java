package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bylaw.file.GeneratedFile;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    private static final String PAGE = RuleCatalogue.shipped();

    @Test
    void thePageInTheRepositorySaysWhatTheRulesSay() throws IOException {
        GeneratedFile.of("rules/RULES.md", PAGE, RuleCatalogueTest.class).assertFresh();
    }

    @Test
    void everyRuleHasALineInTheContentsAndASectionOfItsOwn() {
        List<String> sections = matches("^## ([A-Z]{3}-[0-9]{3})$");
        List<String> contents = matches("^\\| \\[([A-Z]{3}-[0-9]{3})]");
        assertThat(contents).isEqualTo(sections);
        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        RuleSet.shipped().cards().stream().map(RuleCard::id).toList());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> anchors = matches("^#+ (.+)$").stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        anchors.addAll(matches("<a id=\"([^\"]*)\">"));
        Path folder = Path.of(System.getProperty("repository.root"), "rules");
        assertThat(matches("]\\(([^)]*)\\)")).hasSizeGreaterThan(100).allSatisfy(target -> {
            if (target.startsWith("#")) {
                assertThat(anchors).contains(target.substring(1));
            } else {
                assertThat(Files.exists(folder.resolve(target))).as(target).isTrue();
            }
        });
    }

    @Test
    void noPlaceholderIsLeft() {
        assertThat(PAGE).doesNotContain("{", "}");
    }

    private static List<String> matches(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
