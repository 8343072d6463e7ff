package org.bylaw.app.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.proposal.Story.ONE;
import static org.bylaw.app.proposal.Story.TWO_OF_TWO;
import static org.bylaw.app.proposal.Story.grounds;
import static org.bylaw.app.proposal.Story.member;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bylaw.app.proposal.ProposalAct.Cancelled;
import org.bylaw.app.proposal.ProposalAct.ChangesRequested;
import org.bylaw.app.proposal.ProposalAct.ConflictDeclared;
import org.bylaw.app.proposal.ProposalAct.Drafted;
import org.bylaw.app.proposal.ProposalAct.Lapsed;
import org.bylaw.app.proposal.ProposalAct.Ratified;
import org.bylaw.app.proposal.ProposalAct.WentStale;
import org.bylaw.app.proposal.ProposalAct.Withdrawn;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may do what when: the whole table in {@code rights.txt}, and why not at the lines. */
class RightsTest {

    private static final Member BEN = member("ben", "Northwind", Role.REVIEWER);
    private static final Member CHO = member("cho", "Harbour", Role.REVIEWER, Role.ENACTOR);
    private static final Instant OPEN = Story.START.plus(Duration.ofDays(2));
    private static final Instant LAPSED = Story.START.plus(Duration.ofDays(3));

    private static Story inReview() {
        return Story.begunBy("ada").submitted();
    }

    private static Story approved() {
        return inReview().approved(BEN).passed();
    }

    /** A proposal of Ada's in each situation, with the moment at which somebody asks. */
    private static Map<String, Map.Entry<Proposal, Instant>> situations() {
        Map<String, Map.Entry<Proposal, Instant>> situations = new LinkedHashMap<>();
        put(situations, "draft", Story.begunBy("ada"), Story.START);
        put(situations, "in review", inReview(), Story.START);
        put(
                situations,
                "changes requested",
                inReview().then("ben", new ChangesRequested(1, "Ben", "less")),
                Story.START);
        put(situations, "stale", inReview().then("bylaw", new WentStale("changed")), Story.START);
        put(situations, "approved, waiting", approved(), OPEN.minusMillis(1));
        put(situations, "approved, to be recorded", approved(), OPEN);
        put(situations, "approved, out of time", approved(), LAPSED);
        put(situations, "being recorded", approved().recording("fay", null), OPEN);
        put(situations, "recorded", approved().recording("fay", null).recorded(), OPEN);
        put(
                situations,
                "recorded as an emergency of the guardian's, not ratified",
                Story.begunBy("guardian")
                        .submitted()
                        .recording("guardian", Story.emergency(ONE))
                        .recorded(),
                OPEN);
        put(
                situations,
                "recorded as an emergency of the guardian's, ratified",
                Story.begunBy("guardian")
                        .submitted()
                        .recording("guardian", Story.emergency(ONE))
                        .recorded()
                        .then("bylaw", new Ratified()),
                OPEN);
        put(situations, "rejected", inReview().rejected(BEN, true), Story.START);
        put(situations, "withdrawn", inReview().then("ada", new Withdrawn("no need")), Story.START);
        put(situations, "cancelled", approved().then("eve", new Cancelled("not now")), Story.START);
        put(situations, "lapsed", approved().then("bylaw", new Lapsed()), LAPSED);
        return situations;
    }

    private static void put(
            Map<String, Map.Entry<Proposal, Instant>> situations, String name, Story story, Instant now) {
        situations.put(name, Map.entry(story.proposal(), now));
    }

    private static Map<String, Party> parties() {
        Map<String, Party> parties = new LinkedHashMap<>();
        parties.put("author", new Party("ada", member("ada", "Lantern", Role.PROPOSER), null));
        for (Role role : Role.values()) {
            parties.put(role.word(), new Party(role.word(), member(role.word(), "Elsewhere", role), null));
        }
        parties.put("nobody", new Party("nobody", null, null));
        return parties;
    }

    @Test
    void theWholeTable() throws IOException {
        var table = new StringBuilder();
        situations().forEach((situation, asked) -> {
            table.append(situation).append('\n');
            table.append(row(
                    "",
                    parties().keySet().stream()
                            .collect(Collectors.toMap(
                                    name -> name, name -> name, (one, other) -> one, LinkedHashMap::new))));
            for (Step step : Step.values()) {
                Map<String, String> cells = new LinkedHashMap<>();
                parties()
                        .forEach((name, party) -> cells.put(
                                name,
                                Rights.refusal(step, asked.getKey(), party, asked.getValue())
                                                .isEmpty()
                                        ? "yes"
                                        : "-"));
                table.append(row(step.name().toLowerCase(Locale.ROOT).replace('_', ' '), cells));
            }
            table.append('\n');
        });

        try (var written = Objects.requireNonNull(RightsTest.class.getResourceAsStream("rights.txt"))) {
            assertThat(table.toString().strip())
                    .isEqualTo(new String(written.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static String row(String step, Map<String, String> cells) {
        var row = new StringBuilder("  " + pad(step, 18));
        cells.forEach((name, cell) -> row.append(pad(cell, name.length() + 2)));
        return row.toString().stripTrailing() + "\n";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String why(Step step, Story story, Party party, Instant now) {
        return Rights.refusal(step, story.proposal(), party, now).orElse("yes");
    }

    private static Party party(Member member) {
        return party(member, null);
    }

    private static Party party(Member member, @Nullable Instant votesFrom) {
        return new Party(member.account(), member, votesFrom);
    }

    @Test
    void onlyMembers() {
        assertThat(why(Step.COMMENT, inReview(), new Party("gus", null, null), Story.START))
                .isEqualTo("only members of the committee of drift may comment on its proposals");
    }

    @Test
    void whoHadAHandInItDoesNotDecide() {
        Story story = Story.begunBy("ada")
                .then("ada", new Drafted(Story.draft("2"), null, "ben"))
                .submitted();

        assertThat(why(Step.APPROVE, story, party(BEN), Story.START))
                .isEqualTo(
                        "you had a hand in it: whoever edited a version, or whose suggestion was taken, does not decide");
        assertThat(why(Step.REJECT, story, party(BEN), Story.START)).startsWith("you had a hand in it");
        assertThat(why(Step.REQUEST_CHANGES, story, party(BEN), Story.START)).startsWith("you had a hand in it");
        assertThat(why(Step.COMMENT, story, party(BEN), Story.START)).isEqualTo("yes");
        assertThat(why(Step.APPROVE, story, party(CHO), Story.START)).isEqualTo("yes");
    }

    @Test
    void whoHasAConflictDoesNotDecideAndDeclaresItOnce() {
        Story story = inReview().then("ben", new ConflictDeclared("I hold SOL"));

        assertThat(why(Step.APPROVE, story, party(BEN), Story.START))
                .isEqualTo("you declared a conflict of interest in it");
        assertThat(why(Step.DECLARE_CONFLICT, story, party(BEN), Story.START))
                .isEqualTo("you have declared a conflict already");
    }

    @Test
    void noVoteForADayAfterAResetToTheMillisecond() {
        Instant from = Story.START.plus(Duration.ofHours(24));

        assertThat(why(Step.APPROVE, inReview(), party(BEN, from), from.minusMillis(1)))
                .isEqualTo("your credentials were reset by somebody else; you may decide again from"
                        + " 2026-04-02 09:00 UTC");
        assertThat(why(Step.REJECT, inReview(), party(BEN, from), from.minusMillis(1)))
                .startsWith("your credentials were reset");
        assertThat(why(Step.APPROVE, inReview(), party(BEN, from), from)).isEqualTo("yes");
        assertThat(why(Step.COMMENT, inReview(), party(BEN, from), from.minusMillis(1)))
                .isEqualTo("yes");
    }

    @Test
    void noRecordingEmergencyOrCancellingForADayAfterAResetEither() {
        Instant from = OPEN.plus(Duration.ofHours(1));
        Member eve = member("eve", "Meridian", Role.GUARDIAN);
        Instant before = from.minusMillis(1);

        assertThat(why(Step.RECORD, approved(), party(CHO, from), before))
                .isEqualTo("your credentials were reset by somebody else; you may record again from"
                        + " 2026-04-03 10:00 UTC");
        assertThat(why(Step.EMERGENCY, Story.begunBy("eve"), party(eve, from), before))
                .isEqualTo("your credentials were reset by somebody else; you may record again from"
                        + " 2026-04-03 10:00 UTC");
        assertThat(why(Step.CANCEL, approved(), party(eve, from), before))
                .isEqualTo("your credentials were reset by somebody else; you may cancel again from"
                        + " 2026-04-03 10:00 UTC");
        assertThat(why(Step.RECORD, approved(), party(CHO, from), from)).isEqualTo("yes");
        assertThat(why(Step.EMERGENCY, Story.begunBy("eve"), party(eve, from), from))
                .isEqualTo("yes");
        assertThat(why(Step.CANCEL, approved(), party(eve, from), from)).isEqualTo("yes");
    }

    @Test
    void theDemandSaysWhoDecides() {
        var guardiansToo = new Demand(1, List.of(Role.REVIEWER, Role.GUARDIAN), 1, 0);
        Story story = Story.begunBy("ada").submitted(grounds(guardiansToo));
        Member eve = member("eve", "Meridian", Role.GUARDIAN);

        assertThat(why(Step.APPROVE, story, party(eve), Story.START)).isEqualTo("yes");
        assertThat(why(Step.APPROVE, inReview(), party(eve), Story.START)).isEqualTo("only reviewers may approve it");
        assertThat(why(Step.APPROVE, story, party(member("fay", "Meridian", Role.ENACTOR)), Story.START))
                .isEqualTo("only guardians and reviewers may approve it");
    }

    @Test
    void waitsAndLapsesToTheMillisecond() {
        Party fay = party(member("fay", "Meridian", Role.ENACTOR));

        assertThat(why(Step.RECORD, approved(), fay, OPEN.minusMillis(1)))
                .isEqualTo("it waits until 2026-04-03 09:00 UTC");
        assertThat(why(Step.RECORD, approved(), fay, OPEN)).isEqualTo("yes");
        assertThat(why(Step.RECORD, approved(), fay, LAPSED.minusMillis(1))).isEqualTo("yes");
        assertThat(why(Step.RECORD, approved(), fay, LAPSED))
                .isEqualTo("its approval lapsed on 2026-04-04 09:00 UTC; propose it anew");
    }

    @Test
    void aSoleApproverDoesNotRecord() {
        Story sole = inReview().approved(CHO).passed();
        assertThat(why(Step.RECORD, sole, party(CHO), OPEN))
                .isEqualTo("you alone approved it; somebody else has to record it");

        Story both = Story.begunBy("ada")
                .submitted(grounds(TWO_OF_TWO))
                .approved(CHO)
                .approved(BEN)
                .passed();
        assertThat(why(Step.RECORD, both, party(CHO), OPEN)).isEqualTo("yes");

        both.then("ben", new ConflictDeclared("I hold SOL"));
        assertThat(why(Step.RECORD, both, party(CHO), OPEN))
                .as("an approval that does not count any more is no second one")
                .isEqualTo("you alone approved it; somebody else has to record it");
    }

    @Test
    void aGuardianRecordsAloneOnlyWhatIsOfTheirOwnMaking() {
        Member eve = member("eve", "Meridian", Role.GUARDIAN);

        assertThat(why(Step.EMERGENCY, Story.begunBy("eve"), party(eve), Story.START))
                .isEqualTo("yes");
        assertThat(why(Step.EMERGENCY, Story.begunBy("eve").submitted(), party(eve), Story.START))
                .isEqualTo("yes");
        Story helped = Story.begunBy("eve").then("eve", new Drafted(Story.draft("2"), null, "cho"));
        assertThat(why(Step.EMERGENCY, helped, party(eve), Story.START))
                .isEqualTo(
                        "others had a hand in it; a guardian records alone only what is of the guardian's own making");
        assertThat(why(Step.EMERGENCY, Story.begunBy("ada"), party(eve), Story.START))
                .startsWith("others had a hand in it");
    }

    @Test
    void onlyWhoHadAHandInItWithdrawsIt() {
        Party other = party(member("gil", "Lantern", Role.PROPOSER));

        assertThat(why(Step.WITHDRAW, inReview(), other, Story.START))
                .isEqualTo("only those who had a hand in it may withdraw it");
        assertThat(why(Step.EDIT, inReview(), other, Story.START)).isEqualTo("yes");
    }

    @Test
    void refusalsSayWhereItIsAndWhy() {
        Party ada = party(member("ada", "Lantern", Role.PROPOSER));

        assertThat(why(Step.SUBMIT, inReview().rejected(BEN, true), ada, Story.START))
                .isEqualTo("it is rejected (Name of ben: Wrong.); nobody may submit it now");
        assertThat(why(Step.WITHDRAW, approved().recording("fay", null), ada, OPEN))
                .isEqualTo("it is being recorded; it cannot be withdrawn");
        assertThat(why(Step.UNDO, approved(), ada, OPEN))
                .isEqualTo("it is approved; only what is recorded can be undone");
        assertThat(why(Step.CANCEL, inReview(), party(BEN), Story.START))
                .isEqualTo("it is in review; only a proposal that is approved and not yet recorded can be cancelled");
    }
}
