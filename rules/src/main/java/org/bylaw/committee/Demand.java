package org.bylaw.committee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * What a decision takes.
 *
 * @param approvals how many members approve
 * @param from the roles of which each of them has one
 * @param organisations how many organisations they are of, at least
 * @param waitingHours whole hours between the last approval needed and the first moment of recording
 */
public record Demand(
        @NotNull(message = "state how many approvals are needed") @Min(value = 1, message = "must be at least 1")
        Integer approvals,

        @NotEmpty(message = "list the roles that may approve, reviewer among them")
        @UniqueElements(message = "must list each role once")
        List<@NotNull Role> from,

        @NotNull(message = "state from how many organisations the approvals come")
        @Min(value = 1, message = "must be at least 1")
        Integer organisations,

        @NotNull(message = "state the waiting period in hours, 0 for none")
        @Min(value = 0, message = "must be from 0 to 8760 hours, which is a year")
        @Max(value = 8760, message = "must be from 0 to 8760 hours, which is a year")
        Integer waitingHours) {

    /**
     * A demand that is met just where both are: the most approvals, the most organisations, the longest wait, and the roles that
     * both name, in the order of {@link Role}.
     *
     * @throws IllegalArgumentException where the two name no common role; those of sound committees all name {@link Role#REVIEWER}
     */
    public Demand stricter(Demand other) {
        Set<Role> common = EnumSet.copyOf(from);
        common.retainAll(other.from);
        if (common.isEmpty()) {
            throw new IllegalArgumentException("no role may approve under both " + words() + " and " + other.words());
        }
        return new Demand(
                Math.max(approvals, other.approvals),
                List.copyOf(common),
                Math.max(organisations, other.organisations),
                Math.max(waitingHours, other.waitingHours));
    }

    /** Whether whatever meets this meets {@code other} too. */
    public boolean isAtLeast(Demand other) {
        return approvals >= other.approvals
                && other.from.containsAll(from)
                && organisations >= other.organisations
                && waitingHours >= other.waitingHours;
    }

    /**
     * Whether the approvals of these members are enough. Approvals of members without a role that counts do not count; time that
     * passes is another matter.
     */
    public boolean isMetBy(Collection<Member> approvers) {
        List<Member> counted = approvers.stream()
                .filter(member -> member.hasOneOf(from))
                .distinct()
                .toList();
        return counted.size() >= approvals && organisationsOf(counted) >= organisations;
    }

    /** How many organisations these members are of. */
    static int organisationsOf(Collection<Member> members) {
        return Math.toIntExact(
                members.stream().map(Member::organisation).distinct().count());
    }

    /** The demand as a clause: {@code 2 approvals of reviewers from 2 organisations, 48 hours}. */
    public String words() {
        return approvalWords()
                + switch (waitingHours) {
                    case 0 -> ", no waiting";
                    case 1 -> ", 1 hour";
                    default -> ", " + waitingHours + " hours";
                };
    }

    /** The demand without its wait: {@code 2 approvals of reviewers from 2 organisations}. */
    public String approvalWords() {
        return (approvals == 1 ? "1 approval" : approvals + " approvals")
                + " of "
                + from.stream().map(role -> role.word() + "s").collect(Collectors.joining(" or "))
                + (organisations == 1 ? "" : " from " + organisations + " organisations");
    }
}
