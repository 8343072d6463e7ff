package org.bylaw.app.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bylaw.app.git.Trailers.Trailer;
import org.junit.jupiter.api.Test;

class TrailersTest {

    @Test
    void theLastParagraphHoldsThem() {
        Trailers trailers = Trailers.of("""
                Raise SOL-PERP to 20x

                Why: the book is deep. Not a trailer, as it is not at the end.

                Proposal: 12
                Approved-by: Ada
                approved-BY : Grace
                Intent: looser for new risk,
                  neutral for open positions
                """);

        assertThat(trailers)
                .isEqualTo(new Trailers(List.of(
                        new Trailer("Proposal", "12"),
                        new Trailer("Approved-by", "Ada"),
                        new Trailer("approved-BY", "Grace"),
                        new Trailer("Intent", "looser for new risk, neutral for open positions"))));
        assertThat(trailers.first("proposal")).contains("12");
        assertThat(trailers.all("approved-by")).containsExactly("Ada", "Grace");
        assertThat(trailers.first("Missing")).isEmpty();
        assertThat(trailers.all("Missing")).isEmpty();
        assertThat(trailers.recorded()).isTrue();
    }

    @Test
    void aParagraphThatSaysAnythingElseHoldsNone() {
        assertThat(Trailers.of("Subject\n\nProposal: 12\nand more words").lines())
                .isEmpty();
        assertThat(Trailers.of("Subject\n\nsome words\nProposal: 12").lines()).isEmpty();
    }

    @Test
    void theFirstParagraphIsNeverOne() {
        assertThat(Trailers.of("Proposal: 12").lines()).isEmpty();
        assertThat(Trailers.of("\n\nProposal: 12\n").lines()).isEmpty();
        assertThat(Trailers.of("").lines()).isEmpty();
    }

    @Test
    void windowsLinesBlankLinesWithSpacesAndCherryPicksAreUnderstood() {
        assertThat(Trailers.of("Subject\r\n \t\r\n\r\nProposal:12\r\n(cherry picked from commit 0123)\r\n\r\n")
                        .lines())
                .containsExactly(new Trailer("Proposal", "12"));
    }

    @Test
    void aValueMayHoldColonsAndAnEmptyProposalRecordsNothing() {
        Trailers trailers = Trailers.of("Subject\n\nLink: https://example.org/a:b\nProposal:");

        assertThat(trailers.first("Link")).contains("https://example.org/a:b");
        assertThat(trailers.first("Proposal")).contains("");
        assertThat(trailers.recorded()).isFalse();
    }
}
