package org.bylaw.specs.publication;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.ResourceCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes the site. The templates are compiled as it is written, against the types of this package: one that does not fit them
 * fails the build.
 */
final class SiteWriter {

    private static final String TEMPLATES = "org/bylaw/specs/publication";

    private final Path folder;
    private final TemplateEngine templates;

    /** Writes into {@code folder}; templates are compiled beside it. */
    SiteWriter(Path folder) {
        this.folder = folder;
        ClassLoader loader = Objects.requireNonNull(SiteWriter.class.getClassLoader());
        this.templates = TemplateEngine.create(
                new ResourceCodeResolver(TEMPLATES, loader),
                folder.resolveSibling("living-documentation-templates"),
                ContentType.Html,
                loader);
        this.templates.setTrimControlStructures(true);
    }

    /** Writes every page; what was there before is gone. */
    void write(Join join) {
        SiteMap map = new SiteMap(join);
        try {
            clear();
            page(SiteMap.START, "Living documentation", "start", Map.of(), map, join);
            page(SiteMap.CONTRADICTIONS, "Contradictions", "contradictions", Map.of(), map, join);
            page(SiteMap.RULES, "Rules", "rules", Map.of(), map, join);
            page(SiteMap.SOURCES, "Programs and decisions", "sources", Map.of(), map, join);
            page(SiteMap.GENERAL, "Other scenarios", "general", Map.of(), map, join);
            for (DocumentShown document : join.documents()) {
                String title = document.page().venue() + ", " + document.page().title();
                page(SiteMap.document(document.page()), title, "document", Map.of("document", document), map, join);
            }
            for (RuleShown rule : join.rules()) {
                String title = rule.card().id() + ", " + rule.card().title();
                page(SiteMap.rule(rule.card().id()), title, "rule", Map.of("rule", rule), map, join);
            }
            for (String asset : List.of("site.css", "site.js")) {
                write("assets/" + asset, resource(asset));
            }
            write("assets/search-index.js", SearchIndex.script(join, map));
        } catch (IOException failed) {
            throw new UncheckedIOException("the living documentation cannot be written to " + folder, failed);
        }
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void page(String path, String title, String template, Map<String, Object> about, SiteMap map, Join join)
            throws IOException {
        Map<String, Object> model = new java.util.HashMap<>(about);
        model.put("page", new Page(path, title, map, join));
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", model, html);
        write(path, html.toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SiteWriter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
