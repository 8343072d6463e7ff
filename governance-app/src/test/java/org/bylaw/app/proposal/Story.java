package org.bylaw.app.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bylaw.app.proposal.ProposalAct.Approved;
import org.bylaw.app.proposal.ProposalAct.Drafted;
import org.bylaw.app.proposal.ProposalAct.Emergency;
import org.bylaw.app.proposal.ProposalAct.Passed;
import org.bylaw.app.proposal.ProposalAct.Recorded;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.ProposalAct.Rejected;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.committee.Demand;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/** A proposal told act by act, an hour apart. The first is Ada's draft. */
final class Story {

    static final Instant START = Instant.parse("2026-04-01T09:00:00Z");
    static final String FILE = "drift/markets/SOL-PERP.json";
    static final Demand ONE = new Demand(1, List.of(Role.REVIEWER), 1, 0);
    static final Demand TWO_OF_TWO = new Demand(2, List.of(Role.REVIEWER), 2, 48);
    static final Grounds.Warning WARNING =
            new Grounds.Warning("CHG-016 drift/SOL-PERP ", "CHG-016: depth is not known");
    static final Draft DRAFT = draft("1");

    private Proposal proposal;
    private Instant at = START;
    private long sequence = 10;

    private Story(String author) {
        proposal = Proposal.begunBy(7, entered(author, new Drafted(DRAFT, null, null)));
    }

    static Story begunBy(String author) {
        return new Story(author);
    }

    Story then(String actor, ProposalAct act) {
        at = at.plus(Duration.ofHours(1));
        sequence++;
        proposal = proposal.after(entered(actor, act));
        return this;
    }

    /** The draft, sent with these grounds. */
    Story submitted(Grounds grounds) {
        return then(proposal.author(), new Submitted(proposal.versions().size() + 1, proposal.draft(), grounds));
    }

    Story submitted() {
        return submitted(grounds(ONE));
    }

    Story approved(Member by) {
        int version = proposal.versions().size();
        return then(
                by.account(),
                new Approved(
                        version,
                        by.name(),
                        by.organisation(),
                        "sha256:effect",
                        "sha256:report",
                        "sha256:inputs",
                        "Right.",
                        Map.of()));
    }

    Story rejected(Member by, boolean ends) {
        return then(by.account(), new Rejected(1, by.name(), by.organisation(), "Wrong.", ends));
    }

    /** The approvals suffice; it may be recorded two days after the start, for a day. */
    Story passed() {
        return then("bylaw", new Passed(START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(3))));
    }

    Story recording(String enactor, @Nullable Emergency emergency) {
        return then(enactor, new RecordingBegun("c0", enactor, "Harbour", proposal.draft(), grounds(ONE), emergency));
    }

    Story recorded() {
        return then("bylaw", new Recorded("c1", false));
    }

    Proposal proposal() {
        return proposal;
    }

    Instant now() {
        return at;
    }

    private Entered entered(String actor, ProposalAct act) {
        return new Entered(sequence, "sha256:" + sequence, at, actor, List.of(), act);
    }

    static Draft draft(String digest) {
        return new Draft(
                "drift",
                "c0",
                new Statement("Title", Direction.TIGHTER, "Why.", List.of(), null, null),
                List.of(new DraftFile(FILE, "sha256:" + digest)));
    }

    static Grounds grounds(Demand demand, Grounds.Warning... warnings) {
        return grounds("needs-reason", demand, warnings);
    }

    static Grounds grounds(String verdict, Demand demand, Grounds.Warning... warnings) {
        return new Grounds(
                "c0",
                LocalDate.parse("2026-04-01"),
                verdict,
                Direction.TIGHTER,
                Direction.NEUTRAL,
                "",
                "sha256:report",
                "sha256:inputs",
                "sha256:effect",
                List.of(warnings),
                demand,
                List.of("new risk tighter"));
    }

    static Emergency emergency(Demand demand) {
        return new Emergency(demand, START.plus(Duration.ofDays(3)), 1, 2, 30);
    }

    static Member member(String account, String organisation, Role... roles) {
        return new Member(account, "Name of " + account, organisation, List.of(roles));
    }
}
