package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.TemporaryFolder;

/** Files of a commit in a temporary folder of their own, under the paths that they have in the repository; closing deletes it. */
public final class BaseFiles implements AutoCloseable {

    private final TemporaryFolder folder;
    private final List<String> links;

    private BaseFiles(TemporaryFolder folder, List<String> links) {
        this.folder = folder;
        this.links = links;
    }

    /** Writes files of a commit to a new temporary folder. */
    static BaseFiles of(ConfigRepository repository, BaseRevision base, List<Path> paths) throws IOException {
        TemporaryFolder folder = TemporaryFolder.make("bylaw-base-");
        try {
            return new BaseFiles(folder, repository.copyTo(base, paths, folder.path()));
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** The folder that stands for the repository's root. */
    public Path folder() {
        return folder.path();
    }

    /** The paths in the commit that are not copied since they are no files: symbolic links and submodules. */
    public List<String> links() {
        return links;
    }

    /** Deletes the folder and all in it. */
    @Override
    public void close() {
        folder.close();
    }
}
