package org.bylaw.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bylaw.market.Cap;
import org.bylaw.market.Kinds;
import org.bylaw.market.Pointer;
import org.bylaw.market.RecordShape;
import org.bylaw.market.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a JSON value and collects all that stands in the way. Nothing is coerced, nothing filled in; what is
 * absent is {@code null}.
 *
 * <p>It follows the Jackson annotations of the records. Jackson's own data binding ends at the first fault, loses the
 * place of what it has to read twice (a {@code kind} that comes late), and costs a command a fifth of a second to start.
 */
final class RecordBinder {

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String source;
    private final List<FileFault> faults = new ArrayList<>();

    RecordBinder(String source) {
        this.source = source;
    }

    /** What could not be bound, in the order of the text. */
    List<FileFault> faults() {
        return faults;
    }

    /**
     * Binds {@code place} to {@code type}.
     *
     * @return {@code null} after a fault; its parts may have been bound and may have added more
     */
    @Nullable
    Object bind(JsonValue.Member place, String pointer, Type type) {
        JsonValue value = place.value();
        if (value instanceof JsonValue.Refused) {
            return null;
        } else if (value instanceof JsonValue.Null) {
            return refuse(
                    place,
                    pointer,
                    pointer.isEmpty()
                            ? "the document is null; write a JSON object"
                            : "null is not a value here; leave the field out or give it one");
        } else if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] arguments = parameterized.getActualTypeArguments();
            if (raw == List.class) {
                return list(place, pointer, arguments[0]);
            } else if (raw == Map.class) {
                return map(place, pointer, (Class<?>) arguments[0], arguments[1]);
            }
            return record(place, pointer, raw, arguments, null);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return word(place, pointer, plain);
        } else if (plain.isRecord() && plain != Cap.class && plain != DecimalText.class) {
            return record(place, pointer, plain, new Type[0], null);
        } else if (plain.isSealed()) {
            return kind(place, pointer, Kinds.of(plain));
        }
        return leaf(place, pointer, plain);
    }

    private @Nullable Object record(
            JsonValue.Member place, String pointer, Class<?> type, Type[] arguments, @Nullable String kindProperty) {
        RecordShape shape = RecordShape.of(type);
        if (!(place.value() instanceof JsonValue.Members object)) {
            return refuse(
                    place,
                    pointer,
                    "%s, not an object; write { } with the fields %s"
                            .formatted(
                                    place.value().is(),
                                    String.join(", ", shape.fields().keySet())));
        }
        int before = faults.size();
        @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
        object.members().forEach((key, member) -> {
            String child = Pointer.child(pointer, key);
            RecordShape.Field field = shape.fields().get(key);
            if (field != null) {
                if (!(field.nullable() && member.value() instanceof JsonValue.Null)) {
                    values[field.index()] = bind(member, child, resolve(field.type(), type, arguments));
                }
            } else if (!key.equals(kindProperty)) {
                refuse(member, child, unknown(key, shape));
            }
        });
        return faults.size() == before ? shape.construct(values) : null;
    }

    private static String unknown(String key, RecordShape shape) {
        Optional<String> nearest = Nearest.to(key, shape.fields().keySet());
        return Shown.text(key)
                + " is not a field here; "
                + nearest.map(name -> "did you mean " + name + "?")
                        .orElseGet(() -> "the fields are "
                                + String.join(", ", shape.fields().keySet()));
    }

    private static Type resolve(Type type, Class<?> owner, Type[] arguments) {
        if (type instanceof TypeVariable<?> variable) {
            return arguments[List.of(owner.getTypeParameters()).indexOf(variable)];
        }
        return type;
    }

    private @Nullable Object kind(JsonValue.Member place, String pointer, Kinds kinds) {
        String choice = String.join(", ", kinds.byName().keySet());
        if (!(place.value() instanceof JsonValue.Members object)) {
            return refuse(
                    place,
                    pointer,
                    "%s, not an object; write { \"%s\": ... } with one of %s"
                            .formatted(place.value().is(), kinds.property(), choice));
        }
        JsonValue.Member kind = object.members().get(kinds.property());
        if (kind == null) {
            return refuse(place, pointer, "%s is missing; add one of %s".formatted(kinds.property(), choice));
        }
        String child = Pointer.child(pointer, kinds.property());
        if (kind.value() instanceof JsonValue.Text text) {
            Class<?> chosen = kinds.byName().get(text.text());
            return chosen == null
                    ? refuse(kind, child, "%s is not known; write one of %s".formatted(Shown.text(text.text()), choice))
                    : record(place, pointer, chosen, new Type[0], kinds.property());
        }
        return refuse(kind, child, "%s; write one of %s".formatted(kind.value().is(), choice));
    }

    private @Nullable Object list(JsonValue.Member place, String pointer, Type element) {
        if (!(place.value() instanceof JsonValue.Elements list)) {
            return refuse(
                    place,
                    pointer,
                    "%s, not a list; write [ ]".formatted(place.value().is()));
        }
        int before = faults.size();
        List<@Nullable Object> bound = new ArrayList<>();
        for (JsonValue value : list.elements()) {
            bound.add(bind(new JsonValue.Member(value.at(), value), pointer + "/" + bound.size(), element));
        }
        return faults.size() == before ? Collections.unmodifiableList(bound) : null;
    }

    private @Nullable Object map(JsonValue.Member place, String pointer, Class<?> keys, Type values) {
        Map<String, Enum<?>> words = Words.byWord(keys);
        String choice = String.join(", ", words.keySet());
        if (!(place.value() instanceof JsonValue.Members object)) {
            return refuse(
                    place,
                    pointer,
                    "%s, not an object; write { } with any of %s"
                            .formatted(place.value().is(), choice));
        }
        int before = faults.size();
        Map<Enum<?>, @Nullable Object> bound = new LinkedHashMap<>();
        object.members().forEach((key, member) -> {
            String child = Pointer.child(pointer, key);
            Enum<?> word = words.get(key);
            if (word == null) {
                refuse(member, child, "%s is not known; write one of %s".formatted(Shown.text(key), choice));
            } else {
                bound.put(word, bind(member, child, values));
            }
        });
        return faults.size() == before ? Collections.unmodifiableMap(bound) : null;
    }

    private @Nullable Object word(JsonValue.Member place, String pointer, Class<?> type) {
        Map<String, Enum<?>> words = Words.byWord(type);
        String choice = String.join(", ", words.keySet());
        if (place.value() instanceof JsonValue.Text text) {
            Enum<?> word = words.get(text.text());
            return word != null
                    ? word
                    : refuse(
                            place,
                            pointer,
                            "%s is not known; write one of %s".formatted(Shown.text(text.text()), choice));
        }
        return refuse(
                place, pointer, "%s; write one of %s".formatted(place.value().is(), choice));
    }

    private @Nullable Object leaf(JsonValue.Member place, String pointer, Class<?> type) {
        JsonValue value = place.value();
        if (type == String.class) {
            return value instanceof JsonValue.Text text
                    ? text.text()
                    : refuse(place, pointer, value.is() + ", not a text; write it in double quotes");
        } else if (type == BigDecimal.class) {
            return value instanceof JsonValue.Decimal number
                    ? PlainDecimal.value(number.literal())
                    : refuse(place, pointer, value.is() + ", not a number; " + numberRemedy(value));
        } else if (type == Cap.class) {
            return cap(place, pointer);
        } else if (type == DecimalText.class) {
            return decimalText(place, pointer);
        } else if (type == Integer.class) {
            return integer(place, pointer);
        } else if (type == Boolean.class) {
            return value instanceof JsonValue.Bool bool
                    ? (Object) bool.value()
                    : refuse(place, pointer, value.is() + ", not a boolean; write true or false without quotes");
        } else if (type == LocalDate.class) {
            return date(place, pointer);
        }
        throw new IllegalStateException("no file has a field of " + type);
    }

    private @Nullable Object decimalText(JsonValue.Member place, String pointer) {
        if (place.value() instanceof JsonValue.Decimal number) {
            return new DecimalText(PlainDecimal.value(number.literal()));
        } else if (place.value() instanceof JsonValue.Text text) {
            Optional<String> fault = PlainDecimal.fault(text.text());
            return fault.isPresent()
                    ? refuse(place, pointer, fault.get())
                    : new DecimalText(PlainDecimal.value(text.text()));
        }
        return refuse(place, pointer, place.value().is() + ", not a number; write a plain decimal");
    }

    private @Nullable Object cap(JsonValue.Member place, String pointer) {
        if (place.value() instanceof JsonValue.Decimal number) {
            return Cap.of(PlainDecimal.value(number.literal()));
        } else if (place.value() instanceof JsonValue.Text text && text.text().equals(Cap.UNLIMITED_WORD)) {
            return Cap.UNLIMITED;
        }
        return refuse(
                place,
                pointer,
                "%s; write a number without quotes, or the word \"%s\""
                        .formatted(place.value().is(), Cap.UNLIMITED_WORD));
    }

    private @Nullable Object integer(JsonValue.Member place, String pointer) {
        if (!(place.value() instanceof JsonValue.Decimal number)) {
            return refuse(place, pointer, place.value().is() + ", not a whole number; " + numberRemedy(place.value()));
        } else if (number.literal().contains(".")) {
            return refuse(place, pointer, number.literal() + " is not a whole number; write it without a point");
        }
        try {
            return Integer.valueOf(number.literal());
        } catch (NumberFormatException tooLarge) {
            return refuse(
                    place,
                    pointer,
                    "%s is out of range; write a whole number from %d to %d"
                            .formatted(number.literal(), Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    private @Nullable Object date(JsonValue.Member place, String pointer) {
        if (place.value() instanceof JsonValue.Text text) {
            try {
                return ISO_DAY.matcher(text.text()).matches()
                        ? LocalDate.parse(text.text())
                        : notADay(place, pointer, text);
            } catch (DateTimeParseException noSuchDay) {
                return notADay(place, pointer, text);
            }
        }
        return refuse(place, pointer, place.value().is() + ", not a day; write a text such as \"2026-03-28\"");
    }

    private @Nullable Object notADay(JsonValue.Member place, String pointer, JsonValue.Text text) {
        return refuse(
                place, pointer, Shown.text(text.text()) + " is not a day; write year, month and day as in 2026-03-28");
    }

    private static String numberRemedy(JsonValue value) {
        return value instanceof JsonValue.Text text
                        && PlainDecimal.fault(text.text()).isEmpty()
                ? "write %s without quotes".formatted(text.text())
                : "write a plain decimal without quotes";
    }

    private @Nullable Object refuse(JsonValue.Member place, String pointer, String message) {
        faults.add(FileFault.at(source, place.at(), pointer, message));
        return null;
    }
}
