package org.bylaw.specs.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.Declaration;
import org.bylaw.change.Notice;
import org.bylaw.margin.Direction;
import org.bylaw.specs.words.Row;
import org.jspecify.annotations.Nullable;

/** What a scenario proposes about its market, and what the proposal says of itself. */
public final class ChangeDraft {

    /** Columns of a table of changed fields. */
    static final Set<String> COLUMNS = Set.of("field", "before", "after");

    private final List<Row> fields = new ArrayList<>();
    private final Set<String> otherMarkets = new TreeSet<>();
    private boolean newMarket;
    private boolean takenOff;
    private @Nullable Direction intent;
    private @Nullable List<String> named;
    private @Nullable String rationale;
    private @Nullable Notice notice;
    private @Nullable List<String> openProposals;

    /** Adds a field that is changed. */
    void change(Row field) {
        fields.add(field);
    }

    /** There was no such market. */
    void ofNewMarket() {
        newMarket = true;
    }

    /** There is to be no such market any more. */
    void takeOff() {
        takenOff = true;
    }

    /** Whether there was no such market. */
    boolean isOfNewMarket() {
        return newMarket;
    }

    /** Whether there is to be no such market any more. */
    boolean isTakenOff() {
        return takenOff;
    }

    /** What the market is to be: what it is, with the fields that are changed. */
    FileContent proposed(FileContent current) {
        FileContent proposed = current.copy();
        for (Row field : fields) {
            proposed.holds(field.text("field"), field.find("before"));
            proposed.set(field.text("field"), field.find("after"));
        }
        return proposed;
    }

    /** The proposal says which way it goes. */
    void declare(Direction direction) {
        intent = direction;
    }

    /** The proposal says which fields it changes. */
    void name(List<String> pointers) {
        named = pointers;
    }

    /** The proposal says why. */
    void reason(String words) {
        rationale = words;
    }

    /** The proposal says from when on it counts, and for whom; {@code null} where it does not say for whom. */
    void takesEffect(LocalDate day, @Nullable AppliesTo concerned) {
        notice = new Notice(day, concerned);
    }

    /** What the proposal says of itself. */
    Declaration declaration() {
        return new Declaration(intent, named, rationale, notice);
    }

    /** The venue has another market. */
    void besideMarket(String name) {
        otherMarkets.add(name);
    }

    /** Names of the venue's other markets. */
    Set<String> otherMarkets() {
        return otherMarkets;
    }

    /** Which other proposals about the market are open. */
    void besideProposals(List<String> proposals) {
        openProposals = proposals;
    }

    /** Other open proposals about the market; {@code null} where the scenario does not say. */
    @Nullable
    List<String> openProposals() {
        return openProposals;
    }
}
