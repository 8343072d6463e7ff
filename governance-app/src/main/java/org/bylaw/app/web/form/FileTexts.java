package org.bylaw.app.web.form;

import java.util.List;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.file.CommitteeReader;
import org.bylaw.file.FileFault;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;

/** Reads texts of a venue's files, as strictly as the files themselves are read. */
final class FileTexts {

    private FileTexts() {}

    /** What of a text cannot be read; none where all can. */
    static List<FileFault> faults(VenueFile file, String text) {
        Read<?> read = read(file, text);
        return read instanceof Read.Faulty<?> faulty ? faulty.faults() : List.of();
    }

    private static Read<?> read(VenueFile file, String text) {
        String source = file.path();
        return switch (file.kind()) {
            case MARKET -> StrictJsonReader.MARKET.read(source, text);
            case EVIDENCE -> StrictJsonReader.EVIDENCE.read(source, text);
            case POLICY -> StrictJsonReader.POLICY.read(source, text);
            case ACCEPTED -> StrictJsonReader.ACCEPTED.read(source, text);
            case COMMITTEE -> CommitteeReader.read(source, text);
        };
    }

    /** A fault as it is said beside the text: {@code line 12: /margin/kind: ...}. */
    static String words(FileFault fault) {
        return (fault.line() == 0 ? "" : "line " + fault.line() + ": ")
                + (fault.pointer().isEmpty() ? "" : fault.pointer() + ": ")
                + fault.message();
    }

    /** What a file is called. */
    static String title(VenueFile file) {
        return switch (file.kind()) {
            case MARKET -> file.market();
            case EVIDENCE -> "Evidence of " + file.market();
            case POLICY -> "Policy of " + file.venue();
            case ACCEPTED -> "Accepted findings of " + file.venue();
            case COMMITTEE -> "Committee of " + file.venue();
        };
    }
}
