package org.bylaw.specs.documents;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;

/** The table of markets that a page shows, from what is recorded. */
public final class RecordedTableSteps {

    private static final int LEVERAGE_DECIMALS = 2;

    @Then("the table of Velocity's recorded markets is")
    public void table(DataTable expected) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("index", "perpetual", "initial margin", "maintenance margin", "IMF factor"));
        Recorded.allMarkets(VenueOfDocument.VELOCITY).stream()
                .sorted(Comparator.comparing(RecordedTableSteps::index))
                .map(RecordedTableSteps::row)
                .forEach(rows::add);
        expected.diff(DataTable.create(rows));
    }

    private static List<String> row(MarketConfig market) {
        MarginTerms.SizePremium terms = (MarginTerms.SizePremium) market.margin();
        return List.of(
                index(market).toString(),
                market.market(),
                ratioAndLeverage(terms.initialMarginRatio()),
                ratioAndLeverage(terms.maintenanceMarginRatio()),
                plain(terms.imfFactor()));
    }

    private static Integer index(MarketConfig market) {
        return Objects.requireNonNull(market.marketIndex(), market.market());
    }

    /** The ratio in percent, and 1 / ratio rounded half up. */
    private static String ratioAndLeverage(BigDecimal ratio) {
        return plain(ratio.movePointRight(2)) + "% / "
                + plain(BigDecimal.ONE.divide(ratio, LEVERAGE_DECIMALS, RoundingMode.HALF_UP)) + "x";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
