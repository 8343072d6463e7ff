package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bylaw.account.drift.PositionMargin;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.TieredSchedule;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.OpeningMargin;
import org.bylaw.position.PositionLeverage;
import org.jspecify.annotations.Nullable;

/** Worked examples that venues and others have published. */
final class PublishedWorkedExamples implements CaseFile {

    private static final Map<String, Function<Case, Map<String, String>>> MODELS = Map.of(
            "oiScaled", PublishedWorkedExamples::openInterest,
            "linearSteps", PublishedWorkedExamples::linearSteps,
            "linear", PublishedWorkedExamples::linear,
            "marginalTiers", PublishedWorkedExamples::tiers,
            "sqrt", PublishedWorkedExamples::squareRoot,
            "flat", PublishedWorkedExamples::flat,
            "driftAssetWeight", PublishedWorkedExamples::assetWeight,
            "marginRatioLong", each -> marginRatio(each, 1),
            "marginRatioShort", each -> marginRatio(each, -1));

    @Override
    public String name() {
        return "published_worked_examples.json";
    }

    @Override
    public void run(JsonNode content, Tally tally) {
        for (JsonNode each : content.path("vectors")) {
            Case asked = new Case(each.path("model").asText(), each.path("inputs"), each.path("expected"));
            Function<Case, Map<String, String>> model = MODELS.get(asked.function());
            if (model == null) {
                tally.notRun(asked);
            } else {
                tally.ask(asked, model);
            }
        }
    }

    /** dYdX v4 in its own whole numbers: the ratio goes down to a millionth, the margin up to a quantum. */
    private static Map<String, String> openInterest(Case each) {
        boolean scaled = each.number("upperCap") > 0;
        MarginSchedule schedule = MarginSchedule.of(new MarginTerms.OpenInterest(
                BigDecimal.valueOf(each.number("initialMarginPpm"), 6),
                BigDecimal.ONE,
                scaled ? each.decimal("lowerCap") : null,
                scaled ? each.decimal("upperCap") : null));
        Rational ratio = rational(schedule.initialRatioAt(Rational.of(each.number("openInterest"))));
        Rational million = Rational.of(1_000_000);
        Rational stored = Rational.of(ratio.times(million).floor()).dividedBy(million);
        return Map.of(
                "initialMargin",
                stored.times(Rational.of(each.number("quoteQuantums")))
                        .ceiling()
                        .toString());
    }

    private static Map<String, String> linearSteps(Case each) {
        boolean bitmex = each.has("riskStep");
        MarginSchedule schedule = MarginSchedule.of(new MarginTerms.LinearSteps(
                each.decimal("im0"),
                each.decimal("mm0"),
                each.decimal(bitmex ? "baseRiskLimit" : "base"),
                each.decimal(bitmex ? "riskStep" : "step"),
                each.decimal(bitmex ? "inc" : "imInc"),
                each.decimal(bitmex ? "inc" : "mmInc"),
                PositionUnit.QUOTE));
        Rational position = Rational.of(each.decimal("position"));
        Rational initial = rational(schedule.initialRatioAt(position));
        Rational maintenance = rational(Objects.requireNonNull(schedule.maintenanceRatioAt(position)));
        return Map.of(
                "initialMarginRatio", initial.toString(),
                "maintenanceMarginRatio", maintenance.toString(),
                "maintenanceMargin", maintenance.times(position).toString(),
                "maxLeverage", rounded(rational(schedule.maxLeverageAt(position)), each, "maxLeverage"));
    }

    private static Map<String, String> linear(Case each) {
        MarginSchedule schedule = MarginSchedule.of(new MarginTerms.Linear(
                each.decimal("im0"), each.decimal("mm0"), each.decimal("slope"), PositionUnit.BASE));
        Rational size = Rational.of(each.decimal("size"));
        Rational value = size.times(Rational.of(each.decimal("price")));
        Rational initial = rational(schedule.initialRatioAt(size));
        Rational maintenance = rational(Objects.requireNonNull(schedule.maintenanceRatioAt(size)));
        return Map.of(
                "initialMarginRatio", initial.toString(),
                "initialMarginUsd", initial.times(value).toString(),
                "maintenanceMarginRatio", maintenance.toString(),
                "maintenanceMarginUsd", maintenance.times(value).toString());
    }

    /** Hyperliquid's BTC: 40x to 150 million, 20x above; half of the initial ratio for maintenance, continuous over the tiers. */
    private static Map<String, String> tiers(Case each) {
        if (!each.text("market").equals("BTC")) {
            throw new IllegalArgumentException("tiers of " + each.text("market") + " are not known");
        }
        Rational edge = Rational.of(150_000_000);
        Rational deduction = edge.times(Rational.of("0.025").minus(Rational.of("0.0125")));
        MarginSchedule schedule = new TieredSchedule(new MarginTerms.Tiers(
                PositionUnit.QUOTE,
                List.of(
                        tier("0", "150000000", "40", "0.0125", BigDecimal.ZERO),
                        tier("150000000", null, "20", "0.025", Objects.requireNonNull(deduction.asDecimal())))));
        if (!schedule.faults().isEmpty()) {
            throw new IllegalArgumentException("the tiers do not meet: " + schedule.faults());
        }
        if (each.has("notional")) {
            Rational notional = Rational.of(each.decimal("notional"));
            return Map.of(
                    "maxLeverage", rational(schedule.maxLeverageAt(notional)).toString());
        }
        LeverageTierReading second = LeverageTierReading.of(schedule, edge);
        return Map.of(
                "maintenanceMarginRatio", second.rate().toString(),
                "maintenanceDeduction", second.deduction().toString());
    }

    private static LeverageTier tier(
            String floor, @Nullable String cap, String leverage, String rate, BigDecimal amount) {
        return new LeverageTier(
                new BigDecimal(floor),
                cap == null ? null : new BigDecimal(cap),
                new BigDecimal(leverage),
                null,
                new BigDecimal(rate),
                amount);
    }

    /**
     * What a maintenance margin grows by per unit of size above an edge, and what it is less than that of the whole.
     *
     * @param rate of the last unit
     * @param deduction from rate times size
     */
    private record LeverageTierReading(Rational rate, Rational deduction) {

        static LeverageTierReading of(MarginSchedule schedule, Rational edge) {
            Rational size = edge.plus(edge);
            Rational other = size.plus(edge);
            Rational rate =
                    margin(schedule, other).minus(margin(schedule, size)).dividedBy(edge);
            return new LeverageTierReading(rate, rate.times(size).minus(margin(schedule, size)));
        }

        private static Rational margin(MarginSchedule schedule, Rational size) {
            return rational(Objects.requireNonNull(schedule.maintenanceRatioAt(size)))
                    .times(size);
        }
    }

    /** The published figure is "exact 5.5902" among words. */
    private static Map<String, String> squareRoot(Case each) {
        MarginSchedule schedule = MarginSchedule.of(new MarginTerms.SquareRoot(
                new BigDecimal("0.01"),
                each.decimal("imfFactor"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                PositionUnit.BASE));
        BigDecimal ratio =
                schedule.initialRatioAt(Rational.of(each.decimal("size"))).toDecimal(5, RoundingMode.HALF_EVEN);
        return worded(each, "initialMarginRatioApprox", "exact " + ratio.toPlainString());
    }

    private static Map<String, String> flat(Case each) {
        Surd initial = Surd.of(Rational.of(each.decimal("maxLeverage")).reciprocal());
        Rational maintenance = Rational.of(each.decimal("maintenanceMarginRatio"));
        OpeningMargin opening = new OpeningMargin(initial, Surd.of(maintenance), Rational.ZERO, Rational.ZERO);
        Rational leverage = rational(Objects.requireNonNull(opening.greatestConsistentLeverage()));
        return Map.of(
                "liquidatableAtOpen", Boolean.toString(opening.liquidatable(EqualityAtLiquidation.LIQUIDATABLE)),
                "greatestConsistentLeverage", rounded(leverage, each, "greatestConsistentLeverage"));
    }

    /** The weight, and the term of the size alone: its first four decimals are the program's. */
    private static Map<String, String> assetWeight(Case each) {
        long size = each.decimal("size").movePointRight(9).longValueExact();
        long factor = each.decimal("imfFactor").movePointRight(6).longValueExact();
        long weight = each.decimal("weight").movePointRight(4).longValueExact();
        String term = fraction(PositionMargin.sizeDiscountedWeight(size, factor, Integer.MAX_VALUE));
        Map<String, String> answer = new HashMap<>(worded(each, "sizeTerm", term));
        answer.put("weight", fraction(PositionMargin.sizeDiscountedWeight(size, factor, weight)));
        return answer;
    }

    private static String fraction(long weight) {
        return Rational.of(weight, 10_000).toString();
    }

    private static Map<String, String> marginRatio(Case each, int sign) {
        Rational mark = Rational.of(each.decimal("mark"));
        Rational size = Rational.of(each.decimal("size"));
        Rational pnl =
                mark.minus(Rational.of(each.decimal("entry"))).times(size).times(Rational.of(sign));
        Rational ratio = PositionLeverage.current(
                        mark.times(size),
                        Rational.of(each.decimal("collateral")).plus(pnl))
                .reciprocal();
        BigDecimal decimal = ratio.toDecimal(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return worded(each, "marginRatio", decimal.toPlainString());
    }

    /** The expected words themselves, if the computed figure is among them; the figure otherwise. */
    private static Map<String, String> worded(Case each, String field, String figure) {
        String words = each.expected().path(field).asText();
        return Map.of(field, words.contains(figure) ? words : figure);
    }

    /** {@code value} to as many decimals as the expected figure has; as it is where none is expected. */
    private static String rounded(Rational value, Case each, String field) {
        if (!each.expected().hasNonNull(field)) {
            return value.toString();
        }
        int scale = new BigDecimal(each.expected().get(field).asText()).scale();
        return value.toDecimal(20, RoundingMode.HALF_EVEN)
                .setScale(scale, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static Rational rational(Surd ratio) {
        return Objects.requireNonNull(ratio.asRational(), "an irrational ratio");
    }
}
