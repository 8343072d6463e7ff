package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bylaw.committee.Committee;
import org.bylaw.committee.CommitteeExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitteeReaderTest {

    private static List<String> faults(Read<Committee> read) {
        return read instanceof Read.Faulty<Committee> faulty
                ? faulty.faults().stream().map(FileFault::toString).toList()
                : List.of();
    }

    private static List<String> faultsBut(String... changes) {
        return faults(CommitteeReader.read("committee.json", CommitteeExample.textBut(changes)));
    }

    @Test
    void a_committee_is_read_from_a_text_from_bytes_and_from_a_file(@TempDir Path folder) throws Exception {
        byte[] bytes = CommitteeExample.TEXT.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("committee.json"), bytes);
        assertThat(Stream.of(
                        CommitteeReader.read("committee.json", CommitteeExample.TEXT),
                        CommitteeReader.read("committee.json", bytes),
                        CommitteeReader.read(file)))
                .allSatisfy(read -> assertThat(read)
                        .isInstanceOfSatisfying(
                                Read.Ok.class, ok -> assertThat(ok.value()).isEqualTo(CommitteeExample.whole())));
    }

    @Test
    void what_cannot_be_bound_is_named() {
        assertThat(faultsBut("\"rejections\": 1", "\"rejection\": 1"))
                .containsExactly(
                        "committee.json:27:5: /process/rejection: \"rejection\" is not a field here; did you mean rejections?");
        assertThat(faultsBut("[\"guardian\", \"auditor\"]", "[\"boss\"]"))
                .containsExactly(
                        "committee.json:8:93: /members/4/roles/0: \"boss\" is not known; write one of proposer, reviewer, "
                                + "guardian, enactor, auditor, administrator");
        assertThat(faults(CommitteeReader.read("committee.json", new byte[] {(byte) 0xff})))
                .hasSize(1);
    }

    @Test
    void what_is_missing_is_named_with_what_to_do() {
        assertThat(faults(CommitteeReader.read("committee.json", "{}")))
                .containsExactlyInAnyOrder(
                        "committee.json:1:1: /members: members is missing; list the members",
                        "committee.json:1:1: /process: process is missing; state what decisions take",
                        "committee.json:1:1: /emergency: emergency is missing; state what a guardian may do alone",
                        "committee.json:1:1: /source: source is missing; state the document that the committee was decided in");
        assertThat(faultsBut("\"mostOfVenue\": 4,", ""))
                .containsExactly(
                        "committee.json:29:3: /emergency/mostOfVenue: mostOfVenue is missing; state how often the guardians together may act in the window");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "waitingHours": 168     | "waitingHours": 8760     | "waitingHours": 8761     | /process/law/waitingHours
            "waitingHours": 168     | "waitingHours": 0        | "waitingHours": -1       | /process/law/waitingHours
            "approvals": 3          | "approvals": 2           | "approvals": 0           | /process/law/approvals
            "recordWithinHours": 168 | "recordWithinHours": 1  | "recordWithinHours": 0   | /process/recordWithinHours
            "recordWithinHours": 168 | "recordWithinHours": 8760 | "recordWithinHours": 8761 | /process/recordWithinHours
            "rejections": 1         | "rejections": 2          | "rejections": 0          | /process/rejections
            "ratifyWithinHours": 72 | "ratifyWithinHours": 1   | "ratifyWithinHours": 0   | /emergency/ratifyWithinHours
            "mostPerGuardian": 2    | "mostPerGuardian": 1     | "mostPerGuardian": 0     | /emergency/mostPerGuardian
            "windowDays": 30        | "windowDays": 3650       | "windowDays": 3651       | /emergency/windowDays
            "windowDays": 30        | "windowDays": 1          | "windowDays": 0          | /emergency/windowDays
            "account": "finn"       | "account": "fi"          | "account": "f"           | /members/5/account
            "account": "finn"       | "account": "f-2"         | "account": "2-f"         | /members/5/account
            "account": "finn"       | "account": "finn-of-the-lighthouse-trust-abc" | "account": "finn-of-the-lighthouse-trust-abcd" | /members/5/account
            "account": "finn"       | "account": "finn2"       | "account": "Finn"        | /members/5/account
            "Chen Wei"              | "陈 伟"                   | "Chen  Wei"              | /members/2/name
            "Chen Wei"              | "C"                      | " Chen"                  | /members/2/name
            "Chen Wei"              | "<b>Chen</b>"            | "Chen "                  | /members/2/name
            "Chen Wei"              | "Chen\\"Wei"             | "Chen\\u202eWei"         | /members/2/name
            ["administrator"]       | ["administrator", "auditor"] | []                   | /members/5/roles
            ["administrator"]       | ["auditor"]              | ["auditor", "auditor"]   | /members/5/roles
            """)
    void a_value_is_possible_up_to_its_line(String part, String possible, String over, String pointer) {
        assertThat(faultsBut(part, possible)).isEmpty();
        assertThat(faultsBut(part, over)).singleElement().asString().contains(": " + pointer + ": ");
    }

    @Test
    void a_name_is_of_a_hundred_characters_at_most() {
        assertThat(faultsBut("Chen Wei", "x".repeat(100))).isEmpty();
        assertThat(faultsBut("Chen Wei", "x".repeat(101))).hasSize(1);
        assertThat(faultsBut("Chen Wei", "x y ".repeat(100_000) + "z")).hasSize(1);
    }

    @Test
    void a_committee_that_does_not_hold_together_is_named_by_line() {
        assertThat(faultsBut(
                        "\"approvals\": 3", "\"approvals\": 4", "\"mostPerGuardian\": 2", "\"mostPerGuardian\": 5"))
                .containsExactly(
                        "committee.json:32:5: /emergency/mostPerGuardian: mostPerGuardian is 5, and mostOfVenue is 4; a "
                                + "guardian cannot act more often than all together");
        assertThat(faultsBut("\"approvals\": 3", "\"approvals\": 4"))
                .containsExactly(
                        "committee.json:24:5: /process/law: a change of the law cannot be met by others than who proposes: 4 "
                                + "approvals of reviewers from 2 organisations are needed, and there can be 3 from 2 organisations; "
                                + "name more members or ask for less");
    }
}
