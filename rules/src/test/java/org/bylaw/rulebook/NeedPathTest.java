package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bylaw.check.SampleLimits;
import org.bylaw.check.SampleStep;
import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;

class NeedPathTest {

    private static final SampleStep STEP = SampleStep.of("A", 3, 2);

    @Test
    void theFirstAbsentPropertySaysWhy() {
        NeedPath path = NeedPath.of(SampleStep.class, "limits.maxLeverage");
        assertThat(path.absentIn(STEP)).isNull();
        assertThat(path.absentIn(STEP.withLimits(new SampleLimits(null, true))))
                .isEqualTo("the category has no leverage limit");
        assertThat(path.absentIn(STEP.withLimits(null))).isEqualTo("the market is in no category");
        assertThat(path.fact()).isEqualTo(SampleStep.class);
    }

    @Test
    void whatSaysNothingItselfBorrowsTheReasonOfTheEnd() {
        NeedPath path = NeedPath.of(SampleStep.class, "previous.limits");
        assertThat(path.absentIn(STEP)).isEqualTo("the market is in no category");
        assertThat(path.absentIn(STEP.withPrevious(STEP))).isNull();
    }

    @Test
    void falseIsPresent() {
        assertThat(NeedPath.of(SampleStep.class, "limits.open")
                        .absentIn(STEP.withLimits(new SampleLimits(Rational.ONE, false))))
                .isNull();
    }

    @Test
    void onlyWhatCanBeAbsentCanBeNeeded() {
        assertThatThrownBy(() -> NeedPath.of(SampleStep.class, "limits.leverage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SampleLimits has no property \"leverage\"");
        assertThatThrownBy(() -> NeedPath.of(SampleStep.class, "maxLeverage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"maxLeverage\" of SampleStep carries no @WhenAbsent: only an optional input can be needed");
        assertThatThrownBy(() -> NeedPath.of(SampleStep.class, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SampleStep has no property \"\"");
    }

    @Test
    void anotherFactIsRefused() {
        NeedPath path = NeedPath.of(SampleStep.class, "limits");
        assertThatThrownBy(() -> path.absentIn("a word")).isInstanceOf(IllegalArgumentException.class);
    }
}
