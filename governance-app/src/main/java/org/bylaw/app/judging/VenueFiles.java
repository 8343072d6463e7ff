package org.bylaw.app.judging;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a venue as a commit has them, those that nobody reads left out.
 *
 * @param commit the commit
 * @param venue the venue's name
 * @param texts their texts, by their paths below the folder of venues
 */
public record VenueFiles(String commit, String venue, SortedMap<String, String> texts) {

    /**
     * Copies the texts.
     *
     * @throws IllegalArgumentException for a path that no file of the venue may have
     */
    public VenueFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        for (String path : texts.keySet()) {
            if (VenueFile.at(path).filter(file -> file.venue().equals(venue)).isEmpty()) {
                throw new IllegalArgumentException(path + " is no file of " + venue);
            }
        }
    }

    /** The text of a file; {@code null} where the venue has no such file. */
    public @Nullable String text(VenueFile file) {
        return texts.get(file.path());
    }

    /** What they say. */
    VenueState read() {
        try (WrittenVenue written = WrittenVenue.of(venue)) {
            texts.forEach(written::put);
            return written.read(commit);
        }
    }
}
