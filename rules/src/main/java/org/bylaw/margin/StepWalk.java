package org.bylaw.margin;

import java.math.BigInteger;
import java.util.List;

/** A walk upwards along positions that keeps the sum of a constant and of several {@link WholeSteps} there. */
final class StepWalk {

    private final List<WholeSteps> steps;
    private final BigInteger[] next;
    private BigInteger position;
    private BigInteger value;

    StepWalk(BigInteger constant, List<WholeSteps> steps, BigInteger start) {
        this.steps = steps;
        this.next = new BigInteger[steps.size()];
        this.position = start;
        this.value = constant;
        for (int index = 0; index < next.length; index++) {
            WholeSteps each = steps.get(index);
            BigInteger taken = each.taken(start);
            value = value.add(each.rise().multiply(taken));
            next[index] = each.base().add(taken.add(BigInteger.ONE).multiply(each.step()));
        }
    }

    BigInteger position() {
        return position;
    }

    BigInteger value() {
        return value;
    }

    /** The next position at which a step is taken, {@code end} at most. */
    BigInteger nextStep(BigInteger end) {
        BigInteger first = end;
        for (BigInteger each : next) {
            first = first.min(each);
        }
        return first;
    }

    /** Goes on to {@code target}, at or above the current position. */
    void moveTo(BigInteger target) {
        position = target;
        for (int index = 0; index < next.length; index++) {
            WholeSteps each = steps.get(index);
            if (next[index].compareTo(target) <= 0) {
                BigInteger after = next[index].add(each.step());
                BigInteger more = after.compareTo(target) > 0
                        ? BigInteger.ZERO
                        : target.subtract(next[index]).divide(each.step());
                value = value.add(each.rise()).add(each.rise().multiply(more));
                next[index] = after.add(each.step().multiply(more));
            }
        }
    }
}
