package org.bylaw.app.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rows of a table are the same before and after rows were changed, put in and taken out. As many rows as possible that are equal
 * belong together; between them, rows belong together in order.
 *
 * @param before how many rows there were
 * @param was for each row that there is, the row that it was before, or {@link #NONE}
 */
public record RowMatch(int before, List<Integer> was) {

    /** No row there was. */
    public static final int NONE = -1;

    /** Copies the rows. */
    public RowMatch {
        was = List.copyOf(was);
    }

    /** Matches rows. */
    public static <R> RowMatch of(List<R> before, List<R> after) {
        int[][] longest = longest(before, after);
        int[] was = new int[after.size()];
        Arrays.fill(was, NONE);
        int then = 0;
        int now = 0;
        while (then < before.size() && now < after.size()) {
            int nextThen = then;
            int nextNow = now;
            while (nextThen < before.size()
                    && nextNow < after.size()
                    && !before.get(nextThen).equals(after.get(nextNow))) {
                if (longest[nextThen + 1][nextNow] >= longest[nextThen][nextNow + 1]) {
                    nextThen++;
                } else {
                    nextNow++;
                }
            }
            boolean met = nextThen < before.size() && nextNow < after.size();
            int endThen = met ? nextThen : before.size();
            int endNow = met ? nextNow : after.size();
            for (int step = 0; then + step < endThen && now + step < endNow; step++) {
                was[now + step] = then + step;
            }
            if (met) {
                was[nextNow] = nextThen;
            }
            then = endThen + 1;
            now = endNow + 1;
        }
        return new RowMatch(before.size(), Arrays.stream(was).boxed().toList());
    }

    /** How many rows from two positions on can belong together as equals. */
    private static <R> int[][] longest(List<R> before, List<R> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int then = before.size() - 1; then >= 0; then--) {
            for (int now = after.size() - 1; now >= 0; now--) {
                longest[then][now] = before.get(then).equals(after.get(now))
                        ? longest[then + 1][now + 1] + 1
                        : Math.max(longest[then + 1][now], longest[then][now + 1]);
            }
        }
        return longest;
    }

    /** The row that the row at {@code position} was before; {@link #NONE} where it is new. */
    public int was(int position) {
        return was.get(position);
    }

    /** The rows that there are no longer, by their positions before. */
    public List<Integer> gone() {
        List<Integer> gone = new ArrayList<>(IntStream.range(0, before).boxed().collect(Collectors.toList()));
        gone.removeAll(was);
        return List.copyOf(gone);
    }

    /** Whether rows are new only behind all that are not. */
    boolean newAtTheEnd() {
        int kept = (int) was.stream().filter(row -> row != NONE).count();
        return was.subList(0, kept).stream().noneMatch(row -> row == NONE);
    }

    /** Every row belongs to the one in its place. */
    static RowMatch byPosition(int before, int after) {
        return new RowMatch(
                before,
                IntStream.range(0, after)
                        .map(row -> row < before ? row : NONE)
                        .boxed()
                        .toList());
    }
}
