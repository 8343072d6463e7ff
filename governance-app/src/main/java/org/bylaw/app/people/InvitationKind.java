package org.bylaw.app.people;

import java.util.Arrays;

/** What a one-time link is for. */
public enum InvitationKind {
    /** The first account of an installation, whose name the person chooses. */
    FIRST_ADMINISTRATOR("first-administrator"),
    /** A new account. */
    NEW_PERSON("new-person"),
    /** A new password for somebody who has an account, from somebody else. */
    CREDENTIAL_RESET("credential-reset");

    private final String word;

    InvitationKind(String word) {
        this.word = word;
    }

    /** How acts and tables name the kind. */
    public String word() {
        return word;
    }

    static InvitationKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of invitation: " + word));
    }
}
