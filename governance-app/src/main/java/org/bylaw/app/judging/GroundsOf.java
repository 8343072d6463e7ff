package org.bylaw.app.judging;

import java.util.Objects;
import java.util.stream.Collectors;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.report.ChangeWords;
import org.bylaw.change.Side;

/** What a decision rests on, taken from a judgement. */
public final class GroundsOf {

    private GroundsOf() {}

    /**
     * The grounds that a judgement gives.
     *
     * @param report digest under which the report is kept
     * @throws NullPointerException if the venue has no committee
     */
    public static Grounds of(Judgement.Made made, String report) {
        var requirement = Objects.requireNonNull(made.requirement(), "the venue has no committee");
        return new Grounds(
                made.commit(),
                made.day(),
                made.report().verdict().word(),
                made.direction(Side.NEW_RISK),
                made.direction(Side.OPEN_POSITIONS),
                worst(made),
                report,
                made.inputs(),
                made.effect(),
                made.warnings(),
                requirement.demand(),
                requirement.reasons());
    }

    private static String worst(Judgement.Made made) {
        return made.report().markets().stream()
                .filter(market -> market.change() != null)
                .flatMap(market -> new ChangeWords(Objects.requireNonNull(market.change()))
                        .furthest().stream()
                                .map(sentence -> made.report().markets().size() == 1
                                        ? sentence
                                        : market.market() + ": " + sentence))
                .collect(Collectors.joining(" "));
    }
}
