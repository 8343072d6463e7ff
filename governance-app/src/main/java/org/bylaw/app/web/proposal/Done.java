package org.bylaw.app.web.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was just done, as the page says it afterwards. Its key stands in the address; no other word from there is shown. */
enum Done {
    /** An approval. */
    APPROVED("Your approval is entered."),
    /** An approval of an emergency. */
    RATIFIED("Your ratification is entered."),
    /** A rejection. */
    REJECTED("Your rejection is entered."),
    /** A request for another version. */
    REQUESTED("Your request is entered; the proposers see it in their inbox."),
    /** Words. */
    COMMENTED("Your comment is entered."),
    /** A thread that is settled. */
    SETTLED("The thread is settled."),
    /** A thread that is not any more. */
    TAKEN_UP("The thread is taken up again."),
    /** A conflict of interest. */
    CONFLICT("Your conflict of interest is entered; you decide nothing about this proposal any more."),
    /** A suggestion that went into the draft. */
    TAKEN("The suggestion is in the draft now. Read it, and send it as a new version."),
    /** A proposal that its proposers took back. */
    WITHDRAWN("The proposal is withdrawn."),
    /** A proposal that was stopped. */
    CANCELLED("The proposal is cancelled."),
    /** A commit. */
    RECORDED("The proposal is recorded: the commit is made."),
    /** A commit by a guardian alone. */
    AT_ONCE("The change is recorded and in force. The committee has to ratify it now."),
    /** A draft that takes a recorded proposal back. */
    PREPARED("This draft takes the change back. Read it, say why, and submit it.");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    /** A sentence or two. */
    String words() {
        return words;
    }

    /** Its key in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page of a proposal, which says it. */
    String at(long proposal) {
        return "/proposals/" + proposal + "?done=" + key();
    }

    /** What a key stands for; empty for any other word. */
    static Optional<Done> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
