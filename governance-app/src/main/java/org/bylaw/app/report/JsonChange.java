package org.bylaw.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.bylaw.change.Aspect;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.EmergencyLane;
import org.bylaw.change.LooseningWindow;
import org.bylaw.change.PastConfiguration;
import org.bylaw.change.Side;
import org.bylaw.change.TightenOnly;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.PastOfChange;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.CurveStretch;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.StandingFinding;
import org.jspecify.annotations.Nullable;

/** What a change does, as JSON. Numbers are decimal strings without exponent. */
final class JsonChange {

    private final ChangeReport report;
    private final ChangeCheck check;
    private final JsonGenerator json;

    private JsonChange(ChangeReport report, JsonGenerator json) {
        this.report = report;
        this.check = report.change();
        this.json = json;
    }

    /** Writes the field {@code change} of the object that is open; nothing where nothing is changed. */
    static void write(@Nullable ChangeReport report, JsonGenerator json) throws IOException {
        if (report != null) {
            new JsonChange(report, json).write();
        }
    }

    private void write() throws IOException {
        json.writeObjectFieldStart("change");
        json.writeStringField("lane", word(check.market().lane()));
        json.writeObjectFieldStart("directions");
        json.writeStringField("newRisk", check.effect().direction(Side.NEW_RISK).word());
        json.writeStringField(
                "openPositions", check.effect().direction(Side.OPEN_POSITIONS).word());
        json.writeEndObject();
        aspects();
        fields("fields", check.market().fields());
        fields(
                "landed",
                check.market().landing() == null
                        ? List.of()
                        : check.market().landing().adjusted());
        json.writeObjectFieldStart("margin");
        curve("initial", check.effect().initial());
        curve("maintenance", check.effect().maintenance());
        json.writeEndObject();
        history(check.market().history());
        budget();
        emergencyLane();
        judgements();
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void aspects() throws IOException {
        json.writeArrayFieldStart("aspects");
        for (Aspect aspect : check.effect().aspects()) {
            json.writeStartObject();
            json.writeStringField("side", aspect.side() == Side.NEW_RISK ? "newRisk" : "openPositions");
            json.writeStringField("family", word(aspect.family()));
            json.writeStringField("path", aspect.pointer());
            json.writeStringField("direction", aspect.direction().word());
            json.writeStringField("because", aspect.words());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(String name, List<FieldChange> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (FieldChange field : fields) {
            json.writeStartObject();
            json.writeStringField("path", field.pointer());
            optional("before", value(field.before()));
            optional("after", value(field.after()));
            optional("factor", FindingText.decimal(ChangeTable.factor(field)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable String value(@Nullable Object value) {
        if (value instanceof Cap cap) {
            return cap.amount() == null ? Cap.UNLIMITED_WORD : FindingText.decimal(cap.amount());
        }
        return value instanceof Record ? "{}" : FindingText.decimal(value);
    }

    private void curve(String name, @Nullable CurveChange curve) throws IOException {
        if (curve == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("direction", curve.direction().word());
        optional("unit", ChangeTable.of(check).unit());
        json.writeArrayFieldStart("stretches");
        for (CurveStretch stretch : curve.stretches()) {
            json.writeStartObject();
            optional("from", FindingText.decimal(stretch.from()));
            json.writeBooleanField("fromIncluded", stretch.fromIncluded());
            optional("to", FindingText.decimal(stretch.to()));
            json.writeStringField("kind", word(stretch.kind()));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!curve.complete()) {
            json.writeBooleanField("complete", false);
        }
        factor("largestLoosening", curve.largestLoosening());
        factor("largestTightening", curve.largestTightening());
        json.writeEndObject();
    }

    private void factor(String name, @Nullable CurveFactor factor) throws IOException {
        if (factor == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        optional("factor", FindingText.decimal(factor.factor()));
        json.writeBooleanField("exact", factor.exact());
        optional("size", FindingText.decimal(factor.size()));
        json.writeStringField("reached", word(factor.reached()));
        optional("current", FindingText.decimal(factor.current()));
        optional("next", FindingText.decimal(factor.next()));
        json.writeEndObject();
    }

    private void history(ChangeHistory history) throws IOException {
        json.writeObjectFieldStart("history");
        optional("unknownBecause", history.unknownBecause());
        if (history.unknownBecause() == null) {
            json.writeNumberField("configurations", history.past().size());
            json.writeNumberField("outside", history.outside());
        }
        optional(
                "knownSince",
                history.knownSince() == null ? null : history.knownSince().toString());
        optional("inheritedFrom", history.inheritedFrom());
        json.writeEndObject();
    }

    private void budget() throws IOException {
        json.writeObjectFieldStart("budget");
        PastOfChange past = check.past();
        LooseningWindow window = past == null ? null : past.window();
        if (window != null) {
            json.writeStringField("from", window.from().toString());
            optional("unjudged", window.unjudged());
        }
        for (SpentBudget spent : SpentBudget.of(check)) {
            json.writeObjectFieldStart(spent.name());
            optional("factor", FindingText.decimal(spent.factor()));
            optional("limit", FindingText.decimal(spent.limit()));
            PastConfiguration tightest = spent.tightest();
            if (tightest == null) {
                strings("others", spent.others());
            } else {
                json.writeStringField("since", tightest.since().toString());
                json.writeStringField("id", tightest.id());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void emergencyLane() throws IOException {
        EmergencyLane lane = check.emergencyLane();
        json.writeObjectFieldStart("emergencyLane");
        json.writeBooleanField("eligible", lane.eligible());
        strings("because", lane.reasons());
        json.writeEndObject();
        TightenOnly part = check.tightenOnly();
        if (part == null) {
            return;
        }
        json.writeObjectFieldStart("tightenOnly");
        if (part.config() == null || check.market().current() == null) {
            optional("because", part.because());
        } else {
            fields("fields", MarketFields.between(check.market().current(), part.config()));
        }
        json.writeEndObject();
    }

    private void judgements() throws IOException {
        json.writeArrayFieldStart("standing");
        for (StandingFinding standing : report.standing()) {
            json.writeStartObject();
            JsonReport.finding(standing.finding(), json);
            json.writeBooleanField("improved", standing.improved());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("resolved");
        for (Finding finding : report.resolved()) {
            json.writeStartObject();
            JsonReport.finding(finding, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("standingWithoutJudgement");
        for (RuleNote note : report.standingWithoutJudgement()) {
            json.writeStartObject();
            json.writeStringField("rule", note.rule());
            json.writeStringField("because", note.because());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    private void optional(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
