package org.bylaw.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.SampleRepository;
import org.bylaw.app.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of an export against itself and against a repository in which two proposals were recorded. */
class AuditVerificationTest {

    @TempDir
    private Path folder;

    private Database database;
    private SampleRepository repository;
    private String seventh;
    private String eighth;
    private List<String> lines;

    @BeforeEach
    void recordTwoProposals() throws Exception {
        database = Database.file(folder.resolve("bylaw.db"));
        repository = SampleRepository.in(folder.resolve("configs"));
        repository.write(SampleRepository.SOL, "1").commit(1, "By hand");
        Exports.enter(database, Acts.signIn("ada"), Acts.begun(7));
        seventh = record(2, 7);
        Exports.enter(database, Acts.begun(8));
        repository.write(SampleRepository.SOL, "3").commit(3, "By hand again");
        eighth = record(4, 8);
        Exports.enter(database, Acts.signIn("bob"));
        lines = Exports.of(database);
    }

    @AfterEach
    void close() {
        repository.close();
        database.close();
    }

    @Test
    void aWholeTrailIsSummedUp() throws Exception {
        AuditVerification verification = verification(lines);
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.summary())
                .containsExactly(
                        "6 entries from 2026-05-01T12:00:00Z to 2026-05-01T12:00:05Z, each unchanged and following the one"
                                + " before it",
                        "head " + head(),
                        "2 commits record a proposal, each is in the trail, and the trail has the head that each names",
                        "the commits vouch for the entries up to 4, not yet for the 2 after it");
        assertThat(AuditVerification.of(Exports.file(folder, lines), null).summary())
                .last()
                .isEqualTo(
                        "not compared with a configuration repository: a tail cut off, or a whole trail written anew,"
                                + " shows only there; name it with --configs");
    }

    @Test
    void linesThatAreMissingMovedOrDoubledAreFound() throws Exception {
        assertThat(changed(list -> list.remove(1)))
                .containsExactly(
                        "entry 2 is missing: it was removed",
                        "the last line counts 6 entries, there are 5: entries were removed",
                        "commit " + seventh.substring(0, 12) + " (proposal 7) names " + Digits.of(digest(2))
                                + " as the head of the trail, which no entry has: the trail was cut or written anew after"
                                + " entry 0");
        assertThat(changed(list -> Collections.swap(list, 3, 4)))
                .containsExactly("entry 4 stands behind a later one: the order was changed");
        assertThat(changed(list -> list.add(2, list.get(1))))
                .containsExactly(
                        "entry 2 is there twice: one of the two was added",
                        "the last line counts 6 entries, there are 7: entries were added");
        assertThat(changed(list -> list.add(list.get(0))))
                .containsExactly("line 8 stands behind the last line: it was added");
    }

    @Test
    void aTimeBeforeThatOfTheEntryBeforeIsFound() throws Exception {
        Entry first = entries().get(0);
        Entry second = entries().get(1);
        Entry early = dated(second, first.at().minusMillis(1));
        assertThat(Exports.faults(folder, Exports.of(List.of(first, early))))
                .containsExactly("entry 2 is dated 2026-05-01T11:59:59.999Z, before entry 1: it was written anew");
        assertThat(Exports.faults(folder, Exports.of(List.of(first, dated(second, first.at())))))
                .isEmpty();
    }

    @Test
    void aFileThatWasCutOffIsFound() throws Exception {
        assertThat(changed(list -> list.remove(6)))
                .containsExactly(
                        "the last line, with count and head, is missing: the export was cut off after entry 6");
        assertThat(changed(list -> list.subList(4, 7).clear()).get(0))
                .isEqualTo("the last line, with count and head, is missing: the export was cut off after entry 4");
        assertThat(changed(List::clear).get(0))
                .isEqualTo("the last line, with count and head, is missing: the export was cut off after its start");
    }

    @Test
    void aTailCutOffTheDatabaseShowsInTheRepository() throws Exception {
        // Without the entry that records the commit, then without the head that the commit names.
        assertThat(verification(Exports.of(entries().subList(0, 4))).faults())
                .containsExactly("commit " + eighth.substring(0, 12)
                        + " (proposal 8) is in no entry that records it: the trail was cut after entry 4, or the review"
                        + " app did not start again since");
        List<String> cut = Exports.of(entries().subList(0, 3));
        assertThat(verification(cut).faults())
                .containsExactly(
                        "commit " + eighth.substring(0, 12) + " (proposal 8) names " + Digits.of(digest(4))
                                + " as the head of the trail, which no entry has: the trail was cut or written anew after entry 2");
        assertThat(Exports.faults(folder, cut)).isEmpty();
    }

    @Test
    void aTrailWrittenAnewShowsInTheRepository() throws Exception {
        try (Database other = Database.file(folder.resolve("other.db"))) {
            Exports.enter(
                    other,
                    Acts.signIn("ada"),
                    Acts.comment("another one"),
                    Acts.recorded(7, seventh),
                    Acts.comment("two"),
                    Acts.recorded(8, eighth),
                    Acts.signIn("bob"));
            List<String> anew = Exports.of(other);
            assertThat(Exports.faults(folder, anew)).isEmpty();
            assertThat(verification(anew).faults())
                    .containsExactly(
                            "commit " + seventh.substring(0, 12) + " (proposal 7) names " + Digits.of(digest(2))
                                    + " as the head of the trail, which no entry has: the trail was cut or written anew"
                                    + " after entry 0",
                            "commit " + eighth.substring(0, 12) + " (proposal 8) names " + Digits.of(digest(4))
                                    + " as the head of the trail, which no entry has: the trail was cut or written anew"
                                    + " after entry 0");
        }
    }

    @Test
    void aCommitThatWasRemovedShowsInTheTrail() throws Exception {
        repository.branch("older", seventh);
        assertThat(verification(lines).faults())
                .containsExactly("entry 5 records proposal 8 as commit " + eighth.substring(0, 12)
                        + ", which the branch does not have: the commit was removed or rewritten, or this is another"
                        + " repository or branch");
    }

    @Test
    void aCommitThatOnlyLooksRecordedIsFound() throws Exception {
        String forged = repository.write(SampleRepository.SOL, "5").commit(5, "Raise\n\nProposal: 9");
        String copied = repository
                .write(SampleRepository.SOL, "6")
                .commit(6, "Raise\n\nProposal: 10\nAudit-head: " + digest(6));
        assertThat(verification(lines).faults())
                .containsExactly(
                        "commit " + forged.substring(0, 12)
                                + " (proposal 9) has no Audit-head, and no entry speaks of it:"
                                + " it was not recorded by the review app",
                        "commit " + copied.substring(0, 12)
                                + " (proposal 10) names entry 6 as the one by which it began, which is about something"
                                + " else: it was not made by the review app");
        // The review app entered an alarm about the first.
        Exports.enter(
                database,
                new Act(
                        "commit.outside",
                        Act.PROGRAM,
                        List.of(),
                        "drift",
                        null,
                        Acts.body().put(Act.COMMIT, forged)));
        assertThat(verification(Exports.of(database)).faults()).hasSize(1);
    }

    @Test
    void aCommitUnderTheHeadOfAnotherProposalIsFound() throws Exception {
        String copied =
                repository.write(SampleRepository.SOL, "5").commit(5, "Raise\n\nProposal: 7\nAudit-head: " + digest(4));
        String again =
                repository.write(SampleRepository.SOL, "6").commit(6, "Raise\n\nProposal: 8\nAudit-head: " + digest(4));
        assertThat(verification(lines).faults())
                .containsExactly(
                        "commit " + copied.substring(0, 12)
                                + " (proposal 7) names entry 4 as the one by which it began, which is about something else:"
                                + " it was not made by the review app",
                        "commit " + again.substring(0, 12)
                                + " (proposal 8) is in no entry that records it: the trail was cut after entry 4, or the"
                                + " review app did not start again since");
    }

    @Test
    void foundingsAreCheckedToo() throws Exception {
        Exports.enter(database, Acts.foundingBegun("velocity"));
        String founding = repository.write(SampleRepository.SOL, "5").commit(5, "Found\n\nAudit-head: " + head());
        assertThat(verification(Exports.of(database)).faults())
                .containsExactly("commit " + founding.substring(0, 12)
                        + " (the founding of a committee) is in no entry that records it: the trail was cut after entry 7,"
                        + " or the review app did not start again since");
        Exports.enter(database, Acts.founded("velocity", founding));
        assertThat(verification(Exports.of(database)).faults()).isEmpty();

        String forged = repository.write(SampleRepository.SOL, "6").commit(6, "Found\n\nAudit-head: " + digest(4));
        Exports.enter(database, Acts.founded("drift", "none"));
        assertThat(verification(Exports.of(database)).faults())
                .containsExactly(
                        "commit " + forged.substring(0, 12)
                                + " (the founding of a committee) names entry 4 as the one by which it began, which is about"
                                + " something else: it was not made by the review app",
                        "entry 9 founds the committee of drift by commit none, which the branch does not have: the commit"
                                + " was removed or rewritten, or this is another repository or branch");
    }

    @Test
    void anEntryOfACommitThatIsNotItsOwnIsFound() throws Exception {
        String byHand = repository.write(SampleRepository.SOL, "5").commit(5, "By hand");
        Exports.enter(
                database,
                Acts.recorded(9, byHand),
                Acts.recorded(10, "none"),
                new Act(Act.RECORDED, "eve", List.of(), "drift", 11L, Acts.body()));
        String early = repository.write(SampleRepository.SOL, "6").commit(6, "x");
        Exports.enter(database, Acts.recorded(12, early));
        assertThat(verification(Exports.of(database)).faults())
                .containsExactly(
                        "entry 9 says that a proposal was recorded, and names no commit: it was not written by Bylaw",
                        "entry 7 records proposal 9 as commit " + byHand.substring(0, 12)
                                + ", which has no Audit-head: the entry names another's commit",
                        "entry 8 records proposal 10 as commit none, which the branch does not have: the commit was removed"
                                + " or rewritten, or this is another repository or branch",
                        "entry 10 records proposal 12 as commit " + early.substring(0, 12)
                                + ", which has no Audit-head: the entry names another's commit");
    }

    @Test
    void linesThatAreNoEntriesAreNamed() throws Exception {
        assertThat(changed(list -> list.set(1, list.get(1).replace(",\"venue\":\"drift\"", "")))
                        .get(0))
                .isEqualTo("line 2 is no entry: its keys are [actor, at, body, digest, kind, previous, proposal, roles,"
                        + " sequence] instead of [actor, at, body, digest, kind, previous, proposal, roles, sequence,"
                        + " venue]");
        assertThat(changed(list -> list.set(1, list.get(1).replace("12:00:01Z", "noon")))
                        .get(0))
                .isEqualTo("line 2 is no entry: at is 2026-05-01Tnoon, which is no time in UTC");
        assertThat(changed(list -> list.set(1, list.get(1).replace("{\"text", "{ \"text"))))
                .containsExactly("line 2 (entry 2) is not written as an export writes it: it was written by another"
                        + " program");
        assertThat(changed(list -> list.set(6, list.get(6).replace(head(), Entry.NONE))))
                .containsExactly("the last line names sha256:000000000000... as the head, the last entry is "
                        + Digits.of(head()) + ": the end of the trail was changed");
    }

    @Test
    void whatIsNoExportIsRefused() throws Exception {
        Path export = folder.resolve("audit.ndjson");
        assertRefused(
                "{\"name\": \"x\"}",
                export + " is no export of an audit trail: in its first line, its keys are [name]"
                        + " instead of [actor, at, body, digest, kind, previous, proposal, roles, sequence, venue]; name a file from"
                        + " the audit page's export");
        assertRefused(
                "hello",
                export + ", line 1: this is no JSON: Unrecognized token 'hello': was expecting (JSON String,"
                        + " Number, Array, Object or token 'null', 'true' or 'false'); export the trail again");
        assertRefused(
                lines.get(0) + "\n" + lines.get(1).replace("{\"actor\"", "{\"actor\":\"eve\",\"actor\""),
                export + ", line 2: this is no JSON: Duplicate field 'actor'; export the trail again");
        Files.write(export, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> AuditVerification.of(export, null))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(export + " is no UTF-8 text; name a file from the audit page's export");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> AuditVerification.of(missing, null))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(missing + " is not there; name a file from the audit page's export");
    }

    @Test
    void aRepositoryThatCannotTellIsRefused() throws Exception {
        Path export = Exports.file(folder, lines);
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> AuditVerification.of(export, missing))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--configs " + missing + " is no folder; name a folder of the configuration repository");
        try (SampleRepository shallow = repository.shallowClone(folder.resolve("shallow"), 1, "main")) {
            assertThatThrownBy(() -> AuditVerification.of(export, shallow.folder()))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageEndingWith(
                            " is a shallow clone, which lacks older commits; fetch them (git fetch --unshallow)");
        }
    }

    private interface Change {
        void of(List<String> lines);
    }

    /** Commits as the review app does: the head of the trail goes into the commit, the commit into the trail. */
    private String record(int day, long proposal) throws Exception {
        String commit = repository
                .write(SampleRepository.SOL, "" + day)
                .commit(day, "Raise\n\nProposal: " + proposal + "\nAudit-head: " + head());
        Exports.enter(database, Acts.recorded(proposal, commit));
        return commit;
    }

    private List<String> changed(Change change) throws Exception {
        List<String> copy = new ArrayList<>(lines);
        change.of(copy);
        return verification(copy).faults();
    }

    private AuditVerification verification(List<String> export) throws Exception {
        return AuditVerification.of(Exports.file(folder, export), repository.folder());
    }

    private void assertRefused(String text, String message) throws Exception {
        Path export = Exports.file(folder, List.of(text));
        assertThatThrownBy(() -> AuditVerification.of(export, null))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(message);
    }

    /** The entry as it would be with another time, its digest included. */
    private static Entry dated(Entry entry, Instant at) {
        Entry dated = withDigest(entry, at, "");
        return withDigest(entry, at, EntryLine.digest(dated));
    }

    private static Entry withDigest(Entry entry, Instant at, String digest) {
        return new Entry(
                entry.sequence(),
                at,
                entry.kind(),
                entry.actor(),
                entry.roles(),
                entry.venue(),
                entry.proposal(),
                entry.body(),
                entry.previous(),
                digest);
    }

    private List<Entry> entries() {
        return Exports.entries(database);
    }

    private String digest(int sequence) {
        return entries().get(sequence - 1).digest();
    }

    private String head() {
        List<Entry> entries = entries();
        return entries.get(entries.size() - 1).digest();
    }
}
