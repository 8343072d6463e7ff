package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.ObjectStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** One walk from a commit to the oldest one along first parents, which gathers the versions of all files asked for. */
final class HistoryWalk implements AutoCloseable {

    private final Repository repository;
    private final RevWalk commits;
    private final ObjectReader reader;
    private final TreeWalk trees;
    private final Instant since;
    private final Map<Path, Trace> traces = new LinkedHashMap<>();
    private Map<String, List<Trace>> openByPath = Map.of();

    private HistoryWalk(Repository repository, Instant since) {
        this.repository = repository;
        this.since = since;
        commits = new RevWalk(repository);
        reader = commits.getObjectReader();
        trees = new TreeWalk(reader);
        trees.setRecursive(true);
    }

    /**
     * The history of files as {@code from} saw it.
     *
     * @param files the path in the repository of each file asked for, by the path as asked
     */
    static History of(Repository repository, ObjectId from, Map<Path, String> files, Instant since) throws IOException {
        try (var walk = new HistoryWalk(repository, since)) {
            files.forEach((asked, path) -> walk.traces.put(asked, new Trace(path)));
            return walk.from(from);
        }
    }

    @Override
    public void close() {
        trees.close();
        commits.close();
    }

    private History from(ObjectId newest) throws IOException {
        List<RevCommit> chain = firstParents(newest);
        List<Instant> inForce = inForce(chain);
        int oldest = chain.size() - 1;
        boolean cut = repository.getObjectDatabase().getShallowCommits().contains(chain.get(oldest));
        boolean before = false;
        groupOpenByPath();
        for (int index = 0; index <= oldest && !openByPath.isEmpty(); index++) {
            RevCommit commit = chain.get(index);
            if (!before && !inForce.get(index).isAfter(since)) {
                before = true;
                closeAllAbsentFrom(commit);
            }
            var visit = new Visit(
                    commit, index < oldest ? chain.get(index + 1) : null, inForce.get(index), cut && index == oldest);
            visit(visit, before);
        }
        Map<Path, List<FileVersion>> versions = new LinkedHashMap<>();
        traces.forEach((file, trace) -> {
            Collections.reverse(trace.versions);
            versions.put(file, trace.versions);
        });
        Instant reachesBackTo = inForce.get(oldest);
        return new History(versions, !cut || !reachesBackTo.isAfter(since), reachesBackTo);
    }

    private List<RevCommit> firstParents(ObjectId newest) throws IOException {
        List<RevCommit> chain = new ArrayList<>();
        RevCommit commit = commits.parseCommit(newest);
        chain.add(commit);
        while (commit.getParentCount() > 0) {
            commit = commits.parseCommit(commit.getParent(0));
            chain.add(commit);
        }
        return chain;
    }

    /** A commit cannot be older than what it grew from, whatever date it states. */
    private static List<Instant> inForce(List<RevCommit> chain) {
        List<Instant> dates = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (int index = chain.size() - 1; index >= 0; index--) {
            Instant committed = Revisions.committed(chain.get(index));
            latest = committed.isAfter(latest) ? committed : latest;
            dates.add(latest);
        }
        Collections.reverse(dates);
        return dates;
    }

    private void visit(Visit visit, boolean before) throws IOException {
        RevCommit parent = visit.parent();
        if (openByPath.isEmpty()
                || parent != null && parent.getTree().equals(visit.commit().getTree())) {
            return;
        }
        trees.reset();
        if (parent == null) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            trees.addTree(parent.getTree());
        }
        trees.addTree(visit.commit().getTree());
        trees.setFilter(
                AndTreeFilter.create(PathFilterGroup.createFromStrings(openByPath.keySet()), TreeFilter.ANY_DIFF));
        Map<String, String> renames = null;
        boolean regroup = false;
        while (trees.next()) {
            String path = trees.getPathString();
            List<Trace> changed = openByPath.getOrDefault(path, List.of());
            boolean was = TreeCopy.isFile(trees.getFileMode(0));
            boolean is = TreeCopy.isFile(trees.getFileMode(1));
            if (changed.isEmpty() || !was && !is || was && is && trees.idEqual(0, 1)) {
                continue;
            }
            if (is && !was && parent != null && renames == null) {
                renames =
                        Renames.between(reader, parent.getTree(), visit.commit().getTree());
            }
            String former = is && !was && renames != null ? renames.get(path) : null;
            FileVersion version = visit.version(path, former, is ? content(trees.getObjectId(1)) : null);
            for (Trace trace : changed) {
                trace.add(version, before);
            }
            regroup |= before || former != null;
        }
        if (regroup) {
            groupOpenByPath();
        }
    }

    private void groupOpenByPath() {
        openByPath = new HashMap<>();
        for (Trace trace : traces.values()) {
            if (trace.open) {
                openByPath
                        .computeIfAbsent(trace.path, path -> new ArrayList<>())
                        .add(trace);
            }
        }
    }

    /** What was not there at the instant asked for had no version in force then. */
    private void closeAllAbsentFrom(RevCommit commit) throws IOException {
        trees.reset(commit.getTree());
        trees.setFilter(PathFilterGroup.createFromStrings(openByPath.keySet()));
        Set<String> there = new HashSet<>();
        while (trees.next()) {
            if (TreeCopy.isFile(trees.getFileMode(0))) {
                there.add(trees.getPathString());
            }
        }
        traces.values().forEach(trace -> trace.open &= there.contains(trace.path));
        groupOpenByPath();
    }

    private FileContent content(ObjectId id) throws IOException {
        ObjectLoader blob = reader.open(id);
        if (!blob.isLarge()) {
            byte[] bytes = blob.getCachedBytes();
            return new FileContent(
                    bytes.length > FileContent.MOST_BYTES ? Arrays.copyOf(bytes, FileContent.MOST_BYTES) : bytes);
        }
        try (ObjectStream stream = blob.openStream()) {
            return new FileContent(stream.readNBytes(FileContent.MOST_BYTES));
        }
    }

    /** One commit on the way, with its first parent. */
    private record Visit(RevCommit commit, @Nullable RevCommit parent, Instant inForce, boolean cut) {

        private FileVersion version(String path, @Nullable String renamedFrom, @Nullable FileContent content) {
            return new FileVersion(
                    commit.name(),
                    inForce,
                    Revisions.author(commit),
                    commit.getShortMessage(),
                    path,
                    renamedFrom,
                    content,
                    Trailers.of(commit.getFullMessage()),
                    cut);
        }
    }

    /** A file on the way back: the path it has there, and its versions, newest first. */
    private static final class Trace {

        private String path;
        private boolean open = true;
        private final List<FileVersion> versions = new ArrayList<>();

        private Trace(String path) {
            this.path = path;
        }

        private void add(FileVersion version, boolean inForce) {
            versions.add(version);
            open = !inForce;
            if (version.renamedFrom() != null) {
                path = version.renamedFrom();
            }
        }
    }
}
