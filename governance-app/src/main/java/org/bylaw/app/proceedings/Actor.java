package org.bylaw.app.proceedings;

import java.util.List;

/**
 * Who enters something.
 *
 * @param account the account; {@code bylaw} for the program itself
 * @param roles the roles that it has then
 */
public record Actor(String account, List<String> roles) {

    /** The program itself. */
    public static final Actor BYLAW = new Actor("bylaw", List.of());

    /** Copies the roles. */
    public Actor {
        roles = List.copyOf(roles);
    }
}
