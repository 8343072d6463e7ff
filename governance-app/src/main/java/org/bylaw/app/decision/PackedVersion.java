package org.bylaw.app.decision;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bylaw.app.git.FileContent;
import org.bylaw.app.git.FileVersion;
import org.bylaw.app.git.Trailers;
import org.bylaw.app.git.Trailers.Trailer;
import org.jspecify.annotations.Nullable;

/**
 * A version that a file had.
 *
 * @param commit the commit that brought it
 * @param committed since when it was in force
 * @param author the author's name
 * @param subject the first line of the commit's message
 * @param path the file's path in that commit, from the repository's root
 * @param renamedFrom the path before, where the commit renamed it; {@code null} otherwise
 * @param proposal the proposal that the commit records; {@code null} where it came from outside
 * @param state whether the file was there
 * @param text what it held; {@code null} where it was gone, or holds what is no text
 * @param cut whether the history ends here
 */
public record PackedVersion(
        String commit,
        Instant committed,
        String author,
        String subject,
        String path,
        @Nullable String renamedFrom,
        @Nullable String proposal,
        State state,
        @Nullable String text,
        boolean cut) {

    /** What no reader of configuration takes for a text. */
    private static final FileContent NO_TEXT = FileContent.of("");

    /** Whether a file was there. */
    public enum State {
        /** It was, and is a text. */
        TEXT,
        /** It was, and is no text in UTF-8. */
        NO_TEXT,
        /** It was not. */
        GONE
    }

    /** Checks that there is a text where the state says so. */
    public PackedVersion {
        if ((state == State.TEXT) != (text != null)) {
            throw new IllegalArgumentException("a version of " + path + " has the state " + state
                    + (text == null ? " without" : " with") + " a text");
        }
    }

    static PackedVersion of(FileVersion version) {
        FileContent content = version.content();
        String text = content == null ? null : text(content);
        return new PackedVersion(
                version.commit(),
                version.committed(),
                version.author(),
                version.subject(),
                version.path(),
                version.renamedFrom(),
                version.trailers().first(Trailers.PROPOSAL).orElse(null),
                content == null ? State.GONE : text == null ? State.NO_TEXT : State.TEXT,
                text,
                version.cut());
    }

    private static @Nullable String text(FileContent content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.bytes()))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    FileVersion version() {
        return new FileVersion(
                commit,
                committed,
                author,
                subject,
                path,
                renamedFrom,
                text == null ? (state == State.GONE ? null : NO_TEXT) : FileContent.of(text),
                new Trailers(proposal == null ? List.of() : List.of(new Trailer(Trailers.PROPOSAL, proposal))),
                cut);
    }
}
