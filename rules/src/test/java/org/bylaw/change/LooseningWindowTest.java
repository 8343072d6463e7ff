package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bylaw.check.MarketDraft;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LooseningWindowTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 16);

    private static PastConfiguration past(int daysAgo, @Nullable MarketDraft config) {
        return new PastConfiguration(
                TODAY.minusDays(daysAgo), config == null ? null : config.config(), "c" + daysAgo, true);
    }

    private static MarketDraft flat(String initial) {
        return MarketDraft.flat(initial, "0.01");
    }

    private static LooseningWindow window(MarketDraft landed, PastConfiguration... past) {
        return LooseningWindow.of(List.of(past), landed.config(), TODAY, 30, Yardsticks.NONE);
    }

    @Test
    void theTightestOfTheWindowIsTheReference() {
        PastConfiguration tightest = past(10, flat("0.2"));

        assertThat(window(flat("0.05"), past(90, flat("0.1")), tightest, past(5, flat("0.08")))
                        .initial())
                .isEqualTo(new LooseningWindow.Loosened(Rational.of(4), tightest));
    }

    @Test
    void eachSizeHasItsOwnTightest() {
        PastConfiguration first = past(20, MarketDraft.tiers("0 100 10 0.01", "100 1000 2 0.01"));
        PastConfiguration second = past(10, MarketDraft.tiers("0 100 4 0.01", "100 1000 5 0.01"));
        MarketDraft landed = MarketDraft.tiers("0 100 12 0.01", "100 1000 5 0.01");

        assertThat(window(landed, first, second).initial())
                .as("3 times at small sizes since the second, 2.5 times at large ones since the first")
                .isEqualTo(new LooseningWindow.Loosened(Rational.of(3), second));
    }

    @Test
    void whatWasReplacedOnTheFirstDayIsOutOfTheWindow() {
        PastConfiguration old = past(90, flat("0.2"));

        assertThat(window(flat("0.1"), old, past(30, flat("0.1"))).initial()).isNull();
        assertThat(window(flat("0.1"), old, past(29, flat("0.1"))).initial())
                .isEqualTo(new LooseningWindow.Loosened(Rational.of(2), old));
    }

    @Test
    void whereNothingIsLooserThereIsNothing() {
        LooseningWindow window = window(flat("0.2"), past(90, flat("0.1")));

        assertThat(window.initial()).isNull();
        assertThat(window.maintenance()).isNull();
        assertThat(window.capOverMargin()).isNull();
        assertThat(window.from()).isEqualTo(LocalDate.of(2025, 6, 16));
    }

    @Test
    void marketsBeforeTheirLaunchAndGapsAreNoReference() {
        assertThat(window(
                                flat("0.1"),
                                past(20, flat("1").status(MarketStatus.PRE_LAUNCH)),
                                past(10, null),
                                past(5, flat("0.1")))
                        .initial())
                .isNull();
    }

    @Test
    void theCapOverTheMarginMultiplies() {
        PastConfiguration before = past(90, flat("0.1").usdCap("1000"));

        assertThat(window(flat("0.05").usdCap("3000"), before).capOverMargin())
                .isEqualTo(new LooseningWindow.Loosened(Rational.of(6), before));
        assertThat(window(flat("0.2").usdCap("2000"), before).capOverMargin())
                .as("twice the cap at twice the margin is no looser")
                .isNull();
        assertThat(window(flat("0.2").usdCap("2002"), before).capOverMargin())
                .isEqualTo(new LooseningWindow.Loosened(Rational.of("1.001"), before));
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        LooseningWindow window = window(flat("0.1"), past(90, MarketDraft.sizePremium("0.1", "0.05", "0.001")));

        assertThat(window.initial()).isNull();
        assertThat(window.unjudged()).startsWith("the configuration of 2025-04-17: the margin is of another kind");
    }

    @Test
    void theLastLooseningIsKnownByFamily() {
        PastConfiguration ofMargin = past(10, flat("0.1").usdCap("1000"));
        PastConfiguration ofCap = past(5, flat("0.2").usdCap("2000"));
        PastConfiguration tightening = past(2, flat("0.3").usdCap("2000"));

        assertThat(LastLoosening.of(
                        List.of(past(90, flat("0.2").usdCap("1000")), ofMargin, ofCap, tightening), Yardsticks.NONE))
                .isEqualTo(Map.of(ParameterFamily.INITIAL_MARGIN, ofMargin, ParameterFamily.CAPS, ofCap));
    }

    @Test
    void aLaunchIsNoLoosening() {
        assertThat(LastLoosening.of(
                        List.of(past(9, flat("1").status(MarketStatus.PRE_LAUNCH)), past(5, flat("0.1"))),
                        Yardsticks.NONE))
                .isEmpty();
        assertThat(LastLoosening.of(List.of(past(9, null), past(5, flat("0.1"))), Yardsticks.NONE))
                .isEmpty();
    }
}
