package org.bylaw.app.git;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions that files had, along the first parents of a commit.
 *
 * @param versions for every file that was asked for, under the path as asked: its versions, oldest first, beginning with the
 *     one in force at the instant asked for; empty where it was at no time there
 * @param complete whether the history reaches back to the instant asked for; if not, the clone is shallow and cut short
 * @param reachesBackTo when the oldest commit of the history was committed
 */
public record History(Map<Path, List<FileVersion>> versions, boolean complete, Instant reachesBackTo) {

    /** Keeps copies that cannot change. */
    public History {
        Map<Path, List<FileVersion>> copies = new LinkedHashMap<>();
        versions.forEach((file, list) -> copies.put(file, List.copyOf(list)));
        versions = Collections.unmodifiableMap(copies);
    }

    /** The versions of a file that was asked for, oldest first. */
    public List<FileVersion> of(Path file) {
        return versions.getOrDefault(file, List.of());
    }
}
