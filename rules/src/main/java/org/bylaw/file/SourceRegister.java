package org.bylaw.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules and policies cite: statements of the documents, constraints of the venues' programs, and decisions of this
 * house with the evidence for them.
 */
public final class SourceRegister {

    /**
     * One source.
     *
     * @param kind {@code statement}, {@code program} or {@code house}
     * @param says what it says, in one sentence
     * @param document the document or program file, or why the house decided
     */
    public record Source(String kind, String says, String document) {}

    private static final String RESOURCE = "/org/bylaw/sources/sources.json";

    private final Map<String, Source> sources;

    private SourceRegister(Map<String, Source> sources) {
        this.sources = sources;
    }

    /** The register that ships with the rules. */
    public static SourceRegister shipped() {
        try (InputStream in = SourceRegister.class.getResourceAsStream(RESOURCE)) {
            return new SourceRegister(JsonMapper.builder().build().readValue(in, new TypeReference<>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", broken);
        }
    }

    /** The source with this id, {@code DPERP-05}, {@code drift:validate_margin#1} or {@code house/margin-gap}. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** Every source by id. */
    public Map<String, Source> all() {
        return Map.copyOf(sources);
    }
}
