package org.bylaw.specs.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.cucumber.java.en.When;
import java.util.regex.Pattern;

/** Commits come from outside. */
public final class OutsideSteps {

    private final Cast cast;
    private final Course course;

    /** Steps of the scenario with this cast and this course. */
    public OutsideSteps(Cast cast, Course course) {
        this.cast = cast;
        this.course = course;
    }

    @When("somebody commits {string} to the market {market} of Drift")
    public void commits(String subject, String market) {
        String path = "drift/markets/" + market + ".json";
        String text = cast.app().text(path);
        cast.app()
                .commitFromOutside(
                        path, text.replace("\"status\": \"active\"", "\"status\": \"reduce-only\""), subject);
    }

    @When("{person} ratifies the commit from outside: {string}")
    public void ratifies(Person person, String why) {
        follow(person);
        person.input("Why drift is to stand by it").fill(why);
        person.button("Ratify the commit").click();
        assertThat(person.page()).hasURL(Pattern.compile(".*/alarms\\?.*"));
    }

    @When("{person} has the commit from outside taken back")
    public void takesBack(Person person) {
        follow(person);
        person.button("Propose to take it back").click();
        assertThat(person.page()).hasURL(Pattern.compile(".*/proposals/[0-9]+.*"));
        course.isAbout(person);
    }

    /** The way of somebody who reads the alarm. */
    private static void follow(Person person) {
        person.open("/");
        person.link("See what it changed").click();
    }
}
