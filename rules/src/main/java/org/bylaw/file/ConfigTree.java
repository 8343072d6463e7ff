package org.bylaw.file;

import java.util.List;

/**
 * What was read of some files and folders. Where there are faults, it is not whole, and a check of it is no check.
 *
 * @param venues by name
 * @param faults everything that could not be read, by file
 */
public record ConfigTree(List<VenueFolder> venues, List<FileFault> faults) {

    /** Keeps copies that cannot change. */
    public ConfigTree {
        venues = List.copyOf(venues);
        faults = List.copyOf(faults);
    }
}
