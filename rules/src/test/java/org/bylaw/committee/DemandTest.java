package org.bylaw.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bylaw.committee.Role.ADMINISTRATOR;
import static org.bylaw.committee.Role.AUDITOR;
import static org.bylaw.committee.Role.GUARDIAN;
import static org.bylaw.committee.Role.REVIEWER;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Demand TWO_OF_TWO = new Demand(2, List.of(REVIEWER), 2, 48);

    private static Member member(String account, String organisation, Role... roles) {
        return new Member(account, account, organisation, List.of(roles));
    }

    @Test
    void the_stricter_takes_the_most_of_each_and_the_roles_that_both_name() {
        Demand many = new Demand(3, List.of(GUARDIAN, REVIEWER, AUDITOR), 1, 24);
        Demand patient = new Demand(1, List.of(ADMINISTRATOR, GUARDIAN, REVIEWER), 1, 96);
        assertThat(TWO_OF_TWO.stricter(many)).isEqualTo(new Demand(3, List.of(REVIEWER), 2, 48));
        assertThat(many.stricter(TWO_OF_TWO)).isEqualTo(new Demand(3, List.of(REVIEWER), 2, 48));
        assertThat(many.stricter(patient)).isEqualTo(new Demand(3, List.of(REVIEWER, GUARDIAN), 1, 96));
        assertThat(TWO_OF_TWO.stricter(TWO_OF_TWO)).isEqualTo(TWO_OF_TWO);
    }

    @Test
    void demands_without_a_common_role_have_no_stricter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO_OF_TWO.stricter(new Demand(1, List.of(GUARDIAN), 1, 0)))
                .withMessage(
                        "no role may approve under both 2 approvals of reviewers from 2 organisations, 48 hours and "
                                + "1 approval of guardians, no waiting");
    }

    @Test
    void one_is_at_least_another_where_it_asks_for_no_less_in_any_respect() {
        assertThat(TWO_OF_TWO.isAtLeast(TWO_OF_TWO)).isTrue();
        assertThat(TWO_OF_TWO.isAtLeast(new Demand(2, List.of(REVIEWER, GUARDIAN), 1, 47)))
                .isTrue();
        assertThat(TWO_OF_TWO.isAtLeast(new Demand(3, List.of(REVIEWER), 2, 48)))
                .isFalse();
        assertThat(TWO_OF_TWO.isAtLeast(new Demand(2, List.of(GUARDIAN), 2, 48)))
                .isFalse();
        assertThat(TWO_OF_TWO.isAtLeast(new Demand(2, List.of(REVIEWER), 3, 48)))
                .isFalse();
        assertThat(TWO_OF_TWO.isAtLeast(new Demand(2, List.of(REVIEWER), 2, 49)))
                .isFalse();
    }

    @Test
    void enough_members_of_enough_organisations_with_a_role_that_counts_meet_it() {
        Member ada = member("ada", "Northwind", REVIEWER);
        Member bruno = member("bruno", "Northwind", REVIEWER);
        Member chen = member("chen", "Harbour", REVIEWER, GUARDIAN);
        Member esi = member("esi", "Harbour", GUARDIAN);
        assertThat(TWO_OF_TWO.isMetBy(List.of(ada, chen))).isTrue();
        assertThat(TWO_OF_TWO.isMetBy(List.of(ada, bruno))).isFalse();
        assertThat(TWO_OF_TWO.isMetBy(List.of(ada, esi))).isFalse();
        assertThat(TWO_OF_TWO.isMetBy(List.of(chen))).isFalse();
        assertThat(TWO_OF_TWO.isMetBy(List.of(ada, ada))).isFalse();
        assertThat(new Demand(2, List.of(REVIEWER), 1, 0).isMetBy(List.of(ada, ada)))
                .isFalse();
        assertThat(new Demand(2, List.of(REVIEWER), 1, 0).isMetBy(List.of(ada, bruno)))
                .isTrue();
    }

    @Test
    void it_is_told_in_words() {
        assertThat(TWO_OF_TWO.words()).isEqualTo("2 approvals of reviewers from 2 organisations, 48 hours");
        assertThat(new Demand(1, List.of(REVIEWER, GUARDIAN), 1, 1).words())
                .isEqualTo("1 approval of reviewers or guardians, 1 hour");
        assertThat(new Demand(1, List.of(REVIEWER), 1, 0).words()).isEqualTo("1 approval of reviewers, no waiting");
    }
}
