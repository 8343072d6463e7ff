package org.bylaw.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bylaw.app.WrappedText;
import org.bylaw.rulebook.Acceptance;
import org.bylaw.rulebook.Finding;

/** Plain text of at most {@value #WIDTH} columns, and how findings are written in it. */
final class Paragraphs {

    private static final int WIDTH = 100;

    private final Appendable out;
    private final Palette palette;

    Paragraphs(Appendable out, Palette palette) {
        this.out = out;
        this.palette = palette;
    }

    /** Writes a finding: where it is, then what is wrong, by whom it is accepted, what helps, what it rests on. */
    void finding(Finding finding, String indent) {
        line(indent
                + palette.severity(
                        finding.severity(),
                        String.format(Locale.ROOT, "%-7s", finding.severity().word()))
                + "  "
                + palette.bold(finding.rule())
                + (finding.path().isEmpty() ? "" : "  " + Wording.onOneLine(finding.path()))
                + (finding.accepted() == null ? "" : "  (accepted)"));
        wrapped(indent + "  ", "", finding.message());
        if (finding.dollars() != null) {
            wrapped(indent + "  ", "in USD    ", EvidenceWords.of(finding.dollars()));
        }
        Acceptance accepted = finding.accepted();
        if (accepted != null) {
            wrapped(indent + "  ", "accepted  ", Wording.of(accepted));
        }
        wrapped(indent + "  ", "remedy    ", finding.remedy());
        if (!finding.sources().isEmpty()) {
            wrapped(indent + "  ", "source    ", String.join(" ", finding.sources()));
        }
    }

    /** Writes {@code label} and {@code text}, broken at spaces; further lines stand below the text. */
    void wrapped(String indent, String label, String text) {
        wrapped(indent, label, text, UnaryOperator.identity());
    }

    /** Writes {@code label} and {@code text} likewise, less visibly. */
    void dimmed(String indent, String label, String text) {
        wrapped(indent, label, text, palette::dim);
    }

    private void wrapped(String indent, String label, String text, UnaryOperator<String> style) {
        String further = indent + " ".repeat(label.length());
        WrappedText.lines(indent + label, further, Wording.onOneLine(text), WIDTH)
                .forEach(line -> line(style.apply(line)));
    }

    /** Writes one line. */
    void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
