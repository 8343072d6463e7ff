package org.bylaw.specs.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money and sizes in sentences. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({"$3000, 3000", "3000 USD, 3000", "300.50 USDC, 300.50", "-$100, -100", "-100 USD, -100"})
    void moneyIsWrittenWithASignOrAWord(String words, BigDecimal dollars) {
        assertThat(read("a deposit of {money}", "a deposit of " + words)).containsExactly(dollars);
    }

    @ParameterizedTest
    @CsvSource({"1 ETH, 1, ETH", "0.5 BTC, 0.5, BTC", "3 1MBONK, 3, 1MBONK"})
    void aBaseSizeNamesItsAsset(String words, BigDecimal amount, String asset) {
        assertThat(read("a long of {baseSize}", "a long of " + words)).containsExactly(new BaseSize(amount, asset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000 USD", "3000 USDC", "3000", "3000 eth"})
    void moneyIsNoBaseSize(String words) {
        assertThat(read("a long of {baseSize}", "a long of " + words)).isNull();
    }

    @Test
    void oneSentenceHoldsBoth() {
        assertThat(read("a long of {baseSize} at {money}", "a long of 1 ETH at $3000"))
                .containsExactly(new BaseSize(BigDecimal.ONE, "ETH"), new BigDecimal("3000"));
    }

    private static @Nullable List<Object> read(String expression, String sentence) {
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        Words words = new Words();
        types.defineParameterType(
                new ParameterType<>("money", pattern("money"), BigDecimal.class, (String text) -> words.money(text)));
        types.defineParameterType(new ParameterType<>(
                "baseSize", pattern("baseSize"), BaseSize.class, (String text) -> words.baseSize(text)));
        List<Argument<?>> arguments =
                new ExpressionFactory(types).createExpression(expression).match(sentence);
        return arguments == null
                ? null
                : arguments.stream().<Object>map(Argument::getValue).toList();
    }

    private static String pattern(String word) {
        try {
            return Words.class
                    .getMethod(word, String.class)
                    .getAnnotation(io.cucumber.java.ParameterType.class)
                    .value();
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
