package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a != null, a > b ~ (a != null) && (a > b)",
                "a != null, b || c, d ~ (a != null) && (b || c) && (d)",
                "kind in (A, B), names[f(1, 2)] == c ~ (kind in (A, B)) && (names[f(1, 2)] == c)",
                "name == \"a, \\\" b\", sign == ',' ~ (name == \"a, \\\" b\") && (sign == ',')"
            })
    void constraintsAreJoined(String constraints, String joined) {
        assertThat(OneExpression.of(constraints)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a > b",
                "a || b",
                "$x : a, $x > b",
                "x : a, x > b",
                "a > b, $x : (a + b)",
                "a > 0, // why, or why not",
                "a > 0, /* why */ b"
            })
    void oneConstraintABindingAndACommentStayAsTheyAre(String constraints) {
        assertThat(OneExpression.of(constraints)).isEqualTo(constraints);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = "`\n  a,\n  b\n` ~ `\n  (a) &&\n  (b)\n`")
    void theLinesStayTheSame(String constraints, String joined) {
        assertThat(OneExpression.of(constraints)).isEqualTo(joined);
    }
}
