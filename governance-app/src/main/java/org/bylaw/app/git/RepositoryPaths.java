package org.bylaw.app.git;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Paths in a repository as git writes them: from its root, with slashes; the root itself is empty. */
final class RepositoryPaths {

    private RepositoryPaths() {}

    /** A path from the root. */
    static String slashed(Path path) {
        return String.join(
                "/",
                StreamSupport.stream(path.normalize().spliterator(), false)
                        .map(Path::toString)
                        .toList());
    }

    /** Paths from the root. */
    static List<String> slashed(List<Path> paths) {
        return paths.stream().map(RepositoryPaths::slashed).toList();
    }

    /** Lets pass the files and folders of these paths with all in them. */
    static TreeFilter filter(List<String> paths) {
        if (paths.contains("")) {
            return TreeFilter.ALL;
        }
        return paths.isEmpty() ? TreeFilter.ALL.negate() : PathFilterGroup.createFromStrings(paths);
    }
}
