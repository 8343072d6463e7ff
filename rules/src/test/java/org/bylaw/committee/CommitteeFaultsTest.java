package org.bylaw.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.bylaw.market.ShapeFault;
import org.junit.jupiter.api.Test;

class CommitteeFaultsTest {

    private static final String LAW = "\"law\": { \"approvals\": 3, \"from\": [\"reviewer\"], \"organisations\": 2";
    private static final String EVIDENCE =
            "\"evidence\": { \"approvals\": 1, \"from\": [\"reviewer\"], \"organisations\": 1";
    private static final String RATIFICATION =
            "\"ratification\": { \"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 2, \"waitingHours\": 0 }";

    private static List<ShapeFault> faults(String... changes) {
        return CommitteeFaults.of(CommitteeExample.stated(CommitteeExample.textBut(changes)));
    }

    private static void found(List<ShapeFault> faults, String pointer, String message) {
        assertThat(faults)
                .extracting(ShapeFault::pointer, ShapeFault::message)
                .containsExactly(tuple(pointer, message));
    }

    @Test
    void a_whole_committee_has_none() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_account_is_one_members() {
        found(
                faults("\"account\": \"finn\"", "\"account\": \"ada\""),
                "/members/5/account",
                "account ada is named twice; keep one of the two members");
    }

    @Test
    void an_organisation_is_written_in_one_way() {
        found(
                faults(
                        "\"Bruno Keller\", \"organisation\": \"Northwind Risk\"",
                        "\"Bruno Keller\", \"organisation\": \"NorthWind Risk\""),
                "/members/1/organisation",
                "organisation is NorthWind Risk, which is Northwind Risk in other letters; write it the same way");
        assertThat(faults(
                        "\"Bruno Keller\", \"organisation\": \"Northwind Risk\"",
                        "\"Bruno Keller\", \"organisation\": \"North\uFF57ind Risk\""))
                .extracting(ShapeFault::pointer)
                .containsExactly("/members/1/organisation");
        assertThat(faults(
                        "\"Bruno Keller\", \"organisation\": \"Northwind Risk\"",
                        "\"Bruno Keller\", \"organisation\": \"Southwind Risk\""))
                .isEmpty();
    }

    @Test
    void somebody_proposes_and_somebody_records() {
        found(
                faults("[\"proposer\", \"reviewer\"]", "[\"reviewer\"]"),
                "/members",
                "no member is proposer, so that nothing could be proposed; give one the role");
        found(
                faults("[\"reviewer\", \"enactor\"]", "[\"reviewer\"]"),
                "/members",
                "no member is enactor, so that nothing could be recorded; give one the role");
    }

    @Test
    void every_demand_counts_reviewers() {
        found(
                faults(EVIDENCE, EVIDENCE.replace("reviewer", "guardian")),
                "/process/evidence/from",
                "a change of evidence does not count approvals of reviewers; add reviewer, which every demand shares");
    }

    @Test
    void no_demand_takes_more_organisations_than_approvals() {
        found(
                faults(EVIDENCE, EVIDENCE.replace("\"organisations\": 1", "\"organisations\": 2")),
                "/process/evidence/organisations",
                "organisations is 2, and approvals is 1; ask for at most one organisation an approval");
        assertThat(faults(
                        EVIDENCE,
                        EVIDENCE.replace("\"organisations\": 1", "\"organisations\": 2")
                                .replace("\"approvals\": 1", "\"approvals\": 2")))
                .isEmpty();
    }

    @Test
    void a_mixed_change_takes_no_less_than_a_looser_or_a_tighter_one() {
        assertThat(faults("\"waitingHours\": 72 }", "\"waitingHours\": 48 }")).isEmpty();
        found(
                faults("\"waitingHours\": 72 }", "\"waitingHours\": 47 }"),
                "/process/newRisk/mixed",
                "a mixed change takes 2 approvals of reviewers from 2 organisations, 47 hours, which is less in some respect than "
                        + "a looser one alone, 2 approvals of reviewers from 2 organisations, 48 hours; ask for no less");
        found(
                faults(
                        "\"tighter\": { \"approvals\": 2, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 96 }",
                        "\"tighter\": { \"approvals\": 3, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 96 }"),
                "/process/openPositions/mixed",
                "a mixed change takes 2 approvals of reviewers, 96 hours, which is less in some respect than a tighter one alone, "
                        + "3 approvals of reviewers, 96 hours; ask for no less");
    }

    @Test
    void a_ratification_does_not_wait() {
        found(
                faults(RATIFICATION, RATIFICATION.replace("\"waitingHours\": 0", "\"waitingHours\": 1")),
                "/emergency/ratification/waitingHours",
                "waitingHours is 1, and a ratification counts at once; write 0");
    }

    @Test
    void one_guardian_acts_no_more_often_than_all_together() {
        assertThat(faults("\"mostPerGuardian\": 2", "\"mostPerGuardian\": 4")).isEmpty();
        found(
                faults("\"mostPerGuardian\": 2", "\"mostPerGuardian\": 5"),
                "/emergency/mostPerGuardian",
                "mostPerGuardian is 5, and mostOfVenue is 4; a guardian cannot act more often than all together");
    }

    /** Four review, of whom one proposes: three approvals there can be, and four there cannot. */
    @Test
    void what_the_members_can_never_meet_is_named() {
        found(
                faults(LAW, LAW.replace("3", "4")),
                "/process/law",
                "a change of the law cannot be met by others than who proposes: 4 approvals of reviewers from 2 organisations are "
                        + "needed, and there can be 3 from 2 organisations; name more members or ask for less");
        assertThat(faults(LAW, LAW.replace("3", "4"), "[\"administrator\"]", "[\"proposer\"]"))
                .isEmpty();
    }

    /** Reviewers are of two organisations. */
    @Test
    void organisations_that_there_are_not_are_named() {
        found(
                faults(LAW, LAW.replace("\"organisations\": 2", "\"organisations\": 3")),
                "/process/law",
                "a change of the law cannot be met by others than who proposes: 3 approvals of reviewers from 3 organisations are "
                        + "needed, and there can be 3 from 2 organisations; name more members or ask for less");
        assertThat(faults(
                        LAW,
                        LAW.replace("\"organisations\": 2", "\"organisations\": 3"),
                        "[\"guardian\", \"auditor\"]",
                        "[\"guardian\", \"reviewer\"]"))
                .isEmpty();
    }

    @Test
    void a_ratification_is_by_others_than_the_guardian() {
        String all = RATIFICATION.replace("\"approvals\": 2", "\"approvals\": 4");
        assertThat(faults(RATIFICATION, all)).isEmpty();
        found(
                faults(RATIFICATION, all, "[\"guardian\", \"auditor\"]", "[\"auditor\"]"),
                "/emergency/ratification",
                "ratification of an emergency cannot be met by others than the guardian: 4 approvals of reviewers from 2 "
                        + "organisations are needed, and there can be 3 from 2 organisations; name more members or ask for less");
    }

    @Test
    void nobody_needs_be_able_to_ratify_where_there_is_no_guardian() {
        assertThat(faults(
                        RATIFICATION,
                        RATIFICATION.replace("\"approvals\": 2", "\"approvals\": 5"),
                        "[\"guardian\", \"auditor\"]",
                        "[\"auditor\"]",
                        "\"Harbour Labs\", \"roles\": [\"reviewer\", \"guardian\"]",
                        "\"Harbour Labs\", \"roles\": [\"reviewer\"]"))
                .isEmpty();
    }

    /** Three approvals of reviewers or guardians there can be, and two organisations, but not three of reviewers alone. */
    @Test
    void what_can_be_met_part_by_part_and_not_together_is_named() {
        found(
                faults(LAW, LAW.replace("3", "4").replace("[\"reviewer\"]", "[\"reviewer\", \"guardian\"]")),
                "/process",
                "a proposal to which all demands apply cannot be met by others than who proposes: 4 approvals of reviewers from 2 "
                        + "organisations are needed, and there can be 3 from 2 organisations; name more members or ask for less");
    }

    @Test
    void a_proposal_can_be_rejected() {
        assertThat(faults("\"rejections\": 1", "\"rejections\": 3")).isEmpty();
        found(
                faults("\"rejections\": 1", "\"rejections\": 4"),
                "/process/rejections",
                "rejections is 4, and at most 3 may decide about the proposal of another; ask for no more");
    }

    @Test
    void what_one_approves_another_can_record() {
        String one = "{ \"approvals\": 1, \"from\": [\"reviewer\"], \"organisations\": 1, \"waitingHours\": 0 }";
        String sides = "{\"looser\": D, \"mixed\": D, \"tighter\": D, \"neutral\": D}".replace("D", one);
        String small = """
                {"members": [{"account": "ada", "name": "Ada", "organisation": "One", "roles": ["proposer", "reviewer"]},
                             {"account": "bruno", "name": "Bruno", "organisation": "One", "roles": ["reviewer", "enactor"]}],
                 "process": {"newRisk": %1$s, "openPositions": %1$s, "law": %2$s, "evidence": %2$s,
                             "recordWithinHours": 1, "rejections": 1},
                 "emergency": {"ratification": %2$s, "ratifyWithinHours": 1, "mostPerGuardian": 1, "mostOfVenue": 1, "windowDays": 1},
                 "source": {"document": "an example"}}
                """.formatted(sides, one);
        found(
                CommitteeFaults.of(CommitteeExample.stated(small)),
                "/process/newRisk/looser",
                "new risk looser takes 1 approval, which can be of bruno alone, the only enactor, and nobody records what they "
                        + "alone approved; name another enactor or reviewer");
        assertThat(Stream.of(
                                small.replace(
                                        "[\"proposer\", \"reviewer\"]", "[\"proposer\", \"reviewer\", \"enactor\"]"),
                                small.replace(
                                        "[\"reviewer\", \"enactor\"]", "[\"reviewer\", \"enactor\", \"proposer\"]"))
                        .map(CommitteeExample::stated)
                        .flatMap(committee -> CommitteeFaults.of(committee).stream()))
                .isEmpty();
    }
}
