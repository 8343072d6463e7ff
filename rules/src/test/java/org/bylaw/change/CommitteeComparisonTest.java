package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.margin.Direction.LOOSER;
import static org.bylaw.margin.Direction.MIXED;
import static org.bylaw.margin.Direction.NEUTRAL;
import static org.bylaw.margin.Direction.TIGHTER;

import java.util.List;
import org.bylaw.committee.Committee;
import org.bylaw.committee.CommitteeExample;
import org.bylaw.margin.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitteeComparisonTest {

    private static final Committee WHOLE = CommitteeExample.whole();

    private static final String FINN =
            "{ \"account\": \"finn\", \"name\": \"Finn O’Hara\", \"organisation\": \"Lighthouse Trust\", \"roles\": [\"administrator\"] }";

    private static final String ESI =
            "{ \"account\": \"esi\", \"name\": \"Esi Mensah\", \"organisation\": \"Lighthouse Trust\", \"roles\": [\"guardian\", \"auditor\"] }";

    private static List<LawDifference> to(String... changes) {
        return LawComparison.ofCommittees(WHOLE, CommitteeExample.but(changes));
    }

    private static List<LawDifference> from(String... changes) {
        return LawComparison.ofCommittees(CommitteeExample.but(changes), WHOLE);
    }

    @Test
    void equal_committees_do_not_differ_whatever_their_sources_and_the_order_of_their_members() {
        assertThat(LawComparison.ofCommittees(null, null)).isEmpty();
        assertThat(to("an example for tests", "another document")).isEmpty();
        assertThat(to(ESI, FINN + "-", ",\n    " + FINN + "\n", "", FINN + "-", FINN + ",\n" + ESI))
                .isEmpty();
        assertThat(to("[\"guardian\", \"auditor\"]", "[\"auditor\", \"guardian\"]"))
                .isEmpty();
    }

    @Test
    void a_committee_that_comes_or_goes_is_told_as_one() {
        assertThat(LawComparison.ofCommittees(null, WHOLE))
                .containsExactly(
                        new LawDifference("", null, null, TIGHTER, "a committee appears, where there was none"));
        assertThat(LawComparison.ofCommittees(WHOLE, null))
                .containsExactly(new LawDifference("", null, null, LOOSER, "the committee goes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "approvals": 3          | "approvals": 2          | LOOSER  | /process/law/approvals | the approvals that a change of the law takes fall from 3 to 2
            "waitingHours": 168     | "waitingHours": 167     | LOOSER  | /process/law/waitingHours | the waiting hours of a change of the law fall from 168 to 167
            "waitingHours": 72 }    | "waitingHours": 71 }    | LOOSER  | /process/newRisk/mixed/waitingHours | the waiting hours of new risk mixed fall from 72 to 71
            "recordWithinHours": 168 | "recordWithinHours": 169 | LOOSER | /process/recordWithinHours | the hours within which an approved proposal is recorded rise from 168 to 169
            "rejections": 1         | "rejections": 2         | LOOSER  | /process/rejections | the rejections that end a proposal rise from 1 to 2
            "ratifyWithinHours": 72 | "ratifyWithinHours": 73 | LOOSER  | /emergency/ratifyWithinHours | the hours within which an emergency is ratified rise from 72 to 73
            "mostPerGuardian": 2    | "mostPerGuardian": 3    | LOOSER  | /emergency/mostPerGuardian | the emergencies that one guardian may record in the window rise from 2 to 3
            "mostOfVenue": 4        | "mostOfVenue": 5        | LOOSER  | /emergency/mostOfVenue | the emergencies that may be recorded in the window rise from 4 to 5
            "windowDays": 30        | "windowDays": 29        | LOOSER  | /emergency/windowDays | the days over which emergencies are counted fall from 30 to 29
            """)
    void a_number_goes_one_way_and_back_the_other(
            String part, String other, Direction way, String pointer, String words) {
        assertThat(to(part, other)).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo(pointer);
            assertThat(difference.way()).isEqualTo(way);
            assertThat(difference.words()).isEqualTo(words);
        });
        assertThat(from(part, other)).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo(pointer);
            assertThat(difference.way()).isEqualTo(TIGHTER);
        });
    }

    @Test
    void fewer_organisations_are_looser() {
        String two = "\"law\": { \"approvals\": 3, \"from\": [\"reviewer\"], \"organisations\": 2";
        String one = two.replace("\"organisations\": 2", "\"organisations\": 1");
        assertThat(to(two, one))
                .containsExactly(new LawDifference(
                        "/process/law/organisations",
                        "2",
                        "1",
                        LOOSER,
                        "the organisations that approve a change of the law fall from 2 to 1"));
        assertThat(from(two, one)).extracting(LawDifference::way).containsExactly(TIGHTER);
    }

    @Test
    void more_roles_that_may_approve_are_looser() {
        String evidence = "\"evidence\": { \"approvals\": 1, \"from\": [\"reviewer\"]";
        String wider = evidence.replace("[\"reviewer\"]", "[\"auditor\", \"reviewer\", \"guardian\"]");
        assertThat(to(evidence, wider))
                .containsExactly(new LawDifference(
                        "/process/evidence/from",
                        "reviewer",
                        "auditor, reviewer, guardian",
                        LOOSER,
                        "for a change of evidence, approvals of auditors and guardians count too"));
        assertThat(from(evidence, wider))
                .containsExactly(new LawDifference(
                        "/process/evidence/from",
                        "auditor, reviewer, guardian",
                        "reviewer",
                        TIGHTER,
                        "for a change of evidence, approvals of auditors and guardians no longer count"));
    }

    @Test
    void a_member_more_is_looser_and_one_less_may_be_one_who_would_have_said_no() {
        String without = ",\n    " + FINN;
        assertThat(from(without, ""))
                .containsExactly(new LawDifference(
                        "/members/5",
                        null,
                        "finn",
                        LOOSER,
                        "Finn O’Hara (finn) of Lighthouse Trust joins as administrator"));
        assertThat(to(without, ""))
                .containsExactly(new LawDifference(
                        "/members",
                        "finn",
                        null,
                        MIXED,
                        "Finn O’Hara (finn) of Lighthouse Trust leaves, who was administrator"));
    }

    @Test
    void a_role_more_is_looser_and_one_less_is_tighter_where_it_stops_nothing() {
        assertThat(to("[\"administrator\"]", "[\"administrator\", \"enactor\", \"proposer\"]"))
                .containsExactly(new LawDifference(
                        "/members/5/roles",
                        "administrator",
                        "administrator, enactor, proposer",
                        LOOSER,
                        "Finn O’Hara (finn) becomes enactor and proposer"));
        assertThat(from("[\"administrator\"]", "[\"administrator\", \"enactor\", \"proposer\"]"))
                .containsExactly(new LawDifference(
                        "/members/5/roles",
                        "administrator, enactor, proposer",
                        "administrator",
                        TIGHTER,
                        "Finn O’Hara (finn) is no longer enactor and proposer"));
        assertThat(from("[\"administrator\"]", "[\"administrator\", \"guardian\"]"))
                .extracting(LawDifference::way)
                .containsExactly(MIXED);
    }

    @Test
    void a_role_for_another_is_told_as_two() {
        assertThat(to("[\"administrator\"]", "[\"enactor\"]"))
                .extracting(LawDifference::words)
                .containsExactly("Finn O’Hara (finn) becomes enactor", "Finn O’Hara (finn) is no longer administrator");
    }

    @Test
    void another_organisation_cannot_be_told_and_another_name_goes_no_way() {
        assertThat(to(
                        "\"Chen Wei\", \"organisation\": \"Harbour Labs\"",
                        "\"Wei Chen\", \"organisation\": \"Northwind Risk\""))
                .containsExactly(
                        new LawDifference(
                                "/members/2/name",
                                "Chen Wei",
                                "Wei Chen",
                                NEUTRAL,
                                "Chen Wei (chen) is now called Wei Chen"),
                        new LawDifference(
                                "/members/2/organisation",
                                "Harbour Labs",
                                "Northwind Risk",
                                MIXED,
                                "Wei Chen (chen) decides for Northwind Risk instead of Harbour Labs"));
    }
}
