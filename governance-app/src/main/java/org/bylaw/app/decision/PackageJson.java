package org.bylaw.app.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.audit.CanonicalNode;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.audit.EntryJson;
import org.bylaw.app.audit.Sha256;

/**
 * Packages as JSON. The last field, {@code digest}, is {@code sha256:} and the SHA-256 of the canonical text (see
 * {@link org.bylaw.app.audit}) of all the others, so that a byte that is changed anywhere shows. It vouches for the file alone; the
 * digests of the entries vouch for what they speak of, and stand in the audit trail and in commits.
 */
public final class PackageJson {

    private static final String DIGEST = "digest";
    private static final int LONGEST_TEXT = 20_000_000;

    private static final JsonMapper MAPPER = mapper();

    private PackageJson() {}

    /** A package as indented text with a line end. */
    public static String of(DecisionPackage decision) {
        try {
            ObjectNode json = MAPPER.valueToTree(decision);
            json.put(DIGEST, Sha256.of(CanonicalNode.of(json)));
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a package is written as JSON", impossible);
        }
    }

    /**
     * A package with what is wrong with it.
     *
     * @param decision what it says
     * @param faults what was changed after it was put together, a line each
     */
    public record ReadPackage(DecisionPackage decision, List<String> faults) {
        /** Copies the faults. */
        public ReadPackage {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a package: strictly, and holds every digest in it against what it is the digest of.
     *
     * @param name how failures name it
     * @throws CommandFailure where it cannot be read
     */
    public static ReadPackage read(String name, String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (!(json instanceof ObjectNode fields)) {
                throw new CommandFailure(name + ": it is no JSON object; download the package anew");
            }
            String format = fields.path("format").asText();
            if (!format.equals(DecisionPackage.FORMAT)) {
                throw new CommandFailure(name + ": format is " + (format.isEmpty() ? "not stated" : format)
                        + "; this version reads " + DecisionPackage.FORMAT);
            }
            JsonNode stated = fields.remove(DIGEST);
            List<String> faults = new ArrayList<>();
            if (stated == null || !Sha256.of(CanonicalNode.of(fields)).equals(stated.textValue())) {
                faults.add("package: it was changed: it has not the digest that it states");
            }
            DecisionPackage decision = MAPPER.treeToValue(fields, DecisionPackage.class);
            faults.addAll(decision.faults());
            return new ReadPackage(decision, faults);
        } catch (ValueInstantiationException impossible) {
            throw unreadable(name, place(impossible) + because(impossible), impossible);
        } catch (JsonProcessingException wrong) {
            throw unreadable(name, place(wrong) + firstClause(wrong), wrong);
        } catch (IllegalArgumentException wrong) {
            throw unreadable(name, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static String because(ValueInstantiationException impossible) {
        Throwable cause = impossible.getCause();
        return String.valueOf(cause == null ? impossible.getOriginalMessage() : cause.getMessage());
    }

    /** What Jackson says, without the names of its settings and of our classes. */
    private static String firstClause(JsonProcessingException wrong) {
        return wrong instanceof UnrecognizedPropertyException unknown
                ? "there is no field " + unknown.getPropertyName()
                : String.valueOf(wrong.getOriginalMessage()).split("[;(]", 2)[0].strip();
    }

    private static String place(JsonProcessingException wrong) {
        return wrong.getLocation() == null || wrong.getLocation().getLineNr() < 1
                ? ""
                : "line " + wrong.getLocation().getLineNr() + ": ";
    }

    private static CommandFailure unreadable(String name, String why, Exception cause) {
        var failure =
                new CommandFailure(name + ": " + why.lines().findFirst().orElse("") + "; download the package anew");
        failure.initCause(cause);
        return failure;
    }

    private static JsonMapper mapper() {
        SimpleModule entries = new SimpleModule();
        entries.addSerializer(Entry.class, new EntryWriter());
        entries.addDeserializer(Entry.class, new EntryReader());
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(entries)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .serializationInclusion(JsonInclude.Include.ALWAYS)
                .build();
    }

    private static final class EntryWriter extends JsonSerializer<Entry> {
        @Override
        public void serialize(Entry entry, JsonGenerator json, SerializerProvider others) throws IOException {
            json.writeTree(EntryJson.of(entry));
        }
    }

    private static final class EntryReader extends JsonDeserializer<Entry> {
        @Override
        public Entry deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode entry = context.readTree(json);
            try {
                return EntryJson.entry(entry);
            } catch (IllegalArgumentException wrong) {
                throw context.instantiationException(Entry.class, wrong);
            }
        }
    }
}
