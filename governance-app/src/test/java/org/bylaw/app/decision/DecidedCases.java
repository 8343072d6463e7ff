package org.bylaw.app.decision;

import java.util.List;
import org.bylaw.app.catalog.RuleTexts;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.serve.Services;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.RuleSet;

/** Proposals of a review app, and the packages of what was decided about them. */
final class DecidedCases implements AutoCloseable {

    final ReviewFixture fixture;

    DecidedCases(ReviewFixture fixture) {
        this.fixture = fixture;
        RuleSet rules = RuleSet.shipped();
        KeptRules.keep(fixture.services().database(), rules, RuleTexts.of(rules.cards(), List.of()));
    }

    /** The package of a proposal. */
    DecisionPackage decision(long id) {
        Services services = fixture.services();
        return new DecisionPackages(services.database(), services.trail(), services.configurations(), services.drafts())
                .of(fixture.proposal(id))
                .orElseThrow();
    }

    /** Tighter margin of SOL-PERP, approved and recorded. */
    long tightening() {
        long id = fixture.submittedTightening();
        fixture.approve("ben", id);
        fixture.services().enactment().record("fay", id);
        return id;
    }

    /** A larger cap of SOL-PERP, approved by two with reasons. */
    long loosening() {
        long id = submitted(
                Direction.LOOSER,
                ReviewFixture.file(
                        ReviewFixture.SOL,
                        fixture.text(ReviewFixture.SOL)
                                .replace("\"maxBaseSize\": 2000000", "\"maxBaseSize\": 2400000")));
        fixture.approve("ben", id);
        fixture.approve("cho", id);
        return id;
    }

    /** A market that there was not. */
    long newMarket() {
        String text = fixture.text(ReviewFixture.SOL)
                .replace("\"SOL-PERP\"", "\"NEW-PERP\"")
                .replace("\"marketIndex\": 0,", "\"marketIndex\": 999,")
                .replace("\"status\": \"active\"", "\"status\": \"pre-launch\"");
        return submitted(Direction.MIXED, ReviewFixture.file("drift/markets/NEW-PERP.json", text));
    }

    /** Another limit in the venue's policy. */
    long lawChange() {
        String text = fixture.text(ReviewFixture.POLICY);
        return submitted(
                Direction.TIGHTER,
                ReviewFixture.file(
                        ReviewFixture.POLICY, text.replaceFirst("(\"maxLeverage\": \\{\\s*\"value\": )80", "$179")));
    }

    private long submitted(Direction intent, ProposedText... texts) {
        Services services = fixture.services();
        long id = services.proceedings().begin("ada", ReviewFixture.VENUE, fixture.draft(intent, texts), null);
        services.proceedings().submit("ada", id);
        return id;
    }

    @Override
    public void close() {
        fixture.close();
    }
}
