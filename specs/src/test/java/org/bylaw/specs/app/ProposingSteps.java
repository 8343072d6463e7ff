package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.regex.Pattern;

/** Proposals are written. */
public final class ProposingSteps {

    private static final String VENUE = "drift";
    private static final String INTENT = "intent";

    /** Where the form is: opened, checked, refused. */
    private static final Pattern FORM = Pattern.compile("/proposals/[0-9]+/(edit|check|repair|draft|submit)");

    private final Cast cast;
    private final Course course;

    /** Steps of the scenario with this cast and this course. */
    public ProposingSteps(Cast cast, Course course) {
        this.cast = cast;
        this.course = course;
    }

    /** A field of a market file. */
    @ParameterType(Parameter.NAMES)
    public Parameter field(String words) {
        return Parameter.of(words);
    }

    /** A market of Drift. */
    @ParameterType("[A-Z0-9]+-(?:PERP|USD)")
    public String market(String name) {
        return name;
    }

    /** A direction. */
    @ParameterType("looser|tighter|mixed|neutral")
    public String way(String word) {
        return word;
    }

    private ProposalForm form() {
        return new ProposalForm(cast.last());
    }

    @Given("{person} begins a proposal for {market} of Drift")
    public void begins(Person person, String market) {
        new ProposalForm(person).begin(VENUE, market);
        course.isAbout(person);
    }

    @Given("{person} begins a proposal for the committee of Drift")
    public void beginsForTheCommittee(Person person) {
        new ProposalForm(person).beginFile(VENUE, VENUE + "/committee.json");
        course.isAbout(person);
    }

    @Given("{person} has drafted for {market} of Drift")
    public void hasDrafted(Person person, String market, DataTable values) {
        ProposalForm form = new ProposalForm(person);
        form.begin(VENUE, market);
        course.isAbout(person);
        Map<String, String> said = values.asMap();
        said.forEach((name, value) -> {
            if (!name.equals(INTENT)) {
                form.set(Parameter.of(name), value);
            }
        });
        form.title(market + ": another open-interest cap");
        form.intent(Words.cell(said, INTENT));
        form.rationale("The book is another one than it was.");
        form.save();
        assertThat(person.page().getByRole(AriaRole.STATUS).first()).containsText("Saved.");
    }

    @Given("{person} has proposed for {market} of Drift")
    public void hasProposed(Person person, String market, DataTable values) {
        hasDrafted(person, market, values);
        submits(person);
        assertThat(person.page()).hasURL(Pattern.compile(".*/proposals/[0-9]+(\\?.*)?"));
    }

    @When("{person} edits it")
    public void edits(Person person) {
        new DecisionPage(person, course);
        person.link("Edit the draft").click();
        assertThat(person.page()).hasURL(Pattern.compile(".*/edit.*"));
    }

    @When("{person} sets the {field} to {word}")
    public void sets(Person person, Parameter field, String value) {
        new ProposalForm(person).set(field, value);
    }

    @When("{person} writes {word} instead of {word} for {string} in the file")
    public void writesInTheFile(Person person, String value, String former, String name) {
        Locator text = person.page().getByLabel(Pattern.compile("^Text of "));
        String line = "\"" + name + "\": ";
        text.fill(text.inputValue().replace(line + former, line + value));
    }

    @When("{person} writes the title {string}")
    public void writesTheTitle(Person person, String title) {
        new ProposalForm(person).title(title);
    }

    @When("{person} states that it is {way}, because {string}")
    public void states(Person person, String way, String because) {
        new ProposalForm(person).intent(way);
        new ProposalForm(person).rationale(because);
    }

    @When("{person} gives notice until {word} for all positions")
    public void givesNotice(Person person, String day) {
        new ProposalForm(person).notice(day, "all");
    }

    @When("{person} gives notice until {word}")
    public void givesNoticeOfLaw(Person person, String day) {
        new ProposalForm(person).notice(day, "");
    }

    @When("{person} has it checked")
    public void hasItChecked(Person person) {
        person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Check").setExact(true))
                .last()
                .click();
    }

    @When("{person} takes the first repair")
    public void takesTheFirstRepair(Person person) {
        new ProposalForm(person).repair();
    }

    @When("{person} takes over the values of now")
    public void takesOver(Person person) {
        person.button("Take over the current values and save").click();
        assertThat(person.page().getByRole(AriaRole.STATUS).first()).containsText("Saved.");
    }

    @When("{person} saves the draft")
    public void saves(Person person) {
        new ProposalForm(person).save();
    }

    @When("{person} submits it")
    public void submits(Person person) {
        if (!FORM.matcher(person.path()).matches()) {
            edits(person);
        }
        new ProposalForm(person).submit();
    }

    @Then("the form finds, while she types")
    @Then("the form finds")
    public void finds(DataTable findings) {
        form().hasFindings(findings.asMaps().stream()
                .map(row ->
                        Words.inOrder(Words.cell(row, "severity"), Words.cell(row, "message"), Words.cell(row, "rule")))
                .toList());
    }

    @Then("the form finds no blocker")
    public void findsNoBlocker() {
        Locator verdict = cast.last().page().locator("#verdict");
        assertThat(verdict).containsText(Pattern.compile("may be submitted|cannot be submitted yet"));
        assertThat(form().findings().filter(new Locator.FilterOptions().setHasText("blocker")))
                .hasCount(0);
    }

    @Then("the form says that new risk becomes {way} and open positions {way}")
    public void directions(String newRisk, String openPositions) {
        assertThat(cast.last().fact("New risk")).containsText(newRisk);
        assertThat(cast.last().fact("Open positions")).containsText(openPositions);
    }

    @Then("the form says that it takes {string} and {string}")
    public void process(String approvals, String waiting) {
        assertThat(cast.last().fact("Approvals")).containsText(approvals);
        assertThat(cast.last().fact("Waiting")).containsText(waiting);
    }

    @Then("the {field} {string}")
    public void was(Parameter field, String was) {
        assertThat(form().input(field)).hasAccessibleDescription(Words.inOrder(was));
    }

    @Then("the {field} is {word} and {string}")
    public void isAndWas(Parameter field, String value, String was) {
        assertThat(form().input(field)).hasValue(value);
        was(field, was);
    }

    @Then("the draft is kept, and the {field} is {word}")
    public void isKept(Parameter field, String value) {
        Person person = cast.last();
        assertThat(person.page().getByRole(AriaRole.STATUS).first()).containsText("Saved.");
        edits(person);
        assertThat(form().input(field)).hasValue(value);
    }

    @Then("{person} is told that {string}")
    public void isTold(Person person, String words) {
        assertThat(person.page().getByRole(AriaRole.STATUS).first()).containsText(words);
    }

    @Then("{person} is refused, because {string}")
    public void isRefused(Person person, String why) {
        assertThat(person.page().getByRole(AriaRole.STATUS).first()).containsText(why);
    }

    @Then("the form of {person} still has the {field} {word}")
    public void stillHas(Person person, Parameter field, String value) {
        assertThat(new ProposalForm(person).input(field)).hasValue(value);
    }
}
