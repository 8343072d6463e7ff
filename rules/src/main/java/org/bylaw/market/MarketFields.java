package org.bylaw.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a market by their JSON pointers.
 *
 * <p>A leaf is what a file states as one: a number, a word, a text, a boolean, a {@link Cap}, a list of words as a whole, and
 * the {@code kind} of the margin (the word itself, a {@code String}). A section that is there and states nothing, and a list
 * of rows without a row, are leaves too, since nothing in them could stand for them.
 */
public final class MarketFields {

    /**
     * Pointers in the order in which the file format has the fields, rows of a list by position. The fields of several kinds
     * of margin have one order that agrees with the order of each. What the format does not know comes last.
     */
    public static final Comparator<String> ORDER = FieldOrder.INSTANCE;

    private static final String SCHEMA = "/$schema";

    private MarketFields() {}

    /** What {@code market} states, by pointer, in {@link #ORDER}; {@code $schema} is left out. */
    public static NavigableMap<String, Object> leaves(MarketConfig market) {
        NavigableMap<String, Object> leaves = new TreeMap<>(ORDER);
        walk(market, "", leaves::put);
        return Collections.unmodifiableNavigableMap(leaves);
    }

    /**
     * The leaf, section, row or list at {@code pointer}; the market itself at the empty pointer.
     *
     * @return {@code null} where the market does not state it
     * @throws IllegalArgumentException if no market file can have such a field
     */
    public static @Nullable Object at(MarketConfig market, String pointer) {
        known(pointer);
        Object here = market;
        for (String segment : Pointer.segments(pointer)) {
            if (here == null) {
                return null;
            }
            here = here instanceof List<?> rows ? row(rows, segment) : member(here, segment);
        }
        return here;
    }

    /**
     * A copy of {@code market} in which {@code pointer} has another value: a leaf, a whole section, a row or a whole list.
     *
     * <p>A section or list that is not there yet is made, with all else in it absent; the position after the last row adds a
     * row. Another {@code kind} keeps of the margin what the two kinds have in common. Where a removal leaves a section
     * without a field, a list without a row, or its last row without a field, these go as well, and with the last row those
     * just before it that state nothing.
     *
     * @param value {@code null} to remove the field; removing what is not there changes nothing; numbers are kept without
     *     trailing zeros, as a reader of files gives them
     * @throws IllegalArgumentException if no market file can have such a field, the market's kind of margin has none such, or
     *     the value is not of its type; the message names the pointer and the type
     */
    public static MarketConfig with(MarketConfig market, String pointer, @Nullable Object value) {
        if (at(market, pointer) == null && value == null) {
            return market;
        }
        return FieldReplacement.of(market, pointer, value);
    }

    /**
     * The leaves in which two states of a market differ, in {@link #ORDER}; numbers that are equal do not differ, however they
     * are written. Rows are compared by position. Applied one after the other by {@link #with}, the changes make
     * {@code next} of {@code current}.
     */
    public static List<FieldChange> between(MarketConfig current, MarketConfig next) {
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        walk(current, "", before::put);
        walk(next, "", after::put);
        Set<String> pointers = new LinkedHashSet<>(before.keySet());
        pointers.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String pointer : pointers) {
            Object then = before.get(pointer);
            Object now = after.get(pointer);
            if (!same(then, now)) {
                changes.add(new FieldChange(pointer, then, now));
            }
        }
        changes.sort(Comparator.comparing(FieldChange::pointer, ORDER));
        return Collections.unmodifiableList(changes);
    }

    /** Whether market files may have such a field, section, row or list. */
    public static boolean mayBe(String pointer) {
        return FieldOrder.INSTANCE.knows(pointer);
    }

    static void known(String pointer) {
        if (!FieldOrder.INSTANCE.knows(pointer)) {
            throw new IllegalArgumentException(pointer + " is no field of a market file");
        }
    }

    private static @Nullable Object row(List<?> rows, String segment) {
        int position = position(segment);
        return position < rows.size() ? rows.get(position) : null;
    }

    /** A position in a list; one too large to be written as an {@code int} is the largest. */
    static int position(String segment) {
        return segment.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(segment);
    }

    private static @Nullable Object member(Object section, String name) {
        RecordShape.Field field = RecordShape.of(section.getClass()).fields().get(name);
        if (field != null) {
            return field.in(section);
        }
        return Kinds.around(section.getClass())
                .filter(kinds -> kinds.property().equals(name))
                .map(kinds -> Kinds.nameOf(section.getClass()))
                .orElse(null);
    }

    private static void walk(Object value, String pointer, BiConsumer<String, Object> leaves) {
        if (value instanceof Record section && !(value instanceof Cap)) {
            section(section, pointer, leaves);
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
            for (int position = 0; position < list.size(); position++) {
                walk(list.get(position), pointer + "/" + position, leaves);
            }
        } else if (!pointer.equals(SCHEMA)) {
            leaves.accept(pointer, value);
        }
    }

    private static void section(Record section, String pointer, BiConsumer<String, Object> leaves) {
        var kinds = Kinds.around(section.getClass());
        kinds.ifPresent(
                choice -> leaves.accept(Pointer.child(pointer, choice.property()), Kinds.nameOf(section.getClass())));
        boolean empty = kinds.isEmpty();
        for (RecordShape.Field field :
                RecordShape.of(section.getClass()).fields().values()) {
            Object value = field.in(section);
            if (value != null) {
                empty = false;
                walk(value, Pointer.child(pointer, field.name()), leaves);
            }
        }
        if (empty && !pointer.isEmpty()) {
            leaves.accept(pointer, section);
        }
    }

    private static boolean same(@Nullable Object before, @Nullable Object after) {
        if (before instanceof BigDecimal then && after instanceof BigDecimal now) {
            return then.compareTo(now) == 0;
        } else if (before instanceof Cap then && after instanceof Cap now) {
            return same(then.amount(), now.amount());
        }
        return Objects.equals(before, after);
    }
}
