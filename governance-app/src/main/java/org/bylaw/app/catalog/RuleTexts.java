package org.bylaw.app.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bylaw.rulebook.RuleCard;

/** What rule files say, letter by letter, as they were when this was made. */
public final class RuleTexts {

    private final Map<String, String> byId;

    private RuleTexts(Map<String, String> byId) {
        this.byId = Map.copyOf(byId);
    }

    /**
     * The texts of rules.
     *
     * @param cards the rules
     * @param folders the operator's folders that some of them come from
     * @throws UncheckedIOException if a file cannot be read
     */
    public static RuleTexts of(List<RuleCard> cards, List<Path> folders) {
        Map<String, String> byId = new HashMap<>();
        for (RuleCard card : cards) {
            try {
                text(card, folders).ifPresent(text -> byId.put(card.id(), text));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return new RuleTexts(byId);
    }

    /** What the file of a rule says; empty for the check that has no file. */
    public Optional<String> of(RuleCard card) {
        return Optional.ofNullable(byId.get(card.id()));
    }

    private static Optional<String> text(RuleCard card, List<Path> folders) throws IOException {
        for (Path folder : folders) {
            for (Path place : List.of(folder, folder.resolve(card.concern()))) {
                Path file = place.resolve(card.file());
                if (Files.isRegularFile(file)) {
                    return Optional.of(Files.readString(file));
                }
            }
        }
        String shipped = "/org/bylaw/rules/" + card.concern() + "/" + card.file();
        try (InputStream in = RuleCard.class.getResourceAsStream(shipped)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
