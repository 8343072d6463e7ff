package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.app.git.SampleRepository.SOL;
import static org.bylaw.app.git.SampleRepository.day;

import java.nio.file.Path;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two commits on {@code main}, after which {@code main} and the proposal's branch each go on by one; the proposal's branch is
 * checked out.
 */
class BaseRevisionTest {

    private static final String FETCH_ALL =
            "fetch the whole history (git fetch --unshallow --tags; in CI, actions/checkout with fetch-depth: 0)";

    @TempDir
    Path folder;

    private SampleRepository sample;
    private String first;
    private String forked;
    private String main;
    private String proposed;

    @BeforeEach
    void fork() throws Exception {
        sample = SampleRepository.in(folder.resolve("origin"));
        first = sample.write(SOL, "1").commit(1, "first");
        forked = sample.write(SOL, "2").commit(2, "second");
        main = sample.write("README", "main goes on").commit(3, "third");
        sample.branch("proposal", forked);
        proposed = sample.write(SOL, "3").commit(4, "proposed");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aBranchThatWentOnIsComparedAtTheCommitThatBothShare() {
        assertThat(base("main")).isEqualTo(new BaseRevision("main", forked, true, day(2)));
        assertThat(base(main)).isEqualTo(new BaseRevision(main, forked, true, day(2)));
    }

    @Test
    void aRevisionThatHeadGrewFromIsTheBaseItself() throws Exception {
        sample.point("refs/tags/v1", first).point("refs/remotes/origin/main", forked);
        sample.git()
                .tag()
                .setName("annotated")
                .setMessage("a release")
                .setObjectId(sample.git().getRepository().parseCommit(ObjectId.fromString(first)))
                .call();

        assertThat(base("v1")).isEqualTo(new BaseRevision("v1", first, false, day(1)));
        assertThat(base("annotated")).isEqualTo(new BaseRevision("annotated", first, false, day(1)));
        assertThat(base("origin/main")).isEqualTo(new BaseRevision("origin/main", forked, false, day(2)));
        assertThat(base("HEAD~1")).isEqualTo(new BaseRevision("HEAD~1", forked, false, day(2)));
        assertThat(base("HEAD")).isEqualTo(new BaseRevision("HEAD", proposed, false, day(4)));
        assertThat(base(first.substring(0, 10)).commit()).isEqualTo(first);
        assertThat(base(first).shortCommit()).isEqualTo(first.substring(0, 12));
    }

    @Test
    void afterAMergeOfMainTheBaseMovesOn() throws Exception {
        sample.merge("main", 5, "Merge main");

        assertThat(base("main")).isEqualTo(new BaseRevision("main", main, false, day(3)));
    }

    @Test
    void aRevisionThatIsNotThereIsNamedWithTheRemedy() {
        assertFails(
                "v12",
                "--base v12: there is no such revision; check its spelling, or fetch it"
                        + " (git fetch --tags; in CI, actions/checkout with fetch-depth: 0)");
        assertFails(
                "0123456789012345678901234567890123456789",
                "--base 0123456789012345678901234567890123456789: there is no such revision; check its spelling, or fetch it"
                        + " (git fetch --tags; in CI, actions/checkout with fetch-depth: 0)");
    }

    @Test
    void whatIsNoCommitIsRefused() throws Exception {
        try (ObjectInserter inserter = sample.git().getRepository().newObjectInserter()) {
            String blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {1}).name();
            inserter.flush();
            assertFails(blob, "--base " + blob + ": is no commit; name a branch, a tag or a commit");
        }
        assertFails("main^{", "--base main^{: is not how a revision is written; name a branch, a tag or a commit");
    }

    @Test
    void aBranchWithAHistoryOfItsOwnIsRefused() throws Exception {
        sample.git().checkout().setOrphan(true).setName("other").call();
        sample.commit(5, "another beginning");

        assertFails(
                "main",
                "--base main: this revision and HEAD have no commit in common; name one that HEAD has grown from");
    }

    @Test
    void aShallowCloneSaysWhatToFetch() throws Exception {
        try (SampleRepository clone = sample.shallowClone(folder.resolve("clone"), 1, "proposal");
                ConfigRepository repository = ConfigRepository.containing(clone.folder())) {
            assertThatThrownBy(() -> repository.base("origin/main"))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage(
                            "--base origin/main: this clone is shallow and ends before the commit that this revision"
                                    + " and HEAD share; " + FETCH_ALL);
            assertThatThrownBy(() -> repository.base("HEAD~1"))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("--base HEAD~1: there is no such revision in this shallow clone; " + FETCH_ALL);
        }
        try (SampleRepository clone = sample.shallowClone(folder.resolve("deeper"), 2, "proposal");
                ConfigRepository repository = ConfigRepository.containing(clone.folder())) {
            assertThat(repository.base("origin/main")).isEqualTo(new BaseRevision("origin/main", forked, true, day(2)));
        }
    }

    private BaseRevision base(String revision) {
        try (ConfigRepository repository = ConfigRepository.containing(sample.folder())) {
            return repository.base(revision);
        }
    }

    private void assertFails(String revision, String message) {
        assertThatThrownBy(() -> base(revision))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(message);
    }
}
