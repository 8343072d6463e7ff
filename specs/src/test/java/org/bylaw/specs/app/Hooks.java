package org.bylaw.specs.app;

import com.microsoft.playwright.Page;
import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.AfterStep;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;

/** What holds of every scenario: no browser complains, and none asks for anything elsewhere. */
public final class Hooks {

    private static final Path PICTURES = Path.of("target", "screenshots", "failed");

    private final Cast cast;

    /** Hooks of the scenario with this cast. */
    public Hooks(Cast cast) {
        this.cast = cast;
    }

    /** Somebody by name, or whoever acted last. */
    @ParameterType("Ada|Ben|Cho|Eve|Fay|Gus|Zoe|she|he")
    public Person person(String name) {
        return cast.person(name);
    }

    @AfterStep
    public void measurePhones() {
        cast.everybody().stream()
                .filter(person -> person.device() == Device.PHONE)
                .forEach(Person::measure);
    }

    @After(order = 100)
    public void nobodyLeavesBeforeThis() {
        cast.leave();
    }

    @After(order = 200)
    public void noBrowserComplains() {
        SoftAssertions softly = new SoftAssertions();
        cast.everybody()
                .forEach(person -> softly.assertThat(person.complaints())
                        .as(person.account() + "'s browser")
                        .isEmpty());
        softly.assertAll();
    }

    @After(order = 300)
    public void pictureOfAFailure(Scenario scenario) {
        if (scenario.isFailed()) {
            cast.everybody()
                    .forEach(person -> person.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(PICTURES.resolve(scenario.getLine() + "-" + scenario.getName() + "-"
                                            + person.account() + ".png"))));
        }
    }

    @AfterAll
    public static void closeTheBrowser() {
        Cast.closeBrowser();
    }
}
