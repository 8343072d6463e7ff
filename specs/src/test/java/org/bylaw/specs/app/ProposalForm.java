package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The form in which somebody writes a proposal. */
final class ProposalForm {

    /** How long a search for repairs is waited for, on a computer that has much else to do. */
    private static final double SEARCH_MILLISECONDS = 60_000;

    private final Person person;

    ProposalForm(Person person) {
        this.person = person;
    }

    private Page page() {
        return person.page();
    }

    /** Begins a proposal for a market, on the way from the list of proposals. */
    void begin(String venue, String market) {
        begin(venue, "Market", market, "Begin with its values");
    }

    /** Begins a proposal for a file that is no market. */
    void beginFile(String venue, String file) {
        begin(venue, "File", file, "Begin with its text");
    }

    private void begin(String venue, String label, String choice, String button) {
        person.open("/proposals");
        person.link("Propose a change").first().click();
        Locator begin = person.button(button);
        person.input("Venue").selectOption(venue);
        person.button("Show").click();
        begin.waitFor();
        person.input(label).selectOption(choice);
        begin.click();
        assertThat(page()).hasURL(Pattern.compile(".*/proposals/[0-9]+/edit.*"));
    }

    void set(Parameter field, String value) {
        input(field).fill(value);
    }

    /** The input of a field. */
    Locator input(Parameter field) {
        return person.input(field.input());
    }

    void title(String title) {
        person.input("Title").fill(title);
    }

    void intent(String way) {
        page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + way)))
                .check();
    }

    void rationale(String rationale) {
        person.input("Rationale").fill(rationale);
    }

    void notice(String day, String positions) {
        page().getByLabel(Pattern.compile("^Effective on")).fill(day);
        page().getByLabel(Pattern.compile("^Applies to")).selectOption(positions);
    }

    /** Saves it; returns when the answer is there, whatever it is. */
    void save() {
        page().waitForNavigation(() -> person.button("Save draft").click());
    }

    /** Puts it before the committee; returns when the answer is there, whatever it is. */
    void submit() {
        page().waitForNavigation(() -> person.button("Submit to the committee").click());
    }

    /** The findings that are new or worse, one item each. */
    Locator findings() {
        return page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Findings")))
                .getByRole(AriaRole.LIST)
                .first()
                .locator("> li");
    }

    /** Has the nearest values that pass suggested, and applies the first of them. */
    void repair() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Suggest repairs")))
                .click();
        person.button("Apply").first().click(new Locator.ClickOptions().setTimeout(SEARCH_MILLISECONDS));
        assertThat(page().getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Suggest repairs"))))
                .hasCount(0);
    }

    /** Fails until there are these findings and no other. */
    void hasFindings(List<Pattern> findings) {
        assertThat(findings()).hasText(findings.toArray(Pattern[]::new));
    }
}
