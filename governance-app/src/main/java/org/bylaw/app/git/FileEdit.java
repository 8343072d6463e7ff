package org.bylaw.app.git;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.jspecify.annotations.Nullable;

/**
 * What a commit makes of a file.
 *
 * @param path the path in the folder of venues, with slashes, such as {@code drift/markets/SOL-PERP.json}; one that leaves the
 *     folder, that names git's own folder or that not every system can write is refused
 * @param text the whole new text, at most 1 MB in UTF-8; null to delete the file
 */
public record FileEdit(String path, @Nullable String text) {

    /** Refuses what no commit may hold. */
    public FileEdit {
        try {
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true).checkPath(path);
        } catch (CorruptObjectException bad) {
            throw GitAccess.failure(
                    "path '" + PlainText.oneLine(path) + "': no file may be committed under it ("
                            + PlainText.oneLine(String.valueOf(bad.getMessage()))
                            + "); name a file in the folder of venues, such as drift/markets/SOL-PERP.json",
                    bad);
        }
        if (text != null && bytes(path, text).length >= FileContent.MOST_BYTES) {
            throw new CommandFailure(path + " is longer than 1 MB; shorten it");
        }
    }

    /** The new text in UTF-8; empty for a deletion. */
    byte[] bytes() {
        return text == null ? new byte[0] : bytes(path, text);
    }

    private static byte[] bytes(String path, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException broken) {
            throw GitAccess.failure(path + ": the text holds half a character, which UTF-8 cannot; remove it", broken);
        }
    }
}
