package org.bylaw.app.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Key: value} lines at the end of a commit message. As in git, they are the last paragraph, which is not the first
 * one, and every line of it is a trailer, a continuation of one (it begins with a space), or a note of a cherry-pick; keys are
 * told apart without regard to case.
 *
 * @param lines the trailers in their order
 */
public record Trailers(List<Trailer> lines) {

    /** The key of the trailer that names the proposal a commit records. */
    public static final String PROPOSAL = "Proposal";

    /** The key of the trailer that names the head of the audit trail at the time of the commit. */
    public static final String AUDIT_HEAD = "Audit-head";

    private static final Pattern TRAILER = Pattern.compile("([A-Za-z0-9-]+)[ \\t]*:(.*)");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*(?=\\n)");
    private static final String CHERRY_PICKED = "(cherry picked from commit ";

    /** Keeps a copy that cannot change. */
    public Trailers {
        lines = List.copyOf(lines);
    }

    /**
     * One trailer.
     *
     * @param key as written
     * @param value without surrounding blanks, its continuations joined by a space
     */
    public record Trailer(String key, String value) {}

    /** The trailers of a whole commit message; none where its last paragraph says anything else as well. */
    public static Trailers of(String message) {
        String[] paragraphs = BLANK_LINE.split(message.replace("\r\n", "\n").strip(), -1);
        return paragraphs.length < 2
                ? new Trailers(List.of())
                : new Trailers(
                        parse(paragraphs[paragraphs.length - 1].strip().lines().toList()));
    }

    /** The value of the first trailer with this key. */
    public Optional<String> first(String key) {
        return all(key).stream().findFirst();
    }

    /** The values of all trailers with this key, in their order. */
    public List<String> all(String key) {
        return lines.stream()
                .filter(line -> line.key().equalsIgnoreCase(key))
                .map(Trailer::value)
                .toList();
    }

    /** Whether the commit records a proposal; any other commit changed the files outside of Bylaw. */
    public boolean recorded() {
        return first(PROPOSAL).filter(value -> !value.isEmpty()).isPresent();
    }

    private static List<Trailer> parse(List<String> paragraph) {
        List<Trailer> trailers = new ArrayList<>();
        for (String line : paragraph) {
            Matcher trailer = TRAILER.matcher(line);
            if (trailer.matches()) {
                trailers.add(new Trailer(trailer.group(1), trailer.group(2).strip()));
            } else if (!trailers.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                Trailer begun = trailers.remove(trailers.size() - 1);
                trailers.add(new Trailer(begun.key(), (begun.value() + ' ' + line.strip()).strip()));
            } else if (!line.startsWith(CHERRY_PICKED)) {
                return List.of();
            }
        }
        return trailers;
    }
}
