package org.bylaw.app.web.committee;

import java.util.List;
import org.bylaw.app.web.page.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A committee.
 *
 * @param venue the venue
 * @param inForce why it is another commit's than the newest; empty where it is the newest's
 * @param facts what is to be known of it
 * @param members who decides
 * @param demands what each kind of change takes
 * @param emergency what a guardian may do alone, a sentence each
 * @param uses the emergencies in the window, newest first
 * @param guardians how often each guardian acted alone
 * @param propose where a change of it is proposed; {@code null} for those who may not
 */
public record CommitteeView(
        String venue,
        String inForce,
        List<Fact> facts,
        List<Seat> members,
        List<Takes> demands,
        List<String> emergency,
        List<Use> uses,
        List<String> guardians,
        @Nullable String propose) {

    /** Copies the lists. */
    public CommitteeView {
        facts = List.copyOf(facts);
        members = List.copyOf(members);
        demands = List.copyOf(demands);
        emergency = List.copyOf(emergency);
        uses = List.copyOf(uses);
        guardians = List.copyOf(guardians);
    }

    /**
     * A member.
     *
     * @param name the member's name
     * @param account the account
     * @param organisation whom the member decides for
     * @param roles what the member may do, in words
     */
    public record Seat(String name, String account, String organisation, String roles) {}

    /**
     * What a kind of change takes.
     *
     * @param what the kind
     * @param approvals how many approvals, whose, from how many organisations
     * @param waiting how long it waits
     */
    public record Takes(String what, String approvals, String waiting) {}

    /**
     * A proposal that a guardian recorded alone.
     *
     * @param id its number
     * @param who the guardian's account
     * @param state whether it is ratified, in words
     */
    public record Use(long id, String who, String state) {}
}
