package org.bylaw.app.backtest;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bylaw.file.TableChange;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A past change under the two laws.
 *
 * @param change the change
 * @param before what the old law says of it
 * @param after what the new one says
 */
public record Replayed(TableChange change, Judgement before, Judgement after) {

    /** How its verdict flips; {@code null} where it stays. */
    public @Nullable Flip flip() {
        Verdict old = before.verdict();
        Verdict now = after.verdict();
        if (old == now) {
            return null;
        }
        if (now == Verdict.BLOCKED) {
            return Flip.NEWLY_BLOCKED;
        }
        if (old == Verdict.BLOCKED) {
            return Flip.NEWLY_ALLOWED;
        }
        return now == Verdict.NEEDS_REASON ? Flip.NEWLY_NEEDS_REASON : Flip.NEEDS_NO_REASON;
    }

    /** The rules by which it flips: those of the worse verdict that did not bring it under the other law; none where it stays. */
    public Set<String> rulesOfFlip() {
        Flip flip = flip();
        if (flip == null) {
            return Set.of();
        }
        Judgement worse = flip.worse() ? after : before;
        Judgement better = flip.worse() ? before : after;
        Set<String> rules = new LinkedHashSet<>(worse.rulesOfVerdict());
        rules.removeAll(better.rulesOfVerdict());
        return rules;
    }

    /** What {@code rule} says of it under the law with the worse verdict. */
    public String words(String rule) {
        Flip flip = flip();
        return (flip == null || flip.worse() ? after : before).words(rule);
    }

    /** The market: {@code drift/SOL-PERP}. */
    public String market() {
        return change.next().venue() + "/" + change.next().market();
    }
}
