package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The git program in a folder, as a person there would use it, without any configuration of the machine. */
public record CGit(Path folder) {

    /** Runs a command that must succeed; what it printed, without the last end of line. */
    public String run(String... arguments) {
        Outcome outcome = attempt("", arguments);
        assertThat(outcome.status()).as(outcome.printed()).isZero();
        return outcome.printed();
    }

    /** Runs a command with an input. */
    public String runWith(String input, String... arguments) {
        Outcome outcome = attempt(input, arguments);
        assertThat(outcome.status()).as(outcome.printed()).isZero();
        return outcome.printed();
    }

    /** Runs a command that may fail. */
    public Outcome attempt(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            for (String who : List.of("AUTHOR", "COMMITTER")) {
                builder.environment().put("GIT_" + who + "_NAME", "Outsider");
                builder.environment().put("GIT_" + who + "_EMAIL", "outsider@example.org");
                builder.environment().put("GIT_" + who + "_DATE", "2026-05-01T00:00:00Z");
            }
            Process process = builder.start();
            process.outputWriter(StandardCharsets.UTF_8).append(input).close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), printed.stripTrailing());
        } catch (IOException failed) {
            throw new UncheckedIOException("the git program is needed for this test", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Writes a file of the work tree. */
    public CGit put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Commits all of the work tree; the id of the commit. */
    public String commit(String message) {
        run("add", "--all");
        run("commit", "--quiet", "--allow-empty", "--message", message);
        return run("rev-parse", "HEAD");
    }

    /** Nothing is wrong with the repository, and nothing in the work tree or the index differs from the branch. */
    public void assertSoundAndClean() {
        assertThat(run("fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(run("status", "--porcelain")).isEmpty();
    }

    /** How a command ended. */
    public record Outcome(int status, String printed) {}
}
