package org.bylaw.app.check;

import java.util.List;
import org.bylaw.app.report.FieldLines;
import org.bylaw.rulebook.VenueSubject;

/**
 * What was read from files to be judged.
 *
 * @param venues the markets with their law
 * @param lines where the fields of their files stand
 */
public record SubjectFiles(List<VenueSubject> venues, FieldLines lines) {

    /** Keeps a copy that cannot change. */
    public SubjectFiles {
        venues = List.copyOf(venues);
    }
}
