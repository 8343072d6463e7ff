package org.bylaw.app.proposal;

import java.time.Instant;
import java.util.List;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to do something about a proposal.
 *
 * @param account the account
 * @param member what the committee of the proposal's venue knows of it; {@code null} where it is no member
 * @param votesFrom from when on votes count, after somebody else has reset the credentials; {@code null} where they count
 */
public record Party(
        String account, @Nullable Member member, @Nullable Instant votesFrom) {

    /** Whether it has the role. */
    public boolean is(Role role) {
        return member != null && member.roles().contains(role);
    }

    /** Whether it has one of the roles. */
    public boolean isAny(List<Role> roles) {
        return roles.stream().anyMatch(this::is);
    }

    /** Its roles, by their words. */
    public List<String> roleWords() {
        return member == null
                ? List.of()
                : member.roles().stream().map(Role::word).sorted().toList();
    }
}
