package org.bylaw.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.committee.Role.ADMINISTRATOR;
import static org.bylaw.committee.Role.AUDITOR;
import static org.bylaw.committee.Role.ENACTOR;
import static org.bylaw.committee.Role.GUARDIAN;
import static org.bylaw.committee.Role.PROPOSER;
import static org.bylaw.committee.Role.REVIEWER;
import static org.bylaw.margin.Direction.LOOSER;
import static org.bylaw.margin.Direction.MIXED;
import static org.bylaw.margin.Direction.NEUTRAL;
import static org.bylaw.margin.Direction.TIGHTER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bylaw.market.Words;
import org.junit.jupiter.api.Test;

class CommitteeTest {

    private static final Committee COMMITTEE = CommitteeExample.whole();

    private static final List<Role> REVIEWERS = List.of(REVIEWER);

    private static Requirement of(MarketDirections... markets) {
        return COMMITTEE.demandFor(List.of(markets), false, false);
    }

    @Test
    void roles_are_written_in_one_way_everywhere() {
        assertThat(Stream.of(Role.values()).map(Role::word))
                .containsExactly("proposer", "reviewer", "guardian", "enactor", "auditor", "administrator")
                .containsExactlyElementsOf(Words.byWord(Role.class).keySet());
    }

    @Test
    void both_directions_of_a_market_count() {
        assertThat(of(new MarketDirections(LOOSER, NEUTRAL)))
                .isEqualTo(new Requirement(
                        new Demand(2, REVIEWERS, 2, 48),
                        List.of(
                                "new risk looser: 2 approvals of reviewers from 2 organisations, 48 hours",
                                "open positions neutral: 1 approval of reviewers or guardians, no waiting")));
        assertThat(of(new MarketDirections(LOOSER, TIGHTER)))
                .isEqualTo(new Requirement(
                        new Demand(2, REVIEWERS, 2, 96),
                        List.of(
                                "new risk looser: 2 approvals of reviewers from 2 organisations, 48 hours",
                                "open positions tighter: 2 approvals of reviewers, 96 hours")));
    }

    @Test
    void a_tightening_that_hurts_nobody_takes_one_of_two_roles() {
        assertThat(of(new MarketDirections(TIGHTER, NEUTRAL)).demand())
                .isEqualTo(new Demand(1, List.of(REVIEWER, GUARDIAN), 1, 0));
    }

    @Test
    void several_markets_take_the_strictest_and_each_clause_is_told_once() {
        assertThat(of(
                        new MarketDirections(NEUTRAL, NEUTRAL),
                        new MarketDirections(MIXED, NEUTRAL),
                        new MarketDirections(LOOSER, LOOSER),
                        new MarketDirections(MIXED, NEUTRAL)))
                .isEqualTo(new Requirement(
                        new Demand(2, REVIEWERS, 2, 72),
                        List.of(
                                "new risk looser: 2 approvals of reviewers from 2 organisations, 48 hours",
                                "new risk mixed: 2 approvals of reviewers from 2 organisations, 72 hours",
                                "new risk neutral: 1 approval of reviewers or guardians, no waiting",
                                "open positions looser: 2 approvals of reviewers, 24 hours",
                                "open positions neutral: 1 approval of reviewers or guardians, no waiting")));
    }

    @Test
    void law_and_evidence_have_demands_of_their_own() {
        assertThat(COMMITTEE.demandFor(List.of(), true, false))
                .isEqualTo(new Requirement(
                        new Demand(3, REVIEWERS, 2, 168),
                        List.of("a change of the law: 3 approvals of reviewers from 2 organisations, 168 hours")));
        assertThat(COMMITTEE.demandFor(List.of(), false, true))
                .isEqualTo(new Requirement(
                        new Demand(1, REVIEWERS, 1, 1),
                        List.of("a change of evidence: 1 approval of reviewers, 1 hour")));
        assertThat(COMMITTEE
                        .demandFor(List.of(new MarketDirections(LOOSER, NEUTRAL)), true, true)
                        .demand())
                .isEqualTo(new Demand(3, REVIEWERS, 2, 168));
    }

    @Test
    void nothing_changed_takes_what_a_neutral_change_does() {
        assertThat(of()).isEqualTo(of(new MarketDirections(NEUTRAL, NEUTRAL)));
    }

    @Test
    void a_changed_committee_takes_the_stricter_of_both() {
        Committee longer = CommitteeExample.but("\"waitingHours\": 168", "\"waitingHours\": 169");
        Committee fewer = CommitteeExample.but("\"approvals\": 3", "\"approvals\": 2");
        assertThat(COMMITTEE.demandFor(List.of(), false, longer))
                .isEqualTo(
                        new Requirement(
                                new Demand(3, REVIEWERS, 2, 169),
                                List.of(
                                        "a change of the law: 3 approvals of reviewers from 2 organisations, 168 hours",
                                        "a change of the law, by the proposed committee: 3 approvals of reviewers from 2 organisations, 169 hours")));
        assertThat(COMMITTEE.demandFor(List.of(), false, fewer).demand()).isEqualTo(new Demand(3, REVIEWERS, 2, 168));
        assertThat(fewer.demandFor(List.of(new MarketDirections(LOOSER, NEUTRAL)), true, COMMITTEE)
                        .demand())
                .isEqualTo(new Demand(3, REVIEWERS, 2, 168));
    }

    @Test
    void members_are_known_by_their_accounts() {
        assertThat(COMMITTEE.member("ada")).map(Member::name).contains("Ada Okafor");
        assertThat(COMMITTEE.member("Ada")).isEmpty();
        assertThat(COMMITTEE.rolesOf("ada")).containsExactly(PROPOSER, REVIEWER);
        assertThat(COMMITTEE.rolesOf("esi")).containsExactly(GUARDIAN, AUDITOR);
        assertThat(COMMITTEE.rolesOf("mallory")).isEmpty();
        assertThat(COMMITTEE.having(ENACTOR)).extracting(Member::account).containsExactly("dara");
        assertThat(COMMITTEE.having(ADMINISTRATOR)).extracting(Member::account).containsExactly("finn");
    }

    @Test
    void those_with_a_role_that_counts_are_eligible_save_those_who_had_a_hand_in_it() {
        Demand both = new Demand(1, List.of(REVIEWER, GUARDIAN), 1, 0);
        assertThat(COMMITTEE.eligible(both, Set.of()))
                .extracting(Member::account)
                .containsExactly("ada", "bruno", "chen", "dara", "esi");
        assertThat(COMMITTEE.eligible(both, Set.of("ada", "esi", "mallory")))
                .extracting(Member::account)
                .containsExactly("bruno", "chen", "dara");
        assertThat(COMMITTEE.eligible(new Demand(1, REVIEWERS, 1, 0), Set.of("ada", "bruno", "chen", "dara")))
                .isEmpty();
    }

    @Test
    void a_demand_that_those_who_are_left_cannot_meet_is_told() {
        Demand law = new Demand(3, REVIEWERS, 2, 168);
        assertThat(COMMITTEE.shortfall(law, Set.of("ada"))).isEmpty();
        assertThat(COMMITTEE.shortfall(law, Set.of("ada", "bruno")))
                .contains(
                        "3 approvals of reviewers from 2 organisations are needed, and there can be 2 from 1 organisation");
        assertThat(COMMITTEE.shortfall(new Demand(2, REVIEWERS, 2, 0), Set.of("ada", "bruno")))
                .contains(
                        "2 approvals of reviewers from 2 organisations are needed, and there can be 2 from 1 organisation");
        assertThat(COMMITTEE.shortfall(new Demand(2, REVIEWERS, 1, 0), Set.of("ada", "bruno")))
                .isEmpty();
        assertThat(COMMITTEE.shortfall(new Demand(5, REVIEWERS, 1, 0), Set.of()))
                .contains("5 approvals of reviewers are needed, and there can be 4 from 2 organisations");
    }
}
