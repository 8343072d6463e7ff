package org.bylaw.app.web.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.web.Form;
import org.bylaw.change.AppliesTo;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says of itself, as it was typed.
 *
 * @param title the title
 * @param intent the word of a direction; empty where none is chosen
 * @param rationale why
 * @param links addresses, one a line
 * @param effectiveOn a day; empty for any
 * @param appliesTo the word of {@link AppliesTo}; empty where that is not said
 */
public record TypedStatement(
        String title, String intent, String rationale, String links, String effectiveOn, String appliesTo) {

    /** A title is a line by which a list knows a proposal. */
    private static final int LONGEST_TITLE = 160;

    static TypedStatement of(Statement statement) {
        return new TypedStatement(
                statement.title(),
                statement.intent() == null ? "" : statement.intent().word(),
                statement.rationale(),
                String.join("\n", statement.evidenceLinks()),
                statement.effectiveOn() == null ? "" : statement.effectiveOn().toString(),
                statement.appliesTo() == null ? "" : statement.appliesTo().word());
    }

    static TypedStatement of(Form form) {
        return new TypedStatement(
                form.value("title").strip(),
                form.value("intent"),
                form.value("rationale"),
                form.value("links"),
                form.value("effective-on").strip(),
                form.value("applies-to"));
    }

    /** What of it can be kept; a day that is none is left out. */
    Statement statement() {
        return new Statement(
                title,
                Arrays.stream(Direction.values())
                        .filter(each -> each.word().equals(intent))
                        .findFirst()
                        .orElse(null),
                rationale,
                lines(),
                day(),
                Arrays.stream(AppliesTo.values())
                        .filter(each -> each.word().equals(appliesTo))
                        .findFirst()
                        .orElse(null));
    }

    private List<String> lines() {
        return links.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private @Nullable LocalDate day() {
        try {
            return effectiveOn.isEmpty() ? null : LocalDate.parse(effectiveOn);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** Why the day is none; empty where it is one, or none is given. */
    Optional<String> dayFault() {
        return effectiveOn.isEmpty() || day() != null
                ? Optional.empty()
                : Optional.of(effectiveOn + " is no day; write year, month and day as in 2026-03-28");
    }

    /** Why the title cannot be kept; empty where it can. */
    Optional<String> titleFault() {
        return title.length() <= LONGEST_TITLE
                ? Optional.empty()
                : Optional.of("the title has " + title.length() + " characters; write at most " + LONGEST_TITLE
                        + ", the rest belongs into the rationale");
    }

    /** Whether all of it can be kept. */
    boolean keepable() {
        return dayFault().isEmpty() && titleFault().isEmpty();
    }
}
