package org.bylaw.app.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a proposal's discussion.
 *
 * @param number its number, from 0
 * @param about what it is about; {@code null} for the proposal as a whole
 * @param remarks what was said, oldest first
 * @param settled whether it is settled
 */
public record Discussion(int number, @Nullable String about, List<Remark> remarks, boolean settled) {

    /** Copies the remarks. */
    public Discussion {
        remarks = List.copyOf(remarks);
    }

    /**
     * Something said.
     *
     * @param at when
     * @param account by whom
     * @param text what
     */
    public record Remark(Instant at, String account, String text) {}
}
