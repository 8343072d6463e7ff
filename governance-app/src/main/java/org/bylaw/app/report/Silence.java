package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleNote;

/**
 * One reason for which rules had nothing to judge, so that silence is never taken for approval.
 *
 * @param because the reason, a clause
 * @param rules their ids
 * @param markets for how many markets
 * @param files for how many other files
 */
record Silence(String because, List<String> rules, int markets, int files) {

    /** All reasons of a report: first those that hold for the most. */
    static List<Silence> of(Report report) {
        Map<String, TreeSet<String>> rules = new TreeMap<>();
        Map<String, TreeSet<String>> markets = new TreeMap<>();
        Map<String, TreeSet<String>> files = new TreeMap<>();
        for (Judged judged : Judged.all(report)) {
            for (RuleNote note : judged.notApplicable()) {
                rules.computeIfAbsent(note.because(), because -> new TreeSet<>())
                        .add(note.rule());
                (judged.market() == null ? files : markets)
                        .computeIfAbsent(note.because(), because -> new TreeSet<>())
                        .add(judged.name());
            }
        }
        List<Silence> all = new ArrayList<>();
        rules.forEach((because, ids) ->
                all.add(new Silence(because, List.copyOf(ids), size(markets, because), size(files, because))));
        all.sort(Comparator.comparingInt((Silence silence) -> silence.markets() + silence.files())
                .reversed()
                .thenComparing(Silence::because));
        return all;
    }

    private static int size(Map<String, TreeSet<String>> names, String because) {
        return names.getOrDefault(because, new TreeSet<>()).size();
    }

    /** {@code 27 markets}, {@code 3 files}, {@code 27 markets, 3 files}. */
    String where() {
        String inMarkets = Wording.count(markets, "market");
        String inFiles = Wording.count(files, "file");
        return files == 0 ? inMarkets : markets == 0 ? inFiles : inMarkets + ", " + inFiles;
    }
}
