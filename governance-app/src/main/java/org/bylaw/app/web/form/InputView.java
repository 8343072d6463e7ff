package org.bylaw.app.web.form;

import java.util.List;
import org.bylaw.app.web.page.Badge;
import org.jspecify.annotations.Nullable;

/**
 * An input of the form.
 *
 * @param id its id on the page
 * @param name the name under which it is sent
 * @param label what it asks for
 * @param unit what its number is counted in; empty for none
 * @param control what it is
 * @param value what stands in it
 * @param choices among what it chooses; none where it does not choose
 * @param notes what is said beside it
 */
public record InputView(
        String id,
        String name,
        String label,
        String unit,
        Control control,
        String value,
        List<Choice> choices,
        Notes notes) {

    /** What an input is. */
    public enum Control {
        /** A line for a number. */
        DECIMAL,
        /** A line of text. */
        LINE,
        /** Text of any length. */
        AREA,
        /** A list to choose from. */
        CHOICE
    }

    /**
     * Something to choose.
     *
     * @param value as it is sent
     * @param words as it is shown
     */
    public record Choice(String value, String words) {}

    /**
     * What is said beside an input. It is renewed while somebody types, the input is not.
     *
     * @param id its id on the page, which describes the input
     * @param reading the number as people read it; empty where that is plain
     * @param was what the configuration has instead; {@code null} where that is the same
     * @param theirs what somebody else saved meanwhile; {@code null} where that is the same
     * @param error what is wrong with what was typed; {@code null} where nothing is
     * @param marks the findings about it
     */
    public record Notes(
            String id,
            String reading,
            @Nullable String was,
            @Nullable String theirs,
            @Nullable String error,
            List<Mark> marks) {}

    /**
     * A finding about an input.
     *
     * @param badge how grave it is
     * @param rule the rule
     * @param finding the id of the finding on the page
     */
    public record Mark(Badge badge, String rule, String finding) {}
}
