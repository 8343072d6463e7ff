package org.bylaw.app.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What one commit holds in the folder of venues. */
final class BranchReading implements AutoCloseable {

    /** What makes a folder that of a venue. */
    private static final Set<String> OF_A_VENUE = Set.of("policy.json", "accepted.json", "committee.json", "markets");

    private final ConfigPlace place;
    private final RevWalk walk;
    private final ObjectReader reader;

    BranchReading(ConfigPlace place) {
        this.place = place;
        walk = new RevWalk(place.repository());
        reader = walk.getObjectReader();
    }

    /** The text of a file; none where there is no such file. */
    Optional<String> text(String commit, String path) throws IOException {
        RevTree tree = commit(commit).getTree();
        try (TreeWalk found = TreeWalk.forPath(reader, place.inRepository(path), tree)) {
            if (found == null) {
                return Optional.empty();
            } else if (!TreeCopy.isFile(found.getFileMode(0))) {
                throw new CommandFailure(path + " at " + CommitId.shortened(commit)
                        + " is no file (a folder, a symbolic link or a submodule); put a file in its place");
            }
            ObjectLoader blob = reader.open(found.getObjectId(0));
            if (blob.getSize() >= FileContent.MOST_BYTES) {
                throw new CommandFailure(
                        path + " at " + CommitId.shortened(commit) + " is longer than 1 MB; shorten it");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(blob.getBytes(FileContent.MOST_BYTES)))
                    .toString());
        } catch (CharacterCodingException broken) {
            throw GitAccess.failure(
                    path + " at " + CommitId.shortened(commit) + " is not UTF-8; save it as UTF-8", broken);
        }
    }

    /** The ids of the files' contents, by path. */
    SortedMap<String, String> blobIds(String commit, String folder) throws IOException {
        SortedMap<String, String> ids = new TreeMap<>();
        try (var files = new TreeWalk(reader)) {
            files.addTree(commit(commit).getTree());
            files.setRecursive(true);
            files.setFilter(RepositoryPaths.filter(List.of(place.inRepository(folder))));
            while (files.next()) {
                if (TreeCopy.isFile(files.getFileMode(0))) {
                    ids.put(
                            place.inFolder(files.getPathString()),
                            files.getObjectId(0).name());
                }
            }
        }
        return ids;
    }

    /** The folders of venues. */
    List<String> venues(String commit) throws IOException {
        SortedSet<String> venues = new TreeSet<>();
        ObjectId configs = configs(commit(commit));
        if (configs == null) {
            return List.of();
        }
        try (var entries = new TreeWalk(reader)) {
            entries.addTree(configs);
            while (entries.next()) {
                if (entries.isSubtree() && entries.getDepth() == 0) {
                    entries.enterSubtree();
                } else if (entries.getDepth() == 1 && OF_A_VENUE.contains(entries.getNameString())) {
                    String path = entries.getPathString();
                    venues.add(path.substring(0, path.indexOf('/')));
                }
            }
        }
        return List.copyOf(venues);
    }

    /** Writes files to a folder, under their paths in the folder of venues. */
    List<String> copyTo(String commit, List<String> paths, Path target) throws IOException {
        ObjectId configs = configs(commit(commit));
        return configs == null ? List.of() : List.copyOf(TreeCopy.write(reader, configs, paths, target));
    }

    /** Whether {@code commit} is {@code head} or among all that it grew from. */
    boolean grewFrom(String head, String commit) throws IOException {
        ObjectId id = ObjectId.fromString(commit);
        return reader.has(id) && walk.isMergedInto(walk.parseCommit(id), commit(head));
    }

    /** The first parent of a commit. */
    Optional<ObjectId> parent(String commit) throws IOException {
        RevCommit child = commit(commit);
        return child.getParentCount() == 0 ? Optional.empty() : Optional.of(child.getParent(0));
    }

    /** The commits along first parents, newest first, that {@code since} did not grow from. */
    List<BranchCommit> commits(String head, @Nullable String since) throws IOException {
        Set<ObjectId> fresh = new HashSet<>();
        walk.markStart(commit(head));
        if (since != null) {
            walk.markUninteresting(commit(since));
        }
        for (RevCommit each : walk) {
            fresh.add(each.copy());
        }
        List<BranchCommit> commits = new ArrayList<>();
        try (var line = new RevWalk(reader)) {
            RevCommit next = line.parseCommit(ObjectId.fromString(head));
            while (next != null && fresh.contains(next)) {
                RevCommit parent = next.getParentCount() == 0 ? null : line.parseCommit(next.getParent(0));
                commits.add(described(next, parent));
                next = parent;
            }
        }
        return commits;
    }

    /** A commit as if it had been made on top of another one, in one step. */
    BranchCommit step(String from, String to) throws IOException {
        return described(commit(to), commit(from));
    }

    private BranchCommit described(RevCommit commit, @Nullable RevCommit parent) throws IOException {
        var author = commit.getAuthorIdent();
        return new BranchCommit(
                commit.name(),
                parent == null ? null : parent.name(),
                Revisions.committed(commit),
                Revisions.author(commit),
                author == null ? "" : author.getEmailAddress(),
                commit.getFullMessage(),
                changed(parent, commit));
    }

    private List<String> changed(@Nullable RevCommit before, RevCommit after) throws IOException {
        List<String> changed = new ArrayList<>();
        try (var trees = new TreeWalk(reader)) {
            addConfigs(trees, before);
            addConfigs(trees, after);
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            while (trees.next()) {
                changed.add(trees.getPathString());
            }
        }
        return changed;
    }

    private void addConfigs(TreeWalk trees, @Nullable RevCommit commit) throws IOException {
        ObjectId configs = commit == null ? null : configs(commit);
        if (configs == null) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            trees.addTree(configs);
        }
    }

    private @Nullable ObjectId configs(RevCommit commit) throws IOException {
        if (place.prefix().isEmpty()) {
            return commit.getTree();
        }
        try (TreeWalk found = TreeWalk.forPath(reader, place.prefix(), commit.getTree())) {
            return found == null || found.getFileMode(0) != FileMode.TREE ? null : found.getObjectId(0);
        }
    }

    private RevCommit commit(String id) throws IOException {
        return walk.parseCommit(ObjectId.fromString(id));
    }

    @Override
    public void close() {
        walk.close();
    }
}
