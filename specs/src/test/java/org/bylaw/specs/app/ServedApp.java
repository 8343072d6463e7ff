package org.bylaw.specs.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.serve.ReviewApp;
import org.bylaw.app.serve.ServeOptions;
import org.bylaw.app.serve.Services;
import org.bylaw.rulebook.RuleSet;

/** The review app as it is served to the people of one scenario, on a repository and a database of its own. */
final class ServedApp implements AutoCloseable {

    static final String CONFIGS = "market-configs";

    /** Cheap, since nothing here depends on how long guessing takes. */
    private static final PasswordHashes HASHES = new PasswordHashes(16, 1);

    private final Path folder;
    private final ScenarioClock clock;
    private final Services services;
    private final ReviewApp app;
    private final String headAtFirst;

    private ServedApp(Path folder, ScenarioClock clock) {
        this.folder = folder;
        this.clock = clock;
        this.services = services(folder, clock);
        this.app = ReviewApp.start(options(folder), services, line -> {});
        this.headAtFirst = head();
    }

    /** Serves an installation on a port of its own. */
    static ServedApp of(Path folder) {
        return new ServedApp(folder, new ScenarioClock());
    }

    /** What an app in a folder is made of. */
    static Services services(Path folder, ScenarioClock clock) {
        return ReviewApp.open(options(folder), RuleSet.shipped(), HASHES, clock);
    }

    private static ServeOptions options(Path folder) {
        return new ServeOptions(0, folder, folder.resolve(CONFIGS), null, null, List.of(), false);
    }

    /** The address of a page; {@code path} begins with a slash. */
    String address(String path) {
        String start = app.address();
        return start.substring(0, start.length() - 1) + path;
    }

    /** The link by which the first administrator enters. */
    String firstAdministratorLink() {
        return app.firstAdministratorLink().orElseThrow();
    }

    /** Lets time pass, and what is due then happen. */
    void pass(Duration time) {
        clock.pass(time);
        services.clockwork().tick();
    }

    /** The digest of the entry of the audit trail by which a proposal's recording began. */
    String recordingDigest(long proposal) {
        return Objects.requireNonNull(
                services.ledger().book().proposal(proposal).orElseThrow().recordingDigest());
    }

    /** The text of a file in the newest commit. */
    String text(String path) {
        return git("show", "HEAD:./" + path);
    }

    /** The newest commit. */
    String head() {
        return git("rev-parse", "HEAD").strip();
    }

    /** The newest commit when the scenario began. */
    String headAtFirst() {
        return headAtFirst;
    }

    /** Commits a file without asking anybody. */
    void commitFromOutside(String path, String text, String subject) {
        try (ConfigBranch branch = ConfigBranch.open(folder.resolve(CONFIGS))) {
            branch.write(new NewCommit(
                    branch.head(),
                    List.of(new FileEdit(path, text)),
                    new CommitAuthor("operator", "An operator"),
                    clock.instant(),
                    subject + "\n"));
        }
        services.clockwork().tick();
    }

    /** What git itself says of the repository. */
    String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "safe.directory=*", "-C", folder.resolve(CONFIGS).toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
