package org.bylaw.specs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.position.PositionLeverage;

/** What a fee does to leverage. */
public final class FeeSteps {

    private Rational leverage = Rational.ZERO;

    @When("{money} of collateral are used with {leverage} at a fee of {ratio}")
    public void used(BigDecimal collateral, BigDecimal asked, BigDecimal fee) {
        Rational notional = Rational.of(collateral).times(Rational.of(asked));
        leverage = PositionLeverage.afterFees(notional, Rational.of(collateral), Rational.of(fee));
    }

    @Then("the leverage after the fee is {fraction}, rounded {leverage}")
    public void after(Rational exact, BigDecimal rounded) {
        assertThat(leverage).isEqualTo(exact);
        assertThat(new BigDecimal(exact.numerator())
                        .divide(new BigDecimal(exact.denominator()), rounded.scale(), RoundingMode.HALF_UP))
                .isEqualByComparingTo(rounded);
    }
}
