package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the programs store without a sign has none. */
class NegativeNumbersTest {

    static Stream<Arguments> numbers() {
        return Stream.of(
                number("debt", () -> BadDebt.of(-1, 0, 0)),
                number("fundBalance", () -> BadDebt.of(0, -1, 0)),
                number("remainingCover", () -> BadDebt.of(0, 0, -1)),
                number("initialShare", () -> new LiquidationCall(1, -1, 0, 0, 0, 0, 0, false)),
                number("elapsed", () -> new LiquidationCall(1, 0, -1, 0, 0, 0, 0, false)),
                number("duration", () -> new LiquidationCall(1, 0, 0, -1, 0, 0, 0, false)),
                number("feePeriods", () -> new LiquidationCall(1, 0, 0, 0, -1, 0, 0, false)),
                number("marginFreed", () -> new LiquidationCall(1, 0, 0, 0, 0, -1, 0, false)),
                number("maxBase", () -> new LiquidationCall(1, 0, 0, 0, 0, 0, -1, false)),
                number("maxMarginRatio", () -> new StoredAccount(0, -1, false, List.of(), List.of())),
                number("value", () -> new StoredBorrow(-1, 0, 0)),
                number("initialLiabilityWeight", () -> new StoredBorrow(0, -1, 0)),
                number("maintenanceLiabilityWeight", () -> new StoredBorrow(0, 0, -1)),
                number("liquidatorFee", () -> new StoredLiquidationTerms(-1, 0, 0)),
                number("insuranceFundFee", () -> new StoredLiquidationTerms(0, -1, 0)),
                number("protocolFee", () -> new StoredLiquidationTerms(0, 0, -1)),
                number("initialAssetWeight", () -> new StoredPnlTerms(-1, 0, 0, 0)),
                number("maintenanceAssetWeight", () -> new StoredPnlTerms(0, -1, 0, 0)),
                number("imfFactor", () -> new StoredPnlTerms(0, 0, -1, 0)),
                number("maxImbalance", () -> new StoredPnlTerms(0, 0, 0, -1)));
    }

    private static Arguments number(String name, ThrowingCallable statement) {
        return Arguments.of(name, statement);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void isRefused(String name, ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " is not negative: -1");
    }
}
