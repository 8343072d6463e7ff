package org.bylaw.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules and policies cite: statements of the documents, constraints of the venues' programs, and decisions of this
 * house with the evidence for them. It holds every statement of the documents, also those that nothing cites.
 */
public final class SourceRegister {

    /** An entry of the file. Which fields it has depends on its kind. */
    private record Entry(
            String kind,
            String says,
            String document,
            @Nullable String truth,
            @Nullable String follows,
            @Nullable String because,
            @Nullable String notYet) {

        private Source source(String id, Map<String, SourceDocument> pages) {
            return switch (kind) {
                case "program" -> new ProgramConstraint(id, says, document);
                case "house" -> new HouseDecision(id, says, document);
                default ->
                    new Statement(
                            id,
                            Statement.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                            says,
                            Objects.requireNonNull(pages.get(document), () -> id + " is of no document: " + document),
                            truth == null
                                    ? null
                                    : new Statement.Contradiction(
                                            truth, Objects.requireNonNull(follows), Objects.requireNonNull(because)),
                            notYet);
            };
        }
    }

    private static final String FOLDER = "/org/bylaw/sources/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<SourceDocument> documents;
    private final Map<String, Source> sources;

    private SourceRegister(List<SourceDocument> documents, Map<String, Entry> entries) {
        Map<String, SourceDocument> pages = new LinkedHashMap<>();
        documents.forEach(document -> pages.put(document.id(), document));
        Map<String, Source> bySource = new LinkedHashMap<>();
        entries.forEach((id, entry) -> bySource.put(id, entry.source(id, pages)));
        this.documents = List.copyOf(documents);
        this.sources = Collections.unmodifiableMap(bySource);
    }

    /**
     * The register that ships with the rules.
     *
     * @throws UncheckedIOException if the installation is broken
     */
    public static SourceRegister shipped() {
        return new SourceRegister(
                read("documents.json", new TypeReference<>() {}), read("sources.json", new TypeReference<>() {}));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = SourceRegister.class.getResourceAsStream(FOLDER + name)) {
            return JSON.readValue(in, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(FOLDER + name + " cannot be read", broken);
        }
    }

    /** The source with this id, {@code DPERP-05}, {@code drift:validate_margin#1} or {@code house/margin-gap}. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** Every source by id, in the order of the file. */
    public Map<String, Source> all() {
        return sources;
    }

    /** The documents whose statements are registered. */
    public List<SourceDocument> documents() {
        return documents;
    }

    /** Every statement of every document, in the order of its page. */
    public List<Statement> statements() {
        return sources.values().stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .toList();
    }

    /** The statements of one document, in the order of the page. */
    public List<Statement> statements(SourceDocument page) {
        return statements().stream()
                .filter(statement -> statement.page().equals(page))
                .toList();
    }
}
