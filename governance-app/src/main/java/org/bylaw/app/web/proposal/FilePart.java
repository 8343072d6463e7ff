package org.bylaw.app.web.proposal;

import java.util.List;
import org.bylaw.app.web.page.DiffLine;

/**
 * A file of a proposal that is no market's, before and after.
 *
 * @param path its path
 * @param what whether it is new, goes, or is changed
 * @param lines the lines that differ
 */
public record FilePart(String path, String what, List<DiffLine> lines) {

    /** Copies the lists. */
    public FilePart {
        lines = List.copyOf(lines);
    }
}
