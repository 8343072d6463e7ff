package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of the repository that is generated from the code. A test holds it against what is generated now, and writes it when it
 * is run with {@code -Dbylaw.renew=true}.
 *
 * @param path the file
 * @param text what it has to say
 * @param test the test that renews it
 */
public record GeneratedFile(Path path, String text, Class<?> test) {

    /** The file {@code path} of the repository. */
    public static GeneratedFile of(String path, String text, Class<?> test) {
        return new GeneratedFile(Path.of(System.getProperty("repository.root"), path), text, test);
    }

    /** Fails where the file is missing or stale, with the command that renews it. */
    public void assertFresh() throws IOException {
        if (Boolean.getBoolean("bylaw.renew")) {
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, text);
        }
        String renew = "mvn -pl rules test -Dtest=%s -Dbylaw.renew=true -Dsurefire.failIfNoSpecifiedTests=false"
                .formatted(test.getSimpleName());
        assertThat(path).as("renew it with: %s", renew).exists();
        assertThat(firstDifference(Files.readString(path)))
                .as("%s is stale; renew it with: %s", path, renew)
                .isEmpty();
    }

    private String firstDifference(String written) {
        List<String> now = text.lines().toList();
        List<String> then = written.lines().toList();
        for (int index = 0; index < Math.max(now.size(), then.size()); index++) {
            String due = index < now.size() ? now.get(index) : "no line";
            String found = index < then.size() ? then.get(index) : "no line";
            if (!due.equals(found)) {
                return "line %d is%n%s%nand has to be%n%s".formatted(index + 1, found, due);
            }
        }
        return written.equals(text) ? "" : "the ends of lines differ";
    }
}
