package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquidationSizingTest {

    private static final long WHOLE = LiquidationSizing.WHOLE_POSITION;

    @Test
    void noBaseCoversAnythingWherePriceOrMarginIsNothing() {
        assertThat(LiquidationSizing.baseToCover(1, 1_000, 10_000, 0, 0, 1_000_000))
                .isEqualTo(WHOLE);
        assertThat(LiquidationSizing.baseToCover(1, 100, 10_000, 0, 1_000_000, 1_000_000))
                .isEqualTo(WHOLE);
        assertThat(LiquidationSizing.baseToCover(1, 101, 10_000, 0, 1_000_000, 1_000_000))
                .isEqualTo(10_000_000);
    }

    @Test
    void theInsuranceSideFeeIsTakenWithoutTheQuotePrice() {
        // (100 * 0.99 * 0.09 - 100 * 0.01) freed by one unit
        assertThat(LiquidationSizing.baseToCover(7_910_000, 1_000, 10_000, 10_000, 100_000_000, 990_000))
                .isEqualTo(1_000_000_000);
    }

    @Test
    void aUnitThatFreesNothingAfterFeesIsRefusedAsByTheProgram() {
        assertThatThrownBy(() -> LiquidationSizing.baseToCover(1, 500, 20_000, 30_000, 100_000_000, 1_000_000))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("a unit of base at the price 100000000 and the quote price 1000000"
                        + " frees nothing after fees of 20000 and 30000");
    }

    @Test
    void aRatioThatDoesNotFitTheUnitOfFeesIsRefusedAsByTheProgram() {
        assertThat(LiquidationSizing.baseToCover(1, 42_949_672, 0, 0, 1_000_000, 1_000_000))
                .isZero();
        assertThatThrownBy(() -> LiquidationSizing.baseToCover(1, 42_949_673, 0, 0, 1_000_000, 1_000_000))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("a margin ratio of 42949673 does not fit 32 bits in the unit of fees");
    }

    @Test
    void theInsuranceSideFeeIsNothingWhereTheShortageEatsTheMargin() {
        // 5% margin less 1% fee leave 4%: a shortage of 3.9999% leaves 0.0001%, whose 95% round down to nothing.
        assertThat(fee(39_999_000)).isZero();
        assertThat(fee(39_998_000)).isEqualTo(1);
        assertThat(fee(0)).isEqualTo(38_000);
        assertThat(fee(Long.MAX_VALUE / 2)).isZero();
    }

    private static long fee(long shortage) {
        return LiquidationSizing.insuranceSideFee(
                shortage, 10_000_000_000L, 500, 10_000, 100_000_000, 1_000_000, 50_000);
    }

    @Test
    void aUnitWorthLessThanCanBeStoredIsRefusedAsByTheProgram() {
        assertThatThrownBy(() -> LiquidationSizing.insuranceSideFee(1, 1, 500, 0, 1, 999_999, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "a unit of base at the price 1 and the quote price 999999 is worth less than can be stored");
    }

    @Test
    void aShortageBeyond64BitsPerUnitIsNeverAWrongFee() {
        assertThat(LiquidationSizing.insuranceSideFee(Long.MAX_VALUE, 1, 500, 0, 1_000_000, 1_000_000, 1))
                .isZero();
        assertThatThrownBy(() ->
                        LiquidationSizing.insuranceSideFee(Long.MAX_VALUE, 1, 500, 0, Long.MAX_VALUE, 1_000_000, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("a shortage of 9223372036854775807 for a base of 1 does not fit 64 bits");
    }

    @ParameterizedTest
    @CsvSource({"0, 20000", "1499, 20000", "1500, 21500", "31499, 51499", "41500, 60000", "9223372036854775807, 60000"})
    void theLiquidatorFeeGrowsFromTheVeryFirstPeriodOnceTheGraceIsOver(long periods, long expected) {
        assertThat(LiquidationSizing.liquidatorFee(20_000, 60_000, periods)).isEqualTo(expected);
    }

    @Test
    void theLiquidatorFeeOfAMarketIsBoundByItsMarginAndByTheMode() {
        StoredLiquidationTerms terms = new StoredLiquidationTerms(20_000, 0, 0);
        StoredMarket market = Markets.market(1_000, 500, 0, Markets.NO_PROFIT, terms, 1);
        assertThat(LiquidationSizing.largestLiquidatorFee(market)).isEqualTo(50_000);
        assertThat(LiquidationSizing.largestLiquidatorFee(Markets.market(1_000, 700, 0, Markets.NO_PROFIT, terms, 1)))
                .isEqualTo(60_000);
        assertThat(LiquidationSizing.baseLiquidatorFee(market, true)).isEqualTo(20_000);
        StoredMarket withMode = Markets.withMode(market, 100, 66);
        assertThat(LiquidationSizing.baseLiquidatorFee(withMode, false)).isEqualTo(20_000);
        assertThat(LiquidationSizing.baseLiquidatorFee(withMode, true)).isEqualTo(5_280);
    }

    @ParameterizedTest
    @CsvSource({
        // shortage, freed, elapsed, duration, initial share
        "49999999, 0, 0, 150, 0, 10000",
        "50000000, 0, 0, 150, 0, 0",
        "50000000, 0, 0, 150, 1000, 1000",
        "50000000, 0, 75, 150, 1000, 6000",
        "50000000, 0, 135, 150, 1000, 10000",
        "50000000, 0, 134, 150, 1000, 9933",
        "50000000, 0, 0, 0, 0, 10000",
        "100000000, 100000000, 75, 150, 1000, 2000",
        "100000000, 100000000, 60, 150, 0, 0",
        "100000000, 100000000, 9223372036854775807, 1, 0, 10000",
        // 33.33% of 60.000001 dollars, in whole millionths, of 60.000001
        "60000001, 0, 1, 3, 0, 3332",
    })
    void theShareGrowsWithTimeAndCountsWhatWasFreed(
            long shortage, long freed, long elapsed, long duration, long initialShare, long expected) {
        assertThat(LiquidationSizing.share(shortage, freed, elapsed, duration, initialShare))
                .isEqualTo(expected);
    }

    @Test
    void aShareOfTheWholePositionIsTheProgramsShareOfItsLargestNumber() {
        BigInteger largest = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
        for (long share : new long[] {0, 1, 1_000, 4_999, 5_000, 5_001, 10_000}) {
            assertThat(BigInteger.valueOf(LiquidationSizing.allowedBase(WHOLE, share)))
                    .isEqualTo(largest.multiply(BigInteger.valueOf(share))
                            .divide(BigInteger.valueOf(10_000))
                            .min(BigInteger.valueOf(Long.MAX_VALUE)));
        }
        assertThat(LiquidationSizing.allowedBase(1_999, 5_000)).isEqualTo(999);
    }

    @Test
    void aPositionWorth50DollarsGoesWhole() {
        assertThat(LiquidationSizing.leastBase(1_000_000_000, 50_000_000)).isEqualTo(1_000_000_000);
        assertThat(LiquidationSizing.leastBase(1_000_000_000, 50_000_001)).isZero();
    }

    @Test
    void amountsGoToWholeSteps() {
        assertThat(LiquidationSizing.stepCeiling(20, 10)).isEqualTo(20);
        assertThat(LiquidationSizing.stepCeiling(21, 10)).isEqualTo(30);
        assertThat(LiquidationSizing.stepCeiling(0, 10)).isZero();
        assertThat(LiquidationSizing.stepFloor(29, 10)).isEqualTo(20);
        assertThatThrownBy(() -> LiquidationSizing.stepCeiling(Long.MAX_VALUE, 10))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("9223372036854775807 + 3 does not fit 64 bits");
    }

    @Test
    void aPositionAnswersForItsShareOfTheShortage() {
        assertThat(LiquidationSizing.positionShortage(100, 1, 3)).isEqualTo(33);
        assertThat(LiquidationSizing.positionShortage(100, 3, 3)).isEqualTo(100);
        assertThat(LiquidationSizing.positionShortage(100, 0, 0)).isZero();
    }

    @Test
    void badDebtFallsOnTheFundThenOnTheMarket() {
        assertThat(BadDebt.of(100, 1_000, 1_000)).isEqualTo(new BadDebt(100, 100, 0));
        assertThat(BadDebt.of(100, 1_000, 30)).isEqualTo(new BadDebt(100, 30, 70));
        assertThat(BadDebt.of(100, 100, 1_000)).isEqualTo(new BadDebt(100, 99, 1));
        assertThat(BadDebt.of(100, 0, 1_000)).isEqualTo(new BadDebt(100, 0, 100));
        assertThat(BadDebt.of(100, 1_000, 1_000).chargePerBaseUnit(0)).isZero();
        assertThat(BadDebt.of(100, 0, 0).chargePerBaseUnit(50_000_000_000L)).isEqualTo(2);
        assertThat(BadDebt.of(101, 0, 0).chargePerBaseUnit(50_000_000_000L)).isEqualTo(3);
        assertThatThrownBy(() -> BadDebt.of(1, 0, 0).chargePerBaseUnit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no open position to share 1 among");
    }
}
