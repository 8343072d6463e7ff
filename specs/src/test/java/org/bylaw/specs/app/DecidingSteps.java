package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.regex.Pattern;

/** Proposals are read and decided. */
public final class DecidingSteps {

    private final Cast cast;
    private final Course course;

    /** Steps of the scenario with this cast and this course. */
    public DecidingSteps(Cast cast, Course course) {
        this.cast = cast;
        this.course = course;
    }

    private DecisionPage of(Person person) {
        return new DecisionPage(person, course);
    }

    /** The page as whoever acted last sees it now. */
    private DecisionPage page() {
        return of(cast.last());
    }

    @Given("{person} finds it in his/her inbox")
    public void findsIt(Person person) {
        person.open("/");
        person.page()
                .getByRole(AriaRole.MAIN)
                .locator("a[href='" + course.path() + "']")
                .first()
                .click();
        assertThat(person.page()).hasURL(Pattern.compile(".*" + course.path() + "$"));
    }

    @When("{person} opens the proposal")
    public void opens(Person person) {
        of(person);
    }

    @When("{person} turns to the proposal of {word}")
    public void turns(Person person, String author) {
        course.isAboutThatOf(author);
        of(person);
    }

    @When("{person} approves it: {string}")
    public void approves(Person person, String comment) {
        approves(person, comment, "");
    }

    @When("{person} approves it: {string} and answers its warnings: {string}")
    public void approves(Person person, String comment, String reason) {
        DecisionPage page = of(person);
        page.write(comment, reason);
        page.vote(page.approve());
    }

    @When("{person} approves the proposal of {word}: {string}")
    public void approvesThatOf(Person person, String author, String comment) {
        course.isAboutThatOf(author);
        approves(person, comment);
    }

    @When("{person} requests changes: {string}")
    public void requestsChanges(Person person, String comment) {
        DecisionPage page = of(person);
        page.write(comment, "");
        page.vote(person.button("Request changes"));
    }

    @When("{person} rejects it: {string}")
    public void rejects(Person person, String comment) {
        DecisionPage page = of(person);
        page.write(comment, "");
        page.vote(person.button("Reject"));
    }

    @When("{person} withdraws it: {string}")
    public void withdraws(Person person, String why) {
        of(person).reasoned("Withdraw it", "Why it is withdrawn", why, "Withdraw the proposal");
    }

    @When("{person} cancels it: {string}")
    public void cancels(Person person, String why) {
        of(person).reasoned("Cancel it", "Why it is cancelled", why, "Cancel the proposal");
    }

    @When("{person} declares a conflict of interest: {string}")
    public void declares(Person person, String what) {
        of(person).reasoned("Declare a conflict of interest", "What the conflict is", what, "Declare it");
    }

    @When("{person} suggests the {field} {word}: {string}")
    public void suggests(Person person, Parameter field, String value, String why) {
        of(person);
        person.link("Suggest other values").click();
        new ProposalForm(person).set(field, value);
        person.input("To those who propose").fill(why);
        person.button("Send the suggestion").click();
        assertThat(person.page()).hasURL(Pattern.compile(".*" + course.path() + "(\\?.*)?$"));
    }

    @When("{person} takes the suggestion")
    public void takes(Person person) {
        of(person).press("Take it into the draft");
    }

    @Then("{person} cannot approve it without a reason for {word}")
    public void needsAReason(Person person, String rule) {
        DecisionPage page = of(person);
        page.write("Fine.", "");
        page.approve().click();
        Locator warnings = person.page()
                .getByRole(AriaRole.MAIN)
                .locator("form p")
                .filter(new Locator.FilterOptions().setHasText(rule));
        assertThat(warnings).hasCount(1);
        assertThat(page.reasons().first()).isFocused();
        assertThat(page.reasons().and(person.page().locator(":invalid")))
                .hasCount(page.reasons().count());
        assertThat(page.approve()).isVisible();
    }

    @Then("{person} cannot approve it, because {string}")
    public void cannotApprove(Person person, String why) {
        DecisionPage page = of(person);
        assertThat(page.whyNot("Approve or reject")).containsText(why);
        assertThat(page.approve()).hasCount(0);
    }

    @Then("{person} cannot ratify it herself, because {string}")
    public void cannotRatify(Person person, String why) {
        DecisionPage page = of(person);
        assertThat(page.whyNot("Ratify")).containsText(why);
        assertThat(page.approve()).hasCount(0);
    }

    @Then("nobody can decide about it any more")
    public void nobodyCanDecide() {
        for (String name : List.of("Ben", "Cho", "Eve")) {
            Person person = cast.person(name);
            DecisionPage page = of(person);
            assertThat(page.state()).isVisible();
            assertThat(page.approve()).hasCount(0);
            assertThat(person.button("Reject")).hasCount(0);
        }
    }

    @Then("the proposal is {string}")
    public void is(String state) {
        assertThat(page().state()).hasText(state);
    }

    @Then("the proposal is {string}, because {string}")
    public void isBecause(String state, String why) {
        DecisionPage page = page();
        assertThat(page.state()).hasText(state);
        assertThat(page.main()).containsText(why, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
    }

    @Then("the proposal of {word} is {string}, because {string}")
    public void isThatOf(String author, String state, String why) {
        course.isAboutThatOf(author);
        isBecause(state, why);
    }

    @Then("it has {string}")
    public void has(String approvals) {
        assertThat(page().approvals()).containsText(approvals);
    }

    @Then("it may be recorded from {string}")
    public void waits(String until) {
        assertThat(page().whyNot("May be recorded")).containsText("from " + until);
    }

    @Then("it is an emergency, {string} of {word} {word}, to be ratified by {string}")
    public void isAnEmergency(String uses, String name, String surname, String by) {
        DecisionPage page = page();
        assertThat(page.badges()).containsText("emergency");
        assertThat(page.whyNot("Emergencies of " + name + " " + surname)).hasText(uses);
        assertThat(page.whyNot("To be ratified by")).containsText(by);
    }

    @Then("it says new risk {way} and open positions {way}")
    public void directions(String newRisk, String openPositions) {
        assertThat(page().badges()).containsText("new risk " + newRisk);
        assertThat(page().badges()).containsText("open positions " + openPositions);
    }

    @Then("it is said to take effect on {word} for {word} positions")
    public void effect(String day, String positions) {
        page();
        assertThat(cast.last().fact("Not before")).hasText(day);
        assertThat(cast.last().fact("Applies to")).hasText(positions);
    }

    @Then("it changes the {field} from {string} to {string}")
    public void changes(Parameter field, String before, String after) {
        List<Locator> cells = page().change(field);
        assertThat(cells.get(0)).hasText(before);
        assertThat(cells.get(1)).hasText(after);
    }

    @Then("every page tells {person} {string}")
    public void everyPageTells(Person person, String alarm) {
        for (String path : List.of("/", "/proposals", "/markets", "/rules", "/account", "/alarms")) {
            person.open(path);
            assertThat(alarms(person)).containsText(alarm);
        }
    }

    @Then("no page tells {person} of an alarm")
    public void noPageTells(Person person) {
        for (String path : List.of("/", "/proposals", "/markets", "/rules", "/account", "/alarms")) {
            person.open(path);
            assertThat(person.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(alarms(person)).hasCount(0);
        }
    }

    private static Locator alarms(Person person) {
        return person.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("Alarms").setExact(true));
    }
}
