package org.bylaw.app.web.page;

/** The parts of the app that the links at the top lead to. A visitor who may not see the first page of one is not led there. */
public enum Section {
    /** What waits for the visitor. */
    INBOX("/", "Inbox"),
    /** Proposals. */
    PROPOSALS("/proposals", "Proposals"),
    /** Markets. */
    MARKETS("/markets", "Markets"),
    /** Rules. */
    RULES("/rules", "Rules"),
    /** The audit trail. */
    AUDIT("/audit", "Audit"),
    /** People and invitations. */
    PEOPLE("/people", "People"),
    /** The visitor's own account, which the visitor's name leads to. */
    ACCOUNT("/account", "Account");

    private final String path;
    private final String words;

    Section(String path, String words) {
        this.path = path;
        this.words = words;
    }

    /** Its first page. */
    public String path() {
        return path;
    }

    /** What the link says. */
    public String words() {
        return words;
    }
}
