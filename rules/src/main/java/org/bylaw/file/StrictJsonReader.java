package org.bylaw.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bylaw.committee.Committee;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.VenuePolicy;

/**
 * Reads JSON into records, strictly: every key is known and stated once, every value has its field's type, every number is a
 * plain decimal. All faults of a text are named, not the first alone. Whether what is required is there, and whether each
 * value is possible, is another question (see {@link ShapeCheck}): a field that is absent is {@code null} in the record.
 *
 * <p>Numbers come without trailing zeros, so that texts that say the same give equal records.
 *
 * @param <T> the record that is read
 */
public final class StrictJsonReader<T> {

    /** Reads market files. */
    public static final StrictJsonReader<MarketConfig> MARKET = of(MarketConfig.class);

    /** Reads {@code policy.json}. */
    public static final StrictJsonReader<VenuePolicy> POLICY = of(VenuePolicy.class);

    /** Reads {@code accepted.json}. */
    public static final StrictJsonReader<AcceptedFindings> ACCEPTED = of(AcceptedFindings.class);

    /** Reads {@code committee.json}; {@link CommitteeReader} looks whether it holds together too. */
    public static final StrictJsonReader<Committee> COMMITTEE = of(Committee.class);

    /** Reads evidence files. */
    public static final StrictJsonReader<MarketEvidence> EVIDENCE = of(MarketEvidence.class);

    /** Most faults of one text that are named; more would bury them. */
    private static final int MOST_FAULTS = 200;

    private static final Comparator<FileFault> TEXT_ORDER =
            Comparator.comparingInt(FileFault::line).thenComparingInt(FileFault::column);

    private final Class<T> type;

    private StrictJsonReader(Class<T> type) {
        this.type = type;
    }

    /**
     * A reader of {@code type}: a record of texts, numbers ({@code BigDecimal}, {@code Integer}), booleans, days, enums, lists,
     * maps by enum, other records, and sealed interfaces whose Jackson annotations tell their records apart.
     */
    public static <T extends Record> StrictJsonReader<T> of(Class<T> type) {
        return new StrictJsonReader<>(type);
    }

    /** Reads a file of at most 1 MB; a larger one is refused unread. */
    public Read<T> read(Path path) {
        Read<String> text = TextFile.read(path);
        return text instanceof Read.Ok<String> ok
                ? read(Shown.path(path), ok.value())
                : new Read.Faulty<>(((Read.Faulty<String>) text).faults());
    }

    /**
     * Reads bytes that must be UTF-8.
     *
     * @param source how faults name them
     */
    public Read<T> read(String source, byte[] bytes) {
        Read<String> text = TextFile.decode(source, bytes);
        return text instanceof Read.Ok<String> ok
                ? read(source, ok.value())
                : new Read.Faulty<>(((Read.Faulty<String>) text).faults());
    }

    /**
     * Reads a text.
     *
     * @param source how faults name it: a path, or {@code line 12}
     */
    public Read<T> read(String source, String text) {
        JsonWalk.Outcome outcome = JsonWalk.over(source, text);
        JsonValue root = outcome.root();
        return root == null
                ? new Read.Faulty<>(most(source, outcome.faults()))
                : bind(source, new JsonValue.Member(root.at(), root), "", outcome.faults(), new Lines(text, ""));
    }

    /**
     * Reads a part of a document; faults point into the whole document, the lines of the value into the part.
     *
     * @param pointer JSON pointer of the part
     */
    public Read<T> read(JsonDocument document, String pointer) {
        return document.find(pointer)
                .map(place -> bind(document.source(), place, pointer, List.of(), document.lines(pointer)))
                .orElseGet(() -> new Read.Faulty<>(List.of(FileFault.at(
                        document.source(), document.position(pointer), pointer, "this is missing; state it"))));
    }

    private Read<T> bind(String source, JsonValue.Member place, String pointer, List<FileFault> earlier, Lines lines) {
        var binder = new RecordBinder(source);
        Object value = binder.bind(place, pointer, type);
        List<FileFault> faults = new ArrayList<>(earlier);
        faults.addAll(binder.faults());
        faults.sort(TEXT_ORDER);
        return faults.isEmpty() && value != null
                ? new Read.Ok<>(type.cast(value), lines)
                : new Read.Faulty<>(most(source, faults));
    }

    private static List<FileFault> most(String source, List<FileFault> faults) {
        if (faults.size() <= MOST_FAULTS) {
            return faults;
        }
        List<FileFault> most = new ArrayList<>(faults.subList(0, MOST_FAULTS));
        most.add(
                FileFault.whole(source, "has %d more faults; mend these first".formatted(faults.size() - MOST_FAULTS)));
        return most;
    }
}
