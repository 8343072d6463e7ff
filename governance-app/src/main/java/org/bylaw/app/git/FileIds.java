package org.bylaw.app.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** The ids that git gives to the bytes of files on disk; nothing is written. */
final class FileIds {

    private final ObjectInserter.Formatter ids = new ObjectInserter.Formatter();

    /** Whether a file holds what a commit has under {@code id}, whatever ends its lines. */
    boolean isAs(ObjectId id, Path file) throws IOException {
        return id.equals(id(file)) || id.equals(idWithUnixLines(file));
    }

    /** The id of the bytes as they are. */
    ObjectId id(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ids.idFor(Constants.OBJ_BLOB, Files.size(file), bytes);
        }
    }

    /** On some machines git writes a file of the repository with other ends of lines, which says nothing else. */
    private ObjectId idWithUnixLines(Path file) throws IOException {
        var unix = new ByteArrayOutputStream();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            int next = bytes.read();
            while (next >= 0) {
                int read = next;
                next = bytes.read();
                if (read != '\r' || next != '\n') {
                    unix.write(read);
                }
            }
        }
        return ids.idFor(Constants.OBJ_BLOB, unix.toByteArray());
    }
}
