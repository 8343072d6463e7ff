package org.bylaw.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.curve.MarginCurves;
import org.bylaw.check.AgedEvidence;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.SizeNotAllowedException;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.EvidenceReport;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.MarketReport;
import org.jspecify.annotations.Nullable;

/**
 * What positions of round values need before and after a change, in US dollars, rounded up to the cent.
 *
 * @param price at which price, in words; empty where sizes are in quote units and need none
 * @param rows the positions; none where sizes are in base units and no price is known, or where they are in contracts
 */
public record MarginInDollars(String price, List<Row> rows) {

    private static final List<Rational> VALUES = List.of(
            Rational.of(1_000),
            Rational.of(10_000),
            Rational.of(100_000),
            Rational.of(1_000_000),
            Rational.of(10_000_000));

    private static final String PRICE = "/referencePriceUsd";
    private static final int CENTS = 2;
    private static final int DIGITS = 20;

    /**
     * A position. Where it is not allowed its margins say so; a dash stands where there is none.
     *
     * @param position its value
     * @param initialBefore initial margin before
     * @param initialAfter initial margin after
     * @param maintenanceBefore maintenance margin before
     * @param maintenanceAfter maintenance margin after
     */
    public record Row(
            String position,
            String initialBefore,
            String initialAfter,
            String maintenanceBefore,
            String maintenanceAfter) {}

    /** Copies the rows. */
    public MarginInDollars {
        rows = List.copyOf(rows);
    }

    /** The margin of a market that is changed. */
    public static MarginInDollars of(MarketReport market, ChangeReport change) {
        ChangeTable table = ChangeTable.of(change.change());
        MarginCurves curves = table.curves();
        boolean base = "base units".equals(table.unit());
        AgedEvidence evidence = base ? price(market.evidence()) : null;
        Rational perUnit = base
                ? evidence == null
                        ? null
                        : Rational.of(evidence.value().observed().value())
                : table.unit() == null || "quote units".equals(table.unit()) ? Rational.ONE : null;
        List<Row> rows = new ArrayList<>();
        if (perUnit != null && perUnit.signum() > 0 && !curves.empty()) {
            for (Rational value : VALUES) {
                Rational size = value.dividedBy(perUnit);
                rows.add(new Row(
                        FindingText.usd(value),
                        margin(curves.initialBefore(), size, value),
                        margin(curves.initialAfter(), size, value),
                        margin(curves.maintenanceBefore(), size, value),
                        margin(curves.maintenanceAfter(), size, value)));
            }
        }
        return new MarginInDollars(
                perUnit == null || evidence == null
                        ? ""
                        : FindingText.usd(perUnit) + " ("
                                + evidence.value().observed().asOf() + ")",
                rows);
    }

    private static @Nullable AgedEvidence price(@Nullable EvidenceReport evidence) {
        return evidence == null
                ? null
                : evidence.values().stream()
                        .filter(aged -> aged.value().pointer().equals(PRICE))
                        .findFirst()
                        .orElse(null);
    }

    private static String margin(@Nullable MarginCurve curve, Rational size, Rational value) {
        if (curve == null) {
            return "-";
        }
        try {
            Surd margin = curve.at(size).times(value);
            BigDecimal usd = margin.toDecimal(DIGITS, RoundingMode.UP).setScale(CENTS, RoundingMode.UP);
            return FindingText.usd(Rational.of(usd));
        } catch (SizeNotAllowedException notAllowed) {
            return "not allowed";
        } catch (ArithmeticException none) {
            return "-";
        }
    }
}
