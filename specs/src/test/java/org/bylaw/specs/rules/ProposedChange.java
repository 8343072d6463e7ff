package org.bylaw.specs.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.VenueChange;
import org.jspecify.annotations.Nullable;

/** The change of a scenario: its drafts put together. */
public final class ProposedChange {

    private final Venue venue;
    private final MarketDraft market;
    private final ChangeDraft change;
    private final HistoryDraft history;
    private final LawChangeDraft law;

    /** The change that the drafts describe. */
    public ProposedChange(
            Venue venue, MarketDraft market, ChangeDraft change, HistoryDraft history, LawChangeDraft law) {
        this.venue = venue;
        this.market = market;
        this.change = change;
        this.history = history;
        this.law = law;
    }

    /** What is judged. */
    VenueChange subject() {
        Set<String> names = new TreeSet<>(change.otherMarkets());
        List<ChangeSubject> changes = List.of();
        if (market.stated()) {
            ChangeSubject ofMarket = ofMarket();
            changes = List.of(ofMarket);
            names.add(name(ofMarket.current()));
            names.add(name(ofMarket.proposed()));
        }
        return new VenueChange(
                venue.law(),
                law.policy() == null
                        ? null
                        : new VenueChange.Law(
                                Venue.policySubject(law.policy()), venue.law().accepted()),
                law.lawChange(market.stated()),
                changes,
                names);
    }

    private ChangeSubject ofMarket() {
        FileContent stated = new FileContent(market.content());
        FileContent proposed = change.proposed(stated);
        return new ChangeSubject(
                change.isOfNewMarket() ? null : venue.marketSubject(stated.text()),
                change.isTakenOff() ? null : venue.marketSubject(proposed.text()),
                change.declaration(),
                history.history(stated, !change.isOfNewMarket()),
                change.openProposals());
    }

    private static String name(@Nullable MarketSubject subject) {
        return subject == null ? MarketDraft.MARKET : subject.config().market();
    }
}
