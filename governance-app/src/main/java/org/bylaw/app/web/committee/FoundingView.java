package org.bylaw.app.web.committee;

import java.util.List;

/**
 * The form by which a first committee is founded.
 *
 * @param venue the venue
 * @param text the text of its file so far
 * @param faults what keeps it from being founded, a line each; none at first
 */
public record FoundingView(String venue, String text, List<String> faults) {

    /** Copies the faults. */
    public FoundingView {
        faults = List.copyOf(faults);
    }
}
