package org.bylaw.app.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bylaw.file.TableChange;
import org.bylaw.rulebook.ChangeSubject;

/**
 * Past changes of one venue on one day, each with the past that it had then.
 *
 * @param venue the venue
 * @param day the day
 * @param changes the changes
 * @param subjects the same, to be judged
 * @param marketNames names of all markets of the venue that the record names
 */
record Replay(
        String venue, LocalDate day, List<TableChange> changes, List<ChangeSubject> subjects, Set<String> marketNames) {

    /** Enough to share what judging takes to begin, few enough to be spread evenly over processors. */
    private static final int MOST = 48;

    /** Splits a record, by day and venue. */
    static List<Replay> of(List<TableChange> record) {
        Map<LocalDate, Map<String, List<TableChange>>> byDay = new LinkedHashMap<>();
        record.stream()
                .sorted(Comparator.comparing(TableChange::day))
                .forEach(change -> byDay.computeIfAbsent(change.day(), day -> new LinkedHashMap<>())
                        .computeIfAbsent(change.next().venue(), venue -> new ArrayList<>())
                        .add(change));
        Map<String, VenuePast> pasts = new LinkedHashMap<>();
        record.forEach(change -> pasts.computeIfAbsent(change.next().venue(), venue -> new VenuePast())
                .know(change.next().market()));
        List<Replay> parts = new ArrayList<>();
        byDay.forEach((day, venues) -> venues.forEach((venue, changes) -> {
            VenuePast past = pasts.computeIfAbsent(venue, unknown -> new VenuePast());
            List<ChangeSubject> subjects = past.enact(changes);
            for (int from = 0; from < changes.size(); from += MOST) {
                int to = Math.min(changes.size(), from + MOST);
                parts.add(new Replay(
                        venue, day, changes.subList(from, to), subjects.subList(from, to), past.marketNames()));
            }
        }));
        return parts;
    }

    /** The same changes, each by itself. */
    List<Replay> oneByOne() {
        List<Replay> alone = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            alone.add(new Replay(
                    venue, day, changes.subList(index, index + 1), subjects.subList(index, index + 1), marketNames));
        }
        return alone;
    }
}
