package org.bylaw.app.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a batch, as bytes: whether a line is good UTF-8 and good JSON is for its reader, so that one bad line never ends
 * the batch. Blank lines are passed over and counted.
 */
public final class RequestLines {

    /** Longest line that is kept: 1 MB, as with a file. */
    static final int MAX_BYTES = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int number;

    /** Lines of a stream. */
    public RequestLines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param number its place in the stream, from 1
     * @param bytes what it says, without its end
     * @param tooLong whether it was longer than {@value #MAX_BYTES} bytes, in which case {@code bytes} is empty
     */
    @SuppressWarnings("ArrayRecordComponent") // read once by the one reader of the line
    public record Line(int number, byte[] bytes, boolean tooLong) {

        /** How messages name the line. */
        public String name() {
            return "line " + number;
        }
    }

    /** The next line that is not blank; {@code null} at the end. */
    public @Nullable Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            boolean tooLong = false;
            int next = read();
            if (next < 0) {
                return null;
            }
            number++;
            for (; next >= 0 && next != '\n'; next = read()) {
                if (line.size() < MAX_BYTES) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
            if (tooLong) {
                return new Line(number, new byte[0], true);
            }
            byte[] bytes = line.toByteArray();
            if (!blank(bytes)) {
                return new Line(number, bytes, false);
            }
        }
    }

    /** What is said of a request that a fault of Bylaw itself keeps from its answer. */
    public static String fault(String line, RuntimeException fault) {
        return line + ": " + fault.getClass().getSimpleName() + ": " + fault.getMessage()
                + "; this is a fault of bylaw, please report it with the line";
    }

    /** Whether a further line, or a part of it, is there already; otherwise whoever asked is waiting for answers. */
    public boolean moreIsThere() throws IOException {
        return position < limit || in.available() > 0;
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = in.read(buffer);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    private static boolean blank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
