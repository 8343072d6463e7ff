package org.bylaw.specs.app;

import io.cucumber.java.en.When;
import java.time.Duration;

/** Time passes. */
public final class TimeSteps {

    private final Cast cast;

    /** Steps of the scenario with this cast. */
    public TimeSteps(Cast cast) {
        this.cast = cast;
    }

    @When("{int} hour(s) pass(es)")
    public void hours(int hours) {
        cast.app().pass(Duration.ofHours(hours));
    }

    @When("{int} days pass")
    public void days(int days) {
        cast.app().pass(Duration.ofDays(days));
    }
}
