package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The page of a proposal, on which it is decided. */
final class DecisionPage {

    private static final Pattern APPROVE = Pattern.compile("^(Approve version [0-9]+|Ratify)$");

    private final Person person;

    /** Opens the page anew. */
    DecisionPage(Person person, Course course) {
        this.person = person;
        person.open(course.path());
    }

    private Page page() {
        return person.page();
    }

    /** The state, the first badge below the heading. */
    Locator state() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .locator("xpath=following-sibling::*[1]/*[1]");
    }

    /** All badges below the heading. */
    Locator badges() {
        return state().locator("xpath=..");
    }

    /** What is said above everything else. */
    Locator main() {
        return page().getByRole(AriaRole.MAIN);
    }

    /** Where approvals are counted. */
    Locator approvals() {
        return page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("approval")));
    }

    Locator reasons() {
        return person.input("Reason for the warning");
    }

    /** Fills in the ballot. */
    void write(String comment, String reason) {
        for (Locator field : reasons().all()) {
            field.fill(reason);
        }
        person.input("Your comment").fill(comment);
    }

    Locator approve() {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(APPROVE));
    }

    void vote(Locator button) {
        button.click();
        succeeds();
    }

    /** Does something that takes a reason, which is folded until it is wanted. */
    void reasoned(String summary, String label, String text, String button) {
        unfold(summary);
        person.input(label).fill(text);
        person.button(button).click();
        succeeds();
    }

    /** Opens what is folded. */
    void unfold(String summary) {
        Locator folded = page().locator("summary", new Page.LocatorOptions().setHasText(summary));
        if (folded.locator("xpath=..").getAttribute("open") == null) {
            folded.click();
        }
    }

    /** Presses a button that needs nothing else. */
    void press(String button) {
        person.button(button).click();
        succeeds();
    }

    /** Fails until the page says that it is done, and what. */
    private void succeeds() {
        assertThat(page()).hasURL(Pattern.compile(".*[?&]done=[a-z-]+.*"));
        assertThat(page().getByRole(AriaRole.STATUS).first()).not().isEmpty();
    }

    /** What is refused: why somebody may not do something. */
    Locator whyNot(String what) {
        return person.fact(what);
    }

    /** The cells of a field's row: before, after. */
    List<Locator> change(Parameter field) {
        Locator row = page().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page().getByRole(
                                        AriaRole.ROWHEADER,
                                        new Page.GetByRoleOptions()
                                                .setName(field.label())
                                                .setExact(true))));
        Locator cells = row.getByRole(AriaRole.CELL);
        return List.of(cells.nth(0), cells.nth(1));
    }
}
