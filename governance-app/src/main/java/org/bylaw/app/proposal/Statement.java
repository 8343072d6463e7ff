package org.bylaw.app.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.Declaration;
import org.bylaw.change.Notice;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says of itself.
 *
 * @param title a line by which people know it; may be empty
 * @param intent which way it is meant to go; {@code null} while that is not said
 * @param rationale why; may be empty
 * @param evidenceLinks addresses of what speaks for it
 * @param effectiveOn the day before which it is not recorded; {@code null} where any day will do
 * @param appliesTo whether positions that are open then have to meet it; {@code null} where that is not said
 */
public record Statement(
        String title,
        @Nullable Direction intent,
        String rationale,
        List<String> evidenceLinks,
        @Nullable LocalDate effectiveOn,
        @Nullable AppliesTo appliesTo) {

    /** Nothing is said yet. */
    public static final Statement EMPTY = new Statement("", null, "", List.of(), null, null);

    /** Copies the addresses. */
    public Statement {
        evidenceLinks = List.copyOf(evidenceLinks);
    }

    /** What the rules hold against what they compute, on the day on which it is said. */
    public Declaration declaration() {
        return declaration(effectiveOn);
    }

    /**
     * The same on a later day. The notice that a proposal gives is as long as it was on the day on which it was said: it does not
     * shrink while the committee decides and the day comes nearer.
     *
     * @param said the day on which it was said
     * @param day the day of the judgement
     */
    public Declaration declaration(LocalDate said, LocalDate day) {
        return declaration(effectiveOn == null ? null : effectiveOn.plusDays(ChronoUnit.DAYS.between(said, day)));
    }

    private Declaration declaration(@Nullable LocalDate effective) {
        return new Declaration(
                intent,
                null,
                rationale.isBlank() ? null : rationale,
                effective == null && appliesTo == null ? null : new Notice(effective, appliesTo));
    }
}
