package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;

class MarginScheduleTest {

    @Test
    void everyKindOfTermsHasItsSchedule() {
        BigDecimal ratio = new BigDecimal("0.05");
        BigDecimal one = BigDecimal.ONE;
        PositionUnit unit = PositionUnit.BASE;

        assertThat(MarginSchedule.of(new MarginTerms.Flat(ratio, null, null))).isInstanceOf(FlatSchedule.class);
        assertThat(MarginSchedule.of(new MarginTerms.SizePremium(ratio, ratio, one)))
                .isInstanceOf(SizePremiumSchedule.class);
        assertThat(MarginSchedule.of(new MarginTerms.Tiers(
                        unit, List.of(new LeverageTier(BigDecimal.ZERO, null, one, null, null, null)))))
                .isInstanceOf(TieredSchedule.class);
        assertThat(MarginSchedule.of(new MarginTerms.OpenInterest(ratio, ratio, null, null)))
                .isInstanceOf(OpenInterestSchedule.class);
        assertThat(MarginSchedule.of(new MarginTerms.LinearSteps(ratio, ratio, one, one, one, one, unit)))
                .isInstanceOf(LinearStepsSchedule.class);
        assertThat(MarginSchedule.of(new MarginTerms.Linear(ratio, ratio, one, unit)))
                .isInstanceOf(LinearSchedule.class);
        assertThat(MarginSchedule.of(new MarginTerms.SquareRoot(ratio, one, one, ratio, one, unit)))
                .isInstanceOf(SquareRootSchedule.class);
    }
}
