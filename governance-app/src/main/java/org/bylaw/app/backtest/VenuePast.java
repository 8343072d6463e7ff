package org.bylaw.app.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.bylaw.change.MarketPast;
import org.bylaw.change.PastConfiguration;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.TableChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.MarketSubject;

/** What the record tells of the markets of one venue, up to a day. */
final class VenuePast {

    private final Map<String, MarketPast> pasts = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** The record speaks of a market. */
    void know(String market) {
        names.add(market);
    }

    /** The markets that the record speaks of. */
    Set<String> marketNames() {
        return names;
    }

    /** Lets the changes of one day happen. Each has the day's changes of other markets beside it, and those before it behind it. */
    List<ChangeSubject> enact(List<TableChange> day) {
        List<List<PastConfiguration>> before = new ArrayList<>();
        for (TableChange change : day) {
            List<PastConfiguration> past = upTo(change);
            before.add(List.copyOf(past));
            List<PastConfiguration> after = new ArrayList<>(past);
            after.add(new PastConfiguration(change.day(), change.next(), "the change of " + change.day(), true));
            pasts.put(change.next().market(), MarketPast.of(after));
        }
        List<ChangeSubject> subjects = new ArrayList<>();
        for (int index = 0; index < day.size(); index++) {
            TableChange change = day.get(index);
            subjects.add(new ChangeSubject(
                    subject(change.current()),
                    subject(change.next()),
                    Declaration.NONE,
                    history(change, before.get(index)),
                    null));
        }
        return subjects;
    }

    /** What the market was before the change: where the record leaves something out, the current table came from outside. */
    private List<PastConfiguration> upTo(TableChange change) {
        List<PastConfiguration> past =
                new ArrayList<>(pasts.getOrDefault(change.next().market(), MarketPast.of(List.of())));
        MarketConfig last = past.isEmpty() ? null : past.get(past.size() - 1).config();
        if (last == null || differ(last, change.current())) {
            // It was in force on the day before at the latest; since when is not recorded.
            past.add(new PastConfiguration(change.day().minusDays(1), change.current(), "before the record", false));
        }
        return past;
    }

    private static boolean differ(MarketConfig one, MarketConfig other) {
        return MarketFields.between(one, other).stream()
                .anyMatch(field -> !field.pointer().startsWith("/source"));
    }

    private ChangeHistory history(TableChange change, List<PastConfiguration> past) {
        List<List<PastConfiguration>> others = new ArrayList<>();
        pasts.forEach((market, configurations) -> {
            if (!market.equals(change.next().market())) {
                others.add(configurations);
            }
        });
        // What was before the record is not held against anyone: its changes are the past, and all of it.
        return new ChangeHistory(null, past, null, null, others);
    }

    private static MarketSubject subject(MarketConfig market) {
        return new MarketSubject(market, null, ShapeCheck.of(market), null);
    }
}
