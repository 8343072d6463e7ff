package org.bylaw.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bylaw.app.check.PolicyUnreadableException;
import org.bylaw.app.check.Subjects;
import org.bylaw.app.report.JsonReport;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.file.JsonDocument;
import org.bylaw.file.Read;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;
import org.bylaw.rulebook.EvidenceSubject;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.VenueSubject;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * {@code check --batch}: judges one request per line. A request holds {@code id}, {@code market} and, where it is not to be judged
 * by its venue's own policy, {@code policy}, which may be {@code null}; also {@code evidence} and the day of the check,
 * {@code asOf}. One that holds {@code current} is about a change, see {@link RequestedChange}.
 */
public final class Batch {

    /** Requests that are judged together: enough to share the engine's set-up, few enough to answer soon. */
    private static final int REQUESTS_TOGETHER = 256;

    private static final Set<String> FIELDS = Set.of("id", "market", "policy", "evidence", "asOf");

    private final RuleBook rules;
    private final Subjects subjects;
    private final LocalDate today;
    private Verdict worst = Verdict.CLEAR;

    /**
     * A batch.
     *
     * @param subjects finds the policies of venues
     * @param today the day of the check
     */
    public Batch(RuleBook rules, Subjects subjects, LocalDate today) {
        this.rules = rules;
        this.subjects = subjects;
        this.today = today;
    }

    /** Answers every request; the result is whether each could be read and judged. */
    public boolean run(InputStream in, Writer out) throws IOException {
        RequestLines lines = new RequestLines(in);
        List<Request> together = new ArrayList<>();
        boolean allAnswered = true;
        for (RequestLines.Line line = lines.next(); line != null; line = lines.next()) {
            Request request = readSafely(line);
            allAnswered &= request.subject() != null;
            if (!together.isEmpty() && !together.get(0).day().equals(request.day())) {
                allAnswered &= answer(together, out);
            }
            together.add(request);
            if (together.size() == REQUESTS_TOGETHER || !lines.moreIsThere()) {
                allAnswered &= answer(together, out);
            }
        }
        return answer(together, out) && allAnswered;
    }

    /** Answers requests of one day; the result is whether every one that could be read could be judged. */
    private boolean answer(List<Request> together, Writer out) throws IOException {
        List<VenueSubject> subjectsTogether = new ArrayList<>();
        for (Request request : together) {
            if (request.subject() != null && request.change() == null) {
                subjectsTogether.add(request.subject());
            }
        }
        boolean allJudged = true;
        Iterator<MarketReport> reports;
        try {
            LocalDate day = together.isEmpty() ? today : together.get(0).day();
            reports = rules.checkEach(subjectsTogether, day).iterator();
        } catch (RuntimeException fault) {
            reports = Collections.emptyIterator();
        }
        for (Request request : together) {
            if (request.subject() == null) {
                JsonReport.writeError(request.id(), request.code(), request.message(), out);
            } else if (request.change() == null && reports.hasNext()) {
                judged(request.id(), reports.next(), out);
            } else {
                allJudged &= answerAlone(request, request.subject(), out);
            }
        }
        out.flush();
        together.clear();
        return allJudged;
    }

    /** A change is judged by itself. A market that no rule, but Bylaw itself fails on is named, and the others of the batch are judged all the same. */
    private boolean answerAlone(Request request, VenueSubject subject, Writer out) throws IOException {
        MarketReport report;
        try {
            report = (request.change() == null
                            ? rules.checkEach(List.of(subject), request.day())
                            : rules.checkEachChange(request.change(), request.day()))
                    .get(0);
        } catch (RuntimeException fault) {
            JsonReport.writeError(request.id(), "fault", RequestLines.fault(request.line(), fault), out);
            return false;
        }
        judged(request.id(), report, out);
        return true;
    }

    private void judged(String id, MarketReport report, Writer out) throws IOException {
        worst = worst.compareTo(report.verdict()) >= 0 ? worst : report.verdict();
        JsonReport.writeAnswer(id, report, out);
    }

    /** The worst verdict of all requests answered so far. */
    public Verdict worst() {
        return worst;
    }

    /**
     * One request, read.
     *
     * @param line how messages name its line
     * @param day the day of its check
     * @param subject what is to be judged; {@code null} where the request could not be read
     * @param change the change that it is about; {@code null} where the market is judged as it stands
     * @param code the kind of error otherwise
     * @param message the error otherwise
     */
    private record Request(
            String line,
            String id,
            LocalDate day,
            @Nullable VenueSubject subject,
            @Nullable VenueChange change,
            String code,
            String message) {}

    private Request refused(String line, String id, String code, String message) {
        return new Request(line, id, today, null, null, code, message);
    }

    private Request unreadable(String line, String id, String message) {
        return refused(line, id, "unreadable", message);
    }

    private Request unreadable(String line, String id, Read<?> read) {
        return unreadable(line, id, ((Read.Faulty<?>) read).message());
    }

    private Request readSafely(RequestLines.Line line) {
        try {
            return read(line);
        } catch (RuntimeException fault) {
            String name = line.name();
            return refused(name, name, "fault", RequestLines.fault(name, fault));
        }
    }

    private Request read(RequestLines.Line line) {
        String name = line.name();
        if (line.tooLong()) {
            return unreadable(name, name, name + ": longer than 1 MB; send smaller requests");
        }
        Read<JsonDocument> parsed = JsonDocument.parse(name, line.bytes());
        if (!(parsed instanceof Read.Ok<JsonDocument> ok)) {
            return unreadable(
                    name, JsonDocument.topLevelText(line.bytes(), "id").orElse(name), parsed);
        }
        JsonDocument document = ok.value();
        String id = document.text("/id").orElse(null);
        if (id == null) {
            return unreadable(name, name, name + ": id is missing or no text; give each request one in double quotes");
        }
        for (String field : document.keys()) {
            if (!FIELDS.contains(field) && !RequestedChange.FIELDS.contains(field)) {
                return unreadable(
                        name,
                        id,
                        name + ": " + field
                                + " is not a field of a request; use id, market, policy, evidence, asOf, and for a change current,"
                                + " intent, rationale, history, openProposals");
            }
        }
        Read<MarketConfig> market = StrictJsonReader.MARKET.read(document, "/market");
        if (!(market instanceof Read.Ok<MarketConfig> config)) {
            return unreadable(name, id, market);
        }
        try {
            PolicySubject policy = policy(document, config.value());
            EvidenceSubject evidence = evidence(document, name);
            MarketSubject subject = new MarketSubject(config.value(), null, ShapeCheck.of(config.value()), evidence);
            VenueChange change = RequestedChange.in(document)
                    ? RequestedChange.of(
                            document,
                            name,
                            subject,
                            policy,
                            subjects.marketNames(config.value().venue()),
                            day(document, name))
                    : null;
            return new Request(
                    name,
                    id,
                    day(document, name),
                    new VenueSubject(policy, null, List.of(subject), false),
                    change,
                    "",
                    "");
        } catch (PolicyUnreadableException | RequestException | UnreadableChangeException unreadable) {
            return unreadable(name, id, String.valueOf(unreadable.getMessage()));
        }
    }

    private LocalDate day(JsonDocument document, String line) throws RequestException {
        if (!document.states("/asOf")) {
            return today;
        }
        String stated = document.text("/asOf").orElse("");
        try {
            return LocalDate.parse(stated);
        } catch (DateTimeParseException wrong) {
            throw new RequestException(line + ": asOf is no day; write year, month and day as in \"2026-03-28\"");
        }
    }

    /** Evidence with an impossible field is no evidence, and a request has no other place to say so. */
    private static @Nullable EvidenceSubject evidence(JsonDocument document, String line) throws RequestException {
        if (!document.states("/evidence") || document.statesNull("/evidence")) {
            return null;
        }
        Read<MarketEvidence> read = StrictJsonReader.EVIDENCE.read(document, "/evidence");
        if (!(read instanceof Read.Ok<MarketEvidence> ok)) {
            throw new RequestException(((Read.Faulty<?>) read).message());
        }
        List<ShapeFault> faults = ShapeCheck.of(ok.value());
        if (!faults.isEmpty()) {
            throw new RequestException(line + ": /evidence" + faults.get(0).pointer() + ": "
                    + faults.get(0).message());
        }
        return new EvidenceSubject(ok.value(), "evidence", faults);
    }

    private @Nullable PolicySubject policy(JsonDocument document, MarketConfig market)
            throws PolicyUnreadableException {
        if (!document.states("/policy")) {
            return subjects.policyOf(market.venue());
        }
        return document.statesNull("/policy") ? null : subjects.policyIn(document, "/policy");
    }

    /** A request that cannot be read; the message says why. */
    private static final class RequestException extends Exception {
        private static final long serialVersionUID = 1L;

        RequestException(String message) {
            super(message);
        }
    }
}
