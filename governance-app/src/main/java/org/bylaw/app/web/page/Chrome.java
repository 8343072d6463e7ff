package org.bylaw.app.web.page;

import java.util.List;
import org.bylaw.app.web.security.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param files what it loads
 * @param visitor who sees it; {@code null} where nobody is signed in
 * @param sections where the visitor may go by the links at the top
 * @param alarms what stands above everything
 * @param formToken for the forms on it
 * @param demo whether its people and proposals are made up
 */
public record Chrome(
        PageFiles files,
        @Nullable Visitor visitor,
        List<Section> sections,
        List<Alarm> alarms,
        String formToken,
        boolean demo) {

    /** Copies the lists. */
    public Chrome {
        sections = List.copyOf(sections);
        alarms = List.copyOf(alarms);
    }

    /** The token as the attribute {@code hx-headers} takes it. Its letters need no escape in JSON. */
    public String scriptHeaders() {
        return "{\"X-CSRF-Token\":\"" + formToken + "\"}";
    }
}
