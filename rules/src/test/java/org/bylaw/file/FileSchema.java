package org.bylaw.file;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.committee.Committee;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.evidence.Observed;
import org.bylaw.evidence.WithSourceAndDay;
import org.bylaw.market.Cap;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.RecordShape;
import org.bylaw.market.StatedFields;
import org.bylaw.market.Words;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.policy.WithSource;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of the files, generated from the records and their constraints. */
enum FileSchema {
    MARKET("market", "A market file of Bylaw", MarketConfig.class),
    POLICY("policy", "A venue's policy of Bylaw", VenuePolicy.class),
    ACCEPTED("accepted", "A venue's accepted findings of Bylaw", AcceptedFindings.class),
    COMMITTEE("committee", "A venue's committee of Bylaw", Committee.class),
    EVIDENCE("evidence", "What is known of a live market, for Bylaw", MarketEvidence.class);

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private static final String SOURCE =
            "a statement id, a program constraint or a house decision; several are separated by spaces";

    private final String word;
    private final String title;
    private final Class<? extends Record> type;

    FileSchema(String word, String title, Class<? extends Record> type) {
        this.word = word;
        this.title = title;
        this.type = type;
    }

    /** The name of the schema's file. */
    String fileName() {
        return word + ".schema.json";
    }

    /** The schema's text, as it is kept in the repository. */
    String text() {
        var builder = new SchemaGeneratorConfigBuilder(MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
                .with(new JacksonModule())
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        builder.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(FileSchema::index))
                .withCustomDefinitionProvider(FileSchema::definition)
                .withTypeAttributeOverride((node, scope, context) -> {
                    StatedFields stated = scope.getType().getErasedType().getAnnotation(StatedFields.class);
                    if (stated != null && node.has("properties")) {
                        state(node, stated);
                    }
                });
        builder.forFields()
                .withDescriptionResolver(FileSchema::description)
                .withArrayUniqueItemsResolver(field ->
                        field.getAnnotationConsideringFieldAndGetter(UniqueElements.class) == null ? null : true)
                .withNullableCheck(field -> field.getAnnotationConsideringFieldAndGetter(JsonSetter.class) != null)
                .withCustomDefinitionProvider(FileSchema::field);
        ObjectNode generated = new SchemaGenerator(builder.build()).generateSchema(type);
        ObjectNode schema = MAPPER.createObjectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("title", title);
        schema.setAll(generated);
        try {
            return MAPPER.writer(new Printer())
                            .with(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(schema) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int index(MemberScope<?, ?> member) {
        return RecordShape.of(member.getDeclaringType().getErasedType())
                .component(member.getDeclaredName())
                .index();
    }

    private static @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (erased == Cap.class) {
            ObjectNode cap = MAPPER.createObjectNode();
            cap.putArray("oneOf")
                    .add(MAPPER.createObjectNode().put("type", "number").put("exclusiveMinimum", 0))
                    .add(MAPPER.createObjectNode().put("const", Cap.UNLIMITED_WORD));
            return new CustomDefinition(
                    cap, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
        } else if (erased.isEnum()) {
            ObjectNode words = MAPPER.createObjectNode().put("type", "string");
            ArrayNode choice = words.putArray("enum");
            Words.byWord(erased).keySet().forEach(choice::add);
            return new CustomDefinition(words);
        } else if (erased == LocalDate.class) {
            return new CustomDefinition(day());
        }
        return null;
    }

    private static @Nullable CustomPropertyDefinition field(FieldScope field, SchemaGenerationContext context) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        AnnotatedType annotated = field.getRawMember().getAnnotatedType();
        ResolvedType type = field.getType();
        if (type.isInstanceOf(Sourced.class)) {
            return new CustomPropertyDefinition(sourced((AnnotatedParameterizedType) annotated, type, context));
        } else if (type.isInstanceOf(Observed.class)) {
            return new CustomPropertyDefinition(observed((AnnotatedParameterizedType) annotated, type, context));
        } else if (type.isInstanceOf(Map.class)) {
            AnnotatedType value = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[1];
            ObjectNode map = MAPPER.createObjectNode().put("type", "object");
            ObjectNode members = map.putObject("properties");
            for (String word : Words.byWord(type.getTypeParameters().get(0).getErasedType())
                    .keySet()) {
                members.set(
                        word,
                        sourced(
                                (AnnotatedParameterizedType) value,
                                type.getTypeParameters().get(1),
                                context));
            }
            return new CustomPropertyDefinition(map.put("additionalProperties", false));
        }
        return null;
    }

    private static ObjectNode value(
            AnnotatedParameterizedType annotated, ResolvedType type, SchemaGenerationContext context) {
        AnnotatedType argument = annotated.getAnnotatedActualTypeArguments()[0];
        ObjectNode value = context.createDefinition(type.getTypeParameters().get(0));
        constraints(argument).forEach(constraint -> {
            if (constraint instanceof DecimalMin least) {
                value.put(least.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(least.value()));
            } else if (constraint instanceof DecimalMax most) {
                value.put("maximum", new BigDecimal(most.value()));
            } else if (constraint instanceof NotEmpty) {
                value.put("minItems", 1);
            }
        });
        String description = describe(argument);
        if (description != null) {
            value.put("description", description);
        }
        return value;
    }

    private static ObjectNode sourced(
            AnnotatedParameterizedType annotated, ResolvedType type, SchemaGenerationContext context) {
        ObjectNode sourced = MAPPER.createObjectNode().put("type", "object");
        sourced.putObject("properties")
                .<ObjectNode>set("value", value(annotated, type, context))
                .set("source", text(SOURCE));
        sourced.putArray("required").add("value").add("source");
        return sourced.put("additionalProperties", false);
    }

    private static ObjectNode observed(
            AnnotatedParameterizedType annotated, ResolvedType type, SchemaGenerationContext context) {
        ObjectNode observed = MAPPER.createObjectNode().put("type", "object");
        observed.putObject("properties")
                .<ObjectNode>set("value", value(annotated, type, context))
                .<ObjectNode>set("source", text("where the value was seen"))
                .set("asOf", day().put("description", "the day of the observation, UTC"));
        observed.putArray("required").add("value").add("source").add("asOf");
        return observed.put("additionalProperties", false);
    }

    private static ObjectNode text(String description) {
        return MAPPER.createObjectNode()
                .put("type", "string")
                .put("minLength", 1)
                .put("description", description);
    }

    private static ObjectNode day() {
        return MAPPER.createObjectNode()
                .put("type", "string")
                .put("format", "date")
                .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    /** The constraints on {@code element}, with those that they are made of. */
    private static Stream<Annotation> constraints(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .flatMap(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class)
                        ? Stream.concat(
                                Stream.of(annotation),
                                Arrays.stream(annotation.annotationType().getAnnotations()))
                        : Stream.empty());
    }

    private static void state(ObjectNode node, StatedFields stated) {
        switch (stated.count()) {
            case EXACTLY_ONE -> {
                ArrayNode choice = node.putArray("oneOf");
                for (String field : stated.value()) {
                    choice.addObject().putArray("required").add(field);
                }
            }
            case AT_MOST_ONE -> {
                ArrayNode all = node.putObject("not").putArray("required");
                for (String field : stated.value()) {
                    all.add(field);
                }
            }
            case ALL_OR_NONE -> {
                ObjectNode dependent = node.putObject("dependentRequired");
                for (String field : stated.value()) {
                    ArrayNode others = dependent.putArray(field);
                    Stream.of(stated.value())
                            .filter(other -> !other.equals(field))
                            .forEach(others::add);
                }
            }
        }
        node.put("description", stated.message());
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope() ? null : describe(field.getRawMember());
    }

    /** What the constraints' own messages say. */
    private static @Nullable String describe(AnnotatedElement element) {
        String said = Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .filter(annotation -> annotation.annotationType() != WithSource.class
                        && annotation.annotationType() != WithSourceAndDay.class)
                .map(FileSchema::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    private static @Nullable String message(Annotation constraint) {
        try {
            String message =
                    (String) constraint.annotationType().getMethod("message").invoke(constraint);
            return message.startsWith("{") ? null : message;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(constraint + " has no message", impossible);
        }
    }

    /** Two blanks a level, lines ending in a line feed on every system. */
    private static final class Printer extends DefaultPrettyPrinter {
        Printer() {
            super(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            indentObjectsWith(new DefaultIndenter("  ", "\n"));
        }

        private Printer(Printer base) {
            super(base);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Printer(this);
        }
    }
}
