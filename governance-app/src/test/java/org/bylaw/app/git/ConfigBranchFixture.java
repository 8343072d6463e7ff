package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bylaw.app.git.Trailers.Trailer;
import org.jspecify.annotations.Nullable;

/** A repository of C git's making whose folder {@code market-configs} is opened as the folder of venues. */
final class ConfigBranchFixture implements AutoCloseable {

    static final String SOL = "drift/markets/SOL-PERP.json";
    static final String BTC = "drift/markets/BTC-PERP.json";
    static final String ETH = "velocity/markets/ETH-PERP.json";
    static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");
    static final CommitAuthor ADA = new CommitAuthor("ada", "Ada Okafor");

    final Path root;
    final CGit git;
    final ConfigBranch branch;
    final String first;

    private ConfigBranchFixture(Path root, CGit git, String first) {
        this.root = root;
        this.git = git;
        this.first = first;
        branch = ConfigBranch.open(root.resolve("market-configs"));
    }

    static ConfigBranchFixture in(Path root) throws IOException {
        Files.createDirectories(root);
        var git = new CGit(root);
        git.run("init", "--quiet", "--initial-branch=main");
        git.put("README", "words\n")
                .put("market-configs/" + SOL, "1\n")
                .put("market-configs/" + BTC, "1\n")
                .put("market-configs/drift/policy.json", "{}\n");
        return new ConfigBranchFixture(root, git, git.commit("The configuration"));
    }

    static NewCommit commit(@Nullable String parent, FileEdit... edits) {
        return new NewCommit(
                parent,
                List.of(edits),
                ADA,
                AT,
                CommitText.of("Raise SOL-PERP", "The book is deep.", List.of(new Trailer("Proposal", "42"))));
    }

    Path file(String path) {
        return root.resolve("market-configs").resolve(path);
    }

    String onDisk(String path) throws IOException {
        return Files.readString(file(path));
    }

    @Override
    public void close() {
        branch.close();
    }

    /** The commits of a branch that carry a trailer with exactly this value. */
    static List<BranchCommit> findByTrailer(
            ConfigBranch branch, String head, @Nullable String since, String key, String value) {
        return branch.commits(head, since).stream()
                .filter(commit -> commit.trailers().all(key).contains(value))
                .toList();
    }
}
