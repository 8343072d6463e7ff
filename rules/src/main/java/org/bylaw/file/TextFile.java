package org.bylaw.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The text of a file: UTF-8 without a byte order mark, at most {@value #MAX_BYTES} bytes. */
final class TextFile {

    /** Largest file that is read: 1 MB. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MEGABYTE = 1 << 20;

    private TextFile() {}

    /** Reads {@code path}. */
    static Read<String> read(Path path) {
        String file = Shown.path(path);
        Optional<FileFault> refused = refused(path, MAX_BYTES);
        if (refused.isPresent()) {
            return new Read.Faulty<>(List.of(refused.get()));
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] read = bytes.readNBytes(MAX_BYTES + 1);
            return read.length > MAX_BYTES
                    ? new Read.Faulty<>(List.of(tooLarge(file, Files.size(path), MAX_BYTES)))
                    : decode(file, read);
        } catch (IOException exception) {
            return new Read.Faulty<>(List.of(unreadable(file, exception)));
        }
    }

    /** Why {@code path} is not read at all; empty where it is a file of at most {@code most} bytes, whole megabytes. */
    static Optional<FileFault> refused(Path path, int most) {
        String file = Shown.path(path);
        if (Files.isDirectory(path)) {
            return Optional.of(FileFault.whole(file, "is a folder; name a file"));
        } else if (!Files.exists(path)) {
            return Optional.of(FileFault.whole(
                    file,
                    Files.isSymbolicLink(path)
                            ? "is a symbolic link that leads to no file; mend or remove it"
                            : "does not exist; check the spelling and the folder"));
        } else if (!Files.isRegularFile(path)) {
            return Optional.of(FileFault.whole(file, "is not a regular file; name a file that can be read twice"));
        }
        try {
            long size = Files.size(path);
            return size > most ? Optional.of(tooLarge(file, size, most)) : Optional.empty();
        } catch (IOException exception) {
            return Optional.of(unreadable(file, exception));
        }
    }

    /** What is said of a file whose reading failed. */
    static FileFault unreadable(String file, IOException exception) {
        return FileFault.whole(
                file,
                exception instanceof AccessDeniedException
                        ? "may not be read by this user; grant the permission to read it"
                        : "cannot be read: " + reason(exception));
    }

    /** Reads {@code bytes}; {@code file} is how faults name them. */
    static Read<String> decode(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Read.Faulty<>(List.of(tooLarge(file, bytes.length, MAX_BYTES)));
        } else if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Read.Faulty<>(List.of(FileFault.at(
                    file,
                    new Position(1, 1),
                    "",
                    "the file begins with a byte order mark; save it as UTF-8 without one")));
        } else if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new Read.Faulty<>(List.of(
                    FileFault.at(file, new Position(1, 1), "", "the file is written in UTF-16; save it as UTF-8")));
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int offset = in.position();
            return new Read.Faulty<>(List.of(FileFault.at(
                    file,
                    end(text),
                    "",
                    "byte %d (0x%02X) is not UTF-8; save the file as UTF-8".formatted(offset, bytes[offset]))));
        }
        return new Read.Ok<>(text, new Lines(text, ""));
    }

    /** What an input or output error says, without the path that the message names already. */
    static String reason(IOException exception) {
        if (exception instanceof FileSystemLoopException) {
            return "a loop of symbolic links";
        } else if (exception instanceof AccessDeniedException) {
            return "this user may not read it";
        } else if (exception instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(exception.getMessage());
    }

    private static FileFault tooLarge(String file, long size, int most) {
        return FileFault.whole(
                file, "has %d bytes; at most %d (%d MB) are read".formatted(size, most, most / MEGABYTE));
    }

    private static Position end(String text) {
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == '\n') {
                line++;
                lineStart = index + 1;
            }
        }
        return new Position(line, text.length() - lineStart + 1);
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int index = 0; index < prefix.length; index++) {
            if ((bytes[index] & 0xFF) != prefix[index]) {
                return false;
            }
        }
        return true;
    }
}
