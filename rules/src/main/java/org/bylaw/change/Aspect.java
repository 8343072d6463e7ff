package org.bylaw.change;

import org.bylaw.margin.CurveChange;
import org.bylaw.margin.Direction;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a change does to one side.
 *
 * @param side whom it concerns
 * @param family the parameters that do it
 * @param pointer JSON pointer of the field, or of the section where several fields do it
 * @param direction which way; never neutral
 * @param words what it does, a clause: {@code the initial margin falls}
 * @param curve the two curves compared; {@code null} where it is not about curves, or where they cannot be compared
 */
public record Aspect(
        Side side,
        ParameterFamily family,
        String pointer,
        Direction direction,
        String words,
        @Nullable CurveChange curve) {}
