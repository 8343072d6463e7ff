package org.bylaw.app.proceedings;

import java.util.List;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.proposal.Statement;

/**
 * What somebody has written: the texts of the files, and what is said about them.
 *
 * @param base the commit that it was begun from
 * @param statement what it says of itself
 * @param texts the files as they are to be
 */
public record DraftContent(String base, Statement statement, List<ProposedText> texts) {

    /** Copies the texts. */
    public DraftContent {
        texts = List.copyOf(texts);
    }
}
