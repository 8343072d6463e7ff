package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import java.util.List;
import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;

class OracleCheckTest {

    private static final PolicyDraft ALL = policy().oracle(List.of("lazer", "pull"), "60", "0.02");

    private static MarketDraft market() {
        return MarketDraft.flat("0.05", "0.03");
    }

    private static List<String> checks(MarketDraft market, PolicyDraft policy) {
        return market.under(policy.build()).parts().stream()
                .filter(OracleCheck.class::isInstance)
                .map(OracleCheck.class::cast)
                .map(check -> (check.met() ? "met " : "not met ")
                        + check.at().pointer() + ": " + check.observed() + ", " + check.limit() + ", "
                        + check.at().where())
                .toList();
    }

    @Test
    void eachLimitOfThePolicyIsMetOrNot() {
        assertThat(checks(market().oracle("pull", "60", "0.02", null), ALL))
                .containsExactly(
                        "met /oracle/source: pull, lazer, pull, the source is pull; the policy trusts lazer, pull",
                        "met /oracle/maxStalenessSeconds: 60, 60, "
                                + "maxStalenessSeconds is 60; the policy allows at most 60",
                        "met /oracle/maxConfidenceRatio: 0.02, 0.02, "
                                + "maxConfidenceRatio is 0.02; the policy allows at most 0.02");
        assertThat(checks(market().oracle("push", "60.5", "0.021", null), ALL))
                .allMatch(check -> check.startsWith("not met "))
                .hasSize(3);
    }

    @Test
    void whatIsNotStatedIsNotMet() {
        assertThat(checks(market().oracle(null, null, null, "0.1"), ALL))
                .containsExactly(
                        "not met /oracle/source: null, lazer, pull, "
                                + "the source is not stated; the policy trusts lazer, pull",
                        "not met /oracle/maxStalenessSeconds: null, 60, "
                                + "maxStalenessSeconds is not stated; the policy allows at most 60",
                        "not met /oracle/maxConfidenceRatio: null, 0.02, "
                                + "maxConfidenceRatio is not stated; the policy allows at most 0.02");
        assertThat(checks(market(), policy().oracle(null, "60", null)))
                .containsExactly("not met /oracle: null, 60, "
                        + "maxStalenessSeconds is not stated; the policy allows at most 60");
    }

    @Test
    void whatThePolicyDoesNotAskIsNotJudged() {
        assertThat(checks(market().oracle("push", "999", "0.9", null), policy()))
                .isEmpty();
        assertThat(market().under(policy().build()).oracleLaw().limited()).isNull();
        assertThat(List.of(
                        policy().oracle(List.of("lazer"), null, null),
                        policy().oracle(null, "60", null),
                        policy().oracle(null, null, "0.02")))
                .allSatisfy(policy -> assertThat(
                                market().under(policy.build()).oracleLaw().limited())
                        .isTrue());
    }

    @Test
    void theBandIsReadAsItIsStated() {
        assertThat(market().oracle("pull", null, null, "0.1").under(null).oracle())
                .isEqualTo(new Oracle("pull", null, null, Rational.of("0.1"), true));
        assertThat(market().under(null).oracle()).isEqualTo(new Oracle(null, null, null, null, false));
    }
}
