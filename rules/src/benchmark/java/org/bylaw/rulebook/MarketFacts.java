package org.bylaw.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.ResolvedPolicy;

/** The facts that rules look at, as the rule book makes them. */
public final class MarketFacts {

    private MarketFacts() {}

    /** The facts of each market of {@code subjects}, in their order. */
    public static List<List<Object>> of(List<VenueSubject> subjects, LocalDate day) {
        List<List<Object>> facts = new ArrayList<>();
        for (VenueSubject subject : subjects) {
            PolicySubject policy = subject.policy();
            ResolvedPolicy law = policy == null || !policy.shapeFaults().isEmpty()
                    ? ResolvedPolicy.NONE
                    : ResolvedPolicy.of(policy.policy());
            for (MarketSubject market : subject.markets()) {
                MarketCheck check = MarketVerdict.of(Integer.toString(facts.size()), market, policy, law, day)
                        .check();
                List<Object> ofMarket = new ArrayList<>();
                ofMarket.add(check);
                ofMarket.addAll(check.parts());
                facts.add(ofMarket);
            }
        }
        return facts;
    }
}
