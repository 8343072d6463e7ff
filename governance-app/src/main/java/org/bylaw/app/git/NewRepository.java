package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.SystemReader;

/** Makes an empty folder a repository. Its few files are written here, since JGit would start a shell to do so. */
final class NewRepository {

    private static final List<String> FOLDERS = List.of("objects/info", "objects/pack", "refs/heads", "refs/tags");
    private static final String HEAD = "ref: refs/heads/main\n";
    private static final String CONFIG = """
            [core]
            	repositoryformatversion = 0
            	filemode = %s
            	bare = false
            	logallrefupdates = true
            """;
    private static final String FIRST_MESSAGE = "The repository of the market configuration\n";

    private NewRepository() {}

    /** Makes it one with a first commit that has no files. */
    static void in(Path folder, Instant at) throws IOException {
        requireEmpty(folder);
        Path git = folder.resolve(".git");
        for (String name : FOLDERS) {
            Files.createDirectories(git.resolve(name));
        }
        Files.writeString(
                git.resolve("config"),
                CONFIG.formatted(!SystemReader.getInstance().isWindows()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SYNC);
        Files.writeString(git.resolve("HEAD"), HEAD, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        ConfigPlace place = ConfigPlace.of(folder);
        try {
            ObjectId first = CommitObjects.writeEmpty(place, at, FIRST_MESSAGE);
            CheckedOutBranch unborn = CheckedOutBranch.of(place);
            BranchUpdate.publish(place, new PreparedCommit(unborn.ref(), null, first.name()));
        } finally {
            place.repository().close();
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new CommandFailure(folder
                        + " is not empty; name an empty folder, or make it a repository (git init -b main, git add .,"
                        + " git commit)");
            }
        }
    }
}
