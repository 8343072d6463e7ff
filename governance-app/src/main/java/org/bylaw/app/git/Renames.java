package org.bylaw.app.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Files that were given another path, by git's own measure: what went and what came are alike for the most part. */
final class Renames {

    /** Not what the clone is configured to: everyone shall see the same renames. */
    private static final DiffConfig DEFAULTS = new Config().get(DiffConfig.KEY);

    private Renames() {}

    /** The former paths by the new ones, from one tree to another. */
    static Map<String, String> between(ObjectReader reader, RevTree before, RevTree after) throws IOException {
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(before);
            walk.addTree(after);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            ContentSource contents = ContentSource.create(reader);
            return among(reader, DiffEntry.scan(walk), new ContentSource.Pair(contents, contents));
        }
    }

    /** The former paths by the new ones among all differences of two trees; one that went may have become several. */
    static Map<String, String> among(ObjectReader reader, List<DiffEntry> differences, ContentSource.Pair contents)
            throws IOException {
        Map<String, String> former = new HashMap<>();
        if (differences.stream().anyMatch(difference -> difference.getChangeType() == DiffEntry.ChangeType.DELETE)) {
            var detector = new RenameDetector(reader, DEFAULTS);
            detector.addAll(differences);
            for (DiffEntry found : compute(detector, contents)) {
                if (found.getChangeType() == DiffEntry.ChangeType.RENAME
                        || found.getChangeType() == DiffEntry.ChangeType.COPY) {
                    former.put(found.getNewPath(), found.getOldPath());
                }
            }
        }
        return former;
    }

    private static List<DiffEntry> compute(RenameDetector detector, ContentSource.Pair contents) throws IOException {
        try {
            return detector.compute(contents, NullProgressMonitor.INSTANCE);
        } catch (CanceledException never) {
            throw new IllegalStateException("nobody cancels", never);
        }
    }
}
