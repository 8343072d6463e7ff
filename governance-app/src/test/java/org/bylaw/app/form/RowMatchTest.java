package org.bylaw.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMatchTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "abc, abc, 0 1 2, none",
                "abc, aXc, 0 1 2, none",
                "abc, ac, 0 2, 1",
                "abc, abXc, 0 1 -1 2, none",
                "abc, abcX, 0 1 2 -1, none",
                "abcd, aXdY, 0 1 3 -1, 2",
                "abc, XYZ, 0 1 2, none",
                "abc, '', none, 0 1 2",
                "'', ab, -1 -1, none",
            })
    void rowsAreTheOnesThatTheyWere(String before, String after, String was, String gone) {
        RowMatch match = RowMatch.of(rows(before), rows(after));
        assertThat(match.was()).isEqualTo(numbers(was));
        assertThat(match.gone()).isEqualTo(numbers(gone));
    }

    @Test
    void rowsByPosition() {
        assertThat(RowMatch.byPosition(2, 3).was()).containsExactly(0, 1, RowMatch.NONE);
        assertThat(RowMatch.byPosition(3, 1).gone()).containsExactly(1, 2);
    }

    private static List<String> rows(String letters) {
        return letters.chars().mapToObj(Character::toString).toList();
    }

    private static List<Integer> numbers(@org.jspecify.annotations.Nullable String words) {
        return words == null
                ? List.of()
                : List.of(words.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
