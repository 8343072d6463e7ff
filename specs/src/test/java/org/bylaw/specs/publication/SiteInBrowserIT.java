package org.bylaw.specs.publication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.Severity;
import org.bylaw.specs.browser.Axe;
import org.bylaw.specs.browser.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The site as its readers see it: on a screen, in the dark, on a phone and by keyboard. */
class SiteInBrowserIT {

    private static final ViewportSize DESK = new ViewportSize(1280, 900);
    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    private static @Nullable Chromium chromium;

    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void forget() {
        requests.clear();
        errors.clear();
    }

    @AfterEach
    void nothingLeftTheDiskAndNothingWentWrong() {
        assertThat(requests).allMatch(address -> address.startsWith("file:///"));
        assertThat(errors).isEmpty();
    }

    @Test
    void everyPageIsAccessibleInTheLightAndInTheDark() {
        List<String> violations = new ArrayList<>();
        List<String> alike = pagesOfRulesLikeAnother();
        try (BrowserContext context = context(DESK)) {
            Page page = page(context);
            for (String path : WrittenSite.pages()) {
                page.navigate(WrittenSite.address(path));
                Axe.violations(page, Axe.EVERYTHING).forEach(violation -> violations.add(path + ": " + violation));
                if (alike.contains(path)) {
                    continue;
                }
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                Axe.violations(page, Axe.ONLY_COLOURS)
                        .forEach(violation -> violations.add(path + ", dark: " + violation));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        }

        assertThat(violations).isEmpty();
    }

    /** The pages of all rules but the first of each severity: no colour is on them that is not on one of those. */
    private static List<String> pagesOfRulesLikeAnother() {
        Set<Severity> seen = EnumSet.noneOf(Severity.class);
        return RuleSet.shipped().cards().stream()
                .filter(card -> !seen.add(card.severity()))
                .map(card -> SiteMap.rule(card.id()))
                .toList();
    }

    @Test
    void everyPageIsAccessibleOnAPhoneAndNoWider() {
        List<String> violations = new ArrayList<>();
        List<String> tooWide = new ArrayList<>();
        try (BrowserContext context = context(PHONE)) {
            Page page = page(context);
            for (String path : WrittenSite.pages()) {
                page.navigate(WrittenSite.address(path));
                Axe.violations(page, Axe.ALL_BUT_COLOURS).forEach(violation -> violations.add(path + ": " + violation));
                Object width = page.evaluate("document.documentElement.scrollWidth");
                if (!width.equals(PHONE.width)) {
                    tooWide.add(path + ": " + width);
                }
            }
        }

        assertThat(violations).isEmpty();
        assertThat(tooWide).isEmpty();
    }

    @Test
    void aStatementIsFoundByKeyboardAlone() {
        try (BrowserContext context = context(DESK)) {
            Page page = page(context);
            page.navigate(WrittenSite.address(SiteMap.rule("LEV-001")));
            page.keyboard().press("/");
            page.keyboard().type("drift-05");
            assertThat(page.locator("#found [aria-selected=true]")).containsText("DRIFT-05");
            page.keyboard().press("Enter");

            page.waitForURL(Pattern.compile(".*/documents/drift\\.html#DRIFT-05"));
            assertThat(page.locator("#DRIFT-05")).isInViewport();
        }
    }

    @Test
    void aRuleIsFoundByItsWordsOnAPhone() {
        try (BrowserContext context = context(PHONE)) {
            Page page = page(context);
            page.navigate(WrittenSite.address(SiteMap.START));
            while (!page.evaluate("document.activeElement.id").equals("search")) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type("above the limit of the");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#found [aria-selected=true]")).containsText("LEV-002");
            assertThat(page.locator("#search")).hasAttribute("aria-activedescendant", "found-1");
            assertThat(Axe.violations(page, Axe.EVERYTHING)).isEmpty();
            page.keyboard().press("Enter");

            page.waitForURL(Pattern.compile(".*/rules/LEV-002\\.html"));
            assertThat(page.locator("h1")).containsText("LEV-002");
        }
    }

    @Test
    void whatIsNotThereIsSaidAndEscapeEndsTheSearch() {
        try (BrowserContext context = context(DESK)) {
            Page page = page(context);
            page.navigate(WrittenSite.address(SiteMap.START));
            page.keyboard().press("/");
            page.keyboard().type("zxq words");
            assertThat(page.locator("#found-count")).hasText("Nothing found");
            assertThat(page.locator("#search")).hasAttribute("aria-expanded", "false");
            page.keyboard().press("Escape");

            assertThat(page.locator("#search")).hasValue("");
        }
    }

    private BrowserContext context(ViewportSize screen) {
        if (chromium == null) {
            throw new IllegalStateException("not started");
        }
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(screen.width, screen.height));
        Axe.into(context);
        return context;
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }
}
