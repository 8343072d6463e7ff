package org.bylaw.specs.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bylaw.account.InvalidCollateralException;
import org.bylaw.account.MarginAlerts;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.PoolLiquidationPrice;
import org.bylaw.account.Position;
import org.bylaw.account.dperp.BasisPointLeverage;
import org.bylaw.account.perpetual.PerpetualMargin;
import org.bylaw.exact.Rational;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.margin.MarginKind;
import org.bylaw.specs.words.Row;
import org.jspecify.annotations.Nullable;

/** How the trader's pools stand against what the venue demands. */
public final class HealthSteps {

    private static final int PERCENT_DECIMALS = 4;
    private static final Rational MILLION = Rational.of(1_000_000);
    private static final Rational PRICE_STEP = Rational.of("0.000001");

    private final Exchange exchange;
    private final Trader trader;

    /** Steps on the account of {@code trader}. */
    public HealthSteps(Exchange exchange, Trader trader) {
        this.exchange = exchange;
        this.trader = trader;
    }

    /** Every row is compared whole; {@code missing} is what the pool is short of. */
    @Then("the margin health is")
    public void health(DataTable table) {
        List<Row> rows = Row.of(table, Set.of("of", "kind", "collateral", "required", "missing"));
        List<List<String>> seen = new ArrayList<>();
        for (Row row : rows) {
            MarginHealth health = trader.health(
                    Pool.named(row.text("of")),
                    MarginKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)));
            seen.add(List.of(
                    row.text("of"),
                    row.text("kind"),
                    dollars(health.collateral()),
                    dollars(health.requirement()),
                    health.meets() ? "nothing" : dollars(health.shortage())));
        }
        assertThat(seen)
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> List.of(
                                row.text("of"),
                                row.text("kind"),
                                row.text("collateral"),
                                row.text("required"),
                                row.text("missing")))
                        .toList());
    }

    @Then("the margin ratio of {pool} is {ratio}")
    public void marginRatio(Pool pool, BigDecimal ratio) {
        assertThat(marginRatio(pool)).isEqualTo(Rational.of(ratio));
    }

    @Then("the margin ratio of {pool} is {fraction}, rounded {ratio}")
    public void marginRatio(Pool pool, Rational fraction, BigDecimal rounded) {
        assertThat(marginRatio(pool)).isEqualTo(fraction);
        assertThat(new BigDecimal(fraction.numerator())
                        .divide(new BigDecimal(fraction.denominator()), PERCENT_DECIMALS, RoundingMode.HALF_UP))
                .isEqualByComparingTo(rounded);
    }

    @Then("the positions of {pool} are worth {money} and its collateral is worth {money}")
    public void worth(Pool pool, BigDecimal notional, BigDecimal collateral) {
        MarginHealth health = trader.health(pool, MarginKind.MAINTENANCE);
        assertThat(health.notional()).isEqualTo(Rational.of(notional));
        assertThat(health.collateral()).isEqualTo(Rational.of(collateral));
    }

    @Then("the leverage of {pool} is {leverage}")
    public void leverage(Pool pool, BigDecimal leverage) {
        assertThat(trader.health(pool, MarginKind.MAINTENANCE).currentLeverage())
                .isEqualTo(Rational.of(leverage));
    }

    @Then("the leverage of the isolated {market} is {amount} basis points")
    public void basisPoints(String market, BigDecimal basisPoints) {
        assertThat(basisPoints(market)).isEqualTo(basisPoints.toBigIntegerExact());
    }

    @Then("asking for the leverage of the isolated {market} fails with {string}")
    public void noLeverage(String market, String message) {
        assertThatThrownBy(() -> basisPoints(market))
                .isInstanceOf(InvalidCollateralException.class)
                .hasMessageStartingWith(message);
    }

    @Then("the unrealized profit of {market} is {money}")
    public void unrealizedProfit(String market, BigDecimal profit) {
        assertThat(position(market).unrealizedPnlAt(exchange.prices().of(market)))
                .isEqualTo(Rational.of(profit));
    }

    @Then("the unrealized profit of {market}, rounded down to a millionth, is {money}")
    public void unrealizedProfitRoundedDown(String market, BigDecimal profit) {
        Rational exact = position(market).unrealizedPnlAt(exchange.prices().of(market));
        assertThat(exact.times(MILLION).floor())
                .isEqualTo(profit.multiply(new BigDecimal(MILLION.numerator())).toBigIntegerExact());
    }

    @Then("the cross pool has borrowed {money} beyond its collateral")
    public void borrowed(BigDecimal borrowed) {
        MarginHealth health = trader.health(Pool.CROSS, MarginKind.MAINTENANCE);
        assertThat(health.notional().minus(health.collateral())).isEqualTo(Rational.of(borrowed));
    }

    @Then("the buying power is {money}")
    public void buyingPower(BigDecimal notional) {
        assertThat(new PerpetualMargin(VenueOfDocument.terms(exchange.markets()))
                        .buyingPower(trader.account(), exchange.prices()))
                .isEqualTo(Rational.of(notional));
    }

    @Then("{pool} may be liquidated")
    public void liquidatable(Pool pool) {
        assertThat(isLiquidatable(pool)).isTrue();
    }

    @Then("{pool} may not be liquidated")
    public void healthy(Pool pool) {
        assertThat(isLiquidatable(pool)).isFalse();
    }

    @Then("the position in {market} may be liquidated")
    public void positionLiquidatable(String market) {
        assertThat(isLiquidatable(Pool.behind(trader.account(), market))).isTrue();
    }

    @Then("the position in {market} may not be liquidated")
    public void positionHealthy(String market) {
        assertThat(isLiquidatable(Pool.behind(trader.account(), market))).isFalse();
    }

    @Then("the liquidation price of {market} is {money}")
    public void liquidationPrice(String market, BigDecimal price) {
        assertThat(liquidationPrice(market)).isEqualTo(Rational.of(price));
    }

    @Then("the liquidation price of {market} is none")
    public void noLiquidationPrice(String market) {
        assertThat(liquidationPrice(market)).isNull();
    }

    @Then("the margin buffer of {pool} is {ratio}")
    public void marginBuffer(Pool pool, BigDecimal buffer) {
        assertThat(trader.health(pool, MarginKind.MAINTENANCE).marginBuffer()).isEqualTo(Rational.of(buffer));
    }

    @Then("the alert of {pool} is {word}")
    public void alert(Pool pool, String alert) {
        assertThat(new MarginAlerts(Objects.requireNonNull(DefaultPolicy.load().marginAlerts()), exchange.margin())
                        .level(trader.health(pool, MarginKind.MAINTENANCE)))
                .isEqualTo(alert);
    }

    @Then("the trader is left with {money}")
    public void left(BigDecimal collateral) {
        assertThat(trader.account().collateral()).isEqualTo(Rational.of(collateral));
    }

    private boolean isLiquidatable(Pool pool) {
        return exchange.margin().liquidatable(trader.health(pool, MarginKind.MAINTENANCE));
    }

    private @Nullable Rational liquidationPrice(String market) {
        return new PoolLiquidationPrice(exchange.margin(), PRICE_STEP).of(trader.account(), market, exchange.prices());
    }

    private BigInteger basisPoints(String market) {
        return BasisPointLeverage.of(
                position(market).openNotional(),
                Objects.requireNonNull(trader.account().isolated().get(market)).collateral());
    }

    private Position position(String market) {
        return Objects.requireNonNull(trader.account().position(market), () -> "no position in " + market);
    }

    private Rational marginRatio(Pool pool) {
        return Objects.requireNonNull(
                trader.health(pool, MarginKind.MAINTENANCE).marginRatio(), "there is no position");
    }

    private static String dollars(Rational amount) {
        BigDecimal exact = Objects.requireNonNull(amount.asDecimal(), () -> amount + " has no finite decimal");
        String digits = exact.abs().stripTrailingZeros().toPlainString();
        return (exact.signum() < 0 ? "-$" : "$") + (exact.signum() == 0 ? "0" : digits);
    }
}
