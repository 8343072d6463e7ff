package org.bylaw.app.batch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.app.change.Proposal;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.bylaw.change.Notice;
import org.bylaw.change.PastConfiguration;
import org.bylaw.file.JsonDocument;
import org.bylaw.file.Read;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.EvidenceSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueChange;
import org.jspecify.annotations.Nullable;

/**
 * The change of one request: beside {@code market} it holds {@code current} (the market as it is, or {@code null} for a new one),
 * {@code intent} (a word, or an object with {@code direction}, {@code parameters}, {@code effectiveOn} and {@code appliesTo}),
 * {@code rationale}, {@code history} (a list of {@code since}, {@code market} and, where it was recorded through one,
 * {@code proposal}; markets of another name are others of the venue) and {@code openProposals}.
 */
public final class RequestedChange {

    /** The fields of a request that are about a change. */
    public static final Set<String> FIELDS = Set.of("current", "intent", "rationale", "history", "openProposals");

    private static final Set<String> INTENT_FIELDS = Set.of("direction", "parameters", "effectiveOn", "appliesTo");
    private static final Set<String> PAST_FIELDS = Set.of("since", "market", "proposal");

    private final JsonDocument document;
    private final String line;

    private RequestedChange(JsonDocument document, String line) {
        this.document = document;
        this.line = line;
    }

    /** Whether a request is about a change. */
    public static boolean in(JsonDocument document) {
        return document.keys().stream().anyMatch(FIELDS::contains);
    }

    /**
     * Reads the change of a request.
     *
     * @param line how messages name the request
     * @param proposed the market of the request
     * @param policy what judges; {@code null} judges without a policy
     * @param marketNames names of the venue's markets, as far as they are known
     * @param day the day of the check
     * @throws UnreadableChangeException where it cannot be read
     */
    public static VenueChange of(
            JsonDocument document,
            String line,
            MarketSubject proposed,
            @Nullable PolicySubject policy,
            Set<String> marketNames,
            LocalDate day)
            throws UnreadableChangeException {
        return new RequestedChange(document, line).read(proposed, policy, marketNames, day);
    }

    private VenueChange read(
            MarketSubject proposed, @Nullable PolicySubject policy, Set<String> marketNames, LocalDate day)
            throws UnreadableChangeException {
        if (!document.states("/current")) {
            throw new UnreadableChangeException(line
                    + ": current is missing; state the market as it is, or null for a new one, with intent, rationale, history"
                    + " and openProposals");
        }
        MarketSubject current = document.statesNull("/current") ? null : market("/current", proposed.evidence());
        Set<String> names = new TreeSet<>(marketNames);
        ChangeHistory history = history(proposed.config(), current == null ? null : current.config(), names, day);
        if (proposed.config().market() != null) {
            names.add(proposed.config().market());
        }
        ChangeSubject subject = new ChangeSubject(current, proposed, declaration(), history, texts("/openProposals"));
        return new VenueChange(new VenueChange.Law(policy, null), null, null, List.of(subject), names);
    }

    private MarketSubject market(String pointer, @Nullable EvidenceSubject evidence) throws UnreadableChangeException {
        Read<MarketConfig> read = StrictJsonReader.MARKET.read(document, pointer);
        if (read instanceof Read.Ok<MarketConfig> ok) {
            return new MarketSubject(ok.value(), null, ShapeCheck.of(ok.value()), evidence);
        }
        throw new UnreadableChangeException(((Read.Faulty<MarketConfig>) read).message());
    }

    private Declaration declaration() throws UnreadableChangeException {
        String rationale = text("/rationale");
        if (!stated("/intent")) {
            return new Declaration(null, null, rationale, null);
        }
        Optional<String> word = document.text("/intent");
        if (word.isPresent()) {
            return new Declaration(direction("/intent", word.get()), null, rationale, null);
        }
        known("/intent", INTENT_FIELDS);
        String direction = text("/intent/direction");
        String effectiveOn = text("/intent/effectiveOn");
        String appliesTo = text("/intent/appliesTo");
        return new Declaration(
                direction == null ? null : direction("/intent/direction", direction),
                texts("/intent/parameters"),
                rationale,
                effectiveOn == null && appliesTo == null
                        ? null
                        : new Notice(
                                effectiveOn == null ? null : day("/intent/effectiveOn", effectiveOn),
                                appliesTo == null ? null : appliesTo(appliesTo)));
    }

    private Direction direction(String pointer, String word) throws UnreadableChangeException {
        return Proposal.direction(word)
                .orElseThrow(() -> wrong(pointer, "is " + word + "; write looser, tighter, mixed or neutral"));
    }

    private AppliesTo appliesTo(String word) throws UnreadableChangeException {
        return Proposal.appliesTo(word)
                .orElseThrow(() -> wrong("/intent/appliesTo", "is " + word + "; write all or new-positions"));
    }

    private LocalDate day(String pointer, String text) throws UnreadableChangeException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw wrong(pointer, "is no day; write year, month and day as in \"2026-03-28\"");
        }
    }

    private ChangeHistory history(
            MarketConfig proposed, @Nullable MarketConfig current, Set<String> names, LocalDate day)
            throws UnreadableChangeException {
        if (!stated("/history")) {
            return ChangeHistory.UNKNOWN;
        }
        if (!document.isList("/history")) {
            throw wrong("/history", "is no list; list what the market was, each with since and market");
        }
        String own = proposed.market() == null ? "" : proposed.market();
        String former = current == null || current.market() == null ? own : current.market();
        Map<String, List<PastConfiguration>> past = new LinkedHashMap<>();
        for (int index = 0; document.states("/history/" + index); index++) {
            PastConfiguration entry = past("/history/" + index, index + 1);
            String stated = entry.config() == null ? own : entry.config().market();
            names.add(stated);
            past.computeIfAbsent(stated.equals(former) ? own : stated, first -> new ArrayList<>())
                    .add(entry);
        }
        past.values().forEach(each -> each.sort(Comparator.comparing(PastConfiguration::since)));
        List<PastConfiguration> ofMarket = new ArrayList<>(past.getOrDefault(own, List.of()));
        past.remove(own);
        if (current != null
                && (ofMarket.isEmpty()
                        || !current.equals(ofMarket.get(ofMarket.size() - 1).config()))) {
            // What stands came after all that is told of the past.
            ofMarket.add(new PastConfiguration(day, current, "the current configuration", false));
        }
        return new ChangeHistory(null, ofMarket, null, former.equals(own) ? null : former, List.copyOf(past.values()));
    }

    private PastConfiguration past(String pointer, int number) throws UnreadableChangeException {
        known(pointer, PAST_FIELDS);
        String since = text(pointer + "/since");
        if (since == null) {
            throw wrong(pointer, "has no since; state the day from which the configuration was in force");
        }
        MarketConfig config = null;
        if (!document.statesNull(pointer + "/market")) {
            MarketSubject market = market(pointer + "/market", null);
            if (!market.shapeFaults().isEmpty()) {
                throw wrong(
                        pointer + "/market" + market.shapeFaults().get(0).pointer(),
                        "is not possible: " + market.shapeFaults().get(0).message());
            }
            config = market.config();
        }
        String proposal = text(pointer + "/proposal");
        return new PastConfiguration(
                day(pointer + "/since", since),
                config,
                proposal == null ? "history entry " + number : proposal,
                proposal != null);
    }

    private void known(String pointer, Set<String> fields) throws UnreadableChangeException {
        for (String key : document.keys(pointer)) {
            if (!fields.contains(key)) {
                throw wrong(
                        pointer + "/" + key, "is not a field here; use " + String.join(", ", new TreeSet<>(fields)));
            }
        }
    }

    private @Nullable List<String> texts(String pointer) throws UnreadableChangeException {
        if (!stated(pointer)) {
            return null;
        }
        if (!document.isList(pointer)) {
            throw wrong(pointer, "is no list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; document.states(pointer + "/" + index); index++) {
            String text = text(pointer + "/" + index);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable String text(String pointer) throws UnreadableChangeException {
        if (!stated(pointer)) {
            return null;
        }
        return document.text(pointer).orElseThrow(() -> wrong(pointer, "is no text; write it in double quotes"));
    }

    private boolean stated(String pointer) {
        return document.states(pointer) && !document.statesNull(pointer);
    }

    private UnreadableChangeException wrong(String pointer, String message) {
        return new UnreadableChangeException(line + ": " + pointer + " " + message);
    }
}
