package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** People who use a keyboard alone, a phone, or a browser without scripts. */
public final class ReachSteps {

    private final Cast cast;
    private final Course course;
    private final List<String> unseen = new ArrayList<>();

    /** Steps of the scenario with this cast and this course. */
    public ReachSteps(Cast cast, Course course) {
        this.cast = cast;
        this.course = course;
    }

    @Given("nobody's browser runs scripts")
    public void withoutScript() {
        cast.at(Device.WITHOUT_SCRIPT);
    }

    @Given("from here on everybody has a phone")
    public void phones() {
        cast.at(Device.PHONE);
    }

    @When("{person} proposes, by keyboard, {word} as the open-interest cap of {market}, which is {way}")
    public void proposes(Person person, String value, String market, String way) {
        person.open("/proposals");
        Keyboard keys = new Keyboard(person.page());
        keys.press(person.link("Propose a change").first(), "Enter");
        person.input("Venue").waitFor();
        keys.choose(person.input("Venue"), "drift");
        keys.press(person.button("Show"), "Enter");
        person.button("Begin with its values").waitFor();
        keys.choose(person.input("Market"), market);
        assertThat(person.input("Market")).hasValue("drift/markets/" + market + ".json");
        keys.press(person.button("Begin with its values"), "Enter");
        assertThat(person.page()).hasURL(Pattern.compile(".*/edit.*"));
        course.isAbout(person);
        keys.type(person.input(Parameter.OPEN_INTEREST_CAP.input()), value);
        Locator ways = person.page().getByRole(AriaRole.RADIO);
        Locator wanted = person.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + way)));
        keys.press(ways.first(), "Space");
        for (int tries = 0; tries < 4 && !wanted.isChecked(); tries++) {
            person.page().keyboard().press("ArrowDown");
        }
        keys.type(person.input("Rationale"), "The book is another one than it was.");
        keys.press(person.button("Submit to the committee"), "Enter");
        assertThat(person.page()).hasURL(Pattern.compile(".*/proposals/[0-9]+(\\?.*)?"));
        unseen.addAll(keys.unseen());
    }

    @When("{person} approves it by keyboard: {string}")
    public void approves(Person person, String comment) {
        person.open("/");
        Keyboard keys = new Keyboard(person.page());
        keys.press(
                person.page()
                        .getByRole(AriaRole.MAIN)
                        .locator("a[href='" + course.path() + "']")
                        .first(),
                "Enter");
        person.input("Your comment").waitFor();
        keys.type(person.input("Your comment"), comment);
        keys.press(
                person.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Approve version"))),
                "Space");
        assertThat(person.page()).hasURL(Pattern.compile(".*done=.*"));
        unseen.addAll(keys.unseen());
    }

    @Then("wherever the focus was, it could be seen")
    public void couldBeSeen() {
        assertThat(unseen).isEmpty();
    }

    @Then("the first stop of {person} on every page is {string}, and Enter leads to the content")
    public void skipLink(Person person, String name) {
        for (String path : List.of("/", "/proposals", "/markets", "/rules", "/account")) {
            person.open(path);
            person.page().keyboard().press("Tab");
            assertThat(person.link(name)).isFocused();
            assertThat(person.link(name)).isInViewport();
            person.page().keyboard().press("Enter");
            assertThat(person.page().getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    @Then("no page that {person} saw was wider than a phone")
    public void noPageWasWider(Person person) {
        assertThat(person.device()).isEqualTo(Device.PHONE);
        assertThat(person.widths()).isNotEmpty();
        assertThat(person.widths().values()).allMatch(width -> width <= Device.PHONE.width());
    }
}
