package org.bylaw.app.enactment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bylaw.app.audit.Documents;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.CommitText;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.git.PreparedCommit;
import org.bylaw.app.git.Trailers;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proceedings.VenueAct;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.committee.Committee;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first committee of a venue. */
class FoundingTest {

    private static final String BINANCE = "binance-usdm";
    private static final String FILE = BINANCE + "/committee.json";

    @TempDir
    private Path folder;

    private ReviewFixture review;

    @BeforeEach
    void open() {
        review = ReviewFixture.in(folder);
    }

    @AfterEach
    void close() {
        review.close();
    }

    private String found(String account, String venue, String text) {
        return review.services().founding().found(account, venue, text);
    }

    private void assertRefused(ThrowingCallable asked, String why) {
        int commits = review.commits();
        long entries = review.services().ledger().book().sequence();
        assertThatThrownBy(asked).isInstanceOf(RefusedException.class).hasMessage(why);
        assertThat(review.commits()).isEqualTo(commits);
        assertThat(review.entriesAfter(entries)).singleElement().asString().endsWith(" venue.refused");
    }

    private List<String> members(String venue) {
        var committee = review.services()
                .offices()
                .committee(venue, review.services().ledger().book());
        return committee == null
                ? List.of()
                : committee.members().stream().map(member -> member.account()).toList();
    }

    @Test
    void anAdministratorOfTheInstallationCommitsIt() {
        long before = review.services().ledger().book().sequence();

        String commit = found("zoe", BINANCE, ReviewFixture.committee());

        assertThat(members(BINANCE)).containsExactly("ada", "ben", "cho", "dee", "eve", "fay");
        assertThat(review.entriesAfter(before))
                .containsExactly(
                        "zoe committee.founding-begun", "bylaw committee.founding-prepared", "bylaw committee.founded");
        assertThat(review.git().run("log", "-1", "--format=%H%n%an <%ae>%n%s"))
                .isEqualTo(commit + "\nZoe Quist <zoe@bylaw.invalid>\nFound the committee of " + BINANCE);
        assertThat(review.git().run("diff", "--name-status", "HEAD^", "HEAD")).isEqualTo("A\t" + FILE);
        review.git().assertSoundAndClean();
        review.services().clockwork().tick();
        assertThat(review.services().ledger().book().outside()).isEmpty();
    }

    @Test
    void aVenueThatIsNotThereYetIsFoundedToo() {
        found("zoe", "nowhere", ReviewFixture.committee());

        assertThat(members("nowhere")).hasSize(6);
        assertThat(review.services()
                        .configurations()
                        .venues(review.services().branch().head()))
                .contains("nowhere");
    }

    @Test
    void nobodyElseFounds() {
        String only = "only an administrator of the installation may found a committee";
        assertRefused(() -> found("eve", BINANCE, ReviewFixture.committee()), only);
        assertRefused(() -> found("gus", BINANCE, ReviewFixture.committee()), only);
        assertRefused(() -> found("nobody", BINANCE, ReviewFixture.committee()), only);
    }

    @Test
    void aVenueIsFoundedOnce() {
        String there = " has a committee; propose a change of it";
        assertRefused(() -> found("zoe", ReviewFixture.VENUE, ReviewFixture.committee()), "drift" + there);

        found("zoe", BINANCE, ReviewFixture.committee());
        assertRefused(() -> found("zoe", BINANCE, ReviewFixture.committee()), BINANCE + there);
    }

    @Test
    void aNameThatIsNoVenuesIsRefused() {
        for (String name : List.of("../drift", "Drift", "a/b", "", ".git", "schema.json")) {
            assertRefused(
                    () -> found("zoe", name, ReviewFixture.committee()),
                    "the venue's name is " + name + "; use small letters, digits and hyphens, such as drift");
        }
    }

    @Test
    void aFaultyFileIsRefusedWithItsLines() {
        String text = ReviewFixture.committee().replace("\"rejections\": 2", "\"rejections\": 0");
        int line = (int) text.lines()
                        .takeWhile(each -> !each.contains("rejections"))
                        .count()
                + 1;

        assertThatThrownBy(() -> found("zoe", BINANCE, text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("committee.json:" + line + ":")
                .hasMessageContaining("rejections");
        assertThatThrownBy(() -> found("zoe", BINANCE, "{"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("committee.json:1:");
        assertThat(members(BINANCE)).isEmpty();
    }

    /** The first step of a founding; the digest of its entry. */
    private NewCommit begun() {
        String parent = review.services().branch().head();
        String text = ReviewFixture.committee();
        String digest = review.services()
                .ledger()
                .write(pen -> pen.enter(
                                BINANCE,
                                new Actor("zoe", List.of("installation administrator")),
                                new VenueAct.FoundingBegun(BINANCE, parent, Documents.put(pen.handle(), text)))
                        .digest());
        return new NewCommit(
                parent,
                List.of(new FileEdit(FILE, text)),
                new CommitAuthor("zoe", "Zoe Quist"),
                review.clock.instant(),
                CommitText.of(
                        "Found the committee of " + BINANCE,
                        "",
                        List.of(new Trailers.Trailer(Trailers.AUDIT_HEAD, digest))));
    }

    /** The next two steps: the objects are written, and the id of the commit is entered. */
    private PreparedCommit prepared() {
        PreparedCommit prepared = review.services().branch().prepare(begun());
        review.services()
                .ledger()
                .write(pen ->
                        pen.enter(BINANCE, Actor.BYLAW, new VenueAct.FoundingPrepared(BINANCE, prepared.commit())));
        return prepared;
    }

    @Test
    void whatACrashCutOffBeforeTheCommitIsDoneAnew() {
        prepared();

        assertThat(review.restart())
                .containsExactly("the committee of " + BINANCE + " was about to be founded and was not");

        assertThat(members(BINANCE)).isEmpty();
        found("zoe", BINANCE, ReviewFixture.committee());
        assertThat(members(BINANCE)).hasSize(6);
    }

    @Test
    void whatACrashCutOffAfterTheCommitIsFound() {
        review.services().branch().publish(prepared());

        assertThat(review.restart())
                .containsExactly("the committee of " + BINANCE + " was founded before it was cut off");

        review.services().clockwork().tick();
        assertThat(members(BINANCE)).hasSize(6);
        assertThat(review.services().ledger().book().outside()).isEmpty();
        review.git().assertSoundAndClean();
        assertThat(review.restart()).isEmpty();
    }

    @Test
    void aCommitteeFromOutsideIsNoneAndIsFoundedOver() {
        String theirs = ReviewFixture.committee().replace("\"ada\"", "\"gus\"");
        review.outsideCommit("A committee of mine", new FileEdit(FILE, theirs));
        assertThat(members(BINANCE)).as("before it is found").isEmpty();
        review.services().clockwork().tick();
        assertThat(members(BINANCE)).as("after it is found").isEmpty();

        found("zoe", BINANCE, ReviewFixture.committee());

        Committee committee = Objects.requireNonNull(review.services()
                .offices()
                .committee(BINANCE, review.services().ledger().book()));
        assertThat(committee.member("gus")).isEmpty();
        assertThat(members(BINANCE)).startsWith("ada");
    }
}
