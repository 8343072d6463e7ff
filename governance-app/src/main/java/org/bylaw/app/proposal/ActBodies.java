package org.bylaw.app.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Acts as entries of the audit trail write them: a kind, and a body in JSON.
 *
 * @param <A> the acts
 */
public final class ActBodies<A> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final Map<String, Class<? extends A>> byKind;
    private final Map<Class<?>, String> byClass = new LinkedHashMap<>();

    /** The acts by the kinds of their entries, as {@code proposal.approved}. */
    public ActBodies(Map<String, Class<? extends A>> byKind) {
        this.byKind = Map.copyOf(byKind);
        byKind.forEach((kind, type) -> byClass.put(type, kind));
    }

    /** Whether entries of this kind hold such acts. */
    public boolean knows(String kind) {
        return byKind.containsKey(kind);
    }

    /** The kinds of their entries. */
    public Set<String> kinds() {
        return byKind.keySet();
    }

    /** The kind of an act. */
    public String kind(A act) {
        String kind = byClass.get(act.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(act.getClass().getSimpleName() + " has no kind of entry");
        }
        return kind;
    }

    /** The body of an act. */
    public JsonNode body(A act) {
        return MAPPER.valueToTree(act);
    }

    /**
     * The act of an entry.
     *
     * @throws IllegalArgumentException if the body is none of its kind
     */
    public A act(String kind, String body) {
        Class<? extends A> type = byKind.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("there is no kind of entry " + kind);
        }
        try {
            return MAPPER.readValue(body, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(
                    "an entry of kind " + kind + " cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
