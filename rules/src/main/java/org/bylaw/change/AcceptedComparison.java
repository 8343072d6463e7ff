package org.bylaw.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bylaw.margin.Direction;
import org.bylaw.policy.AcceptedFinding;
import org.bylaw.policy.AcceptedFindings;
import org.jspecify.annotations.Nullable;

/**
 * Compares the findings that a venue lives with. An entry and the one that takes its place are about the same law on the same
 * market, and on the same field where there is such a one; what covers more is looser. Who accepted it and why decides nothing.
 */
final class AcceptedComparison {

    /** How two entries may belong together, the closest first. */
    private static final List<BiPredicate<AcceptedFinding, AcceptedFinding>> BELONGINGS = List.of(
            (before, after) -> sameSubject(before, after)
                    && samePath(before, after)
                    && fields(before, after, "").isEmpty(),
            (before, after) -> sameSubject(before, after) && samePath(before, after),
            AcceptedComparison::sameSubject);

    private final List<Entry> before;
    private final List<Entry> after;
    private final List<Pair> pairs = new ArrayList<>();

    private AcceptedComparison(AcceptedFindings before, AcceptedFindings after) {
        this.before = entries(before);
        this.after = entries(after);
    }

    private record Entry(int index, AcceptedFinding finding) {

        String pointer() {
            return "/accepted/" + index;
        }

        LawDifference difference(Direction way, String becomes) {
            return new LawDifference(pointer(), null, null, way, words(finding) + becomes);
        }
    }

    private record Pair(Entry before, Entry after) {}

    /** What differs: what is accepted anew or otherwise in the order of the new file, then what no longer is. */
    static List<LawDifference> of(AcceptedFindings before, AcceptedFindings after) {
        AcceptedComparison comparison = new AcceptedComparison(before, after);
        BELONGINGS.forEach(comparison::pair);
        return comparison.differences();
    }

    private static List<Entry> entries(AcceptedFindings accepted) {
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < accepted.accepted().size(); index++) {
            AcceptedFinding finding = accepted.accepted().get(index);
            if (finding != null) {
                entries.add(new Entry(index, finding));
            }
        }
        return entries;
    }

    private void pair(BiPredicate<AcceptedFinding, AcceptedFinding> belong) {
        for (Entry entry : List.copyOf(after)) {
            before.stream()
                    .filter(each -> belong.test(each.finding(), entry.finding()))
                    .findFirst()
                    .ifPresent(former -> {
                        before.remove(former);
                        after.remove(entry);
                        pairs.add(new Pair(former, entry));
                    });
        }
    }

    private List<LawDifference> differences() {
        Stream<LawDifference> otherwise = pairs.stream()
                .sorted(Comparator.comparingInt(pair -> pair.after().index()))
                .flatMap(pair ->
                        fields(
                                pair.before().finding(),
                                pair.after().finding(),
                                pair.after().pointer())
                                .stream());
        Stream<LawDifference> anew = after.stream().map(entry -> entry.difference(Direction.LOOSER, " is accepted"));
        Stream<LawDifference> gone =
                before.stream().map(entry -> entry.difference(Direction.TIGHTER, " is no longer accepted"));
        return Stream.of(otherwise, anew, gone).flatMap(each -> each).toList();
    }

    private static boolean sameSubject(AcceptedFinding before, AcceptedFinding after) {
        return Objects.equals(before.rule(), after.rule()) && Objects.equals(before.market(), after.market());
    }

    private static boolean samePath(AcceptedFinding before, AcceptedFinding after) {
        return Objects.equals(before.path(), after.path());
    }

    private static List<LawDifference> fields(AcceptedFinding before, AcceptedFinding after, String pointer) {
        List<LawDifference> differences = new ArrayList<>();
        add("path", AcceptedFinding::path, AcceptedReach.path(before, after), before, after, pointer, differences);
        Direction values = AcceptedReach.values(before, after);
        add("observed", AcceptedFinding::observed, values, before, after, pointer, differences);
        add("limit", AcceptedFinding::limit, values, before, after, pointer, differences);
        add("size", AcceptedFinding::size, AcceptedReach.size(before, after), before, after, pointer, differences);
        add("since", AcceptedFinding::since, later(after.since(), before.since()), before, after, pointer, differences);
        add(
                "reviewOn",
                AcceptedFinding::reviewOn,
                later(before.reviewOn(), after.reviewOn()),
                before,
                after,
                pointer,
                differences);
        add("until", AcceptedFinding::until, later(before.until(), after.until()), before, after, pointer, differences);
        return differences;
    }

    /** Which way a last day goes: a later one, and none at all, is looser. */
    private static Direction later(@Nullable LocalDate before, @Nullable LocalDate after) {
        int longer = Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()).compare(after, before);
        return Direction.of(longer > 0, longer < 0);
    }

    private static void add(
            String name,
            Function<AcceptedFinding, @Nullable Object> field,
            Direction way,
            AcceptedFinding before,
            AcceptedFinding after,
            String pointer,
            List<LawDifference> differences) {
        Object then = field.apply(before);
        Object now = field.apply(after);
        if (!Objects.equals(PolicyText.of(then), PolicyText.of(now))) {
            differences.add(new LawDifference(
                    pointer + "/" + name,
                    PolicyText.of(then),
                    PolicyText.of(now),
                    way,
                    name + " of " + words(after) + " " + PolicyDecision.clause(then, now)));
        }
    }

    private static String words(AcceptedFinding finding) {
        return "the finding " + finding.rule() + " on " + finding.market()
                + (finding.path() == null ? "" : " at " + finding.path());
    }
}
