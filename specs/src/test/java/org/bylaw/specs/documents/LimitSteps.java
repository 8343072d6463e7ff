package org.bylaw.specs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bylaw.account.drift.StoredMarket;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.LeverageStep;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.SizeLimit;
import org.bylaw.position.EffectiveInitial;
import org.bylaw.position.MarginLimits;
import org.bylaw.specs.words.BaseSize;

/** The limits on leverage: the market's at a size, and the owner's own. */
public final class LimitSteps {

    private final Exchange exchange;
    private final Trader trader;

    /** Steps on the limits of {@code trader} on {@code exchange}. */
    public LimitSteps(Exchange exchange, Trader trader) {
        this.exchange = exchange;
        this.trader = trader;
    }

    @Then("the effective leverage limit on {baseSize} is {leverage}: the {word}'s limit applies")
    public void effective(BaseSize size, BigDecimal leverage, String whose) {
        EffectiveInitial effective = effective(size);
        assertThat(effective.maxLeverage()).isEqualTo(Surd.of(Rational.of(leverage)));
        assertThat(effective.bindingLimit().name().toLowerCase(Locale.ROOT)).isEqualTo(whose);
    }

    @Then("the effective initial margin ratio on {baseSize} is {ratio}")
    public void effectiveRatio(BaseSize size, BigDecimal ratio) {
        assertThat(effective(size).ratio()).isEqualTo(Surd.of(Rational.of(ratio)));
    }

    @Then("the formula min\\(position, account) gives {ratio} for {market}")
    public void printedFormula(BigDecimal ratio, String market) {
        MarginLimits limits = trader.account().limits(market);
        assertThat(limits.positionMaxMarginRatio().min(limits.accountMaxMarginRatio()))
                .isEqualTo(Rational.of(ratio));
    }

    @Then("the market {market} asks {ratio} initial and {ratio} maintenance margin of {baseSize}")
    public void ratios(String market, BigDecimal initial, BigDecimal maintenance, BaseSize size) {
        MarginSchedule schedule = exchange.schedule(market);
        Rational amount = Rational.of(size.amount());
        assertThat(schedule.initialRatioAt(amount)).isEqualTo(Surd.of(Rational.of(initial)));
        assertThat(schedule.maintenanceRatioAt(amount)).isEqualTo(Surd.of(Rational.of(maintenance)));
    }

    @Then("the maximum leverage of {baseSize} is {leverage}")
    public void maxLeverage(BaseSize size, BigDecimal leverage) {
        assertThat(exchange.schedule(exchange.marketOf(size.asset())).maxLeverageAt(Rational.of(size.amount())))
                .isEqualTo(Surd.of(Rational.of(leverage)));
    }

    @Then("at {leverage} positions below {baseSize} are allowed, that size itself not")
    public void largestBelow(BigDecimal leverage, BaseSize size) {
        assertThat(exchange.schedule(exchange.marketOf(size.asset())).maxSizeAt(Rational.of(leverage)))
                .isEqualTo(new SizeLimit(Rational.of(size.amount()), false));
    }

    @Then("at {leverage} no position in {market} is allowed")
    public void nothingAt(BigDecimal leverage, String market) {
        assertThat(exchange.schedule(market).maxSizeAt(Rational.of(leverage))).isEqualTo(SizeLimit.NONE);
    }

    @Then("at {leverage} every position in {market} is allowed")
    public void everythingAt(BigDecimal leverage, String market) {
        assertThat(exchange.schedule(market).maxSizeAt(Rational.of(leverage))).isEqualTo(SizeLimit.UNBOUNDED);
    }

    @Then("{baseSize} at {leverage} is allowed, read by size and read by leverage")
    public void allowed(BaseSize size, BigDecimal leverage) {
        assertThat(allowedBySize(size, leverage)).isTrue();
        assertThat(allowedByLeverage(size, leverage)).isTrue();
    }

    @Then("{baseSize} at {leverage} is refused, read by size and read by leverage")
    public void refused(BaseSize size, BigDecimal leverage) {
        assertThat(allowedBySize(size, leverage)).isFalse();
        assertThat(allowedByLeverage(size, leverage)).isFalse();
    }

    @Then("the maximum leverage never rises with size in {market}")
    public void neverRises(String market) {
        List<LeverageStep> steps = exchange.schedule(market).steps();
        assertThat(steps).extracting(LeverageStep::maxLeverage).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Then("{market} allows {leverage} and asks for {ratio} of maintenance margin")
    public void row(String market, BigDecimal leverage, BigDecimal maintenance) {
        MarginSchedule schedule = exchange.schedule(market);
        assertThat(schedule.steps()).hasSize(1);
        assertThat(schedule.maxLeverageAt(Rational.ONE)).isEqualTo(Surd.of(Rational.of(leverage)));
        assertThat(schedule.maintenanceRatioAt(Rational.ONE)).isEqualTo(Surd.of(Rational.of(maintenance)));
    }

    @Then("the default margin mode of {market} is {word}")
    public void defaultMode(String market, String mode) {
        assertThat(exchange.config(market).marginModes().get(0).name().toLowerCase(Locale.ROOT))
                .isEqualTo(mode);
    }

    @Then(
            "the program stores {int} as marginRatioInitial, {int} as marginRatioMaintenance and {int} as imfFactor of {market}")
    public void stored(int initial, int maintenance, int imfFactor, String market) {
        StoredMarket stored = StoredMarket.of(exchange.config(market));
        assertThat(stored.ratios().storedInitialRatio()).isEqualTo(initial);
        assertThat(stored.ratios().storedMaintenanceRatio()).isEqualTo(maintenance);
        assertThat(stored.ratios().storedImfFactor()).isEqualTo(imfFactor);
    }

    private boolean allowedBySize(BaseSize size, BigDecimal leverage) {
        return exchange.schedule(exchange.marketOf(size.asset()))
                        .maxLeverageAt(Rational.of(size.amount()))
                        .compareTo(Surd.of(Rational.of(leverage)))
                >= 0;
    }

    private boolean allowedByLeverage(BaseSize size, BigDecimal leverage) {
        SizeLimit limit = exchange.schedule(exchange.marketOf(size.asset())).maxSizeAt(Rational.of(leverage));
        Rational largest = limit.size();
        if (largest == null) {
            return true;
        }
        int against = Rational.of(size.amount()).compareTo(largest);
        return against < 0 || (against == 0 && limit.attained());
    }

    private EffectiveInitial effective(BaseSize size) {
        String market = exchange.marketOf(size.asset());
        return EffectiveInitial.of(
                exchange.schedule(market).initialRatioAt(Rational.of(size.amount())),
                trader.account().limits(market));
    }
}
