package org.bylaw.app.web.security;

import org.jspecify.annotations.Nullable;

/** Hears what was refused to whom, so that it can be entered in the audit trail. */
public interface Refusals {

    /** The kind of the entry that tells of one. */
    String ENTRY = "access.refused";

    /**
     * Somebody who is signed in wanted to do what their roles do not allow. What was only to be looked at is not told.
     *
     * @param visitor who
     * @param seats what they may do where
     * @param venue the venue that it is about; {@code null} where it is about none
     * @param act what they asked for, {@code POST /proposals/17/approve}
     * @param reason why it was refused, a sentence
     */
    void refused(Visitor visitor, Seats seats, @Nullable String venue, String act, String reason);
}
