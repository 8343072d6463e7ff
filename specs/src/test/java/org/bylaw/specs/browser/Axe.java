package org.bylaw.specs.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core objects to on a page. It is run by itself, since its builder has it fetch the style sheet. */
public final class Axe {

    /** All of its rules. */
    public static final String EVERYTHING = "{}";

    /** Nothing else is another in the dark. */
    public static final String ONLY_COLOURS = """
            {"runOnly": ["color-contrast"]}""";

    /** Colours are no other on a phone, and take most of the time. */
    public static final String ALL_BUT_COLOURS = """
            {"rules": {"color-contrast": {"enabled": false}}}""";

    private static final String RUN = """
            only => axe.run({...JSON.parse(only), preload: false, resultTypes: ["violations"]})
                       .then(found => found.violations.map(rule => rule.id + " " + rule.nodes[0].html))
            """;

    private Axe() {}

    /** Brings it into every page of a browser. */
    public static void into(BrowserContext context) {
        context.addInitScript(AxeBuilder.getAxeScript());
    }

    /**
     * The violations on a page, each with its rule and the first element that is concerned.
     *
     * @param rules which rules, as the options of axe-core have it
     */
    public static List<String> violations(Page page, String rules) {
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
    }
}
