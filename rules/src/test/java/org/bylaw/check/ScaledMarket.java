package org.bylaw.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.evidence.Observed;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.market.Cap;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * A margin with an open-interest cap and what is known of its market, for tests of the facts about size.
 *
 * @param terms the margin
 * @param limits the cap; {@code null} where there is none
 * @param price US dollars per base unit; {@code null} where it is not known, as the other two
 * @param volume what is traded a day, in US dollars
 * @param volatility standard deviation of daily returns
 */
record ScaledMarket(
        MarginTerms terms,
        @Nullable OpenInterestLimits limits,
        @Nullable String price,
        @Nullable String volume,
        @Nullable String volatility) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static ScaledMarket of(MarginTerms terms) {
        return new ScaledMarket(terms, null, null, null, null);
    }

    static ScaledMarket sizePremium(String initial, String maintenance, String imfFactor) {
        return of(new MarginTerms.SizePremium(decimal(initial), decimal(maintenance), decimal(imfFactor)));
    }

    static ScaledMarket flat(String initial, @Nullable String maintenance) {
        return of(new MarginTerms.Flat(decimal(initial), null, maintenance == null ? null : decimal(maintenance)));
    }

    static ScaledMarket linearSteps(String initial, String base, String step, String increment, PositionUnit unit) {
        return of(new MarginTerms.LinearSteps(
                decimal(initial),
                decimal("0.03"),
                decimal(base),
                decimal(step),
                decimal(increment),
                BigDecimal.ZERO,
                unit));
    }

    static ScaledMarket squareRoot(String imfFactor, String shift) {
        return of(new MarginTerms.SquareRoot(
                decimal("0.05"),
                decimal(imfFactor),
                decimal(shift),
                decimal("0.03"),
                decimal("0.6"),
                PositionUnit.BASE));
    }

    static ScaledMarket linear(String initial, String slope) {
        return of(new MarginTerms.Linear(decimal(initial), decimal("0.01"), decimal(slope), PositionUnit.BASE));
    }

    static ScaledMarket openInterest(String initial, @Nullable String lower, @Nullable String upper) {
        return of(new MarginTerms.OpenInterest(
                decimal(initial),
                decimal("0.5"),
                lower == null ? null : decimal(lower),
                upper == null ? null : decimal(upper)));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    ScaledMarket maxBaseSize(String cap) {
        return limited(new OpenInterestLimits(null, Cap.of(decimal(cap)), null, null));
    }

    ScaledMarket maxUsd(String cap) {
        return limited(new OpenInterestLimits(null, null, Cap.of(decimal(cap)), null));
    }

    private ScaledMarket limited(OpenInterestLimits cap) {
        return new ScaledMarket(terms, cap, price, volume, volatility);
    }

    ScaledMarket at(@Nullable String knownPrice, @Nullable String knownVolume, @Nullable String knownVolatility) {
        return new ScaledMarket(terms, limits, knownPrice, knownVolume, knownVolatility);
    }

    MarginSchedule schedule() {
        return MarginSchedule.of(terms);
    }

    CurrentEvidence evidence() {
        return CurrentEvidence.of(
                new MarketEvidence(
                        null,
                        "sample",
                        "SAMPLE-PERP",
                        observed(price),
                        null,
                        null,
                        observed(volume),
                        observed(volatility),
                        null,
                        null,
                        null,
                        null,
                        null),
                DAY,
                ResolvedPolicy.NONE);
    }

    private static @Nullable Observed<BigDecimal> observed(@Nullable String value) {
        return value == null ? null : new Observed<>(decimal(value), "a test", DAY);
    }

    OpenInterestCap cap() {
        MarginSchedule schedule = schedule();
        return new OpenInterestCap(limits, evidence(), schedule.unit(), schedule instanceof OpenInterestSchedule);
    }

    SizeScaling scaling() {
        return scaling(null);
    }

    /** The facts under a limit for the leverage at the cap. */
    SizeScaling scaling(@Nullable String maxLeverageAtCap) {
        Rational limit = maxLeverageAtCap == null ? null : Rational.of(maxLeverageAtCap);
        return new SizeScaling(terms, schedule(), cap(), new Limits(null, null, null, limit, null));
    }

    /** The facts under a law of standard deviations, minutes of delay and impact, with fees. */
    Volatility volatility(String deviations, String minutes, String impact, String fees) {
        return new Volatility(
                schedule(),
                cap(),
                new VolatilityLaw(
                        Rational.of(deviations),
                        Rational.of(minutes).dividedBy(Rational.of(1_440)),
                        Rational.of(impact)),
                evidence(),
                Rational.of(fees));
    }
}
