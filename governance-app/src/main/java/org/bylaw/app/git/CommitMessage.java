package org.bylaw.app.git;

import java.time.Instant;

/**
 * What a commit says of itself.
 *
 * @param commit its id, 40 hexadecimal digits
 * @param committed its committer date
 * @param author the author's name
 * @param text the whole message, trailers included
 */
public record CommitMessage(String commit, Instant committed, String author, String text) {

    /** The first line. */
    public String subject() {
        return text.lines().findFirst().orElse("");
    }

    /** The trailers at its end. */
    public Trailers trailers() {
        return Trailers.of(text);
    }
}
