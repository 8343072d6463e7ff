package org.bylaw.app.audit;

import java.io.IOException;
import java.io.Writer;

/**
 * A whole trail as text: an entry on each line, and a last line {@code {"count":12,"head":"sha256:..."}} that shows whether the
 * text is complete.
 */
public final class AuditExport {

    private AuditExport() {}

    /**
     * Writes a trail.
     *
     * @param entries all of it, in order
     */
    public static void write(Writer out, Iterable<Entry> entries) throws IOException {
        long count = 0;
        String head = Entry.NONE;
        for (Entry entry : entries) {
            out.write(EntryLine.of(entry));
            out.write('\n');
            count++;
            head = entry.digest();
        }
        out.write(new ExportEnd(count, head).line());
        out.write('\n');
    }
}
