package org.bylaw.specs.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bylaw.file.SourceRegister;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.Test;

/** Every way on the site leads somewhere, and everything can be reached. */
class SiteLinksIT {

    private static final Pattern WAY = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("window\\.searchIndex = (.*);\\s*", Pattern.DOTALL);

    private final Map<String, List<String>> places = new HashMap<>();

    @Test
    void everyWayLeadsToAPlaceOfTheSite() {
        List<String> astray = new ArrayList<>();
        for (String page : WrittenSite.pages()) {
            for (String way : ways(page)) {
                if (!way.equals("data:,") && !isThere(resolved(page, way))) {
                    astray.add(page + " -> " + way);
                }
            }
        }

        assertThat(astray).isEmpty();
    }

    @Test
    void noPlaceIsNamedTwiceOnAPage() {
        assertThat(WrittenSite.pages())
                .allSatisfy(page -> assertThat(places(page)).as(page).doesNotHaveDuplicates());
    }

    @Test
    void everyPageCanBeReachedFromTheStart() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(SiteMap.START));
        while (!next.isEmpty()) {
            String page = next.remove();
            if (page.endsWith(".html") && reached.add(page)) {
                ways(page).stream()
                        .filter(way -> !way.equals("data:,"))
                        .map(way -> resolved(page, way).split("#", -1)[0])
                        .forEach(next::add);
            }
        }

        assertThat(reached).containsExactlyInAnyOrderElementsOf(WrittenSite.pages());
    }

    @Test
    void everyRuleHasAPageAndEverySourceAPlace() {
        assertThat(RuleSet.shipped().cards())
                .allSatisfy(card -> assertThat(isThere(SiteMap.rule(card.id()))).isTrue());
        SourceRegister register = SourceRegister.shipped();
        assertThat(register.statements())
                .allSatisfy(statement ->
                        assertThat(isThere(SiteMap.statement(statement))).isTrue());
        assertThat(register.all().keySet())
                .filteredOn(id -> id.contains("/") || id.contains("#"))
                .allSatisfy(id -> assertThat(isThere(SiteMap.source(id))).isTrue());
    }

    @Test
    void whatTheSearchFindsIsThere() throws IOException {
        String script = Files.readString(WrittenSite.ROOT.resolve("assets/search-index.js"));
        JsonNode entries =
                JsonMapper.builder().build().readTree(SCRIPT.matcher(script).replaceFirst("$1"));

        assertThat(entries)
                .hasSizeGreaterThan(300)
                .allSatisfy(entry -> assertThat(isThere(entry.at("/place").asText()))
                        .as(entry.toString())
                        .isTrue());
    }

    private boolean isThere(String place) {
        String[] parts = place.split("#", -1);
        Path file = WrittenSite.ROOT.resolve(parts[0]);
        return Files.isRegularFile(file)
                && (parts.length == 1 || places(parts[0]).contains(parts[1]));
    }

    private List<String> places(String page) {
        return places.computeIfAbsent(page, each -> all(PLACE, each));
    }

    private static List<String> ways(String page) {
        return all(WAY, page);
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(WrittenSite.text(page))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    /** The place that {@code way} names on {@code page}, from the root of the site. */
    private static String resolved(String page, String way) {
        if (way.startsWith("#")) {
            return page + way;
        }
        Path from = WrittenSite.ROOT.resolve(page).resolveSibling(way).normalize();
        return WrittenSite.ROOT.relativize(from).toString().replace('\\', '/');
    }
}
