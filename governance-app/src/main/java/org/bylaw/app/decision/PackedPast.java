package org.bylaw.app.decision;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.app.git.FileVersion;
import org.bylaw.app.git.History;

/**
 * The versions that the venue's market files had, as far back as the judgement reads them.
 *
 * @param complete whether the history reaches back as far as the judgement asks
 * @param reachesBackTo when the oldest commit of it was committed
 * @param versions by the files' paths below the folder of venues, oldest first
 */
public record PackedPast(boolean complete, Instant reachesBackTo, SortedMap<String, List<PackedVersion>> versions) {

    /** Copies the versions. */
    public PackedPast {
        SortedMap<String, List<PackedVersion>> copies = new TreeMap<>();
        versions.forEach((path, list) -> copies.put(path, List.copyOf(list)));
        versions = Collections.unmodifiableSortedMap(copies);
    }

    static PackedPast of(History history) {
        SortedMap<String, List<PackedVersion>> versions = new TreeMap<>();
        history.versions()
                .forEach((path, list) -> versions.put(
                        path.toString().replace('\\', '/'),
                        list.stream().map(PackedVersion::of).toList()));
        return new PackedPast(history.complete(), history.reachesBackTo(), versions);
    }

    History history() {
        Map<Path, List<FileVersion>> files = new LinkedHashMap<>();
        versions.forEach((path, list) -> {
            List<FileVersion> read = new ArrayList<>();
            list.forEach(version -> read.add(version.version()));
            files.put(Path.of(path), read);
        });
        return new History(files, complete, reachesBackTo);
    }
}
