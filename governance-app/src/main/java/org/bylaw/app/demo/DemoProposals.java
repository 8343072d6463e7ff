package org.bylaw.app.demo;

import static org.bylaw.app.demo.DemoPerson.ADA;
import static org.bylaw.app.demo.DemoPerson.BEN;
import static org.bylaw.app.demo.DemoPerson.CHO;
import static org.bylaw.app.demo.DemoPerson.EVE;
import static org.bylaw.app.demo.DemoPerson.FAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.Services;
import org.bylaw.change.AppliesTo;
import org.bylaw.file.FieldEdit;
import org.bylaw.margin.Direction;

/** The proposals of the demonstration, one in each state that is worth seeing, all on Drift's markets. */
final class DemoProposals {

    private static final String VENUE = "drift";
    private static final String CAP = "/openInterest/maxBaseSize";

    private final Services services;
    private final DemoClock clock;

    DemoProposals(Services services, DemoClock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Makes them, from a fortnight ago until now. */
    void make() {
        services.outsideCommits().find();
        recorded();
        clock.pass(Duration.ofDays(5));
        rejected();
        clock.pass(Duration.ofDays(5));
        waiting();
        clock.pass(Duration.ofHours(20));
        emergency();
        clock.pass(Duration.ofHours(3));
        ready();
        inReview();
        tightensOpenPositions();
        clock.pass(Duration.ofHours(1));
        blockedDraft();
        fromOutside();
        clock.letGo();
        services.clockwork().tick();
    }

    private void recorded() {
        long id = submitted(
                "JUP-PERP",
                "JUP-PERP: halve the open-interest cap",
                Direction.TIGHTER,
                "The book has thinned since the spring; a full market could not be unwound within the insurance.",
                Map.of(CAP, "10000000"));
        clock.pass(Duration.ofHours(5));
        approve(id, CHO, "The cap is still five times the open interest of last week.");
        clock.pass(Duration.ofHours(2));
        services.enactment().record(FAY.account(), id);
    }

    private void rejected() {
        long id = submitted(
                "BTC-PERP",
                "BTC-PERP: a larger open-interest cap",
                Direction.LOOSER,
                "Traders ask for more room.",
                Map.of(CAP, "5000"));
        clock.pass(Duration.ofHours(7));
        services.votes()
                .reject(
                        EVE.account(),
                        id,
                        1,
                        "That traders ask for it is no reason. Show the depth of the book first, and propose it again.");
    }

    private void waiting() {
        long id = submitted(
                "ETH-PERP",
                "ETH-PERP: open-interest cap up by a fifth",
                Direction.LOOSER,
                "Open interest has been at nine tenths of the cap for two weeks, and the book has grown with it.",
                Map.of(CAP, "60000"));
        services.proceedings()
                .comment(BEN.account(), id, null, CAP, "Is the depth at 1% from the mid price known by now?");
        clock.pass(Duration.ofHours(3));
        services.proceedings()
                .comment(
                        ADA.account(),
                        id,
                        0,
                        null,
                        "Not as a dated figure; market makers quote about 4,000 ETH a side.");
        services.proceedings().settleThread(BEN.account(), id, 0, true);
        clock.pass(Duration.ofHours(20));
        approve(id, BEN, "Small against the insurance, and easily taken back.");
        clock.pass(Duration.ofHours(10));
        approve(id, EVE, "Agreed. I shall watch the first days.");
    }

    private void emergency() {
        long id = begin(
                EVE,
                "1MPEPE-PERP",
                new Statement(
                        "1MPEPE-PERP: halve the open-interest cap at once",
                        Direction.TIGHTER,
                        "A single account holds two thirds of the long side, and the spot book is empty beyond 2%.",
                        List.of(),
                        null,
                        null),
                Map.of(CAP, "500000"));
        services.enactment().recordAtOnce(EVE.account(), id);
    }

    private void ready() {
        long id = submitted(
                "TIA-PERP",
                "TIA-PERP: open-interest cap down by a fifth",
                Direction.TIGHTER,
                "Half of the supply unlocks next month; less of it should stand on borrowed margin by then.",
                Map.of(CAP, "400000"));
        approve(id, CHO, "Tighter, and nobody who is in has to move.");
    }

    private void inReview() {
        long id = submitted(
                "SOL-PERP",
                "SOL-PERP: open-interest cap from 2,000,000 to 2,400,000 SOL",
                Direction.LOOSER,
                "Two market makers have joined; the cap has been reached on four days of the last ten.",
                Map.of(CAP, "2400000"));
        clock.pass(Duration.ofHours(4));
        approve(id, CHO, "A fifth more, and the insurance covers it at twice the last dated move.");
    }

    private void tightensOpenPositions() {
        LocalDate effectiveOn = Moments.day(clock.instant()).plusDays(9);
        long id = begin(
                ADA,
                "DOGE-PERP",
                new Statement(
                        "DOGE-PERP: maintenance margin from 5% to 5.5%",
                        Direction.TIGHTER,
                        "Realised volatility has doubled since the ratio was set. Positions at the limit are given nine days.",
                        List.of("https://example.org/doge-volatility"),
                        effectiveOn,
                        AppliesTo.ALL),
                Map.of("/margin/maintenanceMarginRatio", "0.055"));
        services.proceedings().submit(ADA.account(), id);
    }

    private void blockedDraft() {
        begin(
                ADA,
                "BTC-PERP",
                new Statement(
                        "BTC-PERP: initial margin from 5% to 4%, which is 25x",
                        Direction.LOOSER, "Other venues offer 25x.", List.of(), null, null),
                Map.of("/margin/initialMarginRatio", "0.04"));
    }

    private void fromOutside() {
        String path = "velocity/markets/ETH-PERP.json";
        String head = services.branch().head();
        String text = Objects.requireNonNull(services.branch().text(head, path), path);
        services.branch()
                .write(new NewCommit(
                        head,
                        List.of(new FileEdit(
                                path,
                                FieldEdit.apply(text, List.of(new FieldEdit.Edit("/status", "\"reduce-only\""))))),
                        new CommitAuthor("operator", "An operator"),
                        clock.instant(),
                        "Hotfix: reduce only while the oracle is checked\n"));
    }

    private long submitted(
            String market, String title, Direction intent, String rationale, Map<String, String> fields) {
        long id = begin(ADA, market, new Statement(title, intent, rationale, List.of(), null, null), fields);
        services.proceedings().submit(ADA.account(), id);
        return id;
    }

    private long begin(DemoPerson person, String market, Statement statement, Map<String, String> fields) {
        String head = services.branch().head();
        VenueFile file = VenueFile.ofMarket(VENUE, market);
        String text = Objects.requireNonNull(services.branch().text(head, file.path()), file.path());
        List<FieldEdit.Edit> edits = fields.entrySet().stream()
                .map(field -> new FieldEdit.Edit(field.getKey(), field.getValue()))
                .toList();
        return services.proceedings()
                .begin(
                        person.account(),
                        VENUE,
                        new DraftContent(
                                head, statement, List.of(new ProposedText(file, FieldEdit.apply(text, edits)))),
                        null);
    }

    private void approve(long id, DemoPerson person, String comment) {
        Proposal proposal = services.ledger().book().proposal(id).orElseThrow();
        Grounds grounds = Objects.requireNonNull(proposal.grounds());
        Map<String, String> reasons = new LinkedHashMap<>();
        proposal.unanswered()
                .forEach(warning -> reasons.put(
                        warning.key(),
                        "The figures are old, and the change is small against what the insurance covers."));
        services.votes()
                .approve(
                        person.account(),
                        id,
                        Objects.requireNonNull(proposal.version()).version(),
                        grounds.effect(),
                        comment,
                        reasons);
    }
}
