package org.bylaw.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bylaw.file.Position;
import org.bylaw.file.SourceRegister;
import org.bylaw.rulebook.Acceptance;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A report in SARIF 2.1.0, the Static Analysis Results Interchange Format (OASIS), which puts findings on the lines of their fields.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    /** The name says what the fingerprint is made of; another make of it needs another name. */
    private static final String FINGERPRINT = "ruleMarketField/v1";

    private final JsonGenerator json;
    private final List<RuleCard> rules;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final FieldLines lines;
    private final Path folder;
    private final RulePages pages;

    private SarifReport(JsonGenerator json, List<RuleCard> cards, FieldLines lines, Path folder, RulePages pages) {
        this.json = json;
        this.rules = Stream.concat(Stream.of(RuleCard.SHAPE), cards.stream()).toList();
        this.rules.forEach(rule -> indexes.put(rule.id(), indexes.size()));
        this.lines = lines;
        this.folder = folder;
        this.pages = pages;
    }

    /**
     * Writes a report, indented, and a line end.
     *
     * @param version the version of Bylaw
     * @param cards the rules that judged
     * @param lines where the fields of the files stand
     * @param folder the files below it are named relative to it; the root of the repository, where code scanning is to find them
     * @param pages where the rules can be read up
     */
    public static void write(
            Report report,
            String version,
            List<RuleCard> cards,
            FieldLines lines,
            Path folder,
            RulePages pages,
            Writer out)
            throws IOException {
        try (JsonGenerator json = JsonReport.indented(out)) {
            new SarifReport(json, cards, lines, folder, pages).write(report, version);
        }
        out.write('\n');
    }

    private void write(Report report, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(version);
        invocation(report);
        originalUriBaseIds();
        json.writeStringField("columnKind", "utf16CodeUnits");
        results(report);
        json.writeObjectFieldStart("properties");
        json.writeStringField("verdict", report.verdict().word());
        JsonReport.head(report, json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(String version) throws IOException {
        SourceRegister sources = SourceRegister.shipped();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Bylaw");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (RuleCard rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text("shortDescription", rule.title());
            text("fullDescription", rule.why());
            json.writeObjectFieldStart("help");
            json.writeStringField("text", message(helpText(rule, sources)));
            json.writeStringField("markdown", message(helpMarkdown(rule, sources)));
            json.writeEndObject();
            Optional<String> page = pages.of(rule.id());
            if (page.isPresent()) {
                json.writeStringField("helpUri", page.get());
            }
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(rule.severity()));
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            json.writeString(rule.concern());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String helpText(RuleCard rule, SourceRegister sources) {
        StringBuilder help =
                new StringBuilder(rule.remedy()).append("\n\nWhy: ").append(rule.why());
        for (String source : rule.sources()) {
            help.append("\n\nSource ").append(source);
            sources.find(source)
                    .ifPresent(found -> help.append(": ")
                            .append(found.summary())
                            .append(" (")
                            .append(found.document())
                            .append(')'));
        }
        return help.toString();
    }

    private static String helpMarkdown(RuleCard rule, SourceRegister sources) {
        StringBuilder help = new StringBuilder("**Remedy** ")
                .append(MarkdownText.of(rule.remedy()))
                .append("\n\n**Why** ")
                .append(MarkdownText.of(rule.why()));
        if (!rule.sources().isEmpty()) {
            help.append("\n\n**Sources**\n");
        }
        for (String source : rule.sources()) {
            help.append("\n* ").append(MarkdownText.code(source));
            sources.find(source)
                    .ifPresent(found -> help.append(": ")
                            .append(MarkdownText.of(found.summary()))
                            .append(" (")
                            .append(MarkdownText.of(found.document()))
                            .append(')'));
        }
        return help.append('\n').toString();
    }

    /** Bylaw ran to its end; a rule that could not run is said here, since it has no result. */
    private void invocation(Report report) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Judged judged : Judged.all(report)) {
            for (RuleNote note : judged.couldNotRun()) {
                json.writeStartObject();
                json.writeStringField("level", "warning");
                text("message", note.rule() + " could not run on " + judged.name() + ": " + note.because());
                rule("associatedRule", note.rule());
                location(judged, "");
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void originalUriBaseIds() throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        text("description", "The folder in which bylaw ran.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void results(Report report) throws IOException {
        json.writeArrayFieldStart("results");
        for (Judged judged : Judged.all(report)) {
            for (Finding finding : judged.findings()) {
                result(judged, finding);
            }
        }
        json.writeEndArray();
    }

    private void result(Judged judged, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        Integer index = indexes.get(finding.rule());
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField("level", level(finding.severity()));
        text("message", finding.message() + ". " + finding.remedy());
        location(judged, finding.path());
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, finding.rule() + " " + judged.name() + " " + finding.path());
        json.writeEndObject();
        suppressions(finding.accepted());
        json.writeObjectFieldStart("properties");
        JsonReport.figures(finding, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Where one result says whether it is suppressed, all must. */
    private void suppressions(@Nullable Acceptance accepted) throws IOException {
        json.writeArrayFieldStart("suppressions");
        if (accepted != null) {
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", Wording.of(accepted));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void location(Judged judged, String pointer) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        if (judged.file() != null) {
            physicalLocation(judged.file(), judged.changedField(pointer));
        }
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", judged.name() + pointer);
        json.writeStringField("kind", pointer.isEmpty() ? "object" : "property");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void physicalLocation(String file, String pointer) throws IOException {
        FileUri uri = FileUri.of(lines.path(file), folder);
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri.text());
        if (uri.relative()) {
            json.writeStringField("uriBaseId", ROOT);
        }
        json.writeEndObject();
        Position at = lines.at(file, pointer);
        if (at != null) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", at.line());
            json.writeNumberField("startColumn", at.column());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void rule(String field, String id) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("id", id);
        Integer index = indexes.get(id);
        if (index != null) {
            json.writeNumberField("index", index);
        }
        json.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", message(text));
        json.writeEndObject();
    }

    /** Text in which SARIF sees neither a placeholder (3.11.5) nor a link (3.11.6). */
    private static String message(String text) {
        return text.replace("{", "{{").replace("}", "}}").replace("](", "] (");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case BLOCKER -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
