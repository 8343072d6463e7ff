package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.account.Accounts.VENUE;
import static org.bylaw.account.Accounts.number;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.margin.MarginKind;
import org.bylaw.policy.MarginAlert;
import org.bylaw.policy.Sourced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DPERP-21; the buffer of 20% is DPERP-27. */
class MarginAlertsTest {

    private static final List<MarginAlert> ALERTS =
            List.of(alert("urgent", "0.05"), alert("watch", "0.5"), alert("warning", "0.2"));

    /** Maintenance demands 80: of 100 it leaves a fifth free, of 160 a half. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "160.01, none",
        "160, watch",
        "100.01, watch",
        "100, warning",
        "84.22, warning",
        "84.21, urgent",
        "80.01, urgent",
        "80, liquidatable",
        "79.99, liquidatable",
        "0, liquidatable",
        "-5, liquidatable",
    })
    void the_gravest_warning_that_is_reached(String collateral, String level) {
        assertThat(new MarginAlerts(ALERTS, VENUE).level(health(collateral, "1000")))
                .isEqualTo(level);
    }

    /** Where the line is still healthy the gravest warning holds at it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"80, urgent", "79.99, liquidatable"})
    void equality_counts_as_the_venue_says(String collateral, String level) {
        assertThat(new MarginAlerts(ALERTS, new Accounts.AskingVenue(VENUE)).level(health(collateral, "1000")))
                .isEqualTo(level);
    }

    @Test
    void without_a_position_there_is_nothing_to_warn_of() {
        MarginHealth idle = new MarginHealth(MarginKind.MAINTENANCE, number("0"), number("0"), number("0"));
        assertThat(new MarginAlerts(ALERTS, VENUE).level(idle)).isEqualTo(MarginAlerts.NONE);
        assertThat(new MarginAlerts(List.of(), VENUE).level(health("81", "1000")))
                .isEqualTo(MarginAlerts.NONE);
    }

    private static MarginHealth health(String collateral, String notional) {
        return new MarginHealth(MarginKind.MAINTENANCE, number(collateral), number("80"), number(notional));
    }

    private static MarginAlert alert(String level, String buffer) {
        return new MarginAlert(level, new Sourced<>(new BigDecimal(buffer), "house/margin-alerts"));
    }
}
