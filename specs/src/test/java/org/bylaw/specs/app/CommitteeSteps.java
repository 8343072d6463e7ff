package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Committees are founded, and people join. */
public final class CommitteeSteps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cast cast;
    private final Course course;
    private @Nullable String firstLink;
    private @Nullable String invitation;

    /** Steps of the scenario with this cast and this course. */
    public CommitteeSteps(Cast cast, Course course) {
        this.cast = cast;
        this.course = course;
    }

    @Given("an installation that nobody has entered yet")
    public void nobody() {
        cast.serve(Installations.empty());
        firstLink = cast.app().firstAdministratorLink();
    }

    @When("{person} opens the link of the first administrator and joins as {string}")
    public void opensTheLink(Person person, String name) {
        person.openAsStranger(Objects.requireNonNull(firstLink));
        person.input("Account").fill(person.account());
        person.input("Your name").fill(name);
        joins(person);
    }

    private static void joins(Person person) {
        person.input("Password").fill(Installations.PASSWORD);
        person.button("Join").click();
        assertThat(person.page()).not().hasURL(Pattern.compile(".*/join/.*"));
    }

    @Then("the link of the first administrator is dead")
    public void linkIsDead() {
        Person stranger = cast.person("Gus");
        stranger.openAsStranger(Objects.requireNonNull(firstLink));
        assertThat(stranger.page().getByRole(AriaRole.MAIN)).containsText("link");
        assertThat(stranger.button("Join")).hasCount(0);
    }

    @When("{person} founds the committee of {word}")
    public void founds(Person person, String venue, DataTable members) throws JsonProcessingException {
        person.open("/committee/" + venue);
        Locator text = person.input("committee.json");
        ObjectNode committee = (ObjectNode) JSON.readTree(text.inputValue());
        ArrayNode seats = committee.putArray("members");
        members.asMaps().forEach(row -> {
            ObjectNode seat = seats.addObject()
                    .put("account", Words.cell(row, "account"))
                    .put("name", Words.cell(row, "name"))
                    .put("organisation", Words.cell(row, "organisation"));
            ArrayNode roles = seat.putArray("roles");
            Stream.of(Words.cell(row, "roles").split(", ", -1)).forEach(roles::add);
        });
        text.fill(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(committee));
        person.button("Found the committee").click();
        assertThat(heading(person, "Members")).isVisible();
    }

    @Then("the committee's page of {word} shows {person} the member {string}")
    public void showsMember(String venue, Person person, String name) {
        person.open("/committee/" + venue);
        assertThat(person.page().getByRole(AriaRole.ROWHEADER).filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(1);
    }

    @Then("the committee's page of {word} tells {person} {string}")
    public void tells(String venue, Person person, String words) {
        person.open("/committee/" + venue);
        assertThat(person.page().getByRole(AriaRole.MAIN)).containsText(words);
    }

    @When("{person} invites {string} as {word}")
    public void invites(Person person, String name, String account) {
        person.open("/people");
        person.input("Account").fill(account);
        person.input("Name").fill(name);
        person.button("Make the link").click();
        Locator link = person.page().getByText(Pattern.compile("/join/"));
        invitation = URI.create(link.innerText().strip()).getPath();
    }

    @When("{person} joins by that link")
    public void joinsByTheLink(Person person) {
        person.openAsStranger(cast.app().address(Objects.requireNonNull(invitation)));
        joins(person);
    }

    @Then("{person} can begin a proposal for {market} of {word}")
    public void canPropose(Person person, String market, String venue) {
        new ProposalForm(person).begin(venue, market);
        course.isAbout(person);
    }

    private static Locator heading(Person person, String name) {
        return person.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
