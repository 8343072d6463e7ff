package org.bylaw.specs.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bylaw.specs.browser.Chromium;
import org.jspecify.annotations.Nullable;

/** The people of a scenario, and the app that is served to them. One browser serves all scenarios. */
public final class Cast {

    private static @Nullable Chromium chromium;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private Device device = Device.DESK;
    private @Nullable ServedApp app;
    private @Nullable Person last;

    private static synchronized Browser browser() {
        Chromium started = chromium;
        if (started == null) {
            started = Chromium.start();
            chromium = started;
            PlaywrightAssertions.setDefaultAssertionTimeout(Watch.PATIENCE_MILLISECONDS);
        }
        return started.browser();
    }

    static synchronized void closeBrowser() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    /** The app; where none is served yet, the one with the people of the demonstration. */
    ServedApp app() {
        ServedApp served = app;
        if (served == null) {
            served = ServedApp.of(Installations.peopled());
            app = served;
        }
        return served;
    }

    /** Serves another installation than the usual one. */
    void serve(Path installation) {
        if (app != null) {
            throw new IllegalStateException("the app is served already; begin the scenario with this");
        }
        app = ServedApp.of(installation);
    }

    /** What people sit in front of from now on. */
    void at(Device next) {
        device = next;
    }

    /** Somebody by the first name; {@code she}, {@code he} and the like are whoever acted last. */
    Person person(String name) {
        Person found = Character.isLowerCase(name.charAt(0))
                ? last()
                : people.computeIfAbsent(
                        name, first -> new Person(first.toLowerCase(Locale.ROOT), app(), device, browser()));
        last = found;
        return found;
    }

    /** Who acted last. */
    Person last() {
        if (last == null) {
            throw new IllegalStateException("nobody has acted yet");
        }
        return last;
    }

    /** Everybody who came. */
    Collection<Person> everybody() {
        return Collections.unmodifiableCollection(people.values());
    }

    void leave() {
        people.values().forEach(Person::leave);
        if (app != null) {
            app.close();
        }
    }
}
