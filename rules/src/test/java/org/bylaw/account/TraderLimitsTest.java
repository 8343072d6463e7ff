package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.account.Accounts.AT_100;
import static org.bylaw.account.Accounts.TEN_FIVE;
import static org.bylaw.account.Accounts.VENUE;
import static org.bylaw.account.Accounts.accepted;
import static org.bylaw.account.Accounts.cross;
import static org.bylaw.account.Accounts.number;
import static org.bylaw.account.Accounts.pool;
import static org.bylaw.account.Accounts.position;
import static org.bylaw.account.Accounts.refused;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.ExperienceLimit;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** DPERP-22 and DPERP-23: what the policy allows to a trader and in a category. */
class TraderLimitsTest {

    private static final VenuePolicy POLICY = policy(
            List.of(category("major", "5000"), category("minor", null)),
            List.of(experience("beginner", "3"), experience("expert", "20")));

    @Test
    void are_read_from_the_policy() {
        assertThat(TraderLimits.of(POLICY, "beginner", "major"))
                .isEqualTo(new TraderLimits(number("3"), number("5000")));
        assertThat(TraderLimits.of(POLICY, "expert", "minor")).isEqualTo(new TraderLimits(number("20"), null));
        assertThat(TraderLimits.of(policy(null, null), null, "unheard-of")).isEqualTo(TraderLimits.NONE);
    }

    @Test
    void an_unknown_category_is_refused() {
        assertThatThrownBy(() -> TraderLimits.of(POLICY, "beginner", "unheard-of"))
                .isInstanceOf(PositionException.class)
                .hasMessage("category is unheard-of, of which the policy knows nothing");
    }

    @Test
    void an_unknown_experience_is_refused() {
        assertThatThrownBy(() -> TraderLimits.of(POLICY, "guru", "major"))
                .isInstanceOf(PositionException.class)
                .hasMessage("experience is guru, of which the policy knows nothing");
        assertThatThrownBy(() -> TraderLimits.of(policy(List.of(), null), "expert", "major"))
                .isInstanceOf(PositionException.class)
                .hasMessage("experience is expert, of which the policy knows nothing");
    }

    /** The market would allow 10x. */
    @Test
    void leverage_above_the_traders_experience_is_refused() {
        Trading beginner = new Trading(VENUE, TraderLimits.of(POLICY, "beginner", "minor"));
        assertThat(beginner.fill(pool("100"), cross(TEN_FIVE, Side.LONG, "3", "100"), AT_100))
                .isEqualTo(accepted(pool("100").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "3", "100"))));
        assertThat(beginner.fill(pool("100"), cross(TEN_FIVE, Side.LONG, "3.001", "100"), AT_100))
                .isEqualTo(refused(Refusal.EXPERIENCE, "0.001"));
    }

    /** The position counts with what is held already, at its price and not at that of the order. */
    @Test
    void a_position_above_the_categorys_limit_is_refused() {
        Trading trading = new Trading(VENUE, TraderLimits.of(POLICY, null, "major"));
        Account held = pool("9000").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "49", "100"));
        assertThat(trading.fill(held, cross(TEN_FIVE, Side.LONG, "1", "120"), AT_100))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(trading.fill(held, cross(TEN_FIVE, Side.LONG, "1.5", "90"), AT_100))
                .isEqualTo(refused(Refusal.POSITION_SIZE, "50"));
    }

    /** What only takes away is never held to a limit. */
    @Test
    void reducing_a_position_beyond_the_limits_is_allowed() {
        Trading trading = new Trading(VENUE, TraderLimits.of(POLICY, "beginner", "major"));
        Account held = pool("700").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "70", "100"));
        assertThat(trading.fill(held, cross(TEN_FIVE, Side.SHORT, "1", "100"), AT_100))
                .isEqualTo(accepted(pool("700").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "69", "100"))));
    }

    private static CategoryLimits category(String name, @Nullable String maxNotional) {
        return new CategoryLimits(name, null, null, null, null, null, null, sourced(maxNotional));
    }

    private static ExperienceLimit experience(String level, String maxLeverage) {
        return new ExperienceLimit(level, new Sourced<>(new BigDecimal(maxLeverage), "DPERP-22"));
    }

    private static @Nullable Sourced<BigDecimal> sourced(@Nullable String value) {
        return value == null ? null : new Sourced<>(new BigDecimal(value), "DPERP-23");
    }

    private static VenuePolicy policy(
            @Nullable List<CategoryLimits> categories, @Nullable List<ExperienceLimit> traderExperience) {
        return new VenuePolicy(
                null,
                "venue",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                categories,
                null,
                traderExperience,
                null);
    }
}
