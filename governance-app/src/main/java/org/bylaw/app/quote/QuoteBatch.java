package org.bylaw.app.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.bylaw.app.batch.RequestLines;
import org.bylaw.file.JsonDocument;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.margin.SizeNotAllowedException;
import org.bylaw.margin.SizeOffGridException;
import org.bylaw.position.PositionException;

/** Answers quotes, one request per line in, one answer per line out, in the same order. */
public final class QuoteBatch {

    private static final StrictJsonReader<QuoteRequest> READER = StrictJsonReader.of(QuoteRequest.class);

    private final MarketBook book;
    private final JsonFactory json = new JsonFactory();

    /** Answers from the markets in {@code configs}, where a request refers to one. */
    public QuoteBatch(Path configs) {
        this.book = new MarketBook(configs);
    }

    /** Answers every request; the result is whether every one could be answered. */
    public boolean run(InputStream in, Writer out) throws IOException {
        RequestLines lines = new RequestLines(in);
        boolean allAnswered = true;
        for (RequestLines.Line line = lines.next(); line != null; line = lines.next()) {
            allAnswered &= answer(line, out);
            if (!lines.moreIsThere()) {
                out.flush();
            }
        }
        out.flush();
        return allAnswered;
    }

    private boolean answer(RequestLines.Line line, Writer out) throws IOException {
        String id = line.name();
        try {
            if (line.tooLong()) {
                throw new QuoteException("unreadable", line.name() + ": longer than 1 MB; send smaller requests");
            }
            Read<JsonDocument> parsed = JsonDocument.parse(line.name(), line.bytes());
            id = (parsed instanceof Read.Ok<JsonDocument> ok
                            ? ok.value().text("/id")
                            : JsonDocument.topLevelText(line.bytes(), "id"))
                    .orElse(id);
            JsonDocument document = read(parsed);
            QuoteRequest request = read(READER.read(document, ""));
            if (request.id() == null) {
                throw QuoteException.incomplete("id is missing; give each request one in double quotes");
            }
            write(request.id(), Quote.answer(request, book), out);
            return true;
        } catch (QuoteException refused) {
            error(id, refused.code(), String.valueOf(refused.getMessage()), out);
        } catch (PositionException | SizeNotAllowedException | SizeOffGridException refused) {
            error(id, "not-answerable", String.valueOf(refused.getMessage()), out);
        } catch (RuntimeException fault) {
            error(id, "fault", RequestLines.fault(line.name(), fault), out);
        }
        return false;
    }

    private static <T> T read(Read<T> read) {
        if (read instanceof Read.Ok<T> ok) {
            return ok.value();
        }
        throw new QuoteException("unreadable", ((Read.Faulty<T>) read).message());
    }

    private void write(String id, Map<String, Object> fields, Writer out) throws IOException {
        try (JsonGenerator answer = generator(out)) {
            answer.writeStringField("id", id);
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                if (field.getValue() instanceof Boolean truth) {
                    answer.writeBooleanField(field.getKey(), truth);
                } else {
                    answer.writeStringField(field.getKey(), field.getValue().toString());
                }
            }
            answer.writeEndObject();
        }
        out.write('\n');
    }

    private void error(String id, String code, String message, Writer out) throws IOException {
        try (JsonGenerator answer = generator(out)) {
            answer.writeStringField("id", id);
            answer.writeObjectFieldStart("error");
            answer.writeStringField("code", code);
            answer.writeStringField("message", message);
            answer.writeEndObject();
            answer.writeEndObject();
        }
        out.write('\n');
    }

    private JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator answer = json.createGenerator(out);
        answer.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        answer.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        answer.writeStartObject();
        return answer;
    }
}
