package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bylaw.account.drift.AccountEvaluation;
import org.bylaw.account.drift.LiquidationSizing;
import org.bylaw.account.drift.PositionMargin;
import org.bylaw.account.drift.StoredAccount;
import org.bylaw.account.drift.StoredBorrow;
import org.bylaw.account.drift.StoredHealth;
import org.bylaw.account.drift.StoredMarket;
import org.bylaw.account.drift.StoredMoment;
import org.bylaw.account.drift.StoredPnlTerms;
import org.bylaw.account.drift.StoredPosition;
import org.bylaw.margin.MarginKind;

/** The unit tests of Drift's program or of Velocity. */
record ProgramTests(String name) implements CaseFile {

    private static final long ONE = 1_000_000;
    private static final long BASE_PER_MONEY = 1_000;
    private static final long WHOLE = 10_000;
    private static final StoredPnlTerms ALL_PROFIT = new StoredPnlTerms(WHOLE, WHOLE, 0, 0);

    private static final Map<String, Function<Case, Map<String, String>>> FUNCTIONS = Map.ofEntries(
            Map.entry("market_margin_ratio", ProgramTests::marketMarginRatio),
            Map.entry("loop:market_margin_ratio", ProgramTests::firstPremiums),
            Map.entry("size_premium", StoredCases::sizePremium),
            Map.entry("size_discount", ProgramTests::sizeDiscount),
            Map.entry("unrealized_asset_weight", ProgramTests::assetWeight),
            Map.entry("perp_position", ProgramTests::perpPosition),
            Map.entry("custom_margin_requirement", ProgramTests::customRequirement),
            Map.entry("custom_margin_requirement_with_spot_borrow", ProgramTests::requirementWithBorrow),
            Map.entry("margin_ratio_override_with_spot_borrow", ProgramTests::requirementWithBorrow),
            Map.entry("isolated", ProgramTests::isolated),
            Map.entry("base_to_cover_shortage", ProgramTests::baseToCover),
            Map.entry("perp_if_fee", ProgramTests::insuranceSideFee),
            Map.entry("max_pct_to_liquidate", ProgramTests::share),
            Map.entry("liquidation_fee", ProgramTests::liquidatorFee),
            Map.entry("validate_margin_velocity", new VelocityRules()));

    @Override
    public void run(JsonNode content, Tally tally) {
        for (JsonNode each : content) {
            Case asked = new Case(each.path("function").asText(), each.path("inputs"), each.path("expected"));
            Function<Case, Map<String, String>> function = FUNCTIONS.get(asked.function());
            if (function == null) {
                tally.notRun(asked);
            } else {
                tally.ask(asked, function);
            }
        }
    }

    private static StoredMarket market(Case each) {
        return StoredCases.market(
                each.number("ini"),
                each.number("mnt"),
                each.number("imf"),
                each.number("hlm_ini", 0),
                each.number("hlm_mnt", 0),
                new StoredPnlTerms(each.number("w_ini", 0), each.number("w_mnt", 0), each.number("imf_pnl", 0), 0),
                false);
    }

    private static Map<String, String> value(long value) {
        return Map.of("", Long.toString(value));
    }

    private static Map<String, String> marketMarginRatio(Case each) {
        return value(market(each).ratioAt(each.kind("kind"), each.number("size"), each.flag("user_hlm")));
    }

    private static Map<String, String> firstPremiums(Case each) {
        if (!each.text("sizes").equals("BASE*1000*i for i in 1..999")) {
            throw new IllegalArgumentException("other sizes than known: " + each.text("sizes"));
        }
        StoredMarket market = market(each);
        int alike = 0;
        for (long thousands = 1; thousands < 1_000; thousands++) {
            long size = thousands * 1_000_000_000_000L;
            long ordinary = market.ratioAt(MarginKind.INITIAL, size, false);
            boolean same = market.ratioAt(MarginKind.INITIAL, size, true) == ordinary;
            alike += ordinary != each.number("ini") && same ? 1 : 0;
        }
        return Map.of("count(non-hlm ratio != 500) and hlm ratio equals it", Integer.toString(alike));
    }

    private static Map<String, String> sizeDiscount(Case each) {
        return value(
                PositionMargin.sizeDiscountedWeight(each.number("size"), each.number("imf"), each.number("weight")));
    }

    private static Map<String, String> assetWeight(Case each) {
        StoredPnlTerms terms =
                new StoredPnlTerms(each.number("w_ini"), each.number("w_mnt"), each.number("imf_pnl"), 0);
        return value(PositionMargin.assetWeight(each.kind("kind"), each.number("pnl"), terms, 0));
    }

    private static Map<String, String> perpPosition(Case each) {
        StoredMarket market = market(each);
        MarginKind kind = each.kind("kind");
        StoredMoment moment = new StoredMoment(each.number("oracle_price"), each.number("quote_price"), 0);
        StoredPosition position = new StoredPosition(0, each.number("base"), each.number("quote"), 0, 0, false);
        StoredHealth health = AccountEvaluation.cross(
                new StoredAccount(0, 0, false, List.of(position), List.of()),
                List.of(market),
                List.of(moment),
                kind,
                0);
        long pnl = PositionMargin.unrealizedPnl(position.base(), position.quote(), moment.price());
        return Map.of(
                "margin_requirement", Long.toString(health.requirement()),
                "weighted_unrealized_pnl", Long.toString(health.collateral()),
                "liability_value", Long.toString(health.liability()),
                "ratio", Long.toString(market.ratioAt(kind, Math.abs(position.base()), false)),
                "unrealized_pnl", Long.toString(pnl),
                "asset_weight", Long.toString(PositionMargin.assetWeight(kind, pnl, market.pnl(), 0)));
    }

    private static Map<String, String> customRequirement(Case each) {
        return StoredCases.effectiveRatio(each, each.number("base"));
    }

    private static Map<String, String> requirementWithBorrow(Case each) {
        StoredMarket market = StoredCases.market(
                each.number("margin_ratio_initial"),
                each.number("margin_ratio_maintenance"),
                0,
                0,
                0,
                ALL_PROFIT,
                false);
        StoredAccount account = new StoredAccount(
                0,
                each.number("user_max_margin_ratio", 0),
                false,
                List.of(new StoredPosition(0, each.number("perp_base"), 0, 0, 0, false)),
                List.of(new StoredBorrow(
                        each.number("spot_borrow_value"),
                        each.number("initial_liability_weight"),
                        each.number("maintenance_liability_weight"))));
        StoredHealth health = AccountEvaluation.cross(
                account,
                List.of(market),
                List.of(new StoredMoment(each.number("oracle_price"), ONE, 0)),
                each.kind("kind"),
                0,
                each.number("margin_ratio_override", 0));
        return Map.of("margin_requirement", Long.toString(health.requirement()));
    }

    /** The case states amounts; the position that has them is of a thousandth of the liability at a price of 1. */
    private static Map<String, String> isolated(Case each) {
        long liability = each.number("liab");
        long ratio = each.number("mr") * WHOLE / liability;
        StoredMarket market = StoredCases.market(ratio, ratio / 2, 0, 0, 0, ALL_PROFIT, false);
        StoredPosition position = new StoredPosition(
                0, liability * BASE_PER_MONEY, each.number("pnl") - liability, 0, each.number("deposit_value"), true);
        StoredHealth health = AccountEvaluation.isolated(
                position,
                market,
                new StoredMoment(ONE, ONE, 0),
                0,
                false,
                MarginKind.INITIAL,
                each.number("buffer", 0));
        Map<String, String> answer = new HashMap<>();
        answer.put("margin_requirement", Long.toString(health.requirement()));
        answer.put("total_collateral", Long.toString(health.collateral()));
        answer.put("meets", Boolean.toString(health.meets()));
        answer.put("margin_requirement_plus_buffer", Long.toString(health.requirement() + health.requirementBuffer()));
        answer.put("total_collateral_buffer", Long.toString(health.collateralBuffer()));
        return answer;
    }

    private static Map<String, String> baseToCover(Case each) {
        return value(LiquidationSizing.baseToCover(
                each.number("shortage"),
                each.number("ratio"),
                each.number("liq_fee"),
                each.number("if_fee"),
                each.number("price"),
                each.number("quote_price", ONE)));
    }

    private static Map<String, String> insuranceSideFee(Case each) {
        return value(LiquidationSizing.insuranceSideFee(
                each.number("shortage"),
                each.number("base"),
                each.number("ratio"),
                each.number("liq_fee"),
                each.number("price"),
                each.number("quote_price"),
                each.number("max_if")));
    }

    private static Map<String, String> share(Case each) {
        return value(LiquidationSizing.share(
                each.number("shortage"), 0, each.number("slots"), each.number("duration"), each.number("initial_pct")));
    }

    private static Map<String, String> liquidatorFee(Case each) {
        return value(LiquidationSizing.liquidatorFee(
                each.number("base_fee"), each.number("max_fee"), each.number("slot") - each.number("last_slot")));
    }
}
