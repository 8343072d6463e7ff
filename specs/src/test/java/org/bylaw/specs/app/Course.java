package org.bylaw.specs.app;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which proposal a scenario speaks of. */
public final class Course {

    private static final Pattern PATH = Pattern.compile("/proposals/([0-9]+)(/.*)?");

    private final Map<String, Long> byAuthor = new HashMap<>();
    private @Nullable Long current;

    /** From now on it is about the proposal whose page somebody has open. */
    void isAbout(Person person) {
        Matcher matcher = PATH.matcher(person.path());
        if (!matcher.matches()) {
            throw new AssertionError("no page of a proposal: " + person.path());
        }
        long id = Long.parseLong(matcher.group(1));
        current = id;
        byAuthor.put(person.account(), id);
    }

    /** From now on it is about the proposal that somebody began last. */
    void isAboutThatOf(String name) {
        current = Objects.requireNonNull(byAuthor.get(name.toLowerCase(Locale.ROOT)), name);
    }

    /** The number of the proposal. */
    long id() {
        return Objects.requireNonNull(current, "nothing is proposed yet");
    }

    /** The path of its page. */
    String path() {
        return "/proposals/" + id();
    }
}
