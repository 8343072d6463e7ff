package org.bylaw.file;

import java.util.List;

/**
 * The changes that a file records.
 *
 * @param changes those that the file format can express, in the order of the file
 * @param faults every other, with the reason, and what else could not be read; each change of the file is in one of the two
 */
public record RecordedChanges(List<TableChange> changes, List<FileFault> faults) {
    /** Keeps copies that cannot change. */
    public RecordedChanges {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }
}
