package org.bylaw.committee;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collection;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * A member of a venue's committee.
 *
 * @param account the name that the member signs in with; it is who the member is
 * @param name the name that pages and commits show
 * @param organisation whom the member decides for; members of one organisation write it the same way
 * @param roles what the member may do
 */
public record Member(
        @NotNull(message = "name the account that the member signs in with")
        @Pattern(
                regexp = Member.ACCOUNT,
                message =
                        "must be an account: 2 to 32 lower-case letters, digits and hyphens, a letter first, such as ada")
        String account,

        @NotNull(message = "write the member's name")
        @Pattern(regexp = Member.ONE_LINE, message = Member.ONE_LINE_MESSAGE)
        String name,

        @NotNull(message = "name the organisation that the member decides for")
        @Pattern(regexp = Member.ONE_LINE, message = Member.ONE_LINE_MESSAGE)
        String organisation,

        @NotEmpty(message = "list at least one role") @UniqueElements(message = "must list each role once")
        List<@NotNull Role> roles) {

    /** The accounts that there may be, as an anchored regular expression. */
    public static final String ACCOUNT = "^[a-z][a-z0-9-]{1,31}$";

    /** A name in print: no control or formatting characters, single blanks and those inside alone, at most 100 characters. */
    static final String ONE_LINE = "^[^\\p{C}\\p{Z}]([^\\p{C}\\p{Z}]| (?=[^ ])){0,99}$";

    static final String ONE_LINE_MESSAGE =
            "must be at most 100 characters on one line, with single blanks between words and no invisible characters";

    /** Whether the member has one of {@code roles}. */
    public boolean hasOneOf(Collection<Role> roles) {
        return this.roles.stream().anyMatch(roles::contains);
    }

    /** Whether the member has {@code role}. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
