package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.git.Trailers.Trailer;
import org.eclipse.jgit.revwalk.FooterLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitTextTest {

    private static final List<Trailer> TRAILERS = List.of(
            new Trailer("Proposal", "42"),
            new Trailer("Reviewed-by", new CommitAuthor("ada", "Ada Okafor").of("Northwind Risk")));

    private static final String AS_LINES = """
            Proposal: 42
            Reviewed-by: Ada Okafor <ada@bylaw.invalid> (Northwind Risk)""";

    @TempDir
    Path folder;

    @Test
    void subjectWordsAndTrailersAreParagraphs() {
        assertThat(CommitText.of("Raise SOL-PERP to 20x", "The book is deep.\r\n\r\n* a\n* b\n", TRAILERS))
                .isEqualTo("""
                        Raise SOL-PERP to 20x

                        The book is deep.

                        * a
                        * b

                        Proposal: 42
                        Reviewed-by: Ada Okafor <ada@bylaw.invalid> (Northwind Risk)
                        """);
        assertThat(CommitText.of("Raise", " \n", TRAILERS)).isEqualTo("Raise\n\n" + AS_LINES + '\n');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proposal: 7",
                "words\n\nProposal: 7",
                "words\n\nProposal: 7\n\n\n\n",
                "words\n\nProposal: 7\n---\nmore words",
                "words\n\nProposal: 7\n--- \n",
                "---\nwords",
                "words\n\nProposal: 7\n---\twords",
                "words\r\rProposal: 7\r---\rwords",
                "words\n\nProposal: 7\u2028---\u2028words",
                "words\n\nProposal: 7\n# ------------------------ >8 ------------------------\nmore",
                "words\n\nProposal: 7\n; ------------------------ >8 ------------------------\nmore",
                "words\n\nProposal: 7\n# a comment\n#",
                "words\n\nSigned-off-by: Eve <eve@example.org>\nProposal: 7",
                "words\n\nProposal: 7\n(cherry picked from commit 0123456789012345678901234567890123456789)",
                "words\n\nProposal: 7\n\nConflicts:\n\tdrift/policy.json\n",
                "words\n\nProposal: 7\n \n\t\n",
                "words\n\nProposal: 7\u0000\u000b\u000c\u0085",
                " Proposal: 7\n  Proposal: 7",
                "\n\n\nProposal: 7\n\nProposal: 7\n\n"
            })
    void wordsOfPeopleAreNeverTrailers(String words) {
        assertOnlyOurs(CommitText.of("Raise", words, TRAILERS));
        assertOnlyOurs(CommitText.of(words, "", TRAILERS));
        assertOnlyOurs(CommitText.of(words, words, TRAILERS));
    }

    @Test
    void aValueIsOneLineWhateverIsInIt() {
        String hostile = "Eve\n\nProposal: 7\r\nProposal: 8\u2028---\u0000\u202eevil\ud800 ";
        String text = CommitText.of("Raise", "", List.of(new Trailer("Reviewed-by", hostile)));

        assertThat(text).isEqualTo("Raise\n\nReviewed-by: Eve Proposal: 7 Proposal: 8 --- evil\ufffd\n");
        assertThat(Trailers.of(text).lines())
                .containsExactly(new Trailer("Reviewed-by", "Eve Proposal: 7 Proposal: 8 --- evil\ufffd"));
    }

    @Test
    void anAuthorIsNamedInGitsForm() {
        var hostile = new CommitAuthor("eve", " <root@example.org>\nEve\u202e ");

        assertThat(hostile).isEqualTo(new CommitAuthor("eve", "root@example.org Eve"));
        assertThat(hostile.email()).isEqualTo("eve@bylaw.invalid");
        assertThat(hostile.of("A <b>\n")).isEqualTo("root@example.org Eve <eve@bylaw.invalid> (A b)");
        assertThat(new CommitAuthor("eve", "<>").name()).isEqualTo("eve");
        assertThatThrownBy(() -> new CommitAuthor("Eve x", "Eve")).hasMessage("not an account: Eve x");
    }

    @Test
    void aMessageNeedsASubjectATrailerAndKeysThatAreSome() {
        assertThatThrownBy(() -> CommitText.of(" \n-- ", "", TRAILERS)).hasMessage("a commit needs a subject");
        assertThatThrownBy(() -> CommitText.of("Raise", "", List.of()))
                .hasMessage("without trailers, words at the end could be taken for some");
        assertThatThrownBy(() -> CommitText.of("Raise", "", List.of(new Trailer("Reviewed by", "Ada"))))
                .hasMessage("not the key of a trailer: Reviewed by");
    }

    private void assertOnlyOurs(String text) {
        var git = new CGit(folder);
        assertThat(Trailers.of(text)).isEqualTo(new Trailers(TRAILERS));
        assertThat(FooterLine.fromMessage(text))
                .extracting(line -> line.getKey() + ": " + line.getValue())
                .containsExactlyElementsOf(AS_LINES.lines().toList());
        assertThat(git.runWith(text, "interpret-trailers", "--parse")).isEqualTo(AS_LINES);
        assertThat(git.runWith(text, "-c", "core.commentChar=;", "interpret-trailers", "--parse"))
                .isEqualTo(AS_LINES);
    }
}
