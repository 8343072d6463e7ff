package org.bylaw.file;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bylaw.evidence.Observed;
import org.bylaw.market.Cap;
import org.bylaw.market.Pointer;
import org.bylaw.market.RecordShape;
import org.bylaw.market.ShapeFault;
import org.bylaw.market.Words;
import org.bylaw.policy.Sourced;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Whether each field of a file is there where it must be and has a value that it can have, each by itself. Whether the values
 * are wise together is for the rules.
 *
 * <p>Safe for use by several threads.
 */
public final class ShapeCheck {

    private ShapeCheck() {}

    /**
     * The faults of a file, by field.
     *
     * @param file a market, a policy, accepted findings, or another record of a file
     */
    public static List<ShapeFault> of(Record file) {
        return Bootstrap.VALIDATOR.validate(file).stream()
                .map(ShapeCheck::fault)
                .sorted(Comparator.comparing(ShapeFault::pointer, Pointer.ORDER).thenComparing(ShapeFault::message))
                .toList();
    }

    /**
     * Learns the constraints of a record and of all records in it, as the first check of one would: for a thread that has
     * time while another reads files.
     */
    public static void prepare(Class<? extends Record> file) {
        prepare(file, new HashSet<>());
    }

    private static void prepare(Type type, Set<Type> known) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                prepare(argument, known);
            }
        } else if (type instanceof Class<?> kinds && kinds.isSealed()) {
            for (Class<?> kind : kinds.getPermittedSubclasses()) {
                prepare(kind, known);
            }
        } else if (type instanceof Class<?> section && section.isRecord() && known.add(section)) {
            Bootstrap.VALIDATOR.getConstraintsForClass(section);
            for (RecordComponent component : section.getRecordComponents()) {
                prepare(component.getGenericType(), known);
            }
        }
    }

    private static ShapeFault fault(ConstraintViolation<?> violation) {
        Place place = Place.of(violation);
        Object value = place.value();
        String message = violation.getMessageTemplate().startsWith("{") ? "add it" : violation.getMessage();
        if (place.section()) {
            return new ShapeFault(place.pointer(), null, message);
        } else if (value == null) {
            return new ShapeFault(place.pointer(), null, "%s is missing; %s".formatted(place.name(), message));
        } else if (value instanceof Collection<?> values && values.isEmpty()) {
            return new ShapeFault(place.pointer(), "[]", "%s is empty; %s".formatted(place.name(), message));
        } else if (value instanceof String text && text.isBlank()) {
            return new ShapeFault(
                    place.pointer(), Shown.text(text), "%s is blank; %s".formatted(place.name(), message));
        }
        String shown = Shown.value(value);
        return new ShapeFault(place.pointer(), shown, "%s is %s; it %s".formatted(place.name(), shown, message));
    }

    /**
     * What a violation is about.
     *
     * @param name the field as a sentence about it begins
     * @param section whether it is about several fields of the object at {@code pointer}
     */
    private record Place(
            String pointer, String name, @Nullable Object value, boolean section) {

        static Place of(ConstraintViolation<?> violation) {
            String pointer = "";
            String name = "";
            Object here = violation.getRootBean();
            boolean section = false;
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getIndex() != null && here instanceof List<?> list) {
                    pointer += "/" + node.getIndex();
                    name += "/" + node.getIndex();
                    here = list.get(node.getIndex());
                } else if (node.getKey() instanceof Enum<?> key && here instanceof Map<?, ?> map) {
                    pointer = Pointer.child(pointer, Words.of(key));
                    name = Words.of(key);
                    here = map.get(key);
                }
                section = node.getKind() == ElementKind.BEAN;
                if (here instanceof Cap cap) {
                    here = cap.amount();
                } else if (here instanceof Sourced<?> sourced && SourcedValueExtractor.NODE.equals(node.getName())) {
                    pointer += "/value";
                    name = sourced.value() == null ? "the value of " + name : name;
                    here = sourced.value();
                } else if (here instanceof Observed<?> observed && SourcedValueExtractor.NODE.equals(node.getName())) {
                    pointer += "/value";
                    name = observed.value() == null ? "the value of " + name : name;
                    here = observed.value();
                } else if (here != null && node.getKind() == ElementKind.PROPERTY) {
                    RecordShape.Field field = RecordShape.of(here.getClass()).component(node.getName());
                    name = field.name();
                    pointer = Pointer.child(pointer, name);
                    here = field.in(here);
                }
            }
            return new Place(pointer, name, here, section);
        }
    }

    /** Started when a file is first checked, since starting it takes longer than checking hundreds of files. */
    private static final class Bootstrap {
        /** Held here, since Java's logging forgets the levels of loggers that no one holds. */
        private static final Logger BANNER = Logger.getLogger("org.hibernate.validator.internal.util.Version");

        static {
            BANNER.setLevel(Level.WARNING);
        }

        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ENGLISH, false))
                .traversableResolver(new EveryField())
                .addValueExtractor(new SourcedValueExtractor())
                .addValueExtractor(new ObservedValueExtractor())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Records are whole: no field is loaded later, none is out of reach. */
    private static final class EveryField implements TraversableResolver {
        @Override
        public boolean isReachable(
                @Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }
}
