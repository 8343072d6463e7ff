package org.bylaw.change;

import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A threshold, or another decision of the law, that is to be another one.
 *
 * @param pointer where in its file it stands
 * @param before what it is; {@code null} where there is none
 * @param after what it is to be; {@code null} where it goes
 * @param way which way that is; mixed where it cannot be told
 * @param words what becomes of it, a clause
 */
public record LawDifference(
        String pointer, @Nullable String before, @Nullable String after, Direction way, String words) {}
