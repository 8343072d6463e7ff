package org.bylaw.app.change;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.git.CommitMessage;
import org.bylaw.app.git.Trailers;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.Declaration;
import org.bylaw.change.Notice;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketFields;
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
        LocalDate effectiveOn = first(messages, EFFECTIVE_ON, Proposal::day, "a day as 2026-03-28");
        AppliesTo appliesTo = first(messages, APPLIES_TO, Proposal::appliesTo, "all or new-positions");
        List<String> parameters = messages.stream()
                .flatMap(message -> Trailers.of(message.text()).all(PARAMETERS).stream())
                .flatMap(Proposal::pointers)
                .distinct()
                .toList();
        String rationale = messages.stream().map(CommitMessage::text).collect(Collectors.joining("\n\n"));
        return new Declaration(
                first(messages, INTENT, Proposal::direction, "looser, tighter, mixed or neutral"),
                parameters.isEmpty() ? null : parameters,
                rationale.isBlank() ? null : rationale,
                effectiveOn == null && appliesTo == null ? null : new Notice(effectiveOn, appliesTo));
    }

    /** What is worth a word about what a proposal says of itself, a clause each. */
    static List<String> remarks(Declaration declaration) {
        List<String> said = new ArrayList<>();
        if (declaration.intent() != null) {
            said.add(declaration.intent().word());
        }
        if (declaration.parameters() != null) {
            said.add(String.join(", ", declaration.parameters()));
        }
        Notice notice = declaration.notice();
        if (notice != null && notice.effectiveOn() != null) {
            said.add("from " + notice.effectiveOn());
        }
        if (notice != null && notice.appliesTo() != null) {
            said.add(notice.appliesTo() == AppliesTo.ALL ? "for all positions" : "for new positions");
        }
        List<String> remarks = new ArrayList<>();
        remarks.add(
                said.isEmpty()
                        ? "the proposal says nothing of its intent, parameters or notice (trailers Intent, Parameters,"
                                + " Effective-on, Applies-to)"
                        : "the proposal says: " + String.join("; ", said));
        for (String pointer : Objects.requireNonNullElse(declaration.parameters(), List.<String>of())) {
            if (!pointer.startsWith("/") || !MarketFields.mayBe(pointer)) {
                remarks.add("Parameters names " + pointer + ", which is no field of a market file; write /margin or"
                        + " /margin/initialMarginRatio");
            }
        }
        return remarks;
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

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static Stream<String> pointers(String list) {
        return Stream.of(list.split("[,\\s]+")).filter(pointer -> !pointer.isEmpty());
    }

    /** What the newest commit with the trailer says. */
    private static <T> @Nullable T first(
            List<CommitMessage> messages, String key, Function<String, Optional<T>> reading, String words) {
        for (CommitMessage message : messages) {
            Optional<String> said = Trailers.of(message.text()).first(key);
            if (said.isPresent()) {
                return reading.apply(said.get())
                        .orElseThrow(() -> new CommandFailure("commit " + CommitId.shortened(message.commit())
                                + " says " + key + ": " + said.get() + "; write " + words));
            }
        }
        return null;
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
