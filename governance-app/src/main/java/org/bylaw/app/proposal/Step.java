package org.bylaw.app.proposal;

/** What somebody may want to do about a proposal. */
public enum Step {
    /** Save its draft. */
    EDIT("edit"),
    /** Put it before the committee. */
    SUBMIT("submit"),
    /** Take it back. */
    WITHDRAW("withdraw"),
    /** Approve it. */
    APPROVE("approve"),
    /** Reject it. */
    REJECT("reject"),
    /** Ask for another version. */
    REQUEST_CHANGES("request changes of"),
    /** Say something about it. */
    COMMENT("comment on"),
    /** Declare a conflict of interest in it. */
    DECLARE_CONFLICT("declare a conflict of interest in"),
    /** Suggest other values. */
    SUGGEST("suggest values for"),
    /** Take a suggestion over. */
    TAKE("take a suggestion into"),
    /** Stop it while it waits. */
    CANCEL("cancel"),
    /** Commit it. */
    RECORD("record"),
    /** Commit it alone, as a guardian. */
    EMERGENCY("record at once"),
    /** Prepare the proposal that takes it back. */
    UNDO("undo");

    private final String verb;

    Step(String verb) {
        this.verb = verb;
    }

    /** The verb of a sentence whose object is a proposal. */
    public String verb() {
        return verb;
    }
}
