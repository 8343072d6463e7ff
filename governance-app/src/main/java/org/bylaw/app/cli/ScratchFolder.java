package org.bylaw.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;

/**
 * A folder that is not kept.
 *
 * @param path where it is
 */
record ScratchFolder(Path path) {

    /** A new one. */
    static ScratchFolder make(String prefix) {
        try {
            return new ScratchFolder(Files.createTempDirectory(prefix));
        } catch (IOException failed) {
            throw new CommandFailure("no temporary folder can be made: " + failed.getMessage());
        }
    }

    /** Deletes it with all in it. */
    void delete() {
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (IOException left) {
            System.err.println("bylaw: " + path + " could not be deleted; delete it by hand");
        }
    }
}
