package org.bylaw.app.web.proposal;

import org.bylaw.app.web.Form;

/**
 * A form that was refused, with what was typed.
 *
 * @param name which form of the page
 * @param form what was typed
 * @param refusal why it was refused
 */
public record Kept(String name, Form form, String refusal) {

    /** Its name for the form by which members vote. */
    public static final String VOTE = "vote";

    /** What was typed in a field of a form; empty where another form was refused. */
    public String value(String formName, String field) {
        return name.equals(formName) ? form.value(field) : "";
    }
}
