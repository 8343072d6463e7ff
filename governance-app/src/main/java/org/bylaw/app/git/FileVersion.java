package org.bylaw.app.git;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as a commit left it.
 *
 * @param commit the id of the commit that brought this version, 40 hexadecimal digits
 * @param committed since when it was in force: the committer date, or that of an older commit if that is later, so that a
 *     date set back hides nothing
 * @param author the author's name
 * @param subject the first line of the commit's message
 * @param path the file's path in that commit, from the repository's root, with slashes
 * @param renamedFrom the path it had before, where the commit renamed it; else null
 * @param content what it held; null where the commit deleted the file or put something else in its place
 * @param trailers the trailers of the commit's message
 * @param cut whether the clone knows nothing before this commit, so that an older one may have brought this version
 */
public record FileVersion(
        String commit,
        Instant committed,
        String author,
        String subject,
        String path,
        @Nullable String renamedFrom,
        @Nullable FileContent content,
        Trailers trailers,
        boolean cut) {

    /** Whether the file was there. */
    public boolean exists() {
        return content != null;
    }

    /** Whether the commit records a proposal; see {@link Trailers#recorded()}. */
    public boolean recorded() {
        return trailers.recorded();
    }
}
