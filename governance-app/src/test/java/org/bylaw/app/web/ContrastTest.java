package org.bylaw.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the style sheet against each other, by the contrast ratio of WCAG 2.2 (relative luminance of sRGB). */
class ContrastTest {

    private static final Pattern BLOCK = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    /** By day, by night, on paper. */
    private static List<Map<String, Integer>> themes;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = StaticFiles.class.getResourceAsStream("bylaw.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            themes = BLOCK.matcher(css)
                    .results()
                    .map(block -> colours(block.group(1)))
                    .toList();
        }
        assertThat(themes).hasSize(3);
        assertThat(themes).allSatisfy(theme -> assertThat(theme).hasSameSizeAs(themes.get(0)));
    }

    private static Map<String, Integer> colours(String block) {
        Map<String, Integer> colours = new HashMap<>();
        for (MatchResult colour : COLOUR.matcher(block).results().toList()) {
            colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
        }
        return colours;
    }

    @ParameterizedTest
    @CsvSource({
        "ink,paper card sunk accent-tint plain-tint",
        "soft,paper card sunk accent-tint",
        "accent,paper card sunk accent-tint",
        "accent-strong,paper card sunk",
        "on-accent,accent accent-strong",
        "good,card good-tint",
        "caution,card caution-tint",
        "bad,paper card sunk bad-tint",
        "note,card note-tint",
        "neutral,card plain-tint neutral-tint",
        "looser,card looser-tint",
        "tighter,card tighter-tint",
        "mixed,card mixed-tint"
    })
    void textIsReadableOnItsGround(String text, String grounds) {
        for (Map<String, Integer> theme : themes) {
            for (String ground : grounds.split(" ", -1)) {
                assertThat(contrast(theme, text, ground))
                        .as("%s on %s, theme %d", text, ground, themes.indexOf(theme))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"edge,paper card sunk", "accent,paper card sunk", "bad,card"})
    void whatCanBeUsedHasAnEdgeThatIsSeen(String edge, String grounds) {
        for (Map<String, Integer> theme : themes) {
            for (String ground : grounds.split(" ", -1)) {
                assertThat(contrast(theme, edge, ground))
                        .as("%s on %s, theme %d", edge, ground, themes.indexOf(theme))
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static double contrast(Map<String, Integer> theme, String one, String other) {
        double first = luminance(Objects.requireNonNull(theme.get(one), one));
        double second = luminance(Objects.requireNonNull(theme.get(other), other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8 & 0xff) + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
