package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.bylaw.account.perpetual.PerpetualLiquidation;
import org.bylaw.account.perpetual.PerpetualTerms;
import org.bylaw.exact.Rational;

/**
 * Liquidations of the tests of Perpetual Protocol's contracts. The file states the account of the longs; of the short it states what
 * is liquidated alone, which the contracts make half of an account's only position.
 */
final class PerpetualLiquidations implements CaseFile {

    private static final int DECIMALS = 18;

    private static final List<String> ANSWERS = List.of(
            "liquidated_size",
            "position_notional",
            "liquidation_penalty",
            "fee_to_liquidator",
            "fee_to_insurance_fund",
            "liquidator_exchanged_notional");

    @Override
    public String name() {
        return "perp_v2_liquidation_tests.json";
    }

    @Override
    public void run(JsonNode content, Tally tally) {
        JsonNode setup = content.path("setup");
        for (JsonNode each : content.path("cases")) {
            ObjectNode expected = JsonNodeFactory.instance.objectNode();
            ANSWERS.forEach(answer -> expected.set(answer, each.path(answer)));
            ObjectNode inputs = setup.deepCopy();
            inputs.set("side", each.path("side"));
            inputs.set("mark_price", each.path("mark_price"));
            inputs.set("liquidated_size", each.path("liquidated_size"));
            tally.ask(new Case("liquidation", inputs, expected), PerpetualLiquidations::liquidation);
        }
    }

    private static Map<String, String> liquidation(Case each) {
        boolean isLong = each.text("side").equals("long");
        BigInteger openNotional = each.decimal("open_notional")
                .abs()
                .multiply(BigDecimal.TEN.pow(DECIMALS))
                .toBigIntegerExact();
        Rational price = Rational.of(each.decimal("mark_price"));
        PerpetualLiquidation liquidation = PerpetualLiquidation.of(
                PerpetualTerms.SHIPPED,
                Rational.of(each.decimal("collateral_usd")),
                isLong
                        ? each.bigNumber("position_size_1e18")
                        : each.bigNumber("liquidated_size").shiftLeft(1),
                isLong ? openNotional.negate() : openNotional,
                price,
                price);
        if (liquidation == null) {
            throw new IllegalArgumentException("not to be liquidated");
        }
        return Map.of(
                "liquidated_size", liquidation.liquidatedPositionSize().toString(),
                "position_notional", liquidation.liquidatedPositionNotional().toString(),
                "liquidation_penalty", liquidation.liquidationPenalty().toString(),
                "fee_to_liquidator", liquidation.feeToLiquidator().toString(),
                "fee_to_insurance_fund", liquidation.feeToInsuranceFund().toString(),
                "liquidator_exchanged_notional",
                        liquidation.liquidatorExchangedPositionNotional().toString());
    }
}
