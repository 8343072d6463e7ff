package org.bylaw.app.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/** Writes the objects of a commit, and nothing that any reader of a branch could see. */
final class CommitObjects {

    private static final String COMMITTER = "Bylaw";
    private static final String COMMITTER_EMAIL = "bylaw@bylaw.invalid";

    private final ConfigPlace place;
    private final RevWalk walk;
    private final ObjectInserter inserter;

    private CommitObjects(ConfigPlace place, RevWalk walk, ObjectInserter inserter) {
        this.place = place;
        this.walk = walk;
        this.inserter = inserter;
    }

    /** Who commits, whoever the author is. */
    static PersonIdent committer(Instant at) {
        return new PersonIdent(COMMITTER, COMMITTER_EMAIL, at, ZoneOffset.UTC);
    }

    /** Refuses edits of what is no file in the parent. */
    static void requireFiles(ConfigPlace place, NewCommit commit) throws IOException {
        try (var walk = new RevWalk(place.repository())) {
            DirCache files = files(walk, parent(walk, commit));
            for (FileEdit edit : commit.edits()) {
                requireFile(files, edit, place.inRepository(edit.path()));
            }
        }
    }

    /** Writes a commit with its files, flushed to disk; its edits are of files. */
    static ObjectId write(ConfigPlace place, NewCommit commit) throws IOException {
        return with(place, objects -> objects.commit(commit));
    }

    /** Writes a commit without parents and files. */
    static ObjectId writeEmpty(ConfigPlace place, Instant at, String message) throws IOException {
        return with(
                place,
                objects -> objects.commit(
                        DirCache.newInCore().writeTree(objects.inserter), null, committer(at), at, message));
    }

    private static ObjectId with(ConfigPlace place, Writing writing) throws IOException {
        Durability.require(place.repository().getConfig());
        try (var walk = new RevWalk(place.repository());
                ObjectInserter inserter = place.repository().newObjectInserter()) {
            return writing.write(new CommitObjects(place, walk, inserter));
        }
    }

    private ObjectId commit(NewCommit commit) throws IOException {
        RevCommit parent = parent(walk, commit);
        DirCache files = files(walk, parent);
        edit(files, commit.edits());
        ObjectId tree = files.writeTree(inserter);
        if (parent != null && tree.equals(parent.getTree())) {
            throw new CommandFailure("the files are at " + CommitId.shortened(parent.name())
                    + " as this commit would make them already; there is nothing to commit");
        }
        var author = new PersonIdent(commit.author().name(), commit.author().email(), commit.at(), ZoneOffset.UTC);
        ObjectId id = commit(tree, parent, author, commit.at(), commit.message());
        List<ObjectId> written = withFolders(tree, commit.edits());
        written.add(id);
        Durability.flushNames(place.repository(), written);
        return id;
    }

    private ObjectId commit(ObjectId tree, @Nullable RevCommit parent, PersonIdent author, Instant at, String message)
            throws IOException {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        Instant committed = at.truncatedTo(ChronoUnit.SECONDS);
        if (parent != null) {
            commit.setParentId(parent);
            Instant before = Instant.ofEpochSecond(Integer.toUnsignedLong(parent.getCommitTime()));
            committed = before.isAfter(committed) ? before : committed;
        }
        commit.setAuthor(author);
        commit.setCommitter(committer(committed));
        commit.setEncoding(StandardCharsets.UTF_8);
        commit.setMessage(message.endsWith("\n") ? message : message + '\n');
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    private static @Nullable RevCommit parent(RevWalk walk, NewCommit commit) throws IOException {
        return commit.parent() == null ? null : walk.parseCommit(ObjectId.fromString(commit.parent()));
    }

    private static DirCache files(RevWalk walk, @Nullable RevCommit parent) throws IOException {
        DirCache files = DirCache.newInCore();
        if (parent != null) {
            DirCacheBuilder builder = files.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, walk.getObjectReader(), parent.getTree());
            builder.finish();
        }
        return files;
    }

    private void edit(DirCache files, List<FileEdit> edits) throws IOException {
        DirCacheEditor editor = files.editor();
        for (FileEdit edit : edits) {
            String path = place.inRepository(edit.path());
            if (edit.text() == null) {
                editor.add(new DirCacheEditor.DeletePath(path));
            } else {
                editor.add(new Content(path, inserter.insert(Constants.OBJ_BLOB, edit.bytes())));
            }
        }
        editor.finish();
    }

    private static void requireFile(DirCache files, FileEdit edit, String path) {
        DirCacheEntry entry = files.getEntry(path);
        if (entry == null && edit.text() == null) {
            throw new CommandFailure(edit.path() + " is to be deleted, but the commit before has no such file");
        } else if (entry != null && !TreeCopy.isFile(entry.getFileMode()) || files.getEntriesWithin(path).length > 0) {
            throw new CommandFailure(
                    edit.path()
                            + " is no file in the commit before (a folder, a symbolic link or a submodule); commit another path");
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (files.getEntry(path.substring(0, slash)) != null) {
                throw new CommandFailure(edit.path() + ": " + path.substring(0, slash)
                        + " is no folder in the commit before; commit another path");
            }
        }
    }

    /** The tree, and of the edited files the contents and all folders above. */
    private List<ObjectId> withFolders(ObjectId tree, List<FileEdit> edits) throws IOException {
        Set<ObjectId> written = new HashSet<>();
        written.add(tree);
        for (FileEdit edit : edits) {
            String path = place.inRepository(edit.path());
            try (var found = new TreeWalk(inserter.newReader())) {
                found.addTree(tree);
                found.setFilter(PathFilter.create(path));
                while (found.next()) {
                    written.add(found.getObjectId(0));
                    if (found.isSubtree()) {
                        found.enterSubtree();
                    }
                }
            }
        }
        return new ArrayList<>(written);
    }

    /** Gives a file its content; whether it can be executed stays as it was. */
    private static final class Content extends DirCacheEditor.PathEdit {

        private final ObjectId content;

        private Content(String path, ObjectId content) {
            super(path);
            this.content = content;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            if (entry.getRawMode() == 0) {
                entry.setFileMode(FileMode.REGULAR_FILE);
            }
            entry.setObjectId(content);
        }
    }

    /** Something that is written. */
    @FunctionalInterface
    private interface Writing {

        /** Writes it. */
        ObjectId write(CommitObjects objects) throws IOException;
    }
}
