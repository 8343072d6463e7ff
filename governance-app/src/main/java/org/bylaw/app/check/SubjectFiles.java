package org.bylaw.app.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.app.report.FieldLines;
import org.bylaw.committee.Committee;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.FileFault;
import org.bylaw.rulebook.VenueSubject;

/**
 * What was read from files to be judged.
 *
 * @param venues the markets with their law
 * @param names the venues' names, in the order of {@code venues}; empty for market files that state none
 * @param committees who decides, by the names of those venues that have a committee
 * @param lines where the fields of their files stand
 * @param faults what could not be read, a line each
 */
public record SubjectFiles(
        List<VenueSubject> venues,
        List<String> names,
        Map<String, ConfigFile<Committee>> committees,
        FieldLines lines,
        List<FileFault> faults) {

    /** Nothing. */
    public static final SubjectFiles NONE =
            new SubjectFiles(List.of(), List.of(), Map.of(), FieldLines.of(List.of()), List.of());

    /** Keeps copies that cannot change. */
    public SubjectFiles {
        venues = List.copyOf(venues);
        names = List.copyOf(names);
        committees = Map.copyOf(committees);
        faults = List.copyOf(faults);
    }

    /** The venues by their names. */
    public Map<String, VenueSubject> byName() {
        Map<String, VenueSubject> byName = new LinkedHashMap<>();
        for (int index = 0; index < venues.size(); index++) {
            byName.put(names.get(index), venues.get(index));
        }
        return byName;
    }
}
