package org.bylaw.app.web.people;

import java.util.List;
import org.bylaw.app.web.page.Field;
import org.jspecify.annotations.Nullable;

/**
 * Everybody with an account, and who was invited.
 *
 * @param people who has an account
 * @param invitations links that nobody has accepted yet
 * @param account the field of the account to invite
 * @param name the field of the name
 * @param link a link that was just made; {@code null} for none
 */
public record PeopleView(
        List<Row> people,
        List<Invited> invitations,
        Field account,
        Field name,
        @Nullable Link link) {

    /** Copies the lists. */
    public PeopleView {
        people = List.copyOf(people);
        invitations = List.copyOf(invitations);
    }

    /**
     * Somebody with an account.
     *
     * @param account the account
     * @param name the person's name
     * @param roles what they may do where, a line each
     * @param joined when they joined
     * @param password when the password was set, or that there is none
     * @param resettable whether the visitor may reset the password
     */
    public record Row(
            String account, String name, List<String> roles, String joined, String password, boolean resettable) {

        /** Copies the roles. */
        public Row {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A link that nobody has accepted yet.
     *
     * @param who whom it is for
     * @param what what it is for
     * @param by who made it
     * @param until from when on it is dead
     */
    public record Invited(String who, String what, String by, String until) {}

    /**
     * A link that was just made, and is shown once.
     *
     * @param who whom it is for
     * @param address the whole address
     * @param until from when on it is dead
     */
    public record Link(String who, String address, String until) {}
}
