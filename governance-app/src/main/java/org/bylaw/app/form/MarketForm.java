package org.bylaw.app.form;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bylaw.app.form.MarketField.Entry;
import org.bylaw.market.Cap;
import org.bylaw.market.Kinds;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.Pointer;
import org.bylaw.market.RecordShape;
import org.bylaw.market.Words;
import org.jspecify.annotations.Nullable;

/** Which fields a form of a market has, in the order of the file format. */
public final class MarketForm {

    /** The field that says which kind of margin a market has. */
    public static final String KIND = "/margin/kind";

    /** The table of tiers. */
    public static final String TIERS = "/margin/tiers";

    /** The kind of margin that has a table of tiers. */
    public static final String TIERED = "tiers";

    /** The margin modes. */
    public static final String MODES = "/marginModes";

    /** What names the file, and what only an editor of files reads. */
    private static final Set<String> NOT_ASKED = Set.of("/$schema", "/venue", "/market");

    private static final List<String> MODE_LISTS = List.of("cross", "isolated", "cross, isolated", "isolated, cross");

    private static final Set<String> LONG = Set.of("/source/document", "/source/note");

    private static final List<MarketField> COMMON = fields(null);
    private static final Map<String, List<MarketField>> BY_KIND = byKind();
    private static final List<MarketField> TIER = tier();

    private MarketForm() {}

    /** The kinds of margin, by the words of the file format. */
    public static List<String> kinds() {
        return List.copyOf(BY_KIND.keySet());
    }

    /**
     * The fields of a market file whose margin is of a kind, but for the rows of a table of tiers.
     *
     * @param kind the word of the file format; for one that there is not, the fields that all kinds have
     */
    public static List<MarketField> of(String kind) {
        return BY_KIND.getOrDefault(kind, COMMON);
    }

    /** The columns of the table of tiers. */
    public static List<MarketField> tiers() {
        return TIER;
    }

    private static Map<String, List<MarketField>> byKind() {
        Map<String, List<MarketField>> byKind = new LinkedHashMap<>();
        Kinds.of(MarginTerms.class).byName().forEach((word, kind) -> byKind.put(word, fields(kind)));
        return byKind;
    }

    private static List<MarketField> tier() {
        List<MarketField> fields = new ArrayList<>();
        RecordShape.of(LeverageTier.class)
                .fields()
                .values()
                .forEach(field -> fields.add(field("/" + field.name(), field.type())));
        return List.copyOf(fields);
    }

    private static List<MarketField> fields(@Nullable Class<?> margin) {
        List<MarketField> fields = new ArrayList<>();
        for (RecordShape.Field field :
                RecordShape.of(MarketConfig.class).fields().values()) {
            String pointer = Pointer.child("", field.name());
            if (!NOT_ASKED.contains(pointer)) {
                add(pointer, field.type(), margin, fields);
            }
        }
        return List.copyOf(fields);
    }

    private static void add(String pointer, Type type, @Nullable Class<?> margin, List<MarketField> fields) {
        if (type == MarginTerms.class) {
            fields.add(new MarketField(
                    KIND,
                    Entry.WORD,
                    List.copyOf(Kinds.of(MarginTerms.class).byName().keySet())));
            if (margin != null) {
                section(pointer, margin, fields);
            }
        } else if (type instanceof Class<?> section && section.isRecord() && section != Cap.class) {
            section(pointer, section, fields);
        } else if (!pointer.equals(TIERS)) {
            fields.add(field(pointer, type));
        }
    }

    private static void section(String pointer, Class<?> type, List<MarketField> fields) {
        RecordShape.of(type)
                .fields()
                .values()
                .forEach(field -> add(Pointer.child(pointer, field.name()), field.type(), null, fields));
    }

    private static MarketField field(String pointer, Type type) {
        if (pointer.equals(MODES)) {
            return new MarketField(pointer, Entry.MODES, MODE_LISTS);
        } else if (type == BigDecimal.class) {
            return new MarketField(pointer, Entry.NUMBER, List.of());
        } else if (type == Cap.class) {
            return new MarketField(pointer, Entry.CAP, List.of());
        } else if (type == Integer.class) {
            return new MarketField(pointer, Entry.WHOLE_NUMBER, List.of());
        } else if (type == Boolean.class) {
            return new MarketField(pointer, Entry.TRUTH, List.of("true", "false"));
        } else if (type == String.class) {
            return new MarketField(pointer, LONG.contains(pointer) ? Entry.TEXT : Entry.LINE, List.of());
        } else if (type instanceof Class<?> word && word.isEnum()) {
            return new MarketField(
                    pointer, Entry.WORD, List.copyOf(Words.byWord(word).keySet()));
        }
        throw new IllegalStateException(Objects.toString(type) + " at " + pointer + " is no field of a form");
    }
}
