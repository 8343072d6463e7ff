package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.bylaw.app.demo.DemoPerson;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.specs.browser.Axe;
import org.bylaw.specs.browser.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the app in the light, in the dark and on a phone; pictures of them are left in {@code target/screenshots}. */
class EveryPageIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path ROUTES = Path.of(
            System.getProperty("repository.root", ".."),
            "governance-app/src/test/resources/org/bylaw/app/web/routes.txt");

    /** Routes that answer with no page. */
    private static final Set<String> NO_PAGES =
            Set.of("/health", "/static/{digest}/{name}", "/audit/export", "/proposals/{id}/package");

    private static @Nullable Chromium chromium;
    private static @Nullable FilledApp app;

    /**
     * A page as somebody sees it.
     *
     * @param who sees it; {@code null} for somebody who is not signed in
     */
    private record Seen(String name, @Nullable DemoPerson who, String path) {}

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        app = FilledApp.make();
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static FilledApp app() {
        return Objects.requireNonNull(app);
    }

    @Test
    void everyPageIsAccessibleInTheLightAndInTheDarkAndFitsAPhone() throws IOException {
        Files.createDirectories(PICTURES);
        List<String> wrong = new ArrayList<>();
        List<Watch> watches = new ArrayList<>();
        for (Device device : List.of(Device.DESK, Device.PHONE)) {
            Map<String, BrowserContext> browsers = new LinkedHashMap<>();
            for (Seen seen : pages()) {
                BrowserContext context = browsers.computeIfAbsent(
                        String.valueOf(seen.who()), none -> browser(device, seen.who(), watches));
                Page page = context.pages().get(0);
                page.navigate(app().address(seen.path()));
                if (device == Device.PHONE) {
                    onAPhone(page, seen, wrong);
                } else {
                    onADesk(page, seen, wrong);
                }
            }
            browsers.values().forEach(BrowserContext::close);
        }
        watches.forEach(watch -> wrong.addAll(watch.complaints()));

        assertThat(wrong).isEmpty();
    }

    @Test
    void noRouteThatAnswersWithAPageIsLeftOut() throws IOException {
        List<String> routes = Files.readAllLines(ROUTES).stream()
                .filter(line -> line.startsWith("GET "))
                .map(line -> line.substring("GET ".length(), line.indexOf(" |")))
                .filter(route -> !NO_PAGES.contains(route))
                .toList();
        List<String> paths = pages().stream()
                .map(seen -> seen.path().replaceAll("\\?.*", ""))
                .toList();

        assertThat(routes).isNotEmpty();
        assertThat(routes).allSatisfy(route -> {
            Pattern pattern = Pattern.compile(route.replaceAll("\\{[a-z]+}", "[^/]+"));
            assertThat(paths).as(route).anyMatch(path -> pattern.matcher(path).matches());
        });
    }

    private static void onADesk(Page page, Seen seen, List<String> wrong) {
        Axe.violations(page, Axe.EVERYTHING).forEach(violation -> wrong.add(seen.name() + ": " + violation));
        picture(page, seen.name() + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.violations(page, Axe.ONLY_COLOURS).forEach(violation -> wrong.add(seen.name() + ", dark: " + violation));
        picture(page, seen.name() + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void onAPhone(Page page, Seen seen, List<String> wrong) {
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > Device.PHONE.width()) {
            wrong.add(seen.name() + " is " + width + " wide on a phone");
        }
        picture(page, seen.name() + "-phone");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private static BrowserContext browser(Device device, @Nullable DemoPerson who, List<Watch> watches) {
        BrowserContext context = Objects.requireNonNull(chromium).browser().newContext(device.options());
        Axe.into(context);
        watches.add(new Watch(context, app().address("/")));
        Page page = context.newPage();
        if (who != null) {
            page.navigate(app().address("/sign-in"));
            page.getByLabel("Account", new Page.GetByLabelOptions().setExact(true))
                    .fill(who.account());
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(app().password(who));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            assertThat(page).not().hasURL(Pattern.compile(".*/sign-in.*"));
        }
        return context;
    }

    private static List<Seen> pages() {
        List<Seen> pages = new ArrayList<>(List.of(
                new Seen("sign-in", null, "/sign-in"),
                new Seen("join", null, app().invitation()),
                new Seen("join-dead", null, "/join/none"),
                new Seen("inbox-proposer", DemoPerson.ADA, "/"),
                new Seen("inbox-reviewer", DemoPerson.BEN, "/"),
                new Seen("inbox-guardian", DemoPerson.EVE, "/"),
                new Seen("inbox-enactor", DemoPerson.FAY, "/"),
                new Seen("inbox-administrator", DemoPerson.GUS, "/"),
                new Seen("proposals", DemoPerson.ADA, "/proposals"),
                new Seen("proposals-none", DemoPerson.ADA, "/proposals?market=NONE"),
                new Seen("propose", DemoPerson.ADA, "/proposals/new"),
                new Seen("propose-drift", DemoPerson.ADA, "/proposals/new?venue=drift"),
                new Seen("account", DemoPerson.BEN, "/account"),
                new Seen("people", DemoPerson.GUS, "/people"),
                new Seen("committees", DemoPerson.GUS, "/committee"),
                new Seen("committee", DemoPerson.BEN, "/committee/drift"),
                new Seen("committee-founding", DemoPerson.GUS, "/committee/perpetual-protocol"),
                new Seen("markets", DemoPerson.BEN, "/markets"),
                new Seen("markets-drift", DemoPerson.BEN, "/markets/drift"),
                new Seen("markets-velocity", DemoPerson.BEN, "/markets/velocity"),
                new Seen("market", DemoPerson.BEN, "/markets/drift/SOL-PERP"),
                new Seen("market-tiers", DemoPerson.BEN, "/markets/binance-usdm/BTCUSDT"),
                new Seen("rules", DemoPerson.BEN, "/rules"),
                new Seen("rule", DemoPerson.BEN, "/rules/LEV-001"),
                new Seen("audit", DemoPerson.GUS, "/audit"),
                new Seen("alarms", DemoPerson.BEN, "/alarms"),
                new Seen("not-found", DemoPerson.BEN, "/proposals/999"),
                new Seen("not-allowed", DemoPerson.BEN, "/people")));
        for (Proposal proposal : app().proposals()) {
            String path = "/proposals/" + proposal.id();
            String name =
                    "proposal-" + proposal.id() + "-" + proposal.phase().word().replace(' ', '-');
            pages.add(new Seen(name, proposal.phase() == Phase.APPROVED ? DemoPerson.FAY : DemoPerson.BEN, path));
            if (proposal.phase() == Phase.DRAFT) {
                pages.add(new Seen("form-" + proposal.id(), DemoPerson.ADA, path + "/edit"));
            } else {
                pages.add(new Seen(name + "-version", DemoPerson.GUS, path + "/versions/1"));
            }
            if (proposal.phase() == Phase.IN_REVIEW) {
                pages.add(new Seen("suggestion-" + proposal.id(), DemoPerson.EVE, path + "/edit?suggest"));
            }
        }
        return pages;
    }
}
