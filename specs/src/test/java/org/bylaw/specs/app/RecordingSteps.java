package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.AriaRole;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Proposals become commits. */
public final class RecordingSteps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cast cast;
    private final Course course;

    /** Steps of the scenario with this cast and this course. */
    public RecordingSteps(Cast cast, Course course) {
        this.cast = cast;
        this.course = course;
    }

    @When("{person} records it")
    public void records(Person person) {
        new DecisionPage(person, course).press("Record it now");
    }

    @When("{person} records the proposal of {word}")
    public void recordsThatOf(Person person, String author) {
        course.isAboutThatOf(author);
        records(person);
    }

    @When("{person} records it at once")
    public void recordsAtOnce(Person person) {
        DecisionPage page = new DecisionPage(person, course);
        page.unfold("Record at once, as an emergency");
        page.press("Record at once");
    }

    @When("{person} has the way back prepared")
    public void undoes(Person person) {
        new DecisionPage(person, course).press("Undo it by a new proposal");
        course.isAbout(person);
    }

    @Then("{person} cannot record it, because {string}")
    public void cannotRecord(Person person, String why) {
        DecisionPage page = new DecisionPage(person, course);
        assertThat(page.whyNot("Record")).containsText(why);
        assertThat(person.button("Record it now")).hasCount(0);
    }

    @Then("{person} cannot record it")
    public void cannotRecord(Person person) {
        assertThat(new DecisionPage(person, course).state()).isVisible();
        assertThat(person.button("Record it now")).hasCount(0);
    }

    @Then("{person} is refused when she records it, because {string}")
    public void isRefused(Person person, String why) {
        new DecisionPage(person, course);
        person.button("Record it now").click();
        assertThat(person.page().getByRole(AriaRole.ALERT).first()).containsText(why);
    }

    @Then("it cannot be recorded at once, because {string}")
    public void notAtOnce(String why) {
        Person person = cast.last();
        DecisionPage page = new DecisionPage(person, course);
        assertThat(page.main()).containsText(why);
        assertThat(person.button("Record at once")).hasCount(0);
    }

    @Then("the configuration of Drift has the {field} {bigdecimal} for {market}")
    public void has(Parameter field, BigDecimal value, String market) throws JsonProcessingException {
        String text = cast.app().text("drift/markets/" + market + ".json");
        assertThat(JSON.readTree(text).at(field.pointer()).decimalValue()).isEqualByComparingTo(value);
    }

    @Then("the configuration of Drift is as it was")
    public void isAsItWas() {
        assertThat(cast.app().head()).isEqualTo(cast.app().headAtFirst());
    }

    @Then("the market {market} of Drift is as it was")
    public void isAsItWas(String market) {
        String path = "drift/markets/" + market + ".json";
        assertThat(cast.app().text(path))
                .isEqualTo(cast.app().git("show", cast.app().headAtFirst() + ":./" + path));
    }

    @Then("git shows one commit for it")
    public void oneCommit(DataTable expected) {
        assertThat(cast.app()
                        .git("rev-list", "--count", cast.app().headAtFirst() + "..HEAD")
                        .strip())
                .isEqualTo("1");
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("Author", cast.app().git("log", "-1", "--format=%an <%ae>").strip());
        shown.put("Subject", cast.app().git("log", "-1", "--format=%s").strip());
        cast.app()
                .git("log", "-1", "--format=%(trailers:only,unfold)")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    int colon = line.indexOf(": ");
                    shown.merge(
                            line.substring(0, colon), line.substring(colon + 2), (one, other) -> one + ", " + other);
                });
        assertThat(shown).containsAllEntriesOf(expected.asMap());
        assertThat(shown)
                .containsEntry("Proposal", Long.toString(course.id()))
                .containsEntry("Audit-head", cast.app().recordingDigest(course.id()));
    }
}
