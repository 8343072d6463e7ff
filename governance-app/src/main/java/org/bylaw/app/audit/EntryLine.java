package org.bylaw.app.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An entry as one line of canonical JSON. */
final class EntryLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String DIGEST = "digest";

    private static final Set<String> KEYS =
            Set.of("actor", "at", "body", DIGEST, "kind", "previous", "proposal", "roles", "sequence", "venue");

    private EntryLine() {}

    /** The line of an entry. A body that was damaged stands there as a text, and no longer fits the digest. */
    static String of(Entry entry) {
        try {
            return of(entry, JSON.readTree(entry.body()));
        } catch (JsonProcessingException | IllegalArgumentException damaged) {
            return of(entry, JsonNodeFactory.instance.textNode(entry.body()));
        }
    }

    private static String of(Entry entry, JsonNode body) {
        return CanonicalNode.of(withoutDigest(entry, body).put(DIGEST, entry.digest()));
    }

    /** The digest that fits what an entry says, whatever it states itself. */
    static String digest(Entry entry) {
        try {
            return Sha256.of(CanonicalNode.of(withoutDigest(entry, JSON.readTree(entry.body()))));
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("the body of entry " + entry.sequence() + " is no JSON", damaged);
        }
    }

    /**
     * A strictly read line.
     *
     * @throws JsonProcessingException for what is no JSON
     */
    static JsonNode read(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }

    /**
     * The entry that a line states.
     *
     * @throws IllegalArgumentException where it states none, with the reason
     */
    static Entry entry(JsonNode line) {
        Set<String> keys = new TreeSet<>();
        line.fieldNames().forEachRemaining(keys::add);
        if (!keys.equals(KEYS)) {
            throw new IllegalArgumentException("its keys are " + keys + " instead of " + new TreeSet<>(KEYS));
        }
        List<String> roles = new ArrayList<>();
        if (!line.path("roles").isArray()) {
            throw new IllegalArgumentException("roles is no list");
        }
        for (JsonNode role : line.path("roles")) {
            if (!role.isTextual()) {
                throw new IllegalArgumentException("roles holds what is no text");
            }
            roles.add(role.textValue());
        }
        long sequence = number(line, "sequence");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + ", entries are counted from 1");
        }
        return new Entry(
                sequence,
                instant(text(line, "at")),
                text(line, "kind"),
                text(line, "actor"),
                roles,
                line.path("venue").isNull() ? null : text(line, "venue"),
                line.path("proposal").isNull() ? null : number(line, "proposal"),
                CanonicalNode.of(line.path("body")),
                text(line, "previous"),
                text(line, DIGEST));
    }

    /** Roles as the database keeps them. */
    static String roles(List<String> roles) {
        return CanonicalNode.of(array(roles));
    }

    /** The roles that the database keeps as this text. */
    static List<String> roles(String text) {
        List<String> roles = new ArrayList<>();
        try {
            JSON.readTree(text).forEach(role -> roles.add(role.asText()));
            return roles;
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(text + " is no list of roles", damaged);
        }
    }

    private static ObjectNode withoutDigest(Entry entry, JsonNode body) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("sequence", entry.sequence());
        line.put("at", entry.at().toString());
        line.put("kind", entry.kind());
        line.put("actor", entry.actor());
        line.set("roles", array(entry.roles()));
        line.put("venue", entry.venue());
        line.put("proposal", entry.proposal());
        line.set("body", body);
        line.put("previous", entry.previous());
        return line;
    }

    private static ArrayNode array(List<String> roles) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        roles.forEach(array::add);
        return array;
    }

    private static String text(JsonNode line, String key) {
        String text = line.path(key).textValue();
        if (text == null) {
            throw new IllegalArgumentException(key + " is no text");
        }
        return text;
    }

    private static long number(JsonNode line, String key) {
        JsonNode number = line.path(key);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException(key + " is no whole number");
        }
        return number.longValue();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("at is " + text + ", which is no time in UTC", malformed);
        }
    }
}
