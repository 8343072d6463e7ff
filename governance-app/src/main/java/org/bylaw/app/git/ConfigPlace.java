package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.Repository;

/**
 * The folder of venues in its repository.
 *
 * @param repository the repository, which may be without a work tree
 * @param root the root of the work tree, or the repository itself where it has none; without symbolic links
 * @param prefix the path of the folder from the root, with slashes; empty where it is the root itself
 */
record ConfigPlace(Repository repository, Path root, String prefix) {

    private static final String GIT = ".git";

    /** The place of a folder, which need not be there. */
    static ConfigPlace of(Path configs) {
        Repository repository = Repositories.around(
                configs, "name a folder of one, or make it one (git init -b main, git add ., git commit)");
        try {
            Repositories.requireSha1(repository, configs);
            String refs = repository.getConfig().getString("extensions", null, "refstorage");
            if (refs != null && !refs.toLowerCase(Locale.ROOT).equals("files")) {
                throw new CommandFailure(configs + " is in a git repository whose branches are stored as " + refs
                        + ", which is not supported; turn them into files (git refs migrate --ref-format=files)");
            }
            Path root = (repository.isBare() ? repository.getDirectory() : repository.getWorkTree())
                    .toPath()
                    .toRealPath();
            Path folder = Repositories.resolved(configs);
            if (!folder.startsWith(root)
                    || StreamSupport.stream(folder.spliterator(), false)
                            .skip(root.getNameCount())
                            .anyMatch(name -> name.toString().equalsIgnoreCase(GIT))) {
                throw new CommandFailure(
                        configs + " is inside of git's own folder; name a folder of the work tree " + root);
            }
            return new ConfigPlace(repository, root, RepositoryPaths.slashed(root.relativize(folder)));
        } catch (IOException | IllegalArgumentException unreadable) {
            repository.close();
            throw GitAccess.unreadable(configs, unreadable);
        } catch (CommandFailure failed) {
            repository.close();
            throw failed;
        }
    }

    /** The path from the repository's root of a path in the folder; an empty one is the folder itself. */
    String inRepository(String path) {
        if (prefix.isEmpty() || path.isEmpty()) {
            return prefix + path;
        }
        return prefix + '/' + path;
    }

    /** The path in the folder of a path from the repository's root that lies in it. */
    String inFolder(String path) {
        return prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
    }
}
