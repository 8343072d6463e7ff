package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/** A small git repository on disk, with one commit a day. */
public final class SampleRepository implements AutoCloseable {

    public static final String SOL = "market-configs/drift/markets/SOL-PERP.json";
    public static final String BTC = "market-configs/drift/markets/BTC-PERP.json";

    private final Path folder;
    private final Git git;

    static {
        IsolatedSystem.install();
    }

    private SampleRepository(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** An empty repository with {@code main} checked out. */
    public static SampleRepository in(Path folder) throws GitAPIException {
        return new SampleRepository(
                folder,
                Git.init()
                        .setDirectory(folder.toFile())
                        .setInitialBranch("main")
                        .call());
    }

    /** The newest {@code depth} commits of this repository's branches, in a repository of their own. */
    public SampleRepository shallowClone(Path target, int depth, String branch) throws GitAPIException {
        return new SampleRepository(
                target,
                Git.cloneRepository()
                        .setURI(folder.toUri().toString())
                        .setDirectory(target.toFile())
                        .setCloneAllBranches(true)
                        .setBranch(branch)
                        .setDepth(depth)
                        .call());
    }

    /** Midnight of a day in May 2026, in UTC. */
    public static Instant day(int ofMay) {
        return Instant.parse("2026-05-%02dT00:00:00Z".formatted(ofMay));
    }

    public Path folder() {
        return folder;
    }

    public Git git() {
        return git;
    }

    public SampleRepository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public SampleRepository delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    /** Commits the work tree as it is; the id of the commit. */
    public String commit(int dayOfMay, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        PersonIdent author = who("Ada", dayOfMay);
        return git.commit()
                .setAuthor(author)
                .setCommitter(who("Committer", dayOfMay))
                .setMessage(message)
                .setAllowEmpty(true)
                .call()
                .name();
    }

    public SampleRepository branch(String name, String from) throws GitAPIException {
        git.checkout().setCreateBranch(true).setName(name).setStartPoint(from).call();
        return this;
    }

    public SampleRepository checkout(String branch) throws GitAPIException {
        git.checkout().setName(branch).call();
        return this;
    }

    /** Merges a branch into the one checked out; the id of the merge. */
    public String merge(String branch, int dayOfMay, String message) throws GitAPIException, IOException {
        git.merge()
                .include(git.getRepository().findRef(branch))
                .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                .setCommit(false)
                .call();
        return commit(dayOfMay, message);
    }

    /** Makes {@code name} (a full name, such as {@code refs/tags/v1}) point to a commit or another object. */
    public SampleRepository point(String name, String id) throws IOException {
        RefUpdate update = git.getRepository().updateRef(name);
        update.setNewObjectId(ObjectId.fromString(id));
        update.forceUpdate();
        return this;
    }

    @Override
    public void close() {
        git.close();
    }

    private static PersonIdent who(String name, int dayOfMay) {
        return new PersonIdent(name, name.toLowerCase(Locale.ROOT) + "@example.org", day(dayOfMay), ZoneOffset.UTC);
    }
}
