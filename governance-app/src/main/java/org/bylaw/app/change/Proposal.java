package org.bylaw.app.change;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.CommitMessage;
import org.bylaw.app.git.Trailers;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.Declaration;
import org.bylaw.change.Notice;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says of itself, by the trailers of its commits: {@code Intent: tighter}, {@code Parameters: /margin, /openInterest},
 * {@code Effective-on: 2026-04-01}, {@code Applies-to: new-positions}. The newest commit that says something counts; the messages
 * together are the rationale.
 */
public final class Proposal {

    private static final String INTENT = "Intent";
    private static final String PARAMETERS = "Parameters";
    private static final String EFFECTIVE_ON = "Effective-on";
    private static final String APPLIES_TO = "Applies-to";

    private Proposal() {}

    /**
     * Reads the messages of the commits of a proposal, newest first.
     *
     * @throws CommandFailure where a trailer says what it cannot
     */
    public static Declaration of(List<CommitMessage> messages) {
        List<Trailers> trailers =
                messages.stream().map(message -> Trailers.of(message.text())).toList();
        LocalDate effectiveOn = first(trailers, EFFECTIVE_ON).map(Proposal::day).orElse(null);
        AppliesTo appliesTo = first(trailers, APPLIES_TO)
                .map(understood(APPLIES_TO, Proposal::appliesTo, "all or new-positions"))
                .orElse(null);
        List<String> parameters = trailers.stream()
                .flatMap(each -> each.all(PARAMETERS).stream())
                .flatMap(Proposal::pointers)
                .distinct()
                .toList();
        String rationale = messages.stream().map(CommitMessage::text).collect(Collectors.joining("\n\n"));
        return new Declaration(
                first(trailers, INTENT)
                        .map(understood(INTENT, Proposal::direction, "looser, tighter, mixed or neutral"))
                        .orElse(null),
                parameters.isEmpty() ? null : parameters,
                rationale.isBlank() ? null : rationale,
                effectiveOn == null && appliesTo == null ? null : new Notice(effectiveOn, appliesTo));
    }

    /** A direction by its word; {@code tighten} and {@code loosen} are understood too. */
    public static Optional<Direction> direction(String word) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "looser", "loosen" -> Direction.LOOSER;
                    case "tighter", "tighten" -> Direction.TIGHTER;
                    case "mixed" -> Direction.MIXED;
                    case "neutral" -> Direction.NEUTRAL;
                    default -> null;
                });
    }

    /** For whom a change counts, by its word. */
    public static Optional<AppliesTo> appliesTo(String word) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "all" -> AppliesTo.ALL;
                    case "new-positions" -> AppliesTo.NEW_POSITIONS;
                    default -> null;
                });
    }

    private static <T> Function<String, T> understood(String key, Function<String, Optional<T>> reading, String words) {
        return word -> reading.apply(word)
                .orElseThrow(() ->
                        new CommandFailure("a commit of the proposal says " + key + ": " + word + "; write " + words));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new CommandFailure(EFFECTIVE_ON + " is " + text + "; write a day as 2026-03-28");
        }
    }

    private static Stream<String> pointers(String list) {
        return Stream.of(list.split("[,\\s]+")).filter(pointer -> !pointer.isEmpty());
    }

    private static Optional<String> first(List<Trailers> trailers, String key) {
        return trailers.stream().flatMap(each -> each.first(key).stream()).findFirst();
    }

    /** A declaration with what {@code said} adds: on the command line rather than in commits, it counts more. */
    public static Declaration over(Declaration declaration, @Nullable Direction intent, @Nullable String rationale) {
        List<String> texts = new ArrayList<>();
        Stream.of(rationale, declaration.rationale())
                .filter(text -> text != null)
                .forEach(texts::add);
        return new Declaration(
                intent == null ? declaration.intent() : intent,
                declaration.parameters(),
                texts.isEmpty() ? null : String.join("\n\n", texts),
                declaration.notice());
    }
}
