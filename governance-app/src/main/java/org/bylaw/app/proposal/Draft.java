package org.bylaw.app.proposal;

import java.util.Comparator;
import java.util.List;

/**
 * What is proposed, finished or not: the files as they are to be and what is said about them. All files belong to one venue and
 * become one commit.
 *
 * @param venue the venue
 * @param base the commit that the proposer started from
 * @param statement what it says of itself
 * @param files the files that are to be otherwise, by path
 */
public record Draft(String venue, String base, Statement statement, List<DraftFile> files) {

    /** Copies the files, sorted by path. */
    public Draft {
        files = files.stream().sorted(Comparator.comparing(DraftFile::path)).toList();
    }

    /** The paths of its files. */
    public List<String> paths() {
        return files.stream().map(DraftFile::path).toList();
    }

    /** Whether it touches the file. */
    public boolean touches(String path) {
        return files.stream().anyMatch(file -> file.path().equals(path));
    }
}
