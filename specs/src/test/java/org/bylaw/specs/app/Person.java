package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody in front of a browser of their own. */
final class Person {

    private final String account;
    private final ServedApp app;
    private final Device device;
    private final BrowserContext context;
    private final Watch watch;
    private final Page page;
    private final Map<String, Integer> widths = new LinkedHashMap<>();

    Person(String account, ServedApp app, Device device, Browser browser) {
        this.account = account;
        this.app = app;
        this.device = device;
        this.context = browser.newContext(device.options());
        this.watch = new Watch(context, app.address("/"));
        this.page = context.newPage();
    }

    String account() {
        return account;
    }

    Device device() {
        return device;
    }

    /** The page that is open. */
    Page page() {
        return page;
    }

    /** The path of the page that is open. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Opens a page; who is not signed in, or not any more, signs in first. */
    void open(String path) {
        page.navigate(app.address(path));
        if (path().equals("/sign-in")) {
            page.getByLabel("Account", new Page.GetByLabelOptions().setExact(true))
                    .fill(account);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(Installations.PASSWORD);
            button("Sign in").click();
            assertThat(page).not().hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    /** Opens a page that nobody has to be signed in for. */
    void openAsStranger(String address) {
        page.navigate(address);
    }

    /** Notes how wide the open page is. */
    void measure() {
        if (!page.url().equals("about:blank")) {
            Object width = page.evaluate("document.documentElement.scrollWidth");
            widths.merge(path(), ((Number) width).intValue(), Math::max);
        }
    }

    /** How wide the pages were that were measured, in CSS pixels, by path. */
    Map<String, Integer> widths() {
        return Collections.unmodifiableMap(widths);
    }

    /** A button by its whole name. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A link by its whole name. */
    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** An input by its whole label. */
    Locator input(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The value of a term in a list of terms. */
    Locator fact(String term) {
        return page.locator("dt", new Page.LocatorOptions().setHasText(Words.only(term)))
                .locator("xpath=following-sibling::dd[1]");
    }

    /** What the browser complained about. */
    List<String> complaints() {
        return watch.complaints();
    }

    /** Closes the browser. */
    void leave() {
        context.close();
    }
}
